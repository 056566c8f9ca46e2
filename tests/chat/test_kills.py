"""Four people write while the server, and Redis under it, are killed: nothing is lost, doubled or out of order."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest
from websockets.exceptions import WebSocketException

from shared_apps.core.tenancy import open_workshop
from tenant_apps.chat import services
from tenant_apps.chat.models import Message
from tenant_apps.chat.types import Side, Speaker, Subject
from tests.chat.lines import Server, open_line, redis_server, web_server
from tests.factories.people import client_person, staff_of

WRITERS, EACH = 4, 100
ALL = WRITERS * EACH
SECONDS = 150
GONE = (OSError, WebSocketException, TimeoutError, EOFError)


@pytest.fixture
def redis(committed) -> Iterator[Server]:
    server = redis_server()
    server.start()
    yield server
    server.kill()


@pytest.fixture
def web(redis: Server) -> Iterator[Server]:
    server = web_server(REDIS_URL=f"redis://127.0.0.1:{redis.port}/0")
    server.start()
    yield server
    server.kill()


class Person:
    """A browser: keeps what it heard, asks for the rest when it is back, and repeats what nobody acknowledged."""

    def __init__(self, name: str, browser: Any, conversation: str, count: int) -> None:
        self.name, self.browser, self.conversation = name, browser, conversation
        self.waiting = [f"{name}-{number}" for number in range(count)]
        self.acked: dict[str, int] = {}
        self.heard: list[int] = []
        self.comings = 0

    @property
    def is_done(self) -> bool:
        return not self.waiting and len(self.heard) >= ALL

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


async def killings(people: list[Person], web: Server, redis: Server) -> None:
    """Each blow falls when so many messages were acknowledged, so that a fast machine is hit in the middle as well."""

    for share, victim in ((0.2, web), (0.45, redis), (0.65, web), (0.8, redis)):
        for _moment in range(SECONDS * 50):
            if sum(len(person.acked) for person in people) >= ALL * share:
                break
            await asyncio.sleep(0.02)
        await asyncio.to_thread(victim.kill)
        await asyncio.sleep(0.5)
        await asyncio.to_thread(victim.start)


async def everything(people: list[Person], web: Server, redis: Server) -> None:
    async with asyncio.timeout(SECONDS), asyncio.TaskGroup() as group:
        group.create_task(killings(people, web, redis))
        for person in people:
            group.create_task(person.live(web.port))


def test_nothing_is_lost_doubled_or_out_of_order(web, redis, new_workshop, record_property):
    client = client_person()
    first, second = (staff_of(new_workshop, role) for role in ("owner", "mechanic"))
    with open_workshop(new_workshop.schema_name):
        conversation = services.conversation_begin(
            client_user_id=client.user.pk,
            client_name="Anna",
            about=Subject(),
            speaker=Speaker(Side.CLIENT, client.user.pk, "Anna"),
        ).pk
    writers = [
        Person(f"w{number}", browser, conversation, EACH)
        for number, browser in enumerate((client, client, first, second))
    ]
    readers = [Person("r1", client, conversation, 0), Person("r2", second, conversation, 0)]

    asyncio.run(everything([*writers, *readers], web, redis))

    with open_workshop(new_workshop.schema_name):
        stored = dict(Message.objects.filter(conversation=conversation).values_list("client_id", "number"))
        count = Message.objects.filter(conversation=conversation).count()
    assert (count, len(stored)) == (ALL, ALL)
    assert sorted(stored.values()) == list(range(1, ALL + 1))
    for person in [*writers, *readers]:
        assert person.heard == list(range(1, ALL + 1)), person.name
        assert {one: stored[one] for one in person.acked} == person.acked
    for writer in writers:
        assert len(writer.acked) == EACH
        numbers = [stored[f"{writer.name}-{number}"] for number in range(EACH)]
        assert numbers == sorted(numbers), writer.name
        assert writer.comings >= 3, "nobody was cut off, so nothing was shown"
    record_property("counts", f"Chat: {ALL} messages, 4 kills, {len(writers) + len(readers)} listeners; 0 lost")
