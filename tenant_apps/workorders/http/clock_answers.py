"""What the time clock and its timesheet answer."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from tenant_apps.workorders.http.answers import Labelled, OrderMechanic


class EntryOrder(Labelled):
    id = serializers.IntegerField()
    plate = serializers.CharField()


class EntryLine(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()


class EntryOut(serializers.Serializer[Any]):
    """`minutes` up to now for one that runs."""

    id = serializers.IntegerField()
    mechanic = OrderMechanic()
    order = EntryOrder(allow_null=True)
    line = EntryLine(allow_null=True)
    started_at = serializers.DateTimeField()
    ended_at = serializers.DateTimeField(allow_null=True)
    minutes = serializers.IntegerField()
    note = serializers.CharField()
    version = serializers.IntegerField()


class ClockOut(serializers.Serializer[Any]):
    """`mechanic` is whose clock it is: null for somebody who works on no cars and so has none."""

    mechanic = OrderMechanic(allow_null=True)
    running = EntryOut(allow_null=True)


class LineHoursOut(serializers.Serializer[Any]):
    line_id = serializers.IntegerField()
    planned_minutes = serializers.IntegerField()
    worked_minutes = serializers.IntegerField()


class HoursOut(serializers.Serializer[Any]):
    planned_minutes = serializers.IntegerField()
    worked_minutes = serializers.IntegerField()
    lines = LineHoursOut(many=True)


class ChangeOut(serializers.Serializer[Any]):
    """What stood there and what stands there; `before` is empty for time written down anew, `after` for removed."""

    id = serializers.IntegerField()
    entry_id = serializers.IntegerField()
    at = serializers.DateTimeField()
    actor_name = serializers.CharField()
    reason = serializers.CharField()
    before = serializers.DictField()
    after = serializers.DictField()


class SheetSums(serializers.Serializer[Any]):
    """`order_minutes` are those worked on orders; `planned_minutes` belong to the work that was finished then."""

    worked_minutes = serializers.IntegerField()
    order_minutes = serializers.IntegerField()
    planned_minutes = serializers.IntegerField()


class SheetDay(SheetSums):
    day = serializers.DateField()


class SheetPerson(SheetSums):
    mechanic = OrderMechanic()
    days = SheetDay(many=True)


class SheetsOut(serializers.Serializer[Any]):
    first_day = serializers.DateField()
    last_day = serializers.DateField()
    people = SheetPerson(many=True)


class SheetOrder(serializers.Serializer[Any]):
    """`own_minutes` of this person in these days; the others are of the whole order, whoever worked on it."""

    order = EntryOrder()
    own_minutes = serializers.IntegerField()
    worked_minutes = serializers.IntegerField()
    planned_minutes = serializers.IntegerField()


class SheetOut(SheetPerson):
    first_day = serializers.DateField()
    last_day = serializers.DateField()
    orders = SheetOrder(many=True)
    entries = EntryOut(many=True)
    changes = ChangeOut(many=True)


class OwnSheetOut(serializers.Serializer[Any]):
    sheet = SheetOut(allow_null=True)
