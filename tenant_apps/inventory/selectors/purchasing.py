from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum

from shared_apps.accounts.selectors import names_of
from shared_apps.core.errors import NotHere
from shared_apps.core.money import line_amounts, to_grosz
from shared_apps.core.types import money
from tenant_apps.inventory.models import Part, PurchaseLine, PurchaseOrder, Receipt, ReceiptLine, Reservation, Supplier
from tenant_apps.inventory.selectors.bounded import number_out
from tenant_apps.inventory.types import NONE, Level, OrderStatus, Wish

ON_ITS_WAY = (OrderStatus.DRAFT, OrderStatus.ORDERED, OrderStatus.PARTLY_RECEIVED)


def orders_found(*, status: str = "", supplier_id: int | None = None, q: str = "") -> QuerySet[PurchaseOrder]:
    """Newest first. `open` is everything that may still bring something, drafts included."""
    rows = PurchaseOrder.objects.select_related("supplier").order_by("-created_at", "-pk")
    if status == "open":
        rows = rows.filter(status__in=ON_ITS_WAY)
    elif status:
        rows = rows.filter(status=status)
    if supplier_id is not None:
        rows = rows.filter(supplier=supplier_id)
    if q.strip():
        rows = rows.filter(Q(number__icontains=q.strip()) | Q(supplier__name__icontains=q.strip()))
    return rows


def order_get(*, order_id: int) -> PurchaseOrder:
    """Raises NotHere."""
    found = PurchaseOrder.objects.select_related("supplier").filter(pk=order_id).first()
    if found is None:
        raise NotHere
    return found


def orders_out(*, orders: Iterable[PurchaseOrder]) -> list[dict[str, Any]]:
    """A page of orders with what they cost and how much has come, in one more query whatever their number."""
    rows = list(orders)
    sums = {
        row["order"]: row
        for row in PurchaseLine.objects.filter(order__in=[row.pk for row in rows])
        .values("order")
        .annotate(
            net=Sum(F("quantity") * F("price")),
            lines=Count("pk"),
            lines_open=Count("pk", filter=Q(received__lt=F("quantity"))),
        )
    }
    return [_brief(row, sums.get(row.pk, {})) for row in rows]


def _brief(order: PurchaseOrder, sums: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": order.pk,
        "number": order.number,
        "supplier": {"id": order.supplier_id, "name": order.supplier.name},
        "status": order.status,
        "note": order.note,
        "expected_on": order.expected_on,
        "ordered_at": order.ordered_at,
        "created_at": order.created_at,
        "net": money(to_grosz(sums.get("net") or NONE)),
        "lines_count": sums.get("lines", 0),
        "lines_open": sums.get("lines_open", 0),
        "version": order.version,
    }


def order_out(*, order: PurchaseOrder) -> dict[str, Any]:
    """One order whole: its lines, what came of each at which price, and every delivery."""
    came: dict[int, list[ReceiptLine]] = defaultdict(list)
    for row in ReceiptLine.objects.filter(line__order=order).order_by("pk"):
        came[row.line_id].append(row)
    lines = list(order.lines.select_related("part__location").order_by("pk"))
    receipts = list(order.receipts.order_by("pk"))
    names = names_of(user_ids=[one.actor_id for one in receipts if one.actor_id is not None])
    sums = {
        "net": sum((line.quantity * line.price for line in lines), NONE),
        "lines": len(lines),
        "lines_open": sum(line.left > 0 for line in lines),
    }
    return _brief(order, sums) | {
        "minimum_order_value": money(order.supplier.minimum_order_value),
        "lines": [_line_out(line, came[line.pk]) for line in lines],
        "receipts": [_receipt_out(one, names) for one in receipts],
    }


def _line_out(line: PurchaseLine, came: list[ReceiptLine]) -> dict[str, Any]:
    """`price_difference` is what the deliveries cost more, or less, than was agreed."""
    difference = sum((row.quantity * (row.price - line.price) for row in came), NONE)
    part = line.part
    return {
        "id": line.pk,
        "part": {
            "id": part.pk,
            "sku": part.sku,
            "name": part.name,
            "unit": part.unit,
            "supplier_sku": part.supplier_sku,
            "location": part.location.name if part.location else "",
        },
        "quantity": number_out(value=line.quantity),
        "received": number_out(value=line.received),
        "left": number_out(value=line.left),
        "price": money(line.price),
        "net": money(line_amounts(quantity=line.quantity, unit_net=line.price, vat=part.vat).net),
        "price_difference": money(to_grosz(difference)),
        "receipts": [
            {"receipt_id": row.receipt_id, "quantity": number_out(value=row.quantity), "price": money(row.price)}
            for row in came
        ],
    }


