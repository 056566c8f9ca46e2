"""An order that was prepared from a visit follows it until the car has come; from then on the order leads.

Both write under the calendar's lock, which is taken before the order's row: what the visit does and what the office
does with the order never wait for each other.
"""

from __future__ import annotations

import uuid
from typing import Any

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from tenant_apps.calendar.selectors import appointment_get
from tenant_apps.calendar.types import Source, Standing, Status
from tenant_apps.workorders.events import order_moved
from tenant_apps.workorders.models import OrderLine, WorkOrder
from tenant_apps.workorders.services import stock
from tenant_apps.workorders.services.clock import clocks_stop
from tenant_apps.workorders.services.quoted import quotes_let_go
from tenant_apps.workorders.services.stages import stage_set
from tenant_apps.workorders.services.timeline import difference, record
from tenant_apps.workorders.types import Action, EventKind, Stage, Who

# Nobody of the workshop did it to the order.
BY_ITSELF = Who()
CALLED_OFF = (Status.CANCELLED, Status.NO_SHOW)
MOST_REASON = 500


@transaction.atomic
def visit_status_heard(*, appointment_id: uuid.UUID, status: str) -> None:
    """A visit that does not take place needs no order: it is cancelled, and what it reserved is free."""
    if status not in CALLED_OFF:
        return
    order = _prepared_for(appointment_id)
    if order is None:
        return
    lines = list(OrderLine.objects.select_for_update().filter(order=order).order_by("pk"))
    clocks_stop(order=order, who=BY_ITSELF)
    stock.give_back(lines, who=BY_ITSELF)
    if status == Status.NO_SHOW:
        # They may come after all; who called it off is asked anew.
        quotes_let_go(order=order)
    stage_set(order, Stage.CANCELLED, who=BY_ITSELF, reason=_why(appointment_id)[:MOST_REASON])
    order_moved.send(WorkOrder, order_id=order.pk, action=Action.CANCEL, stage=order.stage)


@transaction.atomic
def visit_change_heard(*, appointment_id: uuid.UUID, before: Standing) -> None:
    """A visit that was moved takes along what the order has from it; what the office set otherwise stays."""
    order = _prepared_for(appointment_id)
    if order is None:
        return
    visit = appointment_get(appointment_id=appointment_id)
    pairs: dict[str, tuple[Any, Any]] = {
        "promised_at": (before.ends_at, visit.ends_at),
        "mechanic_id": (before.mechanic_id, visit.mechanic_id),
        "bay_id": (before.bay_id, visit.bay_id),
    }
    was = {name: getattr(order, name) for name in pairs}
    now = {name: becomes if was[name] == stood else was[name] for name, (stood, becomes) in pairs.items()}
    changed = difference(was, now)
    if not changed:
        return
    for name, value in now.items():
        setattr(order, name, value)
    order.version += 1
    order.save()
    with translation.override("pl"):
        record(order, EventKind.EDITED, who=BY_ITSELF, reason=_("Wizyta przeniesiona"), changed=changed)


def _prepared_for(appointment_id: uuid.UUID) -> WorkOrder | None:
    """The visit's order, nobody else writing, while its car has not come."""
    orders = WorkOrder.objects.select_for_update().filter(appointment=appointment_id)
    order = orders.exclude(stage=Stage.CANCELLED).first()
    return order if order is not None and order.stage == Stage.BOOKED else None


def _why(appointment_id: uuid.UUID) -> str:
    """In the workshop's language, whoever called the visit off."""
    visit = appointment_get(appointment_id=appointment_id)
    with translation.override("pl"):
        if visit.status == Status.NO_SHOW:
            return _("Klient nie przyjechał na wizytę")
        by_client = visit.cancelled_by == Source.CLIENT
        said = _("Klient odwołał wizytę") if by_client else _("Warsztat odwołał wizytę")
    return f"{said}: {visit.cancel_reason}" if visit.cancel_reason else said
