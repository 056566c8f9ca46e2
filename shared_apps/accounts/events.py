"""What other apps may hear of people. Sent inside the transaction that caused it."""

from django.dispatch import Signal

person_signed_in = Signal()  # user_id: int, browser: str
