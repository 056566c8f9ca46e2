"""What staff get, for the OpenAPI file. Answers are written by the selectors and not walked field by field."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from shared_apps.core.fields import ClockField, MoneySerializer
from tenant_apps.calendar.types import Source, Status


class NamedOut(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()


class VisitServiceOut(NamedOut):
    code = serializers.CharField()
    color = serializers.CharField()


class VisitCustomerOut(serializers.Serializer[Any]):
    """As they were told at the booking; `id` leads to what the workshop knows of them now."""

    id = serializers.IntegerField(allow_null=True)
    name = serializers.CharField()
    phone = serializers.CharField()
    email = serializers.CharField()
    client_user_id = serializers.IntegerField(allow_null=True)


class VisitVehicleOut(serializers.Serializer[Any]):
    id = serializers.IntegerField(allow_null=True)
    plate = serializers.CharField()
    vin = serializers.CharField()
    make = serializers.CharField()
    model = serializers.CharField()
    year = serializers.IntegerField(allow_null=True)

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        # A serializer has a `label` of its own.
        return {"label": serializers.CharField(), **super().get_fields()}


class WarningOut(serializers.Serializer[Any]):
    code = serializers.CharField()
    message = serializers.CharField()


class StaffAppointment(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    start = serializers.DateTimeField()
    end = serializers.DateTimeField()
    status = serializers.ChoiceField(choices=Status.choices)
    service = VisitServiceOut()
    mechanic = NamedOut(allow_null=True)
    bay = NamedOut(allow_null=True)
    customer = VisitCustomerOut()
    vehicle = VisitVehicleOut()
    concern = serializers.CharField()
    note = serializers.CharField()
    diagnosis_id = serializers.UUIDField(allow_null=True)
    cancel_reason = serializers.CharField()
    version = serializers.IntegerField()
    warnings = WarningOut(many=True)
    created_at = serializers.DateTimeField()

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        # A serializer has a `source` of its own.
        return {**super().get_fields(), "source": serializers.ChoiceField(choices=Source.choices)}


class SpanOut(serializers.Serializer[Any]):
    start = serializers.DateTimeField()
    end = serializers.DateTimeField()


class FreeDayOut(serializers.Serializer[Any]):
    date = serializers.DateField()
    is_open = serializers.BooleanField()
    slots = SpanOut(many=True)


class StaffAvailability(serializers.Serializer[Any]):
    timezone = serializers.CharField()
    service = serializers.CharField()
    duration_minutes = serializers.IntegerField()
    # Why no time is free and none will be; null where there may be some.
    never_because = serializers.CharField(allow_null=True)
    days = FreeDayOut(many=True)


class BlockOut(SpanOut):
    id = serializers.IntegerField()
    mechanic = NamedOut(allow_null=True)
    bay = NamedOut(allow_null=True)
    reason = serializers.CharField()


class AwayOut(SpanOut):
    """`reason` is empty for those who may not read it."""

    reason = serializers.CharField()


class ColumnOut(serializers.Serializer[Any]):
    id = serializers.IntegerField(allow_null=True)
    name = serializers.CharField()
    kind = serializers.CharField()
    color = serializers.CharField()
    working = SpanOut(many=True)
    breaks = SpanOut(many=True)
    blocks = BlockOut(many=True)
    absences = AwayOut(many=True)
    appointments = StaffAppointment(many=True)


class CalendarDayOut(serializers.Serializer[Any]):
    date = serializers.DateField()
    timezone = serializers.CharField()
    opens_at = ClockField(allow_null=True)
    closes_at = ClockField(allow_null=True)
    is_closed = serializers.BooleanField()
    columns = ColumnOut(many=True)


class CalendarOut(CalendarDayOut):
    """The first day; with ?days all of them, the first included, in `days`."""

    days = CalendarDayOut(many=True)


class ScheduleDayOut(serializers.Serializer[Any]):
    date = serializers.DateField()
    is_available = serializers.BooleanField()
    start_time = ClockField(allow_null=True)
    end_time = ClockField(allow_null=True)
    break_start = ClockField(allow_null=True)
    break_end = ClockField(allow_null=True)
    notes = serializers.CharField()


class MechanicScheduleOut(serializers.Serializer[Any]):
    mechanic = NamedOut()
    timezone = serializers.CharField()
    working = SpanOut(many=True)
    blocks = BlockOut(many=True)
    absences = AwayOut(many=True)
    days = ScheduleDayOut(many=True)
    appointments = StaffAppointment(many=True)


class TilesOut(serializers.Serializer[Any]):
    to_confirm = serializers.IntegerField()
    arriving = serializers.IntegerField()
    in_progress = serializers.IntegerField()
    no_show_risk = serializers.IntegerField()
    load_percent = serializers.IntegerField()


class ResourceOut(NamedOut):
    kind = serializers.CharField()
    color = serializers.CharField()
    working = SpanOut(many=True)
    breaks = SpanOut(many=True)
    blocks = BlockOut(many=True)
    absences = AwayOut(many=True)
    load_percent = serializers.IntegerField(allow_null=True)


class ResourcesOut(serializers.Serializer[Any]):
    mechanics = ResourceOut(many=True)
    bays = ResourceOut(many=True)


class TodayOut(serializers.Serializer[Any]):
    date = serializers.DateField()
    tiles = TilesOut()
    appointments = StaffAppointment(many=True)
    resources = ResourcesOut()


class MechanicTodayOut(serializers.Serializer[Any]):
    date = serializers.DateField()
    mechanic = NamedOut(allow_null=True)
    appointments = StaffAppointment(many=True)


class BayOut(NamedOut):
    kind = serializers.CharField()
    is_active = serializers.BooleanField()
    position = serializers.IntegerField()


class BaySavedOut(BayOut):
    """`standing_visits`: how many visits that are not over still stand there, once it is switched off."""

    standing_visits = serializers.IntegerField()


class MechanicOut(NamedOut):
    user_id = serializers.IntegerField(allow_null=True)
    color = serializers.CharField()
    skills = serializers.ListField(child=serializers.CharField())
    is_active = serializers.BooleanField()
    position = serializers.IntegerField()


class MechanicSavedOut(MechanicOut):
    """`standing_visits`: how many visits that are not over are still theirs, once they are switched off."""

    standing_visits = serializers.IntegerField()


class AbsenceOut(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    mechanic_id = serializers.IntegerField()
    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField()
    reason = serializers.CharField()


class AbsenceSavedOut(AbsenceOut):
    """`standing_visits`: how many visits of that time still stand on this mechanic."""

    standing_visits = serializers.IntegerField()


class ServiceOut(NamedOut):
    code = serializers.CharField()
    name_pl = serializers.CharField()
    name_en = serializers.CharField()
    price_from = MoneySerializer(allow_null=True)
    duration_minutes = serializers.IntegerField()
    buffer_minutes = serializers.IntegerField()
    skill = serializers.CharField()
    bay_kind = serializers.CharField()
    is_active = serializers.BooleanField()
    color = serializers.CharField()


class WorkshopSettingsOut(serializers.Serializer[Any]):
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
    auto_confirm = serializers.BooleanField()
    lead_time_minutes = serializers.IntegerField()
    daily_cap = serializers.IntegerField(allow_null=True)
    horizon_days = serializers.IntegerField()
    cancel_hours = serializers.IntegerField()
    slot_step_minutes = serializers.IntegerField()


class MechanicFeedOut(serializers.Serializer[Any]):
    mechanic_id = serializers.IntegerField()
    name = serializers.CharField()
    url = serializers.CharField()


class FeedsOut(serializers.Serializer[Any]):
    workshop_url = serializers.CharField(allow_null=True)
    mechanics = MechanicFeedOut(many=True)
