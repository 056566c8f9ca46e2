"""Words that wait for somebody are told of outside the house too: once, and not to whoever has read them."""

from __future__ import annotations

import datetime as dt

import orjson
import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from shared_apps.core.models import DoneEffect
from shared_apps.core.realtime import look_at_conversations
from shared_apps.core.tenancy import open_workshop
from shared_apps.notifications.models import Delivery, Notification
from shared_apps.notifications.services import Choice, preferences_set, push_subscribe
from tenant_apps.chat.models import Conversation, Message
from tenant_apps.chat.services import conversation_begin, message_send, unread_remind
from tenant_apps.chat.services.reminding import waiting
from tenant_apps.chat.services.ringing import listeners_of, unseen_by_staff
from tenant_apps.chat.types import Side, Speaker, Subject
from tests.factories.people import staff_of
from tests.notifications.people import bells, deliver, promised

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


def written_earlier(talk, conversation: str, number: int, *, by: dt.timedelta) -> None:
    with open_workshop(talk.workshop.schema_name):
        words = Message.objects.filter(conversation__pk=conversation, number=number)
        words.update(created_at=timezone.now() - by)


def test_a_client_hears_once_though_the_first_unread_word_grows_old(talk, remind):
    conversation = talk.begin()
    first = talk.send(talk.staff, conversation, "Auto gotowe")["number"]
    assert remind() == 1
    written_earlier(talk, conversation, first, by=dt.timedelta(days=4))
    talk.send(talk.staff, conversation, "Czekamy do 18")
    assert remind() == 0
    assert len(mails()) == 1


def test_what_was_never_told_is_counted_whole(talk, remind):
    conversation = talk.begin()
    first = talk.send(talk.staff, conversation, "Auto gotowe")["number"]
    written_earlier(talk, conversation, first, by=dt.timedelta(days=4))
    talk.send(talk.staff, conversation, "Czekamy do 18")
    assert remind() == 1
    context = orjson.loads(Delivery.objects.get(template="message_unread", channel="mail").letter)["context"]
    assert (context["count"], context["excerpt"]) == (2, "Czekamy do 18")


def test_staff_hear_once_more_though_the_first_unread_word_grows_old(talk, remind, receptionist):
    conversation = talk.begin("Kiedy auto będzie gotowe?")
    assert remind() == 1
    written_earlier(talk, conversation, 1, by=dt.timedelta(days=4))
    talk.send(talk.client, conversation, "Halo?")
    assert remind() == 0
    assert states(receptionist) == ["waiting", "waiting"]
    assert len(bells(receptionist)) == 1


def time_passes(talk, by: dt.timedelta) -> None:
    """Everything that was written and told was so this much earlier."""
    with open_workshop(talk.workshop.schema_name):
        Message.objects.update(created_at=F("created_at") - by)
        Conversation.objects.update(last_message_at=F("last_message_at") - by)
    Delivery.objects.update(promised_at=F("promised_at") - by, not_after=F("not_after") - by)
    DoneEffect.objects.update(done_at=F("done_at") - by)
    Notification.objects.update(created_at=F("created_at") - by)


WEEK, DAY = dt.timedelta(days=7), dt.timedelta(days=1)


@pytest.mark.parametrize("state", ["sent", "dead", "dropped"])
def test_staff_hear_of_words_long_after_the_first_unread_one(talk, remind, receptionist, state):
    conversation = talk.begin("Kiedy auto będzie gotowe?")
    assert remind() == 1
    Delivery.objects.update(state=state, sent_at=timezone.now(), error="too late" if state == "dropped" else "")
    time_passes(talk, WEEK)
    talk.send(talk.client, conversation, "Halo, mogę przyjechać?")
    assert [bell.body for bell in bells(receptionist)] == ["Kiedy auto będzie gotowe?", "Halo, mogę przyjechać?"]
    assert states(receptionist) == sorted([state, state, "waiting"])
    talk.send(talk.client, conversation, "Jest tam ktoś?")
    assert states(receptionist) == sorted([state, state, "waiting"])
    assert remind() == 1
    again = Delivery.objects.filter(user=receptionist, state="waiting").order_by("promised_at").last()
    assert orjson.loads(again.letter)["context"]["excerpt"] == "Halo, mogę przyjechać? · Jest tam ktoś?"
    assert remind() == 0
    assert len(bells(receptionist)) == 2


