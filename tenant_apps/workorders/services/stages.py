"""What comes with a stage, whoever or whatever led there."""

from __future__ import annotations

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from shared_apps.notifications.services import take_back
from tenant_apps.workorders.models import Estimate, OrderLine, WorkOrder
from tenant_apps.workorders.selectors.fees import fee_charged
from tenant_apps.workorders.services.timeline import record
from tenant_apps.workorders.types import CLOSED, Consent, EventKind, LineKind, Stage, Who

# The reminder of an estimate that nobody has answered.
ASKED = "approval_waiting"


def about(order: WorkOrder) -> str:
    return f"order:{order.pk}"


def question_take_back(order: WorkOrder) -> None:
    """Answered, revoked or asked anew: what was not told yet is not told any more."""
    take_back(kind=ASKED, about=about(order))


def stage_set(order: WorkOrder, stage: Stage, *, who: Who, reason: str = "") -> None:
    """The order stands there from now on; the timeline says since when, by whom and why."""
    was, now = order.stage, timezone.now()
    if was == Stage.ESTIMATED != stage:
        question_take_back(order)
    order.stage, order.stage_since = stage, order.stage_since if was == stage else now
    if was != stage:
        order.closed_at = now if stage in CLOSED else None
    order.version += 1
    order.save()
    record(order, EventKind.STAGE, who=who, reason=reason, stage_from=was, stage_to=stage)


def declined_whole(order: WorkOrder, *, seen: Estimate | None = None) -> None:
    """Nothing is repaired. What was agreed to for looking at the car is charged, once: by the estimate that the client
    has `seen` when they declined."""
    order.is_unrepaired = True
    fee = fee_charged(order=order, seen=seen)
    if fee > 0 and not order.lines.filter(is_decline_fee=True).exists():
        OrderLine.objects.create(
            order=order,
            kind=LineKind.FEE,
            name=_("Oględziny i diagnoza"),
            quantity=1,
            unit_net=fee,
            consent=Consent.APPROVED,
            decided_at=timezone.now(),
            is_decline_fee=True,
            position=next_position(order),
        )


def repair_after_all(order: WorkOrder) -> None:
    """The client changed their mind: the fee for looking is in the price of the repair again."""
    order.is_unrepaired = False
    order.lines.filter(is_decline_fee=True).delete()


def next_position(order: WorkOrder) -> int:
    last = order.lines.aggregate(last=Max("position"))["last"]
    return 0 if last is None else last + 1
