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
from tests.tenancy.doors import API_OF_URLCONF, DOORS, without_log_in
from tests.tenancy.mutations import ROOMS, ROOT, Mutation, taken_out
from tests.tenancy.policy import ANYBODY, POLICIES, TASKS
from tests.tenancy.questions import at_door
from tests.tenancy.ways import WAYS

HOME_DOORS = ("alfa", "marketplace", "console")
# How many questions a missing check may stay unnoticed for.
MOST_ASKED = 120


@dataclass(frozen=True)
class Probe:
    """`kind` groups questions that are alike: of each kind one is asked before any is asked twice."""

    name: str
    kind: tuple[str, ...]
    ask: Callable[[], Iterable[str]]
    route: tuple[str, str, str] | None = None

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
            yield Probe(str(cell), kind, partial(world.problems, cell), route)


def of_log_ins() -> Iterator[Probe]:
    """Who needs a log-in is asked for it before anything else."""
    for urlconf in ("config.urls_public", "config.urls_console"):
        yield Probe(f"log-ins of {urlconf}", ("log-ins", urlconf), partial(_unlike_the_policy, urlconf))


def _unlike_the_policy(urlconf: str) -> Iterator[str]:
    open_to_all = {key for key, who in POLICIES[API_OF_URLCONF[urlconf]].items() if who == ANYBODY}
    yield from map(str, without_log_in(urlconf) ^ open_to_all)


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

    Every probe is asked once beforehand to hear that; of the cells only every so many-th, because a door that stands
    open is asked by its own cells and code that only one route runs through is rare.
    """

    def __init__(self, world: World, *, every: int) -> None:
        cells = list(of_cells(world))
        others = [*of_ways(world), *of_log_ins(), *of_tasks(world)]
        self.probes = [*others, *cells]
        self.through: dict[tuple[str, int], list[Probe]] = defaultdict(list)
        self.seconds: dict[str, float] = {}
        self.wrong: list[str] = []
        for probe in [*others, *cells[::every]]:
            began = time.perf_counter()
            with heard() as codes:
                self.wrong += probe.run()
            self.seconds[probe.name] = time.perf_counter() - began
            for key in codes:
                self.through[key].append(probe)

    def caught(self, mutation: Mutation) -> str:
        """What was said when the check was missing; empty when nobody noticed."""
        with taken_out(mutation):
            for probe in self._for(mutation):
                complaints = probe.run()
                if complaints:
                    return complaints[0]
        return ""

    def _for(self, mutation: Mutation) -> list[Probe]:
        if mutation.route is not None:
            same = [probe for probe in self.probes if probe.route == mutation.route]
            return [*same, *(probe for probe in self.probes if probe.kind[0] == "log-ins")]
        assert mutation.code is not None
        return self._varied(self.through[mutation.code.co_filename, mutation.code.co_firstlineno])[:MOST_ASKED]

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
