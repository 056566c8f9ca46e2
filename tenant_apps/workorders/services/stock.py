"""What a line asks of the shelf. Reserved as soon as it is proposed, given back as soon as it is declined."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from django.db import transaction

from shared_apps.core.money import NOTHING
from tenant_apps.inventory.selectors import reservations_of
from tenant_apps.inventory.services import part_issue, part_release, part_reserve, part_return, parts_lock
from tenant_apps.workorders.errors import LineFixed, MoveRefused
from tenant_apps.workorders.models import OrderLine, WorkOrder
from tenant_apps.workorders.selectors.orders import order_get
from tenant_apps.workorders.services.locking import line_locked, order_locked
from tenant_apps.workorders.services.timeline import record
from tenant_apps.workorders.types import AT_WORK, Consent, EventKind, Who


def order_label(order: WorkOrder) -> str:
    """How the shelf's ledger names the order: "Z/2026/12 · KR 8XY21"."""
    return " · ".join(part for part in (order.label, order.vehicle.plate or order.vehicle.label) if part)


def queue_for(part_ids: Iterable[int | None]) -> None:
    """Before several lines in one transaction: two orders of the same parts never wait for each other in a circle."""
    wanted = {part_id for part_id in part_ids if part_id is not None}
    if len(wanted) > 1:
        parts_lock(part_ids=wanted)


def wish(order: WorkOrder, line: OrderLine, *, who: Who) -> None:
    """Reserve what the line needs, as far as it is there. Raises NotHere for an unknown part."""
    if line.part_id is not None:
        part_reserve(
            line_id=line.pk,
            label=order_label(order),
            part_id=line.part_id,
            quantity=line.quantity,
            actor_id=who.user_id,
        )


def give_back(lines: Iterable[OrderLine], *, who: Who) -> None:
    """What these lines reserved is free for others; what was issued stays issued."""
    for line in sorted(lines, key=lambda one: one.part_id or 0):
        if line.part_id is not None:
            part_release(line_id=line.pk, actor_id=who.user_id)


def refuse_issued(line: OrderLine, *, keep: Decimal = NOTHING) -> None:
    """Raises LineFixed when more was handed out than the line would keep."""
    state = reservations_of(line_ids=[line.pk]).get(line.pk) if line.part_id is not None else None
    if state is not None and state.issued > keep:
        raise LineFixed(details={"issued": str(state.issued)})


@transaction.atomic
def line_issue(*, order_id: int, line_id: int, quantity: Decimal | None, who: Who) -> WorkOrder:
    """Hand out what the client agreed to; all that is left by default.

    Raises NotHere, MoveRefused before the consent, NotEnoughStock.
    """
    order = order_locked(order_id)
    line = _part_line(order, line_id)
    if order.stage not in AT_WORK or line.consent != Consent.APPROVED:
        raise MoveRefused(details={"stage": order.stage})
    state = part_issue(line_id=line.pk, quantity=quantity, actor_id=who.user_id)
    record(order, EventKind.PARTS, who=who, name=line.name, issued=str(state.issued), wanted=str(state.wanted))
    return order_get(order_id=order.pk)


@transaction.atomic
def line_return(*, order_id: int, line_id: int, quantity: Decimal, who: Who) -> WorkOrder:
    """Back on the shelf. Raises NotHere, and a refusal of the shelf when more comes back than went out."""
    order = order_locked(order_id)
    line = _part_line(order, line_id)
    if order.stage not in AT_WORK:
        raise MoveRefused(details={"stage": order.stage})
    state = part_return(line_id=line.pk, quantity=quantity, actor_id=who.user_id)
    record(order, EventKind.PARTS, who=who, name=line.name, returned=str(quantity), issued=str(state.issued))
    return order_get(order_id=order.pk)


def _part_line(order: WorkOrder, line_id: int) -> OrderLine:
    line = line_locked(order, line_id)
    if line.part_id is None:
        raise LineFixed
    return line
