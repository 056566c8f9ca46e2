"""The office's one search box: 50,000 customers with their cars, by name, phone, plate and a part of a VIN."""

from __future__ import annotations

import json

from benchmarks.place import fresh_database, run_inside, scaled
from benchmarks.table import held, milliseconds, show

CUSTOMERS, CALLS = 50_000, 200


def main() -> None:
    with fresh_database("garage_bench_customers") as variables:
        told = run_inside("benchmarks.customers_inside", variables, str(scaled(CUSTOMERS)), str(scaled(CALLS, least=3)))
    found: dict[str, dict[str, float]] = json.loads(told)
    bare = found["bare SQL, a name"]["p50"]
    show(
        f"A page of customers with their cars, found among {scaled(CUSTOMERS):,}",
        ["what was typed", "found", "p50 ms", "÷ bare", "p99 ms"],
        [
            [
                name,
                f"{one['found']:,.0f}",
                milliseconds(one["p50"]),
                f"{one['p50'] / bare:.1f}",
                milliseconds(one["p99"]),
            ]
            for name, one in found.items()
        ],
        [
            held(f"{name}, p99 in ms", value=one["p99"] * 1000, limit=50)
            for name, one in found.items()
            if not name.startswith("bare")
        ],
    )
