from __future__ import annotations

import datetime as dt
import uuid

import pytest
from django.db import IntegrityError, transaction

from shared_apps.core.errors import NotHere
from tenant_apps.calendar import services
from tenant_apps.calendar.errors import (
    NeedsAttention,
    NobodySkilled,
    NobodyWorks,
    NoSuchBay,
    ServiceNotOffered,
    SlotTaken,
)
from tenant_apps.calendar.models import Bay, Mechanic, Service, TimeSlot
from tenant_apps.calendar.selectors import why_never
from tenant_apps.calendar.types import SlotKind, Status
from tests.calendar.shop import DAY, ELEVEN, TEN
from tests.factories.calendar import MONDAY, car, local, make_mechanic, person
from tests.factories.people import UserFactory


def test_a_booked_hour_is_gone_and_the_next_best_is_offered(shop):
    visit = shop.staff()
    starts = shop.starts()

    with pytest.raises(SlotTaken) as refusal:
        shop.staff(local(MONDAY, "10:30"))

    assert visit.status == "confirmed"
    assert not {local(MONDAY, clock) for clock in ("09:30", "10:00", "10:30")} & set(starts)
    assert {local(MONDAY, "09:00"), ELEVEN} <= set(starts)
    others = [one["start"] for one in refusal.value.details["alternatives"]]
    assert ELEVEN in others
    assert set(others) <= set(starts)


@pytest.mark.parametrize(
    "start",
    [
        local(MONDAY, "10:07"),
        local(MONDAY, "07:30"),
        local(MONDAY, "15:30"),
        local(MONDAY + 5 * DAY, "10:00"),
        local(MONDAY - DAY, "10:00"),
        local(MONDAY, "06:30"),
        local(MONDAY + 200 * DAY, "10:00"),
        dt.datetime(1900, 1, 1, tzinfo=dt.UTC),
        dt.datetime(2100, 12, 31, 23, 59, tzinfo=dt.UTC),
    ],
)
def test_a_client_gets_only_what_was_offered(shop, start):
    with pytest.raises(SlotTaken) as refusal:
        shop.client(UserFactory.create(), start=start)

    assert len(refusal.value.details["alternatives"]) == 5


def test_what_nobody_can_do_is_not_a_taken_time(shop):
    Mechanic.objects.filter(is_active=True).update(skills=["tyres"])

    for start in (TEN, TEN + 5 * DAY):
        with pytest.raises(NobodySkilled):
            shop.staff(start)
    with pytest.raises(ServiceNotOffered):
        shop.client(UserFactory.create())
    with pytest.raises(ServiceNotOffered):
        shop.hold()
    worker = Mechanic.objects.get(is_active=True)
    assert why_never(service=shop.service) is NobodySkilled
    assert why_never(service=shop.service, mechanic_id=worker.pk) is None
    visit = shop.staff(mechanic_id=worker.pk, ignore_warnings=True)
    assert visit.mechanic_id == worker.pk


def test_where_nobody_works_no_skill_is_missing(shop):
    Mechanic.objects.update(is_active=False)
    for skill in ("", "brakes"):
        Service.objects.update(skill=skill)
        shop.service.refresh_from_db()
        with pytest.raises(NobodyWorks):
            shop.staff()
        assert why_never(service=shop.service) is NobodyWorks


def test_what_has_no_place_is_not_a_taken_time(shop):
    Bay.objects.filter(is_active=True).update(kind="tyres")

    with pytest.raises(NoSuchBay):
        shop.staff()
    with pytest.raises(ServiceNotOffered):
        shop.client(UserFactory.create())
    assert why_never(service=shop.service) is NoSuchBay
    shop.service.bay_kind = ""
    assert why_never(service=shop.service) is None


def test_without_auto_confirm_the_visit_is_a_request(shop):
    services.rules_save(auto_confirm=False)

    visit = shop.client(UserFactory.create())

    assert visit.status == Status.REQUESTED
    assert TEN not in shop.starts()
    assert shop.status(visit, "confirmed").status == Status.CONFIRMED


def test_the_least_loaded_mechanic_gets_the_visit(shop):
    busy = Mechanic.objects.get(is_active=True)
    shop.staff(local(MONDAY, "08:00"))
    free = make_mechanic(position=5)

    visit = shop.client(UserFactory.create())

    assert visit.mechanic_id == free.pk != busy.pk


