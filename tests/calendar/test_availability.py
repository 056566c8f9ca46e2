from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shared_apps.core.tenancy import open_public, open_workshop
from shared_apps.directory.services import special_day_add
from shared_apps.directory.types import SpecialHours
from tenant_apps.calendar import services
from tenant_apps.calendar.models import Mechanic, TimeSlot
from tenant_apps.calendar.selectors import availability
from tenant_apps.calendar.services import Shift
from tenant_apps.calendar.types import Caller, SlotKind
from tests.factories.calendar import (
    MONDAY,
    NOW,
    WARSAW,
    car,
    furnish,
    local,
    make_bay,
    make_mechanic,
    make_service,
    person,
    set_hours,
)

DAY = dt.timedelta(days=1)


def clocks(workshop, service, day=MONDAY, now=NOW, **asked) -> list[str]:
    """The free starts of one day as people read them."""
    with open_workshop(workshop.schema_name):
        [found] = availability(workshop=workshop, service=service, first=day, days=1, now=now, **asked)
    return [slot.start.astimezone(WARSAW).strftime("%H:%M") for slot in found.slots]


def test_an_hour_fits_from_opening_to_an_hour_before_closing(alpha):
    service = furnish(alpha)

    halves = [f"{hour:02d}:{half}" for hour in range(8, 15) for half in ("00", "30")]
    assert clocks(alpha, service) == [*halves, "15:00"]


def test_a_break_is_never_touched(alpha):
    service = furnish(alpha)
    with open_workshop(alpha.schema_name):
        mechanic = Mechanic.objects.get(is_active=True)
        services.shifts_replace(
            mechanic_id=mechanic.pk,
            shifts=[Shift(0, dt.time(8), dt.time(16), dt.time(12), dt.time(12, 30))],
        )

    found = clocks(alpha, service)

    assert "11:00" in found
    assert not {"11:30", "12:00"} & set(found)
    assert "12:30" in found


def test_a_long_job_runs_through_the_break_but_never_begins_in_it(alpha):
    furnish(alpha)
    with open_workshop(alpha.schema_name):
        mechanic = Mechanic.objects.get(is_active=True)
        services.shifts_replace(
            mechanic_id=mechanic.pk, shifts=[Shift(0, dt.time(8), dt.time(18), dt.time(12), dt.time(13))]
        )
        long = make_service(duration_minutes=300)
    set_hours(alpha, "08:00", "18:00")

    assert clocks(alpha, long) == ["08:00", "08:30", "09:00", "09:30", "10:00", "10:30", "11:00", "11:30", "13:00"]


def test_skill_and_kind_of_bay_decide(alpha):
    furnish(alpha)
    with open_workshop(alpha.schema_name):
        Mechanic.objects.filter(is_active=True).update(skills=["brakes"])
        brakes = make_service(skill="brakes")
        gearbox = make_service(skill="gearbox")
        alignment = make_service(skill="brakes", bay_kind="alignment")
        anywhere = make_service(skill="brakes", bay_kind="")

    assert clocks(alpha, brakes)
    assert clocks(alpha, gearbox) == []
    assert clocks(alpha, alignment) == []
    assert clocks(alpha, anywhere)


def test_one_lift_for_two_mechanics_is_one_visit_at_a_time(alpha):
    service = furnish(alpha, mechanics=2, bays=1)
    with open_workshop(alpha.schema_name):
        no_lift = make_service(bay_kind="")
        services.book_by_staff(
            workshop=alpha, service_id=service.pk, start=local(MONDAY, "10:00"), person=person(), car=car(), now=NOW
        )

    assert "10:00" not in clocks(alpha, service)
    assert "10:00" in clocks(alpha, no_lift)


def test_the_buffer_keeps_the_next_visit_away_but_may_run_past_closing(alpha):
    service = furnish(alpha, buffer_minutes=30)
    with open_workshop(alpha.schema_name):
        services.book_by_staff(
            workshop=alpha, service_id=service.pk, start=local(MONDAY, "10:00"), person=person(), car=car(), now=NOW
        )

    found = clocks(alpha, service)

    assert "11:00" not in found
    assert "11:30" in found
    assert "09:00" not in found
    assert "08:30" in found
    assert "15:00" in found


def test_public_holidays_are_closed_unless_a_special_day_opens_them(alpha):
    service = furnish(alpha)
    christmas = dt.date(2028, 12, 25)
    now = local(christmas - 5 * DAY, "08:00")
    assert clocks(alpha, service, christmas, now) == []

    with open_public():
        special_day_add(
            workshop_id=alpha.id,
            day=SpecialHours(0, christmas, is_closed=False, opens_at=dt.time(10), closes_at=dt.time(12)),
        )

    assert clocks(alpha, service, christmas, now) == ["10:00", "10:30", "11:00"]


def test_a_special_day_closes(alpha):
    service = furnish(alpha)
    with open_public():
        special_day_add(workshop_id=alpha.id, day=SpecialHours(0, MONDAY))

    assert clocks(alpha, service) == []
    assert clocks(alpha, service, MONDAY + DAY)


def test_lead_time_horizon_and_daily_cap_bind_clients_and_not_staff(alpha):
    service = furnish(alpha, mechanics=2, bays=2)
    with open_workshop(alpha.schema_name):
        services.rules_save(lead_time_minutes=120, horizon_days=10, daily_cap=1)
    noon = local(MONDAY, "12:00")

    assert clocks(alpha, service, now=noon) == ["14:00", "14:30", "15:00"]
    assert clocks(alpha, service, MONDAY + 10 * DAY)
    assert clocks(alpha, service, MONDAY + 11 * DAY) == []
    assert clocks(alpha, service, MONDAY + 14 * DAY, for_staff=True)

    with open_workshop(alpha.schema_name):
        services.book_by_staff(
            workshop=alpha, service_id=service.pk, start=local(MONDAY, "10:00"), person=person(), car=car(), now=NOW
        )
    assert clocks(alpha, service) == []
    assert clocks(alpha, service, for_staff=True)
    assert clocks(alpha, service, MONDAY + DAY)


