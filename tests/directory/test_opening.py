from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shared_apps.directory.models import Listing, SpecialDay, WorkingHours
from shared_apps.directory.opening import open_at, open_now
from shared_apps.directory.services import opening_project
from shared_apps.directory.types import DayHours, SpecialHours
from tests.factories.directory import listing_made

WARSAW = ZoneInfo("Europe/Warsaw")
USUAL = [DayHours(day, is_closed=day > 4, opens_at=dt.time(8), closes_at=dt.time(17)) for day in range(7)]


def is_open(moment: dt.datetime, *, hours=USUAL, special=(), zone="Europe/Warsaw") -> bool:
    return open_now(hours=hours, special_days=special, timezone=zone, at=moment)


def warsaw(
    year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0, *, fold: int = 0
) -> dt.datetime:
    return dt.datetime(year, month, day, hour, minute, second, tzinfo=WARSAW, fold=fold)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (warsaw(2026, 11, 23, 8, 0), True),
        (warsaw(2026, 11, 23, 7, 59), False),
        (warsaw(2026, 11, 23, 16, 59, 59), True),
        (warsaw(2026, 11, 23, 17, 0), False),
        (warsaw(2026, 11, 21, 12, 0), False),
        (warsaw(2026, 11, 11, 12, 0), False),  # Independence Day, a Wednesday
    ],
)
def test_a_usual_week(moment, expected):
    assert is_open(moment) is expected


def test_hours_are_those_of_the_workshops_own_zone():
    moment = dt.datetime(2026, 11, 23, 16, 30, tzinfo=dt.UTC)

    assert is_open(moment) is False
    assert is_open(moment, zone="Europe/London") is True


def test_a_break_is_closed_time():
    hours = [DayHours(day, False, dt.time(8), dt.time(17), dt.time(12), dt.time(12, 30)) for day in range(7)]

    assert is_open(warsaw(2026, 11, 23, 11, 59), hours=hours)
    assert not is_open(warsaw(2026, 11, 23, 12, 0), hours=hours)
    assert not is_open(warsaw(2026, 11, 23, 12, 29), hours=hours)
    assert is_open(warsaw(2026, 11, 23, 12, 30), hours=hours)


def test_a_night_shift_belongs_to_the_day_it_began():
    monday_night = [
        DayHours(0, False, dt.time(20), dt.time(4), dt.time(0, 30), dt.time(1)),
        *(DayHours(day) for day in range(1, 7)),
    ]

    assert not is_open(warsaw(2026, 11, 23, 3, 0), hours=monday_night)
    assert is_open(warsaw(2026, 11, 23, 23, 0), hours=monday_night)
    assert not is_open(warsaw(2026, 11, 24, 0, 45), hours=monday_night)
    assert is_open(warsaw(2026, 11, 24, 3, 59), hours=monday_night)
    assert not is_open(warsaw(2026, 11, 24, 4, 0), hours=monday_night)


def test_a_special_day_stands_above_weekday_and_holiday():
    saturday = SpecialHours(1, dt.date(2026, 11, 21), False, dt.time(10), dt.time(14))
    monday = SpecialHours(2, dt.date(2026, 11, 23), True)
    holiday = SpecialHours(3, dt.date(2026, 11, 11), False, dt.time(10), dt.time(14))
    special = [saturday, monday, holiday]

    assert is_open(warsaw(2026, 11, 21, 12, 0), special=special)
    assert not is_open(warsaw(2026, 11, 23, 12, 0), special=special)
    assert is_open(warsaw(2026, 11, 11, 12, 0), special=special)


def test_the_day_of_twenty_five_hours():
    """2026-10-25: the hour from two to three comes twice, and a shop open until three is open in both."""
    hours = [DayHours(day, False, dt.time(1), dt.time(3)) for day in range(7)]

    assert is_open(warsaw(2026, 10, 25, 2, 30), hours=hours)
    assert is_open(warsaw(2026, 10, 25, 2, 30, fold=1), hours=hours)
    assert not is_open(warsaw(2026, 10, 25, 3, 0), hours=hours)
    utc = dt.datetime(2026, 10, 25, 1, 59, tzinfo=dt.UTC)
    assert is_open(utc, hours=hours)
    assert not is_open(utc + dt.timedelta(minutes=1), hours=hours)


def test_the_day_of_twenty_three_hours():
    """2027-03-28: at two the clock shows three, so a shop that opens at half past two is open from that moment."""
    easter_sunday = [SpecialHours(1, dt.date(2027, 3, 28), False, dt.time(2, 30), dt.time(8))]
    before = dt.datetime(2027, 3, 28, 0, 59, tzinfo=dt.UTC)

    assert not is_open(before, special=easter_sunday)
    assert is_open(before + dt.timedelta(minutes=1), special=easter_sunday)


clocks = st.builds(dt.time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
# Four days each around the autumn change, the spring change and Independence Day, minute by minute.
moments = st.builds(
    lambda first, minutes: first + dt.timedelta(minutes=minutes),
    st.sampled_from([warsaw(2026, 10, 23), warsaw(2027, 3, 26), warsaw(2026, 11, 9)]).map(
        lambda moment: moment.astimezone(dt.UTC)
    ),
    st.integers(0, 4 * 24 * 60),
)


@st.composite
def weekdays(draw, day: int) -> DayHours:
    opens, closes, pause, resume = draw(clocks), draw(clocks), draw(clocks), draw(clocks)
    if draw(st.booleans()):
        return DayHours(day, False, opens, closes, pause, resume)
    return DayHours(day, draw(st.booleans()), opens, closes)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    week=st.tuples(*(weekdays(day) for day in range(7))),
    special=st.lists(
        st.tuples(
            st.sampled_from([dt.date(2026, 10, 25), dt.date(2026, 11, 11), dt.date(2027, 3, 28)]),
            st.booleans(), clocks, clocks,
        ),
        max_size=2, unique_by=lambda day: day[0],
    ),
    zone=st.sampled_from(["Europe/Warsaw", "Pacific/Auckland", "America/Los_Angeles"]),
    moment=moments,
)  # fmt: skip
def test_the_query_and_the_function_say_the_same(db, week, special, zone, moment):
    listing = listing_made(timezone=zone)
    WorkingHours.objects.filter(listing=listing).delete()
    WorkingHours.objects.bulk_create(
        WorkingHours(
            listing=listing, day_of_week=day.day_of_week, is_closed=day.is_closed, opens_at=day.opens_at,
            closes_at=day.closes_at, break_start=day.break_start, break_end=day.break_end,
        )
        for day in week
    )  # fmt: skip
    days = [SpecialHours(number, *day) for number, day in enumerate(special)]
    SpecialDay.objects.bulk_create(
        SpecialDay(
            listing=listing, date=day.date, is_closed=day.is_closed, opens_at=day.opens_at, closes_at=day.closes_at
        )
        for day in days
    )
    opening_project(listing_ids=[listing.pk])

    by_query = Listing.objects.annotate(answer=open_at(moment)).get(pk=listing.pk).answer

    assert by_query is open_now(hours=week, special_days=days, timezone=zone, at=moment)
