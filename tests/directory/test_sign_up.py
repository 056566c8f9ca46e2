from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import urlsplit

import pytest

from shared_apps.accounts.services import ticket_redeem
from shared_apps.accounts.types import workshop_audience
from shared_apps.directory.models import Listing
from shared_apps.directory.selectors import hours_of
from shared_apps.directory.services import MOST_WORKSHOPS
from tenants.selectors import membership_of, workshop_by_slug
from tenants.services import workshop_create, workshop_set_status
from tests.factories.people import client_person, staff_of

WORKSHOPS = "/api/v1/workshops/"
NEW = {"name": "Serwis Pod Lipą", "slug": "pod-lipa", "city": "Łódź", "street": "Lipowa 3", "postal_code": "90-001"}


def post(client, body, **headers):
    return client.post(WORKSHOPS, body, content_type="application/json", headers=headers)


def test_a_person_opens_a_workshop_and_owns_it(db):
    person = client_person()

    response = post(person, NEW)

    assert response.status_code == 201, response.content
    data = response.json()["data"]
    workshop = workshop_by_slug(slug="pod-lipa")
    assert workshop is not None
    assert data["slug"] == "pod-lipa"
    assert urlsplit(data["url"]).hostname == "pod-lipa.garage.localhost"
    membership = membership_of(user_id=person.user.pk, workshop_id=workshop.id)
    assert membership is not None
    assert membership.roles == {"owner"}
    listing = Listing.objects.get(workshop_id=workshop.id)
    assert str(listing.pk) == data["id"]
    assert (str(listing.latitude), str(listing.longitude)) == ("51.770580", "19.473950")
    assert listing.is_visible is True
    assert [day.is_closed for day in hours_of(workshop_id=workshop.id)] == [False] * 5 + [True] * 2

    ticket = data["ticket_url"].partition("#ticket=")[2]
    audience = workshop_audience(workshop_id=workshop.id, schema_name=workshop.schema_name)
    assert ticket_redeem(ticket=ticket, audience=audience).access


def test_the_same_key_opens_one_workshop(db):
    person, key = client_person(), str(uuid.uuid4())
    headers = {"Idempotency-Key": key}

    first, second = post(person, NEW, **headers), post(person, NEW, **headers)

    assert first.status_code == second.status_code == 201
    assert first.json()["data"]["id"] == second.json()["data"]["id"]
    assert post(person, NEW | {"slug": "pod-debem"}, **headers).json()["error"]["code"] == "IDEMPOTENCY_MISMATCH"


def test_an_unknown_town_keeps_the_entry_hidden(db):
    data = post(client_person(), NEW | {"city": "Nigdziebądź"}).json()["data"]

    assert Listing.objects.get(pk=data["id"]).is_visible is False


def test_a_visitor_cannot_open_a_workshop(marketplace, db):
    assert post(marketplace, NEW).status_code == 401


@pytest.mark.parametrize(
    ("change", "status", "field"),
    [
        ({"slug": "alfa-auto"}, 409, "slug"), ({"slug": "console"}, 400, "slug"),
        ({"slug": "xn--krakw-4ta"}, 400, "slug"),
        ({"slug": "a b"}, 400, "slug"), ({"name": ""}, 400, "name"), ({"name": "x\x00"}, 400, "name"),
        ({"name": "\ud800"}, 400, "name"), ({"name": "x" * 121}, 400, "name"), ({"lat": 50.0}, 400, "lng"),
        ({"lat": 91, "lng": 20}, 400, "lat"), ({"lat": "NaN", "lng": 20}, 400, "lat"),
        ({"lat": 10**30, "lng": 20}, 400, "lat"), ({"timezone": "Mars/Olympus"}, 400, "timezone"),
        ({"city": ""}, 400, "city"), ({"street": ["x"]}, 400, "street"), ({"phone": "1" * 21}, 400, "phone"),
    ],
)  # fmt: skip
def test_nonsense_is_refused_by_name_and_nothing_is_born(db, change, status, field):
    before = Listing.objects.count()

    response = post(client_person(), NEW | change)

    assert response.status_code == status, response.content
    assert field in response.json()["error"]["details"]
    assert Listing.objects.count() == before


def test_a_taken_address_comes_with_a_free_one(marketplace, db):
    def check(slug: str, name: str = "") -> Any:
        return marketplace.get(f"{WORKSHOPS}slug-check/", {"slug": slug, "name": name}).json()["data"]

    assert check("calkiem-wolny") == {
        "slug": "calkiem-wolny", "available": True, "reason": None, "suggestion": None,
    }  # fmt: skip
    taken = check("alfa-auto")
    assert taken["available"] is False
    assert taken["reason"]
    assert taken["suggestion"] == "alfa-auto-2"
    assert check("admin", "Warsztat Łąka")["suggestion"] == "warsztat-laka"


def test_only_an_owner_changes_the_entry(alpha):
    listing = Listing.objects.get(workshop_id=alpha.id)
    owner = client_person(staff_of(alpha, "owner").user)
    path = f"{WORKSHOPS}{listing.pk}/"
    body = {"city": "Kraków", "street": "Długa 1", "postal_code": "31-001", "website": "https://alfa.example"}

    def put(client, body):
        return client.put(path, body, content_type="application/json")

    response = put(owner, body)
    assert response.status_code == 200, response.content
    assert response.json()["data"]["website"] == "https://alfa.example"
    assert response.json()["data"]["lat"] == 50.06143
    assert put(owner, {"website": "javascript:alert(1)"}).json()["error"]["details"].keys() == {"website"}

    for role in ("receptionist", "mechanic"):
        assert put(client_person(staff_of(alpha, role).user), body).status_code == 403
    assert put(client_person(staff_of("beta-auto", "owner").user), body).status_code == 403
    assert put(client_person(), body).status_code == 403
    assert owner.put(f"{WORKSHOPS}{uuid.uuid4()}/", body, content_type="application/json").status_code == 404


def test_the_owner_of_a_suspended_workshop_waits(alpha):
    listing = Listing.objects.get(workshop_id=alpha.id)
    owner = client_person(staff_of(alpha, "owner").user)
    workshop_set_status(workshop_id=alpha.id, status="suspended")

    response = owner.put(f"{WORKSHOPS}{listing.pk}/", {"city": "Łódź"}, content_type="application/json")

    assert response.status_code == 403
    assert response.json()["error"]["code"] == "WORKSHOP_SUSPENDED"


def test_nobody_opens_workshops_without_end(db):
    person = client_person()
    for number in range(MOST_WORKSHOPS):
        workshop_create(name="Filia", slug=f"filia-nr-{number}", owner_id=person.user.pk)

    response = post(person, NEW)

    assert response.status_code == 409
    assert response.json()["error"]["code"] == "TOO_MANY_WORKSHOPS"


def test_the_owners_token_of_the_dashboard_is_no_good_here(alpha, marketplace):
    staff = staff_of(alpha, "owner")
    listing = Listing.objects.get(workshop_id=alpha.id)

    response = marketplace.put(
        f"{WORKSHOPS}{listing.pk}/", {"city": "Łódź"}, content_type="application/json",
        headers={"Authorization": f"Bearer {staff.access}"},
    )  # fmt: skip

    assert response.status_code == 401
