"""Words that wait for a client are told of by mail: once, and not to whoever has read them."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from shared_apps.core.tenancy import open_workshop
from shared_apps.notifications.models import Delivery
from tenant_apps.chat.services import unread_remind

LATER = dt.timedelta(minutes=20)


@pytest.fixture
def remind(alpha):
    def run(after: dt.timedelta = LATER) -> int:
        with open_workshop(alpha.schema_name):
            return unread_remind(workshop=alpha, now=timezone.now() + after)

    return run


def mails() -> list[str]:
    return list(Delivery.objects.filter(template="message_unread", channel="mail").values_list("recipient", flat=True))


def test_unread_words_are_told_of_once_after_a_while(talk, remind):
    conversation = talk.begin()
    talk.send(talk.staff, conversation, "Auto gotowe")
    talk.send(talk.staff, conversation, "Zapraszamy po 15")

    assert remind(dt.timedelta(minutes=5)) == 0
    assert remind() == 1
    assert remind() == 0
    assert mails() == [talk.client.user.email]


def test_whoever_has_read_hears_only_of_what_came_after(talk, remind):
    conversation = talk.begin()
    number = talk.send(talk.staff, conversation, "Auto gotowe")["number"]
    talk.ok(talk.client, "post", f"conversations/{conversation}/read/", {"last_number": number})
    assert remind() == 0

    talk.send(talk.staff, conversation, "Zapraszamy po 15")
    assert remind() == 1
    talk.send(talk.staff, conversation, "Do 18")
    assert remind() == 0


def test_ones_own_words_words_taken_back_and_old_ones_are_no_news(talk, remind):
    conversation = talk.begin()
    assert remind() == 0
    number = talk.send(talk.staff, conversation, "Pomyłka")["number"]
    talk.ok(talk.staff, "delete", f"conversations/{conversation}/messages/{number}/")
    assert remind() == 0
    talk.send(talk.staff, conversation, "Auto gotowe")
    assert remind(dt.timedelta(days=4)) == 0
    assert mails() == []
