"""ws/notifications/{user_id}/: hints for one person's open screens, on the shared hosts and on a workshop's host."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

from shared_apps.core.realtime import Group, current_sequence, join, leave, person_group, user_group, workshop_group
from shared_apps.core.sockets import PROTOCOL, KnownPersonConsumer
from shared_apps.core.tenancy import PUBLIC_SCHEMA, run_in_workshop

PING_SECONDS = 25.0
# Rights may have changed since the socket opened: they are read again this often.
RECHECK_EVERY = 4


class NotificationsConsumer(KnownPersonConsumer):
    heartbeat: asyncio.Task[None] | None = None
    group: Group
    groups: tuple[Group, ...] = ()

    async def connect(self) -> None:
        self.token = self._token()
        actor = await self._actor()
        if actor is None or actor.user_id != self.scope["url_route"]["kwargs"]["user_id"]:
            await self.close(code=4401)
            return
        workshop = self.scope["workshop"]
        self.group = workshop_group(workshop.schema_name) if workshop else user_group(actor.user_id)
        self.groups = (self.group, person_group(actor.user_id))
        await self._join()
        await self.accept(subprotocol=PROTOCOL)
        sequence = await run_in_workshop(PUBLIC_SCHEMA, current_sequence, self.group)
        await self.send_json({"type": "welcome", "seq": sequence})
        self.heartbeat = asyncio.create_task(self._beat())

    async def disconnect(self, code: int) -> None:
        if self.heartbeat is not None:
            self.heartbeat.cancel()
            with suppress(asyncio.CancelledError):
                await self.heartbeat
        await leave(self.channel_layer, self.channel_name, *self.groups)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None, **kwargs: Any) -> None:
        """Nothing a browser sends here changes anything; a pong only keeps the line open."""

    async def hint(self, event: dict[str, Any]) -> None:
        await self.send_json({"type": "hint", "topic": event["topic"], "id": event["id"], "seq": event["seq"]})

    async def _join(self) -> None:
        await join(self.channel_layer, self.channel_name, *self.groups)

    async def _beat(self) -> None:
        """Pings, the current sequence (a hint lost by Redis is noticed) and a fresh look at the rights."""
        beats = 0
        while True:
            await asyncio.sleep(PING_SECONDS)
            beats += 1
            if beats % RECHECK_EVERY == 0 and await self._actor() is None:
                await self.close(code=4401)
                return
            await self._join()
            sequence = await run_in_workshop(PUBLIC_SCHEMA, current_sequence, self.group)
            await self.send_json({"type": "ping", "seq": sequence})
