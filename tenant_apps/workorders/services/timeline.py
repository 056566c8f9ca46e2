"""The timeline: what is written here stays as it was written."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from shared_apps.core.realtime import announce
from tenant_apps.workorders.models import OrderEvent, WorkOrder
from tenant_apps.workorders.types import EventKind, Who

TOPIC = "work_order"


def record(
    order: WorkOrder,
    kind: EventKind,
    *,
    who: Who,
    reason: str = "",
    stage_from: str = "",
    stage_to: str = "",
    **details: Any,
) -> OrderEvent:
    """Write one line of the timeline and let open screens look again. `details` must be JSON."""
    event = OrderEvent.objects.create(
        order=order,
        kind=kind,
        at=timezone.now(),
        actor_id=who.user_id,
        actor_name=who.name,
        reason=reason,
        stage_from=stage_from,
        stage_to=stage_to,
        details=details,
    )
    announce(TOPIC, order.pk)
    return event


def difference(before: dict[str, Any], after: dict[str, Any]) -> dict[str, list[str]]:
    """What changed, by field: [what it was, what it became], as text."""
    return {name: [_said(before[name]), _said(after[name])] for name in after if before[name] != after[name]}


def _said(value: Any) -> str:
    return "" if value is None else str(value)
