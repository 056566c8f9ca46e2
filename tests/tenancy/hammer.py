"""Twenty workshops, two hundred operations in flight: requests, sockets and tasks mixed, some cut off, some breaking.

Every text of a workshop carries its number. Whatever comes back is searched for another's, and every connection is
looked at after its operation (`hammer_inside`). The sequence of operations is the same in every run.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import sys
import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import websockets
from asgiref.sync import sync_to_async
from websockets.typing import Origin, Subprotocol

from config.celery import app
from shared_apps.core.realtime import announce
from shared_apps.core.tenancy import SCHEMA_HEADER, open_workshop
from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar.models import Bay
from tenants.services import workshop_create
from tests.factories.calendar import furnish
from tests.factories.people import Browser, staff_of

WORKSHOPS, IN_FLIGHT, BATCH = 20, 200, 2_000
WORD = re.compile(r"KANAREK-(\d\d)X")
# Each of these shows the workshop's word.
PATHS = ("bays/", "services/", "mechanics/", "me/", "workshop/", "calendar/day/?by=bay")
# What is done how often, of a hundred.
MIX = {"read": 50, "write": 10, "cut off": 10, "broken": 8, "refused": 4, "hint": 8, "line": 4, "task": 6}
BREAKS = ("query", "nested", "late")


@dataclass(frozen=True)
class Place:
    number: int
    workshop: WorkshopRef
    owner: Browser
    bay_id: int

    @property
    def word(self) -> str:
        return f"KANAREK-{self.number:02d}X"

    @property
    def host(self) -> str:
        return f"{self.workshop.slug}.garage.localhost"


def place_of(number: int) -> Place:
    word = f"KANAREK-{number:02d}X"
    workshop = workshop_create(name=f"Warsztat {word}", slug=f"h-{uuid.uuid4().hex[:10]}x", owner_id=None)
    furnish(workshop, code=f"usluga-{number}", name_pl=f"{word} usługa")
    with open_workshop(workshop.schema_name):
        bay = Bay.objects.create(name=f"{word} podnośnik", kind="lift")
        for mechanic in bay._meta.apps.get_model("calendar", "Mechanic").objects.filter(is_active=True):
            mechanic.name = f"{word} mechanik"
            mechanic.save()
    return Place(number, workshop, staff_of(workshop, "owner"), bay.pk)


@dataclass
class Outcome:
    """What was done and what was wrong with it."""

    done: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    hints: Counter[int] = field(default_factory=Counter)
    heard: Counter[int] = field(default_factory=Counter)
    tasks: Counter[int] = field(default_factory=Counter)

    def __str__(self) -> str:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self.done.items()))
        return f"{self.done.total()} operations ({kinds}): {len(self.wrong)} wrong"

    def look(self, place: Place, text: str, where: str, *, expected: bool = True) -> None:
        found = {int(number) for number in WORD.findall(text)}
        if found - {place.number}:
            self.wrong.append(f"{where} at {place.number} shows {sorted(found - {place.number})}")
        if expected and place.number not in found:
            self.wrong.append(f"{where} at {place.number} shows nothing: {text[:200]}")


class Hammer:
    """One run against servers that stand already. `web` and `sockets` are their ports."""

    def __init__(self, places: list[Place], *, web: int, sockets: int) -> None:
        self.places, self.web, self.sockets = places, web, sockets
        self.outcome = Outcome()

    async def run(self, operations: int, mix: Mapping[str, int] = MIX, seed: int = 7) -> Outcome:
        chance = random.Random(seed)
        kinds, weights = list(mix), list(mix.values())
        room = asyncio.Semaphore(IN_FLIGHT)
        lines = [asyncio.create_task(self._listen(place)) for place in self.places]
        await asyncio.gather(*(self._until_heard(place) for place in self.places))
        self.outcome.hints.clear()
        self.outcome.heard.clear()

        async def one(kind: str, place: Place, luck: float) -> None:
            async with room:
                await self._do(kind, place, luck)
                self.outcome.done[kind] += 1

        for start in range(0, operations, BATCH):
            async with asyncio.TaskGroup() as group:
                for _number in range(start, min(start + BATCH, operations)):
                    (kind,) = chance.choices(kinds, weights)
                    group.create_task(one(kind, chance.choice(self.places), chance.random()))
            sys.stderr.write(f"{self.outcome}\n")
        await self._all_heard()
        for line in lines:
            line.cancel()
        await asyncio.gather(*lines, return_exceptions=True)
        return self.outcome

    async def _do(self, kind: str, place: Place, luck: float) -> None:
        if kind == "read":
            await self._read(place, luck)
        elif kind == "write":
            await self._write(place, luck)
        elif kind == "cut off":
            await self._cut_off(place, luck)
        elif kind == "broken":
            await self._broken(place, luck)
        elif kind == "refused":
            await self._refused(place, luck)
        elif kind == "hint":
            self.outcome.hints[place.number] += 1
            await sync_to_async(_announce)(place)
        elif kind == "line":
            await self._open_and_leave(place, luck)
        else:
            self.outcome.tasks[place.number] += luck < 0.8
            await asyncio.to_thread(_send_task, place, luck)

    async def _call(
        self, place: Place, method: str, path: str, *, body: Any = None, **headers: str
    ) -> tuple[int, str, str]:
        """(status, head, body)."""
        reader, writer = await self._send(place, method, path, body=body, **headers)
        answer = (await reader.read()).decode("utf-8", "replace")
        writer.close()
        head, _, told = answer.partition("\r\n\r\n")
        status = int(head.split(" ", 2)[1]) if head.startswith("HTTP/") else 0
        left = re.search(r"(?im)^x-unclean: (.*)$", head)
        if left:
            self.outcome.wrong.append(f"{method} {path} at {place.number} leaves {left[1]}")
        stood = re.search(r"(?im)^x-stood: (\S+) as gm_w", head)
        if status == 200 and (stood is None or stood[1] != place.workshop.schema_name):
            self.outcome.wrong.append(f"{method} {path} at {place.number} stood in {stood and stood[1]}")
        return status, head, told

    async def _send(
        self, place: Place, method: str, path: str, *, body: Any = None, token: str | None = None, **headers: str
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.web)
        content = b"" if body is None else json.dumps(body).encode()
        lines = [
            f"{method} /api/v1/{path} HTTP/1.1",
            f"Host: {place.host}",
            f"Authorization: Bearer {place.owner.access if token is None else token}",
            "Content-Type: application/json",
            f"Content-Length: {len(content)}",
            "Connection: close",
            *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items()),
        ]
        writer.write("\r\n".join([*lines, "", ""]).encode() + content)
        await writer.drain()
        return reader, writer

    async def _read(self, place: Place, luck: float) -> None:
        path = PATHS[int(luck * len(PATHS))]
        status, head, told = await self._call(place, "GET", path)
        self.outcome.look(place, head + told, f"GET {path} {status}")

    async def _write(self, place: Place, luck: float) -> None:
        body = {"name": f"{place.word} podnośnik", "kind": "lift", "is_active": True, "position": int(luck * 9)}
        status, head, told = await self._call(place, "PUT", f"bays/{place.bay_id}/", body=body)
        self.outcome.look(place, head + told, f"PUT bays/ {status}")

    async def _cut_off(self, place: Place, luck: float) -> None:
        _reader, writer = await self._send(place, "GET", PATHS[int(luck * len(PATHS))], X_Mishap="slow")
        await asyncio.sleep(luck / 20)
        writer.transport.abort()

    async def _broken(self, place: Place, luck: float) -> None:
        mishap = BREAKS[int(luck * len(BREAKS))]
        status, head, told = await self._call(place, "GET", "bays/", X_Mishap=mishap)
        if status != 500:
            self.outcome.wrong.append(f"{mishap} at {place.number} is answered with {status}")
        self.outcome.look(place, head + told, mishap, expected=False)

    async def _refused(self, place: Place, luck: float) -> None:
        """Another workshop's token, at this one's door."""
        other = self.places[(place.number + 1 + int(luck * (len(self.places) - 1))) % len(self.places)]
        if other.number == place.number:
            return
        status, head, told = await self._call(place, "GET", "bays/", token=other.owner.access)
        if status != 401:
            self.outcome.wrong.append(f"{other.number}'s token at {place.number} is answered with {status}")
        self.outcome.look(place, head + told, "refused", expected=False)

    def _line(self, place: Place) -> Any:
        return websockets.connect(
            f"ws://{place.host}/ws/notifications/{place.owner.user.pk}/",
            host="127.0.0.1",
            port=self.sockets,
            origin=Origin(f"http://{place.host}"),
            subprotocols=[Subprotocol("garage.v1"), Subprotocol(f"bearer.{place.owner.access}")],
            proxy=None,
        )

    async def _open_and_leave(self, place: Place, luck: float) -> None:
        async with self._line(place) as line:
            welcome = str(await line.recv())
            self.outcome.look(place, welcome, "welcome", expected=False)
            if luck < 0.5:
                line.transport.abort()

    async def _listen(self, place: Place) -> None:
        async with self._line(place) as line:
            async for frame in line:
                self.outcome.look(place, str(frame), "a frame", expected=False)
                self.outcome.heard[place.number] += place.word in str(frame)

    async def _until_heard(self, place: Place) -> None:
        """The line is open once it hears its own word."""
        async with asyncio.timeout(60):
            while not self.outcome.heard[place.number]:
                await sync_to_async(_announce)(place)
                await asyncio.sleep(0.2)

    async def _all_heard(self) -> None:
        """Redis forgets nothing here: every hint that was sent arrives."""
        for _tenth in range(300):
            if all(self.outcome.heard[number] >= count for number, count in self.outcome.hints.items()):
                return
            await asyncio.sleep(0.1)
        self.outcome.wrong.append(f"hints sent {self.outcome.hints}, heard {self.outcome.heard}")


def _announce(place: Place) -> None:
    with open_workshop(place.workshop.schema_name):
        announce("hammer", place.word)


def _send_task(place: Place, luck: float) -> None:
    """Most ring the workshop's bell; some break inside, some carry no schema."""
    told: dict[str, Any] = {"kind": "test", "title": f"{place.word} dzwonek", "roles": ["owner"]}
    headers = {SCHEMA_HEADER: place.workshop.schema_name}
    if luck >= 0.9:
        headers = {}
    elif luck >= 0.8:
        told = {"kind": "test", "title": place.word, "roles": 7}  # breaks in the query
    app.send_task("notifications.notify_staff", kwargs=told, headers=headers)
