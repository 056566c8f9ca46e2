from __future__ import annotations

import datetime as dt

import pytest

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.portal.selectors import bookings_of
from tenant_apps.calendar import services
from tenant_apps.calendar.errors import (
    ChangedMeanwhile,
    NotStartedYet,
    SlotTaken,
    StatusRefused,
    TooLateToChange,
)
from tenant_apps.calendar.models import Appointment, Bay, Mechanic, TimeSlot
from tenant_apps.calendar.selectors import availability, visit_to_move
from tenant_apps.calendar.types import TRANSITIONS, Status
from tests.calendar.shop import DAY, ELEVEN, TEN
from tests.factories.calendar import MONDAY, NOW, local, make_mechanic, make_service
from tests.factories.people import UserFactory


def test_drag_and_resize_move_the_time_taken(shop):
    visit = shop.edit(shop.staff(), start=local(MONDAY, "12:00"), duration_minutes=90)

    slot = TimeSlot.objects.get(appointment=visit)
    assert (visit.starts_at, visit.ends_at) == (local(MONDAY, "12:00"), local(MONDAY, "13:30"))
    assert (slot.during.lower, slot.during.upper, slot.duration_minutes) == (visit.starts_at, visit.ends_at, 90)
    assert TEN in shop.starts()


def test_a_visit_may_be_dragged_over_its_own_old_time(shop):
    visit = shop.edit(shop.staff(), start=local(MONDAY, "10:30"))

    assert visit.starts_at == local(MONDAY, "10:30")


def test_dragging_onto_another_visit_changes_nothing(shop):
    visit, _other = shop.staff(), shop.staff(ELEVEN)

    with pytest.raises(SlotTaken) as refusal:
        shop.edit(visit, start=local(MONDAY, "10:30"))

    assert Appointment.objects.get(pk=visit.pk).version == visit.version
    assert TimeSlot.objects.get(appointment=visit).during.lower == TEN
    assert refusal.value.details["alternatives"]


def test_a_visit_keeps_the_place_it_was_given_although_its_service_asks_for_none(shop):
    computer = make_service(bay_kind="")
    bay = Bay.objects.get(is_active=True)
    visit = shop.staff(service_id=computer.pk, bay_id=bay.pk)

    moved = shop.edit(visit, start=local(MONDAY, "12:00"))

    assert moved.bay_id == bay.pk
    assert TimeSlot.objects.get(appointment=moved).bay_id == bay.pk
    make_mechanic()
    assert local(MONDAY, "12:00") not in shop.starts()


def test_a_visit_whose_service_asks_for_no_place_goes_onto_one_and_off_again(shop):
    computer = make_service(bay_kind="")
    bay = Bay.objects.get(is_active=True)
    onto = shop.edit(shop.staff(service_id=computer.pk), bay_id=bay.pk)

    off = shop.edit(onto, bay_id=None)

    assert (onto.bay_id, off.bay_id) == (bay.pk, None)
    assert TimeSlot.objects.get(appointment=off).bay_id is None
    make_mechanic()
    assert TEN in shop.starts()


def test_a_visit_whose_service_needs_a_place_stays_on_one(shop):
    visit = shop.staff()

    with pytest.raises(InvalidInput) as refusal:
        shop.edit(visit, bay_id=None, start=ELEVEN)

    assert list(refusal.value.details) == ["bay_id"]
    kept = Appointment.objects.get(pk=visit.pk)
    assert (kept.bay_id, kept.starts_at) == (visit.bay_id, TEN)


def test_a_visit_keeps_a_place_of_another_kind_where_it_was_put(shop):
    other = Bay.objects.create(name="Geometria", kind="alignment")
    visit = shop.staff(bay_id=other.pk, ignore_warnings=True)

    moved = shop.edit(visit, start=local(MONDAY, "12:00"))

    assert moved.bay_id == other.pk
    assert "OTHER_BAY" in moved.warnings


def test_a_visit_of_somebody_who_was_switched_off_can_be_moved(shop):
    visit = shop.staff()
    Mechanic.objects.update(is_active=False)
    Bay.objects.update(is_active=False)

    moved = shop.edit(visit, start=local(MONDAY, "12:00"))
    assert (moved.mechanic_id, moved.bay_id) == (visit.mechanic_id, visit.bay_id)
    asked = {"mechanic_id": visit.mechanic_id, "bay_id": visit.bay_id}
    assert shop.edit(moved, start=ELEVEN, **asked).starts_at == ELEVEN
    with pytest.raises(NotHere):
        shop.staff(mechanic_id=visit.mechanic_id)


def test_an_old_version_is_shown_the_new_one(shop):
    visit = shop.staff()
    shop.edit(visit, note="kluczyki w skrzynce")

    with pytest.raises(ChangedMeanwhile) as refusal:
        shop.edit(visit, version=1, note="nie")

    assert refusal.value.details["current"]["note"] == "kluczyki w skrzynce"
    assert refusal.value.details["current"]["version"] == 2


def test_words_alone_are_changed_even_when_the_visit_is_over(shop):
    visit = shop.status(shop.status(shop.staff(), "arrived"), "done")

    assert shop.edit(visit, note="wymienione").note == "wymienione"
    with pytest.raises(StatusRefused):
        shop.edit(Appointment.objects.get(pk=visit.pk), start=ELEVEN)


def test_a_client_moves_keeping_the_mechanic_where_possible(shop):
    user = UserFactory.create()
    make_mechanic(position=9)
    Bay.objects.create(name="Drugi podnośnik", kind="lift")
    visit = shop.client(user)

    moved = services.reschedule_by_client(
        workshop=shop.workshop,
        appointment_id=visit.pk,
        user_id=user.pk,
        start=local(MONDAY + DAY, "09:00"),
        now=NOW - 2 * DAY,
    )

    assert (moved.mechanic_id, moved.bay_id) == (visit.mechanic_id, visit.bay_id)
    assert moved.date == MONDAY + DAY
    assert [entry.starts_at for entry in bookings_of(user_id=user.pk)] == [moved.starts_at]


