"""The notifications socket on a real ASGI server: who may open it, what it says, and that no hint crosses."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
import websockets
from asgiref.sync import sync_to_async
from websockets.exceptions import InvalidStatus

from shared_apps.accounts.selectors import sign_ins_of
from shared_apps.accounts.services import sign_in_end, sign_out_everywhere
from shared_apps.core.realtime import announce, announce_to_user
from shared_apps.core.tenancy import open_workshop
from shared_apps.notifications.consumers import NotificationsConsumer
from tenants.services import membership_change, workshop_create, workshop_set_status
from tests.factories.people import client_person, staff_of
from tests.processes import environment


@pytest.fixture
def sockets(committed) -> Iterator[int]:
    """A uvicorn with config.asgi on the test database; yields its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "config.asgi:application", "--port", str(port), "--log-level", "warning"],
        env=environment(),
    )
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            break
        except OSError:
            time.sleep(0.1)
    yield port
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=20)


async def open_line(port, host, user_id, token, *, origin=None):
    """The URL names the host (it becomes the Host header); the connection goes to loopback."""
    return await websockets.connect(
        f"ws://{host}/ws/notifications/{user_id}/",
        host="127.0.0.1",
        port=port,
        origin=f"http://{host}" if origin is None else origin or None,
        subprotocols=["garage.v1", f"bearer.{token}"],
        proxy=None,
    )


async def next_frame(line, kind: str, seconds: float = 5.0) -> dict[str, object]:
    async with asyncio.timeout(seconds):
        while True:
            frame = json.loads(await line.recv())
            if frame["type"] == kind:
                return frame


async def is_silent(line, seconds: float = 0.7) -> bool:
    try:
        async with asyncio.timeout(seconds):
            while json.loads(await line.recv())["type"] != "hint":
                pass
    except TimeoutError:
        return True
    return False


def host_of(workshop) -> str:
    return f"{workshop.slug}.garage.localhost"


@pytest.fixture
def two_workshops(committed):
    import uuid

    return [workshop_create(name="Warsztat", slug=f"s-{uuid.uuid4().hex[:10]}x", owner_id=None) for _number in range(2)]


def tell(workshop, topic: str, entity_id: str) -> None:
    with open_workshop(workshop.schema_name):
        announce(topic, entity_id)


async def test_a_hint_reaches_its_workshop_and_nobody_else(sockets, two_workshops):
    here, there = two_workshops
    mine = await sync_to_async(staff_of)(here, "receptionist")
    theirs = await sync_to_async(staff_of)(there, "owner")
    client = await sync_to_async(client_person)()

    async with (
        await open_line(sockets, host_of(here), mine.user.pk, mine.access) as line,
        await open_line(sockets, host_of(there), theirs.user.pk, theirs.access) as foreign,
        await open_line(sockets, "garage.localhost", client.user.pk, client.access) as public,
    ):
        assert line.subprotocol == "garage.v1"
        welcome = await next_frame(line, "welcome")
        await sync_to_async(tell)(here, "appointment", "42")
        hint = await next_frame(line, "hint")

        assert (hint["topic"], hint["id"]) == ("appointment", "42")
        assert hint["seq"] == int(str(welcome["seq"])) + 1
        assert await is_silent(foreign)
        assert await is_silent(public)

        await sync_to_async(announce_to_user)(client.user.pk, "notification", "7")
        assert (await next_frame(public, "hint"))["id"] == "7"
        assert await is_silent(line)


async def test_who_may_not_open_it(sockets, two_workshops):
    here, there = two_workshops
    mine = await sync_to_async(staff_of)(here, "mechanic")
    client = await sync_to_async(client_person)()
    host, user_id, token = host_of(here), mine.user.pk, mine.access
    refused = {
        "no token": (host, user_id, "", None),
        "nonsense": (host, user_id, "abc.def.ghi", None),
        "another person's line": (host, user_id + 1, token, None),
        "another workshop's host": (host_of(there), user_id, token, None),
        "a client's token": (host, client.user.pk, client.access, None),
        "a staff token on the marketplace": ("garage.localhost", user_id, token, None),
        "a foreign origin": (host, user_id, token, f"http://{host_of(there)}"),
        "the root's origin": (host, user_id, token, "http://garage.localhost"),
        "an origin of null": (host, user_id, token, "null"),
        "no origin": (host, user_id, token, ""),
        "an unknown host": ("nobody-here.garage.localhost", user_id, token, None),
        "a host of somebody else": ("evil.example", user_id, token, None),
    }
    for case, (to_host, to_user, with_token, origin) in refused.items():
        with pytest.raises(InvalidStatus) as refusal:
            await open_line(sockets, to_host, to_user, with_token, origin=origin)
        assert refusal.value.response.status_code == 403, case


