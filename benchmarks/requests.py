"""What a request costs with one workshop in the database and with a thousand: CPU of server and PostgreSQL.

Two databases and two web servers stand side by side, each with one connection to its database, and are asked in turn.
The first touch of a workshop by a connection (PostgreSQL reads its catalog) is measured apart from all later ones.
"""

from __future__ import annotations

import itertools
import json
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import pairwise
from typing import Any

import psycopg

from benchmarks.machine import Caller, DatabaseCpu, cpu_of_tree, web_server
from benchmarks.place import HOME_URL, fresh_database, run_inside, scaled
from benchmarks.rounds import Case, measure
from benchmarks.table import held, milliseconds, show

WORKSHOPS, SEEDERS = 1_000, 4
NEARBY = "/api/v1/workshops/nearby/?lat=50.06143&lng=19.93658&radius=25"
ROUTES = {"today/": "/api/v1/today/", "appointments/": "/api/v1/appointments/"}


class Side:
    """One database with its web server, a caller, and what both have cost so far."""

    def __init__(
        self, stack: ExitStack, variables: dict[str, str], places: list[dict[str, Any]], *, renewed: bool = False
    ) -> None:
        """`renewed` is whether the connection is renewed after some hundred workshops, as in production."""
        self.places = places
        if not renewed:
            variables = variables | {"GARAGE_WORKSHOPS_PER_CONNECTION": "1000000"}
        with psycopg.connect(variables["DATABASE_URL"], autocommit=True) as database:
            database.execute("VACUUM ANALYZE")
        port, self.server = stack.enter_context(web_server(variables, workers=1, threads=1))
        self.caller = Caller(port)
        self.database = DatabaseCpu(database_url=variables["DATABASE_URL"], asked_through=variables[HOME_URL])

    def cpu(self) -> float:
        return cpu_of_tree(self.server) + self.database.seconds()

    def staff(self, path: str, places: list[dict[str, Any]]) -> Callable[[], object]:
        turns = itertools.cycle(random.sample(places, len(places)))

        def ask() -> object:
            place = next(turns)
            return self.caller.get(path, host=place["host"], token=place["token"])

        return ask

    def visit_all(self, route: str) -> None:
        for place in self.places:
            self.caller.get(ROUTES[route], host=place["host"], token=place["token"])

    def nearby(self) -> object:
        return self.caller.get(NEARBY)


def furnished(stack: ExitStack, name: str, *, workshops: int, entries: int) -> Side:
    """A side of its own. A few processes give birth; as many directory entries in all: a search answers the same."""
    variables = stack.enter_context(fresh_database(f"garage_bench_{name}"))
    steps = [workshops * part // SEEDERS for part in range(SEEDERS + 1)]
    parts = [(first, last, entries if last == workshops else 0) for first, last in pairwise(steps) if first < last]
    with ThreadPoolExecutor(len(parts)) as pool:
        told = pool.map(lambda part: seed(variables, f"{name}-proby", *part), parts)
    return Side(stack, variables, [place for places in told for place in places])


def seed(variables: dict[str, str], slug: str, first: int, last: int, entries: int = 0) -> list[dict[str, Any]]:
    """Give birth to workshops first … last: host, token and seconds of each."""
    told = run_inside("benchmarks.requests_seed_inside", variables, slug, str(first), str(last), str(entries))
    places: list[dict[str, Any]] = json.loads(told)
    return places


def main() -> None:
    workshops = scaled(WORKSHOPS, least=5)
    with ExitStack() as stack:
        one = furnished(stack, "one", workshops=1, entries=workshops)
        many = furnished(stack, "many", workshops=workshops, entries=workshops)
        first_touch = _first_touch(one, many)
        found = warm(one, many)
    show_warm(found, few=1, many=workshops)
    _show_first_touch(first_touch, workshops)


def _first_touch(one: Side, many: Side) -> dict[str, float]:
    """The first today/ of every workshop on the one connection, then the same again."""
    for side in (one, many):
        for _ in range(30):
            side.staff(ROUTES["today/"], side.places[:1])()
            side.nearby()
    before = many.database.memory_mib()
    told: dict[str, float] = {}
    for name in ("first", "second"):
        cpu, started = many.cpu(), time.perf_counter()
        many.visit_all("today/")
        told[f"{name}_cpu"] = (many.cpu() - cpu) / len(many.places)
        told[f"{name}_wall"] = (time.perf_counter() - started) / len(many.places)
        if name == "first":
            told["memory_mib"] = many.database.memory_mib() - before
    many.visit_all("appointments/")
    return told


def warm(few: Side, many: Side) -> dict[str, Case]:
    """Each route on the side with few workshops, on the other one in one workshop, and there from one to the next."""
    calls = scaled(50, least=3)
    cases: dict[str, Case] = {}
    for name, path in ROUTES.items():
        cases[f"{name} few"] = Case(few.staff(path, few.places), calls)
        cases[f"{name} same"] = Case(many.staff(path, many.places[:1]), calls)
        cases[f"{name} spread"] = Case(many.staff(path, many.places), calls)
    cases["nearby few"] = Case(few.nearby, calls)
    cases["nearby same"] = Case(many.nearby, calls)
    for case in cases.values():
        for _ in range(scaled(20)):
            case.act()
    measure(cases, rounds=scaled(10, least=2), cpu=lambda: few.cpu() + many.cpu() + many.database.of_ended())
    return cases


def show_warm(cases: dict[str, Case], *, few: int, many: int) -> None:
    base_title = f"{few} workshop{'' if few == 1 else 's'}"
    ways = {"few": base_title, "same": f"{many:,} workshops, always one", "spread": f"{many:,}, in turn"}
    rows: list[list[Any]] = []
    ratios = []
    for name, case in cases.items():
        route, _, way = name.rpartition(" ")
        base = cases[f"{route} few"]
        ratio = case.cpu / base.cpu
        if way != "few":
            ratios.append((f"{route} {ways[way]}", ratio))
        rows.append(
            [
                f"{route}, {ways[way]}",
                milliseconds(case.cpu),
                f"{ratio:.2f}×",
                milliseconds(case.best),
                f"{case.best / base.best:.2f}×",
                milliseconds(case.p99),
                len(case.walls),
            ]
        )
    show(
        "Cost of a request, warm connection",
        ["request", "CPU ms", f"÷ {base_title}", "wall ms", f"÷ {base_title}", "p99 ms", "calls"],
        rows,
        [held(f"CPU with {title} over {base_title}", value=ratio, limit=1.2) for title, ratio in ratios],
    )


def _show_first_touch(touch: dict[str, float], workshops: int) -> None:
    show(
        f"First touch of a workshop by a database connection (today/, {workshops:,} workshops)",
        ["pass", "CPU ms", "wall ms"],
        [
            ["first", milliseconds(touch["first_cpu"]), milliseconds(touch["first_wall"])],
            ["second", milliseconds(touch["second_cpu"]), milliseconds(touch["second_wall"])],
        ],
        [
            f"first over second, CPU: {touch['first_cpu'] / touch['second_cpu']:.1f}×",
            f"memory of the backend after all of them: +{touch['memory_mib']:.0f} MiB"
            f" ({touch['memory_mib'] * 1024 / workshops:.0f} KiB each)",
        ],
    )
