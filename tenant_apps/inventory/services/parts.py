"""Parts as the office writes them down, and the movements that no order causes."""

from __future__ import annotations

from dataclasses import asdict
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.money import to_unit_cost
from shared_apps.core.realtime import announce
from tenant_apps.customers.types import searched
from tenant_apps.inventory.errors import ChangedMeanwhile, NameTaken, NotEnoughStock
from tenant_apps.inventory.models import Location, Part, Supplier
from tenant_apps.inventory.selectors.parts import part_out
from tenant_apps.inventory.services.alerts import alerts_review
from tenant_apps.inventory.services.shelves import TOPIC, Shelves, kinds_of
from tenant_apps.inventory.types import (
    MOST,
    NONE,
    QUANTUM,
    Cause,
    CauseKind,
    Kind,
    PartTold,
    Unit,
    level_of,
    quantity_or_refuse,
)

UNIQUE_VIOLATION = "23505"


def sku_of(text: str) -> str:
    """A part's own number as it is compared: capitals, single blanks."""
    return " ".join(text.split()).upper()


def search_text(part: Part) -> str:
    return searched(
        part.name,
        part.sku,
        part.manufacturer,
        part.oem_number,
        part.barcode,
        part.supplier_sku,
        part.category,
    )


@transaction.atomic
def part_save(
    *,
    part_id: int | None,
    told: PartTold,
    actor_id: int | None,
    version: int | None = None,
    opening_quantity: Decimal | None = None,
) -> Part:
    """Write a part down, or anew; a new one may bring what already lies on the shelf.

    Raises InvalidInput, NotHere, NameTaken for a number that another part has, ChangedMeanwhile with the part as it is.
    """
    part = Part() if part_id is None else _locked(part_id, version)
    before = frozenset() if part_id is None else kinds_of(part)
    _check(part, told)
    for name, value in asdict(told).items():
        setattr(part, name, value)
    part.sku, part.search = sku_of(told.sku), ""
    part.search = search_text(part)
    part.level = level_of(kinds_of(part), is_stocked=part.is_stocked and part.is_active)
    part.version += part_id is not None
    _saved(part)
    if opening_quantity:
        # What there is to say is said of what lies on the shelf, not of the moment before it was put there.
        return _receive(
            Shelves([part.pk], actor_id=actor_id, is_new=part_id is None),
            part.pk,
            quantity=opening_quantity,
            unit_cost=told.purchase_price or NONE,
            cause=Cause(CauseKind.OPENING),
        )
    alerts_review(before={part.pk: before}, parts=[part])
    announce(TOPIC, part.pk)
    return part


def _locked(part_id: int, version: int | None) -> Part:
    part = Part.objects.select_for_update().filter(pk=part_id).first()
    if part is None:
        raise NotHere
    if version is not None and version != part.version:
        raise ChangedMeanwhile(details={"current": part_out(part=part, with_costs=True, with_prices=True)})
    return part


def _check(part: Part, told: PartTold) -> None:
    for name in ("minimum", "maximum"):
        quantity = getattr(told, name)
        if quantity is not None:
            quantity_or_refuse(quantity, unit=told.unit, field=name, allow_none=True)
    if told.maximum is not None and told.maximum < told.minimum:
        raise InvalidInput.of("maximum", _("Maksimum nie może być mniejsze niż minimum."))
    if Unit(told.unit).is_whole and any(value % 1 for value in (part.on_hand, part.reserved)):
        raise InvalidInput.of("unit", _("Na stanie jest część jednostki. Najpierw popraw stan."))
    if told.supplier_id is not None and not Supplier.objects.filter(pk=told.supplier_id).exists():
        raise InvalidInput.of("supplier_id", _("Nie ma takiego dostawcy."))
    if told.location_id is not None and not Location.objects.filter(pk=told.location_id).exists():
        raise InvalidInput.of("location_id", _("Nie ma takiego miejsca."))


def _saved(part: Part) -> None:
    try:
        with transaction.atomic():
            part.save()
    except IntegrityError as error:
        if getattr(error.__cause__, "sqlstate", None) == UNIQUE_VIOLATION:
            taken = _("Inna część ma już ten numer.")
            raise NameTaken(taken, details={"sku": [taken]}) from error
        raise


@transaction.atomic
def part_receive(
    *, part_id: int, quantity: Decimal, unit_cost: Decimal, actor_id: int | None, cause: Cause | None = None
) -> Part:
    """Put pieces on the shelf that no purchase order announced. Raises NotHere, InvalidInput."""
    shelves = Shelves([part_id], actor_id=actor_id)
    return _receive(shelves, part_id, quantity=quantity, unit_cost=unit_cost, cause=cause or Cause(CauseKind.OFFICE))


def _receive(shelves: Shelves, part_id: int, *, quantity: Decimal, unit_cost: Decimal, cause: Cause) -> Part:
    part = shelves.part(part_id)
    coming = quantity_or_refuse(quantity, unit=part.unit)
    _room(part, coming)
    shelves.receive(part, coming, unit_cost=to_unit_cost(unit_cost), cause=cause)
    shelves.write()
    return part


@transaction.atomic
def part_correct(*, part_id: int, change: Decimal, words: str, actor_id: int | None) -> Part:
    """More or less of it than the books say, and why. What was put aside for orders goes last, the youngest first.

    Raises NotHere, InvalidInput, or NotEnoughStock when fewer than none would be left.
    """
    shelves = Shelves([part_id], actor_id=actor_id)
    part = shelves.part(part_id)
    size = quantity_or_refuse(abs(change), unit=part.unit, field="change")
    if change < 0 and size > part.on_hand:
        raise NotEnoughStock(details={"available": part.on_hand, "missing": size - part.on_hand})
    if change > 0:
        _room(part, size, field="change")
    cause = Cause(CauseKind.OFFICE, words=words)
    shelves.correct(part, change.quantize(QUANTUM), kind=Kind.CORRECT, cause=cause)
    shelves.write()
    return part


def _room(part: Part, coming: Decimal, *, field: str = "quantity") -> None:
    if part.on_hand + coming > MOST:
        raise InvalidInput.of(field, _("Tyle nie zmieści się w ewidencji."))
