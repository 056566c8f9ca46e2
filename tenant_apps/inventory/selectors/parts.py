"""Parts as lists and pages show them. Prices and costs are for those who may see them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import F, Q, Sum

from shared_apps.core.errors import NotHere
from shared_apps.core.types import money
from tenant_apps.customers.types import words_of
from tenant_apps.inventory.models import Part, PurchaseLine, Reservation
from tenant_apps.inventory.selectors.bounded import Bounded, Row, number_out
from tenant_apps.inventory.selectors.reservations import expected_days
from tenant_apps.inventory.types import OPEN_ORDERS, Level

ORDERINGS = {
    "name": ("name", "id"),
    "-name": ("-name", "-id"),
    "sku": ("sku",),
    "-sku": ("-sku",),
    "-created_at": ("-id",),
}
# The level a filter asks for: "short" is whatever should be ordered.
LEVELS = {
    "low": [Level.LOW],
    "out": [Level.OUT],
    "over": [Level.OVER],
    "short": [Level.LOW, Level.OUT],
}
COLUMNS = (
    "id",
    "sku",
    "name",
    "manufacturer",
    "category",
    "barcode",
    "oem_number",
    "unit",
    "price_net",
    "vat",
    "purchase_price",
    "average_cost",
    "on_hand",
    "reserved",
    "minimum",
    "maximum",
    "is_stocked",
    "is_active",
    "level",
    "supplier_id",
    "supplier__name",
    "location_id",
    "location__name",
    "version",
)


def parts_found(
    *,
    q: str = "",
    level: str = "",
    supplier_id: int | None = None,
    location_id: int | None = None,
    category: str = "",
    is_active: bool = True,
    ordering: str = "name",
) -> Bounded:
    """Every word of `q` stands in the name, number, barcode, OEM number, maker or supplier's number of the part."""
    rows = Part.objects.filter(is_active=is_active)
    for word in words_of(q):
        rows = rows.filter(search__contains=word)
    if level:
        rows = rows.filter(level__in=LEVELS[level])
    if supplier_id is not None:
        rows = rows.filter(supplier=supplier_id)
    if location_id is not None:
        rows = rows.filter(location=location_id)
    if category:
        rows = rows.filter(category=category)
    return Bounded(rows=rows.order_by(*ORDERINGS[ordering]), columns=COLUMNS)


def parts_by_code(*, code: str) -> list[Row]:
    """What a scanned or typed code means: a barcode, our number, the maker's or the supplier's. At most ten parts.

    A scanner may read a UPC with a nought in front, or without it.
    """
    text = " ".join(code.split())
    codes = {text, text.removeprefix("0") if len(text) == 13 else text, f"0{text}" if len(text) == 12 else text}
    same = Q(barcode__in=codes) | Q(sku=text.upper()) | Q(oem_number=text)
    rows = Part.objects.filter(same, is_active=True).order_by("name", "id").values(*COLUMNS)[:10]
    # Its own barcode is surer than a number that two makers may share.
    return sorted(rows, key=lambda row: (row["barcode"] not in codes, row["sku"] != text.upper()))


def part_get(*, part_id: int) -> Part:
    """Raises NotHere."""
    found = Part.objects.select_related("supplier", "location").filter(pk=part_id).first()
    if found is None:
        raise NotHere
    return found


def parts_out(*, rows: Iterable[Row], with_costs: bool, with_prices: bool) -> list[Row]:
    """A page of parts, with what is coming and what is waited for, in two more queries whatever their number."""
    rows = list(rows)
    ids = [row["id"] for row in rows]
    coming = coming_of(part_ids=ids)
    waited = missing_of(part_ids=ids)
    seen = {"with_costs": with_costs, "with_prices": with_prices}
    return [_card(row, coming.get(row["id"], 0), waited.get(row["id"], 0), **seen) for row in rows]


def coming_of(*, part_ids: Iterable[int]) -> dict[int, Any]:
    """What orders under way still bring, by part."""
    lines = PurchaseLine.objects.filter(
        part__in=list(part_ids), received__lt=F("quantity"), order__status__in=OPEN_ORDERS
    )
    return dict(
        lines.values("part").annotate(to_come=Sum(F("quantity") - F("received"))).values_list("part", "to_come")
    )


def missing_of(*, part_ids: Iterable[int]) -> dict[int, Any]:
    """What orders of customers wait for, by part."""
    waiting = Reservation.objects.filter(part__in=list(part_ids), wanted__gt=F("issued") + F("reserved"))
    lacking = Sum(F("wanted") - F("issued") - F("reserved"))
    return dict(waiting.values("part").annotate(lacking=lacking).values_list("part", "lacking"))


def _card(row: Row, coming: Any, missing: Any, *, with_costs: bool, with_prices: bool) -> Row:
    card = {
        "id": row["id"],
        "sku": row["sku"],
        "name": row["name"],
        "manufacturer": row["manufacturer"],
        "category": row["category"],
        "barcode": row["barcode"],
        "oem_number": row["oem_number"],
        "unit": row["unit"],
        "price_net": money(row["price_net"]) if with_prices else None,
        "vat": row["vat"],
        "on_hand": number_out(value=row["on_hand"]),
        "reserved": number_out(value=row["reserved"]),
        "available": number_out(value=row["on_hand"] - row["reserved"]),
        "minimum": number_out(value=row["minimum"]),
        "maximum": number_out(value=row["maximum"]),
        "coming": number_out(value=coming),
        "missing": number_out(value=missing),
        "level": row["level"],
        "is_stocked": row["is_stocked"],
        "is_active": row["is_active"],
        "supplier": _named(row["supplier_id"], row["supplier__name"]),
        "location": _named(row["location_id"], row["location__name"]),
        "version": row["version"],
    }
    if with_costs:
        card |= {
            "purchase_price": money(row["purchase_price"]),
            "average_cost": f"{row['average_cost']:.4f}",
        }
    return card


def part_out(*, part: Part, with_costs: bool, with_prices: bool) -> Row:
    """One part whole."""
    row = {name: getattr(part, name) for name in COLUMNS if "__" not in name}
    row |= {
        "supplier__name": part.supplier.name if part.supplier else None,
        "location__name": part.location.name if part.location else None,
    }
    card = parts_out(rows=[row], with_costs=with_costs, with_prices=with_prices)[0]
    day = expected_days(part_ids=[part.pk]).get(part.pk)
    card |= {
        "supplier_sku": part.supplier_sku,
        "warranty_months": part.warranty_months,
        "note": part.note,
        "expected_on": day,
        "created_at": part.created_at,
    }
    return card


def categories() -> list[str]:
    """Every category that is in use, by name."""
    return list(Part.objects.exclude(category="").order_by("category").values_list("category", flat=True).distinct())


def _named(key: int | None, name: str | None) -> Row | None:
    return None if key is None else {"id": key, "name": name}
