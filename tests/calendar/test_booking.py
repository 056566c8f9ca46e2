from __future__ import annotations

import datetime as dt
import uuid

import pytest
from django.db import IntegrityError, transaction

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_workshop
from shared_apps.portal.selectors import bookings_of
from tenant_apps.calendar import services
from tenant_apps.calendar.errors import (
    ChangedMeanwhile,
    HoldExpired,
    NeedsAttention,
    NotStartedYet,
    SlotTaken,
    StatusRefused,
    TooLateToChange,
    TooManyHolds,
)
from tenant_apps.calendar.models import Appointment, Bay, Mechanic, TimeSlot
from tenant_apps.calendar.selectors import availability
from tenant_apps.calendar.types import TRANSITIONS, Caller, SlotKind, Status
from tests.factories.calendar import MONDAY, NOW, car, furnish, local, make_mechanic, person, publish
from tests.factories.people import UserFactory

DAY = dt.timedelta(days=1)
CALLER = Caller(key="ip:test")
TEN, ELEVEN = local(MONDAY, "10:00"), local(MONDAY, "11:00")


@pytest.fixture
def shop(alpha):
    """One mechanic, one lift, one service of an hour; the test stands inside the workshop."""
    service = furnish(alpha)
    publish(alpha)
    with open_workshop(alpha.schema_name):
        alpha_shop = Shop(alpha, service)
        yield alpha_shop


class Shop:
    def __init__(self, workshop, service):
        self.workshop, self.service = workshop, service

    def starts(self, day=MONDAY, now=NOW):
        [found] = availability(workshop=self.workshop, service=self.service, first=day, days=1, now=now)
        return [slot.start for slot in found.slots]

    def staff(self, start=TEN, now=NOW, **fields):
        told = {"person": person(), "car": car(), "service_id": self.service.pk} | fields
        return services.book_by_staff(workshop=self.workshop, start=start, now=now, **told)

    def hold(self, start=TEN, now=NOW, caller=CALLER):
        return services.hold_make(
            workshop=self.workshop, service_code=self.service.code, start=start, caller=caller, now=now
        )

    def client(self, user, *, hold=None, start=TEN, now=NOW, vehicle=None, phone="600 100 200"):
        wish = (
            services.Wish(hold_id=hold.id)
            if hold is not None
            else services.Wish(service_code=self.service.code, start=start)
        )
        return services.book_for_client(
            workshop=self.workshop,
            user_id=user.pk,
            wish=wish,
            car=vehicle or car(),
            phone=phone,
            concern="Piszczy przy hamowaniu",
            now=now,
        )

    def edit(self, visit, **fields):
        return services.appointment_edit(
            workshop=self.workshop, appointment_id=visit.pk, now=NOW, **({"version": visit.version} | fields)
        )

    def status(self, visit, status, *, now=NOW, **fields):
        return services.appointment_status_set(
            workshop=self.workshop, appointment_id=visit.pk, status=status, now=now, **fields
        )


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


def test_a_hold_becomes_a_visit_with_the_same_mechanic_and_lift(shop):
    user = UserFactory.create()
    held = shop.hold()
    slot = TimeSlot.objects.get(hold_token=held.id)

    visit = shop.client(user, hold=held)

    slot.refresh_from_db()
    assert (slot.kind, slot.is_booked, slot.appointment_id, slot.expires_at) == ("booking", True, visit.pk, None)
    assert (visit.mechanic_id, visit.bay_id) == (slot.mechanic_id, slot.bay_id)
    assert visit.starts_at == TEN
    assert visit.customer_phone == "+48600100200"
    assert [entry.pk for entry in bookings_of(user_id=user.pk)] == [visit.pk]


def test_a_hold_is_used_once(shop):
    user = UserFactory.create()
    held = shop.hold()
    shop.client(user, hold=held)

    with pytest.raises(HoldExpired):
        shop.client(user, hold=held)


def test_a_hold_that_ran_out_is_booked_when_its_start_is_still_free(shop):
    held = shop.hold()

    visit = shop.client(UserFactory.create(), hold=held, now=NOW + dt.timedelta(minutes=11))

    assert visit.starts_at == TEN


def test_a_hold_that_ran_out_and_was_taken_is_refused_with_others(shop):
    held = shop.hold()
    later = NOW + dt.timedelta(minutes=11)
    shop.client(UserFactory.create(), start=TEN, now=later)

    with pytest.raises(HoldExpired):
        shop.client(UserFactory.create(), hold=held, now=later)


