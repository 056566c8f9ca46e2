"""The time clock: one at a time for each mechanic, whatever happens at once."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from shared_apps.core.errors import InvalidInput
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.errors import ChangedMeanwhile, ClockOverlaps, MoveRefused, NoMechanic
from tenant_apps.workorders.models import TimeChange, TimeEntry
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
        services.clock_stop(at=timezone.now() - dt.timedelta(days=2), who=adam)


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
