"""What a mechanic's phone gets: their own orders and free ones, whole, at one price."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.models import Mechanic
from tenant_apps.workorders import services
from tenant_apps.workorders.errors import ChangedMeanwhile, ClockOverlaps, MoveRefused
from tenant_apps.workorders.models import InspectionTemplate, OrderLine, OrderRules, WorkOrder
from tenant_apps.workorders.types import Who
from tests.calendar.desk import call
from tests.factories.calendar import make_mechanic
from tests.factories.people import staff_of
from tests.workorders.bench import PIT, Bench

HOUR = dt.timedelta(hours=1)


@pytest.fixture
def adam(alpha):
    """A person who is a mechanic of the workshop."""
    person = staff_of(alpha, "mechanic")
    with open_workshop(alpha.schema_name):
        make_mechanic(user_id=person.user.pk)
        make_mechanic()
    return person


def day_of(person):
    answer = call(person, "get", "mechanic/orders/")
    assert answer.status_code == 200
    return answer.json()["data"]


def test_own_orders_and_free_ones_but_not_other_peoples(alpha, adam):
    with open_workshop(alpha.schema_name):
        bench = Bench(alpha)
        own, other = Mechanic.objects.order_by("pk")
        mine, theirs, free, helped, released = (bench.at("in_progress") for _each in range(5))
        WorkOrder.objects.filter(pk__in=[mine.pk, released.pk]).update(mechanic=own)
        WorkOrder.objects.filter(pk__in=[theirs.pk, helped.pk]).update(mechanic=other)
        OrderLine.objects.filter(order=helped).update(mechanic=own)
        bench.put(released, "released")

    seen = {order["id"] for order in day_of(adam)["orders"]}

    assert seen == {mine.pk, free.pk, helped.pk}


def test_an_order_is_whole_and_tells_no_price_unless_allowed(alpha, adam):
    with open_workshop(alpha.schema_name):
        bench = Bench(alpha)
        order = bench.at("in_progress")
        services.note_add(order_id=order.pk, text="świece zapieczone", who=PIT)
        template = InspectionTemplate.objects.order_by("pk")[0]
        services.inspection_start(order_id=order.pk, template_id=template.pk, who=PIT)

    [told] = day_of(adam)["orders"]

    assert (told["concern"], told["notes"][0]["text"]) == ("Piszczy", "świece zapieczone")
    assert told["moves"][0]["action"] == "finish"
    assert len(told["inspections"][0]["items"]) > 1
    assert {told["lines"][0][name] for name in ("unit_net", "net", "gross")} == {None}
    assert set(told["customer"]) == {"id", "name", "phone", "has_account"}
    with open_workshop(alpha.schema_name):
        OrderRules.objects.update_or_create(pk=1, defaults={"mechanics_see_prices": True})
    assert day_of(adam)["orders"][0]["lines"][0]["gross"] is not None


def test_the_running_clock_comes_along(alpha, adam):
    with open_workshop(alpha.schema_name):
        order = Bench(alpha).at("in_progress")
    started = call(adam, "post", "clock/start/", {"order_id": order.pk})
    assert started.status_code == 201
    day = day_of(adam)
    assert day["running"]["order"]["id"] == order.pk
    assert day["mechanic"]["name"]
    assert day["timezone"] == "Europe/Warsaw"


def test_one_order_costs_what_many_cost(alpha, adam):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            day_of(adam)
        # The connection's own step into the schema is no question about the day.
        return len([query for query in asked.captured_queries if "set_config" not in query["sql"]])

    def one_more():
        order = bench.at("in_progress")
        services.note_add(order_id=order.pk, text="uwaga", who=PIT)
        services.inspection_start(order_id=order.pk, template_id=template.pk, who=PIT)

    with open_workshop(alpha.schema_name):
        bench, template = Bench(alpha), InspectionTemplate.objects.order_by("pk")[0]
        one_more()
    day_of(adam)
    one = queries()
    with open_workshop(alpha.schema_name):
        for _each in range(20):
            one_more()
    assert len(day_of(adam)["orders"]) == 21
    assert queries() == one <= 12


def test_somebody_without_a_mechanic_sees_free_cars(alpha):
    with open_workshop(alpha.schema_name):
        free = Bench(alpha).at("on_site")
        taken = Bench(alpha).at("on_site")
        WorkOrder.objects.filter(pk=taken.pk).update(mechanic=make_mechanic())
    day = day_of(staff_of(alpha, "owner"))
    assert (day["mechanic"], [order["id"] for order in day["orders"]]) == (None, [free.pk])
    assert day["read_at"] <= timezone.now().isoformat()


def test_what_a_phone_says_twice_is_no_conflict(alpha):
    """Long after the answer under its key was forgotten, too."""
    with open_workshop(alpha.schema_name):
        order = Bench(alpha).at("in_progress")
        template = InspectionTemplate.objects.order_by("pk")[0]
        inspection = services.inspection_start(order_id=order.pk, template_id=template.pk, who=PIT)
        item = inspection.items.order_by("pk")[0]
        told = services.ItemTold(verdict="red", note="zużyte")
        place = {"order_id": order.pk, "item_id": item.pk, "who": PIT}

        first = services.item_save(**place, told=told, version=1)
        again = services.item_save(**place, told=told, version=1)

        assert (first.version, again.version) == (2, 2)
        with pytest.raises(ChangedMeanwhile):
            services.item_save(**place, told=services.ItemTold(verdict="green"), version=1)


def test_work_said_to_be_done_twice_stays_done_when_the_order_moved_on(alpha):
    with open_workshop(alpha.schema_name):
        bench = Bench(alpha)
        order = bench.at("in_progress")
        line = bench.line(order, consent="approved")
        services.line_done(order_id=order.pk, line_id=line.pk, is_done=True, who=PIT)
        bench.put(order, "quality_check")
        assert services.line_done(order_id=order.pk, line_id=line.pk, is_done=True, who=PIT).version == 2
        with pytest.raises(MoveRefused):
            services.line_done(order_id=order.pk, line_id=line.pk, is_done=False, who=PIT)


def test_a_clock_told_late_does_not_end_what_began_since(alpha, adam):
    with open_workshop(alpha.schema_name):
        bench = Bench(alpha)
        older, newer = bench.at("in_progress"), bench.at("in_progress")
        who = Who(user_id=adam.user.pk, name="Adam", roles=PIT.roles)
        now = timezone.now()
        running = services.clock_start(order_id=newer.pk, line_id=None, at=now - HOUR, who=who)

        assert services.clock_stop(at=now - 2 * HOUR, who=who) is None
        with pytest.raises(ClockOverlaps):
            services.clock_start(order_id=older.pk, line_id=None, at=now - 2 * HOUR, who=who)

        running.refresh_from_db()
        assert running.ended_at is None