def test_words_that_a_young_telling_kept_silent_are_told_once_it_is_old(talk, remind, receptionist):
    conversation = talk.begin("Kiedy auto będzie gotowe?")
    assert remind() == 1
    time_passes(talk, 2 * DAY)
    talk.send(talk.client, conversation, "Halo?")
    assert remind() == 0
    time_passes(talk, 1.5 * DAY)
    assert remind() == 2
    assert remind() == 0
    assert [bell.body for bell in bells(receptionist)] == ["Kiedy auto będzie gotowe?", "Halo?"]
    time_passes(talk, DAY)
    talk.send(talk.client, conversation, "Dzwonię")
    assert remind() == 0


def test_a_word_taken_back_before_it_was_told_delays_no_later_one(talk, receptionist, monkeypatch):
    conversation = talk.begin()
    talk.send(talk.staff, conversation, "Zaraz sprawdzę")
    with monkeypatch.context() as patched:
        patched.setattr("tenant_apps.chat.services.ringing.is_looked_at", lambda *_eyes: True)
        number = talk.send(talk.client, conversation, "Pomyłka")["number"]
    talk.ok(talk.client, "delete", f"conversations/{conversation}/messages/{number}/")
    talk.send(talk.client, conversation, "I jak?")
    talk.send(talk.client, conversation, "Halo?")
    assert [bell.body for bell in bells(receptionist)][1:] == ["I jak?"]
    time_passes(talk, WEEK)
    talk.send(talk.client, conversation, "Jest tam ktoś?")
    assert [bell.body for bell in bells(receptionist)][1:] == ["I jak?", "Halo? · Jest tam ktoś?"]


def test_a_client_hears_of_words_long_after_the_first_unread_one(talk, remind):
    conversation = talk.begin()
    talk.send(talk.staff, conversation, "Auto gotowe")
    assert remind() == 1
    time_passes(talk, 4 * WEEK)
    talk.send(talk.staff, conversation, "Zamykamy na święta")
    rung = Notification.objects.filter(user=talk.client.user, kind="chat")
    assert rung.count() == 2
    talk.send(talk.staff, conversation, "Do 2 stycznia")
    assert rung.count() == 2
    assert remind() == 1
    assert remind() == 0
    assert len(mails()) == 2
    context = orjson.loads(Delivery.objects.latest("promised_at").letter)["context"]
    assert (context["count"], context["excerpt"]) == (3, "Do 2 stycznia")


def test_however_much_waits_is_asked_for_at_once_and_little_of_it_is_read(talk, alpha, monkeypatch):
    client = talk.client.user
    speaker = Speaker(Side.CLIENT, client.pk, client.full_name)
    read, loads = [], Message.from_db.__func__
    monkeypatch.setattr(Message, "from_db", classmethod(lambda cls, *row: read.append(1) or loads(cls, *row)))

    def look() -> tuple[int, int, int]:
        read.clear()
        with CaptureQueriesContext(connection) as asked:
            found = waiting(unseen_by_staff(), kind="message_waiting", whom=listeners_of, now=timezone.now() + LATER)
        return len(found), len(asked), len(read)

    talk.begin()
    with open_workshop(alpha.schema_name):
        look()
        one = look()
        for number in range(49):
            conversation_begin(
                client_user_id=client.pk, client_name="", about=Subject(), speaker=speaker, text=str(number)
            )
        fifty = look()
        for number in range(20):
            message_send(conversation_id=Conversation.objects.first().pk, speaker=speaker, text=str(number))
        assert [one[0], fifty[0], look()[0]] == [1, 50, 50]
        assert one[1] == fifty[1] == look()[1]
        assert fifty[2] == look()[2] == 50 * one[2]


