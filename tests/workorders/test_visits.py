"""An order that was prepared from a booking and the visit it came from: what one does, the other shows."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from functools import partial
from threading import Barrier

import pytest
from django.db import connection

from shared_apps.core.tenancy import open_public, open_workshop
from tenant_apps.calendar import services as calendar
from tenant_apps.calendar.errors import StatusRefused
from tenant_apps.calendar.models import Appointment, Mechanic
from tenant_apps.calendar.types import Status
from tenant_apps.inventory.models import Part
from tenant_apps.workorders import services
from tenant_apps.workorders.errors import MoveRefused
from tenant_apps.workorders.models import OrderEvent, TimeEntry, WorkOrder
from tenant_apps.workorders.types import Opening, OrderTold, Stage
from tests.calendar.desk import booked, call
from tests.calendar.shop import DAY, Shop
from tests.factories.calendar import MONDAY, NOW, coming_monday, furnish, local, publish
from tests.factories.inventory import part
from tests.factories.people import UserFactory, staff_of
from tests.workorders.bench import RECEPTION, Bench

ELEVEN = local(MONDAY, "11:00")
ROUNDS = 12


@pytest.fixture
def shop(alpha):
    """Two mechanics, two lifts, a service of an hour; the test stands inside the workshop."""
    service = furnish(alpha, mechanics=2, bays=2)
    publish(alpha)
    with open_workshop(alpha.schema_name):
        yield Shop(alpha, service)


def order_of(shop, visit, **told):
    opening = Opening(appointment_id=visit.pk, told=OrderTold(**told))
    return services.order_open(workshop=shop.workshop, opening=opening, who=RECEPTION)


def cancel(shop, visit, user, reason="Auto już działa"):
    return calendar.cancel_by_client(
        workshop=shop.workshop, appointment_id=visit.pk, user_id=user.pk, reason=reason, now=NOW
    )


def last_event(order):
    return OrderEvent.objects.filter(order=order).latest("pk")


def test_a_client_cancels_and_the_order_goes_with_the_visit(shop):
    user = UserFactory.create(language="en")
    visit = shop.client(user, start=local(MONDAY + DAY, "10:00"))
    order, shelf = order_of(shop, visit), part(5)
    Bench(shop.workshop).line(order, kind="part", name="Klocki", quantity=Decimal(2), part_id=shelf.pk)
    assert Part.objects.get(pk=shelf.pk).reserved == 2

    cancel(shop, visit, user)

    order.refresh_from_db()
    event = last_event(order)
    assert (order.stage, order.closed_at is not None) == (Stage.CANCELLED, True)
    assert (event.stage_from, event.stage_to, event.actor_id) == ("booked", "cancelled", None)
    assert event.reason == "Klient odwołał wizytę: Auto już działa"
    assert Part.objects.get(pk=shelf.pk).reserved == 0
    # The car is free for another.
    Bench(shop.workshop).order(order.vehicle)


def test_nobody_goes_on_working_on_an_order_that_went_with_its_visit(shop):
    user = UserFactory.create()
    visit = shop.client(user, start=local(MONDAY + DAY, "10:00"))
    order = order_of(shop, visit)
    mechanic = Mechanic.objects.order_by("pk")[0]
    begun = dt.datetime.now(dt.UTC) - dt.timedelta(hours=1)
    entry = TimeEntry.objects.create(mechanic=mechanic, order=order, started_at=begun)

    cancel(shop, visit, user)

    entry.refresh_from_db()
    assert entry.ended_at is not None


@pytest.mark.parametrize(
    ("status", "said"),
    [("cancelled", "Warsztat odwołał wizytę: Awaria podnośnika"), ("no_show", "Klient nie przyjechał na wizytę")],
)
def test_the_office_calls_off_or_gives_up(shop, status, said):
    visit = shop.staff()
    order = order_of(shop, visit)

    shop.status(visit, status, now=ELEVEN, reason="Awaria podnośnika")

    order.refresh_from_db()
    assert (order.stage, last_event(order).reason) == (Stage.CANCELLED, said)


def test_a_long_reason_fits_the_timeline(shop):
    user = UserFactory.create()
    visit = shop.client(user, start=local(MONDAY + DAY, "10:00"))
    order = order_of(shop, visit)

    cancel(shop, visit, user, reason="x" * 300)

    assert last_event(order).reason.endswith("x" * 300)


def test_an_order_whose_car_has_come_stays(shop):
    visit = shop.staff()
    order = order_of(shop, visit)
    Bench(shop.workshop).act(order, "arrive")
    shop.status(visit, "confirmed")

    shop.status(visit, "cancelled", reason="Pomyłka")

    order.refresh_from_db()
    assert order.stage == Stage.ON_SITE


def test_a_moved_visit_takes_its_order_along(shop):
    visit = shop.staff()
    order = order_of(shop, visit)
    other = Mechanic.objects.exclude(pk=visit.mechanic_id).filter(is_active=True).get()

    moved = shop.edit(visit, start=local(MONDAY, "12:00"), mechanic_id=other.pk)

    was = order.version
    order.refresh_from_db()
    assert (order.promised_at, order.mechanic_id, order.bay_id) == (moved.ends_at, other.pk, moved.bay_id)
    event = last_event(order)
    assert (order.version, event.kind, event.reason) == (was + 1, "edited", "Wizyta przeniesiona")
    assert {"promised_at", "mechanic_id"} <= set(event.details["changed"])


def test_a_client_moves_their_visit(shop):
    user = UserFactory.create()
    visit = shop.client(user, start=local(MONDAY + DAY, "10:00"))
    order = order_of(shop, visit)

    moved = calendar.reschedule_by_client(
        workshop=shop.workshop, appointment_id=visit.pk, user_id=user.pk, start=local(MONDAY + DAY, "13:00"), now=NOW
    )

    order.refresh_from_db()
    assert order.promised_at == moved.ends_at == local(MONDAY + DAY, "14:00")


def test_what_the_office_set_itself_stays(shop):
    visit = shop.staff()
    other = Mechanic.objects.exclude(pk=visit.mechanic_id).filter(is_active=True).get()
    promised = local(MONDAY, "15:45")
    order = order_of(shop, visit, promised_at=promised, mechanic_id=other.pk)
    events = OrderEvent.objects.count()

    shop.edit(visit, start=local(MONDAY, "12:00"))
    shop.edit(Appointment.objects.get(pk=visit.pk), note="kluczyki w skrzynce")

    order.refresh_from_db()
    assert (order.promised_at, order.mechanic_id, order.bay_id) == (promised, other.pk, visit.bay_id)
    assert OrderEvent.objects.count() == events


def test_from_the_cars_coming_on_the_order_leads(shop):
    visit = shop.staff()
    order = order_of(shop, visit)
    Bench(shop.workshop).act(order, "arrive")

    shop.edit(Appointment.objects.get(pk=visit.pk), start=local(MONDAY, "12:00"))

    order.refresh_from_db()
    assert order.promised_at == visit.ends_at


def test_an_order_that_is_cancelled_after_the_car_came_ends_the_visit(shop):
    visit = shop.staff()
    order = order_of(shop, visit)
    bench = Bench(shop.workshop)
    bench.act(order, "arrive")
    assert Appointment.objects.get(pk=visit.pk).status == Status.ARRIVED

    bench.act(order, "cancel", reason="Klient zabrał auto")

    assert Appointment.objects.get(pk=visit.pk).status == Status.DONE


@pytest.mark.parametrize("status", ["confirmed", "arrived"])
def test_a_cancelled_order_makes_room_for_another(shop, status):
    visit = shop.staff()
    diagnosis = "6f8fad5b-d9cb-469f-a165-70867728950e"
    Appointment.objects.filter(pk=visit.pk).update(diagnosis_id=diagnosis)
    shop.status(visit, status)
    order = order_of(shop, visit)
    assert order_of(shop, visit).pk == order.pk
    Bench(shop.workshop).act(order, "cancel", reason="Pomyłka")
    assert Appointment.objects.get(pk=visit.pk).status == status

    again = order_of(shop, visit)

    assert again.pk != order.pk
    assert (again.stage, str(again.diagnosis_id)) == (Stage.BOOKED, diagnosis)
    assert order_of(shop, visit).pk == again.pk
    # The visit's ends is the newer one's matter alone.
    shop.status(Appointment.objects.get(pk=visit.pk), "confirmed")
    shop.status(Appointment.objects.get(pk=visit.pk), "cancelled", reason="Awaria")
    assert set(WorkOrder.objects.filter(appointment=visit.pk).values_list("stage", flat=True)) == {"cancelled"}
    assert OrderEvent.objects.filter(order=order, stage_to="cancelled").count() == 1


def test_a_client_who_came_late_gets_another_order(shop):
    visit = shop.staff()
    order = order_of(shop, visit)
    shop.status(visit, "no_show", now=ELEVEN)
    with pytest.raises(StatusRefused):
        order_of(shop, visit)

    shop.status(Appointment.objects.get(pk=visit.pk), "arrived", now=ELEVEN)

    assert order_of(shop, visit).pk != order.pk


def test_a_car_is_released_although_its_visit_was_put_back(shop):
    visit = shop.staff()
    order = order_of(shop, visit)
    bench = Bench(shop.workshop)
    bench.act(order, "arrive")
    shop.status(Appointment.objects.get(pk=visit.pk), "confirmed")
    bench.put(order, "paid")

    bench.act(order, "release")

    assert Appointment.objects.get(pk=visit.pk).status == Status.DONE


def test_the_newest_order_of_a_visit_stands_first(alpha):
    service, office = furnish(alpha), staff_of(alpha, "receptionist")
    visit = booked(office, service, coming_monday())
    first = call(office, "post", "orders/", {"appointment_id": visit["id"]}).json()["data"]
    call(office, "post", f"orders/{first['id']}/act/", {"action": "cancel", "reason": "Pomyłka"})

    second = call(office, "post", "orders/", {"appointment_id": visit["id"]}).json()["data"]

    listed = call(office, "get", "orders/", appointment_id=visit["id"], state="all").json()["data"]
    assert [one["id"] for one in listed] == [second["id"], first["id"]]


def test_a_client_cancels_while_the_office_takes_the_car_in(new_workshop):
    """Either the visit is called off and so is the order, or the car is here and the client is too late."""
    service = furnish(new_workshop, mechanics=1, bays=1)
    publish(new_workshop)
    with open_public():
        user = UserFactory.create()
    shop, bench = Shop(new_workshop, service), Bench(new_workshop)
    together = Barrier(2, timeout=60)
    pairs = []
    with open_workshop(new_workshop.schema_name):
        for number in range(ROUNDS):
            start = local(MONDAY + (1 + number // 6) * DAY, "08:00") + dt.timedelta(hours=number % 6)
            visit = shop.client(user, start=start)
            pairs.append((visit, order_of(shop, visit)))

    def client():
        for visit, _order in pairs:
            together.wait()
            with open_workshop(new_workshop.schema_name):
                yield refused(partial(cancel, shop, visit, user), StatusRefused)

    def office():
        for _visit, order in pairs:
            together.wait()
            with open_workshop(new_workshop.schema_name):
                yield refused(partial(bench.act, order, "arrive"), MoveRefused)

    def run(side):
        try:
            return list(side())
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        too_late, no_car = pool.map(run, (client, office))

    with open_workshop(new_workshop.schema_name):
        for (visit, order), late, gone in zip(pairs, too_late, no_car, strict=True):
            ends = (Appointment.objects.get(pk=visit.pk).status, WorkOrder.objects.get(pk=order.pk).stage)
            assert late != gone
            assert ends == (("arrived", "on_site") if late else ("cancelled", "cancelled"))


def test_an_order_is_opened_while_the_client_cancels(new_workshop):
    """No open order is left behind for a visit that was called off."""
    service = furnish(new_workshop, mechanics=1, bays=1)
    publish(new_workshop)
    with open_public():
        user = UserFactory.create()
    shop, together = Shop(new_workshop, service), Barrier(2, timeout=60)
    with open_workshop(new_workshop.schema_name):
        visits = [
            shop.client(user, start=local(MONDAY + DAY, "08:00") + dt.timedelta(hours=number)) for number in range(7)
        ]

    def run(act):
        try:
            for visit in visits:
                together.wait()
                with open_workshop(new_workshop.schema_name):
                    act(visit)
        finally:
            connection.close()

    acts = (
        lambda visit: cancel(shop, visit, user),
        lambda visit: refused(lambda: order_of(shop, visit), StatusRefused),
    )
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(run, acts))

    with open_workshop(new_workshop.schema_name):
        assert set(WorkOrder.objects.values_list("stage", flat=True)) <= {"cancelled"}
        assert set(Appointment.objects.values_list("status", flat=True)) == {"cancelled"}


def refused(act, error) -> bool:
    try:
        act()
    except error:
        return True
    return False
