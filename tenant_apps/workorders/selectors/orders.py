"""Orders as screens show them."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from shared_apps.core.errors import NotHere
from shared_apps.core.money import NOTHING, Amounts, total
from tenant_apps.customers.types import plate_number, words_of
from tenant_apps.inventory.selectors import reservations_of
from tenant_apps.inventory.types import ReservationState
from tenant_apps.workorders.models import OrderEvent, OrderLine, WorkOrder
from tenant_apps.workorders.selectors.guards import Reservations, blockers, is_settled
from tenant_apps.workorders.types import (
    CLOSED,
    EDITABLE,
    MOVES,
    NEXT,
    OPEN,
    UNDECIDED,
    Action,
    Blocker,
    Consent,
    LineKind,
    Promise,
    Stage,
    Who,
)

MOST_EVENTS = 200
SOON = dt.timedelta(hours=1)
NOTHING_LEFT = (Stage.READY, Stage.DECLINED, Stage.INVOICED, Stage.PAID, *CLOSED)
MOST_DECLINED = 20
ORDERINGS = {
    "newest": ("-year", "-number"),
    "promised": ("promised_at", "pk"),
    "stage_since": ("stage_since", "pk"),
}


def orders() -> QuerySet[WorkOrder]:
    """With all that a row of a list shows beside the order itself."""
    return WorkOrder.objects.select_related("customer", "vehicle", "mechanic", "bay")


def order_get(*, order_id: int) -> WorkOrder:
    """Raises NotHere."""
    found = orders().filter(pk=order_id).first()
    if found is None:
        raise NotHere
    return found


def order_list(
    *,
    q: str = "",
    state: str = "open",
    stage: str = "",
    mechanic_id: int | None = None,
    bay_id: int | None = None,
    customer_id: int | None = None,
    customer_vehicle_id: int | None = None,
    appointment_id: uuid.UUID | None = None,
    ordering: str = "newest",
) -> QuerySet[WorkOrder]:
    """`q` finds by number ("Z/2026/12" or "12"), plate, VIN, car and customer. `state` is open, closed or all."""
    rows = orders()
    if state == "open":
        rows = rows.filter(stage__in=OPEN)
    elif state == "closed":
        rows = rows.filter(stage__in=CLOSED)
    wanted = {
        "stage": stage or None,
        "mechanic_id": mechanic_id,
        "bay_id": bay_id,
        "customer_id": customer_id,
        "vehicle_id": customer_vehicle_id,
        "appointment_id": appointment_id,
    }
    rows = rows.filter(**{name: value for name, value in wanted.items() if value is not None})
    for word in words_of(q):
        rows = rows.filter(_found_by(word))
    return rows.order_by(*ORDERINGS[ordering])


def _found_by(word: str) -> Q:
    number = word.removeprefix("z/").rpartition("/")[2]
    found = Q(customer__search__contains=word) | Q(vehicle__plate__contains=plate_number(word))
    return found | Q(number=int(number)) if number.isascii() and number.isdigit() and len(number) < 9 else found


def orders_out(*, rows: Iterable[WorkOrder], with_prices: bool) -> list[dict[str, Any]]:
    """A page of orders with their sums and what is missing, in three queries whatever their number."""
    rows = list(rows)
    lines: dict[int, list[OrderLine]] = defaultdict(list)
    for line in OrderLine.objects.filter(order__in=[order.pk for order in rows]).order_by("pk"):
        lines[line.order_id].append(line)
    reservations = reservations_of(line_ids=[line.pk for of_order in lines.values() for line in of_order])
    return [brief(order, lines[order.pk], reservations, with_prices=with_prices) for order in rows]


def order_out(*, order: WorkOrder, who: Who, with_prices: bool) -> dict[str, Any]:
    """One order whole: positions, sums, what comes next and what is in its way, the timeline."""
    lines = list(OrderLine.objects.filter(order=order).select_related("mechanic").order_by("position", "pk"))
    reservations = reservations_of(line_ids=[line.pk for line in lines])
    return brief(order, lines, reservations, with_prices=with_prices) | {
        "lines": [line_out(line=one, reservation=reservations.get(one.pk), with_prices=with_prices) for one in lines],
        "moves": moves_of(order, lines, reservations, who=who),
        "can_edit_lines": order.stage in EDITABLE,
        "declined_before": _declined_before(order, with_prices=with_prices),
        "events": [event_out(event, with_prices=with_prices) for event in _events(order)],
    }


def order_head(*, order: WorkOrder) -> dict[str, Any]:
    """The order without its positions: what a form edits."""
    return {
        "id": order.pk,
        "label": order.label,
        "stage": order.stage,
        "stage_since": order.stage_since,
        "concern": order.concern,
        "note": order.note,
        "promised_at": order.promised_at,
        "mechanic_id": order.mechanic_id,
        "bay_id": order.bay_id,
        "blocked_by": order.blocked_by,
        "version": order.version,
    }


def blockers_of(*, order: WorkOrder, action: Action) -> list[Blocker]:
    lines = list(OrderLine.objects.filter(order=order).order_by("position", "pk"))
    reservations = reservations_of(line_ids=[line.pk for line in lines])
    return blockers(order, action, lines=lines, reservations=reservations)


def line_out(
    *, line: OrderLine, reservation: ReservationState | None = None, with_prices: bool = True
) -> dict[str, Any]:
    amounts = line.amounts
    return {
        "id": line.pk,
        "kind": line.kind,
        "name": line.name,
        "explanation": line.explanation,
        "quantity": line.quantity,
        "unit": line.unit,
        "unit_net": line.unit_net if with_prices else None,
        "vat": line.vat,
        "discount_percent": line.discount_percent if with_prices else None,
        "net": amounts.net if with_prices else None,
        "vat_amount": amounts.vat if with_prices else None,
        "gross": amounts.gross if with_prices else None,
        "part_id": line.part_id,
        "stock": _stock_out(reservation),
        "mechanic_id": line.mechanic_id,
        "consent": line.consent,
        "decided_at": line.decided_at,
        "done_at": line.done_at,
        "version": line.version,
    }


def event_out(event: OrderEvent, *, with_prices: bool) -> dict[str, Any]:
    return {
        "id": event.pk,
        "kind": event.kind,
        "at": event.at,
        "actor_name": event.actor_name,
        "stage_from": event.stage_from,
        "stage_to": event.stage_to,
        "reason": event.reason,
        "details": event.details if with_prices else _without_money(event.details),
    }


# What of an event's details tells a price.
MONEY = {"gross", "net", "unit_net", "discount_percent", "amount"}


def _without_money(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_money(item) for key, item in value.items() if key not in MONEY}
    if isinstance(value, list):
        return [_without_money(item) for item in value]
    return value


def brief(
    order: WorkOrder, lines: Sequence[OrderLine], reservations: Reservations, *, with_prices: bool
) -> dict[str, Any]:
    """A row of a list; the lines and their reservations are read already."""
    missing = [line for line in lines if _is_missing(line, reservations)]
    expected = [day for line in missing if (day := reservations[line.pk].expected_on) is not None]
    return order_head(order=order) | {
        "opened_at": order.created_at,
        "closed_at": order.closed_at,
        "appointment_id": order.appointment_id,
        "diagnosis_id": order.diagnosis_id,
        "is_unrepaired": order.is_unrepaired,
        "promise": promise_of(order, lines),
        "document": order.document,
        "paid_by": order.paid_by,
        "customer": {
            "id": order.customer_id,
            "name": order.customer.name,
            "kind": order.customer.kind,
            "phone": order.customer.phone,
            "email": order.customer.email,
            "nip": order.customer.nip,
            "has_account": order.customer.user_id is not None,
        },
        "vehicle": {
            "id": order.vehicle_id,
            "label": order.vehicle.label,
            "make": order.vehicle.make,
            "model": order.vehicle.model,
            "year": order.vehicle.year,
            "plate": order.vehicle.plate,
            "vin": order.vehicle.vin,
            "mileage_km": order.vehicle.mileage_km,
        },
        "mechanic": {"id": order.mechanic.pk, "name": order.mechanic.name, "color": order.mechanic.color}
        if order.mechanic
        else None,
        "bay": {"id": order.bay.pk, "name": order.bay.name} if order.bay else None,
        "totals": totals_out(lines) if with_prices else None,
        "lines_count": len(lines),
        "lines_done": sum(line.done_at is not None for line in lines),
        "parts_missing": [line.name for line in missing],
        "parts_expected_on": max(expected, default=None),
        "waiting_for_client": sum(line.consent in (Consent.SENT, Consent.CALL) for line in lines),
    }


def totals_out(lines: Sequence[OrderLine]) -> dict[str, dict[str, Decimal]]:
    """Sums of what was approved, of what is still open, and of both: the estimate as it stands."""
    approved = [line.amounts for line in lines if line.consent == Consent.APPROVED]
    undecided = [line.amounts for line in lines if line.consent in UNDECIDED]
    return {
        "approved": _sum(approved),
        "undecided": _sum(undecided),
        "all": _sum([*approved, *undecided]),
    }


def _sum(amounts: Iterable[Amounts]) -> dict[str, Decimal]:
    summed = total(amounts)
    return {"net": summed.net, "vat": summed.vat, "gross": summed.gross}


def _stock_out(state: ReservationState | None) -> dict[str, Any] | None:
    if state is None:
        return None
    return {
        "wanted": state.wanted,
        "reserved": state.reserved,
        "issued": state.issued,
        "missing": state.missing,
        "expected_on": state.expected_on,
    }


def _is_missing(line: OrderLine, reservations: Reservations) -> bool:
    return line.pk in reservations and line.consent != Consent.DECLINED and reservations[line.pk].missing > 0


def promise_of(order: WorkOrder, lines: Sequence[OrderLine], now: dt.datetime | None = None) -> Promise | None:
    """None without a promised time, and once the car is ready. Hours agreed to and not done yet must still fit in."""
    if order.promised_at is None or order.stage in NOTHING_LEFT:
        return None
    left = order.promised_at - (now or timezone.now())
    if left <= dt.timedelta():
        return Promise.LATE
    undone = [line for line in lines if line.kind == LineKind.LABOUR and line.done_at is None]
    hours = sum((line.quantity for line in undone if line.consent != Consent.DECLINED), start=NOTHING)
    if left < dt.timedelta(hours=float(hours)):
        return Promise.IN_DANGER
    return Promise.SOON if left < SOON else Promise.KEPT


def moves_of(
    order: WorkOrder, lines: Sequence[OrderLine], reservations: Reservations, *, who: Who
) -> list[dict[str, Any]]:
    """What this person may do now, the usual next step first; each with what is in its way."""
    usual = NEXT.get(Stage(order.stage))
    allowed = [action for action, move in MOVES.items() if order.stage in move.everywhere and who.roles & move.roles]
    if is_settled(order):
        allowed = [action for action in allowed if action != Action.PAY]
    return [
        {
            "action": action,
            "label": action.label,
            "is_next": action == usual,
            "needs_reason": MOVES[action].needs_reason,
            "blockers": [
                {"code": one.code, "message": one.message}
                for one in blockers(order, action, lines=lines, reservations=reservations)
            ],
        }
        for action in sorted(allowed, key=lambda one: one != usual)
    ]


def _events(order: WorkOrder) -> list[OrderEvent]:
    return list(OrderEvent.objects.filter(order=order).order_by("-pk")[:MOST_EVENTS])


def _declined_before(order: WorkOrder, *, with_prices: bool) -> list[dict[str, Any]]:
    """What the owner of this car did not want at earlier visits and nobody asked about since, newest first."""
    of_car = OrderLine.objects.filter(order__vehicle=order.vehicle_id)
    since = of_car.filter(pk__gt=OuterRef("pk"), kind=OuterRef("kind"), name=OuterRef("name")).exclude(
        order__stage=Stage.CANCELLED
    )
    lines = (
        of_car.filter(consent=Consent.DECLINED, order_id__lt=order.pk)
        .exclude(Exists(since))
        .select_related("order")
        .order_by("-decided_at")[:MOST_DECLINED]
    )
    return [
        {
            "line_id": line.pk,
            "name": line.name,
            "order_id": line.order_id,
            "order_label": line.order.label,
            "declined_at": line.decided_at,
            "gross": line.amounts.gross if with_prices else None,
        }
        for line in lines
    ]