def test_ones_own_words_words_taken_back_and_old_ones_are_no_news(talk, remind):
    conversation = talk.begin()
    assert remind() == 0
    number = talk.send(talk.staff, conversation, "Pomyłka")["number"]
    talk.ok(talk.staff, "delete", f"conversations/{conversation}/messages/{number}/")
    assert remind() == 0
    talk.send(talk.staff, conversation, "Auto gotowe")
    assert remind(dt.timedelta(days=4)) == 0
    assert mails() == []


NIGHT = dt.datetime(2026, 11, 26, 22, 30, tzinfo=dt.UTC)


def reachable(browser, alpha):
    """Somebody of the staff whose phone may be woken."""
    with open_workshop(alpha.schema_name):
        push_subscribe(
            user_id=browser.user.pk,
            endpoint=f"https://fcm.googleapis.com/fcm/send/{browser.user.pk}",
            p256dh="B" * 20,
            auth="A" * 20,
        )
    return browser.user


@pytest.fixture
def receptionist(talk, alpha):
    return reachable(staff_of(alpha, "receptionist"), alpha)


def assign(talk, conversation: str, user) -> None:
    talk.ok(talk.staff, "patch", f"conversations/{conversation}/", {"assigned_to_id": user.pk})


def states(user) -> list[str]:
    return sorted(row.state for row in Delivery.objects.filter(user=user, template="message_waiting"))


def test_the_office_is_woken_by_a_clients_words_as_each_of_them_wants(talk, alpha, receptionist):
    by_mail, silent = (reachable(staff_of(alpha, role), alpha) for role in ("owner", "receptionist"))
    preferences_set(
        user_id=by_mail.pk,
        choices=[Choice("message_waiting", "push", False), Choice("message_waiting", "mail", True)],
    )
    preferences_set(
        user_id=silent.pk,
        choices=[Choice("message_waiting", "push", False), Choice("message_waiting", "in_app", False)],
    )
    talk.begin("Kiedy auto będzie gotowe?")
    assert {name: set(promised(one)) for name, one in (("r", receptionist), ("m", by_mail), ("s", silent))} == {
        "r": {"push"},
        "m": {"mail"},
        "s": set(),
    }
    assert [(bell.kind, bell.body) for bell in bells(receptionist)] == [
        ("message_waiting", "Kiedy auto będzie gotowe?")
    ]
    assert bells(silent) == []
    assert bells(talk.staff.user) == []


def test_who_the_conversation_was_given_to_is_told_alone_and_by_their_own_preferences(talk, alpha, receptionist):
    mechanic = reachable(talk.staff, alpha)
    preferences_set(user_id=mechanic.pk, choices=[Choice("message_waiting", "in_app", False)])
    conversation = talk.begin()
    assign(talk, conversation, mechanic)
    talk.send(talk.staff, conversation, "Zaraz sprawdzę")
    before = len(bells(receptionist))
    talk.send(talk.client, conversation, "Dziękuję")
    assert set(promised(mechanic)) == {"push"}
    assert bells(mechanic) == []
    assert len(bells(receptionist)) == before


def test_of_a_conversation_of_somebody_who_left_the_office_hears(talk, alpha, receptionist):
    conversation = talk.begin()
    talk.send(talk.staff, conversation, "Zaraz sprawdzę")
    with open_workshop(alpha.schema_name):
        Conversation.objects.filter(pk=conversation).update(assigned_to_id=talk.client.user.pk)
    talk.send(talk.client, conversation, "I jak?")
    assert len(bells(receptionist)) == 2


