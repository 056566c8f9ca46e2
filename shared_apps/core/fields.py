"""Fields of the staff's doors: what no clock and no key can be is a 400 with the field's name."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.request import Request

from shared_apps.core.inputs import EARLIEST, LATEST, MAX_ID


class MomentField(serializers.DateTimeField):
    """A moment with its offset; a naive one could mean anything."""

    def enforce_timezone(self, value: dt.datetime) -> dt.datetime:
        if value.tzinfo is None:
            raise serializers.ValidationError(_("Podaj czas ze strefą, np. 2026-11-26T14:30:00+01:00."))
        if not EARLIEST <= value.date() <= LATEST:
            raise serializers.ValidationError(_("Data jest poza zakresem."))
        return value.astimezone(dt.UTC)


class DayField(serializers.DateField):
    def to_internal_value(self, value: Any) -> Any:
        day = super().to_internal_value(value)
        if not EARLIEST <= day <= LATEST:
            raise serializers.ValidationError(_("Data jest poza zakresem."))
        return day


class ClockField(serializers.TimeField):
    """A clock time as "HH:MM"."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%H:%M", input_formats=["%H:%M"], **kwargs)


class IdField(serializers.IntegerField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=1, max_value=MAX_ID, **kwargs)


class DegreesField(serializers.FloatField):
    """A finite number: "nan" passes every comparison and must not pass here."""

    def to_internal_value(self, data: Any) -> float:
        value = super().to_internal_value(data)
        if isinstance(data, bool) or not math.isfinite(value):
            self.fail("invalid")
        return value


class ColorField(serializers.RegexField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(r"^#[0-9a-f]{6}$", max_length=7, **kwargs)


class MoneySerializer(serializers.Serializer[Any]):
    amount = serializers.DecimalField(max_digits=10, decimal_places=2, min_value=0)
    currency = serializers.ChoiceField(choices=["PLN"], default="PLN")


def checked(serializer: type[serializers.Serializer[Any]], request: Request) -> dict[str, Any]:
    """The body or, for GET, the query of a request, as the serializer allows it. Raises ValidationError (400)."""
    form = serializer(data=request.query_params if request.method == "GET" else request.data)
    form.is_valid(raise_exception=True)
    return dict(form.validated_data)
