"""Finds what no event told of and says who is looking: all open conversations of a workshop, every few seconds.

A Redis that was away loses events, and a process that died before its commit was told of tells of none. Were every
socket to look for itself, a thousand of them would keep a server busy with nothing; together they ask once a workshop.
"""

from __future__ import annotations

import asyncio
import uuid
from typing import Protocol
from weakref import WeakKeyDictionary

import structlog

from shared_apps.core.realtime import look_at_conversations
from shared_apps.core.tenancy import run_in_workshop
from tenant_apps.chat.selectors import revisions_of
from tenant_apps.chat.types import Side, Speaker

log = structlog.get_logger(__name__)

LOOK_SECONDS = 4.0
# Who has a conversation before their eyes is not rung for; said at every look, and forgotten when a few of them did not
# come.
HERE_SECONDS = 4 * int(LOOK_SECONDS)


class Socket(Protocol):
    """One open socket. `revision` is the one it has passed on; a page in the background is open and not looked at."""

    schema_name: str
    conversation_id: uuid.UUID
    revision: int
    speaker: Speaker
    is_looking: bool

    async def read_on(self) -> None: ...


class Watch:
    """The open sockets of one process, by workshop."""

    def __init__(self) -> None:
        self.sockets: dict[str, set[Socket]] = {}
        self.looking: asyncio.Task[None] | None = None

    def begin(self, socket: Socket) -> None:
        self.sockets.setdefault(socket.schema_name, set()).add(socket)
        if self.looking is None or self.looking.done():
            self.looking = asyncio.create_task(self._look_again_and_again())

    def end(self, socket: Socket) -> None:
        others = self.sockets.get(socket.schema_name, set())
        others.discard(socket)
        if not others:
            self.sockets.pop(socket.schema_name, None)

    async def _look_again_and_again(self) -> None:
        while self.sockets:
            await asyncio.sleep(LOOK_SECONDS)
            for schema_name in list(self.sockets):
                try:
                    await self._look(schema_name)
                except Exception:
                    # A database that is away, a workshop that is just being moved: the next look finds it.
                    log.warning("chat_look_failed", schema=schema_name, exc_info=True)

    async def _look(self, schema_name: str) -> None:
        sockets = list(self.sockets.get(schema_name, ()))
        eyes = {(socket.conversation_id, socket.speaker.side) for socket in sockets if socket.is_looking}
        open_ids = {socket.conversation_id for socket in sockets}
        revisions = await run_in_workshop(schema_name, _look_for, open_ids, eyes)
        for socket in sockets:
            if revisions.get(socket.conversation_id) != socket.revision:
                await socket.read_on()


def _look_for(open_ids: set[uuid.UUID], eyes: set[tuple[uuid.UUID, Side]]) -> dict[uuid.UUID, int]:
    if eyes:
        look_at_conversations(eyes, seconds=HERE_SECONDS)
    return revisions_of(conversation_ids=open_ids)


_watches: WeakKeyDictionary[asyncio.AbstractEventLoop, Watch] = WeakKeyDictionary()


def watch() -> Watch:
    """The one of this process."""
    return _watches.setdefault(asyncio.get_running_loop(), Watch())
