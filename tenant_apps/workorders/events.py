"""What the apps above may hear of orders. Sent inside the transaction that caused it."""

from django.dispatch import Signal

order_opened = Signal()  # order_id: int
order_moved = Signal()  # order_id: int, action: str, stage: str
