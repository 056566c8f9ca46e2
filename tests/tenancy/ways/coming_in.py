"""Log-ins, refresh tokens and invitations."""

from __future__ import annotations

from collections.abc import Iterator

from shared_apps.accounts.models import SignIn, User
from tenants.selectors import membership_of
from tenants.services import membership_change, membership_invite
from tests.factories.people import UserFactory, client_person, staff_of
from tests.tenancy.cells import World
from tests.tenancy.ways.base import CONSOLE_HOST, OURS, REFRESH, ROOT, host_of, logged_in, refreshed, way


@way
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


@way
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


@way
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


@way
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
