"""Thousands of workshops in one database: births along the way, requests beside few, memory, and migrations of all.

Stock is django-tenants' own executor, in one process as it comes and in two, on a sample of the same workshops in turns
with nothing else. `make bench-tenancy SIZE=5000` takes half an hour.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.place import fresh_database, run_inside, scaled
from benchmarks.requests import Side, furnished, seed, show_warm, warm
from benchmarks.table import held, median, milliseconds, show

WORKSHOPS, FEW, SAMPLE = 1_000, 10, 10
PARTS = 10
INSIDE = "benchmarks.tenancy_inside"
CATALOG = """
    SELECT sum(pg_total_relation_size(c.oid)), (SELECT count(*) FROM pg_class)
    FROM pg_class c WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r'
"""


@dataclass(frozen=True, slots=True)
class Stage:
    """So many workshops exist; what the last births cost and how large the catalog is."""

    workshops: int
    wall: float
    cpu: float
    catalog_bytes: int
    relations: int


def main() -> None:
    size = int(os.environ.get("GARAGE_BENCH_WORKSHOPS") or scaled(WORKSHOPS, least=6))
    few, sample = scaled(FEW, least=2), scaled(SAMPLE, least=1)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="garage-bench-tenancy-")))
        variables = stack.enter_context(fresh_database("garage_bench_tenancy"))
        stages, places = _births(variables, size)
        _show_births(stages)
        with ExitStack() as servers:
            beside = furnished(servers, "few", workshops=few, entries=size)
            many = Side(servers, variables, places, renewed=True)
            # Once into each of them: what a process remembers of a workshop, it knows from here on.
            many.visit_all("today/")
            show_warm(warm(beside, many), few=few, many=size)
        _show_memory(json.loads(run_inside(INSIDE, variables, "memory", *map(str, _touched(size)))))
        _show_migrations(_migrations(variables, folder, size, sample), size)


def _births(variables: dict[str, str], size: int) -> tuple[list[Stage], list[dict[str, Any]]]:
    """One after another in one process."""
    stages, places = [], []
    parts = PARTS if size >= 10 * PARTS else 2
    bounds = sorted({size * part // parts for part in range(parts + 1)})
    for first, last in pairwise(bounds):
        born = seed(variables, "wiele-proby", first, last)
        places += born
        # The first birth of a process records the script.
        walls, cpus = zip(*[place["birth"] for place in born[1:] or born], strict=True)
        with psycopg.connect(variables["DATABASE_URL"]) as database:
            catalog = database.execute(CATALOG).fetchone()
        assert catalog is not None
        stages.append(Stage(last, median(walls), median(cpus), int(catalog[0]), int(catalog[1])))
    return stages, places


def _touched(size: int) -> list[int]:
    return sorted({number for number in (1, 100, 1_000) if number <= size} | {min(size, 1_000)})


def _show_births(stages: list[Stage]) -> None:
    first, last = stages[0], stages[-1]
    show(
        f"Births along the way to {last.workshops:,} workshops, one process",
        ["workshops", "ms", "CPU ms", "÷ first tenth", "catalog MB", "relations"],
        [
            [
                f"{stage.workshops:,}",
                milliseconds(stage.wall),
                milliseconds(stage.cpu),
                f"{stage.wall / first.wall:.2f}×",
                f"{stage.catalog_bytes / 1e6:.0f}",
                f"{stage.relations:,}",
            ]
            for stage in stages
        ],
        [
            held("last tenth over first tenth", value=last.wall / first.wall, limit=1.3),
            held("a birth among the last, seconds", value=last.wall, limit=0.5),
        ],
    )


def _show_memory(found: list[dict[str, float]]) -> None:
    most = max(found, key=lambda one: one["touched"])
    show(
        "Private memory of one backend that read every table of so many workshops, one after another",
        ["workshops", "kept, MiB", "renewed, MiB", "renewed, most on the way, MiB", "connections"],
        [
            [
                f"{one['touched']:,.0f}",
                f"{one['kept']:.0f}",
                f"{one['renewed']:.0f}",
                f"{one['most']:.0f}",
                f"{one['connections']:.0f}",
            ]
            for one in found
        ],
        [held("renewed over kept, at its most", value=most["most"] / most["kept"], limit=0.5)]
        if most["connections"] > 2
        else [],
    )


@dataclass(frozen=True, slots=True)
class Run:
    title: str
    workshops: int
    seconds: float

    @property
    def each(self) -> float:
        return self.seconds / self.workshops


def _migrations(variables: dict[str, str], folder: Path, size: int, sample: int) -> dict[str, Run]:
    runs = {"nothing": _ours(variables, "ours, nothing to do", size)}
    made = json.loads(run_inside(INSIDE, variables, "migrations", str(folder)))
    newer = variables | made
    for way, title in (("standard", "stock, one process"), ("multiprocessing", "stock, two processes")):
        seconds = json.loads(run_inside(INSIDE, newer, "stock", way, str(sample)))
        runs[way] = Run(f"{title}, column and index", sample, seconds)
    left = size - 2 * sample
    runs["ours"] = _ours(newer, "ours, column and index", left)
    assert json.loads(run_inside(INSIDE, newer, "equal")) == size
    return runs


def _ours(variables: dict[str, str], title: str, workshops: int) -> Run:
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "manage.py", "migrate_workshops"], env=variables, check=True, stdout=subprocess.PIPE, text=True
    )
    seconds = time.perf_counter() - started
    said = done.stdout.strip().splitlines()[-1]
    expected = "0 migrated" if "nothing" in title else f"{workshops} migrated"
    if not said.startswith(expected):
        raise RuntimeError(f"{title}: {said}")
    return Run(title, workshops, seconds)


def _show_migrations(runs: dict[str, Run], size: int) -> None:
    ours, stock = runs["ours"], runs["standard"]
    show(
        f"Migrations of {size:,} workshops (the whole command, start of Python and recording included)",
        ["way", "workshops", "seconds", "ms each", "stock ÷ this"],
        [
            [
                run.title,
                f"{run.workshops:,}",
                f"{run.seconds:.1f}",
                milliseconds(run.each),
                f"{stock.each / run.each:.1f}×",
            ]
            for run in runs.values()
        ],
        [
            held("nothing to do, seconds (promised for 5,000)", value=runs["nothing"].seconds, limit=20),
            held("column and index, seconds (promised for 5,000)", value=ours.seconds, limit=300),
            held("faster for each workshop than stock", value=stock.each / ours.each, limit=30, at_least=True),
        ],
    )
