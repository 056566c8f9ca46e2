"""Everything that is asked of the product when one of its checks is missing, and which code each question runs through.

A probe is one question with its list of complaints: a cell of the matrix, a task, a way of several steps. Each is
undone, so they may be asked in any order and as often as there are checks. Sockets are not asked yet.
"""

from __future__ import annotations

import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from types import CodeType
from typing import Any

from shared_apps.core.tenancy import PUBLIC_SCHEMA, return_to_public
from tenants.hosts import forget_all
from tests.tenancy import test_tasks
from tests.tenancy.cells import World, undone
from tests.tenancy.doors import DOORS
from tests.tenancy.mutation_progress import Finding
from tests.tenancy.mutations import ROOMS, ROOT, Mutation, taken_out
from tests.tenancy.policy import ANYBODY, POLICIES, TASKS
from tests.tenancy.questions import at_door, required
from tests.tenancy.rights import unlike_the_policy
from tests.tenancy.ways import WAYS

HOME_DOORS = ("alfa", "marketplace", "console")
# Of those who may pass, one with each right; all others run through the same code.
HEARD = {"owner", "mechanic", "client", "admin", "owner on the marketplace"}
# How many questions a missing check may stay unnoticed for.
MOST_ASKED = 120
RIGHTS = "rights"


@dataclass(frozen=True)
class Probe:
    """`kind` groups questions that are alike: of each kind one is asked before any is asked twice."""

    name: str
    kind: tuple[str, ...]
    ask: Callable[[], Iterable[str]]
    route: tuple[str, str, str] | None = None
    # Who may pass comes further than the doors: worth hearing what their question runs through.
    goes_in: bool = False

    def run(self) -> list[str]:
        try:
            with undone():
                return list(self.ask())
        except Exception as broken:
            return [f"{self.name}: {type(broken).__name__} {broken}"]
        finally:
            return_to_public()


def of_cells(world: World) -> Iterator[Probe]:
    for door in (DOORS[name] for name in HOME_DOORS):
        for cell in at_door(world, door):
            route = (cell.route.api, cell.route.method, cell.route.path)
            kind = (cell.caller.name, cell.foreign, *route[:2])
            plain = not cell.query or cell.query == required(cell.route, world.sides[cell.side])
            goes_in = plain and cell.passes and (cell.caller.name in HEARD or cell.allowed == ANYBODY)
            yield Probe(str(cell), kind, partial(world.problems, cell), route, goes_in)


def of_rights() -> Iterator[Probe]:
    """Whom the check in front of each route lets through, and who is asked for a log-in before anything else."""
    for api in POLICIES:
        yield Probe(f"rights at {api}", (RIGHTS, api), partial(unlike_the_policy, api))


def of_tasks(world: World) -> Iterator[Probe]:
    for name in TASKS:
        for schema_name in (None, "w_missing", world.sides[1].workshop.schema_name, PUBLIC_SCHEMA):
            if schema_name == PUBLIC_SCHEMA and TASKS[name] != "public":
                continue
            side = 1 if schema_name == world.sides[1].workshop.schema_name and TASKS[name] != "public" else 0
            yield Probe(
                f"{name} under {schema_name}",
                ("task", name, str(schema_name)),
                partial(test_tasks.problems, name, schema_name, world, side=side),
            )


def of_ways(world: World) -> Iterator[Probe]:
    def forgotten(way: Any) -> Iterator[str]:
        try:
            yield from way(world)
        finally:
            forget_all()

    for way in WAYS:
        yield Probe(way.__name__, ("way", way.__name__), partial(forgotten, way))


class Hunt:
    """Knows which probe runs through which code, and asks those that could miss what was taken out.

    Ways, rights and tasks are asked once beforehand to hear that. Cells are heard when the first check comes that those
    did not miss: of whoever is refused at the door only every so many-th, because a door that stands open is asked by
    its own cells; none at all when `every` is 0.
    """

    def __init__(self, world: World, *, every: int) -> None:
        self.cells = list(of_cells(world)) if every else []
        self.others = [*of_ways(world), *of_rights(), *of_tasks(world)]
        self.every, self.is_heard = every, not every
        self.through: dict[tuple[str, int], list[Probe]] = defaultdict(list)
        self.seconds: dict[str, float] = {}
        self.wrong: list[str] = []
        self._hear(self.others)

    def caught(self, mutation: Mutation) -> Finding:
        """What was said first when the check was missing."""
        asked = 0
        for probe in self._for(mutation):
            asked += 1
            with taken_out(mutation):
                complaints = probe.run()
            if complaints:
                return Finding(mutation.kind, mutation.name, asked, f"[{probe.name}] {complaints[0]}"[:400])
        return Finding(mutation.kind, mutation.name, asked, "")

    def _hear(self, probes: Iterable[Probe]) -> None:
        for probe in probes:
            began = time.perf_counter()
            with heard() as codes:
                self.wrong += probe.run()
            self.seconds[probe.name] = time.perf_counter() - began
            for key in codes:
                self.through[key].append(probe)

    def _for(self, mutation: Mutation) -> Iterator[Probe]:
        if mutation.route is not None:
            yield from (probe for probe in self.others if probe.kind == (RIGHTS, mutation.route[0]))
            yield from (cell for cell in self.cells if cell.route == mutation.route)
            return
        assert mutation.code is not None
        key = mutation.code.co_filename, mutation.code.co_firstlineno
        yield from self._varied([probe for probe in self.through[key] if probe.route is None])
        if not self.is_heard:
            self.is_heard = True
            refused = [cell for cell in self.cells if not cell.goes_in]
            self._hear([*(cell for cell in self.cells if cell.goes_in), *refused[:: self.every]])
        yield from self._varied([probe for probe in self.through[key] if probe.route is not None])[:MOST_ASKED]

    def _varied(self, probes: list[Probe]) -> list[Probe]:
        """One of each kind first, then the second of each, and so on; the quick ones before the slow ones."""
        seen: dict[tuple[str, ...], int] = defaultdict(int)
        turns: list[tuple[int, float, int, Probe]] = []
        for number, probe in enumerate(probes):
            seen[probe.kind] += 1
            turns.append((seen[probe.kind], self.seconds[probe.name], number, probe))
        return [probe for *_turn, probe in sorted(turns, key=lambda one: one[:3])]


@contextmanager
def heard() -> Iterator[set[tuple[str, int]]]:
    """Which functions of ours were called, in this thread and in those that it began."""
    codes: set[tuple[str, int]] = set()
    known: dict[CodeType, bool] = {}
    ours = tuple(f"{ROOT / room}/" for room in ROOMS)

    def look(frame: Any, event: str, argument: Any) -> None:
        code = frame.f_code
        if code not in known:
            known[code] = code.co_filename.startswith(ours)
            if known[code]:
                codes.add((code.co_filename, code.co_firstlineno))

    before = sys.gettrace()
    threading.settrace(look)
    sys.settrace(look)
    try:
        yield codes
    finally:
        sys.settrace(before)
        threading.settrace(before)