def test_the_database_itself_refuses_an_overlap(shop):
    visit = shop.staff()
    for who in ({"mechanic_id": visit.mechanic_id}, {"bay_id": visit.bay_id}):
        with pytest.raises(IntegrityError), transaction.atomic():
            TimeSlot.objects.create(
                kind=SlotKind.BLOCK,
                during=(TEN + dt.timedelta(minutes=59), ELEVEN + dt.timedelta(hours=1)),
                duration_minutes=61,
                **who,
            )
    TimeSlot.objects.create(
        kind=SlotKind.BLOCK, during=(ELEVEN, ELEVEN + dt.timedelta(hours=1)), duration_minutes=60, bay_id=visit.bay_id
    )


# Staff ----------------------------------------------------------------------------------------------------------


def test_staff_may_work_outside_hours_once_they_have_seen_it(shop):
    evening = local(MONDAY, "18:00")

    with pytest.raises(NeedsAttention) as refusal:
        shop.staff(evening)
    visit = shop.staff(evening, ignore_warnings=True)

    assert [one["code"] for one in refusal.value.details["warnings"]] == ["OUTSIDE_HOURS"]
    assert visit.warnings == ["OUTSIDE_HOURS"]


def test_a_mechanic_without_the_skill_is_a_warning(shop):
    novice = make_mechanic(skills=["tyres"])

    with pytest.raises(NeedsAttention) as refusal:
        shop.staff(mechanic_id=novice.pk)
    visit = shop.staff(mechanic_id=novice.pk, ignore_warnings=True)

    assert [one["code"] for one in refusal.value.details["warnings"]] == ["SKILL_MISSING"]
    assert visit.mechanic_id == novice.pk


def test_warnings_know_the_car_the_person_and_what_happened_before(shop):
    someone, machine = person(), car()
    first = shop.staff(person=someone, car=machine)

    with pytest.raises(NeedsAttention) as duplicate:
        shop.staff(ELEVEN, person=person(), car=machine)
    shop.status(first, "arrived", now=TEN)
    with pytest.raises(NeedsAttention) as standing:
        shop.staff(ELEVEN, person=person(), car=machine)
    gone = shop.staff(local(MONDAY, "12:00"), person=someone, car=car())
    shop.status(gone, "no_show", now=local(MONDAY, "12:30"))
    with pytest.raises(NeedsAttention) as unreliable:
        shop.staff(local(MONDAY, "14:00"), person=someone, car=car())

    def codes(raised):
        return [one["code"] for one in raised.value.details["warnings"]]

    assert codes(duplicate) == ["DUPLICATE_BOOKING"]
    assert codes(standing) == ["OPEN_VISIT"]
    assert codes(unreliable) == ["EARLIER_NO_SHOW"]


def test_ids_of_nowhere_are_not_here(shop):
    with pytest.raises(NotHere):
        shop.staff(service_id=999_999)
    with pytest.raises(NotHere):
        shop.staff(mechanic_id=999_999)
    with pytest.raises(NotHere):
        shop.staff(bay_id=999_999)
    with pytest.raises(NotHere):
        services.appointment_edit(workshop=shop.workshop, appointment_id=uuid.uuid4(), version=1)


# Changes --------------------------------------------------------------------------------------------------------


def test_a_time_that_has_passed_is_asked_about_and_not_kept(shop):
    noon = local(MONDAY, "12:00")

    with pytest.raises(NeedsAttention) as refusal:
        shop.staff(TEN, now=noon)

    assert [one["code"] for one in refusal.value.details["warnings"]] == ["IN_THE_PAST"]
    assert shop.staff(TEN, now=noon, ignore_warnings=True).warnings == []


def test_who_stands_at_the_counter_may_begin_a_little_late(shop):
    assert shop.staff(TEN, now=local(MONDAY, "10:20")).warnings == []


def test_moving_into_the_past_is_asked_about_and_longer_work_is_not(shop):
    visit = shop.staff(TEN)
    noon = local(MONDAY, "12:00")

    def edit(**fields):
        return services.appointment_edit(
            workshop=shop.workshop, appointment_id=visit.pk, version=visit.version, now=noon, **fields
        )

    with pytest.raises(NeedsAttention) as refusal:
        edit(start=local(MONDAY, "09:00"))

    assert [one["code"] for one in refusal.value.details["warnings"]] == ["IN_THE_PAST"]
    assert edit(duration_minutes=90).ends_at == local(MONDAY, "11:30")
