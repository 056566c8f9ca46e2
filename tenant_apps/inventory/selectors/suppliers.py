from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Q, QuerySet

from shared_apps.core.errors import NotHere
from tenant_apps.inventory.models import Location, Part, PurchaseOrder, Supplier

FIELDS = (
    "id",
    "name",
    "contact_person",
    "email",
    "phone",
    "address",
    "city",
    "postal_code",
    "country",
    "website",
    "tax_id",
    "rating",
    "delivery_time_days",
    "minimum_order_value",
    "payment_terms",
    "is_active",
    "created_at",
    "version",
)
OPEN = ("draft", "ordered", "partly_received")


def suppliers_found(*, q: str = "", is_active: bool | None = None) -> QuerySet[Supplier]:
    rows = Supplier.objects.order_by("name", "pk")
    if q.strip():
        rows = rows.filter(Q(name__icontains=q.strip()) | Q(city__icontains=q.strip()) | Q(tax_id__contains=q.strip()))
    return rows if is_active is None else rows.filter(is_active=is_active)


def supplier_get(*, supplier_id: int) -> Supplier:
    """Raises NotHere."""
    found = Supplier.objects.filter(pk=supplier_id).first()
    if found is None:
        raise NotHere
    return found


def suppliers_out(*, suppliers: Iterable[Supplier]) -> list[dict[str, Any]]:
    """With how many parts and open orders each has, in two queries whatever their number."""
    rows = list(suppliers)
    ids = [row.pk for row in rows]
    parts = dict(
        Part.objects.filter(supplier__in=ids).values("supplier").annotate(n=Count("*")).values_list("supplier", "n")
    )
    orders = dict(
        PurchaseOrder.objects.filter(supplier__in=ids, status__in=OPEN)
        .values("supplier")
        .annotate(n=Count("*"))
        .values_list("supplier", "n")
    )
    return [
        {name: getattr(row, name) for name in FIELDS}
        | {"parts": parts.get(row.pk, 0), "open_orders": orders.get(row.pk, 0)}
        for row in rows
    ]


def supplier_out(*, supplier: Supplier) -> dict[str, Any]:
    return suppliers_out(suppliers=[supplier])[0]


def locations_out() -> list[dict[str, Any]]:
    """Every place, with how many parts belong there, in one query whatever their number.

    Of `parts_on_hand` there is any at all; pieces, litres and kilograms make no sum.
    """
    return _places_out(Location.objects.order_by("name", "pk"))


def location_out(*, location: Location) -> dict[str, Any]:
    return _places_out(Location.objects.filter(pk=location.pk))[0]


def _places_out(places: QuerySet[Location]) -> list[dict[str, Any]]:
    rows = places.annotate(
        held=Count("parts"),
        on_hand=Count("parts", filter=Q(parts__on_hand__gt=0)),
        inactive=Count("parts", filter=Q(parts__is_active=False)),
    )
    return [
        {
            "id": row.pk,
            "name": row.name,
            "note": row.note,
            "parts": row.held,
            "parts_on_hand": row.on_hand,
            "parts_inactive": row.inactive,
        }
        for row in rows
    ]
