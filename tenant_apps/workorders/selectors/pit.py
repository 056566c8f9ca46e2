"""A mechanic's orders of the day, whole, so that a phone can go on without a network."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from tenant_apps.calendar.selectors import mechanic_of_user
from tenant_apps.inventory.selectors import reservations_of
from tenant_apps.workorders.models import InspectionItem, OrderEvent, OrderFile, OrderLine, WorkOrder
from tenant_apps.workorders.selectors.clock import entry_out, running_of
from tenant_apps.workorders.selectors.diagnoses import diagnoses_of_orders
from tenant_apps.workorders.selectors.inspections import item_out
from tenant_apps.workorders.selectors.intake import file_out
from tenant_apps.workorders.selectors.orders import brief, line_out, moves_of, orders
from tenant_apps.workorders.types import EDITABLE, EventKind, Stage, Who

# A day of one person; more would not fit into it.
MOST_ORDERS = 60
MOST_NOTES = 300
# The car is here and somebody works on it, or could.
HERE = (
    Stage.ON_SITE,
    Stage.INSPECTED,
    Stage.ESTIMATED,
    Stage.APPROVED,
    Stage.IN_PROGRESS,
    Stage.QUALITY_CHECK,
)
# What a phone that can be lost has no need of.
LEFT_OUT = ("totals", "document", "paid_by", "closed_at", "is_unrepaired")


def pit_out(*, who: Who, tomorrow: dt.datetime, with_prices: bool) -> dict[str, Any]:
    """The orders this person works on, those of cars here that nobody has taken, and what their clock runs on.

    `tomorrow` is when the workshop's local day ends. The number of queries does not grow with the number of orders.
    """
    mechanic = mechanic_of_user(user_id=who.user_id) if who.user_id is not None else None
    running = None if mechanic is None else running_of(mechanic_id=mechanic.pk)
    rows = list(_rows(None if mechanic is None else mechanic.pk, tomorrow)[:MOST_ORDERS])
    return {
        "mechanic": None if mechanic is None else {"id": mechanic.pk, "name": mechanic.name, "color": mechanic.color},
        "running": None if running is None else entry_out(entry=running),
        "read_at": timezone.now(),
        "orders": _whole(rows, who=who, with_prices=with_prices),
    }


def _rows(mechanic_id: int | None, tomorrow: dt.datetime) -> QuerySet[WorkOrder]:
    """Promised soonest first; what was carried over from earlier days stands among today's."""
    free = Q(mechanic=None, stage__in=HERE)
    if mechanic_id is None:
        return orders().filter(free).order_by("promised_at", "pk")
    # A set of keys and not a join, which would tell an order once for each of its lines.
    on_lines = OrderLine.objects.filter(mechanic=mechanic_id).values("order")
    own = Q(mechanic=mechanic_id) | Q(pk__in=on_lines)
    today = Q(stage__in=HERE) | Q(stage=Stage.BOOKED, appointment__starts_at__lt=tomorrow)
    return orders().filter(free | own & today).order_by("promised_at", "pk")


def _whole(rows: list[WorkOrder], *, who: Who, with_prices: bool) -> list[dict[str, Any]]:
    ids = [order.pk for order in rows]
    lines = _grouped(OrderLine.objects.filter(order__in=ids).order_by("position", "pk"))
    reservations = reservations_of(line_ids=[line.pk for of_order in lines.values() for line in of_order])
    notes = _grouped(
        OrderEvent.objects.filter(order__in=ids, kind=EventKind.NOTE).order_by("-pk")[:MOST_NOTES],
    )
    files = _grouped(OrderFile.objects.filter(order__in=ids, removed_at=None).order_by("pk"))
    inspections = _inspections(ids, files, staff_id=who.user_id)
    diagnoses = diagnoses_of_orders(orders=rows)
    told = []
    for order in rows:
        own = lines[order.pk]
        shown = [line_out(line=one, reservation=reservations.get(one.pk), with_prices=with_prices) for one in own]
        row = brief(order, own, reservations, with_prices=with_prices)
        customer = {name: row["customer"][name] for name in ("id", "name", "phone", "has_account")}
        told.append(
            {name: value for name, value in row.items() if name not in LEFT_OUT}
            | {
                "customer": customer,
                "diagnosis": diagnoses.get(order.pk),
                "actual_cause": order.actual_cause,
                "lines": shown,
                "moves": moves_of(order, own, reservations, who=who),
                "can_edit_lines": order.stage in EDITABLE,
                "notes": [_note_out(event) for event in reversed(notes[order.pk])],
                "inspections": inspections[order.pk],
                "files": [file_out(file=one, staff_id=who.user_id) for one in files[order.pk]],
            }
        )
    return told


def _grouped(rows: Iterable[Any]) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        grouped[row.order_id].append(row)
    return grouped


def _inspections(
    order_ids: list[int], files: dict[int, list[OrderFile]], *, staff_id: int | None
) -> dict[int, list[dict[str, Any]]]:
    """By order, the latest first; one without items has nothing to be looked at."""
    photos: dict[int | None, list[dict[str, Any]]] = defaultdict(list)
    for of_order in files.values():
        for file in of_order:
            photos[file.item_id].append(file_out(file=file, staff_id=staff_id))
    told: dict[int, dict[int, dict[str, Any]]] = defaultdict(dict)
    items = InspectionItem.objects.filter(inspection__order__in=order_ids).select_related("inspection")
    for item in items.order_by("-inspection", "position", "pk"):
        inspection = item.inspection
        one = told[inspection.order_id].setdefault(
            inspection.pk,
            {
                "id": inspection.pk,
                "name": inspection.name,
                "started_by_name": inspection.started_by_name,
                "created_at": inspection.created_at,
                "finished_at": inspection.finished_at,
                "items": [],
            },
        )
        one["items"].append(item_out(item) | {"files": photos[item.pk]})
    return defaultdict(list, {order_id: list(of_order.values()) for order_id, of_order in told.items()})


def _note_out(event: OrderEvent) -> dict[str, Any]:
    return {
        "id": event.pk,
        "at": event.at,
        "actor_name": event.actor_name,
        "text": str(event.details.get("text", "")),
    }
