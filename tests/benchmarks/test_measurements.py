"""Measurements run from beginning to end at a tiny size. What they measure is nobody's business here: a shared machine
is no place for timed assertions. Those that start servers and dump databases for minutes are tried by `make bench`."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from benchmarks.__main__ import MEASUREMENTS
from benchmarks.rounds import Case, measure
from benchmarks.table import held, percentile
from config.env import ROOT

TRIED = [name for name in MEASUREMENTS if name not in {"requests", "archives", "chat", "assistant"}]
# Promises that have nothing to do with speed hold at every size.
ALWAYS_KEPT = {
    "availability": ["queries, a month over a week: 1"],
    "booking": [
        "double bookings of a mechanic or a bay: 0",
        "visits without exactly their time: 0",
        "errors: 0",
        "deadlocks, everything but the race around the lock: 0",
    ],
}


@pytest.fixture(scope="module")
def printed() -> dict[str, str]:
    """What each measurement said. All in one process: the database that they copy is migrated once."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", *TRIED],
        cwd=ROOT,
        env=os.environ | {"GARAGE_BENCH_SCALE": "0.004", "GARAGE_BENCH_PLAIN": "0"},
        capture_output=True,
        text=True,
        timeout=1800,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    ends = re.split(r"\((\w+) took \d+ s\)", done.stdout)
    return dict(zip(ends[1::2], ends[::2], strict=False))


@pytest.mark.parametrize("name", TRIED)
def test_a_measurement_runs_and_says_what_it_held(printed, name):
    assert re.search(r"^  (ok|MISSED) ", printed[name], re.MULTILINE)
    for promise in ALWAYS_KEPT.get(name, []):
        assert f"ok     {promise}" in printed[name]


def test_cases_are_measured_as_often_as_they_say():
    called = []
    case = Case(lambda: called.append(1), calls=3)

    measure({"only": case}, rounds=4, cpu=lambda: float(len(called)))

    assert len(case.walls) == 12
    assert len(case.round_medians) == 4
    assert case.cpu == 1.0


def test_the_slowest_of_a_hundred_is_the_99th_percentile():
    assert percentile([float(number) for number in range(100)], 0.99) == 99.0


@pytest.mark.parametrize(
    ("value", "at_least", "verdict"), [(1.0, False, "ok"), (3.0, False, "MISSED"), (3.0, True, "ok")]
)
def test_a_promise_is_held_or_missed(value, at_least, verdict):
    assert held("promise", value=value, limit=2.0, at_least=at_least).startswith(verdict)
