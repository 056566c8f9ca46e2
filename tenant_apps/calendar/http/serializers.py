"""What staff send. Every text has an end."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from shared_apps.core.fields import (
    ClockField,
    ColorField,
    DayField,
    DegreesField,
    IdField,
    MomentField,
    MoneySerializer,
)
from tenant_apps.calendar.types import LONGEST_MINUTES, BayKind, Skill, Status


class CustomerIn(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=120)
    phone = serializers.CharField(max_length=40, allow_blank=True, default="")
    email = serializers.EmailField(max_length=254, allow_blank=True, required=False)


class VehicleIn(serializers.Serializer[Any]):
    make = serializers.CharField(max_length=60, allow_blank=True, default="")
    model = serializers.CharField(max_length=60, allow_blank=True, default="")
    year = serializers.IntegerField(min_value=1900, max_value=2100, allow_null=True, default=None)
    plate = serializers.CharField(max_length=20, allow_blank=True, default="")
    vin = serializers.CharField(max_length=20, allow_blank=True, default="")

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        # A serializer has a `label` of its own.
        label = serializers.CharField(max_length=120, allow_blank=True, default="")
        return {"label": label, **super().get_fields()}


class AppointmentIn(serializers.Serializer[Any]):
    """Who comes is one of the workshop's customers by `customer_id`, or `customer` in words; the same of the car."""

    service_id = IdField()
    start = MomentField()
    mechanic_id = IdField(allow_null=True, default=None)
    bay_id = IdField(allow_null=True, default=None)
    duration_minutes = serializers.IntegerField(min_value=5, max_value=LONGEST_MINUTES, allow_null=True, default=None)
    customer = CustomerIn(required=False)
    vehicle = VehicleIn(required=False)
    customer_id = IdField(allow_null=True, default=None)
    customer_vehicle_id = IdField(allow_null=True, default=None)
    concern = serializers.CharField(max_length=2000, allow_blank=True, default="")
    note = serializers.CharField(max_length=2000, allow_blank=True, default="")
    ignore_warnings = serializers.BooleanField(default=False)


class AppointmentEditIn(serializers.Serializer[Any]):
    """What is left out stays as it is; `bay_id` null takes it off its bay. `version` is the one that was read."""

    version = serializers.IntegerField(min_value=1, max_value=2_000_000_000)
    start = MomentField(required=False)
    duration_minutes = serializers.IntegerField(min_value=5, max_value=LONGEST_MINUTES, required=False)
    mechanic_id = IdField(required=False)
    bay_id = IdField(allow_null=True, required=False)
    concern = serializers.CharField(max_length=2000, allow_blank=True, required=False)
    note = serializers.CharField(max_length=2000, allow_blank=True, required=False)
    ignore_warnings = serializers.BooleanField(default=False)


class CancelIn(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=300, allow_blank=True, default="")
    version = serializers.IntegerField(min_value=1, max_value=2_000_000_000, allow_null=True, default=None)


class StatusIn(CancelIn):
    status = serializers.ChoiceField(choices=Status.choices)


