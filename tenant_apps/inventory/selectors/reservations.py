"""What the app of work orders reads of the stock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db.models import F, Min

from shared_apps.core.money import to_unit_cost
from tenant_apps.inventory.models import Part, PurchaseLine, Reservation
from tenant_apps.inventory.types import OPEN_ORDERS, PartBrief, ReservationState


def reservations_of(*, line_ids: Iterable[int]) -> dict[int, ReservationState]:
    """By line, in one query, and in a second one when something is missing. Lines without a wish are left out."""
    rows = list(Reservation.objects.filter(line_id__in=set(line_ids)).select_related("part"))
    days = expected_days(part_ids={row.part_id for row in rows if row.missing > 0})
    return {
        row.line_id: ReservationState(
            line_id=row.line_id,
            part_id=row.part_id,
            wanted=row.wanted,
            reserved=row.reserved,
            issued=row.issued,
            missing=row.missing,
            expected_on=days.get(row.part_id) if row.missing > 0 else None,
            unit_cost=to_unit_cost(row.issued_cost / row.issued) if row.issued else row.part.average_cost,
        )
        for row in rows
    }


def expected_days(*, part_ids: Iterable[int]) -> dict[int, dt.date]:
    """The earliest day on which an order that is under way promises each part."""
    ids = set(part_ids)
    if not ids:
        return {}
    coming = PurchaseLine.objects.filter(
        part__in=ids, received__lt=F("quantity"), order__status__in=OPEN_ORDERS, order__expected_on__isnull=False
    )
    return dict(coming.values("part").annotate(day=Min("order__expected_on")).values_list("part", "day"))


def parts_brief(*, part_ids: Iterable[int]) -> dict[int, PartBrief]:
    """By id, in one query; unknown ids are left out."""
    rows = Part.objects.filter(pk__in=set(part_ids)).values_list(
        "id", "sku", "name", "unit", "price_net", "vat", "on_hand", "reserved", "location__name"
    )
    return {
        part_id: PartBrief(
            id=part_id,
            sku=sku,
            name=name,
            unit=unit,
            price_net=price,
            vat=vat,
            available=on_hand - reserved,
            on_hand=on_hand,
            location=location or "",
        )
        for part_id, sku, name, unit, price, vat, on_hand, reserved, location in rows
    }
