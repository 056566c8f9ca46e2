from __future__ import annotations

from typing import Any

from shared_apps.core.tenancy import open_public
from shared_apps.diagnosis.selectors import diagnosis_of, diagnosis_out
from tenant_apps.workorders.models import WorkOrder


def diagnosis_of_order(*, order: WorkOrder) -> dict[str, Any]:
    """What came with the car, and what it really was. The conversation itself stays the client's."""
    found = None
    if order.diagnosis_id is not None:
        with open_public():
            diagnosis = diagnosis_of(diagnosis_id=order.diagnosis_id)
            found = None if diagnosis is None else diagnosis_out(diagnosis=diagnosis)
    return {"diagnosis": found, "actual_cause": order.actual_cause}
