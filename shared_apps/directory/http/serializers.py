from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from shared_apps.core.inputs import EARLIEST, LATEST
from shared_apps.directory.photos import MOST_PHOTOS


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


class CatalogueServiceOut(serializers.Serializer[Any]):
    code = serializers.CharField()
    name = serializers.CharField()
    category = serializers.CharField()
    duration_minutes = serializers.IntegerField()


class PlacesQuery(serializers.Serializer[Any]):
    q = serializers.CharField(max_length=100)


class TownOut(serializers.Serializer[Any]):
    name = serializers.CharField()
    region = serializers.CharField()
    lat = serializers.FloatField()
    lng = serializers.FloatField()


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


class PhotoIn(serializers.Serializer[Any]):
    photo = serializers.FileField()
    alt = serializers.CharField(max_length=200, allow_blank=True, default="")


class PhotoTextIn(serializers.Serializer[Any]):
    alt = serializers.CharField(max_length=200, allow_blank=True)


class PhotoOrderIn(serializers.Serializer[Any]):
    ids = serializers.ListField(child=serializers.UUIDField(), max_length=MOST_PHOTOS)


class WorkshopPhotoOut(serializers.Serializer[Any]):
    """Width and height in pixels of the picture at `url`; `small_url` has at most 480 of them on its longer side."""

    id = serializers.UUIDField()
    url = serializers.CharField()
    small_url = serializers.CharField()
    width = serializers.IntegerField()
    height = serializers.IntegerField()
    alt = serializers.CharField()
