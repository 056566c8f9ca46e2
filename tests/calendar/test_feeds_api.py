"""Secret calendar addresses, for the office and for one mechanic."""

from __future__ import annotations

import pytest

from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.models import Mechanic
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
