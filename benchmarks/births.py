"""Birth of a workshop: replayed blueprint against stock django-tenants, as it comes and at its best.

Whether births stay as fast is asked of two databases that take turns: one holds nine hundred workshops already, the
other none. So the first hundred births and the last hundred meet the same noise of the machine, and so does stock.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from benchmarks.machine import cpu_of
from benchmarks.place import fresh_database, scaled
from benchmarks.table import held, median, milliseconds, show

EXISTING, COMPARED, STOCK_EVERY = 900, 101, 20


@dataclass(slots=True)
class Births:
    walls: list[float] = field(default_factory=list)
    cpus: list[float] = field(default_factory=list)

    @property
    def wall(self) -> float:
        return median(self.walls)

    @property
    def cpu(self) -> float:
        return median(self.cpus)


class Nursery:
    """A process that works in one database and gives birth when told to."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.births: dict[str, Births] = {}

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the process that gives birth ended early")
        return line

    def birth(self, way: str, counted_as: str = "") -> None:
        """CPU is that of the process and of its PostgreSQL backend together."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{way}\n")
        self._process.stdin.flush()
        with Watched(backend=int(self._line())) as watched:
            wall, cpu = json.loads(self._line())
        found = self.births.setdefault(counted_as or way, Births())
        found.walls.append(wall)
        found.cpus.append(cpu + watched.cpu)


class Watched:
    """CPU of a backend while it is watched: stock creation hangs up at its end, and who has gone cannot be asked."""

    def __init__(self, *, backend: int) -> None:
        self._backend = backend
        self._before = self._seen = cpu_of(backend)
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    @property
    def cpu(self) -> float:
        return self._seen - self._before

    def _watch(self) -> None:
        while not self._is_over.wait(0.005):
            self._look()

    def _look(self) -> None:
        self._seen = max(self._seen, cpu_of(self._backend))

    def __enter__(self) -> Watched:
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._is_over.set()
        self._thread.join()
        self._look()


@contextmanager
def nursery(name: str, *, settings: str = "config.settings.test") -> Iterator[Nursery]:
    with fresh_database(name, settings=settings) as variables:
        process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.births_inside"],
            env=variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            yield Nursery(process)
        finally:
            process.terminate()
            process.wait()


def main() -> None:
    existing, compared = scaled(EXISTING, least=3), scaled(COMPARED, least=3)
    with nursery("garage_bench_births") as old:
        # The first birth of a process records the script; it is shown, and left out of the medians.
        old.birth("whole", "first")
        for number in range(1, existing):
            old.birth("whole", "at 200" if 190 <= number < 210 else "until then")
        with nursery("garage_bench_young") as young:
            young.birth("whole", "first")
            for number in range(1, compared):
                young.birth("whole")
                old.birth("whole")
                if number % STOCK_EVERY == 1:
                    for way in ("schema", "schema", "schema", "stock"):
                        old.birth(way)
    found = {
        "blueprint, first of a process": old.births["first"],
        "blueprint, 0 to 100 existing": young.births["whole"],
        "blueprint, 200 existing": old.births.get("at 200", old.births["whole"]),
        f"blueprint, {existing} to {existing + compared - 1} existing": old.births["whole"],
        "of it: the schema alone": old.births["schema"],
        "stock at its best (recorded, squashed)": old.births["stock"],
    }
    if os.environ.get("GARAGE_BENCH_PLAIN", "1") == "1" and scaled(EXISTING) == EXISTING:
        # Takes many minutes, so only when the whole promise is measured.
        with nursery("garage_bench_stock", settings="benchmarks.settings_stock") as plain:
            plain.birth("stock_plain")
        found["stock as it comes"] = plain.births["stock_plain"]
    _report(found, young=young.births["whole"], old=old.births["whole"])


def _report(found: dict[str, Births], *, young: Births, old: Births) -> None:
    best, alone = found["stock at its best (recorded, squashed)"], found["of it: the schema alone"]
    show(
        "Birth of a workshop",
        ["way", "ms", "CPU ms", "stock at its best ÷ this", "the same in CPU", "births"],
        [
            [
                title,
                milliseconds(births.wall),
                milliseconds(births.cpu),
                f"{best.wall / births.wall:.2f}×",
                f"{best.cpu / births.cpu:.2f}×",
                len(births.walls),
            ]
            for title, births in found.items()
        ],
        [
            held("median birth beside a thousand, seconds", value=old.wall, limit=0.5),
            held("schema alone, faster than stock at its best", value=best.wall / alone.wall, limit=10, at_least=True),
            held("the same in CPU", value=best.cpu / alone.cpu, limit=10, at_least=True),
            held("whole birth, faster than stock's bare schema", value=best.wall / old.wall, limit=10, at_least=True),
            held("last 100 over first 100, in turns", value=old.wall / young.wall, limit=1.3),
            held("the same in CPU", value=old.cpu / young.cpu, limit=1.3),
        ],
    )
