"""What workshops' own apps may hear of their entry. Sent inside the transaction that caused it."""

from django.dispatch import Signal

# Hours or special days of a workshop changed, so its free times have to be counted again.
opening_changed = Signal()  # workshop_id: int
