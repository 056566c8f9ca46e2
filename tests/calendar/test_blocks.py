"""Blocked time: nothing is booked into it, and it is not laid over what is booked."""

from __future__ import annotations

import datetime as dt

import pytest

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import current_schema
from tenant_apps.calendar import services
from tenant_apps.calendar.errors import SlotTaken, TimeTaken
from tenant_apps.calendar.models import Bay, Mechanic, Service, TimeSlot
from tenant_apps.calendar.selectors import availability, calendar_days, mechanic_schedule, today
from tenant_apps.calendar.services import BlockTerms
from tenant_apps.calendar.types import Caller
from tests.calendar.shop import DAY, ELEVEN, TEN
from tests.factories.calendar import MONDAY, NOW, local, make_bay, make_mechanic
from tests.factories.people import UserFactory

HOUR = dt.timedelta(hours=1)


@pytest.fixture
def mechanic(shop):
    return Mechanic.objects.get(is_active=True)


@pytest.fixture
def bay(shop):
    return Bay.objects.get(is_active=True)


def block(shop, start=TEN, end=ELEVEN, **terms):
    return services.block_create(workshop=shop.workshop, terms=BlockTerms(start, end, **terms), now=NOW)


def change(shop, made, **terms):
    told = {"start": made.during.lower, "end": made.during.upper, "mechanic_id": made.mechanic_id} | terms
    return services.block_change(workshop=shop.workshop, block_id=made.pk, terms=BlockTerms(**told), now=NOW)


@pytest.mark.parametrize("whose", ["mechanic", "bay"])
def test_what_is_blocked_is_offered_to_nobody(shop, mechanic, bay, whose):
    before = shop.starts()
    key = {"mechanic_id": mechanic.pk} if whose == "mechanic" else {"bay_id": bay.pk}

    made = block(shop, reason=" serwis podnośnika ", **key)

    gone = set(before) - set(shop.starts())
    assert gone == {local(MONDAY, "09:30"), TEN, local(MONDAY, "10:30")}
    assert made.note == "serwis podnośnika"
    with pytest.raises(SlotTaken) as refused:
        shop.client(UserFactory.create(), start=TEN)
    assert TEN not in {other["start"] for other in refused.value.details["alternatives"]}
    with pytest.raises(SlotTaken):
        shop.hold()
    with pytest.raises(SlotTaken):
        shop.staff(ignore_warnings=True)

    services.block_delete(block_id=made.pk)

    assert shop.starts() == before


def test_another_mechanic_and_another_bay_work_on(shop, mechanic):
    make_mechanic()
    make_bay()
    block(shop, mechanic_id=mechanic.pk)

    assert TEN in shop.starts()
    assert shop.staff().mechanic_id != mechanic.pk
    [day] = availability(
        workshop=shop.workshop, service=shop.service, first=MONDAY, days=1, mechanic_id=mechanic.pk, now=NOW
    )
    assert TEN not in {slot.start for slot in day.slots}


def test_a_block_does_not_count_as_a_visit_of_the_day(shop, mechanic):
    services.rules_save(daily_cap=1)
    block(shop, mechanic_id=mechanic.pk)

    assert shop.starts()


def test_a_block_over_a_visit_is_refused_with_what_is_in_the_way(shop, mechanic):
    visit = shop.staff()

    with pytest.raises(TimeTaken) as refused:
        block(shop, local(MONDAY, "08:00"), local(MONDAY, "12:00"), mechanic_id=mechanic.pk)

    [other] = refused.value.details["in_the_way"]
    assert (other["kind"], other["appointment_id"], other["start"]) == ("booking", visit.pk, TEN)
    assert str(refused.value.detail) == (
        f"W tym czasie jest już: Skoda Octavia 2018, {visit.vehicle_plate} (10:00–11:00)."
    )
    assert not TimeSlot.objects.filter(kind="block").exists()


def test_the_time_kept_after_a_visit_is_in_the_way_and_said(shop, mechanic):
    Service.objects.filter(pk=shop.service.pk).update(buffer_minutes=15)
    shop.staff()

    with pytest.raises(TimeTaken) as refused:
        block(shop, ELEVEN, ELEVEN + HOUR, mechanic_id=mechanic.pk)

    assert "(10:00–11:00, z zapasem do 11:15)" in str(refused.value.detail)
    quarter = dt.timedelta(minutes=15)
    assert block(shop, ELEVEN + quarter, ELEVEN + HOUR, mechanic_id=mechanic.pk).pk


