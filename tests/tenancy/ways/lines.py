"""Sockets: asked of the product's own ASGI application, one attempt after the other, on this thread's connection."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import channels.db
import pytest
from asgiref.sync import async_to_sync

from shared_apps.accounts.models import SignIn
from shared_apps.core import realtime, tenancy
from shared_apps.core.errors import WorkshopSuspended
from shared_apps.core.tenancy import open_public
from shared_apps.notifications import consumers
from tenants.hosts import forget_all
from tenants.services import workshop_set_status
from tests.factories.people import staff_of
from tests.tenancy.callers import Caller
from tests.tenancy.cells import World
from tests.tenancy.doors import sockets
from tests.tenancy.lines import Browser, Line, attempts, person_of
from tests.tenancy.ways.base import ROOT, host_of, lets, way

TRIED = ("nobody", "client", "client of beta", "owner", "owner of beta", "revoked", "blocked client", "admin")


AT_THE_DOOR = 4403


async def _answer(line: Line, changed: dict[str, Any]) -> int | None:
    browser = Browser(line, **changed)
    try:
        return await browser.answer()
    finally:
        await browser.close()


@contextmanager
def one_connection() -> Iterator[pytest.MonkeyPatch]:
    """As Django's own test client does: what stands in a transaction of the test is not closed between two calls."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tenancy, "close_old_connections", lambda: None)
        patch.setattr(channels.db, "close_old_connections", lambda: None)
        yield patch


def answer_to(line: Line, **changed: Any) -> int | None:
    """The code of a refusal; None when the line is open. Who is refused at the door never reaches a consumer."""
    with one_connection():
        found: int | None = async_to_sync(_answer)(line, changed)
    return found


def at(host: str, **more: str) -> list[tuple[bytes, bytes]]:
    told = {"host": host, "origin": f"http://{host}"} | more
    return [(name.encode(), value.encode()) for name, value in told.items() if value]


def line_of(caller: Caller, host: str, home: str) -> Line:
    """A line of hints to the caller themself."""
    pattern = next(one for one in sockets() if "user_id" in one)
    return Line(pattern, host, home, caller, str(person_of(caller)), is_own=True)


@way
def a_line_is_opened_by_whom_it_is_for(world: World) -> Iterator[str]:
    for line in attempts(world.sides, [world.callers[name] for name in TRIED]):
        if (answer_to(line) is None) != line.passes:
            yield f"{line}: {'closed' if line.passes else 'open'}"


@way
def a_line_from_a_foreign_page(world: World) -> Iterator[str]:
    here, caller = host_of(world, 1), world.callers["owner"]
    line = line_of(caller, here, "alfa")
    origin = (b"origin", f"http://{here}".encode())
    for name, headers in {
        "a page of the other workshop": at(here, origin=f"http://{host_of(world, 2)}"),
        "a page of the marketplace": at(here, origin=f"http://{ROOT}"),
        "no page": at(here, origin=""),
        "two pages": [*at(here), (b"origin", b"http://evil.example")],
        "the same page twice": [*at(here), origin],
        "two hosts": [(b"host", host_of(world, 2).encode()), *at(here)],
        "no host": [origin],
        "a host of nobody": at("nobody-here.garage.localhost"),
        "a host elsewhere": at("evil.example"),
    }.items():
        try:
            if (code := answer_to(line, headers=headers)) != AT_THE_DOOR:
                yield f"{name} comes as far as {code}"
        except Exception as broken:
            yield f"{name} ends with {type(broken).__name__}"
    if not answer_to(line, subprotocols=[f"bearer.{caller.token}"]):
        yield "a line without our protocol is opened"
    if not answer_to(line, path="/ws/nothing/1/"):
        yield "a socket that does not exist is opened"


@way
def a_line_at_a_workshop_that_is_not_active(world: World) -> Iterator[str]:
    side, caller = world.sides[1], world.callers["owner"]
    line = line_of(caller, host_of(world, 1), "alfa")
    consumer = consumers.NotificationsConsumer()
    consumer.scope = {"workshop": side.workshop, "face": "workshop"}
    for status in ("suspended", "closed"):
        workshop_set_status(workshop_id=side.workshop.id, status=status)
        forget_all()
        if answer_to(line) != AT_THE_DOOR:
            yield f"a line is not refused at the door of a {status} workshop"
        with open_public():
            if lets(WorkshopSuspended, lambda: consumer._authenticate(str(caller.token))):
                yield f"a line that was open stays open at a {status} workshop"


@way
def a_line_ends_with_its_log_in(world: World) -> Iterator[str]:
    """Whoever is told to look again, and whoever is not told but beats a few times, finds that the log-in has ended."""
    side = world.sides[1]
    for name, seconds in (("being told", 60.0), ("a while", 0.01)):
        person = staff_of(side.workshop, "mechanic")
        line = line_of(Caller("mechanic", "mechanic", person.access, "alfa", 1), host_of(world, 1), "alfa")
        with one_connection() as patch:
            patch.setattr(consumers, "PING_SECONDS", seconds)
            code = async_to_sync(_left_open)(line, is_told=seconds > 1)
        if code != 4401:
            yield f"a line whose log-in has ended is open after {name}"


async def _left_open(line: Line, *, is_told: bool) -> int | None:
    browser = Browser(line)
    assert await browser.open()
    await SignIn.objects.filter(user=person_of(line.caller)).aupdate(revoked_at="2026-01-01T00:00Z")
    if is_told:
        realtime._publish(realtime.person_group(person_of(line.caller)), {"type": "look.again"})
    try:
        # The welcome, a few pings, the end.
        return await browser.ended_with(1 + 1 if is_told else 1 + 2 * consumers.RECHECK_EVERY)
    except TimeoutError:
        return None
    finally:
        await browser.close()
