"""What a caller may write, before any rule of the trade looks at it.

PostgreSQL refuses NUL, JSON lets lone surrogates through, and a text without a bound is an attack: the base types
here turn each of them into a 400 with the field's name.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from django.utils.translation import gettext as _
from ninja import Schema
from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, StringConstraints, field_validator

EARLIEST = dt.date(1900, 1, 1)
LATEST = dt.date(2100, 12, 31)
MAX_ID = 2**63 - 1


def clean_text(value: Any) -> Any:
    """Refuse what no human types: NUL bytes and lone surrogates, also inside lists and dictionaries."""
    if isinstance(value, str):
        if "\x00" in value:
            raise ValueError(_("Tekst zawiera niedozwolony znak."))
        try:
            value.encode()
        except UnicodeEncodeError as broken:
            raise ValueError(_("Tekst zawiera niedozwolony znak.")) from broken
    elif isinstance(value, dict):
        for key, item in value.items():
            clean_text(key)
            clean_text(item)
    elif isinstance(value, list | tuple):
        for item in value:
            clean_text(item)
    return value


def _sane_date(value: dt.date) -> dt.date:
    if not EARLIEST <= value <= LATEST:
        raise ValueError(_("Data jest poza zakresem."))
    return value


def _sane_moment(value: dt.datetime) -> dt.datetime:
    if value.tzinfo is None:
        raise ValueError(_("Podaj czas ze strefą, np. 2026-11-26T14:30:00+01:00."))
    _sane_date(value.date())
    return value.astimezone(dt.UTC)


Text = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=200, strip_whitespace=True)]
RequiredText = Annotated[
    str, BeforeValidator(clean_text), StringConstraints(min_length=1, max_length=200, strip_whitespace=True)
]
LongText = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=4000, strip_whitespace=True)]
Id = Annotated[int, Field(ge=1, le=MAX_ID)]
Day = Annotated[dt.date, AfterValidator(_sane_date)]
Moment = Annotated[dt.datetime, AfterValidator(_sane_moment)]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]


class InSchema(Schema):
    """Base of every body that django-ninja reads."""

    model_config = ConfigDict(str_max_length=4000, str_strip_whitespace=True, extra="ignore")

    @field_validator("*", mode="before")
    @classmethod
    def _clean(cls, value: Any) -> Any:
        return clean_text(value)
