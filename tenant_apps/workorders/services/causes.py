"""What it really was: written by whoever worked on the car, and told to the diagnosis when the order closes."""

from __future__ import annotations

from django.db import transaction

from shared_apps.diagnosis.services import diagnosis_grade
from tenant_apps.workorders.errors import OrderClosed
from tenant_apps.workorders.models import WorkOrder
from tenant_apps.workorders.services.locking import order_locked
from tenant_apps.workorders.services.timeline import difference, record
from tenant_apps.workorders.types import CLOSED, EventKind, Who


@transaction.atomic
def cause_record(*, order_id: int, cause: str, who: Who) -> WorkOrder:
    """A cause's id out of the order's diagnosis, or plain words. Raises NotHere, OrderClosed."""
    order = order_locked(order_id)
    if order.stage in CLOSED:
        raise OrderClosed
    changed = difference({"actual_cause": order.actual_cause}, {"actual_cause": cause})
    if changed:
        order.actual_cause = cause
        order.save(update_fields=["actual_cause", "updated_at"])
        record(order, EventKind.EDITED, who=who, changed=changed)
    return order


def grade(order: WorkOrder, *, workshop_id: int) -> None:
    """In the transaction that closes the order. Nothing where nobody said what it was."""
    if order.diagnosis_id is not None and order.actual_cause:
        diagnosis_grade(diagnosis_id=order.diagnosis_id, actual_cause=order.actual_cause, workshop_id=workshop_id)
