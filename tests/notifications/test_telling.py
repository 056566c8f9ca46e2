"""One thing is told once, by the ways each person wants, at an hour they allow."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from shared_apps.accounts.services import marketing_consent_set
from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_workshop
from shared_apps.integrations.kept import kept
from shared_apps.integrations.mail import kept_mails
from shared_apps.notifications.models import Delivery
from shared_apps.notifications.services import (
    Choice,
    notify_staff,
    preferences_set,
    push_subscribe,
    sweep,
    take_back,
    tell,
    tell_staff,
)
from shared_apps.notifications.types import Contact
from tests.factories.people import staff_of
from tests.notifications.people import VISIT, bells, deliver, person, promised

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2026, 11, 26, 11, 0, tzinfo=dt.UTC)
NIGHT = dt.datetime(2026, 11, 26, 22, 30, tzinfo=dt.UTC)
ENDPOINT = "https://fcm.googleapis.com/fcm/send/abc"


def tell_visit(*people: int, key: str = "visit:1", **more: Any) -> int:
    return tell(kind="visit_reminder", key=key, context=VISIT, people=people, link="/wizyty/1", **more)


def test_by_default_the_bell_rings_and_a_mail_is_promised():
    user = person()
    assert tell_visit(user.pk) == 2
    (bell,) = bells(user)
    assert (bell.title, bell.link, bell.schema_name) == (f"Jutro wizyta w warsztacie: {VISIT['when']}", "/wizyty/1", "")
    row = promised(user)["mail"]
    assert row.state == "waiting"
    assert deliver(row, now=NOON) == "sent"
    (mail,) = kept_mails(to=user.email)
    assert mail["subject"] == f"Przypomnienie o wizycie: {VISIT['when']}"
    assert "http://garage.localhost" in mail["body"]


def test_told_again_nobody_hears_twice():
    user = person()
    tell_visit(user.pk)
    assert tell_visit(user.pk) == 0
    row = promised(user)["mail"]
    assert [deliver(row, now=NOON), deliver(row, now=NOON)] == ["sent", "sent"]
    assert len(kept_mails(to=user.email)) == 1
    assert len(bells(user)) == 1
    assert tell_visit(user.pk, key="visit:2") == 2


def test_each_person_reads_their_own_language():
    polish, english = person(language="pl"), person(language="en")
    tell_visit(polish.pk, english.pk)
    assert bells(polish)[0].title.startswith("Jutro wizyta")
    assert bells(english)[0].title.startswith("Your visit is tomorrow")


def test_a_way_that_was_turned_off_is_not_taken_and_one_turned_on_is():
    user = person(phone="+48600100200")
    preferences_set(
        user_id=user.pk,
        choices=[Choice("visit_reminder", "mail", False), Choice("visit_reminder", "sms", True)],
    )
    tell_visit(user.pk)
    assert set(promised(user)) == {"sms"}
    assert deliver(promised(user)["sms"], now=NOON) == "sent"
    assert [sms["to"] for sms in kept("sms") if sms["to"] == "+48600100200"]


def test_who_prefers_sms_gets_what_is_about_their_visit_so_but_no_reminder_of_ours():
    user = person(phone="+48600100201", prefers_sms=True)
    tell_visit(user.pk)
    tell(
        kind="insurance_due", key="car", context={"vehicle": "Golf", "until": "3 grudnia", "days": 3}, people=[user.pk]
    )
    assert [row.template for row in Delivery.objects.filter(user=user, channel="sms")] == ["visit_reminder"]


def test_reminders_of_ours_leave_the_house_only_for_who_turned_them_on():
    silent, asked = person(), person()
    preferences_set(user_id=asked.pk, choices=[Choice("inspection_due", "mail", True)])
    told = {"vehicle": "Golf", "until": "3 grudnia 2026", "days": 3}
    tell(kind="inspection_due", key="car:1", context=told, people=[silent.pk, asked.pk])
    assert promised(silent) == {}
    assert len(bells(silent)) == 1
    assert set(promised(asked)) == {"mail"}


def test_marketing_needs_its_own_consent_and_ends_with_it():
    user = person()
    preferences_set(user_id=user.pk, choices=[Choice("news", "mail", True)])
    news = {"title": "Zimowe opony", "body": "Od 400 zł", "workshop": "Alfa"}
    assert tell(kind="news", key="n1", context=news, people=[user.pk]) == 0
    marketing_consent_set(user_id=user.pk, is_given=True)
    assert tell(kind="news", key="n1", context=news, people=[user.pk]) == 1
    marketing_consent_set(user_id=user.pk, is_given=False)
    assert deliver(promised(user)["mail"], now=NOON) == "dropped"
    assert kept_mails(to=user.email) == []


def test_night_delays_an_sms_and_drops_nothing():
    user = person(phone="+48600100202", prefers_sms=True)
    tell_visit(user.pk)
    row = promised(user)["sms"]
    assert deliver(row, now=NIGHT) == "waiting"
    row.refresh_from_db()
    assert row.not_before == dt.datetime(2026, 11, 27, 7, 0, tzinfo=dt.UTC)
    again = OutboxMessage.objects.filter(task="notifications.deliver", payload__key=row.key).latest("created_at")
    assert again.not_before == row.not_before
    assert deliver(row, now=row.not_before - dt.timedelta(minutes=1)) == "waiting"
    assert deliver(row, now=row.not_before) == "sent"
    assert deliver(promised(user)["mail"], now=NIGHT) == "sent"


@pytest.mark.parametrize(
    ("clock", "until"),
    [((12, 59), None), ((13, 0), (14, 30)), ((14, 29), (14, 30)), ((14, 30), None)],
)
def test_hours_of_ones_own_hold_for_every_way(clock, until):
    user = person()
    preferences_set(user_id=user.pk, quiet=(dt.time(13), dt.time(14, 30), "UTC"))
    tell_visit(user.pk)
    row = promised(user)["mail"]
    now = dt.datetime(2026, 11, 26, *clock, tzinfo=dt.UTC)
    assert deliver(row, now=now) == ("sent" if until is None else "waiting")
    row.refresh_from_db()
    assert until is None or row.not_before == dt.datetime(2026, 11, 26, *until, tzinfo=dt.UTC)


def test_somebody_without_an_account_is_told_of_their_visit_and_of_nothing_else(alpha):
    outside = [Contact(email="jan@example.com", language="en"), Contact(phone="+48600100203")]
    with open_workshop(alpha.schema_name):
        assert tell(kind="visit_reminder", key="v", context=VISIT, outside=outside) == 2
        assert tell(kind="news", key="n", context={"title": "x", "body": "y"}, outside=outside) == 0
    rows = {row.recipient: row for row in Delivery.objects.filter(user=None, schema_name=alpha.schema_name)}
    assert {name: row.channel for name, row in rows.items()} == {"jan@example.com": "mail", "+48600100203": "sms"}
    deliver(rows["jan@example.com"], now=NOON)
    assert kept_mails(to="jan@example.com")[0]["subject"].startswith("Reminder of your visit")


def test_two_workshops_that_number_alike_both_tell(alpha, beta):
    user = person()
    for workshop in (alpha, beta):
        with open_workshop(workshop.schema_name):
            assert tell_visit(user.pk) == 2
    assert Delivery.objects.filter(user=user).count() == 2


def test_the_staff_is_told_in_its_own_workshop_and_pushed_on_its_own_host(alpha, beta):
    owner = staff_of(alpha).user
    keys = {"p256dh": "B" * 20, "auth": "A" * 20}
    with open_workshop(beta.schema_name):
        push_subscribe(user_id=owner.pk, endpoint=f"{ENDPOINT}-beta", **keys)
    context = {"name": "Jan", "excerpt": "Kiedy auto będzie gotowe?"}
    with open_workshop(alpha.schema_name):
        tell_staff(kind="message_waiting", key="m1", context=context, roles=["owner"], link="/wiadomosci/1")
    assert promised(owner) == {}
    with open_workshop(alpha.schema_name):
        push_subscribe(user_id=owner.pk, endpoint=ENDPOINT, **keys)
        tell_staff(kind="message_waiting", key="m2", context=context, roles=["owner"], link="/wiadomosci/1")
    assert deliver(promised(owner)["push"], now=NOON) == "sent"
    assert [(push["to"], push["title"]) for push in kept("push")[:1]] == [(ENDPOINT, "Wiadomość od: Jan")]


def test_each_of_the_staff_is_told_in_their_own_language(alpha):
    polish, english = staff_of(alpha).user, staff_of(alpha).user
    english.language = "en"
    english.save(update_fields=["language"])
    for user in (polish, english):
        preferences_set(user_id=user.pk, choices=[Choice("stock", "mail", True), Choice("stock", "push", True)])
        with open_workshop(alpha.schema_name):
            push_subscribe(user_id=user.pk, endpoint=f"{ENDPOINT}-{user.pk}", p256dh="B" * 20, auth="A" * 20)
    title = {"pl": "Kończy się: klocki", "en": "Running out: klocki"}
    body = {"pl": "dostępne 0,5 kpl.", "en": "0.5 sets available"}

    with open_workshop(alpha.schema_name):
        notify_staff(kind="stock", title=title, body=body, roles=["owner"], key="s1")

    for user, language in ((polish, "pl"), (english, "en")):
        [bell] = bells(user)
        assert (bell.title, bell.body) == (title[language], body[language])
        assert deliver(promised(user)["push"], now=NOON) == "sent"
        assert (kept("push")[0]["title"], kept("push")[0]["body"]) == (title[language], body[language])
        assert deliver(promised(user)["mail"], now=NOON) == "sent"
        mail = kept("mail")[0]
        assert mail["subject"] == title[language]
        assert {"pl": "Dzień dobry", "en": "Hello"}[language] in mail["body"]
        assert body[language] in mail["body"]


def test_a_bell_turned_off_stays_silent(alpha):
    owner, other = staff_of(alpha).user, staff_of(alpha).user
    preferences_set(user_id=owner.pk, choices=[Choice("stock", "in_app", False)])
    with open_workshop(alpha.schema_name):
        notify_staff(kind="stock", title="Brakuje klocków", roles=["owner"])
    assert bells(owner) == []
    assert [bell.kind for bell in bells(other)] == ["stock"]


def test_what_was_read_meanwhile_is_taken_back():
    user = person()
    later = NOON + dt.timedelta(minutes=10)
    tell(
        kind="message_unread",
        key="c1",
        context={"workshop": "Alfa", "count": 2, "excerpt": "Auto gotowe"},
        people=[user.pk],
        about="conversation:1",
        not_before=later,
    )
    row = promised(user)["mail"]
    assert deliver(row, now=NOON) == "waiting"
    for kind, about in (("message_unread", "conversation:2"), ("visit_reminder", "conversation:1"), ("news", "")):
        assert take_back(kind=kind, about=about) == 0
    assert take_back(kind="message_unread", about="conversation:1") == 1
    assert deliver(row, now=later) == "dropped"
    assert kept_mails(to=user.email) == []


def test_one_workshop_takes_back_nothing_of_another(alpha, beta):
    user = person()
    for workshop in (alpha, beta):
        with open_workshop(workshop.schema_name):
            tell_visit(user.pk, about="visit:1")
    with open_workshop(beta.schema_name):
        assert take_back(kind="visit_reminder", about="visit:1") == 1
    states = Delivery.objects.filter(user=user).values_list("schema_name", "state")
    assert dict(states) == {alpha.schema_name: "waiting", beta.schema_name: "dropped"}


def test_what_was_taken_back_and_holds_again_is_told_and_what_was_sent_is_not():
    user = person()
    tell_visit(user.pk, about="visit:1")
    take_back(kind="visit_reminder", about="visit:1")
    again = VISIT | {"when": "piątek, 27 listopada 2026, 9:00"}
    tell(kind="visit_reminder", key="visit:1", context=again, people=[user.pk], about="visit:1")
    assert deliver(promised(user)["mail"], now=NOON) == "sent"
    assert [mail["subject"] for mail in kept_mails(to=user.email)] == [f"Przypomnienie o wizycie: {again['when']}"]
    assert take_back(kind="visit_reminder", about="visit:1") == 0
    assert tell_visit(user.pk, about="visit:1") == 0
    assert len(bells(user)) == 1


def test_what_was_lost_and_no_longer_holds_waits_for_no_decision():
    user = person()
    tell_visit(user.pk, about="visit:1")
    Delivery.objects.filter(user=user).update(state="dead", error="the address was refused")
    assert take_back(kind="visit_reminder", about="visit:1") == 1
    assert promised(user)["mail"].state == "dropped"


def test_after_its_time_nothing_leaves():
    user = person(phone="+48600100204", prefers_sms=True)
    tell_visit(user.pk, not_after=NIGHT + dt.timedelta(hours=8))
    rows = promised(user)
    # The night ends after the visit began: the phone is not woken for nothing.
    assert deliver(rows["sms"], now=NIGHT) == "dropped"
    assert deliver(rows["mail"], now=NIGHT + dt.timedelta(hours=8)) == "dropped"
    assert kept_mails(to=user.email) == []
    assert {row.error for row in promised(user).values()} == {"too late"}


def test_what_came_too_late_is_swept_up_and_no_loss():
    user = person()
    tell_visit(user.pk, not_after=NOON)
    assert sweep(now=NOON + dt.timedelta(days=5)) == 0
    row = promised(user)["mail"]
    assert (row.state, row.error, row.letter) == ("dropped", "too late", "")


@pytest.mark.parametrize(
    ("now", "said", "told"),
    [
        (NOON, "Jutro wizyta w warsztacie", "jutro czeka na Ciebie warsztat"),
        (NOON + dt.timedelta(hours=14), "Dziś wizyta w warsztacie", "dziś czeka na Ciebie warsztat"),
        (NOON - dt.timedelta(days=3), "Wizyta w warsztacie", "przypominamy o wizycie w warsztacie"),
    ],
)
def test_the_words_are_right_on_the_day_they_leave(now, said, told):
    user = person()
    preferences_set(user_id=user.pk, choices=[Choice("visit_reminder", "push", True)])
    push_subscribe(user_id=user.pk, endpoint=f"{ENDPOINT}-{user.pk}", p256dh="B" * 20, auth="A" * 20)
    preferences_set(user_id=user.pk, quiet=(dt.time(0), dt.time(0), "Europe/Warsaw"))
    context = VISIT | {"day": "2026-11-27", "zone": "Europe/Warsaw"}
    tell(kind="visit_reminder", key="visit:1", context=context, people=[user.pk])
    rows = promised(user)
    assert [deliver(rows[way], now=now) for way in ("push", "mail")] == ["sent", "sent"]
    assert kept("push")[0]["title"] == f"{said}: {VISIT['when']}"
    assert told in kept_mails(to=user.email)[0]["body"]


def test_somebody_blocked_hears_nothing():
    user = person(status="blocked")
    assert tell_visit(user.pk) == 0
    assert bells(user) == []


def test_what_it_says_is_unreadable_in_the_database_and_gone_once_it_left():
    from django.db import connection

    user = person()
    tell_visit(user.pk)
    row = promised(user)["mail"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT letter FROM notifications_delivery WHERE key = %s", [row.key])
        assert VISIT["service"] not in cursor.fetchone()[0]
    deliver(row, now=NOON)
    row.refresh_from_db()
    assert (row.letter, row.sent_at is not None) == ("", True)


def test_an_unknown_kind_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        tell(kind="nonsense", key="x", context={}, people=[])
