"""Ways of more than one step by which somebody could come where they do not belong. Each yields what went wrong."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from typing import Any

from django.test import Client

from shared_apps.accounts.models import SignIn, User
from shared_apps.core.errors import WorkshopUnavailable
from shared_apps.core.tenancy import OutsideScope, connection, open_public, open_workshop
from shared_apps.integrations.storage import ForeignFile, file_store, new_key
from tenant_apps.calendar.models import Bay
from tenants.selectors import membership_of
from tenants.services import membership_change, membership_invite, workshop_set_status
from tests.factories.people import PASSWORD, UserFactory, browser, client_person, sign_in, staff_of
from tests.tenancy.cells import World, seen_in
from tests.tenancy.marks import INSIDE, mark, marks, marks_in
from tests.tenancy.plants import in_a_thread

BASE = "/api/v1/"
ROOT = "garage.localhost"
CONSOLE_HOST = f"console.{ROOT}"
OURS = {"x-requested-with": "garage"}
REFRESH = "__Host-gm_refresh"

Way = Callable[[World], Iterator[str]]


def host_of(world: World, number: int) -> str:
    return f"{world.sides[number].workshop.slug}.{ROOT}"


def post(person: Client, path: str, body: dict[str, Any] | None = None, **headers: str) -> Any:
    return person.post(BASE + path, body or {}, content_type="application/json", headers=OURS | headers)


def ticket_of(person: Client, host: str) -> tuple[int, str]:
    answer = post(person, "auth/ticket/", {"host": host})
    url = answer.json()["data"]["url"] if answer.status_code == 200 else ""
    return answer.status_code, url.partition("#ticket=")[2]


def redeemed(host: str, ticket: str) -> int:
    return int(post(browser(host), "auth/ticket/redeem/", {"ticket": ticket}).status_code)


def tickets_for_places_of_others(world: World) -> Iterator[str]:
    here, there = world.sides[1], world.sides[2]
    for name, person, host in (
        ("a client at a workshop", client_person(), here.workshop.slug),
        ("an owner at the other workshop", here.owner, there.workshop.slug),
        ("a client at the console", client_person(), "console"),
        ("an owner at the console", here.owner, "console"),
        ("anybody at a workshop that does not exist", here.owner, "nie-ma-takiego"),
    ):
        if ticket_of(person, host)[0] not in {403, 404}:
            yield f"ticket for {name}"
    left = staff_of(there.workshop, "mechanic")
    also = sign_in(browser(), left.user)
    membership = membership_of(user_id=left.user.pk, workshop_id=there.workshop.id)
    assert membership is not None
    membership_change(workshop_id=there.workshop.id, membership_id=membership.id, status="revoked")
    if ticket_of(also, there.workshop.slug)[0] != 403:
        yield "ticket for somebody who left"


def tickets_at_the_wrong_door(world: World) -> Iterator[str]:
    for host in (host_of(world, 2), ROOT, CONSOLE_HOST):
        status, ticket = ticket_of(sign_in(browser(), world.sides[1].owner.user), world.sides[1].workshop.slug)
        if status != 200:
            yield "no ticket for one's own workshop"
        if redeemed(host, ticket) != 401:
            yield f"ticket for alfa redeemed at {host}"
        if redeemed(host_of(world, 1), ticket) != 401:
            yield "a ticket that was shown at the wrong door still opens the right one"


def tickets_that_are_stale(world: World) -> Iterator[str]:
    person = staff_of(world.sides[1].workshop, "mechanic")
    also = sign_in(browser(), person.user)
    _status, ticket = ticket_of(also, world.sides[1].workshop.slug)
    SignIn.objects.filter(user=person.user).update(revoked_at="2026-01-01T00:00Z")
    if redeemed(host_of(world, 1), ticket) != 401:
        yield "ticket of a log-in that was ended"
    also = sign_in(browser(), person.user)
    _status, ticket = ticket_of(also, world.sides[1].workshop.slug)
    User.objects.filter(pk=person.user.pk).update(password_version=77)
    if redeemed(host_of(world, 1), ticket) != 401:
        yield "ticket from before the password changed"
    _status, ticket = ticket_of(sign_in(browser(), person.user), world.sides[1].workshop.slug)
    User.objects.filter(pk=person.user.pk).update(is_active=False)
    if redeemed(host_of(world, 1), ticket) != 401:
        yield "ticket of somebody deactivated"


def a_link_that_changes_who_sits_here(world: World) -> Iterator[str]:
    victim = world.sides[1].owner
    stranger = staff_of(world.sides[1].workshop, "mechanic")
    _status, ticket = ticket_of(sign_in(browser(), stranger.user), world.sides[1].workshop.slug)
    at_home = sign_in(browser(host_of(world, 1)), victim.user, world.sides[1].workshop)
    if post(at_home, "auth/ticket/redeem/", {"ticket": ticket}).status_code != 409:
        yield "a link signs in somebody else without asking"


def refreshed(host: str, token: str, **headers: str) -> int:
    client = browser(host)
    client.cookies[REFRESH] = token
    return int(client.post(f"{BASE}auth/refresh/", headers=headers or OURS).status_code)


def refresh_at_the_wrong_door(world: World) -> Iterator[str]:
    token = world.sides[1].owner.cookies[REFRESH].value
    for host in (host_of(world, 2), ROOT, CONSOLE_HOST):
        if refreshed(host, token) != 401:
            yield f"alfa's refresh token at {host}"
    client = client_person()
    for host in (host_of(world, 1), CONSOLE_HOST):
        if refreshed(host, client.cookies[REFRESH].value) != 401:
            yield f"a client's refresh token at {host}"
    for name, headers in {
        "no script of ours": {"x-nothing": "1"},
        "a foreign page": OURS | {"origin": "https://evil.example"},
        "the other workshop's page": OURS | {"origin": f"http://{host_of(world, 2)}"},
    }.items():
        if refreshed(host_of(world, 1), token, **headers) != 403:
            yield f"refresh by {name}"
    if refreshed(host_of(world, 1), token) != 200:
        yield "one's own refresh token does not work"


def refresh_of_somebody_who_is_gone(world: World) -> Iterator[str]:
    alpha = world.sides[1].workshop
    for name in ("revoked", "blocked", "logged out"):
        person = staff_of(alpha, "mechanic")
        if name == "revoked":
            membership = membership_of(user_id=person.user.pk, workshop_id=alpha.id)
            assert membership is not None
            membership_change(workshop_id=alpha.id, membership_id=membership.id, status="revoked")
        elif name == "blocked":
            User.objects.filter(pk=person.user.pk).update(status=User.Status.BLOCKED)
        else:
            SignIn.objects.filter(user=person.user).update(revoked_at="2026-01-01T00:00Z")
        if refreshed(host_of(world, 1), person.cookies[REFRESH].value) != 401:
            yield f"refresh of somebody {name}"


def logged_in(host: str, user: User, password: str = PASSWORD) -> Any:
    return post(browser(host), "auth/login/", {"email": user.email, "password": password})


def log_in_where_one_does_not_belong(world: World) -> Iterator[str]:
    here, there = world.sides[1], world.sides[2]
    for name, host, user in (
        ("a client at a workshop", host_of(world, 1), here.client.user),
        ("an owner at the other workshop", host_of(world, 2), here.owner.user),
        ("an owner at the console", CONSOLE_HOST, here.owner.user),
        ("the other's owner here", host_of(world, 1), there.owner.user),
    ):
        if logged_in(host, user).status_code != 403:
            yield f"log-in of {name}"
    if logged_in(host_of(world, 1), here.owner.user, "zgaduję-hasło-12").status_code != 401:
        yield "log-in with a wrong password"
    blocked = UserFactory.create(status=User.Status.BLOCKED)
    if logged_in(ROOT, blocked).status_code != 401:
        yield "log-in of somebody blocked"
    if logged_in(host_of(world, 1), here.owner.user).status_code != 200:
        yield "an owner cannot log in at home"


def an_invitation_is_for_one_workshop(world: World) -> Iterator[str]:
    guest = UserFactory.create()
    membership_invite(workshop_id=world.sides[1].workshop.id, user_id=guest.pk, roles=["mechanic"])
    other = UserFactory.create()
    membership_invite(workshop_id=world.sides[2].workshop.id, user_id=other.pk, roles=["mechanic"])
    if logged_in(host_of(world, 2), guest).status_code != 403:
        yield "an invitation to alfa opens beta"
    if membership_of(user_id=guest.pk, workshop_id=world.sides[2].workshop.id):
        yield "an invitation to alfa became a place at beta"
    if logged_in(host_of(world, 1), guest).status_code != 200:
        yield "an invitation is not accepted by logging in"
    if membership_of(user_id=other.pk, workshop_id=world.sides[2].workshop.id):
        yield "somebody else's log-in accepted an invitation"


def a_second_factor_is_ones_own(world: World) -> Iterator[str]:
    person, stranger = client_person(), client_person()
    began = post(person, "auth/totp/", {"password": PASSWORD})
    if began.status_code != 200:
        yield "a second factor cannot be begun"
        return
    secret = began.json()["data"]["secret"]
    if secret and secret in post(stranger, "auth/totp/", {"password": PASSWORD}).content.decode():
        yield "another's secret"


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


def hosts_of_nobody(world: World) -> Iterator[str]:
    for host in ("nobody-here.garage.localhost", "evil.example", "", "alfa-auto.garage.localhost:x"):
        answer = Client(headers={"host": host}, raise_request_exception=False).get(f"{BASE}notifications/")
        if answer.status_code != 404:
            yield f"{host!r} is answered with {answer.status_code}"


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


def queries_of_nobody(world: World) -> Iterator[str]:
    here, there = (world.sides[number].workshop.schema_name for number in (1, 2))
    for name, error, act in (
        ("in a thread", OutsideScope, lambda: in_a_thread(lambda: list(Bay.objects.all()))),
        ("on a connection left elsewhere", OutsideScope, lambda: _left_elsewhere(here, there)),
        ("in a schema that is gone", WorkshopUnavailable, lambda: _inside("w_0000000000000000")),
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


def files_of_others(world: World) -> Iterator[str]:
    here, there = (world.sides[number].workshop.schema_name for number in (1, 2))
    with open_workshop(there):
        theirs = new_key(room="private", extension="txt")
    for guess in (theirs, f"t/{here}/../{there}/x.txt", f"/{theirs}", "../secret"):
        for act in (file_store().read, file_store().delete):
            with open_workshop(here):
                try:
                    act(guess)
                except ForeignFile:
                    continue
                except Exception as other:
                    yield f"{guess}: {type(other).__name__}"
                else:
                    yield f"{guess} is opened"
    for room, extension in (("private", "../x"), ("..", "txt")):
        with open_workshop(here):
            try:
                yield f"{new_key(room=room, extension=extension)} is a key"
            except ForeignFile:
                continue
    try:
        with open_public():
            yield f"{new_key(room='private', extension='txt')} is a key of nobody"
    except ForeignFile:
        pass


def feeds_of_others(world: World) -> Iterator[str]:
    for number, other in ((1, 2), (2, 1)):
        secret = world.sides[number].ids["secret"][0]
        seen = seen_in(Client(headers={"host": host_of(world, other)}).get(f"/calendar/{secret}.ics"))
        if seen.status != 404 or marks_in(seen.text) & marks([number]):
            yield f"the secret calendar of {number} opens at {other}"
        if Client(headers={"host": host_of(world, number)}).get(f"/calendar/{secret}x.ics").status_code != 404:
            yield "a guessed secret opens a calendar"


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


WAYS: list[Way] = [
    tickets_for_places_of_others,
    tickets_at_the_wrong_door,
    tickets_that_are_stale,
    a_link_that_changes_who_sits_here,
    refresh_at_the_wrong_door,
    refresh_of_somebody_who_is_gone,
    log_in_where_one_does_not_belong,
    an_invitation_is_for_one_workshop,
    a_second_factor_is_ones_own,
    an_answer_is_not_repeated_to_others,
    hosts_of_nobody,
    workshops_that_are_not_active,
    queries_of_nobody,
    files_of_others,
    feeds_of_others,
    the_workshops_own_people,
]
