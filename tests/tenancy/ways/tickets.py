"""Tickets that lead from one host to another."""

from __future__ import annotations

from collections.abc import Iterator

from django.test import Client

from shared_apps.accounts.models import SignIn, User
from tenants.selectors import membership_of
from tenants.services import membership_change
from tests.factories.people import browser, client_person, sign_in, staff_of
from tests.tenancy.cells import World
from tests.tenancy.ways.base import CONSOLE_HOST, ROOT, host_of, post, way


def ticket_of(person: Client, host: str) -> tuple[int, str]:
    answer = post(person, "auth/ticket/", {"host": host})
    url = answer.json()["data"]["url"] if answer.status_code == 200 else ""
    return answer.status_code, url.partition("#ticket=")[2]


def redeemed(host: str, ticket: str) -> int:
    return int(post(browser(host), "auth/ticket/redeem/", {"ticket": ticket}).status_code)


@way
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


@way
def tickets_at_the_wrong_door(world: World) -> Iterator[str]:
    for host in (host_of(world, 2), ROOT, CONSOLE_HOST):
        status, ticket = ticket_of(sign_in(browser(), world.sides[1].owner.user), world.sides[1].workshop.slug)
        if status != 200:
            yield "no ticket for one's own workshop"
        if redeemed(host, ticket) != 401:
            yield f"ticket for alfa redeemed at {host}"
        if redeemed(host_of(world, 1), ticket) != 401:
            yield "a ticket that was shown at the wrong door still opens the right one"


@way
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


@way
def a_link_that_changes_who_sits_here(world: World) -> Iterator[str]:
    victim = world.sides[1].owner
    stranger = staff_of(world.sides[1].workshop, "mechanic")
    _status, ticket = ticket_of(sign_in(browser(), stranger.user), world.sides[1].workshop.slug)
    at_home = sign_in(browser(host_of(world, 1)), victim.user, world.sides[1].workshop)
    if post(at_home, "auth/ticket/redeem/", {"ticket": ticket}).status_code != 409:
        yield "a link signs in somebody else without asking"
