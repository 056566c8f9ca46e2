"""Zloty as Decimal. What a line of an estimate, an order or an invoice costs is computed here and nowhere else.

The rule: each line is rounded to a grosz, half up, first its net and then its VAT; a total is the sum of its lines.
The client approves line by line, so the sum of what was approved must be the invoice to the grosz. The VAT act allows
it (art. 106e section 11: the tax of an invoice may be the sum of its lines' tax).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

GROSZ = Decimal("0.01")
# Of a single piece, so that a thousand of them are still worth what was paid.
UNIT_COST = Decimal("0.0001")
NOTHING = Decimal("0.00")
HUNDRED = Decimal(100)


class VatRate(TextChoices):
    STANDARD = "23", "23 %"
    REDUCED = "8", "8 %"
    LOW = "5", "5 %"
    ZERO = "0", "0 %"
    EXEMPT = "zw", _("zwolnione")

    @property
    def percent(self) -> Decimal:
        return Decimal(0) if self is VatRate.EXEMPT else Decimal(self.value)


@dataclass(frozen=True, slots=True)
class Amounts:
    """Zloty to the grosz; net + vat == gross."""

    net: Decimal
    vat: Decimal

    @property
    def gross(self) -> Decimal:
        return self.net + self.vat

    def __add__(self, other: Amounts) -> Amounts:
        return Amounts(self.net + other.net, self.vat + other.vat)


def to_grosz(amount: Decimal) -> Decimal:
    return amount.quantize(GROSZ, rounding=ROUND_HALF_UP)


def to_unit_cost(amount: Decimal) -> Decimal:
    return amount.quantize(UNIT_COST, rounding=ROUND_HALF_UP)


def average_cost(*, there: Decimal, at_cost: Decimal, coming: Decimal, for_cost: Decimal) -> Decimal:
    """What one piece costs when `coming` pieces join those that are there: the moving weighted average."""
    together = there + coming
    return to_unit_cost((there * at_cost + coming * for_cost) / together) if together else to_unit_cost(for_cost)


def line_amounts(*, quantity: Decimal, unit_net: Decimal, vat: str, discount_percent: Decimal = NOTHING) -> Amounts:
    """What `quantity` of something at `unit_net` zloty without VAT costs. Raises ValueError for an unknown rate."""
    net = to_grosz(quantity * unit_net * (HUNDRED - discount_percent) / HUNDRED)
    return Amounts(net=net, vat=to_grosz(net * VatRate(vat).percent / HUNDRED))


def net_of(*, gross: Decimal, vat: str) -> Decimal:
    """The net of which this gross was made: `line_amounts` backwards."""
    return to_grosz(gross * HUNDRED / (HUNDRED + VatRate(vat).percent))


def spoken(amount: Decimal | str, *, language: str) -> str:
    """As people read it on paper: "1 234,50 zł", in English "PLN 1,234.50"; no line breaks inside."""
    text = f"{to_grosz(Decimal(amount)):,.2f}"
    if language == "en":
        return f"PLN\u00a0{text}"
    return text.replace(",", "\u00a0").replace(".", ",") + "\u00a0zł"


def total(amounts: Iterable[Amounts]) -> Amounts:
    return sum(amounts, start=Amounts(NOTHING, NOTHING))
