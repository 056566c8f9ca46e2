"""The time clock: one at a time for each mechanic, whatever happens at once."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from shared_apps.core.errors import InvalidInput
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.errors import ChangedMeanwhile, ClockOverlaps, MoveRefused, NoMechanic
from tenant_apps.workorders.models import OrderEvent, TimeChange, TimeEntry
from tenant_apps.workorders.types import Who
from tests.factories.calendar import WARSAW, make_mechanic
from tests.workorders.bench import RECEPTION

HOUR = dt.timedelta(hours=1)


@pytest.fixture
def mechanic(bench):
    return make_mechanic(user_id=4_000_001)


@pytest.fixture
def adam(mechanic):
    return Who(user_id=mechanic.user_id, name="Adam", roles=frozenset({"mechanic"}))


def worked(mechanic, start, end, **fields):
    return services.WorkedTold(mechanic_id=mechanic.pk, started_at=start, ended_at=end, **fields)


def test_starting_on_another_order_stops_the_first(bench, mechanic, adam):
    one, other = bench.order(), bench.order()
    first = services.clock_start(order_id=one.pk, line_id=None, who=adam)

    second = services.clock_start(order_id=other.pk, line_id=None, who=adam)

    first.refresh_from_db()
    assert first.ended_at == second.started_at
    assert selectors.running_of(mechanic_id=mechanic.pk) == second


def test_the_same_start_twice_is_one(bench, adam):
    order = bench.order()
    ids = {services.clock_start(order_id=order.pk, line_id=None, who=adam).pk for _again in range(3)}
    assert len(ids) == 1


def test_stop_without_a_clock_is_nothing(adam):
    assert services.clock_stop(who=adam) is None


def test_an_office_account_has_no_clock(bench):
    with pytest.raises(NoMechanic):
        services.clock_start(order_id=None, line_id=None, who=Who(user_id=4_000_009, roles=RECEPTION.roles))


def test_a_closed_order_takes_no_time(bench, adam):
    order = bench.at("released")
    with pytest.raises(MoveRefused):
        services.clock_start(order_id=order.pk, line_id=None, who=adam)


def test_a_line_of_another_order_is_refused(bench, adam):
    order, other = bench.order(), bench.order()
    line = bench.line(other)
    with pytest.raises(InvalidInput):
        services.clock_start(order_id=order.pk, line_id=line.pk, who=adam)


def test_a_phone_without_network_tells_when_it_was(adam):
    at = timezone.now() - dt.timedelta(minutes=40)
    assert services.clock_start(order_id=None, line_id=None, note="porządki", at=at, who=adam).started_at == at
    with pytest.raises(InvalidInput):
        services.clock_stop(at=timezone.now() - dt.timedelta(days=15), who=adam)


def test_a_phone_that_was_without_network_over_the_weekend_loses_nothing(adam):
    friday = timezone.now() - dt.timedelta(days=3)
    services.clock_start(order_id=None, line_id=None, note="porządki", at=friday, who=adam)
    ended = services.clock_stop(at=friday + 2 * HOUR, who=adam)
    assert (ended.started_at, ended.ended_at) == (friday, friday + 2 * HOUR)


DAY = dt.timedelta(hours=24)


@pytest.mark.parametrize("told", ["stop", "stop now", "start", "start that is over"])
def test_nobody_writes_down_days_by_telling_when_it_began_and_nobody_is_locked_out(mechanic, adam, told):
    now = timezone.now()
    begun = now - dt.timedelta(days=13)
    long = services.clock_start(order_id=None, line_id=None, note="porządki", at=begun, who=adam)
    if told.startswith("stop"):
        services.clock_stop(at=now if told == "stop" else None, who=adam)
    elif told == "start":
        services.clock_start(order_id=None, line_id=None, note="szkolenie", who=adam)
    else:
        entry = late(adam, now - 3 * HOUR, now - 2 * HOUR)
        assert (entry.started_at, entry.ended_at) == (now - 3 * HOUR, now - 2 * HOUR)

    long.refresh_from_db()
    assert long.ended_at == begun + DAY
    running = selectors.running_of(mechanic_id=mechanic.pk)
    assert (running and running.note) == ("szkolenie" if told == "start" else None)
    change = selectors.changes_of(entry_id=long.pk)[0]
    assert (change["before"]["ended_at"], change["after"]["ended_at"]) == (None, (begun + DAY).isoformat())
    assert change["reason"] == "Zegar biegł dłużej niż dobę: zapisano dobę."


@pytest.mark.parametrize(("told", "kept"), [(25, 24), (30, 30)], ids=["afterwards", "now"])
def test_a_long_end_that_is_told_afterwards_is_a_day_and_a_forgotten_clock_stops_now(mechanic, adam, told, kept):
    entry = TimeEntry.objects.create(mechanic=mechanic, started_at=timezone.now() - 30 * HOUR)
    TimeEntry.objects.update(created_at=entry.started_at)
    assert services.clock_stop(at=entry.started_at + told * HOUR, who=adam).ended_at == entry.started_at + kept * HOUR


def test_what_is_told_an_hour_later_is_kept_like_a_correction(bench, adam):
    order = bench.order()
    now = timezone.now()
    entry = services.clock_start(order_id=order.pk, line_id=None, at=now - 3 * HOUR, who=adam)
    services.clock_stop(at=now - 2 * HOUR, who=adam)
    services.clock_start(order_id=order.pk, line_id=None, at=now - dt.timedelta(minutes=50), who=adam)
    services.clock_stop(who=adam)

    [stopped, begun] = selectors.changes_of(entry_id=entry.pk)
    assert TimeChange.objects.count() == 2
    assert (begun["before"], begun["after"]["started_at"]) == ({}, (now - 3 * HOUR).isoformat())
    assert (stopped["before"]["ended_at"], stopped["after"]["ended_at"]) == (None, (now - 2 * HOUR).isoformat())
    assert {one["reason"] for one in (begun, stopped)} == {"Czas podany po fakcie."}
    assert stopped["actor_name"] == "Adam"


def late(adam, at, until, *, order=None, note="porządki"):
    order_id = order and order.pk
    note = "" if order else note
    return services.clock_start(order_id=order_id, line_id=None, note=note, at=at, until=until, who=adam)


def test_a_phone_that_was_silent_tells_of_time_that_is_over(bench, mechanic, adam):
    """On an order that left meanwhile, before what was written down and while another clock runs since."""
    order, monday = bench.order(), timezone.now() - dt.timedelta(days=3)
    bench.put(order, "released")
    services.entry_add(told=worked(mechanic, monday + 5 * HOUR, monday + 6 * HOUR), reason="zapomniał", who=RECEPTION)
    running = services.clock_start(order_id=None, line_id=None, note="szkolenie", who=adam)

    entry = late(adam, monday, monday + 2 * HOUR, order=order)
    again = late(adam, monday, monday + 2 * HOUR, order=order)
    stopped = services.clock_stop(at=monday + 2 * HOUR, who=adam)

    assert (entry.started_at, entry.ended_at, again.pk) == (monday, monday + 2 * HOUR, entry.pk)
    assert stopped is None
    assert selectors.running_of(mechanic_id=mechanic.pk) == running
    assert OrderEvent.objects.filter(order=order, kind="clock").count() == 2
    [change] = selectors.changes_of(entry_id=entry.pk)
    assert change["after"]["ended_at"] == (monday + 2 * HOUR).isoformat()


def test_time_that_is_over_ends_what_ran_before_it(mechanic, adam):
    now = timezone.now()
    before = services.clock_start(order_id=None, line_id=None, note="szkolenie", at=now - 5 * HOUR, who=adam)
    entry = late(adam, now - 3 * HOUR, now - HOUR)

    before.refresh_from_db()
    assert (before.ended_at, entry.ended_at) == (now - 3 * HOUR, now - HOUR)
    assert selectors.running_of(mechanic_id=mechanic.pk) is None


def test_a_start_that_arrived_already_is_ended_by_the_one_that_tells_until_when(adam):
    now = timezone.now()
    begun = services.clock_start(order_id=None, line_id=None, note="porządki", at=now - 3 * HOUR, who=adam)
    entry = late(adam, now - 3 * HOUR, now - HOUR)
    assert (entry.pk, entry.ended_at, TimeEntry.objects.count()) == (begun.pk, now - HOUR, 1)


def begun_and_ended_by_the_release(bench, adam):
    """The start arrived, its answer did not; who released the order three hours later ended it."""
    order, now = bench.at("paid"), timezone.now()
    entry = services.clock_start(order_id=order.pk, line_id=None, at=now - 3 * HOUR, who=adam)
    bench.act(order, "release")
    entry.refresh_from_db()
    return order, entry, now


def test_an_end_that_is_told_goes_over_the_one_the_release_set(bench, adam):
    order, entry, now = begun_and_ended_by_the_release(bench, adam)
    ended = entry.ended_at

    told, again = (late(adam, now - 3 * HOUR, now - HOUR, order=order) for _twice in range(2))

    entry.refresh_from_db()
    assert (told.pk, again.pk, entry.ended_at) == (entry.pk, entry.pk, now - HOUR)
    change = selectors.changes_of(entry_id=entry.pk)[0]
    assert (change["before"]["ended_at"], change["after"]["ended_at"]) == (
        ended.isoformat(),
        (now - HOUR).isoformat(),
    )
    assert OrderEvent.objects.filter(order=order, kind="clock", reason=change["reason"]).count() == 1


def test_an_end_the_office_put_right_stands(bench, mechanic, adam):
    order, entry, now = begun_and_ended_by_the_release(bench, adam)
    right = worked(mechanic, entry.started_at, now - 2 * HOUR, order_id=order.pk)
    services.entry_correct(entry_id=entry.pk, told=right, version=entry.version, reason="wyszedł", who=RECEPTION)
    assert late(adam, now - 3 * HOUR, now - HOUR, order=order).ended_at == now - 2 * HOUR


def test_an_end_that_is_told_over_what_began_since_is_refused_and_named(adam):
    now = timezone.now()
    services.clock_start(order_id=None, line_id=None, note="porządki", at=now - 3 * HOUR, who=adam)
    newer = services.clock_start(order_id=None, line_id=None, note="szkolenie", at=now - 2 * HOUR, who=adam)
    with pytest.raises(ClockOverlaps) as refused:
        late(adam, now - 3 * HOUR, now - HOUR)
    assert refused.value.details["in_the_way"]["id"] == newer.pk


@pytest.mark.parametrize("minutes", [119, 1], ids=["told late", "told at once"])
def test_only_a_phone_that_is_a_little_behind_touches_what_began_elsewhere_a_minute_later(adam, minutes):
    now = timezone.now()
    begun = now - dt.timedelta(minutes=minutes)
    newer = services.clock_start(order_id=None, line_id=None, note="szkolenie", at=begun, who=adam)
    before = begun - dt.timedelta(seconds=50)
    if minutes == 119:
        late(adam, now - 4 * HOUR, before)
        assert services.clock_stop(at=before, who=adam) is None
        with pytest.raises(ClockOverlaps) as refused:
            services.clock_start(order_id=None, line_id=None, note="porządki", at=before, who=adam)
        assert refused.value.details["in_the_way"]["id"] == newer.pk
    else:
        assert services.clock_stop(at=before, who=adam) == newer
    newer.refresh_from_db()
    assert (newer.ended_at is None) == (minutes == 119)


def test_time_that_is_over_and_overlaps_is_refused_and_named(mechanic, adam):
    now = timezone.now()
    first = services.entry_add(told=worked(mechanic, now - 5 * HOUR, now - 3 * HOUR), reason="x", who=RECEPTION)
    with pytest.raises(ClockOverlaps) as refused:
        late(adam, now - 4 * HOUR, now - HOUR)
    assert refused.value.details["in_the_way"]["id"] == first.pk


@pytest.mark.parametrize("hours", [0, 3.5, 27], ids=["ends as it begins", "future", "too long"])
def test_an_end_that_cannot_be_is_refused_at_its_field(adam, hours):
    at = timezone.now() - (30 if hours == 27 else 3) * HOUR
    with pytest.raises(InvalidInput) as refused:
        late(adam, at, at + hours * HOUR)
    assert list(refused.value.details) == ["until"]
    assert not TimeEntry.objects.exists()


def test_time_that_overlaps_is_refused_and_named(bench, mechanic):
    start = timezone.now() - 5 * HOUR
    first = services.entry_add(told=worked(mechanic, start, start + 2 * HOUR), reason="zapomniał", who=RECEPTION)

    with pytest.raises(ClockOverlaps) as refused:
        services.entry_add(told=worked(mechanic, start + HOUR, start + 3 * HOUR), reason="x", who=RECEPTION)

    assert refused.value.details["in_the_way"]["id"] == first.pk
    services.entry_add(told=worked(mechanic, start + 2 * HOUR, start + 3 * HOUR), reason="dalej", who=RECEPTION)


def test_the_database_itself_lets_no_two_run(bench, mechanic):
    TimeEntry.objects.create(mechanic=mechanic, started_at=timezone.now() - HOUR)
    with pytest.raises(IntegrityError), transaction.atomic():
        TimeEntry.objects.create(mechanic=mechanic, started_at=timezone.now())


def test_a_correction_says_what_it_was(bench, mechanic):
    start = timezone.now() - 5 * HOUR
    entry = services.entry_add(told=worked(mechanic, start, start + HOUR), reason="zapomniał", who=RECEPTION)

    told = worked(mechanic, start, start + 2 * HOUR)
    services.entry_correct(entry_id=entry.pk, told=told, version=1, reason="dłużej", who=RECEPTION)

    change = TimeChange.objects.filter(entry_id=entry.pk).latest("pk")
    assert change.before["ended_at"] == (start + HOUR).isoformat()
    assert (change.after["ended_at"], change.reason) == ((start + 2 * HOUR).isoformat(), "dłużej")
    with pytest.raises(ChangedMeanwhile):
        services.entry_correct(entry_id=entry.pk, told=told, version=1, reason="znowu", who=RECEPTION)
    with pytest.raises(InvalidInput):
        services.entry_delete(entry_id=entry.pk, version=2, reason=" ", who=RECEPTION)


def test_the_hour_that_happens_twice_counts_twice(bench, mechanic):
    night = dt.date(2026, 10, 25)
    start, end = (dt.datetime.combine(night, dt.time(hour), WARSAW) for hour in (1, 4))
    entry = services.entry_add(told=worked(mechanic, start, end), reason="nocna zmiana", who=RECEPTION)
    assert selectors.entry_out(entry=entry)["minutes"] == 4 * 60


def test_planned_against_real(bench, mechanic):
    order = bench.order()
    line = bench.line(order, consent="approved")
    start = timezone.now() - 5 * HOUR
    told = worked(mechanic, start, start + 2 * HOUR, order_id=order.pk, line_id=line.pk)
    services.entry_add(told=told, reason="ręcznie", who=RECEPTION)

    hours = selectors.hours_of_order(order_id=order.pk)

    assert (hours["planned_minutes"], hours["worked_minutes"]) == (90, 120)
    assert hours["lines"] == [{"line_id": line.pk, "planned_minutes": 90, "worked_minutes": 120}]


@pytest.mark.parametrize(("stage", "action"), [("paid", "release"), ("inspected", "cancel")])
def test_an_order_that_closes_stops_what_runs_on_it(bench, mechanic, adam, stage, action):
    order, other = bench.at(stage), bench.order()
    services.clock_start(order_id=order.pk, line_id=None, who=adam)
    elsewhere = TimeEntry.objects.create(mechanic=make_mechanic(), order=other, started_at=timezone.now() - HOUR)

    bench.act(order, action, reason="koniec")

    assert TimeEntry.objects.get(order=order).ended_at is not None
    assert OrderEvent.objects.filter(order=order, kind="clock", details__has_key="ended_at").count() == 1
    elsewhere.refresh_from_db()
    assert elsewhere.ended_at is None


def test_a_refused_release_stops_no_clock(bench, mechanic, adam):
    order = bench.at("in_progress")
    services.clock_start(order_id=order.pk, line_id=None, who=adam)
    with pytest.raises(MoveRefused):
        bench.act(order, "release")
    assert TimeEntry.objects.get(order=order).ended_at is None


def test_general_time_has_a_description_and_goes_over_into_work(bench, mechanic, adam):
    order = bench.order()
    tidying = services.clock_start(order_id=None, line_id=None, note="Porządki", who=adam)
    training = services.clock_start(order_id=None, line_id=None, note="Szkolenie", who=adam)
    services.clock_start(order_id=order.pk, line_id=None, who=adam)

    tidying.refresh_from_db()
    training.refresh_from_db()
    assert (tidying.note, tidying.ended_at) == ("Porządki", training.started_at)
    assert training.ended_at is not None


def test_the_timeline_says_whose_time_it_was_and_what_it_became(bench, mechanic):
    order, other = bench.order(), bench.order()
    start = timezone.now() - 5 * HOUR
    told = worked(mechanic, start, start + HOUR, order_id=order.pk)
    entry = services.entry_add(told=told, reason="zapomniał", who=RECEPTION)

    told = worked(mechanic, start, start + HOUR, order_id=other.pk)
    services.entry_correct(entry_id=entry.pk, told=told, version=1, reason="inne auto", who=RECEPTION)

    for one in (order, other):
        event = OrderEvent.objects.filter(order=one, kind="clock").latest("pk")
        assert (event.reason, event.details["mechanic"]) == ("inne auto", mechanic.name)
        assert [event.details[when]["order"] for when in ("before", "after")] == [order.label, other.label]


def test_what_is_removed_stays_in_the_log(bench, mechanic):
    order = bench.order()
    start = timezone.now() - 5 * HOUR
    told = worked(mechanic, start, start + HOUR, order_id=order.pk)
    entry = services.entry_add(told=told, reason="zapomniał", who=RECEPTION)

    services.entry_delete(entry_id=entry.pk, version=1, reason="wpisane dwa razy", who=RECEPTION)

    assert not TimeEntry.objects.exists()
    [removed, _added] = selectors.changes_of(entry_id=entry.pk)
    assert (removed["reason"], removed["after"]) == ("wpisane dwa razy", {})
    assert removed["before"]["order"] == order.label


def test_nobody_is_made_to_run_on_a_closed_order(bench, mechanic):
    order = bench.at("released")
    told = worked(mechanic, timezone.now() - HOUR, None, order_id=order.pk)
    with pytest.raises(InvalidInput) as refused:
        services.entry_add(told=told, reason="zapomniał", who=RECEPTION)
    assert "ended_at" in refused.value.details
