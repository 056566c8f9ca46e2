"""What the rest of the house may hear of workshops. Sent inside the transaction that caused it."""

from django.dispatch import Signal

workshop_born = Signal()  # workshop: WorkshopRef, owner_id: int | None
workshop_status_changed = Signal()  # workshop: WorkshopRef
# Rights that hold before and after; none for somebody who is not (or no longer) active.
membership_changed = Signal()  # workshop: WorkshopRef, user_id: int, had: frozenset[str], has: frozenset[str]
workshop_restored = Signal()  # workshop: WorkshopRef; its rows are others now, within the transaction of the exchange
