"""A quote in the conversation: the client's yes becomes positions of the order, in the same transaction."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.utils import timezone

from shared_apps.accounts.models import User
from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_workshop
from shared_apps.integrations.kept import kept
from shared_apps.integrations.mail import kept_mails
from shared_apps.notifications.models import Delivery
from shared_apps.notifications.services import Choice, preferences_set, push_subscribe
from tenant_apps.calendar.models import Appointment, Service
from tenant_apps.calendar.services import book_by_staff
from tenant_apps.chat.models import Conversation, Quote, QuoteLine
from tenant_apps.chat.services import conversation_begin, quote_answer, quote_send, unread_remind
from tenant_apps.chat.tasks import visit_tell
from tenant_apps.chat.types import YES_WAITS, QuoteLineTold, Side, Speaker, Subject
from tenant_apps.customers.services import customer_remember, vehicle_remember
from tenant_apps.customers.types import PersonSeen
from tenant_apps.workorders.models import ConsentRecord, OrderLine, WorkOrder
from tenant_apps.workorders.services import order_open, visit_status_heard
from tenant_apps.workorders.types import Opening
from tests.chat.talk import call
from tests.factories.calendar import car, coming_monday, local
from tests.factories.people import client_person, staff_of
from tests.notifications.people import bells, deliver, promised
from tests.processes import one_behind_another
from tests.workorders.bench import RECEPTION, Bench

NOON = dt.datetime(2026, 11, 26, 11, 0, tzinfo=dt.UTC)
PADS = {"kind": "part", "name": "Klocki, przód", "quantity": "1", "unit": "kpl.", "unit_net": "189.00"}
WORK = {"kind": "labour", "name": "Wymiana klocków", "quantity": "1.5", "unit": "h", "unit_net": "180.00", "vat": "8"}


@pytest.fixture
def asked(talk):
    """A conversation with a quote of two lines in it."""
    talk.conversation = talk.begin()
    path = f"conversations/{talk.conversation}/quotes/"
    body = {"lines": [PADS, WORK], "note": "Klocki mają 2 mm", "client_id": "q-1"}
    talk.quote = talk.ok(talk.staff, "post", path, body)
    assert talk.ok(talk.staff, "post", path, body)["number"] == talk.quote["number"]
    talk.answer = f"conversations/{talk.conversation}/messages/{talk.quote['number']}/answer/"
    return talk


def lines_of(talk, order: WorkOrder) -> list[tuple[str, Decimal, str]]:
    with open_workshop(talk.workshop.schema_name):
        return list(
            OrderLine.objects.filter(order=order).order_by("position").values_list("name", "unit_net", "consent")
        )


def put_on(talk) -> str:
    return f"conversations/{talk.conversation}/messages/{talk.quote['number']}/order/"


def quote_of(talk):
    [quote] = [row["quote"] for row in talk.heard(talk.staff, talk.conversation) if row["quote"]]
    return quote


def booked(talk, customer: int) -> Appointment:
    """A visit of this customer on the coming Monday."""
    service = Service.objects.get()
    visit = book_by_staff(
        workshop=talk.workshop,
        service_id=service.pk,
        start=local(coming_monday(), "10:00"),
        person=PersonSeen(name="Anna Nowak", phone="+48600100200", user_id=talk.client.user.pk),
        car=car(),
        ignore_warnings=True,
    )
    assert visit.customer_id == customer
    return visit


def test_both_sides_see_what_it_costs(asked):
    for person in (asked.client, asked.staff):
        quote = asked.heard(person, asked.conversation)[-1]["quote"]
        # 189.00 + 270.00 net; 23 % of the first and 8 % of the second.
        assert (quote["status"], quote["net"], quote["gross"]) == ("open", "459.00", "524.07")
        assert [(line["name"], line["gross"]) for line in quote["lines"]] == [
            ("Klocki, przód", "232.47"),
            ("Wymiana klocków", "291.60"),
        ]


def test_a_yes_adds_the_lines_to_the_order_approved(asked):
    order = asked.order()
    answered = asked.ok(asked.client, "post", asked.answer, {"accepted": True})

    assert answered["quote"]["status"] == "accepted"
    assert lines_of(asked, order) == [
        ("Klocki, przód", Decimal("189.00"), "approved"),
        ("Wymiana klocków", Decimal("180.00"), "approved"),
    ]
    with open_workshop(asked.workshop.schema_name):
        assert WorkOrder.objects.get(pk=order.pk).stage == "approved"
        assert Quote.objects.get().order_id == order.pk
        assert set(ConsentRecord.objects.values_list("channel", "decision")) == {("chat", "approved")}
    last = asked.heard(asked.staff, asked.conversation)[-1]
    assert (last["side"], last["kind"], last["code"]) == ("client", "system", "quote.accepted")


@pytest.mark.parametrize(
    ("accepted", "language", "title", "body", "mailed"),
    [
        (True, "pl", "Odpowiedź na wycenę", "Klient przyjął wycenę.", "przyjmuje wycenę."),
        (False, "pl", "Odpowiedź na wycenę", "Klient odrzucił wycenę.", "odrzuca wycenę."),
        (True, "en", "Answer to a quote", "The client accepted the quote.", "accepted the quote."),
        (False, "en", "Answer to a quote", "The client declined the quote.", "declined the quote."),
    ],
)
def test_the_office_hears_what_the_client_said_of_it(asked, alpha, accepted, language, title, body, mailed):
    office = staff_of(alpha, "receptionist").user
    User.objects.filter(pk=office.pk).update(language=language)
    preferences_set(user_id=office.pk, choices=[Choice("message_waiting", "mail", True)])
    with open_workshop(alpha.schema_name):
        endpoint = f"https://fcm.googleapis.com/fcm/send/{office.pk}"
        push_subscribe(user_id=office.pk, endpoint=endpoint, p256dh="B" * 20, auth="A" * 20)
    asked.ok(asked.client, "post", asked.answer, {"accepted": accepted})

    name = asked.client.user.full_name
    bell = bells(office)[-1]
    assert (bell.title, bell.body) == (f"{title}: {name}", body)
    told = promised(office)
    assert set(told) == {"mail", "push"}
    assert {deliver(row, now=NOON) for row in told.values()} == {"sent"}
    (mail,) = kept_mails(to=office.email)
    assert mail["subject"] == f"{title}: {name}"
    assert f"{name} {mailed}" in mail["body"]
    assert not any(word in mail["body"] for word in ("czeka na odpowiedź", "waiting", "Odpowiesz"))
    (push,) = [one for one in kept("push") if one["to"] == endpoint]
    assert (push["title"], push["body"]) == (bell.title, body)


def test_an_answer_rings_whatever_else_waits_and_hides_no_word(asked, alpha):
    office = staff_of(alpha, "receptionist").user
    with open_workshop(alpha.schema_name):
        endpoint = f"https://fcm.googleapis.com/fcm/send/{office.pk}"
        push_subscribe(user_id=office.pk, endpoint=endpoint, p256dh="B" * 20, auth="A" * 20)
    asked.send(asked.client, asked.conversation, "Czy to pilne?")
    asked.ok(asked.client, "post", asked.answer, {"accepted": True})
    asked.send(asked.client, asked.conversation, "Na kiedy będzie?")
    accepted = "Klient przyjął wycenę."
    assert [bell.body for bell in bells(office)] == ["Czy to pilne?", accepted]

    told = Delivery.objects.filter(user=office)
    told.update(state="sent", sent_at=timezone.now())
    with open_workshop(alpha.schema_name):
        assert unread_remind(workshop=alpha, now=timezone.now() + dt.timedelta(minutes=20)) > 0
    assert deliver(told.get(state="waiting"), now=NOON) == "sent"
    (push,) = [one for one in kept("push") if one["to"] == endpoint]
    assert push["body"] == f"{accepted} Czy to pilne? · Na kiedy będzie?"


@pytest.mark.parametrize("accepted", [True, False])
def test_the_line_that_says_the_answer_stands_and_so_does_its_notice(asked, alpha, accepted):
    office = staff_of(alpha, "receptionist").user
    preferences_set(user_id=office.pk, choices=[Choice("message_waiting", "mail", True)])
    asked.ok(asked.client, "post", asked.answer, {"accepted": accepted})
    line = asked.heard(asked.client, asked.conversation)[-1]
    assert (line["kind"], line["side"]) == ("system", "client")
    path = f"conversations/{asked.conversation}/messages/{line['number']}/"
    for method, body in (("delete", None), ("put", {"text": "Jednak nie"})):
        status, refused = call(asked.client, method, path, body)
        assert (status, refused["code"]) == (409, "MESSAGE_FIXED")
    assert asked.heard(asked.staff, asked.conversation)[-1]["deleted_at"] is None
    assert promised(office)["mail"].state == "waiting"


def test_an_answer_is_given_once(asked):
    order = asked.order()
    asked.ok(asked.client, "post", asked.answer, {"accepted": True})
    asked.ok(asked.client, "post", asked.answer, {"accepted": True})

    status, error = call(asked.client, "post", asked.answer, {"accepted": False})
    assert (status, error["code"], error["details"]) == (409, "QUOTE_ANSWERED", {"status": "accepted"})
    assert len(lines_of(asked, order)) == 2
    quote = f"conversations/{asked.conversation}/messages/{asked.quote['number']}/"
    assert call(asked.staff, "delete", quote)[1]["code"] == "MESSAGE_FIXED"


def test_a_no_adds_nothing(asked):
    order = asked.order()
    assert asked.ok(asked.client, "post", asked.answer, {"accepted": False})["quote"]["status"] == "declined"
    assert lines_of(asked, order) == []


def test_an_order_that_takes_no_lines_undoes_the_yes(asked):
    order = asked.order("ready")
    status, error = call(asked.client, "post", asked.answer, {"accepted": True})

    assert (status, error["code"]) == (409, "ORDER_CLOSED")
    assert asked.heard(asked.client, asked.conversation)[-1]["quote"]["status"] == "open"
    assert lines_of(asked, order) == []


def test_without_an_order_the_yes_waits_for_the_one_that_is_opened(asked):
    asked.ok(asked.client, "post", asked.answer, {"accepted": True})
    with open_workshop(asked.workshop.schema_name):
        quote = Quote.objects.get()
        assert quote.order_id is None

    order = asked.order("booked")
    assert lines_of(asked, order) == [
        ("Klocki, przód", Decimal("189.00"), "approved"),
        ("Wymiana klocków", Decimal("180.00"), "approved"),
    ]
    with open_workshop(asked.workshop.schema_name):
        [proof, _other] = ConsentRecord.objects.order_by("pk")
        assert (proof.order_id, proof.channel, proof.decision) == (order.pk, "chat", "approved")
        # The proof is of the answer, not of the day on which the order was opened.
        assert (proof.at, proof.name) == (quote.answered_at, asked.client.user.full_name)
        assert proof.how.endswith(f"nr {asked.quote['number']}")
        assert {line.decided_at for line in OrderLine.objects.filter(order=order)} == {quote.answered_at}
    assert quote_of(asked)["order_id"] == order.pk
    # Another order of theirs gets nothing more.
    with open_workshop(asked.workshop.schema_name):
        Bench(asked.workshop).put(order, "released")
    assert lines_of(asked, asked.order("booked")) == []


def test_a_conversation_about_a_visit_waits_for_that_visits_order(asked):
    asked.ok(asked.client, "post", asked.answer, {"accepted": True})
    customer = asked.customer()
    with open_workshop(asked.workshop.schema_name):
        visit = booked(asked, customer)
        Conversation.objects.update(appointment_id=visit.pk)
    on_the_spot = asked.order("booked")
    assert lines_of(asked, on_the_spot) == []

    with open_workshop(asked.workshop.schema_name):
        order = order_open(workshop=asked.workshop, opening=Opening(appointment_id=visit.pk), who=RECEPTION)
    assert len(lines_of(asked, order)) == 2


def test_a_visit_whose_order_was_cancelled_waits_for_its_next_one(asked):
    customer = asked.customer()
    with open_workshop(asked.workshop.schema_name):
        visit = booked(asked, customer)
        Conversation.objects.update(appointment_id=visit.pk)
        cancelled = order_open(workshop=asked.workshop, opening=Opening(appointment_id=visit.pk), who=RECEPTION)
        Bench(asked.workshop).put(cancelled, "cancelled")
    asked.ok(asked.client, "post", asked.answer, {"accepted": True})
    assert quote_of(asked)["order_id"] is None

    with open_workshop(asked.workshop.schema_name):
        order = order_open(workshop=asked.workshop, opening=Opening(appointment_id=visit.pk), who=RECEPTION)
    assert (lines_of(asked, cancelled), len(lines_of(asked, order))) == ([], 2)


@pytest.mark.parametrize("by", ["the office", "no show", "the client"])
def test_what_a_cancelled_order_had_taken_waits_for_the_next_one(asked, by):
    """Unless the client called the visit off: then they are asked anew."""
    customer = asked.customer()
    with open_workshop(asked.workshop.schema_name):
        visit = booked(asked, customer)
        Conversation.objects.update(appointment_id=visit.pk)
        first = order_open(workshop=asked.workshop, opening=Opening(appointment_id=visit.pk), who=RECEPTION)
    asked.ok(asked.client, "post", asked.answer, {"accepted": True})
    assert quote_of(asked)["order_id"] == first.pk

    with open_workshop(asked.workshop.schema_name):
        if by == "the office":
            Bench(asked.workshop).act(first, "cancel", reason="Pomyłka")
            # The conversation was about the first order; its booking leads to the next one.
            Conversation.objects.update(order_id=first.pk)
        else:
            visit_status_heard(appointment_id=visit.pk, status="no_show" if by == "no show" else "cancelled")
        first.refresh_from_db()
        assert first.stage == "cancelled"
        second = order_open(workshop=asked.workshop, opening=Opening(appointment_id=visit.pk), who=RECEPTION)
    assert len(lines_of(asked, second)) == (0 if by == "the client" else 2)
    assert quote_of(asked)["order_id"] == (first.pk if by == "the client" else second.pk)


def test_a_yes_of_long_ago_is_put_on_an_order_by_a_person(asked):
    asked.ok(asked.client, "post", asked.answer, {"accepted": True})
    with open_workshop(asked.workshop.schema_name):
        Quote.objects.update(answered_at=timezone.now() - YES_WAITS - dt.timedelta(hours=1))
    order = asked.order("booked")
    assert lines_of(asked, order) == []
    asked.ok(asked.staff, "post", put_on(asked), {"order_id": order.pk})
    assert len(lines_of(asked, order)) == 2


def test_what_an_order_refuses_does_not_keep_it_from_being_opened(asked):
    with open_workshop(asked.workshop.schema_name):
        QuoteLine.objects.filter(kind="part").update(part_id=2_000_000)
    asked.ok(asked.client, "post", asked.answer, {"accepted": True})
    order = asked.order("booked")
    assert lines_of(asked, order) == []
    status, error = call(asked.staff, "post", put_on(asked), {"order_id": order.pk})
    assert (status, error["code"]) == (400, "VALIDATION_ERROR")
    assert quote_of(asked)["order_id"] is None


def test_between_two_open_orders_staff_choose(asked):
    orders = [asked.order("on_site"), asked.order("on_site")]
    asked.ok(asked.client, "post", asked.answer, {"accepted": True})
    assert [lines_of(asked, order) for order in orders] == [[], []]

    for _time in range(2):
        put = asked.ok(asked.staff, "post", put_on(asked), {"order_id": orders[1].pk})
        assert put["quote"]["order_id"] == orders[1].pk
    assert [len(lines_of(asked, order)) for order in orders] == [0, 2]
    assert {consent for _name, _price, consent in lines_of(asked, orders[1])} == {"approved"}
    status, error = call(asked.staff, "post", put_on(asked), {"order_id": orders[0].pk})
    assert (status, error["code"]) == (409, "QUOTE_NOT_WAITING")
    assert error["details"] == {"status": "accepted", "order_id": orders[1].pk}


def test_only_what_the_client_accepted_is_put_on_only_their_order(asked):
    with open_workshop(asked.workshop.schema_name):
        other = Bench(asked.workshop).order()
    assert call(asked.staff, "post", put_on(asked), {"order_id": other.pk})[1]["code"] == "QUOTE_NOT_WAITING"
    asked.ok(asked.client, "post", asked.answer, {"accepted": True})
    assert call(asked.staff, "post", put_on(asked), {"order_id": other.pk})[1]["code"] == "ORDER_OF_ANOTHER"
    status, error = call(asked.staff, "post", put_on(asked), {"order_id": other.pk + 1000})
    assert (status, list(error["details"])) == (400, ["order_id"])
    assert list(call(asked.staff, "post", put_on(asked), {})[1]["details"]) == ["order_id"]
    text = f"conversations/{asked.conversation}/messages/1/order/"
    assert call(asked.staff, "post", text, {"order_id": other.pk})[0] == 404
    assert lines_of(asked, other) == []


def test_a_booked_order_takes_the_lines_with_the_yes_and_follows_when_the_car_comes(asked):
    order = asked.order("booked")
    asked.ok(asked.client, "post", asked.answer, {"accepted": True})
    assert {consent for _name, _price, consent in lines_of(asked, order)} == {"approved"}
    with open_workshop(asked.workshop.schema_name):
        assert WorkOrder.objects.get(pk=order.pk).stage == "booked"
        Bench(asked.workshop).act(order, "arrive")
        assert WorkOrder.objects.get(pk=order.pk).stage == "approved"


def test_a_car_that_comes_with_open_positions_is_looked_at_first(asked):
    order = asked.order("booked")
    asked.ok(asked.client, "post", asked.answer, {"accepted": True})
    with open_workshop(asked.workshop.schema_name):
        bench = Bench(asked.workshop)
        bench.line(order)
        bench.act(order, "arrive")
        assert WorkOrder.objects.get(pk=order.pk).stage == "on_site"


def test_whoever_says_yes_while_the_order_is_opened_is_waited_for(new_workshop):
    """The yes finds no order yet and is not committed; opening one stands behind it and takes its lines, once."""
    client = client_person()
    told = Speaker(Side.CLIENT, client.user.pk, "Anna")
    with open_workshop(new_workshop.schema_name):
        furnished = Bench(new_workshop)
        seen = PersonSeen(name="Anna", phone="+48600100200", user_id=client.user.pk)
        vehicle = vehicle_remember(customer_id=customer_remember(person=seen).pk, car=car())
        begun = conversation_begin(
            client_user_id=client.user.pk, client_name="Anna", about=Subject(), speaker=told, text="Ile?"
        )
        line = QuoteLineTold("labour", "Wymiana", Decimal(1), Decimal(100))
        number = quote_send(conversation_id=begun.pk, speaker=Speaker(Side.STAFF), lines=[line]).number
    opened: list[int] = []

    def say_yes() -> None:
        quote_answer(conversation_id=begun.pk, number=number, speaker=told, accepted=True)

    one_behind_another(new_workshop.schema_name, say_yes, lambda: opened.append(furnished.order(vehicle).pk))

    with open_workshop(new_workshop.schema_name):
        assert [line.consent for line in OrderLine.objects.filter(order=opened[0])] == ["approved"]
        assert Quote.objects.get().order_id == opened[0]


def test_an_order_of_somebody_else_gets_nothing(asked):
    with open_workshop(asked.workshop.schema_name):
        other = Bench(asked.workshop).order()
        Bench(asked.workshop).put(other, "on_site")
    path = f"conversations/{asked.conversation}/"
    assert call(asked.staff, "patch", path, {"order_id": other.pk})[1]["code"] == "ORDER_OF_ANOTHER"
    assert call(asked.staff, "patch", path, {"order_id": other.pk + 1000})[0] == 400
    with open_workshop(asked.workshop.schema_name):
        Conversation.objects.update(order_id=other.pk)

    assert call(asked.client, "post", asked.answer, {"accepted": True})[1]["code"] == "ORDER_OF_ANOTHER"
    assert lines_of(asked, other) == []


def test_only_its_client_answers(asked):
    assert call(client_person(), "post", asked.answer, {"accepted": True})[0] == 404
    text = f"conversations/{asked.conversation}/messages/1/answer/"
    assert call(asked.client, "post", text, {"accepted": True})[0] == 404


def test_a_quote_taken_back_cannot_be_accepted(asked):
    asked.ok(asked.staff, "delete", f"conversations/{asked.conversation}/messages/{asked.quote['number']}/")
    assert call(asked.client, "post", asked.answer, {"accepted": True})[0] == 404
    assert asked.heard(asked.client, asked.conversation)[-1]["quote"] is None


@pytest.mark.parametrize(
    "wrong", [{"quantity": "0"}, {"unit_net": "-1"}, {"kind": "gift"}, {"vat": "99"}, {"name": ""}]
)
def test_what_is_no_line_is_refused(asked, wrong):
    path = f"conversations/{asked.conversation}/quotes/"
    assert call(asked.staff, "post", path, {"lines": [PADS | wrong]})[0] == 400
    assert call(asked.staff, "post", path, {"lines": []})[0] == 400


def test_the_order_tells_the_conversation_where_it_stands(asked):
    order = asked.order()
    asked.ok(asked.staff, "patch", f"conversations/{asked.conversation}/", {"order_id": order.pk})
    with open_workshop(asked.workshop.schema_name):
        Bench(asked.workshop).act(order, "inspect")
        [promised] = OutboxMessage.objects.filter(task="chat.visit_tell", schema_name=asked.workshop.schema_name)
        for _time in range(2):
            visit_tell.run(**promised.payload)

    told = [row for row in asked.heard(asked.client, asked.conversation) if row["side"] == "system"]
    assert [(row["code"], row["text"]) for row in told] == [("order.inspected", "Po oględzinach")]


def test_a_payment_after_the_car_has_left_does_not_release_it_again(asked):
    order = asked.order()
    asked.ok(asked.staff, "patch", f"conversations/{asked.conversation}/", {"order_id": order.pk})
    with open_workshop(asked.workshop.schema_name):
        bench = Bench(asked.workshop)
        bench.put(order, "invoiced")
        WorkOrder.objects.filter(pk=order.pk).update(document="FV 1")
        bench.act(order, "release", reason="przelew 14 dni")
        bench.act(order, "pay", paid_by="przelew")
        promised = OutboxMessage.objects.filter(task="chat.visit_tell", schema_name=asked.workshop.schema_name)
        assert [row.payload["code"] for row in promised] == ["order.released"]