def test_holds_and_other_blocks_are_in_the_way_too(shop, mechanic, bay):
    shop.hold(caller=Caller(key="ip:test"))
    block(shop, ELEVEN, ELEVEN + HOUR, bay_id=bay.pk, reason="przegląd UDT")

    with pytest.raises(TimeTaken) as refused:
        block(shop, TEN, ELEVEN + HOUR, mechanic_id=mechanic.pk, bay_id=bay.pk)

    assert [one["kind"] for one in refused.value.details["in_the_way"]] == ["hold", "block"]
    assert refused.value.details["in_the_way"][1]["text"] == "przegląd UDT (11:00–12:00)"
    assert "i jeszcze 1" in str(refused.value.detail)
    # A hold that ran out is in nobody's way.
    late = NOW + HOUR
    terms = BlockTerms(TEN, ELEVEN, mechanic_id=mechanic.pk)
    assert services.block_create(workshop=shop.workshop, terms=terms, now=late).pk


def test_a_block_is_moved_stretched_and_handed_over(shop, mechanic, bay):
    made = block(shop, mechanic_id=mechanic.pk, reason="szkolenie")
    shop.staff(local(MONDAY, "13:00"))

    over_itself = change(shop, made, start=TEN + HOUR / 2, end=ELEVEN + HOUR)
    assert over_itself.duration_minutes == 90
    with pytest.raises(TimeTaken):
        change(shop, made, start=local(MONDAY, "12:30"), end=local(MONDAY, "13:30"))
    made.refresh_from_db()
    assert (made.during.lower, made.during.upper) == (TEN + HOUR / 2, ELEVEN + HOUR)
    handed = change(shop, made, mechanic_id=None, bay_id=bay.pk, reason="serwis podnośnika")
    assert (handed.mechanic_id, handed.bay_id, handed.note) == (None, bay.pk, "serwis podnośnika")


def test_a_visit_is_no_block(shop):
    slot = TimeSlot.objects.get(appointment=shop.staff())

    with pytest.raises(NotHere):
        services.block_delete(block_id=slot.pk)
    with pytest.raises(NotHere):
        change(shop, slot)


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        ({"end": TEN}, "end"),
        ({"end": TEN - HOUR}, "end"),
        ({"end": TEN + 400 * DAY}, "end"),
        ({"end": ELEVEN + dt.timedelta(seconds=1)}, "end"),
        ({"start": TEN + dt.timedelta(microseconds=1)}, "start"),
        ({"mechanic_id": None}, "mechanic_id"),
    ],
)
def test_nonsense_is_refused_by_name(shop, mechanic, terms, field):
    with pytest.raises(InvalidInput) as refused:
        block(shop, **({"mechanic_id": mechanic.pk} | terms))

    assert set(refused.value.details) == {field}


def test_nobodys_time_is_not_here(shop):
    for key in ("mechanic_id", "bay_id"):
        with pytest.raises(NotHere):
            block(shop, **{key: 987654321})


def test_free_times_are_counted_again_after_each_change(shop, mechanic):
    def waiting():
        return OutboxMessage.objects.filter(task=services.REFRESH, schema_name=current_schema()).count()

    for act in (
        lambda: block(shop, mechanic_id=mechanic.pk),
        lambda: change(shop, TimeSlot.objects.get(kind="block"), end=ELEVEN + HOUR),
        lambda: services.block_delete(block_id=TimeSlot.objects.get(kind="block").pk),
    ):
        OutboxMessage.objects.all().delete()
        act()
        assert waiting() == 1


def test_a_block_of_several_days_stands_on_each_of_them(shop, bay):
    made = block(shop, local(MONDAY, "14:00"), local(MONDAY + 2 * DAY, "09:00"), bay_id=bay.pk)

    week = calendar_days(workshop=shop.workshop, first=MONDAY, days=4, by="bay")
    by_mechanic = calendar_days(workshop=shop.workshop, first=MONDAY)

    assert [[one["id"] for one in day["columns"][0]["blocks"]] for day in week] == [[made.pk]] * 3 + [[]]
    assert all(column["blocks"] == [] for column in by_mechanic[0]["columns"])


def test_blocked_time_is_no_room_left_empty(shop, mechanic):
    shop.staff()
    half = today(workshop=shop.workshop, now=NOW)["tiles"]["load_percent"]

    block(shop, local(MONDAY, "12:00"), local(MONDAY, "16:00"), mechanic_id=mechanic.pk)
    board = today(workshop=shop.workshop, now=NOW)

    # One of eight hours, then one of four.
    assert (half, board["tiles"]["load_percent"]) == (12, 25)
    assert len(board["resources"]["mechanics"][0]["blocks"]) == 1
    plan = mechanic_schedule(workshop=shop.workshop, mechanic_id=mechanic.pk, first=MONDAY, last=MONDAY)
    assert len(plan["blocks"]) == 1


def test_a_column_that_was_switched_off_shows_what_still_blocks_it(shop, bay):
    block(shop, bay_id=bay.pk)
    Bay.objects.update(is_active=False)

    [day] = calendar_days(workshop=shop.workshop, first=MONDAY, by="bay")

    assert [column["id"] for column in day["columns"]] == [bay.pk]
