"""What the apps above may hear of the stock. Sent inside the transaction that caused it."""

from django.dispatch import Signal

# line_id: int, missing: Decimal. A receipt, a return, a correction or a count filled or emptied what was put aside.
reservation_changed = Signal()
