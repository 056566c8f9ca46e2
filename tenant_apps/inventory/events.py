"""What the apps above may hear of the stock, inside the transaction that caused it, and what it asks them."""

from django.dispatch import Signal

# line_id: int, missing: Decimal. A receipt, a return, a correction or a count filled or emptied what was put aside.
reservation_changed = Signal()

# Nothing. Whoever keeps the workshop's rule answers whether its mechanics see prices; no answer is a no.
prices_asked = Signal()