def test_one_caller_holds_three_and_not_four(shop):
    for clock in ("08:00", "10:00", "12:00"):
        shop.hold(local(MONDAY, clock))

    with pytest.raises(TooManyHolds):
        shop.hold(local(MONDAY, "14:00"))
    shop.hold(local(MONDAY, "14:00"), caller=Caller(key="ip:other"))
    shop.hold(local(MONDAY, "15:00"), now=NOW + dt.timedelta(minutes=10))


def test_a_released_hold_is_free_again_and_the_sweep_counts(shop):
    held = shop.hold()
    assert services.hold_release(hold_id=held.id)
    assert not services.hold_release(hold_id=held.id)
    assert TEN in shop.starts()

    shop.hold()
    assert services.holds_sweep(now=NOW) == 0
    assert services.holds_sweep(now=NOW + dt.timedelta(minutes=10)) == 1


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


def sent(task: str) -> list[dict]:
    return [message.payload for message in OutboxMessage.objects.filter(task=task).order_by("created_at")]


def test_a_booking_promises_mail_bell_and_new_free_times_once(shop):
    OutboxMessage.objects.all().delete()
    user = UserFactory.create(language="pl")

    visit = shop.client(user)

    [mail] = sent("notifications.mail")
    assert (mail["to"], mail["template"], mail["language"]) == (user.email, "booking_confirmed", "pl")
    assert mail["context"]["when"] == "poniedziałek, 7 czerwca 2027, 10:00"
    ics = mail["attachments"][0]["content"]
    assert f"UID:{visit.pk}@" in ics
    assert "DTSTART;TZID=Europe/Warsaw:20270607T100000" in ics
    assert "BEGIN:VTIMEZONE" in ics
    assert "SEQUENCE:1" in ics
    [bell] = sent("notifications.notify_staff")
    assert bell["kind"] == "booking"
    assert user.full_name in bell["title"]
    shop.client(UserFactory.create(), start=ELEVEN)
    assert len(sent("calendar.first_slots_refresh")) == 1


def test_mails_of_a_life(shop):
    user = UserFactory.create(language="en")
    visit = shop.client(user, now=NOW - 2 * DAY)
    OutboxMessage.objects.all().delete()

    moved = shop.edit(visit, start=ELEVEN)
    services.cancel_by_staff(workshop=shop.workshop, appointment_id=moved.pk, reason="awaria", now=NOW)

    mails = sent("notifications.mail")
    assert [mail["template"] for mail in mails] == ["booking_moved", "booking_cancelled"]
    assert {mail["language"] for mail in mails} == {"en"}
    assert "METHOD:CANCEL" in mails[1]["attachments"][0]["content"]
    assert "STATUS:CANCELLED" in mails[1]["attachments"][0]["content"]
    assert "SEQUENCE:3" in mails[1]["attachments"][0]["content"]
    assert mails[1]["context"]["reason"] == "awaria"
    assert len({mail["key"] for mail in mails}) == 2


def test_a_refused_booking_leaves_nothing_behind(shop):
    shop.staff()
    OutboxMessage.objects.all().delete()
    user = UserFactory.create()

    with pytest.raises(SlotTaken):
        shop.client(user)

    assert sent("notifications.mail") == sent("notifications.notify_staff") == []
    assert not bookings_of(user_id=user.pk).exists()
    assert Appointment.objects.filter(client_user_id=user.pk).count() == 0


@pytest.mark.parametrize("template", ["booking_confirmed", "booking_requested", "booking_moved", "booking_cancelled"])
@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_mail_says_what_when_and_where(template, language):
    from shared_apps.notifications.services import render_mail

    context = {
        "workshop": "Kowalski & Syn",
        "address": "Długa 7, Kraków",
        "phone": "12 345 67 89",
        "service": "Wymiana oleju",
        "vehicle": "Skoda Octavia",
        "plate": "KR12345",
        "when": "poniedziałek, 7 czerwca 2027, 10:00",
        "reason": "awaria",
        "link": "http://garage.localhost/wizyty/1",
    }
    subject, body = render_mail(template=template, language=language, context=context)

    assert context["when"] in subject
    for said in ("Kowalski & Syn", "Wymiana oleju", "KR12345", context["when"], "Długa 7"):
        assert said in body
    assert "{" not in body
    assert ("awaria" in body) == (template == "booking_cancelled")
