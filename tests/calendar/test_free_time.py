"""The algebra against a slow, obvious oracle: sets of single seconds."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenant_apps.calendar.free_time import (
    Hours,
    Plan,
    Resource,
    at,
    covers,
    day_span,
    grid,
    intersect,
    moment,
    opening,
    pick,
    starts,
    subtract,
    union,
)

WARSAW = ZoneInfo("Europe/Warsaw")
AUTUMN, SPRING, SPRING_2026 = dt.date(2026, 10, 25), dt.date(2027, 3, 28), dt.date(2026, 3, 29)
END = 60

edges = st.integers(0, END)
any_spans = st.lists(st.tuples(edges, edges), max_size=6)
spans = any_spans.map(union)


def members(found) -> set[int]:
    return {second for start, end in found for second in range(start, end)}


@given(any_spans)
def test_union_keeps_every_second_and_is_tidy(raw):
    found = union(raw)

    assert members(found) == members(span for span in raw if span[0] < span[1])
    assert all(start < end for start, end in found)
    assert all(left[1] < right[0] for left, right in pairwise(found))


@given(spans, spans)
def test_intersect_and_subtract_are_what_sets_say(left, right):
    assert members(intersect(left, right)) == members(left) & members(right)
    assert members(subtract(left, right)) == members(left) - members(right)
    assert union(subtract(left, right)) == subtract(left, right)


@given(spans, edges, edges)
def test_covers_is_containment_in_one_span(found, start, end):
    if start < end:
        whole = set(range(start, end))
        assert covers(found, (start, end)) == any(whole <= members([span]) for span in found)


@given(spans, spans, st.integers(1, 20), st.integers(0, 10))
def test_a_start_is_one_from_which_the_visit_fits(open_spans, busy, length, buffer):
    found = members(starts(open_spans=open_spans, busy=busy, length=length, buffer=buffer))

    taken = members(busy)
    expected = {
        second
        for second in range(END)
        if covers(open_spans, (second, second + length)) and not taken & set(range(second, second + length + buffer))
    }
    assert found == expected


resources = st.lists(st.tuples(spans, spans), min_size=0, max_size=3)


@given(resources, resources, st.integers(1, 15), st.integers(0, 5), edges)
def test_a_plan_offers_a_start_when_some_pair_is_free(workers, places, length, buffer, earliest):
    plan = Plan(
        zone=WARSAW,
        step=5,
        length=length,
        buffer=buffer,
        mechanics=[Resource(id=number, open_spans=work, busy=busy) for number, (work, busy) in enumerate(workers)],
        bays=[Resource(id=number, open_spans=[(-99, 999)], busy=busy) for number, (_w, busy) in enumerate(places)],
        earliest=earliest,
        latest=END,
    )

    def free(busy, second):
        return not members(busy) & set(range(second, second + length + buffer))

    expected = {
        second
        for second in range(earliest, END)
        if any(covers(work, (second, second + length)) and free(busy, second) for work, busy in workers)
        and any(free(busy, second) for _work, busy in places)
    }
    assert members(plan.starts()) == expected
    for second in expected:
        assert plan.able(plan.mechanics, second)
        assert plan.able(plan.bays or [], second)


@given(st.lists(edges).map(lambda found: sorted(set(found))), spans)
def test_pick_is_the_moments_inside(moments, found):
    assert pick(moments, found) == [second for second in moments if second in members(found)]


@given(st.dates(dt.date(2020, 1, 1), dt.date(2040, 12, 30)), st.sampled_from([5, 10, 15, 20, 30, 60]))
def test_the_grid_shows_round_times_in_order_and_never_twice(day, step):
    found = grid(day, step, WARSAW)

    assert list(found) == sorted(set(found))
    for second in found:
        local = at(second).astimezone(WARSAW)
        assert local.date() == day
        assert (local.hour * 60 + local.minute) % step == 0
    first, last = day_span(day, WARSAW)
    assert len(found) == (last - first) // 60 // step


@pytest.mark.parametrize(("day", "hours"), [(AUTUMN, 25), (SPRING, 23), (SPRING_2026, 23), (dt.date(2026, 6, 1), 24)])
def test_a_day_is_as_long_as_it_is(day, hours):
    first, last = day_span(day, WARSAW)

    assert last - first == hours * 3600
    assert len(grid(day, 30, WARSAW)) == 2 * hours


def test_the_hour_that_is_skipped_is_never_offered():
    clocks = {at(second).astimezone(WARSAW).strftime("%H:%M") for second in grid(SPRING, 30, WARSAW)}

    assert "01:30" in clocks
    assert "03:00" in clocks
    assert not {"02:00", "02:30"} & clocks


def test_the_hour_that_comes_twice_is_two_moments():
    twice = [
        at(second).isoformat()
        for second in grid(AUTUMN, 30, WARSAW)
        if at(second).astimezone(WARSAW).strftime("%H:%M") == "02:30"
    ]

    assert twice == ["2026-10-25T00:30:00+00:00", "2026-10-25T01:30:00+00:00"]


def test_a_wall_clock_time_in_the_gap_is_the_jump_itself():
    jump = moment(SPRING, dt.time(3), WARSAW)

    assert moment(SPRING, dt.time(2, 30), WARSAW) == jump
    assert moment(SPRING, dt.time(2, 30), WARSAW, is_end=True) == jump


def test_a_night_shift_of_eight_hours_lasts_seven_or_nine():
    ten, six = dt.time(22), dt.time(6)

    lengths = [
        (end - start) / 3600
        for start, end in (
            opening(day, ten, six, WARSAW)
            for day in (SPRING - dt.timedelta(days=1), AUTUMN - dt.timedelta(days=1), dt.date(2026, 6, 1))
        )
    ]
    assert lengths == [7, 9, 8]


def test_the_break_of_a_night_shift_may_lie_after_midnight():
    shift = Hours(dt.time(22), dt.time(6), dt.time(2), dt.time(2, 30))
    day = dt.date(2026, 6, 1)

    work = [[at(edge).astimezone(WARSAW).strftime("%d %H:%M") for edge in span] for span in shift.work(day, WARSAW)]

    assert work == [["01 22:00", "02 02:00"], ["02 02:30", "02 06:00"]]
