"""Before the public door shows a workshop's page it asks whether there is such a workshop."""

from __future__ import annotations

import pytest
from django.test import Client

from tenants.services import workshop_set_status

pytestmark = pytest.mark.django_db


def ask(host: str, path: str = "/page/workshop", **how: str):
    return Client(headers={"host": host, **how}).get(path)


@pytest.mark.parametrize("face", ["workshop", "mechanic"])
def test_an_open_workshop_is_shown_from_the_doors_own_disk(alpha, face):
    answer = ask(f"{alpha.slug}.garage.localhost", f"/page/{face}")

    assert (answer.status_code, answer.content) == (200, b"")
    assert answer["X-Accel-Redirect"] == f"/_page/{face}.html"
    assert answer["Cache-Control"] == "no-cache"
    assert not answer.cookies


@pytest.mark.parametrize(
    "face", ["console", "marketplace", "..%2f..%2fetc%2fpasswd", "workshop%0d%0aSet-Cookie:x=1", "workshop.html"]
)
def test_no_other_file_can_be_named(alpha, face):
    answer = ask(f"{alpha.slug}.garage.localhost", f"/page/{face}")

    assert answer.status_code == 404
    assert "X-Accel-Redirect" not in answer


def test_who_is_not_there_is_not_shown(db):
    answer = ask("nosuch.garage.localhost")

    assert answer.status_code == 404
    assert "X-Accel-Redirect" not in answer


@pytest.mark.parametrize("status", ["suspended", "closed"])
def test_who_may_still_look_or_take_their_data_along_needs_the_page(alpha, status):
    workshop_set_status(workshop_id=alpha.id, status=status)

    assert ask(f"{alpha.slug}.garage.localhost")["X-Accel-Redirect"] == "/_page/workshop.html"


def test_other_faces_have_no_such_door(db):
    for host in ("garage.localhost", "console.garage.localhost", "api.garage.localhost"):
        assert ask(host).status_code == 404


def test_a_page_is_only_looked_at(alpha):
    assert Client(headers={"host": f"{alpha.slug}.garage.localhost"}).post("/page/workshop").status_code == 405
