"""When is a workshop open. Hours are wall-clock hours in its own zone, so days of 23 or 25 hours are no special case.

The same rule stands twice: in Python for one workshop, in SQL for lists and filters. A test holds them together.
Filters read ten thousand workshops, so each entry carries its usual week as spans (`OpenWeekField`) and the dates that
differ; only those dates are looked up in their own table.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import holidays
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Combinable

from shared_apps.directory.types import DayHours, SpecialHours

DAY_SECONDS = 24 * 60 * 60


@lru_cache(maxsize=32)
def public_holidays(year: int) -> frozenset[dt.date]:
    """Poland's public holidays: workshops are closed then, unless a special day says otherwise."""
    return frozenset(holidays.country_holidays("PL", years=year))


@lru_cache(maxsize=64)
def holiday_names(year: int, *, language: str) -> dict[dt.date, str]:
    """The same days by their names, in Polish or English."""
    spoken = "en_US" if language == "en" else "pl"
    return dict(holidays.country_holidays("PL", years=year, language=spoken))


def open_now(
    *, hours: Iterable[DayHours], special_days: Iterable[SpecialHours], timezone: str, at: dt.datetime
) -> bool:
    """True when `at` (with a zone) falls into the opening hours of its day, or of the day before over midnight."""
    local = at.astimezone(ZoneInfo(timezone))
    weekdays = {day.day_of_week: day for day in hours}
    dates = {day.date: day for day in special_days}
    for days_ago in (0, 1):
        day = local.date() - dt.timedelta(days=days_ago)
        plan = dates.get(day) or (None if day in public_holidays(day.year) else weekdays.get(day.weekday()))
        if plan is not None and _covers(plan, _seconds(local.time()) + days_ago * DAY_SECONDS):
            return True
    return False


def _covers(plan: DayHours | SpecialHours, second: float) -> bool:
    """`second` counts from the midnight that begins the plan's day."""
    if plan.is_closed or plan.opens_at is None or plan.closes_at is None:
        return False
    opens = _seconds(plan.opens_at)
    closes = _after(_seconds(plan.closes_at), opens, equal_is_next_day=True)
    if not opens <= second < closes:
        return False
    if isinstance(plan, SpecialHours) or plan.break_start is None or plan.break_end is None:
        return True
    pause = _after(_seconds(plan.break_start), opens)
    return not pause <= second < _after(_seconds(plan.break_end), pause)


def _after(second: float, earlier: float, *, equal_is_next_day: bool = False) -> float:
    """The clock time `second` as it comes after `earlier`: on the next day when the clock shows less."""
    while second < earlier or (equal_is_next_day and second == earlier):
        second += DAY_SECONDS
    return second


def _seconds(clock: dt.time) -> float:
    return clock.hour * 3600 + clock.minute * 60 + clock.second + clock.microsecond / 1_000_000


def open_week(hours: Iterable[DayHours]) -> list[list[tuple[int, int]]]:
    """Monday to Sunday, the open spans of each in seconds from its midnight; nights run past 86,400."""
    week: list[list[tuple[int, int]]] = [[] for _ in range(7)]
    for day in hours:
        if day.is_closed or day.opens_at is None or day.closes_at is None:
            continue
        opens = _seconds(day.opens_at)
        closes = _after(_seconds(day.closes_at), opens, equal_is_next_day=True)
        if day.break_start is None or day.break_end is None:
            spans = [(opens, closes)]
        else:
            pause = _after(_seconds(day.break_start), opens)
            spans = [(opens, min(pause, closes)), (_after(_seconds(day.break_end), pause), closes)]
        week[day.day_of_week] = [(int(start), int(end)) for start, end in spans if start < end]
    return week


class OpenWeekField(models.Field[Any, Any]):
    """`int4multirange[]`: what `open_week` answers, asked inside the database by `OpenAt`."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "int4multirange[]"

    def get_prep_value(self, value: Any) -> str | None:
        if value is None:
            return None
        days = ("{" + ",".join(f"[{start},{end})" for start, end in spans) + "}" for spans in value)
        return "{" + ",".join(f'"{day}"' for day in days) + "}"

    def from_db_value(self, value: Any, expression: Any, connection: BaseDatabaseWrapper) -> Any:
        return None if value is None else [[(span.lower, span.upper) for span in day] for day in value]


class OpenAt(models.Func):
    """OpenAt(listing id, its time zone, usual week, dates that differ, moment, public holidays around it)."""

    arity = 6
    output_field = models.BooleanField()
    template = """
    (SELECT CASE WHEN asked.specials && ARRAY[here.clock::date, here.clock::date - 1] THEN EXISTS (
      SELECT 1
      FROM (VALUES (0), (1)) AS ago(days)
      CROSS JOIN LATERAL (
        SELECT here.clock::date - ago.days AS date,
               extract(epoch FROM here.clock::time) + 86400 * ago.days AS second
      ) AS day
      LEFT JOIN directory_specialday special
        ON special.listing_id = asked.listing_id AND special.date = day.date
      LEFT JOIN directory_workinghours weekly
        ON special.id IS NULL AND day.date <> ALL (asked.holidays) AND weekly.listing_id = asked.listing_id
       AND weekly.day_of_week = extract(isodow FROM day.date)::int - 1
      CROSS JOIN LATERAL (
        SELECT extract(epoch FROM coalesce(special.opens_at, weekly.opens_at)) AS opens,
               extract(epoch FROM coalesce(special.closes_at, weekly.closes_at)) AS closes,
               extract(epoch FROM weekly.break_start) AS pause,
               extract(epoch FROM weekly.break_end) AS resume
      ) AS plan
      CROSS JOIN LATERAL (
        SELECT plan.closes + CASE WHEN plan.closes <= plan.opens THEN 86400 ELSE 0 END AS closes,
               plan.pause + CASE WHEN plan.pause < plan.opens THEN 86400 ELSE 0 END AS pause
      ) AS late
      WHERE NOT coalesce(special.is_closed, weekly.is_closed, true)
        AND day.second >= plan.opens AND day.second < late.closes
        AND NOT coalesce(
          day.second >= late.pause
          AND day.second < plan.resume
              + 86400 * greatest(ceil((late.pause - plan.resume) / 86400), 0),
          false)
    )
    ELSE
      coalesce(here.clock::date <> ALL (asked.holidays)
        AND asked.week[extract(isodow FROM here.clock)::int] @> extract(epoch FROM here.clock::time)::int, false)
      OR coalesce(here.clock::date - 1 <> ALL (asked.holidays)
        AND asked.week[extract(isodow FROM here.clock::date - 1)::int]
            @> extract(epoch FROM here.clock::time)::int + 86400, false)
    END
    FROM (VALUES (%(expressions)s)) AS asked(listing_id, zone, week, specials, moment, holidays)
    CROSS JOIN LATERAL (SELECT timezone(asked.zone, asked.moment) AS clock) AS here)
    """


def open_at(moment: dt.datetime) -> Combinable:
    """For a query over listings: is each of them open at `moment`."""
    day = moment.astimezone(dt.UTC).date()
    # Wherever on earth a workshop stands, its today and its yesterday are among these.
    around = [day + dt.timedelta(days=shift) for shift in (-2, -1, 0, 1)]
    closed = [each for each in around if each in public_holidays(each.year)]
    return OpenAt(
        "pk",
        "timezone",
        "open_week",
        "special_dates",
        models.Value(moment, output_field=models.DateTimeField()),
        models.Value(closed, output_field=ArrayField(models.DateField())),
    )
