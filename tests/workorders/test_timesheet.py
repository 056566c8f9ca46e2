"""The timesheet: hours by person and local day, beside what was planned for the work that was finished."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from shared_apps.core.errors import NotHere
from shared_apps.core.tenancy import open_workshop
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.models import OrderLine, TimeEntry
from tests.calendar.desk import call
from tests.factories.calendar import WARSAW, make_mechanic
from tests.factories.people import staff_of
from tests.workorders.bench import RECEPTION, Bench

MONDAY = dt.date(2026, 3, 2)
WEEK = selectors.Span(first=MONDAY, days=7, zone=WARSAW)


def at(day: int, clock: str) -> dt.datetime:
    return dt.datetime.combine(MONDAY + dt.timedelta(days=day), dt.time.fromisoformat(clock), WARSAW)


def entry(mechanic, start, end, **fields):
    return TimeEntry.objects.create(mechanic=mechanic, started_at=start, ended_at=end, **fields)


@pytest.fixture
def adam(bench):
    return make_mechanic(name="Adam")


def of(mechanic, span=WEEK):
    [person] = [one for one in selectors.timesheet_out(span=span)["people"] if one["mechanic"]["id"] == mechanic.pk]
    return person


def test_days_and_sums(bench, adam):
    order = bench.order()
    entry(adam, at(0, "08:00"), at(0, "12:00"), order=order)
    entry(adam, at(0, "12:00"), at(0, "12:30"), note="Porządki")
    entry(adam, at(2, "08:00"), at(2, "09:15"), order=order)
    entry(adam, at(7, "08:00"), at(7, "16:00"), order=order)

    person = of(adam)

    assert [day["worked_minutes"] for day in person["days"]] == [270, 0, 75, 0, 0, 0, 0]
    assert (person["worked_minutes"], person["order_minutes"]) == (345, 315)
    assert person["days"][0]["order_minutes"] == 240


def test_what_goes_past_midnight_belongs_to_both_days(bench, adam):
    entry(adam, at(-1, "23:00"), at(0, "02:00"))
    entry(adam, at(6, "22:00"), at(7, "01:00"))
    assert [day["worked_minutes"] for day in of(adam)["days"]] == [120, 0, 0, 0, 0, 0, 120]


@pytest.mark.parametrize(("day", "minutes"), [(dt.date(2026, 3, 29), 23 * 60), (dt.date(2026, 10, 25), 25 * 60)])
def test_a_day_has_as_many_hours_as_it_has(bench, adam, day, minutes):
    start, end = (dt.datetime.combine(day + dt.timedelta(days=one), dt.time(), WARSAW) for one in (-1, 2))
    entry(adam, start, end)
    assert of(adam, selectors.Span(first=day, days=1, zone=WARSAW))["worked_minutes"] == minutes


def test_what_runs_counts_up_to_now(bench, adam):
    entry(adam, timezone.now() - dt.timedelta(minutes=30, seconds=5), None)
    today = selectors.Span(first=timezone.now().astimezone(WARSAW).date() - dt.timedelta(days=1), days=2, zone=WARSAW)
    assert of(adam, today)["worked_minutes"] in (29, 30)


def test_planned_belongs_to_the_day_on_which_the_work_was_finished(bench, adam):
    other = make_mechanic()
    order = bench.order(mechanic_id=adam.pk)
    own = bench.line(order, consent="approved", quantity=Decimal("1.5"))
    helped = bench.line(order, consent="approved", quantity=Decimal(2))
    declined = bench.line(order, consent="declined")
    OrderLine.objects.filter(pk__in=[own.pk, declined.pk]).update(done_at=at(1, "15:00"))
    OrderLine.objects.filter(pk=helped.pk).update(done_at=at(3, "15:00"), mechanic=other)
    bench.line(order, consent="approved")

    assert [day["planned_minutes"] for day in of(adam)["days"]] == [0, 90, 0, 0, 0, 0, 0]
    assert of(other)["planned_minutes"] == 120


def test_one_person_by_order_with_entries_and_corrections(bench, adam):
    order, other = bench.order(), make_mechanic()
    bench.line(order, consent="approved", quantity=Decimal(3))
    entry(adam, at(0, "08:00"), at(0, "10:00"), order=order)
    entry(adam, at(-3, "08:00"), at(-3, "09:00"), order=order)
    entry(other, at(0, "08:00"), at(0, "08:30"), order=order)

    def added(day):
        told = services.WorkedTold(mechanic_id=adam.pk, started_at=at(day, "14:00"), ended_at=at(day, "15:00"))
        return services.entry_add(told=told, reason="zapomniał", who=RECEPTION)

    services.entry_delete(entry_id=added(6).pk, version=1, reason="pomyłka", who=RECEPTION)
    moved = services.WorkedTold(mechanic_id=adam.pk, started_at=at(9, "08:00"), ended_at=at(9, "09:00"))
    services.entry_correct(entry_id=added(7).pk, version=1, told=moved, reason="inny dzień", who=RECEPTION)

    sheet = selectors.timesheet_of(mechanic_id=adam.pk, span=WEEK)

    [told_order] = sheet["orders"]
    assert told_order["order"]["id"] == order.pk
    assert [told_order[name] for name in ("own_minutes", "worked_minutes", "planned_minutes")] == [120, 210, 180]
    assert [one["minutes"] for one in sheet["entries"]] == [120]
    assert [(one["reason"], one["after"] == {}) for one in sheet["changes"]] == [
        ("pomyłka", True),
        ("zapomniał", False),
    ]
    later = selectors.Span(first=MONDAY + dt.timedelta(days=9), days=1, zone=WARSAW)
    assert [one["reason"] for one in selectors.timesheet_of(mechanic_id=adam.pk, span=later)["changes"]] == [
        "inny dzień"
    ]


def test_nobody_of_this_number(bench):
    with pytest.raises(NotHere):
        selectors.timesheet_of(mechanic_id=999_999, span=WEEK)


def test_who_left_is_shown_while_there_are_hours(bench, adam):
    gone = make_mechanic(is_active=False)
    shown = {one["mechanic"]["id"] for one in selectors.timesheet_out(span=WEEK)["people"]}
    assert (adam.pk in shown, gone.pk in shown) == (True, False)
    entry(gone, at(0, "08:00"), at(0, "09:00"))
    assert of(gone)["worked_minutes"] == 60


def test_many_entries_cost_as_many_queries_as_one(bench, adam):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            selectors.timesheet_out(span=WEEK)
            selectors.timesheet_of(mechanic_id=adam.pk, span=WEEK)
        return len(asked)

    entry(adam, at(0, "08:00"), at(0, "09:00"), order=bench.order())
    one = queries()
    for day in range(1, 6):
        entry(adam, at(day, "08:00"), at(day, "09:00"), order=bench.order())
        entry(make_mechanic(), at(day, "08:00"), at(day, "09:00"))
    assert queries() == one


def test_at_the_door(alpha):
    office, person, other = staff_of(alpha, "receptionist"), staff_of(alpha, "mechanic"), staff_of(alpha, "mechanic")
    with open_workshop(alpha.schema_name):
        mechanic = make_mechanic(user_id=person.user.pk)
        order = Bench(alpha).order()
        entry(mechanic, at(0, "08:00"), at(0, "10:00"), order=order)

    whole = call(office, "get", "time-sheet/", None, day="2026-03-02")
    one = call(office, "get", f"time-sheet/{mechanic.pk}/", None, day="2026-03-02", days="1")
    own = call(person, "get", "clock/sheet/", None, day="2026-03-02")

    assert whole.json()["data"]["people"][0]["worked_minutes"] == 120
    assert (one.json()["data"]["first_day"], one.json()["data"]["last_day"]) == ("2026-03-02", "2026-03-02")
    assert own.json()["data"]["sheet"]["entries"][0]["order"]["id"] == order.pk
    assert call(other, "get", "clock/sheet/").json()["data"] == {"sheet": None}
    assert call(person, "get", "time-sheet/").status_code == 403
    assert call(person, "get", f"time-sheet/{mechanic.pk}/").status_code == 403
    for wrong in ({"days": "32"}, {"day": "wczoraj"}, {"days": "0"}):
        refused = call(office, "get", "time-sheet/", None, **wrong)
        assert refused.status_code == 400
        assert next(iter(wrong)) in refused.json()["error"]["details"]


def test_the_clock_says_whose_it_is(alpha):
    office, person = staff_of(alpha, "receptionist"), staff_of(alpha, "mechanic")
    with open_workshop(alpha.schema_name):
        mechanic = make_mechanic(user_id=person.user.pk)
    assert call(office, "get", "clock/").json()["data"] == {"mechanic": None, "running": None}
    started = call(person, "post", "clock/start/", {"note": "Porządki"}).json()["data"]
    assert (started["mechanic"]["id"], started["running"]["note"]) == (mechanic.pk, "Porządki")
