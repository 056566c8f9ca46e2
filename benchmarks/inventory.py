"""The store room: 100,000 parts from a price list, their pages and search, and the ledger after 100,000 movements."""

from __future__ import annotations

import json

from benchmarks.place import fresh_database, run_inside, scaled
from benchmarks.table import held, milliseconds, show

PARTS, CALLS, MOVEMENTS = 100_000, 200, 100_000
WHO = ["ours", "bare SQL", "stock DRF"]


def main() -> None:
    parts, calls, movements = scaled(PARTS), scaled(CALLS, least=3), scaled(MOVEMENTS, least=80)
    with fresh_database("garage_bench_inventory") as variables:
        told = json.loads(run_inside("benchmarks.inventory_inside", variables, str(parts), str(calls), str(movements)))
    pages = told["pages"]
    show(
        f"A page of 50 parts out of {parts:,}",
        ["what was asked", *(f"{who}, {which} ms" for who in WHO for which in ("p50", "p99"))],
        [
            [name, *(milliseconds(one[who][which]) for who in WHO for which in ("p50", "p99"))]
            for name, one in pages.items()
        ],
        [held(f"{name}, p99 in ms", value=one["ours"]["p99"] * 1000, limit=60) for name, one in pages.items()],
    )
    listed, moved = told["price list"], told["moved"]
    show(
        f"A price list of {parts:,} rows, and {moved['tried']:,} movements by eight hands",
        ["what", "figure"],
        [
            ["all rows new, s", f"{listed['first']:.1f}"],
            ["all rows known, s", f"{listed['again']:.1f}"],
            ["movements written", f"{moved['written']:,}"],
            ["acts in a second", f"{moved['tried'] / moved['seconds']:.0f}"],
            ["parts whose balance is not their ledger", str(moved["differences"])],
            ["movements below zero", str(moved["below zero"])],
        ],
        [
            held("a price list in s", value=listed["first"], limit=60),
            held("the same price list again in s", value=listed["again"], limit=60),
            held("differences", value=float(moved["differences"]), limit=0),
            held("below zero", value=float(moved["below zero"]), limit=0),
        ],
    )
