from __future__ import annotations

import math
from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from shared_apps.core.inputs import EARLIEST, LATEST


class DegreesField(serializers.FloatField):
    """A finite number: "nan" passes every comparison and must not pass here."""

    def to_internal_value(self, data: Any) -> float:
        value = super().to_internal_value(data)
        if isinstance(data, bool) or not math.isfinite(value):
            self.fail("invalid")
        return value


class ClockField(serializers.TimeField):
    """A clock time as "HH:MM", seconds refused."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%H:%M", input_formats=["%H:%M"], required=False, allow_null=True, **kwargs)


class SaneDateField(serializers.DateField):
    def to_internal_value(self, value: Any) -> Any:
        day = super().to_internal_value(value)
        if not EARLIEST <= day <= LATEST:
            raise serializers.ValidationError(_("Data jest poza zakresem."))
        return day


class WorkshopIn(serializers.Serializer[Any]):
    """Fields that are left out stay as they are."""

    name = serializers.CharField(max_length=120, required=False)
    description = serializers.CharField(max_length=4000, allow_blank=True, required=False)
    street = serializers.CharField(max_length=120, allow_blank=True, required=False)
    postal_code = serializers.CharField(max_length=20, allow_blank=True, required=False)
    city = serializers.CharField(max_length=100, allow_blank=True, required=False)
    lat = DegreesField(min_value=-90, max_value=90, allow_null=True, required=False)
    lng = DegreesField(min_value=-180, max_value=180, allow_null=True, required=False)
    phone = serializers.CharField(max_length=20, allow_blank=True, required=False)
    email = serializers.CharField(max_length=254, allow_blank=True, required=False)
    website = serializers.CharField(max_length=200, allow_blank=True, required=False)
    specializations = serializers.ListField(child=serializers.CharField(max_length=50), max_length=20, required=False)
    timezone = serializers.CharField(max_length=40, required=False)


class WorkshopOut(serializers.Serializer[Any]):
    listing_id = serializers.UUIDField()
    name = serializers.CharField()
    description = serializers.CharField()
    street = serializers.CharField()
    postal_code = serializers.CharField()
    city = serializers.CharField()
    lat = serializers.FloatField(allow_null=True)
    lng = serializers.FloatField(allow_null=True)
    phone = serializers.CharField()
    email = serializers.CharField()
    website = serializers.CharField()
    specializations = serializers.ListField(child=serializers.CharField())
    timezone = serializers.CharField()
    is_visible = serializers.BooleanField()


class DayHoursSerializer(serializers.Serializer[Any]):
    day_of_week = serializers.IntegerField(min_value=0, max_value=6)
    is_closed = serializers.BooleanField(default=False)
    opens_at = ClockField()
    closes_at = ClockField()
    break_start = ClockField()
    break_end = ClockField()


class SpecialDayIn(serializers.Serializer[Any]):
    date = SaneDateField()
    is_closed = serializers.BooleanField(default=False)
    opens_at = ClockField()
    closes_at = ClockField()
    note = serializers.CharField(max_length=200, allow_blank=True, default="")


class SpecialDayOut(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    date = serializers.DateField()
    is_closed = serializers.BooleanField()
    opens_at = ClockField()
    closes_at = ClockField()
    note = serializers.CharField()
