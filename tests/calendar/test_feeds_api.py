"""Secret calendar addresses, for the office and for one mechanic."""

from __future__ import annotations

import pytest

from shared_apps.accounts.services import staff_member_remove
from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.models import Mechanic
from tenants.models import Membership
from tenants.services import membership_change
from tests.calendar.desk import booked, call
from tests.factories.people import browser, staff_of


def test_feeds_are_secret_and_die_when_rotated(alpha, owner, service, monday):
    visit = booked(owner, service, monday)
    feeds = call(owner, "get", "feeds/").json()["data"]
    path = "/" + feeds["workshop_url"].split("/", 3)[3]
    reader = browser(f"{alpha.slug}.garage.localhost")

    answer = reader.get(path)
    assert answer.status_code == 200
    assert f"UID:{visit['id']}@".encode() in answer.content
    assert "Jan Kowal" in answer.content.decode()
    theirs = next(one for one in feeds["mechanics"] if one["mechanic_id"] != visit["mechanic"]["id"])
    assert visit["id"].encode() not in reader.get("/" + theirs["url"].split("/", 3)[3]).content

    rotated = call(owner, "post", "feeds/", {"mechanic_id": None}).json()["data"]
    assert rotated["workshop_url"] != feeds["workshop_url"]
    assert reader.get(path).status_code == 404
    assert reader.get("/calendar/guess.ics").status_code == 404
    new_path = "/" + rotated["workshop_url"].split("/", 3)[3]
    assert browser("beta-auto.garage.localhost").get(new_path).status_code == 404


@pytest.mark.parametrize("name", ["Warsztat\r\nX-EVIL:1", "Warsztat\nX-EVIL:1", "Warsztat\rX-EVIL:1", "A, B; C"])
def test_a_name_on_several_lines_breaks_no_feed(alpha, owner, name):
    assert call(owner, "put", "workshop/", {"name": name}).status_code == 200
    path = "/" + call(owner, "get", "feeds/").json()["data"]["workshop_url"].split("/", 3)[3]
    answer = browser(f"{alpha.slug}.garage.localhost").get(path)

    assert answer.status_code == 200
    assert not any(line.startswith("X-EVIL") for line in answer.content.decode().splitlines())


def test_a_mechanic_sees_the_own_feed_alone(alpha, service):
    mechanic = staff_of(alpha, "mechanic")
    with open_workshop(alpha.schema_name):
        mine, other = Mechanic.objects.filter(is_active=True)
        mine.user_id = mechanic.user.pk
        mine.save()

    feeds = call(mechanic, "get", "feeds/").json()["data"]

    assert feeds["workshop_url"] is None
    assert [one["mechanic_id"] for one in feeds["mechanics"]] == [mine.pk]
    assert call(mechanic, "post", "feeds/", {"mechanic_id": other.pk}).status_code == 403
    assert call(mechanic, "post", "feeds/", {"mechanic_id": None}).status_code == 403
    assert call(mechanic, "post", "feeds/", {"mechanic_id": mine.pk}).status_code == 200


def path_of(url):
    return "/" + url.split("/", 3)[3]


def open_feed(workshop, url):
    return browser(f"{workshop.slug}.garage.localhost").get(path_of(url)).status_code


def place_of(person):
    return Membership.objects.get(user=person.user, workshop_id=person.workshop.id).pk


@pytest.fixture
def worker(alpha, service):
    """A mechanic with an account."""
    person = staff_of(alpha, "mechanic")
    with open_workshop(alpha.schema_name):
        row = Mechanic.objects.order_by("pk").first()
        row.user_id = person.user.pk
        row.save()
    return person


def own_url(worker):
    [feed] = call(worker, "get", "feeds/").json()["data"]["mechanics"]
    return feed["url"]


def test_a_dismissed_mechanics_address_is_dead(alpha, owner, worker):
    url = own_url(worker)
    assert open_feed(alpha, url) == 200

    staff_member_remove(workshop_id=alpha.id, membership_id=place_of(worker))

    assert open_feed(alpha, url) == 404
    assert url not in call(owner, "get", "feeds/").content.decode()


def test_a_switched_off_mechanics_address_is_dead(alpha, owner, worker):
    url = own_url(worker)
    with open_workshop(alpha.schema_name):
        row = Mechanic.objects.get(user_id=worker.user.pk)
    told = {"name": row.name, "user_id": row.user_id, "is_active": False}
    assert call(owner, "put", f"mechanics/{row.pk}/", told).status_code == 200

    assert open_feed(alpha, url) == 404


def test_an_account_taken_from_a_mechanic_takes_the_address_along(alpha, owner, worker):
    url = own_url(worker)
    with open_workshop(alpha.schema_name):
        row = Mechanic.objects.get(user_id=worker.user.pk)
    assert call(owner, "put", f"mechanics/{row.pk}/", {"name": "Jan"}).status_code == 200

    assert open_feed(alpha, url) == 404
    assert call(owner, "put", f"mechanics/{row.pk}/", {"name": "Jan Nowak"}).status_code == 200
    addresses = {one["mechanic_id"]: one["url"] for one in call(owner, "get", "feeds/").json()["data"]["mechanics"]}
    assert open_feed(alpha, addresses[row.pk]) == 200


@pytest.mark.parametrize("change", [{"status": "revoked"}, {"roles": ["mechanic"]}])
def test_whoever_leaves_the_office_leaves_every_address_behind(alpha, owner, worker, change):
    receptionist = staff_of(alpha, "receptionist")
    known = call(receptionist, "get", "feeds/").json()["data"]
    addresses = [known["workshop_url"], *(one["url"] for one in known["mechanics"])]
    assert {open_feed(alpha, url) for url in addresses} == {200}

    membership_change(workshop_id=alpha.id, membership_id=place_of(receptionist), **change)

    assert {open_feed(alpha, url) for url in addresses} == {404}
    fresh = call(owner, "get", "feeds/").json()["data"]
    assert open_feed(alpha, fresh["workshop_url"]) == 200
    assert own_url(worker) not in addresses


def test_addresses_stay_while_somebody_stays_in_the_office(alpha, owner):
    second = staff_of(alpha, "owner")
    url = call(owner, "get", "feeds/").json()["data"]["workshop_url"]

    membership_change(workshop_id=alpha.id, membership_id=place_of(second), roles=["receptionist"])

    assert open_feed(alpha, url) == 200
