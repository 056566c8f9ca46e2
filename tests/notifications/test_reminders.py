"""Reminders come by day in the zone of whom they come from, once, and only about what still holds."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from django.utils import timezone

from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_scope, open_workshop
from shared_apps.integrations.mail import kept_mails
from shared_apps.notifications.models import Delivery
from shared_apps.notifications.services import Choice, preferences_set
from shared_apps.vehicles.models import Vehicle
from shared_apps.vehicles.reminding import cars_remind
from shared_apps.vehicles.services import vehicle_change, vehicle_remove
from shared_apps.vehicles.types import VehicleIn
from tenant_apps.calendar.models import Appointment
from tenant_apps.calendar.services import changes, visits_remind
from tenant_apps.calendar.tasks import reminders_fan_out
from tenant_apps.customers.models import Customer
from tenant_apps.workorders.models import Estimate, Intake, WorkOrder
from tenant_apps.workorders.services import approvals_remind, consents_record, estimate_revoke, services_remind
from tenant_apps.workorders.services.stages import stage_set
from tenant_apps.workorders.types import Stage, Who
from tests.calendar.shop import DAY, Shop
from tests.factories.calendar import MONDAY, NOW, furnish, local, publish
from tests.factories.people import UserFactory
from tests.notifications.people import bells, deliver, person, promised
from tests.workorders.asked import Asked
from tests.workorders.bench import Bench

pytestmark = pytest.mark.django_db
SUNDAY = MONDAY - DAY
NINE = local(SUNDAY, "09:00")
WHO = Who(name="Biuro", roles=frozenset({"owner"}))


@pytest.fixture
def shop(alpha):
    service = furnish(alpha)
    publish(alpha)
    with open_workshop(alpha.schema_name):
        yield Shop(alpha, service)


def booked(shop: Shop, user=None, **fields) -> Appointment:
    visit = shop.client(user or UserFactory.create(), now=NOW - 3 * DAY)
    Appointment.objects.filter(pk=visit.pk).update(**{"created_at": NOW - 3 * DAY, "status": "confirmed", **fields})
    return visit


def test_whoever_comes_tomorrow_is_reminded_once(shop):
    user = person()
    visit = booked(shop, user)
    assert visits_remind(workshop=shop.workshop, now=NINE) == 2
    assert visits_remind(workshop=shop.workshop, now=NINE + dt.timedelta(minutes=30)) == 0
    (bell,) = bells(user)
    assert bell.title == "Jutro wizyta w warsztacie: poniedziałek, 7 czerwca 2027, 10:00"
    assert bell.link == f"/wizyty/{visit.pk}"
    assert deliver(promised(user)["mail"], now=NINE) == "sent"


@pytest.mark.parametrize(
    "moment", [local(SUNDAY, "08:59"), local(SUNDAY, "20:00"), local(SUNDAY - DAY, "12:00"), local(MONDAY, "09:00")]
)
def test_never_at_night_nor_on_another_day(shop, moment):
    booked(shop)
    assert visits_remind(workshop=shop.workshop, now=moment) == 0


def test_the_workshops_own_morning_counts(shop):
    booked(shop)
    islands = replace(shop.workshop, timezone="Atlantic/Azores")
    assert visits_remind(workshop=islands, now=NINE) == 0
    assert visits_remind(workshop=islands, now=NINE + dt.timedelta(hours=2)) == 2


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "cancelled", "cancel_reason": "x"},
        {"status": "requested"},
        {"status": "no_show"},
        {"is_demo": True},
        {"created_at": NINE - dt.timedelta(hours=1)},
    ],
)
def test_what_no_longer_holds_reminds_nobody(shop, fields):
    booked(shop, **fields)
    assert visits_remind(workshop=shop.workshop, now=NINE) == 0


def test_a_visit_moved_by_a_week_is_told_again(shop):
    user = person()
    visit = booked(shop, user)
    visits_remind(workshop=shop.workshop, now=NINE)
    Appointment.objects.filter(pk=visit.pk).update(
        date=MONDAY + 7 * DAY, starts_at=local(MONDAY + 7 * DAY, "10:00"), ends_at=local(MONDAY + 7 * DAY, "11:00")
    )
    assert visits_remind(workshop=shop.workshop, now=NINE + 7 * DAY) == 2


def waits(user) -> list[tuple[str, str]]:
    return [(row.state, row.error) for row in promised(user).values()]


@pytest.mark.parametrize("what", ["client cancels", "workshop cancels", "client moves", "workshop moves"])
def test_a_reminder_of_a_visit_that_changed_meanwhile_does_not_leave(shop, what):
    user = person()
    visit = booked(shop, user)
    visits_remind(workshop=shop.workshop, now=NINE)
    told = {"workshop": shop.workshop, "appointment_id": visit.pk, "now": NINE}
    if what == "client cancels":
        changes.cancel_by_client(user_id=user.pk, **told)
    elif what == "workshop cancels":
        changes.cancel_by_staff(reason="Choroba", **told)
    elif what == "client moves":
        changes.reschedule_by_client(user_id=user.pk, start=local(MONDAY, "12:00"), **told)
    else:
        version = Appointment.objects.get(pk=visit.pk).version
        changes.appointment_edit(version=version, start=local(MONDAY, "12:00"), ignore_warnings=True, **told)
    row = Delivery.objects.get(user=user, template="visit_reminder", channel="mail")
    assert (row.state, row.error, row.letter) == ("dropped", "taken back", "")
    Appointment.objects.filter(pk=visit.pk, status="requested").update(status="confirmed")
    told_again = visits_remind(workshop=shop.workshop, now=NINE + dt.timedelta(minutes=30))
    assert told_again == (1 if "moves" in what else 0)
    if "moves" in what:
        deliver(row, now=NINE)
        row.refresh_from_db()
        assert row.subject == "Przypomnienie o wizycie: poniedziałek, 7 czerwca 2027, 12:00"


def test_a_visit_that_another_mechanic_takes_is_still_reminded_of(shop):
    user = person()
    visit = booked(shop, user)
    visits_remind(workshop=shop.workshop, now=NINE)
    changes.appointment_edit(
        workshop=shop.workshop, appointment_id=visit.pk, version=visit.version, concern="Piszczy", now=NOW
    )
    assert waits(user) == [("waiting", "")]


def test_a_reminder_leaves_until_the_visit_begins_and_says_the_right_day(shop):
    late, today = person(), person()
    for user, start in ((late, "10:00"), (today, "12:00")):
        preferences_set(user_id=user.pk, quiet=(dt.time(0), dt.time(0), "Europe/Warsaw"))
        visit = shop.client(user, now=NOW - 3 * DAY, start=local(MONDAY, start))
        Appointment.objects.filter(pk=visit.pk).update(created_at=NOW - 3 * DAY, status="confirmed")
    visits_remind(workshop=shop.workshop, now=NINE)
    assert deliver(promised(late)["mail"], now=local(MONDAY, "10:00")) == "dropped"
    assert deliver(promised(today)["mail"], now=local(MONDAY, "10:00")) == "sent"
    assert "dziś czeka na Ciebie warsztat" in kept_mails(to=today.email)[0]["body"]


def test_who_rang_gets_a_mail_and_in_their_language(shop):
    visit = shop.staff(now=NOW - 3 * DAY)
    Appointment.objects.filter(pk=visit.pk).update(
        created_at=NOW - 3 * DAY, customer_email="walk@example.com", language="en", client_user_id=None
    )
    assert visits_remind(workshop=shop.workshop, now=NINE) == 1
    row = Delivery.objects.get(recipient="walk@example.com")
    assert deliver(row, now=NINE) == "sent"
    row.refresh_from_db()
    assert row.subject == "Reminder of your visit: Monday, 7 June 2027, 10:00"


def test_every_active_workshop_is_asked_in_its_own_schema(alpha, beta):
    reminders_fan_out.run()
    asked = OutboxMessage.objects.filter(task="calendar.reminders").values_list("schema_name", flat=True)
    assert {alpha.schema_name, beta.schema_name} <= set(asked)


@pytest.fixture
def asked(alpha):
    with open_workshop(alpha.schema_name):
        yield Asked(Bench(alpha))


def noon_after(days: float) -> dt.datetime:
    """A day that many days from now, by daylight."""
    return (timezone.now() + dt.timedelta(days=days)).astimezone(NINE.tzinfo).replace(hour=12)


def test_an_estimate_nobody_answered_is_asked_about_once(asked):
    user = person()
    Customer.objects.filter(pk=asked.order.customer_id).update(user_id=user.pk)
    assert approvals_remind(workshop=asked.workshop, now=noon_after(0)) == 0
    assert approvals_remind(workshop=asked.workshop, now=noon_after(2)) == 2
    assert approvals_remind(workshop=asked.workshop, now=noon_after(3)) == 0
    (bell,) = bells(user)
    assert "/kosztorys/" not in bell.link
    assert deliver(promised(user)["mail"], now=noon_after(2)) == "sent"


@pytest.mark.parametrize("what", ["accepted", "declined", "revoked", "cancelled", "expired"])
def test_a_question_that_was_answered_meanwhile_is_not_asked(asked, what):
    user = person()
    Customer.objects.filter(pk=asked.order.customer_id).update(user_id=user.pk)
    approvals_remind(workshop=asked.workshop, now=noon_after(2))
    row = promised(user)["mail"]
    now = noon_after(2)
    if what in ("accepted", "declined"):
        decision = {"accepted": "approved", "declined": "declined"}[what]
        consents_record(
            order_id=asked.order.pk,
            decisions={line.pk: decision for line in asked.order.lines.all()},
            how="telefonicznie",
            who=WHO,
        )
    elif what == "revoked":
        estimate_revoke(order_id=asked.order.pk, number=1, who=WHO)
    elif what == "cancelled":
        stage_set(WorkOrder.objects.get(pk=asked.order.pk), Stage.CANCELLED, who=WHO)
    else:
        now = Estimate.objects.get(order=asked.order).valid_until
    assert deliver(row, now=now) == "dropped"


@pytest.mark.parametrize("what", ["answered", "revoked", "expired", "demo"])
def test_an_estimate_that_cannot_be_answered_is_not_asked_about(asked, what):
    if what == "answered":
        WorkOrder.objects.filter(pk=asked.order.pk).update(stage="approved")
    elif what == "demo":
        WorkOrder.objects.filter(pk=asked.order.pk).update(is_demo=True)
    elif what == "revoked":
        Estimate.objects.filter(order=asked.order).update(revoked_at=timezone.now())
    assert approvals_remind(workshop=asked.workshop, now=noon_after(30 if what == "expired" else 2)) == 0


def released(bench: Bench, user, *, days_ago: int, now: dt.datetime) -> WorkOrder:
    order = bench.at("released")
    Customer.objects.filter(pk=order.customer_id).update(user_id=user.pk)
    WorkOrder.objects.filter(pk=order.pk).update(closed_at=now - dt.timedelta(days=days_ago))
    return order


@pytest.fixture
def bench(alpha):
    with open_workshop(alpha.schema_name):
        yield Bench(alpha)


def test_a_year_after_the_last_visit_a_service_is_due(bench):
    now, early, late = noon_after(0), person(), person()
    preferences_set(user_id=late.pk, choices=[Choice("service_due", "mail", True)])
    released(bench, early, days_ago=300, now=now)
    released(bench, late, days_ago=370, now=now)
    assert services_remind(workshop=bench.workshop, now=now) == 2
    assert services_remind(workshop=bench.workshop, now=now) == 0
    assert bells(early) == []
    assert bells(late)[0].body.startswith("Od ostatniej wizyty minęło 12 miesięcy")
    assert deliver(promised(late)["mail"], now=now) == "sent"


def test_who_drives_a_lot_is_due_earlier_and_a_car_in_the_shop_is_not(bench):
    now, driver = noon_after(0), person()
    first = released(bench, driver, days_ago=200, now=now)
    other = bench.order(vehicle=first.vehicle)
    bench.put(other, "released")
    WorkOrder.objects.filter(pk=other.pk).update(closed_at=now - dt.timedelta(days=100))
    for order, days, km in ((first, 200, 100_000), (other, 100, 116_000)):
        intake = Intake.objects.create(order=order, mileage_km=km)
        Intake.objects.filter(pk=intake.pk).update(created_at=now - dt.timedelta(days=days))
    open_order = bench.order(vehicle=first.vehicle)
    assert services_remind(workshop=bench.workshop, now=now) == 0
    bench.put(open_order, "cancelled")
    assert services_remind(workshop=bench.workshop, now=now) == 1
    assert bells(driver)[0].body == "Od ostatniej wizyty minęły 3 miesiące i około 16 tys. km."


def a_car(user, **due) -> Vehicle:
    return Vehicle.objects.create(owner=user, make="Skoda", model="Octavia", **due)


def test_what_expires_on_a_car_is_told_a_month_a_week_and_a_day_before():
    user = person()
    car = a_car(user, inspection_due=MONDAY)
    noon = local(MONDAY, "12:00")
    told = [cars_remind(now=noon - DAY * before) for before in (40, 30, 29, 8, 7, 6, 2, 1, 1, 0, -1)]
    assert told == [0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0]
    assert [bell.body for bell in bells(user)] == [
        "badanie techniczne jest ważne do 7 czerwca 2027, za 30 dni.",
        "badanie techniczne jest ważne do 7 czerwca 2027, za 7 dni.",
        "badanie techniczne jest ważne do 7 czerwca 2027, za 1 dzień.",
    ]
    assert bells(user)[0].link == f"/auta/{car.pk}"


@pytest.mark.parametrize(("what", "state"), [("renewed", "dropped"), ("removed", "dropped"), ("driven", "sent")])
def test_a_car_that_was_inspected_or_sold_is_not_told_of(what, state):
    user = person()
    preferences_set(user_id=user.pk, choices=[Choice("inspection_due", "mail", True)])
    car = a_car(user, inspection_due=MONDAY)
    noon = local(MONDAY - 7 * DAY, "12:00")
    cars_remind(now=noon)
    kept_as = VehicleIn(make="Skoda", model="Octavia", inspection_due=MONDAY)
    if what == "removed":
        vehicle_remove(owner_id=user.pk, vehicle_id=car.pk)
    else:
        due = {"inspection_due": MONDAY + 365 * DAY} if what == "renewed" else {"mileage_km": 120_000}
        vehicle_change(owner_id=user.pk, vehicle_id=car.pk, vehicle=replace(kept_as, **due))
    assert deliver(promised(user)["mail"], now=noon) == state


def test_what_leaves_a_day_later_counts_from_that_day():
    user = person()
    preferences_set(user_id=user.pk, choices=[Choice("inspection_due", "mail", True)])
    a_car(user, inspection_due=MONDAY)
    cars_remind(now=local(MONDAY - 7 * DAY, "12:00"))
    assert deliver(promised(user)["mail"], now=local(MONDAY - 5 * DAY, "12:00")) == "sent"
    assert "za 5 dni" in kept_mails(to=user.email)[0]["body"]


def test_each_date_of_each_car_is_told_by_itself():
    user, other = person(), person(language="en")
    a_car(user, inspection_due=MONDAY, insurance_due=MONDAY + DAY)
    a_car(other, service_due=MONDAY)
    with open_scope("public"):
        assert cars_remind(now=local(MONDAY - 3 * DAY, "10:00")) == 3
    assert {bell.kind for bell in bells(user)} == {"inspection_due", "insurance_due"}
    assert bells(other)[0].body == "The service is due on 7 June 2027."
    assert cars_remind(now=local(MONDAY - 3 * DAY, "03:00")) == 0
