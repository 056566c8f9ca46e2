from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shared_apps.core.tenancy import open_public
from shared_apps.diagnosis.selectors import (
    causes_of,
    diagnoses_of,
    diagnosis_of,
    diagnosis_out,
    symptoms_of,
)
from tenant_apps.workorders.models import WorkOrder


def diagnosis_of_order(*, order: WorkOrder, with_prices: bool) -> dict[str, Any]:
    """What came with the car, and what it really was. The conversation itself stays the client's."""
    found = None
    if order.diagnosis_id is not None:
        with open_public():
            diagnosis = diagnosis_of(diagnosis_id=order.diagnosis_id)
            found = None if diagnosis is None else diagnosis_out(diagnosis=diagnosis)
    if found is not None and not with_prices:
        found |= {"cost_min": None, "cost_max": None}
    return {"diagnosis": found, "actual_cause": order.actual_cause}


def diagnoses_of_orders(*, orders: Iterable[WorkOrder]) -> dict[int, dict[str, Any]]:
    """By order, what a mechanic needs of it: nothing of what it may cost. One query."""
    travelled = {order.pk: order.diagnosis_id for order in orders if order.diagnosis_id is not None}
    if not travelled:
        return {}
    with open_public():
        found = diagnoses_of(diagnosis_ids=travelled.values())
    return {
        order_id: {
            "urgent": found[diagnosis_id].urgent_workshop_visit,
            "urgent_reason": found[diagnosis_id].urgent_reason,
            "symptoms": symptoms_of(diagnosis=found[diagnosis_id]),
            "causes": causes_of(diagnosis=found[diagnosis_id]),
        }
        for order_id, diagnosis_id in travelled.items()
        if diagnosis_id in found
    }
