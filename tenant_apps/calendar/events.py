"""What the apps above may hear of visits. Sent inside the transaction that caused it."""

from django.dispatch import Signal

appointment_booked = Signal()  # appointment_id: UUID
appointment_changed = Signal()  # appointment_id: UUID, before: Standing
appointment_status_changed = Signal()  # appointment_id: UUID, status: str
