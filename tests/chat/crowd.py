"""People who talk to each other while servers die under them, and what must be true of it afterwards."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine, Sequence
from typing import Any

from websockets.exceptions import WebSocketException

from shared_apps.core.tenancy import open_workshop
from shared_apps.core.types import WorkshopRef
from tenant_apps.chat import services
from tenant_apps.chat.models import Message
from tenant_apps.chat.types import Side, Speaker, Subject
from tests.chat.lines import Server, open_line
from tests.factories.people import client_person, staff_of

GONE = (OSError, WebSocketException, TimeoutError, EOFError)
AWAY_SECONDS = 0.5
# Each falls when that share of all messages was acknowledged: a fast machine is hit in the middle as well.
Blows = Sequence[tuple[float, Server]]
Work = Coroutine[Any, Any, None]


class Person:
    """A browser: keeps what it heard, asks for the rest when it is back, and repeats what nobody acknowledged."""

    def __init__(self, name: str, browser: Any, conversation: Any, *, says: int, hears: int) -> None:
        self.name, self.browser, self.conversation, self.hears = name, browser, conversation, hears
        self.waiting = [f"{name}-{number}" for number in range(says)]
        self.acked: dict[str, int] = {}
        self.heard: list[int] = []
        self.comings = 0

    @property
    def is_done(self) -> bool:
        return not self.waiting and len(self.heard) >= self.hears

    async def live(self, port: int) -> None:
        while not self.is_done:
            try:
                since = self.heard[-1] if self.heard else 0
                line = await open_line(port, self.browser, self.conversation, since=since)
            except GONE:
                await asyncio.sleep(0.2)
                continue
            self.comings += 1
            try:
                await self._talk(line)
            except GONE:
                await asyncio.sleep(0.1)
            finally:
                await line.close()

    async def _talk(self, line: Any) -> None:
        under_way = ""
        while not self.is_done:
            if self.waiting and not under_way:
                under_way = self.waiting[0]
                await line.send(json.dumps({"type": "send", "client_id": under_way, "text": f"Mówi {under_way}"}))
            async with asyncio.timeout(20):
                frame = json.loads(await line.recv())
            if frame["type"] == "message":
                self.heard.append(frame["message"]["number"])
            elif frame["type"] == "ack":
                assert frame["client_id"] == under_way
                self.acked[under_way] = frame["number"]
                self.waiting.pop(0)
                under_way = ""


class Crowd:
    """Two clients' windows and two of the staff write `each` messages, two more only listen."""

    def __init__(self, workshop: WorkshopRef, each: int) -> None:
        self.workshop, self.all = workshop, 4 * each
        client = client_person()
        first, second = (staff_of(workshop, role) for role in ("owner", "mechanic"))
        with open_workshop(workshop.schema_name):
            self.conversation = services.conversation_begin(
                client_user_id=client.user.pk,
                client_name="Anna",
                about=Subject(),
                speaker=Speaker(Side.CLIENT, client.user.pk, "Anna"),
            ).pk
        self.writers = [
            self._person(f"w{number}", one, each) for number, one in enumerate((client, client, first, second))
        ]
        self.people = [*self.writers, self._person("r1", client, 0), self._person("r2", second, 0)]

    def _person(self, name: str, browser: Any, says: int) -> Person:
        return Person(name, browser, self.conversation, says=says, hears=self.all)

    @property
    def acked(self) -> int:
        return sum(len(person.acked) for person in self.people)

    async def talk(self, port: int, blows: Blows, *, seconds: float, beside: Sequence[Work] = ()) -> None:
        """Until everybody has said and heard all. Raises TimeoutError."""
        async with asyncio.timeout(seconds), asyncio.TaskGroup() as group:
            for work in (self._kill(blows), *beside):
                group.create_task(work)
            for person in self.people:
                group.create_task(person.live(port))

    async def _kill(self, blows: Blows) -> None:
        for share, victim in blows:
            await self.reached(share)
            await asyncio.to_thread(victim.kill)
            await asyncio.sleep(AWAY_SECONDS)
            await asyncio.to_thread(victim.start)

    async def reached(self, share: float) -> None:
        """Comes back when that share of all was acknowledged."""
        while True:
            if self.acked >= self.all * share:
                return
            await asyncio.sleep(0.02)

    def assert_nothing_is_lost_doubled_or_out_of_order(self) -> None:
        with open_workshop(self.workshop.schema_name):
            rows = list(Message.objects.filter(conversation=self.conversation).values_list("client_id", "number"))
        stored = dict(rows)
        assert (len(rows), len(stored)) == (self.all, self.all)
        assert sorted(stored.values()) == list(range(1, self.all + 1))
        for person in self.people:
            assert person.heard == list(range(1, self.all + 1)), person.name
            assert {one: stored[one] for one in person.acked} == person.acked
        for writer in self.writers:
            numbers = [stored[f"{writer.name}-{number}"] for number in range(len(writer.acked))]
            assert len(numbers) == self.all / 4
            assert numbers == sorted(numbers), writer.name
