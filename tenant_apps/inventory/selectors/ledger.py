"""The ledger as people read it, and the proof that every balance is the sum of its movements."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db.models import DecimalField, F, Q, Sum, Value
from django.db.models.functions import Coalesce

from shared_apps.accounts.selectors import names_of
from tenant_apps.inventory.models import Movement, Part, Reservation, StockAlert
from tenant_apps.inventory.selectors.bounded import Bounded, Row, number_out
from tenant_apps.inventory.selectors.reservations import expected_days
from tenant_apps.inventory.types import Difference

QUANTITY = DecimalField(max_digits=20, decimal_places=3)
MOVEMENT = (
    "id",
    "part_id",
    "part__sku",
    "part__name",
    "part__unit",
    "number",
    "kind",
    "quantity",
    "on_hand_change",
    "reserved_change",
    "on_hand_after",
    "reserved_after",
    "unit_cost",
    "average_cost_after",
    "cause_kind",
    "cause_id",
    "cause_label",
    "words",
    "actor_id",
    "created_at",
)
RESERVATION = (
    "line_id",
    "label",
    "part_id",
    "part__sku",
    "part__name",
    "part__unit",
    "wanted",
    "reserved",
    "issued",
    "waits_since",
)
ALERT = (
    "id",
    "alert_type",
    "part_id",
    "part__sku",
    "part__name",
    "part__unit",
    "part__supplier_id",
    "part__supplier__name",
    "part__on_hand",
    "part__reserved",
    "part__minimum",
    "part__maximum",
    "quantity",
    "limit",
    "is_resolved",
    "resolved_at",
    "created_at",
)


def movements_found(*, part_id: int | None = None, kind: str = "") -> Bounded:
    """Newest first."""
    rows = Movement.objects.all()
    rows = rows.order_by("-created_at", "-id") if part_id is None else rows.filter(part=part_id).order_by("-number")
    return Bounded(rows=rows.filter(kind=kind) if kind else rows, columns=MOVEMENT)


def movements_out(*, rows: Iterable[Row], with_costs: bool) -> list[Row]:
    """A page of movements with the names of who made them, in one more query."""
    rows = list(rows)
    names = names_of(user_ids=list({row["actor_id"] for row in rows if row["actor_id"] is not None}))
    return [_movement_out(row, names, with_costs=with_costs) for row in rows]


def _movement_out(row: Row, names: dict[int, str], *, with_costs: bool) -> Row:
    told = {
        "id": row["id"],
        "part": part_of(row=row),
        "number": row["number"],
        "kind": row["kind"],
        "quantity": number_out(value=row["quantity"]),
        "on_hand_change": number_out(value=row["on_hand_change"]),
        "reserved_change": number_out(value=row["reserved_change"]),
        "on_hand_after": number_out(value=row["on_hand_after"]),
        "reserved_after": number_out(value=row["reserved_after"]),
        "available_after": number_out(value=row["on_hand_after"] - row["reserved_after"]),
        "cause": {
            "kind": row["cause_kind"],
            "id": row["cause_id"],
            "label": row["cause_label"],
            "words": row["words"],
        },
        "actor": names.get(row["actor_id"], ""),
        "created_at": row["created_at"],
    }
    if with_costs:
        told |= {
            "unit_cost": f"{row['unit_cost']:.4f}",
            "average_cost_after": f"{row['average_cost_after']:.4f}",
        }
    return told


def part_of(*, row: Row) -> Row:
    return {"id": row["part_id"], "sku": row["part__sku"], "name": row["part__name"], "unit": row["part__unit"]}


def reservations_found(*, state: str = "", part_id: int | None = None) -> Bounded:
    """What orders of customers want: `waiting` lacks something, `held` has something put aside. Oldest first."""
    rows = Reservation.objects.filter(wanted__gt=F("issued"))
    if state == "waiting":
        rows = rows.filter(wanted__gt=F("issued") + F("reserved"))
    elif state == "held":
        rows = rows.filter(reserved__gt=0)
    if part_id is not None:
        rows = rows.filter(part=part_id)
    return Bounded(rows=rows.order_by("waits_since", "id"), columns=RESERVATION)


def reservations_out(*, rows: Iterable[Row]) -> list[Row]:
    """With the day on which what is missing is promised, in one more query."""
    rows = list(rows)
    days = expected_days(part_ids={row["part_id"] for row in rows})
    return [_reservation_out(row, days.get(row["part_id"])) for row in rows]


def _reservation_out(row: Row, day: Any) -> Row:
    missing = row["wanted"] - row["issued"] - row["reserved"]
    return {
        "line_id": row["line_id"],
        "label": row["label"],
        "part": part_of(row=row),
        "wanted": number_out(value=row["wanted"]),
        "reserved": number_out(value=row["reserved"]),
        "issued": number_out(value=row["issued"]),
        "missing": number_out(value=missing),
        "waits_since": row["waits_since"],
        "expected_on": day if missing > 0 else None,
    }


def alerts_found(*, is_resolved: bool = False, alert_type: str = "") -> Bounded:
    """Newest first."""
    rows = StockAlert.objects.filter(is_resolved=is_resolved).order_by("-created_at", "-id")
    return Bounded(rows=rows.filter(alert_type=alert_type) if alert_type else rows, columns=ALERT)


def alerts_out(*, rows: Iterable[Row]) -> list[Row]:
    return [
        {
            "id": row["id"],
            "alert_type": row["alert_type"],
            "part": part_of(row=row),
            "supplier": None
            if row["part__supplier_id"] is None
            else {"id": row["part__supplier_id"], "name": row["part__supplier__name"]},
            "on_hand": number_out(value=row["part__on_hand"]),
            "available": number_out(value=row["part__on_hand"] - row["part__reserved"]),
            "minimum": number_out(value=row["part__minimum"]),
            "maximum": number_out(value=row["part__maximum"]),
            "quantity": number_out(value=row["quantity"]),
            "limit": number_out(value=row["limit"]),
            "is_resolved": row["is_resolved"],
            "resolved_at": row["resolved_at"],
            "created_at": row["created_at"],
        }
        for row in rows
    ]


def open_alerts_count() -> int:
    return StockAlert.objects.filter(is_resolved=False).count()


def ledger_differences() -> list[Difference]:
    """Parts whose balance is not what their movements add up to. Empty, or something is broken."""
    nothing = Value(Decimal(0), output_field=QUANTITY)
    rows = (
        Part.objects.annotate(
            moved_on_hand=Coalesce(Sum("movements__on_hand_change"), nothing, output_field=QUANTITY),
            moved_reserved=Coalesce(Sum("movements__reserved_change"), nothing, output_field=QUANTITY),
        )
        .filter(~Q(moved_on_hand=F("on_hand")) | ~Q(moved_reserved=F("reserved")))
        .order_by("pk")
    )
    return [
        Difference(
            part_id=part.pk,
            sku=part.sku,
            on_hand=part.on_hand,
            moved_on_hand=part.moved_on_hand,
            reserved=part.reserved,
            moved_reserved=part.moved_reserved,
        )
        for part in rows
    ]
