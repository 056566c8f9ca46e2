from __future__ import annotations

import pytest

from shared_apps.core.models import OutboxMessage
from shared_apps.portal.selectors import bookings_of
from tenant_apps.calendar import services
from tenant_apps.calendar.errors import (
    SlotTaken,
)
from tenant_apps.calendar.models import Appointment
from tests.calendar.shop import DAY, ELEVEN, TEN
from tests.factories.calendar import NOW
from tests.factories.people import UserFactory


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
    assert bell["title"] == {"pl": f"Nowa wizyta: {user.full_name}", "en": f"New visit: {user.full_name}"}
    assert bell["body"]["pl"].startswith("poniedziałek, 7 czerwca 2027, 10:00 · ")
    assert bell["body"]["en"].startswith("Monday, 7 June 2027, 10:00 · ")
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


def test_nobody_is_mailed_about_a_time_that_has_passed(shop):
    OutboxMessage.objects.all().delete()

    shop.staff(now=TEN, ignore_warnings=True)
    assert sent("notifications.mail") == []
    services.rules_save(auto_confirm=False)
    asked = shop.client(UserFactory.create(), start=ELEVEN)
    OutboxMessage.objects.all().delete()
    shop.status(asked, "confirmed", now=ELEVEN)
    assert sent("notifications.mail") == []


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