def _receipt_out(receipt: Receipt, names: dict[int, str]) -> dict[str, Any]:
    return {
        "id": receipt.pk,
        "document": receipt.document,
        "created_at": receipt.created_at,
        "actor": names.get(receipt.actor_id, "") if receipt.actor_id is not None else "",
    }


def wishes() -> list[Wish]:
    """What should be ordered: what orders of customers lack, and what is low up to its maximum.

    Without a maximum the shelf is filled to twice the minimum. What is on its way is taken off, drafts included.
    """
    lacking: dict[int, Decimal] = defaultdict(lambda: NONE)
    labels: dict[int, list[str]] = defaultdict(list)
    waiting = Reservation.objects.filter(wanted__gt=F("issued") + F("reserved")).order_by("waits_since", "pk")
    for row in waiting:
        lacking[row.part_id] += row.missing
        labels[row.part_id].append(row.label)
    short = Q(level__in=[Level.LOW, Level.OUT], is_active=True)
    parts = list(Part.objects.filter(short | Q(pk__in=list(lacking))).order_by("supplier_id", "name", "pk"))
    coming = _coming_with_drafts([part.pk for part in parts])
    found = []
    for part in parts:
        for_orders = lacking[part.pk]
        is_short = part.is_stocked and part.is_active and part.level in {Level.LOW, Level.OUT}
        up_to = part.maximum if part.maximum is not None else part.minimum * 2
        for_shelf = max(NONE, up_to - part.available) if is_short else NONE
        quantity = for_orders + for_shelf - coming.get(part.pk, NONE)
        if quantity > 0:
            found.append(
                Wish(
                    part_id=part.pk,
                    supplier_id=part.supplier_id,
                    quantity=quantity,
                    for_orders=min(for_orders, quantity),
                    for_shelf=quantity - min(for_orders, quantity),
                    waiting=labels[part.pk][:5],
                )
            )
    return found


def _coming_with_drafts(part_ids: list[int]) -> dict[int, Decimal]:
    lines = PurchaseLine.objects.filter(part__in=part_ids, received__lt=F("quantity"), order__status__in=ON_ITS_WAY)
    return dict(
        lines.values("part").annotate(to_come=Sum(F("quantity") - F("received"))).values_list("part", "to_come")
    )


def proposal_out() -> list[dict[str, Any]]:
    """The wishes by supplier, as the office looks at them before it proposes; without a supplier they come last."""
    found = wishes()
    parts = Part.objects.in_bulk([wish.part_id for wish in found])
    suppliers = Supplier.objects.in_bulk({wish.supplier_id for wish in found if wish.supplier_id is not None})
    groups: dict[int | None, list[Wish]] = defaultdict(list)
    for wish in found:
        groups[wish.supplier_id].append(wish)
    return [
        {
            "supplier": None if key is None else {"id": key, "name": suppliers[key].name},
            "minimum_order_value": None if key is None else money(suppliers[key].minimum_order_value),
            "net": money(
                to_grosz(
                    sum((wish.quantity * (parts[wish.part_id].purchase_price or NONE) for wish in groups[key]), NONE)
                )
            ),
            "lines": [_wish_out(wish, parts[wish.part_id]) for wish in groups[key]],
        }
        for key in sorted(groups, key=lambda key: (key is None, suppliers[key].name if key is not None else ""))
    ]


def _wish_out(wish: Wish, part: Part) -> dict[str, Any]:
    return {
        "part": {"id": part.pk, "sku": part.sku, "name": part.name, "unit": part.unit},
        "quantity": number_out(value=wish.quantity),
        "for_orders": number_out(value=wish.for_orders),
        "for_shelf": number_out(value=wish.for_shelf),
        "waiting": wish.waiting,
        "price": money(part.purchase_price),
    }
