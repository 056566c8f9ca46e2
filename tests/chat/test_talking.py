"""A client and a workshop write to each other over HTTP."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from shared_apps.core.realtime import look_at_conversations
from shared_apps.core.tenancy import open_workshop
from shared_apps.notifications.models import Notification
from shared_apps.notifications.services import Choice, preferences_set
from shared_apps.portal.models import ConversationEntry
from tenant_apps.chat import services
from tenant_apps.chat.errors import MessageFixed
from tenant_apps.chat.models import Conversation, Message, MessageEdit
from tenant_apps.chat.services.reminding import unread_remind
from tenant_apps.chat.types import Side, Speaker
from tenants.lifecycle.services import workshop_suspend
from tenants.selectors import workshop_by_id
from tests.chat.talk import Talk, call
from tests.factories.calendar import furnish, publish
from tests.factories.people import client_person, staff_of


def test_both_sides_read_one_timeline(talk):
    conversation = talk.begin("Dzień dobry, piszczy", subject="Hamulce")
    talk.send(talk.staff, conversation, "Proszę przyjechać jutro")
    talk.send(talk.client, conversation, "Będę o 10")

    for person in (talk.client, talk.staff):
        rows = talk.heard(person, conversation)
        assert [(row["number"], row["side"], row["text"]) for row in rows] == [
            (1, "client", "Dzień dobry, piszczy"),
            (2, "staff", "Proszę przyjechać jutro"),
            (3, "client", "Będę o 10"),
        ]
    [mine] = talk.list_of(talk.client)
    assert (mine["subject"], mine["last_text"], mine["unread"]) == ("Hamulce", "Będę o 10", 1)
    [theirs] = talk.list_of(talk.staff)
    assert (theirs["unread"], theirs["last_side"], theirs["client_name"]) == (2, "client", talk.client.user.full_name)


def test_what_came_since_is_asked_by_number(talk):
    conversation = talk.begin()
    for number in range(2, 8):
        talk.send(talk.staff if number % 2 else talk.client, conversation, f"{number}")

    assert [row["number"] for row in talk.heard(talk.client, conversation, after=4)] == [5, 6, 7]
    assert [row["number"] for row in talk.heard(talk.staff, conversation, before=3)] == [1, 2]
    assert talk.heard(talk.staff, conversation, after=7) == []


def test_sent_twice_is_stored_once(talk):
    conversation = talk.begin(client_id="a-1")
    first = talk.send(talk.staff, conversation, "Raz", client_id="s-1")

    assert talk.send(talk.staff, conversation, "Raz", client_id="s-1") == first
    assert len(talk.heard(talk.client, conversation)) == 2
    # The id is the sender's own: the other side cannot take its place.
    path = f"conversations/{conversation}/messages/"
    status, error = call(talk.client, "post", path, {"text": "Inne", "client_id": "s-1"})
    assert (status, list(error["details"])) == (400, ["client_id"])


def test_the_database_itself_refuses_a_second_number(talk):
    conversation = talk.begin()
    with open_workshop(talk.workshop.schema_name), pytest.raises(IntegrityError), transaction.atomic():
        Message.objects.create(conversation_id=conversation, number=1, revision=9, side="client", kind="text")


def test_strangers_find_nothing(talk, alpha, beta):
    conversation = talk.begin()
    paths = {
        "get": (f"conversations/{conversation}/", f"conversations/{conversation}/messages/"),
        "post": (f"conversations/{conversation}/messages/", f"conversations/{conversation}/read/"),
    }
    for stranger in (client_person(), staff_of(beta, "owner")):
        for method, tried in paths.items():
            for path in tried:
                assert call(stranger, method, path, {"text": "x", "last_number": 1})[0] == 404, path
    assert talk.list_of(staff_of(beta, "owner")) == []


def test_reading_moves_forward_and_is_told_to_the_other_side(talk):
    conversation = talk.begin()
    talk.send(talk.staff, conversation)
    talk.send(talk.staff, conversation)
    read = f"conversations/{conversation}/read/"

    assert talk.ok(talk.client, "post", read, {"last_number": 99})["last_number"] == 3
    assert talk.ok(talk.client, "post", read, {"last_number": 1})["last_number"] == 3
    assert talk.list_of(talk.client)[0]["unread"] == 0
    [mark] = talk.ok(talk.staff, "get", f"conversations/{conversation}/")["read"]
    assert (mark["side"], mark["last_number"]) == ("client", 3)

    assert [row["id"] for row in talk.list_of(talk.staff, unread="true")] == [conversation]
    talk.ok(talk.staff, "post", read, {"last_number": 3})
    assert talk.list_of(talk.staff, unread="true") == []


def test_a_text_is_put_right_for_a_quarter_of_an_hour(talk):
    conversation = talk.begin()
    sent = talk.send(talk.client, conversation, "Bede o 10")
    path = f"conversations/{conversation}/messages/{sent['number']}/"

    changed = talk.ok(talk.client, "put", path, {"text": "Będę o 10"})

    assert (changed["text"], changed["number"]) == ("Będę o 10", sent["number"])
    assert changed["edited_at"] is not None
    assert changed["revision"] > sent["revision"]
    assert [one["content"] for one in talk.ok(talk.staff, "get", f"{path}edits/")] == ["Bede o 10"]
    assert call(talk.staff, "put", path, {"text": "Nie"})[1]["code"] == "NOT_YOUR_MESSAGE"
    with open_workshop(talk.workshop.schema_name), pytest.raises(MessageFixed):
        services.message_edit(
            conversation_id=conversation,
            number=sent["number"],
            speaker=Speaker(Side.CLIENT, talk.client.user.pk),
            text="Za późno",
            now=timezone.now() + dt.timedelta(minutes=16),
        )


def test_what_is_deleted_keeps_its_place_and_loses_its_words(talk):
    conversation = talk.begin()
    sent = talk.send(talk.client, conversation, "Mój PESEL")
    path = f"conversations/{conversation}/messages/{sent['number']}/"
    talk.ok(talk.client, "put", path, {"text": "Mój numer"})
    assert call(talk.staff, "delete", path)[1]["code"] == "NOT_YOUR_MESSAGE"

    gone = talk.ok(talk.client, "delete", path)

    assert (gone["number"], gone["text"], gone["sender_name"]) == (2, "", talk.client.user.full_name)
    assert gone["deleted_at"] is not None
    assert talk.ok(talk.client, "delete", path) == gone
    assert call(talk.client, "put", path, {"text": "Znowu"})[1]["code"] == "MESSAGE_FIXED"
    assert talk.list_of(talk.client)[0]["last_text"] == ""
    with open_workshop(talk.workshop.schema_name):
        assert MessageEdit.objects.count() == 0


def test_closed_and_opened_again(talk):
    conversation = talk.begin()
    path = f"conversations/{conversation}/"
    closed = talk.ok(talk.staff, "patch", path, {"status": "closed", "priority": "high"})
    assert (closed["status"], closed["priority"]) == ("closed", "high")
    assert closed["closed_at"] is not None
    assert talk.list_of(talk.client)[0]["is_closed"] is True
    assert talk.list_of(talk.staff) == []
    assert len(talk.list_of(talk.staff, status="closed")) == 1

    talk.send(talk.client, conversation, "Jeszcze jedno")

    codes = [row["code"] or row["text"] for row in talk.heard(talk.staff, conversation)][1:]
    assert codes == ["conversation.closed", "conversation.reopened", "Jeszcze jedno"]
    assert talk.list_of(talk.client)[0]["is_closed"] is False


def test_given_to_somebody_who_works_here(talk, alpha, beta):
    conversation = talk.begin()
    path = f"conversations/{conversation}/"
    stranger = staff_of(beta, "mechanic")
    assert call(talk.staff, "patch", path, {"assigned_to_id": stranger.user.pk})[0] == 400

    given = talk.ok(talk.staff, "patch", path, {"assigned_to_id": talk.staff.user.pk, "subject": "Sprzęgło"})

    assert (given["assigned_to_name"], given["subject"]) == (talk.staff.user.full_name, "Sprzęgło")
    assert len(talk.list_of(talk.staff, mine="true")) == 1
    assert talk.list_of(staff_of(alpha, "mechanic"), mine="true") == []


def test_who_waits_for_whom_and_what_is_found(talk):
    conversation = talk.begin("Stuka zawieszenie", subject="Zawieszenie")
    other = talk.begin("Olej")
    talk.send(talk.staff, other, "Zapraszamy")

    assert [row["id"] for row in talk.list_of(talk.staff, waiting="client")] == [other]
    assert [row["id"] for row in talk.list_of(talk.staff, waiting="staff")] == [conversation]
    assert [row["id"] for row in talk.list_of(talk.staff, q="stuka")] == [conversation]
    assert [row["id"] for row in talk.list_of(talk.staff, q="ZAPRASZAMY")] == [other]
    assert talk.list_of(talk.staff, q="skrzynia") == []
    assert [row["text"] for row in talk.heard(talk.client, other, q="olej")] == ["Olej"]


def test_a_client_looks_through_all_their_own_conversations(talk, beta):
    furnish(beta)
    there = Talk(beta, publish(beta), talk.client, staff_of(beta, "owner"))
    here = talk.begin("Stuka zawieszenie", subject="Zawieszenie")
    other = talk.begin("Olej 5W40 100%")
    elsewhere = there.begin("Stuka w drzwiach")
    talk.send(talk.staff, other, "Zapraszamy w piątek")
    found = partial(_ids_found, talk)

    assert found("stuka") == {here, elsewhere}
    assert found("STUKA drzwi") == {elsewhere}
    assert found("zapraszamy olej") == {other}, "words of both sides, each anywhere in the conversation"
    assert found("zawieszenie") == {here}
    assert found(beta.name) == {elsewhere}
    assert found("0%") == {other}
    assert found("skrzynia") == set()
    assert found("") == {here, other, elsewhere}


def test_a_client_finds_nobody_elses_words(talk):
    mine = talk.begin("Stuka zawieszenie")
    stranger = Talk(talk.workshop, talk.listing_id, client_person(), talk.staff)
    theirs = stranger.begin("Stuka skrzynia", subject="Tajne")

    assert _ids_found(talk, "stuka") == {mine}
    assert _ids_found(talk, "skrzynia") == set()
    assert _ids_found(talk, "tajne") == set()
    assert _ids_found(stranger, "stuka") == {theirs}


def test_words_said_in_a_suspended_workshop_are_not_read(talk):
    conversation = talk.begin("Stuka zawieszenie", subject="Przegląd")
    workshop_suspend(workshop_id=talk.workshop.id)

    assert _ids_found(talk, "stuka") == set()
    assert _ids_found(talk, "przegląd") == {conversation}


def _ids_found(talk: Talk, q: str) -> set[str]:
    return {row["id"] for row in talk.list_of(talk.client, q=q)}


def test_whoever_is_given_a_conversation_by_another_is_told(talk):
    conversation = talk.begin(subject="Hamulce")
    path, colleague = f"conversations/{conversation}/", staff_of(talk.workshop, "receptionist")
    stranger = staff_of("beta-auto", "mechanic")
    people = {one["id"]: one["name"] for one in talk.ok(talk.staff, "get", "people/")}
    assert people[colleague.user.pk] == colleague.user.full_name
    assert stranger.user.pk not in people

    def bells(person) -> list[tuple[str, str, str]]:
        rows = Notification.objects.filter(user_id=person.user.pk, kind="work").order_by("created_at")
        return [(row.title, row.body, row.link) for row in rows]

    for assigned in (colleague, colleague, talk.staff, None, colleague):
        body = {"assigned_to_id": assigned and assigned.user.pk, "priority": "high"}
        talk.ok(talk.staff, "patch", path, body)
    told = (
        f"Rozmowa przydzielona Tobie: {talk.client.user.full_name}",
        f"Hamulce · Przydziela: {talk.staff.user.full_name}",
        f"/wiadomosci/{conversation}",
    )
    assert bells(colleague) == [told, told]
    # Not to oneself.
    assert bells(talk.staff) == []

    preferences_set(user_id=colleague.user.pk, choices=[Choice("work", "in_app", False)])
    for assigned in (talk.staff, colleague):
        talk.ok(talk.staff, "patch", path, {"assigned_to_id": assigned.user.pk})
    assert bells(colleague) == [told, told]


def test_staff_begin_with_a_customer_who_has_an_account(talk):
    with open_workshop(talk.workshop.schema_name):
        from tenant_apps.customers.services import customer_save
        from tenant_apps.customers.types import CustomerTold

        walk_in = customer_save(customer_id=None, told=CustomerTold(name="Jan")).pk
    assert call(talk.staff, "post", "conversations/", {"customer_id": walk_in})[1]["code"] == "NO_ACCOUNT"

    about = {"customer_id": talk.customer(), "order_id": talk.order().pk}
    begun = talk.ok(talk.staff, "post", "conversations/", about | {"text": "Auto gotowe"})

    assert begun["customer_id"] == about["customer_id"]
    assert talk.list_of(talk.client)[0]["last_text"] == "Auto gotowe"
    # The same order is the same conversation.
    again = talk.ok(talk.staff, "post", "conversations/", about | {"text": "I umyte"})
    assert again["id"] == begun["id"]


def test_a_visit_that_is_not_the_clients_is_not_written_about(talk):
    body = {
        "workshop_id": str(talk.listing_id),
        "text": "x",
        "appointment_id": "00000000-0000-4000-8000-000000000001",
    }
    assert call(talk.client, "post", "conversations/", body)[0] == 400


def test_the_visit_speaks_on_the_same_timeline_once(talk):
    conversation = talk.begin()
    order = talk.order().pk
    talk.ok(talk.staff, "patch", f"conversations/{conversation}/", {"order_id": order})
    with open_workshop(talk.workshop.schema_name):
        told = {"code": "order.ready", "text": "Auto gotowe do odbioru", "order_id": order}
        assert services.visit_tell(key="event:1", **told) == 1
        assert services.visit_tell(key="event:1", **told) == 0
        assert services.visit_tell(key="event:2", **(told | {"order_id": order + 1})) == 0

    last = talk.heard(talk.client, conversation)[-1]
    assert (last["side"], last["code"], last["text"]) == ("system", "order.ready", "Auto gotowe do odbioru")


def test_who_does_not_look_is_told_once_until_they_read(talk, alpha):
    receptionist = staff_of(alpha, "receptionist")
    bell = Notification.objects.filter(user=receptionist.user, schema_name=alpha.schema_name, kind="message_waiting")
    conversation = talk.begin()
    assert bell.count() == 1
    talk.send(talk.client, conversation)
    assert bell.count() == 1
    talk.send(talk.staff, conversation)
    talk.send(talk.staff, conversation)
    assert Notification.objects.filter(user=talk.client.user, schema_name="", kind="chat").count() == 1
    talk.send(talk.client, conversation)
    assert bell.count() == 2


def test_what_the_house_tells_keeps_no_bell_of_the_client_silent(talk):
    bell = Notification.objects.filter(user=talk.client.user, schema_name="", kind="chat")
    conversation = talk.begin()
    talk.ok(talk.staff, "patch", f"conversations/{conversation}/", {"status": "closed"})
    # Told of the closing and the opening, the client has two unread lines of nobody's.
    number = talk.send(talk.staff, conversation)["number"]
    assert bell.count() == 1
    talk.ok(talk.staff, "delete", f"conversations/{conversation}/messages/{number}/")
    talk.send(talk.staff, conversation)
    assert bell.count() == 2
    talk.send(talk.staff, conversation)
    assert bell.count() == 2


def test_who_looks_is_not_rung_for(talk, alpha):
    conversation = talk.begin()
    with open_workshop(alpha.schema_name):
        look_at_conversations([(conversation, Side.CLIENT)], seconds=30)
    talk.send(talk.staff, conversation)
    assert not Notification.objects.filter(user=talk.client.user, kind="chat").exists()


def test_a_bell_of_words_that_were_read_keeps_none_of_later_words_silent(talk, monkeypatch):
    bell = Notification.objects.filter(user=talk.client.user, schema_name="", kind="chat")
    conversation = talk.begin()
    number = talk.send(talk.staff, conversation)["number"]
    talk.ok(talk.client, "post", f"conversations/{conversation}/read/", {"last_number": number})
    # The client's page was closed a moment ago.
    with monkeypatch.context() as patched:
        patched.setattr("tenant_apps.chat.services.ringing.is_looked_at", lambda *_eyes: True)
        talk.send(talk.staff, conversation)
    assert bell.count() == 1
    talk.send(talk.staff, conversation)
    assert bell.count() == 2
    talk.send(talk.staff, conversation)
    assert bell.count() == 2


def test_the_list_and_the_message_are_one_transaction(talk):
    conversation = talk.begin()

    def send_and_fail() -> None:
        with open_workshop(talk.workshop.schema_name), transaction.atomic():
            services.message_send(
                conversation_id=conversation, speaker=Speaker(Side.STAFF, talk.staff.user.pk, "Jan"), text="Nigdy"
            )
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        send_and_fail()
    assert ConversationEntry.objects.get(pk=conversation).unread == 0
    assert len(talk.heard(talk.staff, conversation)) == 1
    with open_workshop(talk.workshop.schema_name):
        assert Conversation.objects.get(pk=conversation).last_number == 1


def test_canned_answers_are_the_offices(talk, alpha):
    answer = {"title": "Odbiór", "text": "Auto czeka, zapraszamy do 18."}
    office = staff_of(alpha, "receptionist")
    assert call(talk.staff, "post", "canned/", answer)[0] == 403

    saved = talk.ok(office, "post", "canned/", answer)

    assert call(office, "post", "canned/", answer)[0] == 400
    assert [one["title"] for one in talk.ok(talk.staff, "get", "canned/")] == ["Odbiór"]
    talk.ok(office, "put", f"canned/{saved['id']}/", answer | {"title": "Gotowe"})
    assert call(office, "delete", f"canned/{saved['id']}/")[0] == 204
    assert talk.ok(talk.staff, "get", "canned/") == []


def test_the_account_goes_and_the_conversation_stays(talk):
    """Keys are asked for at once here: what the workshop does afterwards must not fail when it is committed."""
    conversation = talk.begin("Dzień dobry, piszczy")
    sent = talk.send(talk.staff, conversation, "Zapraszamy")
    talk.ok(talk.staff, "patch", f"conversations/{conversation}/", {"assigned_to_id": talk.staff.user.pk})

    talk.client.user.delete()
    connection.check_constraints()

    path = f"conversations/{conversation}/"
    assert call(talk.staff, "post", f"{path}messages/", {"text": "Jest pani?"})[1]["code"] == "NO_ACCOUNT"
    talk.ok(talk.staff, "put", f"{path}messages/{sent['number']}/", {"text": "Zapraszamy jutro"})
    talk.ok(talk.staff, "post", f"{path}read/", {"last_number": 2})
    talk.ok(talk.staff, "patch", path, {"status": "closed", "subject": "Hamulce"})
    workshop = workshop_by_id(workshop_id=talk.workshop.id)
    with open_workshop(workshop.schema_name):
        assert unread_remind(workshop=workshop, now=timezone.now() + dt.timedelta(hours=1)) == 0
    connection.check_constraints()
    [row] = talk.list_of(talk.staff, status="closed")
    assert (row["id"], row["is_client_gone"], row["client_name"]) == (conversation, True, talk.client.user.full_name)
    assert [one["text"] for one in talk.heard(talk.staff, conversation)[:2]] == [
        "Dzień dobry, piszczy",
        "Zapraszamy jutro",
    ]
    assert not ConversationEntry.objects.filter(pk=conversation).exists()


def test_nobody_is_rung_for_whose_account_is_gone(talk):
    """A conversation given to somebody of the staff who was deleted since."""
    conversation = talk.begin()
    gone = staff_of(talk.workshop, "mechanic")
    talk.ok(talk.staff, "patch", f"conversations/{conversation}/", {"assigned_to_id": gone.user.pk})
    talk.ok(talk.staff, "post", f"conversations/{conversation}/read/", {"last_number": 1})
    gone.user.delete()

    talk.send(talk.client, conversation, "Halo")

    connection.check_constraints()
    assert talk.list_of(talk.staff)[0]["is_client_gone"] is False
