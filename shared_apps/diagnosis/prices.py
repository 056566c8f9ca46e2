from __future__ import annotations

from decimal import ROUND_UP, Decimal

from django.conf import settings

MILLION = Decimal(1_000_000)
SMALLEST = Decimal("0.000001")


def price_of(*, tokens_in: int, tokens_out: int) -> Decimal:
    """US dollars by the prices in the settings, rounded up to the millionth."""
    dollars = tokens_in * settings.OPENAI_PRICE_IN + tokens_out * settings.OPENAI_PRICE_OUT
    return (dollars / MILLION).quantize(SMALLEST, rounding=ROUND_UP)
