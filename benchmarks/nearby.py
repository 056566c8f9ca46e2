"""Nearest workshops among 100,000: the API over HTTP against bare SQL and against the haversine form."""

from __future__ import annotations

import json

from benchmarks.place import fresh_database, run_inside, scaled
from benchmarks.table import held, milliseconds, show

ENTRIES = 100_000


def main() -> None:
    with fresh_database("garage_bench_nearby") as variables:
        found = json.loads(run_inside("benchmarks.nearby_inside", variables, str(scaled(ENTRIES, least=200))))
    bare, plain = found["bare"], found["api"]
    rows = [
        [
            case["title"],
            milliseconds(case["p50"]),
            milliseconds(case["p99"]),
            f"{case['p50'] / bare['p50']:.1f}×",
            milliseconds(case["cpu"]),
            f"{case['cpu'] / bare['cpu']:.1f}×",
            case["calls"],
        ]
        for case in found.values()
    ]
    searches = [case for name, case in found.items() if name.startswith("api")]
    show(
        f"Nearby, 20 nearest of {scaled(ENTRIES, least=200):,} entries",
        ["way", "p50 ms", "p99 ms", "p50 ÷ bare", "CPU ms", "CPU ÷ bare", "calls"],
        rows,
        [
            held("API, 25 km, p99 ms", value=plain["p99"] * 1000, limit=100),
            held("API, slowest kind of search, p99 ms", value=max(c["p99"] for c in searches) * 1000, limit=100),
            held(
                "haversine over the whole API, p50",
                value=found["haversine"]["p50"] / plain["p50"],
                limit=1,
                at_least=True,
            ),
        ],
    )
