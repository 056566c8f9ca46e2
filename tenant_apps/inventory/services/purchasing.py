"""Purchase orders: proposed from what is lacking, ordered, received in parts, given up.

One lock per workshop stands before the numbering and the proposing, so that two clicks propose once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.locks import workshop_lock
from shared_apps.core.realtime import announce
from tenant_apps.inventory.errors import ChangedMeanwhile, MoreThanOrdered, StatusRefused
from tenant_apps.inventory.models import Part, PurchaseLine, PurchaseOrder, Receipt, ReceiptLine, Supplier
from tenant_apps.inventory.selectors.purchasing import order_out, wishes
from tenant_apps.inventory.services.shelves import Shelves
from tenant_apps.inventory.types import OPEN_ORDERS, Cause, CauseKind, OrderStatus, quantity_or_refuse

TOPIC = "purchase_order"
NO_PRICE = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class LineTold:
    """What should be ordered of a part; no price means the one that is written at the part."""

    part_id: int
    quantity: Decimal
    price: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came of a line, and the price on the supplier's paper; none means the agreed one."""

    line_id: int
    quantity: Decimal
    price: Decimal | None = None


def _number() -> str:
    """ZD/2026/7. Under the lock."""
    year = timezone.localdate().year
    numbers = PurchaseOrder.objects.filter(number__startswith=f"ZD/{year}/").values_list("number", flat=True)
    return f"ZD/{year}/{max((int(number.rsplit('/', 1)[1]) for number in numbers), default=0) + 1}"


@transaction.atomic
def orders_propose(*, supplier_ids: Sequence[int] | None, actor_id: int | None) -> list[PurchaseOrder]:
    """A draft for each supplier of what is lacking, or of those named; a draft that is there is added to.

    What is on its way, or stands in a draft, is not proposed again: pressing twice proposes nothing more.
    """
    workshop_lock("inventory.purchasing")
    wanted = [
        wish
        for wish in wishes()
        if wish.supplier_id is not None and (supplier_ids is None or wish.supplier_id in supplier_ids)
    ]
    prices = dict(Part.objects.filter(pk__in=[wish.part_id for wish in wanted]).values_list("pk", "purchase_price"))
    touched: dict[int, PurchaseOrder] = {}
    for wish in wanted:
        if wish.supplier_id is None:
            continue
        order = touched.get(wish.supplier_id) or _draft_of(wish.supplier_id, actor_id)
        touched[wish.supplier_id] = order
        line, is_new = PurchaseLine.objects.get_or_create(
            order=order,
            part_id=wish.part_id,
            defaults={"quantity": wish.quantity, "price": prices[wish.part_id] or NO_PRICE},
        )
        if not is_new:
            line.quantity += wish.quantity
            line.save(update_fields=["quantity", "updated_at"])
    for order in touched.values():
        _changed(order)
    return list(touched.values())


def _draft_of(supplier_id: int, actor_id: int | None) -> PurchaseOrder:
    draft = (
        PurchaseOrder.objects.select_for_update()
        .filter(supplier=supplier_id, status=OrderStatus.DRAFT)
        .order_by("pk")
        .first()
    )
    return draft or PurchaseOrder.objects.create(number=_number(), supplier_id=supplier_id, created_by_id=actor_id)


@transaction.atomic
def order_save(
    *,
    order_id: int | None,
    supplier_id: int,
    lines: Sequence[LineTold],
    actor_id: int | None,
    note: str = "",
    expected_on: dt.date | None = None,
    version: int | None = None,
) -> PurchaseOrder:
    """Write a draft with all its lines. Raises NotHere, InvalidInput, ChangedMeanwhile, StatusRefused once ordered."""
    if not Supplier.objects.filter(pk=supplier_id).exists():
        raise InvalidInput.of("supplier_id", _("Nie ma takiego dostawcy."))
    if order_id is None:
        workshop_lock("inventory.purchasing")
        order = PurchaseOrder(number=_number(), created_by_id=actor_id)
    else:
        order = _locked(order_id, version)
        if order.status != OrderStatus.DRAFT:
            raise StatusRefused
    order.supplier_id, order.note, order.expected_on = supplier_id, note, expected_on
    rows = _lines(lines)
    if order_id is None:
        order.save()
    else:
        order.lines.all().delete()
    for row in rows:
        row.order = order
    PurchaseLine.objects.bulk_create(rows)
    _changed(order, is_new=order_id is None)
    return order


