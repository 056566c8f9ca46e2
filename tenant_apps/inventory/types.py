from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput
from shared_apps.core.money import VatRate

NONE = Decimal("0.000")
# Twelve digits, three of them behind the point, and never so much that a sum of two would not fit.
MOST = Decimal("99999999.999")
QUANTUM = Decimal("0.001")


class Unit(TextChoices):
    PIECE = "pcs", _("szt.")
    SET = "set", _("kpl.")
    PAIR = "pair", _("para")
    LITRE = "l", _("l")
    KILOGRAM = "kg", _("kg")
    METRE = "m", _("m")

    @property
    def is_whole(self) -> bool:
        """Nobody hands out half a bulb."""
        return self in {Unit.PIECE, Unit.SET, Unit.PAIR}


class Kind(TextChoices):
    """What a movement did. Every one of them says by how much on hand and reserved changed."""

    RECEIVE = "receive", _("przyjęcie")
    RESERVE = "reserve", _("rezerwacja")
    RELEASE = "release", _("zwolnienie")
    ISSUE = "issue", _("wydanie")
    RETURN = "return", _("zwrot")
    COUNT = "count", _("spis")
    CORRECT = "correct", _("korekta")


class CauseKind(TextChoices):
    """Why something moved."""

    OPENING = "opening", _("stan początkowy")
    ORDER_LINE = "order_line", _("zlecenie")
    PURCHASE = "purchase", _("zamówienie")
    DELIVERY = "delivery", _("dostawa")
    COUNT = "count", _("spis")
    OFFICE = "office", _("biuro")


class Level(TextChoices):
    """How a part stands against its minimum and maximum. What is not kept in stock has no level to fall below."""

    OK = "ok", _("w normie")
    LOW = "low", _("kończy się")
    OUT = "out", _("brak")
    OVER = "over", _("nadmiar")
    ON_DEMAND = "on_demand", _("na zamówienie")


class AlertKind(TextChoices):
    LOW = "low", _("kończy się")
    OUT = "out", _("brak")
    OVER = "over", _("nadmiar")


class OrderStatus(TextChoices):
    DRAFT = "draft", _("szkic")
    ORDERED = "ordered", _("zamówione")
    PARTLY_RECEIVED = "partly_received", _("przyjęte częściowo")
    RECEIVED = "received", _("przyjęte")
    CANCELLED = "cancelled", _("anulowane")


class CountStatus(TextChoices):
    OPEN = "open", _("w toku")
    POSTED = "posted", _("zaksięgowany")
    CANCELLED = "cancelled", _("przerwany")


class ListStatus(TextChoices):
    """Where a price list is: read, being looked through or written, done, or given up."""

    NEW = "new", _("wczytany")
    WAITING = "waiting", _("czeka")
    RUNNING = "running", _("w toku")
    DONE = "done", _("gotowy")
    FAILED = "failed", _("nieudany")


OPEN_ORDERS = (OrderStatus.ORDERED, OrderStatus.PARTLY_RECEIVED)


@dataclass(frozen=True, slots=True)
class Cause:
    """Why something moved: a kind, the number and name of what caused it, and words of whoever did it."""

    kind: CauseKind
    id: int | None = None
    label: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class ReservationState:
    """What one line of an order has of one part. wanted == issued + reserved + missing.

    `unit_cost` is what the issued pieces cost; before anything is issued, what they would cost now.
    `expected_on` is the day on which the earliest open purchase order for this part is promised.
    """

    line_id: int
    part_id: int
    wanted: Decimal
    reserved: Decimal
    issued: Decimal
    missing: Decimal
    expected_on: dt.date | None
    unit_cost: Decimal


@dataclass(frozen=True, slots=True)
class PartBrief:
    """What a line of an order needs to know of a part. Prices without VAT."""

    id: int
    sku: str
    name: str
    unit: str
    price_net: Decimal
    vat: str
    available: Decimal
    on_hand: Decimal
    location: str


@dataclass(frozen=True, slots=True)
class PartTold:
    """What the office writes down of a part. Quantities are not among it: they only move."""

    name: str
    sku: str
    manufacturer: str = ""
    category: str = ""
    barcode: str = ""
    oem_number: str = ""
    unit: str = Unit.PIECE
    price_net: Decimal = Decimal("0.00")
    vat: str = VatRate.STANDARD
    purchase_price: Decimal | None = None
    minimum: Decimal = Decimal(5)
    maximum: Decimal | None = None
    is_stocked: bool = True
    is_active: bool = True
    warranty_months: int = 12
    supplier_id: int | None = None
    supplier_sku: str = ""
    location_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SupplierTold:
    name: str
    contact_person: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    city: str = ""
    postal_code: str = ""
    country: str = "Polska"
    website: str = ""
    tax_id: str = ""
    rating: Decimal = Decimal(0)
    delivery_time_days: int = 7
    minimum_order_value: Decimal = Decimal(0)
    payment_terms: str = "30 dni"
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class Difference:
    """A part whose balance is not what its movements add up to."""

    part_id: int
    sku: str
    on_hand: Decimal
    moved_on_hand: Decimal
    reserved: Decimal
    moved_reserved: Decimal


@dataclass(frozen=True, slots=True)
class Wish:
    """How much of a part should be ordered: for waiting orders, and to fill the shelf."""

    part_id: int
    supplier_id: int | None
    quantity: Decimal
    for_orders: Decimal
    for_shelf: Decimal
    waiting: list[str] = field(default_factory=list)


def alert_kinds(
    *, on_hand: Decimal, reserved: Decimal, minimum: Decimal, maximum: Decimal | None, is_stocked: bool
) -> frozenset[AlertKind]:
    """What there is to say of a part. Out is not low as well; what is bought on demand is never either."""
    kinds = set()
    available = on_hand - reserved
    if is_stocked and available <= 0:
        kinds.add(AlertKind.OUT)
    elif is_stocked and available <= minimum:
        kinds.add(AlertKind.LOW)
    if maximum is not None and on_hand > maximum:
        kinds.add(AlertKind.OVER)
    return frozenset(kinds)


def level_of(kinds: frozenset[AlertKind], *, is_stocked: bool) -> Level:
    """The most urgent of them."""
    for kind in (AlertKind.OUT, AlertKind.LOW, AlertKind.OVER):
        if kind in kinds:
            return Level(kind.value)
    return Level.OK if is_stocked else Level.ON_DEMAND


def spoken(quantity: Decimal, *, language: str = "pl") -> str:
    """A quantity as people write it: 2, 0,5, 12,25; in English 0.5."""
    plain = f"{quantity:f}"
    short = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return short if language == "en" else short.replace(".", ",")


def quantity_or_refuse(value: Decimal, *, unit: str, field: str = "quantity", allow_none: bool = False) -> Decimal:
    """A quantity with three places that fits its unit. Raises InvalidInput."""
    if not value.is_finite() or value < 0 or (value == 0 and not allow_none):
        raise InvalidInput.of(field, _("Podaj ilość większą od zera."))
    if value > MOST or value != value.quantize(QUANTUM):
        raise InvalidInput.of(field, _("Najwyżej trzy miejsca po przecinku i osiem cyfr przed nim."))
    if Unit(unit).is_whole and value != value.to_integral_value():
        raise InvalidInput.of(field, _("Tej części nie da się podzielić. Podaj liczbę całkowitą."))
    return value.quantize(QUANTUM)