def test_dated_hours_replace_the_week_and_absence_takes_them_away(alpha):
    service = furnish(alpha)
    with open_workshop(alpha.schema_name):
        mechanic = Mechanic.objects.get(is_active=True)
        services.schedule_set(
            mechanic_id=mechanic.pk, date=MONDAY, is_available=True, start_time=dt.time(9), end_time=dt.time(11)
        )
        services.schedule_set(mechanic_id=mechanic.pk, date=MONDAY + DAY, is_available=False)
        services.absence_save(
            absence_id=None,
            mechanic_id=mechanic.pk,
            starts_at=local(MONDAY + 2 * DAY, "10:00"),
            ends_at=local(MONDAY + 3 * DAY, "10:00"),
            reason="szkolenie",
        )

    assert clocks(alpha, service) == ["09:00", "09:30", "10:00"]
    assert clocks(alpha, service, MONDAY + DAY) == []
    assert clocks(alpha, service, MONDAY + 2 * DAY) == ["08:00", "08:30", "09:00"]
    assert clocks(alpha, service, MONDAY + 3 * DAY)[0] == "10:00"


def test_a_hold_takes_time_until_it_runs_out(alpha):
    service = furnish(alpha)
    caller = Caller(key="ip:test")
    with open_workshop(alpha.schema_name):
        services.hold_make(
            workshop=alpha, service_code=service.code, start=local(MONDAY, "10:00"), caller=caller, now=NOW
        )

    assert "10:00" not in clocks(alpha, service)
    assert "10:00" in clocks(alpha, service, now=NOW + dt.timedelta(minutes=10))


@pytest.mark.parametrize(("day", "count"), [(dt.date(2026, 10, 25), 50), (dt.date(2027, 3, 28), 46)])
def test_open_around_the_clock_on_the_days_of_25_and_23_hours(alpha, day, count):
    service = furnish(alpha, duration_minutes=30)
    set_hours(alpha, "00:00", "00:00")
    with open_public():
        # The spring day of 2027 is Easter Sunday.
        special_day_add(
            workshop_id=alpha.id,
            day=SpecialHours(0, day, is_closed=False, opens_at=dt.time(0), closes_at=dt.time(0)),
        )
    with open_workshop(alpha.schema_name):
        mechanic = Mechanic.objects.get(is_active=True)
        services.shifts_replace(
            mechanic_id=mechanic.pk, shifts=[Shift(weekday, dt.time(0), dt.time(0)) for weekday in range(7)]
        )
        [found] = availability(workshop=alpha, service=service, first=day, days=1, now=local(day - DAY, "12:00"))

    starts = [slot.start for slot in found.slots]
    assert len(starts) == len(set(starts)) == count
    assert all(slot.end - slot.start == dt.timedelta(minutes=30) for slot in found.slots)


def test_a_night_shift_over_the_lost_hour_is_an_hour_shorter(alpha):
    """22 to 6 on the night of 28 March 2027 has seven hours: a job of seven fits once, one of eight not at all."""
    furnish(alpha)
    night = dt.date(2027, 3, 27)
    set_hours(alpha, "22:00", "06:00")
    with open_workshop(alpha.schema_name):
        mechanic = Mechanic.objects.get(is_active=True)
        services.shifts_replace(
            mechanic_id=mechanic.pk, shifts=[Shift(weekday, dt.time(22), dt.time(6)) for weekday in range(7)]
        )
        seven, eight = make_service(duration_minutes=420), make_service(duration_minutes=480)
    now = local(night - DAY, "08:00")

    assert clocks(alpha, seven, night, now) == ["22:00"]
    assert clocks(alpha, eight, night, now) == []
    assert clocks(alpha, eight, night - DAY, now) == ["22:00"]


def fill(workshop, service, visits: int) -> None:
    """Visits as slots alone, half an hour each, spread over mechanics and the days of a week."""
    with open_workshop(workshop.schema_name):
        mechanics = list(Mechanic.objects.filter(is_active=True))
        for number in range(visits):
            mechanic = mechanics[number % len(mechanics)]
            turn = number // len(mechanics)
            start = local(MONDAY + (turn % 5) * DAY, "08:00") + dt.timedelta(minutes=30 * (turn // 5))
            TimeSlot.objects.create(
                kind=SlotKind.BLOCK,
                mechanic=mechanic,
                during=(start, start + dt.timedelta(minutes=30)),
                duration_minutes=30,
            )


def queries_of(workshop, service, days: int) -> int:
    with open_workshop(workshop.schema_name), CaptureQueriesContext(connection) as asked:
        availability(workshop=workshop, service=service, first=MONDAY, days=days, now=NOW)
    return len(asked)


def test_the_number_of_queries_depends_on_nothing(alpha):
    service = furnish(alpha, mechanics=8, bays=4)
    fill(alpha, service, 1)
    one = queries_of(alpha, service, 1)
    fill_more = 50
    with open_workshop(alpha.schema_name):
        TimeSlot.objects.all().delete()
    fill(alpha, service, fill_more)

    assert queries_of(alpha, service, 1) == one
    assert queries_of(alpha, service, 31) == one
    assert one <= 12


def test_a_bay_of_another_kind_is_not_offered(alpha):
    furnish(alpha, bays=0)
    with open_workshop(alpha.schema_name):
        make_bay(kind="tyres")
        make_mechanic()
        service = make_service(bay_kind="lift")

    assert clocks(alpha, service) == []
