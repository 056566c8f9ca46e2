"""Birth, background work and the demo."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection

from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_public, open_workshop
from shared_apps.directory.models import Offer
from shared_apps.directory.selectors import listing_detail
from shared_apps.directory.services import hours_replace
from shared_apps.directory.types import DayHours
from tenant_apps.calendar import services, tasks
from tenant_apps.calendar.demo import calendar_demo_load
from tenant_apps.calendar.models import Appointment, Bay, Mechanic, Service, TimeSlot
from tenant_apps.calendar.selectors import availability
from tenant_apps.calendar.types import Caller
from tenants.selectors import workshop_list
from tenants.services import workshop_create, workshop_set_status
from tests.factories.calendar import coming_monday, furnish, local, publish
from tests.factories.people import UserFactory


def waiting(task: str) -> list[str]:
    return sorted(OutboxMessage.objects.filter(task=task, sent_at=None).values_list("schema_name", flat=True))


def test_a_new_workshop_can_be_booked_at_once(db):
    owner = UserFactory.create(first_name="Olga", last_name="Nowak")
    born = workshop_create(name="Nowy", slug="nowy-warsztat", owner_id=owner.pk)

    with open_workshop(born.schema_name):
        assert [bay.name for bay in Bay.objects.all()] == ["Podnośnik 1"]
        [mechanic] = Mechanic.objects.all()
        assert (mechanic.user_id, mechanic.name) == (owner.pk, "Olga Nowak")
        assert Service.objects.count() == 3
        service = Service.objects.get(code="oil-change")
        [day] = availability(workshop=born, service=service, first=coming_monday(), days=1)
    assert day.slots[0].start == local(coming_monday(), "08:00")
    assert Offer.objects.filter(listing__workshop_id=born.id).count() == 3


def test_changed_hours_are_counted_anew(alpha):
    OutboxMessage.objects.all().delete()

    hours_replace(workshop_id=alpha.id, hours=[DayHours(day) for day in range(7)])

    assert waiting("calendar.first_slots_refresh") == [alpha.schema_name]


def test_the_first_free_time_reaches_the_marketplace(alpha):
    service = furnish(alpha, code="oil-change")
    listing_id = publish(alpha)
    with open_workshop(alpha.schema_name):
        services.offers_sync(workshop=alpha)
        assert services.first_slots_refresh(workshop=alpha) == 1

    detail = listing_detail(listing_id=listing_id)

    [offer] = detail["services"]
    assert offer["code"] == service.code
    assert offer["first_slot"]["start"] > dt.datetime.now(dt.UTC)
    assert len(detail["next_slots"]) == 3
    assert detail["is_bookable"]


def test_fan_outs_reach_active_workshops_only(alpha, beta):
    OutboxMessage.objects.all().delete()
    workshop_set_status(workshop_id=beta.id, status="suspended")

    tasks.first_slots_fan_out.run()
    tasks.holds_fan_out.run()

    active = sorted(workshop.schema_name for workshop in workshop_list(status="active"))
    assert beta.schema_name not in active
    assert waiting("calendar.first_slots_refresh") == active
    assert waiting("calendar.holds_sweep") == active


def test_the_sweep_task_frees_what_ran_out(alpha):
    service = furnish(alpha)
    day = coming_monday()
    with open_workshop(alpha.schema_name):
        services.hold_make(
            workshop=alpha, service_code=service.code, start=local(day, "10:00"), caller=Caller(key="ip:x")
        )
        TimeSlot.objects.update(expires_at=dt.datetime.now(dt.UTC) - dt.timedelta(seconds=1))
        tasks.holds_sweep.run()
        assert TimeSlot.objects.count() == 0


@pytest.mark.parametrize("load", [0.5, 0.9])
def test_the_demo_is_full_and_loading_it_twice_adds_nothing(alpha, load):
    client, mechanic = UserFactory.create(), UserFactory.create()
    spec = {
        "mechanics": [{"name": "Adam Zieliński", "user_id": mechanic.pk}, {"name": "Ewa Kamińska"}],
        "clients": [{"user_id": client.pk}],
        "load": load,
    }
    with open_public():
        made = calendar_demo_load(schema_name=alpha.schema_name, spec=spec)
        again = calendar_demo_load(schema_name=alpha.schema_name, spec=spec)

    assert made > 20
    assert again == 0
    with open_workshop(alpha.schema_name):
        assert Appointment.objects.filter(is_demo=False).count() == 0
        assert Appointment.objects.count() == made
        assert Appointment.objects.filter(client_user_id=client.pk).count() == 1
        assert Service.objects.filter(is_active=True).count() >= 12
        assert {"done", "confirmed"} <= set(Appointment.objects.values_list("status", flat=True))
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM calendar_timeslot a JOIN calendar_timeslot b"
                " ON a.id < b.id AND a.during && b.during AND (a.mechanic_id = b.mechanic_id OR a.bay_id = b.bay_id)"
            )
            assert cursor.fetchone() == (0,)
    assert not OutboxMessage.objects.filter(task="notifications.mail").exists()
