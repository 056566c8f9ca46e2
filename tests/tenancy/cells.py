"""One cell is one call of one caller at one door; it knows what must come of it and finds what is wrong.

Everything that a caller could see is searched for words of somebody else, and what they could have changed is compared.
Each cell is undone, so that the order of cells means nothing.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from shared_apps.core.models import OutboxMessage
from shared_apps.core.realtime import user_group, workshop_group
from tests.tenancy.callers import Caller, everybody
from tests.tenancy.doors import Door, Route
from tests.tenancy.marks import EVERYBODYS, PUBLISHED, SIDES, STAFF, marks, marks_in
from tests.tenancy.policy import ADMIN, ANYBODY, NEVER_ACCEPTED, ONLY, POLICIES, WITHOUT_WORDS
from tests.tenancy.state import State, difference, state_of
from tests.tenancy.world import Side, mirrored

REFUSED = frozenset({401, 403})


@dataclass(frozen=True)
class Cell:
    """`foreign` names an id of the other side in the call; `looked_after` compares the database afterwards."""

    door: Door
    route: Route
    caller: Caller
    ids: dict[str, str]
    query: dict[str, str] = field(default_factory=dict)
    body: Any = None
    # Whose ids and words are in the call.
    side: int = 1
    foreign: str = ""
    looked_after: bool = False

    def __hash__(self) -> int:
        return id(self)

    def __str__(self) -> str:
        told = f"?{urlencode(self.query)}" if self.query else ""
        foreign = f" with a foreign {self.foreign}" if self.foreign else ""
        return f"{self.route.method} {self.route.path}{told} at {self.door.name} as {self.caller.name}{foreign}"

    @property
    def allowed(self) -> frozenset[str]:
        return POLICIES[self.door.api].get((self.route.method, self.route.path), frozenset())

    @property
    def passes(self) -> bool:
        if self.allowed == ANYBODY:
            return True
        only = ONLY.get((self.door.api, self.route.method, self.route.path))
        if only is not None and not self.caller.name.startswith(only):
            return False
        return self.caller.right_at(self.door) in self.allowed

    @property
    def may_see(self) -> frozenset[str]:
        seen = self.caller.may_see(self.door)
        if self.allowed == ANYBODY and self.route.path.startswith("auth/"):
            # The body is an honest log-in of this side's owner.
            seen |= marks([self.side], [PUBLISHED, STAFF])
        if self.allowed == ANYBODY and self.route.path.startswith("estimates/"):
            # Whoever holds a link reads where it leads to, and that alone.
            seen |= marks([self.side])
        if self.door.api == "shared" and self.route.path.startswith("chat/") and self.passes:
            # In a conversation each side reads what the other wrote.
            seen |= marks([self.caller.side])
        return seen


@dataclass
class Seen:
    """All that came of one call."""

    status: int
    text: str
    outbox: list[tuple[str, str]] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)


@dataclass
class Tally:
    """What a run has tried, and what it has seen at home: a canary that never sings there proves nothing abroad."""

    cells: int = 0
    routes: set[tuple[str, str]] = field(default_factory=set)
    methods: set[tuple[str, str, str]] = field(default_factory=set)
    callers: set[str] = field(default_factory=set)
    sung: set[tuple[str, str, str]] = field(default_factory=set)
    accepted: set[tuple[str, str, str]] = field(default_factory=set)

    def count(self, cell: Cell, seen: Seen) -> None:
        route = cell.route
        key = (route.api, route.method, route.path)
        self.cells += 1
        self.routes.add((route.api, route.path))
        self.methods.add(key)
        self.callers.add(cell.caller.name)
        if cell.passes and not cell.foreign and seen.status < 300:
            self.accepted.add(key)
            if marks_in(seen.text) & marks([cell.side]):
                self.sung.add(key)

    def __str__(self) -> str:
        return (
            f"{len(self.routes)} routes, {len(self.methods)} methods of them, {len(self.callers)} callers, "
            f"{self.cells} cells; {len(self.accepted)} methods answered at home, {len(self.sung)} with their canary"
        )


class World:
    """Two sides, everybody around them, and how things stood before anybody called."""

    def __init__(self, alpha: Any, beta: Any) -> None:
        self.sides: dict[int, Side] = mirrored(alpha, beta)
        self.callers: dict[str, Caller] = everybody(self.sides)
        self.before: dict[int, State] = {number: state_of(side) for number, side in self.sides.items()}
        self.built_at = timezone.now()
        self.tally = Tally()

    def problems(self, cell: Cell) -> list[str]:
        """What is wrong with this cell; nothing when all is well."""
        with undone():
            started = len(connection.run_on_commit)
            seen = call(cell)
            if cell.route.method != "GET" and seen.status < 500:
                seen.outbox = [
                    (message.schema_name, json.dumps([message.task, message.payload], ensure_ascii=False))
                    for message in OutboxMessage.objects.filter(created_at__gt=self.built_at)
                ]
                seen.groups = list(_groups(started))
            self.tally.count(cell, seen)
            found = [*self._answered(cell, seen), *self._told(cell, seen)]
            if cell.looked_after and seen.status < 500:
                found += self._changed(cell)
        return [f"{cell}: {seen.status} {one}" for one in found]

    def silent(self) -> set[tuple[str, str, str]]:
        """Reading routes that showed nobody's own words at home although they should."""
        reading = {key for key in self.tally.methods if key[1] == "GET" and key in self.tally.accepted}
        return reading - self.tally.sung - WITHOUT_WORDS

    def untried(self) -> set[tuple[str, str, str]]:
        """Methods that refused even whoever may, with their own ids and an honest body."""
        return self.tally.methods - self.tally.accepted - NEVER_ACCEPTED

    def _answered(self, cell: Cell, seen: Seen) -> Iterator[str]:
        foreign = marks_in(seen.text) - cell.may_see
        if foreign:
            yield f"shows {sorted(foreign)}: {_around(seen.text, sorted(foreign)[0])}"
        if seen.status >= 500:
            yield f"is an error of ours: {seen.text[:200]}"
        refused = seen.status in REFUSED
        if not cell.passes and not refused:
            yield "is open to somebody who has no right there"
        if cell.passes and not cell.foreign and refused and cell.allowed != ANYBODY:
            yield "is closed to somebody who has the right"
        if cell.foreign and seen.status < 400 and cell.route.method != "GET":
            yield f"accepts a foreign {cell.foreign}"

    def _told(self, cell: Cell, seen: Seen) -> Iterator[str]:
        """What leaves the house or rings on open screens because of the call."""
        allowed = cell.may_see | EVERYBODYS | marks([cell.side])
        if cell.passes and cell.allowed == ADMIN:
            # Anybody's task is run again by a platform admin; below it is asked whether it goes where it came from.
            allowed |= marks()
        for schema_name, text in seen.outbox:
            if marks_in(text) - allowed:
                yield f"promises {schema_name} a message with {sorted(marks_in(text) - allowed)}"
            whose = self._side_of_schema(schema_name)
            if whose and any(word[-1] != str(whose) for word in marks_in(text)):
                yield f"puts words of another side into a message for {schema_name}"
        if cell.caller.side and cell.door.side:
            foreign = self.sides[3 - cell.door.side]
            theirs = {
                workshop_group(foreign.workshop.schema_name),
                user_group(foreign.client.user.pk),
                user_group(foreign.owner.user.pk),
            }
            if theirs & set(seen.groups):
                yield f"rings at {sorted(theirs & set(seen.groups))}"

    def _side_of_schema(self, schema_name: str) -> int:
        return next((n for n, side in self.sides.items() if side.workshop.schema_name == schema_name), 0)

    def _changed(self, cell: Cell) -> Iterator[str]:
        for number in SIDES:
            if cell.passes and number == (cell.side if cell.allowed == ANYBODY else cell.caller.side or cell.side):
                continue
            changes = difference(self.before[number], state_of(self.sides[number]))
            # A client may book at any workshop: that adds rows there and changes none of anybody's.
            if cell.passes and cell.door.api == "shared":
                changes = [one for one in changes if one.startswith("-")]
            if changes and not (cell.passes and cell.door.api == "console"):
                yield f"changes what belongs to side {number}: {changes}"


