"""What happens to a visit stands on the timeline of the conversation about it, numbered like anything said there."""

from __future__ import annotations

import datetime as dt

import pytest

from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.models import Appointment, Service
from tenant_apps.calendar.services import appointment_edit, appointment_status_set, book_by_staff, cancel_by_staff
from tenant_apps.chat.models import Conversation
from tenant_apps.chat.tasks import visit_tell
from tenant_apps.customers.types import PersonSeen
from tests.factories.calendar import car, coming_monday, local
from tests.factories.people import client_person
from tests.workorders.bench import Bench

TEN, ELEVEN = local(coming_monday(), "10:00"), local(coming_monday(), "11:00")


def code(word: str, moment: dt.datetime) -> str:
    return f"visit.{word} {moment.astimezone(dt.UTC):%Y-%m-%dT%H:%MZ}"


def book(talk, person=None) -> Appointment:
    """A confirmed visit of the client, at ten; nothing of what it promised is left."""
    user = (person or talk.client).user
    with open_workshop(talk.workshop.schema_name):
        visit = book_by_staff(
            workshop=talk.workshop,
            service_id=Service.objects.get().pk,
            start=TEN,
            person=PersonSeen(name=user.full_name, phone="+48600100201", user_id=user.pk),
            car=car(),
        )
    OutboxMessage.objects.all().delete()
    return visit


def move(talk, visit: Appointment) -> None:
    with open_workshop(talk.workshop.schema_name):
        appointment_edit(workshop=talk.workshop, appointment_id=visit.pk, version=visit.version, start=ELEVEN)


def promised(talk) -> list[dict]:
    rows = OutboxMessage.objects.filter(task="chat.visit_tell", schema_name=talk.workshop.schema_name)
    return [row.payload for row in rows.order_by("created_at")]


def told(talk, conversation: str, *, times: int = 1) -> list[tuple[int, str, str]]:
    """Number, code and words of all that the system said, after the promised messages came, each so many times."""
    with open_workshop(talk.workshop.schema_name):
        for payload in promised(talk) * times:
            visit_tell.run(**payload)
    rows = talk.heard(talk.client, conversation)
    return [(row["number"], row["code"], row["text"]) for row in rows if row["side"] == "system"]


@pytest.fixture
def visit(talk) -> Appointment:
    return book(talk)


def test_a_visit_that_is_moved_and_cancelled_says_so_once(talk, visit):
    conversation = talk.begin(appointment_id=str(visit.pk))
    move(talk, visit)
    with open_workshop(talk.workshop.schema_name):
        cancel_by_staff(workshop=talk.workshop, appointment_id=visit.pk, reason="awaria")

    said = told(talk, conversation, times=2)
    assert [(number, word) for number, word, _text in said] == [
        (2, code("moved", ELEVEN)),
        (3, code("cancelled", ELEVEN)),
    ]
    assert said[0][2].startswith("Wizyta przeniesiona: poniedziałek, ")
    assert said[0][2].endswith(", 11:00")
    [mine] = talk.list_of(talk.client)
    # The list says it in its reader's language too.
    assert (mine["last_kind"], mine["last_text"], mine["unread"]) == ("system", code("cancelled", ELEVEN), 2)


def test_a_request_that_is_confirmed_says_so_where_its_client_talks(talk, visit):
    with open_workshop(talk.workshop.schema_name):
        Appointment.objects.filter(pk=visit.pk).update(status="requested")
    earlier, conversation = talk.begin("Dzień dobry"), talk.begin("Kiedy mogę przyjechać?")
    with open_workshop(talk.workshop.schema_name):
        appointment_status_set(workshop=talk.workshop, appointment_id=visit.pk, status="confirmed")

    assert told(talk, conversation) == [(2, code("confirmed", TEN), promised(talk)[0]["text"])]
    assert told(talk, earlier) == []


def test_a_new_visit_is_told_of_where_its_client_talks_of_none(talk):
    conversation = talk.begin()
    with open_workshop(talk.workshop.schema_name):
        Conversation.objects.update(appointment_id="00000000-0000-4000-8000-000000000001")
    book(talk)
    assert promised(talk) == []
    with open_workshop(talk.workshop.schema_name):
        Conversation.objects.update(appointment_id=None)
        book_by_staff(
            workshop=talk.workshop,
            service_id=Service.objects.get().pk,
            start=ELEVEN,
            person=PersonSeen(name="Anna", phone="+48600100201", user_id=talk.client.user.pk),
            car=car(),
            ignore_warnings=True,
        )
    assert [word for _number, word, _text in told(talk, conversation)] == [code("confirmed", ELEVEN)]


def test_nobody_else_hears_of_a_visit(talk):
    """Another client's conversation, a closed one, and a change that no client is written of."""
    conversation, other = talk.begin(), client_person()
    of_another = book(talk, other)
    move(talk, of_another)
    assert promised(talk) == []

    with open_workshop(talk.workshop.schema_name):
        cancel_by_staff(workshop=talk.workshop, appointment_id=of_another.pk, reason="awaria")
    own = book(talk)
    with open_workshop(talk.workshop.schema_name):
        appointment_edit(workshop=talk.workshop, appointment_id=own.pk, version=own.version, note="klucz w skrzynce")
    talk.ok(talk.staff, "patch", f"conversations/{conversation}/", {"status": "closed"})
    move(talk, Appointment(pk=own.pk, version=own.version + 1))
    assert promised(talk) == []


def test_an_estimate_that_is_sent_anew_is_said_again(talk):
    order = talk.order("inspected")
    conversation = talk.begin()
    talk.ok(talk.staff, "patch", f"conversations/{conversation}/", {"order_id": order.pk})
    with open_workshop(talk.workshop.schema_name):
        bench = Bench(talk.workshop)
        for _time in range(2):
            bench.line(order)
            bench.act(order, "send_estimate")
    assert [word for _number, word, _text in told(talk, conversation)] == ["order.estimated", "order.estimated"]


def test_an_estimate_of_more_work_does_not_say_where_the_order_stood_before(talk):
    order = talk.order("in_progress")
    conversation = talk.begin()
    talk.ok(talk.staff, "patch", f"conversations/{conversation}/", {"order_id": order.pk})
    with open_workshop(talk.workshop.schema_name):
        bench = Bench(talk.workshop)
        bench.line(order)
        bench.act(order, "send_estimate")
    assert promised(talk) == []