async def test_a_revoked_member_cannot_come_back(sockets, two_workshops):
    here, _there = two_workshops
    await sync_to_async(staff_of)(here, "owner")
    mine = await sync_to_async(staff_of)(here, "mechanic")

    def revoke() -> None:
        from tenants.selectors import membership_of

        membership = membership_of(user_id=mine.user.pk, workshop_id=here.id)
        assert membership is not None
        membership_change(workshop_id=here.id, membership_id=membership.id, status="revoked")

    async with await open_line(sockets, host_of(here), mine.user.pk, mine.access) as line:
        await next_frame(line, "welcome")
    await sync_to_async(revoke)()

    with pytest.raises(InvalidStatus):
        await open_line(sockets, host_of(here), mine.user.pk, mine.access)


async def test_an_open_line_ends_with_the_log_in_that_opened_it(sockets, two_workshops):
    here, _there = two_workshops
    mine = await sync_to_async(staff_of)(here, "owner")
    at_home = await sync_to_async(client_person)(mine.user)
    colleague = await sync_to_async(staff_of)(here, "mechanic")

    async with (
        await open_line(sockets, host_of(here), mine.user.pk, mine.access) as at_work,
        await open_line(sockets, "garage.localhost", mine.user.pk, at_home.access) as elsewhere,
        await open_line(sockets, host_of(here), colleague.user.pk, colleague.access) as beside,
    ):
        for line in (at_work, elsewhere, beside):
            await next_frame(line, "welcome")
        await sync_to_async(end_the_log_in)(at_home)
        assert await closed(elsewhere) == 4401
        assert await is_silent(at_work)

        await sync_to_async(sign_out_everywhere)(user_id=mine.user.pk)
        assert await closed(at_work) == 4401
        await sync_to_async(tell)(here, "appointment", "1")
        assert (await next_frame(beside, "hint"))["id"] == "1"


def end_the_log_in(client) -> None:
    (row,) = sign_ins_of(user_id=client.user.pk).filter(audience="shared")
    sign_in_end(user_id=client.user.pk, sign_in_id=row.pk)


async def closed(line, seconds: float = 5.0) -> int:
    async with asyncio.timeout(seconds):
        await line.wait_closed()
    return int(line.close_code)


async def test_an_open_line_of_a_suspended_workshop_ends_at_the_next_look(two_workshops):
    here, _there = two_workshops
    mine = await sync_to_async(staff_of)(here, "owner")
    line = NotificationsConsumer()
    line.scope = {"workshop": here, "subprotocols": ["garage.v1"]}
    line.token = mine.access
    assert await line._actor() is not None

    await sync_to_async(workshop_set_status)(workshop_id=here.id, status="suspended")
    assert await line._actor() is None


async def test_a_path_that_is_no_socket_is_refused_quietly(sockets):
    with pytest.raises(InvalidStatus) as refusal:
        await websockets.connect(
            "ws://garage.localhost/ws/x/",
            host="127.0.0.1",
            port=sockets,
            origin="http://garage.localhost",
            proxy=None,
        )
    assert refusal.value.response.status_code == 403


async def test_nonsense_from_a_browser_is_harmless(sockets, two_workshops):
    here, _there = two_workshops
    mine = await sync_to_async(staff_of)(here, "owner")
    async with await open_line(sockets, host_of(here), mine.user.pk, mine.access) as line:
        for text in ("", "{", "null", "[]", json.dumps({"type": "hint", "topic": "x"}), "\x00"):
            await line.send(text)
        await sync_to_async(tell)(here, "appointment", "1")
        assert (await next_frame(line, "hint"))["id"] == "1"
