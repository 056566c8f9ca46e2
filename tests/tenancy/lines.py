"""Sockets for tests of isolation: the product's own ASGI application in this process, with the real channel layer."""

from __future__ import annotations

import asyncio
import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import jwt
from asgiref.sync import sync_to_async
from asgiref.testing import ApplicationCommunicator

from config.routing import application_of
from shared_apps.core.realtime import announce, announce_to_user
from shared_apps.core.tenancy import open_workshop
from tenant_apps.chat.services import message_send
from tenant_apps.chat.types import Side as ChatSide
from tenant_apps.chat.types import Speaker
from tests.tenancy.callers import Caller
from tests.tenancy.doors import sockets
from tests.tenancy.marks import CLIENT, INSIDE, mark, marks_in
from tests.tenancy.world import Side

SECONDS = 10
APPLICATION = application_of(None)


@dataclass(frozen=True)
class Line:
    """One attempt to open one socket."""

    pattern: str
    host: str
    # Which callers are at home on this host: shared, console, alfa or beta.
    home: str
    caller: Caller
    # What stands in the path: a person, or a conversation.
    asked: str
    # Whether it is this caller's, or their workshop's.
    is_own: bool

    def __str__(self) -> str:
        return f"{self.pattern} on {self.host} as {self.caller.name} for {self.asked}"

    @property
    def passes(self) -> bool:
        return bool(self.caller.right) and self.caller.home == self.home and self.is_own

    def scope(self) -> dict[str, Any]:
        return {
            "type": "websocket",
            "path": "/" + re.sub(r"<\w+:\w+>", self.asked, self.pattern),
            "query_string": b"",
            "headers": [(b"host", self.host.encode()), (b"origin", f"http://{self.host}".encode())],
            "subprotocols": ["garage.v1", f"bearer.{self.caller.token or ''}"],
        }


class Browser:
    """The browser's end of one line."""

    def __init__(self, line: Line, **changed: Any) -> None:
        self.wire = ApplicationCommunicator(APPLICATION, line.scope() | changed)

    async def open(self) -> bool:
        return await self.answer() is None

    async def answer(self) -> int | None:
        """The code of a refusal; None when the line is open."""
        await self.wire.send_input({"type": "websocket.connect"})
        answer = await self.wire.receive_output(SECONDS)
        return None if answer["type"] == "websocket.accept" else int(answer.get("code", 0))

    async def heard(self) -> str:
        return str((await self.wire.receive_output(SECONDS)).get("text", ""))

    async def ended_with(self, frames: int) -> int | None:
        """The code with which the house closes the line, or None when it still speaks after so many frames."""
        for _number in range(frames):
            said = await self.wire.receive_output(SECONDS)
            if said["type"] == "websocket.close":
                return int(said["code"])
        return None

    async def close(self) -> None:
        if self.wire.future.done():
            return
        await self.wire.send_input({"type": "websocket.disconnect", "code": 1000})
        await self.wire.wait(SECONDS)


def person_of(caller: Caller) -> int:
    try:
        return int(jwt.decode(caller.token or "", options={"verify_signature": False})["sub"])
    except (jwt.InvalidTokenError, KeyError):
        return 0


def hosts_of(sides: dict[int, Side]) -> dict[str, str]:
    shared = {"garage.localhost": "shared", "console.garage.localhost": "console"}
    return shared | {f"{side.workshop.slug}.garage.localhost": ("alfa", "beta")[n - 1] for n, side in sides.items()}


def attempts(sides: dict[int, Side], callers: Iterable[Caller]) -> list[Line]:
    """Every socket on every host for everybody, for themselves and for somebody else."""
    return [
        Line(pattern, host, home, caller, asked, is_own)
        for pattern in sockets()
        for host, home in hosts_of(sides).items()
        for caller in callers
        for asked, is_own in _asked_by(caller, home, pattern, sides)
    ]


def _asked_by(caller: Caller, home: str, pattern: str, sides: dict[int, Side]) -> list[tuple[str, bool]]:
    if "user_id" in pattern:
        own, strangers = person_of(caller), [side.owner.user.pk for side in sides.values()]
        return [(str(user_id), user_id == own) for user_id in sorted({own, *strangers})]
    if "session_id" in pattern:
        own = person_of(caller)
        return [(side.ids["session_id"][0], side.client.user.pk == own) for side in sides.values()]
    return [(side.ids["conversation_id"][0], _is_in(caller, home, side)) for side in sides.values()]


def _is_in(caller: Caller, home: str, side: Side) -> bool:
    """Whether the conversation of this side is the caller's: its client's, or of their workshop."""
    if home == "shared":
        return caller.right == "client" and caller.user_id == side.client.user.pk
    return home != "console" and caller.side == side.number


async def wrongly_opened(lines: Iterable[Line]) -> list[str]:
    wrong = []
    for line in lines:
        browser = Browser(line)
        is_open = await browser.open()
        await browser.close()
        if is_open != line.passes:
            wrong.append(f"{line}: {'open' if is_open else 'closed'}")
    return wrong


def _announce(sides: dict[int, Side], own: int) -> None:
    """The other side speaks first: what arrives by mistake stands before one's own word."""
    for number in (3 - own, own):
        side = sides[number]
        announce_to_user(side.client.user.pk, "hint", mark(CLIENT, number))
        with open_workshop(side.workshop.schema_name):
            announce("hint", mark(INSIDE, number))
            speaker = Speaker(ChatSide.CLIENT, side.client.user.pk)
            text = f"{mark(CLIENT, number)} {mark(INSIDE, number)}"
            message_send(conversation_id=uuid.UUID(side.ids["conversation_id"][0]), speaker=speaker, text=text)


async def foreign_words(sides: dict[int, Side], lines: Iterable[Line]) -> list[str]:
    """Open all of these at once, let both sides speak, and tell who heard what is not theirs, or did not hear."""
    wrong = []
    opened = [(line, Browser(line)) for line in lines]
    for line, browser in opened:
        assert await browser.open(), str(line)
    for own in sides:
        await sync_to_async(_announce)(sides, own)
        for line, browser in opened:
            if line.caller.side == own:
                word = mark(CLIENT if line.home == "shared" else INSIDE, own)
                wrong += [f"{line}: {one}" for one in await _until(browser, word)]
    for _line, browser in opened:
        await browser.close()
    return wrong


async def _until(browser: Browser, word: str) -> list[str]:
    """What was heard before one's own word that belongs to the other side."""
    heard: set[str] = set()
    try:
        # Somebody who is here says so again and again: silence is not what ends this.
        async with asyncio.timeout(SECONDS):
            while word not in heard:
                heard |= marks_in(await browser.heard())
    except TimeoutError:
        return [f"did not hear {word}"]
    return [f"heard {one}" for one in heard if one[-1] != word[-1]]
