"""Numbers that name one car: the VIN and the registration plate."""

from __future__ import annotations

import datetime as dt
import re

from vininfo import Vin
from vininfo.exceptions import VininfoException

from shared_apps.vehicles.types import DecodedVin

# ISO 3779: seventeen characters, without I, O and Q. The check digit means nothing outside North America.
SHAPE = re.compile(r"[A-HJ-NPR-Z0-9]{17}")
PLATE = re.compile(r"[A-Z0-9]{2,12}")
SEPARATORS = re.compile(r"[\s\-.]+")
UNKNOWN = frozenset({"", "unsupportedbrand", "unknown", "unassigned"})


def vin_of(typed: str) -> str | None:
    """The VIN in its one spelling, or None when it cannot be one."""
    vin = SEPARATORS.sub("", typed).upper()
    return vin if SHAPE.fullmatch(vin) else None


def plate_of(typed: str) -> str | None:
    """A registration plate without spaces and dashes („kr 1ab23” -> "KR1AB23"), or None when it cannot be one."""
    plate = SEPARATORS.sub("", typed).upper()
    return plate if PLATE.fullmatch(plate) else None


def decode(vin: str) -> DecodedVin:
    """Maker, country and year, each None where the number does not tell. `vin` as `vin_of` returns it."""
    try:
        number = Vin(vin)
        maker, country, years = number.manufacturer, number.country, number.years
    except (VininfoException, ValueError, KeyError, IndexError):
        return DecodedVin(None, None, None)
    latest = dt.datetime.now(dt.UTC).year + 1
    likely = max((year for year in years or () if year <= latest), default=None)
    return DecodedVin(_known(maker), _known(country), likely)


def _known(text: str | None) -> str | None:
    return None if text is None or text.strip().lower() in UNKNOWN else text.strip()