def test_words_that_nobody_of_the_staff_reads_are_told_of_once_more(talk, remind, receptionist):
    talk.begin("Kiedy auto będzie gotowe?")
    assert remind(dt.timedelta(minutes=5)) == 0
    assert remind() == 1
    assert remind() == 0
    assert states(receptionist) == ["waiting", "waiting"]
    assert len(bells(receptionist)) == 1


@pytest.mark.parametrize("what", ["read", "answered", "closed", "deleted", "old", "demo"])
def test_what_needs_no_answer_is_not_told_of_again(talk, alpha, remind, receptionist, what):
    conversation = talk.begin()
    after = LATER
    if what == "read":
        talk.ok(talk.staff, "post", f"conversations/{conversation}/read/", {"last_number": 1})
    elif what == "answered":
        talk.send(talk.staff, conversation, "Jutro")
        Delivery.objects.filter(template="message_unread").delete()
        talk.ok(talk.client, "post", f"conversations/{conversation}/read/", {"last_number": 2})
    elif what == "closed":
        talk.ok(talk.staff, "patch", f"conversations/{conversation}/", {"status": "closed"})
        talk.ok(talk.client, "post", f"conversations/{conversation}/read/", {"last_number": 2})
    elif what == "deleted":
        talk.ok(talk.client, "delete", f"conversations/{conversation}/messages/1/")
    elif what == "old":
        after = dt.timedelta(days=4)
    else:
        with open_workshop(alpha.schema_name):
            Conversation.objects.filter(pk=conversation).update(is_demo=True)
    assert remind(after) == 0


@pytest.mark.parametrize("what", ["read", "answered", "deleted"])
def test_what_the_night_held_back_does_not_leave_once_it_was_seen(talk, receptionist, what):
    conversation = talk.begin()
    row = promised(receptionist)["push"]
    assert deliver(row, now=NIGHT) == "waiting"
    if what == "read":
        talk.ok(talk.staff, "post", f"conversations/{conversation}/read/", {"last_number": 1})
    elif what == "answered":
        talk.send(talk.staff, conversation, "Jutro")
    else:
        talk.ok(talk.client, "delete", f"conversations/{conversation}/messages/1/")
    assert deliver(row, now=NIGHT + dt.timedelta(hours=12)) == "dropped"
    row.refresh_from_db()
    assert row.letter == ""


@pytest.mark.parametrize("what", ["deleted", "edited"])
def test_words_that_are_gone_are_told_nowhere_and_what_is_left_is_told_anew(talk, remind, receptionist, what):
    conversation = talk.begin("Mój kod do bramy to 1234")
    talk.send(talk.client, conversation, "Kiedy auto będzie gotowe?")
    path = f"conversations/{conversation}/messages/1/"
    if what == "deleted":
        talk.ok(talk.client, "delete", path)
    else:
        talk.ok(talk.client, "put", path, {"text": "Kod podam przez telefon"})
    assert states(receptionist) == ["dropped"]
    assert [bell.body for bell in bells(receptionist)] == [""]
    assert remind() == (2 if what == "deleted" else 1)
    (left,) = Delivery.objects.filter(user=receptionist, state="waiting")
    assert "1234" not in left.letter
    assert ("Kiedy auto" if what == "deleted" else "Kod podam") in left.letter


LINE = {"kind": "part", "name": "Klocki", "quantity": "1", "unit": "kpl.", "unit_net": "189.00"}


def accept(talk, conversation: str, quote: dict) -> None:
    path = f"conversations/{conversation}/messages/{quote['number']}/answer/"
    talk.ok(talk.client, "post", path, {"accepted": True})


