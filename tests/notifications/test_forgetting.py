"""Nobody is named longer than is told, and what left once still leaves at most once."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from shared_apps.notifications.models import Delivery, Notification
from shared_apps.notifications.services import forget, notify, push_subscribe
from tests.notifications.people import bells, deliver, person, promised
from tests.notifications.test_telling import ENDPOINT, NOON, tell_visit

pytestmark = pytest.mark.django_db
YEAR = dt.timedelta(days=366)


def test_a_message_keeps_its_key_and_loses_whom_it_went_to():
    user = person()
    tell_visit(user.pk)
    row = promised(user)["mail"]
    assert deliver(row, now=NOON) == "sent"
    forget()
    assert Delivery.objects.get(pk=row.pk).recipient == user.email
    Delivery.objects.filter(pk=row.pk).update(promised_at=timezone.now() - YEAR)
    forget()
    row.refresh_from_db()
    assert (row.recipient, row.subject, row.user_id, row.letter) == ("", "", None, "")
    # The same visit told once more leaves no second time.
    tell_visit(user.pk)
    assert deliver(row, now=NOON) == "sent"
    assert Delivery.objects.filter(key=row.key).count() == 1
    assert "mail" not in promised(user)


@pytest.mark.parametrize(
    ("state", "after"), [("waiting", "waiting"), ("sending", "sending"), ("dead", "dropped"), ("doubtful", "dropped")]
)
def test_what_still_waits_is_left_alone_and_what_nobody_decided_on_is_dropped(state, after):
    user = person()
    tell_visit(user.pk)
    row = promised(user)["mail"]
    Delivery.objects.filter(pk=row.pk).update(state=state, promised_at=timezone.now() - YEAR)
    forget()
    row.refresh_from_db()
    assert (row.state, row.recipient == "", row.letter == "") == (after, after == "dropped", after == "dropped")


@pytest.mark.parametrize("state", ["sent", "dead"])
def test_a_push_to_a_client_is_forgotten_as_well(state):
    user = person()
    push_subscribe(user_id=user.pk, endpoint=ENDPOINT, p256dh="B" * 87, auth="A" * 22)
    tell_visit(user.pk)
    row = promised(user)["push"]
    assert (row.recipient, row.letter == "") == ("", False)
    old = timezone.now() - YEAR
    Delivery.objects.filter(pk=row.pk).update(state=state, sent_at=old, promised_at=old)
    forget()
    row.refresh_from_db()
    assert (row.user_id, row.subject, row.letter, row.about) == (None, "", "", "")


def test_bells_go_after_half_a_year_when_read_and_after_a_year_otherwise():
    user, now = person(), timezone.now()
    for title, created, read in (
        ("read long ago", 300, 181),
        ("read lately", 300, 10),
        ("unread", 300, None),
        ("unread for a year", 366, None),
    ):
        notify(user_ids=[user.pk], kind="work", title=title)
        Notification.objects.filter(title=title).update(
            created_at=now - dt.timedelta(days=created), read_at=read and now - dt.timedelta(days=read)
        )
    forget(now=now)
    assert {bell.title for bell in bells(user)} == {"read lately", "unread"}
