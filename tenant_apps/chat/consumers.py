"""ws/chat/{conversation_id}/: one conversation as it happens, for the staff on their host and for its client elsewhere.

An event between processes says that something changed, and each socket reads on from where it stands. Words alone
travel with their event, after the commit, and are passed on as they are by a socket that stands right before them; one
that stands elsewhere reads. So a lost event, two in the wrong order, a process that died or a Redis that was away costs
a moment and no message: the process looks at its open conversations every few seconds (see watching). A browser that
comes back says the last number it has (`since`) and the last `revision` it saw, and hears all that is new, in order,
and what was changed meanwhile. Who says no number hears what comes from now on.

From the browser: `send` (client_id, text) is answered with `ack` (client_id, number) once it is committed, or with
`refused`; `read` (number); `typing`; `looking` (is_looking), when its page goes into the background or comes back. One
that opens in the background says `hidden=1`: whoever does not look is rung for. To the browser: `welcome`, `message`,
`changed`, `read`, `typing`, `presence`, `ping`.
"""

from __future__ import annotations

import asyncio
import secrets
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar
from urllib.parse import parse_qs

import structlog
from django.db import DatabaseError, InterfaceError
from redis.exceptions import RedisError

from shared_apps.accounts.selectors import names_of
from shared_apps.core.envelope import dumps
from shared_apps.core.errors import NotHere, Refusal
from shared_apps.core.realtime import Group, chat_group, join, leave, look_at_conversations, person_group, tell_group
from shared_apps.core.sockets import FOREIGN, PROTOCOL, UNKNOWN, KnownPersonConsumer
from shared_apps.core.tenancy import PUBLIC_SCHEMA, open_workshop, run_in_workshop
from shared_apps.core.throttling import spend
from tenant_apps.chat import selectors, services
from tenant_apps.chat.types import MOST_MESSAGES, MOST_TEXT, WORDS, Side, Speaker
from tenant_apps.chat.watching import HERE_SECONDS, watch

log = structlog.get_logger(__name__)
T = TypeVar("T")
_random = secrets.SystemRandom()

BEAT_SECONDS = 12.0
# Rights may have changed since the socket opened: they are read again at every so many beats.
RECHECK_EVERY = 3
TYPING_SECONDS = 2.0
MOST_CLIENT_ID = 64
# What a server that is away raises: tried again at the next beat.
AWAY = (DatabaseError, InterfaceError, RedisError, OSError)


