"""Hosts, workshops that are not active, and code that stands nowhere."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from django.test import Client

from shared_apps.core.errors import WorkshopUnavailable
from shared_apps.core.tenancy import OutsideScope, connection, current_schema, open_workshop
from tenant_apps.calendar.models import Bay
from tenants.services import workshop_set_status
from tests.factories.people import browser, sign_in, staff_of
from tests.tenancy.cells import World
from tests.tenancy.marks import INSIDE, mark
from tests.tenancy.plants import in_a_thread
from tests.tenancy.ways.base import BASE, host_of, post, way
from tests.tenancy.ways.tickets import ticket_of


@way
def hosts_of_nobody(world: World) -> Iterator[str]:
    for host in ("nobody-here.garage.localhost", "evil.example", "", "alfa-auto.garage.localhost:x"):
        answer = Client(headers={"host": host}, raise_request_exception=False).get(f"{BASE}notifications/")
        if answer.status_code != 404:
            yield f"{host!r} is answered with {answer.status_code}"


@way
def workshops_that_are_not_active(world: World) -> Iterator[str]:
    side = world.sides[1]
    for status, reading, writing in (("suspended", 200, 403), ("closed", 410, 410)):
        workshop_set_status(workshop_id=side.workshop.id, status=status)
        _forget_hosts()
        for path, expected in (("today/", reading), ("people/", reading), ("me/", 200)):
            found = side.owner.get(BASE + path).status_code
            if found != expected:
                yield f"{path} of a {status} workshop: {found}"
        if post(side.owner, "bays/", {"name": "Nowy", "kind": "lift"}).status_code != writing:
            yield f"writing at a {status} workshop"
        if post(side.owner, "me/", {}).status_code != writing:
            yield f"writing at an open page of a {status} workshop"
        for method, path in (
            ("get", f"workshops/{side.listing_id}/"),
            ("get", f"workshops/{side.listing_id}/availability/?service=kanarek-1"),
        ):
            if getattr(browser(), method)(BASE + path).status_code != 404:
                yield f"{path} shows a {status} workshop"
        move = side.client.put(
            f"{BASE}appointments/{side.ids['appointment_id'][0]}/",
            {"start": "2027-01-04T10:00:00Z"},
            content_type="application/json",
        )
        if move.status_code != 404:
            yield f"a client changes a visit at a {status} workshop"
        as_client = sign_in(browser(), side.owner.user)
        change = as_client.put(f"{BASE}workshops/{side.listing_id}/", {"name": "X"}, content_type="application/json")
        if change.status_code < 400:
            yield f"the entry of a {status} workshop is changed"
    if ticket_of(sign_in(browser(), side.owner.user), side.workshop.slug)[0] == 200:
        yield "ticket for a closed workshop"


def _forget_hosts() -> None:
    from tenants.hosts import forget_all

    forget_all()


@way
def queries_of_nobody(world: World) -> Iterator[str]:
    here, there = (world.sides[number].workshop.schema_name for number in (1, 2))
    for name, error, act in (
        ("in a thread", OutsideScope, lambda: in_a_thread(lambda: list(Bay.objects.all()))),
        ("on a connection left elsewhere", OutsideScope, lambda: _left_elsewhere(here, there)),
        ("in a schema that is gone", WorkshopUnavailable, lambda: _inside("w_0000000000000000")),
        ("that asks where it is", OutsideScope, lambda: in_a_thread(current_schema)),
        ("in public as a workshop", OutsideScope, lambda: _inside("public")),
        ("in any as a workshop", OutsideScope, lambda: _inside("*")),
    ):
        try:
            act()
        except error:
            continue
        except Exception as other:
            yield f"a query {name} fails with {type(other).__name__}"
        else:
            yield f"a query {name} is answered"


def _left_elsewhere(here: str, there: str) -> None:
    try:
        with open_workshop(here):
            connection.set_schema(there)
            list(Bay.objects.all())
    finally:
        connection.set_schema("public")


def _inside(schema_name: str) -> None:
    with open_workshop(schema_name):
        list(Bay.objects.all())


@way
def an_answer_is_not_repeated_to_others(world: World) -> Iterator[str]:
    key = {"idempotency-key": uuid.uuid4().hex}
    car = {"make": mark("K", 1), "model": "X"}
    first, second = world.sides[1].client, world.sides[2].client
    one, two = post(first, "vehicles/", car, **key), post(second, "vehicles/", car, **key)
    if two.headers.get("Idempotency-Replayed") or one.json()["data"]["id"] == two.json()["data"]["id"]:
        yield "one client's answer for another"
    both = staff_of(world.sides[1].workshop, "owner")
    there = staff_of(world.sides[2].workshop, "owner", both.user)
    bay = {"name": "Dźwig", "kind": "lift"}
    here = post(sign_in(browser(host_of(world, 1)), both.user, world.sides[1].workshop), "bays/", bay, **key)
    other = post(there, "bays/", bay, **key)
    if (here.status_code, other.status_code) != (201, 201) or other.headers.get("Idempotency-Replayed"):
        yield "one workshop's answer at another"
    again = post(there, "bays/", bay, **key)
    if again.headers.get("Idempotency-Replayed") != "true":
        yield "one's own answer is not repeated"


@way
def the_workshops_own_people(world: World) -> Iterator[str]:
    """What is told to the staff of one workshop is told to nobody else."""
    from shared_apps.notifications.models import Notification
    from shared_apps.notifications.services import notify_staff

    with open_workshop(world.sides[1].workshop.schema_name):
        notify_staff(kind="test", title=mark(INSIDE, 1), roles=["owner", "receptionist", "mechanic"])
    theirs = Notification.objects.filter(title=mark(INSIDE, 1)).exclude(schema_name=world.sides[1].workshop.schema_name)
    if theirs.exists():
        yield "a bell in another place"
    if Notification.objects.filter(title=mark(INSIDE, 1), user=world.sides[2].owner.user).exists():
        yield "a bell for another workshop's owner"