def _lines(lines: Sequence[LineTold]) -> list[PurchaseLine]:
    parts = Part.objects.in_bulk([line.part_id for line in lines])
    if len(parts) != len(lines):
        raise InvalidInput.of("lines", _("Każda część może być w zamówieniu raz i musi istnieć."))
    return [
        PurchaseLine(
            part=parts[line.part_id],
            quantity=quantity_or_refuse(line.quantity, unit=parts[line.part_id].unit, field=f"lines.{number}.quantity"),
            price=line.price if line.price is not None else parts[line.part_id].purchase_price or NO_PRICE,
        )
        for number, line in enumerate(lines)
    ]


@transaction.atomic
def order_place(*, order_id: int, version: int, expected_on: dt.date | None, actor_id: int | None) -> PurchaseOrder:
    """The draft went to the supplier and is on its way. Raises NotHere, StatusRefused, ChangedMeanwhile."""
    order = _locked(order_id, version)
    if order.status != OrderStatus.DRAFT or not order.lines.exists():
        raise StatusRefused
    today = timezone.localdate()
    order.status, order.ordered_at, order.ordered_by_id = OrderStatus.ORDERED, timezone.now(), actor_id
    order.expected_on = expected_on or order.expected_on or today + dt.timedelta(days=order.supplier.delivery_time_days)
    _changed(order)
    return order


@transaction.atomic
def order_cancel(*, order_id: int, version: int) -> PurchaseOrder:
    """The rest will not come; what came stays. Raises NotHere, StatusRefused, ChangedMeanwhile."""
    order = _locked(order_id, version)
    if order.status not in {OrderStatus.DRAFT, *OPEN_ORDERS}:
        raise StatusRefused
    order.status, order.closed_at = OrderStatus.CANCELLED, timezone.now()
    _changed(order)
    return order


@transaction.atomic
def order_receive(
    *, order_id: int, version: int, arrived: Sequence[Arrived], document: str, actor_id: int | None
) -> PurchaseOrder:
    """A delivery: on the shelf at the price on its paper, waiting orders served first. The rest stays on back-order.

    Raises NotHere, InvalidInput, StatusRefused, MoreThanOrdered, or ChangedMeanwhile when somebody was faster.
    """
    order = _locked(order_id, version)
    if order.status not in OPEN_ORDERS:
        raise StatusRefused
    lines = {line.pk: line for line in order.lines.select_related("part")}
    _check(arrived, lines)
    receipt = Receipt.objects.create(order=order, document=document, actor_id=actor_id)
    shelves = Shelves([lines[one.line_id].part_id for one in arrived], actor_id=actor_id)
    rows = []
    for one in arrived:
        line = lines[one.line_id]
        part = shelves.part(line.part_id)
        price = line.price if one.price is None else one.price
        line.received += one.quantity
        rows.append(ReceiptLine(receipt=receipt, line=line, quantity=one.quantity, price=price))
        cause = Cause(CauseKind.DELIVERY, order.pk, order.number, document)
        shelves.receive(part, one.quantity, unit_cost=price, cause=cause)
        if part.purchase_price != price:
            # Whoever has its form open is told instead of writing the old price back.
            part.purchase_price, part.version = price, part.version + 1
    PurchaseLine.objects.bulk_update(lines.values(), ["received"])
    ReceiptLine.objects.bulk_create(rows)
    shelves.write()
    Part.objects.bulk_update([shelves.part(row.line.part_id) for row in rows], ["purchase_price", "version"])
    is_whole = all(line.left == 0 for line in lines.values())
    order.status = OrderStatus.RECEIVED if is_whole else OrderStatus.PARTLY_RECEIVED
    order.closed_at = timezone.now() if is_whole else None
    _changed(order)
    return order


def _check(arrived: Sequence[Arrived], lines: dict[int, PurchaseLine]) -> None:
    if len({one.line_id for one in arrived}) != len(arrived):
        raise InvalidInput.of("lines", _("Ta sama pozycja jest podana dwa razy."))
    for number, one in enumerate(arrived):
        line = lines.get(one.line_id)
        if line is None:
            raise InvalidInput.of(f"lines.{number}.line_id", _("Tej pozycji nie ma w zamówieniu."))
        quantity_or_refuse(one.quantity, unit=line.part.unit, field=f"lines.{number}.quantity")
    over = {one.line_id: lines[one.line_id].left for one in arrived if one.quantity > lines[one.line_id].left}
    if over:
        raise MoreThanOrdered(details={"left": {str(line_id): str(left) for line_id, left in over.items()}})


def _locked(order_id: int, version: int | None) -> PurchaseOrder:
    order = PurchaseOrder.objects.select_for_update().filter(pk=order_id).first()
    if order is None:
        raise NotHere
    if version is not None and version != order.version:
        raise ChangedMeanwhile(details={"current": order_out(order=order)})
    return order


def _changed(order: PurchaseOrder, *, is_new: bool = False) -> None:
    if not is_new:
        order.version += 1
        order.save()
    announce(TOPIC, order.pk)
