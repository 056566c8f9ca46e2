"""A week's free starts of a workshop with 8 mechanics and 200 visits: service, HTTP, and the bare rows below them."""

from __future__ import annotations

import json

from benchmarks.place import fresh_database, run_inside, scaled
from benchmarks.table import held, milliseconds, show

MECHANICS, VISITS = 8, 200


def main() -> None:
    visits = scaled(VISITS, least=5)
    with fresh_database("garage_bench_availability") as variables:
        told = run_inside("benchmarks.availability_inside", variables, str(MECHANICS), str(visits))
    found = json.loads(told)
    cases = found["cases"]
    bare = cases["bare"]
    show(
        f"Availability of a week, {MECHANICS} mechanics, {found['visits']} visits, {found['starts']} free starts",
        ["way", "p50 ms", "p99 ms", "p50 ÷ bare", "CPU ms", "CPU ÷ bare", "queries", "calls"],
        [
            [
                case["title"],
                milliseconds(case["p50"]),
                milliseconds(case["p99"]),
                f"{case['p50'] / bare['p50']:.1f}×",
                milliseconds(case["cpu"]),
                f"{case['cpu'] / bare['cpu']:.1f}×",
                case["queries"],
                case["calls"],
            ]
            for case in cases.values()
        ],
        [
            held("service, p99 ms (database target)", value=cases["service"]["p99"] * 1000, limit=50),
            held("HTTP for a client, p99 ms (API target)", value=cases["client"]["p99"] * 1000, limit=200),
            held("HTTP for staff, p99 ms (API target)", value=cases["staff"]["p99"] * 1000, limit=200),
            held("queries, a month over a week", value=found["month_queries"] / found["week_queries"], limit=1),
        ],
    )