class ChatConsumer(KnownPersonConsumer):
    heartbeat: asyncio.Task[None] | None = None
    group: Group | None = None
    schema_name: str
    speaker: Speaker
    # Everything up to here was sent: the last number, and the revision below which no change is missing.
    number = 0
    revision = 0
    is_looking = True
    typed_at = 0.0

    async def connect(self) -> None:
        self.token = self._token()
        self.is_looking = self._asked("hidden") != 1
        self.conversation_id: uuid.UUID = self.scope["url_route"]["kwargs"]["conversation_id"]
        self.reading = asyncio.Lock()
        # Changed messages that went out although their revision lies above `revision`.
        self.ahead: dict[int, int] = {}
        actor = await self._actor()
        if actor is None:
            await self.close(code=UNKNOWN)
            return
        try:
            self.schema_name = await run_in_workshop(PUBLIC_SCHEMA, self._schema_of, actor.user_id)
            self.speaker = await run_in_workshop(PUBLIC_SCHEMA, self._speaker_of, actor.user_id)
            number, revision = await self._inside(self._standing)
        except NotHere:
            await self.close(code=FOREIGN)
            return
        since, seen = self._asked("since"), self._asked("revision")
        self.number = number if since is None else since
        self.revision = revision if seen is None else min(seen, revision)
        self.group = chat_group(self.schema_name, self.conversation_id)
        self.groups = (self.group, person_group(actor.user_id))
        with suppress(*AWAY):
            await join(self.channel_layer, self.channel_name, *self.groups)
        await self.accept(subprotocol=PROTOCOL)
        await self._say({"type": "welcome", "revision": revision})
        await self._catch_up()
        await self._tell_presence(asks=True)
        watch().begin(self)
        self.heartbeat = asyncio.create_task(self._beat())

    async def disconnect(self, code: int) -> None:
        if self.group is not None:
            watch().end(self)
        if self.heartbeat is not None:
            self.heartbeat.cancel()
            with suppress(asyncio.CancelledError):
                await self.heartbeat
        if self.group is not None:
            with suppress(*AWAY):
                await leave(self.channel_layer, self.channel_name, *self.groups)
                await self._tell_presence(is_here=False)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None, **kwargs: Any) -> None:
        """Whatever is not understood is left alone: an older server must not break a newer browser."""
        try:
            frame = await self.decode_json(text_data or "")
        except ValueError:
            return
        kind = frame.get("type") if isinstance(frame, dict) else None
        if kind == "send":
            await self._send(frame)
        elif kind == "read" and isinstance(frame.get("number"), int):
            with suppress(Refusal, *AWAY):
                await self._inside(self._read, max(0, min(frame["number"], 2**31 - 1)))
        elif kind == "looking" and isinstance(frame.get("is_looking"), bool):
            self.is_looking = frame["is_looking"]
            if self.is_looking:
                with suppress(*AWAY, Refusal):
                    await self._inside(self._look)
        elif kind == "typing" and time.monotonic() - self.typed_at > TYPING_SECONDS:
            self.typed_at = time.monotonic()
            await self._tell("chat.typing")

    # Events of the channel layer.

    async def chat_changed(self, event: dict[str, Any]) -> None:
        async with self.reading:
            # What an event tells of may have been read already, with one's own word for instance.
            if event["revision"] <= self.revision:
                return
            is_ours = event.get("of") == [self.schema_name, str(self.conversation_id)]
            if is_ours and self._is_next(event["number"], event["revision"]):
                self.number, self.revision = event["number"], event["revision"]
                await self.send(text_data=event["frame"])
                return
        await self.read_on()

    def _is_next(self, number: int, revision: int) -> bool:
        """Whether this message is all that this socket does not have yet."""
        return (number, revision) == (self.number + 1, self.revision + 1)

    async def chat_read(self, event: dict[str, Any]) -> None:
        with suppress(Refusal, *AWAY):
            await self._say({"type": "read", "read": await self._inside(self._marks)})

    async def chat_typing(self, event: dict[str, Any]) -> None:
        if not self._is_me(event):
            await self._say({"type": "typing", "who": event["speaker"]})

    async def chat_presence(self, event: dict[str, Any]) -> None:
        if self._is_me(event):
            # Another window of this person closed; this one is still open.
            if not event["is_here"]:
                await self._tell_presence()
            return
        await self._say({"type": "presence", "who": event["speaker"], "is_here": event["is_here"]})
        if event["asks"]:
            await self._tell_presence()

    def _is_me(self, event: dict[str, Any]) -> bool:
        said = event["speaker"]
        return bool((said["side"], said["user_id"]) == (self.speaker.side, self.speaker.user_id))

    # Reading on.

    async def _catch_up(self) -> None:
        """All after the number the browser has, page by page; then what changed since the revision it has."""
        async with self.reading:
            while page := await self._inside(self._messages_after):
                for frame in page:
                    await self._pass_on(frame)
                if len(page) < MOST_MESSAGES:
                    break
        await self.read_on()

    async def read_on(self) -> None:
        try:
            async with self.reading:
                await self._pass_all_on(await self._inside(self._messages_changed))
        except AWAY:
            log.warning("chat_reading_waits", exc_info=True)
        except NotHere:
            await self.close(code=FOREIGN)
        except Refusal:
            log.warning("chat_reading_waits", exc_info=True)

    async def _pass_all_on(self, page: list[dict[str, Any]]) -> None:
        for frame in page:
            await self._pass_on(frame)
        self.ahead = {number: one for number, one in self.ahead.items() if one > self.revision}

    async def _pass_on(self, message: dict[str, Any]) -> None:
        number, revision = message["number"], message["revision"]
        if self.ahead.get(number) == revision:
            return
        await self._say({"type": "message" if number > self.number else "changed", "message": message})
        self.number = max(self.number, number)
        self.ahead[number] = revision

    def _messages_after(self) -> list[dict[str, Any]]:
        rows = selectors.messages_of(conversation=self._conversation(), after=self.number)
        return selectors.messages_out(messages=rows, staff_id=self.speaker.staff_id)

    def _messages_changed(self) -> list[dict[str, Any]]:
        rows = selectors.messages_changed(conversation=self._conversation(), since=self.revision)
        # One statement saw everything up to the newest of them.
        self.revision = max([self.revision, *(row.revision for row in rows)])
        return selectors.messages_out(messages=rows, staff_id=self.speaker.staff_id)

    def _standing(self) -> tuple[int, int]:
        conversation = self._conversation()
        self._look()
        return conversation.last_number, conversation.revision

    def _look(self) -> None:
        if self.is_looking:
            look_at_conversations([(self.conversation_id, self.speaker.side)], seconds=HERE_SECONDS)

    def _marks(self) -> list[dict[str, Any]]:
        return selectors.read_out(conversation=self._conversation())

    def _conversation(self) -> Any:
        if self.speaker.side == Side.STAFF:
            return selectors.conversation_get(conversation_id=self.conversation_id)
        return selectors.conversation_of_client(conversation_id=self.conversation_id, user_id=self.speaker.user_id or 0)

    # What this person does.

    async def _send(self, frame: dict[str, Any]) -> None:
        client_id, text = frame.get("client_id"), frame.get("text")
        if not isinstance(client_id, str) or not 1 <= len(client_id) <= MOST_CLIENT_ID or not isinstance(text, str):
            await self._say({"type": "refused", "client_id": client_id, "code": "VALIDATION_ERROR"})
            return
        try:
            # Held until all is said, so that nothing read meanwhile overtakes it.
            async with self.reading:
                number, page = await run_in_workshop(PUBLIC_SCHEMA, self._store, client_id, text)
                if number is not None:
                    await self._say({"type": "ack", "client_id": client_id, "number": number})
                    await self._pass_all_on(page)
        except Refusal as refusal:
            said = {"code": refusal.code, "message": str(refusal.detail), "details": refusal.details}
            await self._say({"type": "refused", "client_id": client_id} | said)
        except ValueError:
            await self._say({"type": "refused", "client_id": client_id, "code": "VALIDATION_ERROR"})
        else:
            if number is None:
                await self.close(code=UNKNOWN)

    def _store(self, client_id: str, text: str) -> tuple[int | None, list[dict[str, Any]]]:
        """The message's number, None when this person may not stay; and all that is new, read in the same step."""
        if not self._is_theirs():
            return None, []
        with open_workshop(self.schema_name):
            # Counted as the same word over HTTP would be.
            spend("user", str(self.speaker.user_id))
            sent = services.message_send(
                conversation_id=self.conversation_id,
                speaker=self.speaker,
                text=text[: MOST_TEXT + 1],
                client_id=client_id,
            )
            if self._is_next(sent.number, sent.revision) and sent.kind in WORDS:
                self.revision = sent.revision
                return sent.number, [selectors.words_out(message=sent)]
            try:
                return sent.number, self._messages_changed()
            except (Refusal, *AWAY):
                # It is stored, whatever the reading says; the event of it reads on.
                return sent.number, []

    def _read(self, number: int) -> None:
        spend("user", str(self.speaker.user_id))
        services.messages_read(conversation_id=self.conversation_id, speaker=self.speaker, number=number)

    async def _tell_presence(self, *, is_here: bool = True, asks: bool = False) -> None:
        """Came, stays or went; who `asks` is answered by the others."""
        await self._tell("chat.presence", is_here=is_here, asks=asks)

    async def _tell(self, kind: str, **more: Any) -> None:
        """What is worth no socket when it fails, and is kept nowhere."""
        if self.group is not None:
            speaker = {"side": str(self.speaker.side), "user_id": self.speaker.user_id, "name": self.speaker.name}
            with suppress(*AWAY):
                await tell_group(self.channel_layer, self.group, {"type": kind, "speaker": speaker} | more)

    # Where and who.

    async def _beat(self) -> None:
        """Joins again (it may have failed before), says that it is here, and looks at the rights."""
        beats = 0
        while True:
            # Sockets that opened together must not beat together.
            await asyncio.sleep(BEAT_SECONDS * _random.uniform(0.5, 1.5))
            beats += 1
            if beats % RECHECK_EVERY == 0 and not await self._may_stay():
                await self.close(code=UNKNOWN)
                return
            with suppress(*AWAY):
                await join(self.channel_layer, self.channel_name, *self.groups)
            await self._tell_presence()
            await self._say({"type": "ping", "number": self.number, "revision": self.revision})

    async def _may_stay(self) -> bool:
        try:
            return await run_in_workshop(PUBLIC_SCHEMA, self._is_theirs)
        except AWAY:
            return True

    def _is_theirs(self) -> bool:
        """Whether whoever opened this socket may still be in this conversation."""
        try:
            actor = self._authenticate(self.token or "")
            return self._schema_of(actor.user_id) == self.schema_name
        except Refusal:
            return False

    def _schema_of(self, user_id: int) -> str:
        workshop = self.scope["workshop"]
        if workshop is not None:
            return str(workshop.schema_name)
        if self.scope["face"] != "marketplace":
            raise NotHere
        found = selectors.workshop_of_conversation(user_id=user_id, conversation_id=self.conversation_id)
        return found.schema_name

    def _speaker_of(self, user_id: int) -> Speaker:
        side = Side.STAFF if self.scope["workshop"] is not None else Side.CLIENT
        return Speaker(side, user_id, names_of(user_ids=[user_id]).get(user_id, "")[:120])

    async def _inside(self, function: Callable[..., T], *args: Any) -> T:
        return await run_in_workshop(self.schema_name, function, *args)

    async def _say(self, frame: dict[str, Any]) -> None:
        await self.send(text_data=dumps(frame).decode())

    def _asked(self, name: str) -> int | None:
        said = parse_qs(self.scope["query_string"].decode("latin1")).get(name, [""])[0]
        return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else None
