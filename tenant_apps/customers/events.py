"""What the apps above may hear of customers. Sent inside the transaction that caused it."""

from django.dispatch import Signal

# source_id: int, target_id: int, vehicles: dict[int, int] (a car that was there twice, and the one that stays)
customers_merged = Signal()