@pytest.mark.parametrize("what", ["deleted", "edited"])
def test_words_that_are_gone_take_no_answer_to_a_quote_out_of_its_bell(talk, receptionist, what):
    conversation = talk.begin()
    quote = talk.ok(talk.staff, "post", f"conversations/{conversation}/quotes/", {"lines": [LINE]})
    number = talk.send(talk.client, conversation, "Mój kod do bramy to 1234")["number"]
    accept(talk, conversation, quote)
    path = f"conversations/{conversation}/messages/{number}/"
    if what == "deleted":
        talk.ok(talk.client, "delete", path)
    else:
        talk.ok(talk.client, "put", path, {"text": "Kod podam przez telefon"})
    assert [bell.body for bell in bells(receptionist)][1:] == ["", "Klient przyjął wycenę."]


def test_a_bell_that_says_an_answer_and_words_loses_them_with_the_words(talk, alpha, remind, receptionist):
    conversation = talk.begin()
    quote = talk.ok(talk.staff, "post", f"conversations/{conversation}/quotes/", {"lines": [LINE]})
    with open_workshop(alpha.schema_name):
        look_at_conversations([(conversation, Side.STAFF)], seconds=16)
    number = talk.send(talk.client, conversation, "Mój kod do bramy to 1234")["number"]
    accept(talk, conversation, quote)
    assert remind() > 0
    assert bells(receptionist)[-1].body == "Klient przyjął wycenę. Mój kod do bramy to 1234"
    talk.ok(talk.client, "delete", f"conversations/{conversation}/messages/{number}/")
    assert bells(receptionist)[-1].body == ""


def test_words_of_the_staff_that_are_others_now_do_not_leave_as_they_were(talk, remind):
    conversation = talk.begin()
    number = talk.send(talk.staff, conversation, "Razem 1 200 zł")["number"]
    assert remind() == 1
    talk.ok(talk.staff, "put", f"conversations/{conversation}/messages/{number}/", {"text": "Razem 1 500 zł"})
    row = Delivery.objects.get(template="message_unread", channel="mail")
    assert (row.state, row.letter) == ("dropped", "")
    assert remind() == 1
    row.refresh_from_db()
    assert "1 500" in row.letter


def test_what_the_house_tells_keeps_no_notice_of_words_that_were_read(talk, remind):
    conversation = talk.begin()
    number = talk.send(talk.staff, conversation, "Auto gotowe")["number"]
    assert remind() == 1
    talk.ok(talk.staff, "patch", f"conversations/{conversation}/", {"status": "closed"})
    talk.ok(talk.client, "post", f"conversations/{conversation}/read/", {"last_number": number})
    assert Delivery.objects.get(template="message_unread", channel="mail").state == "dropped"


def test_who_looked_away_a_moment_before_is_rung_a_while_later(talk, alpha, remind, receptionist):
    conversation = talk.begin()
    talk.send(talk.staff, conversation, "Zaraz sprawdzę")
    before = len(bells(receptionist))
    with open_workshop(alpha.schema_name):
        look_at_conversations([(conversation, Side.STAFF)], seconds=16)
    talk.send(talk.client, conversation, "I jak?")
    assert len(bells(receptionist)) == before
    assert remind() > 0
    assert len(bells(receptionist)) == before + 1


def test_what_was_read_in_part_is_still_told(talk, receptionist):
    conversation = talk.begin()
    talk.send(talk.client, conversation, "Halo?")
    talk.ok(talk.staff, "post", f"conversations/{conversation}/read/", {"last_number": 1})
    assert states(receptionist) == ["waiting"]


def test_a_client_who_has_read_by_morning_is_not_woken(talk, remind):
    conversation = talk.begin()
    number = talk.send(talk.staff, conversation, "Auto gotowe")["number"]
    assert remind() == 1
    row = Delivery.objects.get(template="message_unread", channel="mail")
    talk.ok(talk.client, "post", f"conversations/{conversation}/read/", {"last_number": number})
    assert deliver(row) == "dropped"
    talk.send(talk.staff, conversation, "Do 18")
    assert remind() == 1
    Delivery.objects.filter(state="waiting").update(not_after=timezone.now())
    assert deliver(Delivery.objects.get(template="message_unread", state="waiting")) == "dropped"
