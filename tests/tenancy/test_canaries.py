"""Mirrored data in two workshops and with two clients: no text of one may ever reach the other."""

from __future__ import annotations

import re

import pytest

from shared_apps.core.management.commands.openapi import documents
from shared_apps.core.tenancy import open_workshop
from shared_apps.notifications.services import notify
from tenant_apps.calendar.models import Absence, Appointment, Bay, Mechanic, Service
from tests.factories.calendar import coming_monday, furnish, local, publish
from tests.factories.people import client_person, staff_of

BASE = "/api/v1/"
CANARY = "KANAREK"


def fill(workshop, owner, client, number: int) -> dict[str, list[str]]:
    """Every kind of row a workshop has, each text marked; returns the ids that its routes take."""
    mark = f"{CANARY}{number}"
    furnish(workshop, code=f"kanarek-{number}", name_pl=f"{mark} usługa")
    listing_id = publish(workshop)
    monday = coming_monday()

    def made(path: str, body: dict[str, object], person=owner) -> dict[str, object]:
        response = person.post(BASE + path, body, content_type="application/json")
        assert response.status_code == 201, response.content
        return response.json()["data"]

    vehicle = made("vehicles/", {"make": f"{mark} auto", "model": "X", "plate": f"KR {number}0001"}, client)
    booked = made(
        "calendar/book-slot/",
        {
            "workshop_id": str(listing_id),
            "service": f"kanarek-{number}",
            "start": local(monday, "10:00").isoformat(),
            "vehicle_id": vehicle["id"],
            "concern": f"{mark} stuka",
            "phone": "600 100 200",
        },
        client,
    )
    made("bays/", {"name": f"{mark} podnośnik", "kind": "lift"})
    made("special-days/", {"date": "2027-01-04", "is_closed": True, "note": f"{mark} remanent"})
    with open_workshop(workshop.schema_name):
        mechanic = Mechanic.objects.filter(is_active=True).first()
        assert mechanic is not None
        Mechanic.objects.filter(pk=mechanic.pk).update(name=f"{mark} mechanik")
        notify(user_ids=[owner.user.pk], kind="test", title=f"{mark} dzwonek")
        ids = {
            "mechanic_id": [str(pk) for pk in Mechanic.objects.values_list("pk", flat=True)],
            "bay_id": [str(pk) for pk in Bay.objects.values_list("pk", flat=True)],
            "service_id": [str(pk) for pk in Service.objects.values_list("pk", flat=True)],
            "absence_id": [str(pk) for pk in Absence.objects.values_list("pk", flat=True)],
            "appointment_id": [str(pk) for pk in Appointment.objects.values_list("pk", flat=True)],
        }
    assert ids["appointment_id"] == [booked["id"]]
    people = owner.get(f"{BASE}people/").json()["data"]
    return ids | {
        "vehicle_id": [str(vehicle["id"])],
        "listing_id": [str(listing_id)],
        "user_id": [str(owner.user.pk), str(client.user.pk)],
        "membership_id": [str(row["id"]) for row in people],
        "special_day_id": [str(row["id"]) for row in owner.get(f"{BASE}special-days/").json()["data"]],
        "date": ["2027-01-04"],
    }


@pytest.fixture
def mirrored(alpha, beta):
    people = [(staff_of(alpha, "owner"), client_person()), (staff_of(beta, "owner"), client_person())]
    ids = [fill(workshop, *pair, n) for n, (workshop, pair) in enumerate(zip((alpha, beta), people, strict=True), 1)]
    return people, ids


def questions(api: str, ids: list[dict[str, list[str]]]):
    """Every GET of an API, its path filled with every id of both sides."""
    for path, methods in documents()[f"{api}.openapi.json"]["paths"].items():
        if "get" not in methods:
            continue
        names = re.findall(r"\{(\w+)\}", path)
        values = [value for side in ids for value in side.get(names[0], [])] if names else [""]
        assert values, path
        for value in values:
            yield re.sub(r"\{\w+\}", value, path)


def test_no_word_of_beta_reaches_alfa(mirrored):
    people, ids = mirrored
    (owner, client), (their_owner, their_client) = people
    asked = seen = 0
    for person, api, foreign in (
        (owner, "workshop", f"{CANARY}2"),
        (their_owner, "workshop", f"{CANARY}1"),
        (client, "shared", f"{CANARY}2"),
        (their_client, "shared", f"{CANARY}1"),
    ):
        own = f"{CANARY}1" if foreign.endswith("2") else f"{CANARY}2"
        for path in questions(api, ids):
            # What a workshop publishes (its services and prices) is for everybody.
            if api == "shared" and path.startswith(f"{BASE}workshops/"):
                continue
            response = person.get(
                path, {"date": "2027-01-04", "q": CANARY, "service": "kanarek-1", "from": "2027-01-04"}
            )
            plain = person.get(path)
            asked += 2
            for answer in (response, plain):
                text = answer.content.decode()
                assert answer.status_code < 500, path
                assert foreign not in text, (path, text[:400])
                seen += own in text
    assert asked > 100
    assert seen > 10, "a canary that is never seen at home proves nothing abroad"


@pytest.mark.parametrize("method", ["put", "delete"])
def test_nobody_changes_what_is_not_theirs(mirrored, method, alpha, beta):
    people, ids = mirrored
    (owner, client), _theirs = people

    def photograph() -> list[object]:
        with open_workshop(beta.schema_name):
            return [
                list(model.objects.order_by("pk").values_list("pk", *fields))
                for model, *fields in (
                    (Appointment, "status", "version", "starts_at"),
                    (Bay, "name", "is_active"),
                    (Mechanic, "name", "is_active"),
                    (Service, "code", "is_active"),
                )
            ]

    before = photograph()
    body = {
        "start": local(coming_monday(), "12:00").isoformat(),
        "version": 1,
        "name": "cudze",
        "reason": "cudze",
        "make": "X",
        "model": "Y",
    }
    for person, api in ((owner, "workshop"), (client, "shared")):
        for path, methods in documents()[f"{api}.openapi.json"]["paths"].items():
            names = re.findall(r"\{(\w+)\}", path)
            if method not in methods or names not in (["appointment_id"], ["vehicle_id"], ["listing_id"]):
                continue
            for value in ids[1][names[0]]:
                target = re.sub(r"\{\w+\}", value, path)
                response = getattr(person, method)(target, body, content_type="application/json")
                assert response.status_code in {403, 404}, (method, target, response.content)
    assert photograph() == before
