"""Diagnosis is data: one id goes from the conversation into booking and order, and comes back with the truth."""

from __future__ import annotations

import uuid

import pytest

from shared_apps.core.tenancy import open_workshop
from shared_apps.diagnosis.models import AiDiagnosis
from tenant_apps.workorders.models import WorkOrder
from tenant_apps.workorders.types import Stage
from tests.diagnosis.talking import diagnosed, started
from tests.factories.calendar import coming_monday, furnish, local, publish
from tests.factories.people import Browser, client_person, staff_of

BASE = "/api/v1/"


@pytest.fixture
def place(alpha):
    furnish(alpha, code="brake-pads-front", name_pl="Wymiana klocków", mechanics=1, bays=1)
    return str(publish(alpha))


def call(person: Browser, method: str, path: str, body=None):
    return getattr(person, method)(BASE + path, body or {}, content_type="application/json")


def book(person: Browser, place: str, diagnosis_id: str, clock: str = "10:00"):
    return call(person, "post", "calendar/book-slot/", {
        "workshop_id": place, "service": "brake-pads-front", "start": local(coming_monday(), clock).isoformat(),
        "vehicle": {"make": "Škoda", "model": "Octavia", "plate": "KR1AB23"}, "phone": "600 100 200",
        "concern": "piszczy", "diagnosis_id": diagnosis_id,
    })  # fmt: skip


def test_from_the_chat_to_the_closed_order_and_back(alpha, place):
    anna, owner = client_person(), staff_of(alpha)
    found = diagnosed(anna, started(anna))["diagnosis"]
    assert "brake-pads-front" in found["services"]
    hits = anna.get(f"{BASE}workshops/", {"service": "brake-pads-front"}).json()["data"]
    assert [one["id"] for one in hits] == [place], "its services find the workshops"

    booked = book(anna, place, found["id"])
    assert booked.status_code == 201, booked.content
    order = call(owner, "post", "orders/", {"appointment_id": booked.json()["data"]["id"]})
    assert order.status_code == 201, order.content
    order_id = order.json()["data"]["id"]
    assert order.json()["data"]["diagnosis_id"] == found["id"]
    path = f"orders/{order_id}/diagnosis/"
    seen = owner.get(BASE + path).json()["data"]
    assert (seen["diagnosis"]["id"], seen["actual_cause"]) == (found["id"], "")
    assert [cause["id"] for cause in seen["diagnosis"]["causes"]] == [cause["id"] for cause in found["causes"]]

    assert seen["diagnosis"]["cost_max"] == found["cost_max"]

    truth = found["causes"][1]["id"]
    mechanic = staff_of(alpha, "mechanic")
    told = call(mechanic, "put", path, {"actual_cause": truth}).json()["data"]
    assert told["actual_cause"] == truth
    # What it may cost is a price, and their workshop shows mechanics none.
    for one in (told, mechanic.get(BASE + path).json()["data"]):
        assert (one["diagnosis"]["cost_min"], one["diagnosis"]["cost_max"]) == (None, None)
    assert AiDiagnosis.objects.get(pk=found["id"]).graded_at is None, "only a closed order has the last word"
    arrived = call(owner, "post", f"orders/{order_id}/act/", {"action": "arrive"})
    assert arrived.status_code == 200, arrived.content
    with open_workshop(alpha.schema_name):
        WorkOrder.objects.filter(pk=order_id).update(stage=Stage.PAID)
    released = call(owner, "post", f"orders/{order_id}/act/", {"action": "release"})
    assert released.status_code == 200, released.content

    row = AiDiagnosis.objects.get(pk=found["id"])
    assert (row.actual_cause, row.hit_rank, row.graded_by_id) == (truth, 2, alpha.id)
    assert call(mechanic, "put", path, {"actual_cause": "x"}).status_code == 409


def test_nobody_books_with_what_somebody_else_was_told(alpha, place):
    anna, boris = client_person(), client_person()
    of_anna = diagnosed(anna, started(anna))["diagnosis"]["id"]
    for diagnosis_id in (of_anna, str(uuid.uuid4())):
        refused = book(boris, place, diagnosis_id)
        assert (refused.status_code, list(refused.json()["error"]["details"])) == (400, ["diagnosis_id"])
    assert book(anna, place, of_anna).status_code == 201


def test_an_order_without_a_diagnosis_says_so_and_grades_nothing(alpha, beta, place):
    anna, owner, stranger = client_person(), staff_of(alpha), staff_of(beta)
    booked = book(anna, place, None).json()["data"]["id"]
    order_id = call(owner, "post", "orders/", {"appointment_id": booked}).json()["data"]["id"]
    path = f"{BASE}orders/{order_id}/diagnosis/"
    assert owner.get(path).json()["data"] == {"diagnosis": None, "actual_cause": ""}
    assert stranger.get(path).status_code == 404