class SpanQuery(serializers.Serializer[Any]):
    """Local days, both ends included."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        # "from" is no name a Python class may use.
        return {**super().get_fields(), "from": DayField(required=False), "to": DayField(required=False)}

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if "from" in attrs and "to" in attrs and attrs["to"] < attrs["from"]:
            raise serializers.ValidationError({"to": [_("Koniec musi być po początku.")]})
        return attrs


class AppointmentsQuery(SpanQuery):
    status = serializers.CharField(max_length=80, allow_blank=True, default="")
    mechanic_id = IdField(allow_null=True, default=None)
    bay_id = IdField(allow_null=True, default=None)
    customer_id = IdField(allow_null=True, default=None)
    q = serializers.CharField(max_length=100, allow_blank=True, default="")
    ordering = serializers.ChoiceField(choices=["start", "-start", "created_at", "-created_at"], default="start")


class AvailabilityQuery(serializers.Serializer[Any]):
    service_id = IdField(allow_null=True, default=None)
    service = serializers.CharField(max_length=40, allow_blank=True, default="")
    mechanic_id = IdField(allow_null=True, default=None)
    bay_id = IdField(allow_null=True, default=None)
    date = DayField(required=False)
    days = serializers.IntegerField(min_value=1, max_value=31, default=1)


class DayQuery(serializers.Serializer[Any]):
    date = DayField(required=False)
    by = serializers.ChoiceField(choices=["mechanic", "bay"], default="mechanic")
    days = serializers.IntegerField(min_value=1, max_value=31, default=1)


class BlockIn(serializers.Serializer[Any]):
    """A mechanic's time, a bay's or both; `reason` is for the staff alone."""

    start = MomentField()
    end = MomentField()
    mechanic_id = IdField(allow_null=True, default=None)
    bay_id = IdField(allow_null=True, default=None)
    reason = serializers.CharField(max_length=200, allow_blank=True, default="")


class BayIn(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=60)
    kind = serializers.ChoiceField(choices=BayKind.choices, default=BayKind.LIFT)
    is_active = serializers.BooleanField(default=True)
    position = serializers.IntegerField(min_value=0, max_value=1000, default=0)


class MechanicIn(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=80)
    user_id = IdField(allow_null=True, default=None)
    color = ColorField(default="#4f6d7a")
    skills = serializers.ListField(child=serializers.ChoiceField(choices=Skill.choices), max_length=20, default=list)
    is_active = serializers.BooleanField(default=True)
    position = serializers.IntegerField(min_value=0, max_value=1000, default=0)


class ShiftSerializer(serializers.Serializer[Any]):
    day_of_week = serializers.IntegerField(min_value=0, max_value=6)
    start_time = ClockField()
    end_time = ClockField()
    break_start = ClockField(allow_null=True, default=None)
    break_end = ClockField(allow_null=True, default=None)


class ScheduleIn(serializers.Serializer[Any]):
    date = DayField()
    is_available = serializers.BooleanField(default=True)
    start_time = ClockField(allow_null=True, default=None)
    end_time = ClockField(allow_null=True, default=None)
    break_start = ClockField(allow_null=True, default=None)
    break_end = ClockField(allow_null=True, default=None)
    notes = serializers.CharField(max_length=500, allow_blank=True, default="")


class AbsenceIn(serializers.Serializer[Any]):
    mechanic_id = IdField()
    starts_at = MomentField()
    ends_at = MomentField()
    reason = serializers.CharField(max_length=200, allow_blank=True, default="")


class AbsencesQuery(serializers.Serializer[Any]):
    mechanic_id = IdField(allow_null=True, default=None)


class ServiceIn(serializers.Serializer[Any]):
    """`name` is the Polish one; `price_from` is gross."""

    code = serializers.SlugField(max_length=40)
    name = serializers.CharField(max_length=120)
    name_en = serializers.CharField(max_length=120, allow_blank=True, default="")
    price_from = MoneySerializer(allow_null=True, default=None)
    duration_minutes = serializers.IntegerField(min_value=5, max_value=LONGEST_MINUTES, default=60)
    buffer_minutes = serializers.IntegerField(min_value=0, max_value=240, default=0)
    skill = serializers.ChoiceField(choices=Skill.choices, allow_blank=True, default="")
    bay_kind = serializers.ChoiceField(choices=BayKind.choices, allow_blank=True, default="")
    color = ColorField(default="#6b7785")
    is_active = serializers.BooleanField(default=True)


class RulesIn(serializers.Serializer[Any]):
    """What is left out stays as it is; `daily_cap` null takes the cap away."""

    auto_confirm = serializers.BooleanField(required=False)
    lead_time_minutes = serializers.IntegerField(min_value=0, max_value=20160, required=False)
    daily_cap = serializers.IntegerField(min_value=1, max_value=1000, allow_null=True, required=False)
    horizon_days = serializers.IntegerField(min_value=1, max_value=365, required=False)
    cancel_hours = serializers.IntegerField(min_value=0, max_value=336, required=False)
    slot_step_minutes = serializers.ChoiceField(choices=[5, 10, 15, 20, 30, 60], required=False)


class WorkshopSettingsIn(RulesIn):
    """The public entry with the booking rules. What is left out stays as it is."""

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


class FeedRotateIn(serializers.Serializer[Any]):
    """Null: the feed of the whole workshop."""

    mechanic_id = IdField(allow_null=True, default=None)