def _around(text: str, word: str) -> str:
    at = text.upper().find(word)
    return text[max(at - 60, 0) : at + 40].replace("\n", " ")


def _groups(started: int) -> Iterator[str]:
    """Channel groups that would be told once the transaction commits."""
    for waiting in connection.run_on_commit[started:]:
        function = waiting[1]
        if isinstance(function, partial) and function.args:
            yield str(function.args[0])


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def call(cell: Cell) -> Seen:
    path = cell.door.base + re.sub(r"\{(\w+)\}", lambda found: cell.ids[found[1]], cell.route.path)
    headers = {"host": cell.door.host, "accept-language": "en", "x-requested-with": "garage"}
    if cell.door.slug:
        headers["x-workshop"] = cell.door.slug
    if cell.caller.token is not None:
        headers["authorization"] = f"Bearer {cell.caller.token}"
    body = b"" if cell.body is None else json.dumps(cell.body).encode()
    answer = Client(raise_request_exception=False, headers=headers).generic(
        cell.route.method,
        f"{path}?{urlencode(cell.query)}" if cell.query else path,
        body,
        content_type="application/json",
    )
    return seen_in(answer)


def seen_in(answer: Any) -> Seen:
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    headers = "\n".join(f"{name}: {value}" for name, value in answer.items())
    cookies = "\n".join(cookie.OutputString() for cookie in answer.cookies.values())
    return Seen(answer.status_code, "\n".join((content.decode("utf-8", "replace"), headers, cookies)))


class Ear(logging.Handler):
    """Hears every line that the house logs, as production would write it."""

    def __init__(self) -> None:
        super().__init__(level=logging.DEBUG)
        self.heard: set[str] = set()
        self.lines = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.lines += 1
        self.heard |= marks_in(self.format(record))