def test_a_client_moves_in_the_place_that_staff_gave(shop):
    """Its service asks for none: it stays where it was put, and nothing is offered when that place is taken."""
    computer = make_service(bay_kind="")
    bay = Bay.objects.get(is_active=True)
    user = UserFactory.create()
    visit = shop.staff(service_id=computer.pk, bay_id=bay.pk)
    Appointment.objects.filter(pk=visit.pk).update(client_user_id=user.pk)
    make_mechanic()
    nine, noon = local(MONDAY + DAY, "09:00"), local(MONDAY + DAY, "12:00")
    shop.staff(start=noon)
    service, moving = visit_to_move(user_id=user.pk, appointment_id=visit.pk)
    [day] = availability(
        workshop=shop.workshop, service=service, first=MONDAY + DAY, days=1, now=NOW - 2 * DAY, moving=moving
    )
    offered = {slot.start for slot in day.slots}
    assert nine in offered
    assert noon not in offered
    told = {"workshop": shop.workshop, "appointment_id": visit.pk, "user_id": user.pk, "now": NOW - 2 * DAY}

    with pytest.raises(SlotTaken) as refused:
        services.reschedule_by_client(start=noon, **told)
    assert noon not in [other["start"] for other in refused.value.details["alternatives"]]
    moved = services.reschedule_by_client(start=nine, **told)

    assert moved.bay_id == bay.pk
    assert TimeSlot.objects.get(appointment=moved).bay_id == bay.pk


def test_what_is_offered_instead_has_room_in_the_place_that_is_kept(shop):
    computer = make_service(bay_kind="")
    bay = Bay.objects.get(is_active=True)
    visit = shop.staff(service_id=computer.pk, bay_id=bay.pk)
    noon = local(MONDAY, "12:00")
    second = make_mechanic()
    shop.staff(start=noon, mechanic_id=second.pk)

    with pytest.raises(SlotTaken) as refused:
        shop.edit(visit, start=noon)

    others = refused.value.details["alternatives"]
    assert others
    assert noon not in [other["start"] for other in others]
    assert {other["bay_id"] for other in others} == {bay.pk}


def test_what_was_confirmed_by_hand_is_a_request_again_after_a_move(shop):
    services.rules_save(auto_confirm=False)
    user = UserFactory.create()
    visit = shop.status(shop.client(user, now=NOW - 2 * DAY), "confirmed")

    moved = services.reschedule_by_client(
        workshop=shop.workshop, appointment_id=visit.pk, user_id=user.pk, start=ELEVEN, now=NOW - 2 * DAY
    )

    assert moved.status == Status.REQUESTED


def test_a_client_cancels_until_the_deadline(shop):
    services.rules_save(cancel_hours=12)
    user = UserFactory.create()
    visit = shop.client(user, now=NOW - 2 * DAY)
    too_late = TEN - dt.timedelta(hours=12)

    def cancel(now):
        return services.cancel_by_client(workshop=shop.workshop, appointment_id=visit.pk, user_id=user.pk, now=now)

    with pytest.raises(TooLateToChange):
        cancel(too_late)
    assert cancel(too_late - dt.timedelta(minutes=1)).status == Status.CANCELLED
    assert cancel(too_late).status == Status.CANCELLED
    assert TEN in shop.starts()
    assert [entry.status for entry in bookings_of(user_id=user.pk)] == ["cancelled"]


def test_staff_cancel_with_a_reason_only(shop):
    visit = shop.staff()

    with pytest.raises(InvalidInput):
        services.cancel_by_staff(workshop=shop.workshop, appointment_id=visit.pk, reason="  ")
    gone = services.cancel_by_staff(workshop=shop.workshop, appointment_id=visit.pk, reason="awaria podnośnika")

    assert (gone.status, gone.cancelled_by, gone.cancel_reason) == ("cancelled", "staff", "awaria podnośnika")
    assert TEN in shop.starts()


def test_no_show_is_known_only_after_the_start_and_frees_the_time(shop):
    visit = shop.staff()

    with pytest.raises(NotStartedYet):
        shop.status(visit, "no_show", now=TEN - dt.timedelta(minutes=1))
    shop.status(visit, "no_show", now=TEN)
    assert not TimeSlot.objects.filter(appointment=visit).exists()

    back = shop.status(visit, "arrived", now=TEN)
    assert back.status == Status.ARRIVED
    assert TimeSlot.objects.filter(appointment=visit).exists()


def test_who_comes_late_after_all_finds_the_time_taken(shop):
    visit = shop.staff()
    shop.status(visit, "no_show", now=TEN)
    shop.staff(TEN, now=TEN)

    with pytest.raises(SlotTaken):
        shop.status(visit, "arrived", now=TEN)


@pytest.mark.parametrize("old", list(Status))
@pytest.mark.parametrize("new", list(Status))
def test_the_state_table_is_the_only_way(shop, old, new):
    visit = shop.staff()
    Appointment.objects.filter(pk=visit.pk).update(status=old)
    if old in (Status.CANCELLED, Status.NO_SHOW):
        TimeSlot.objects.filter(appointment=visit).delete()

    def go():
        return shop.status(visit, new, now=TEN, reason="powód")

    if new == old or new in TRANSITIONS[old]:
        assert go().status == new
    else:
        with pytest.raises(StatusRefused):
            go()


# What follows ---------------------------------------------------------------------------------------------------
