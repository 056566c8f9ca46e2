"""A quote in the conversation: the client's yes becomes positions of the order, in the same transaction."""

from __future__ import annotations

from decimal import Decimal

import pytest

from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_workshop
from tenant_apps.chat.models import Conversation, Quote
from tenant_apps.chat.tasks import visit_tell
from tenant_apps.workorders.models import ConsentRecord, OrderLine, WorkOrder
from tests.chat.talk import call
from tests.factories.people import client_person
from tests.workorders.bench import Bench

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


def test_without_an_order_the_yes_stands_alone(asked):
    asked.ok(asked.client, "post", asked.answer, {"accepted": True})
    with open_workshop(asked.workshop.schema_name):
        assert Quote.objects.get().order_id is None


def test_before_the_car_is_here_the_lines_wait_for_consent(asked):
    order = asked.order("booked")
    asked.ok(asked.client, "post", asked.answer, {"accepted": True})
    assert {consent for _name, _price, consent in lines_of(asked, order)} == {"proposed"}


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
