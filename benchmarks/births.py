"""Birth of a workshop: replayed blueprint against stock django-tenants, as it comes and at its best."""

from __future__ import annotations

import json

from benchmarks.place import fresh_database, run_inside
from benchmarks.table import held, median, milliseconds, show

BIRTHS = 1_001
STEPS = (0, 200, 1_000)
AROUND = 10


def main() -> None:
    with fresh_database("garage_bench_births") as variables:
        ours: list[float] = json.loads(run_inside("benchmarks.births_inside", variables, "ours", str(BIRTHS)))
        best: list[float] = json.loads(run_inside("benchmarks.births_inside", variables, "stock", "3"))
    with fresh_database("garage_bench_stock", settings="benchmarks.settings_stock") as variables:
        plain: list[float] = json.loads(run_inside("benchmarks.births_inside", variables, "stock_plain", "1"))
    # The first birth of a process records the script; it is shown, and left out of the medians.
    at = {step: median(ours[max(step - AROUND, 1) : max(step, 1) + AROUND]) for step in STEPS}
    first, last = median(ours[1:101]), median(ours[-100:])
    rows = [
        ["blueprint, first of a process", milliseconds(ours[0]), f"{median(best) / ours[0]:.0f}×"],
        *[[f"blueprint, {step} existing", milliseconds(at[step]), f"{median(best) / at[step]:.0f}×"] for step in STEPS],
        ["stock at its best (recorded, squashed)", milliseconds(median(best)), "1×"],
        ["stock as it comes", milliseconds(median(plain)), f"{median(best) / median(plain):.2f}×"],
    ]
    show(
        "Birth of a workshop",
        ["way", "ms", "faster than stock at its best"],
        rows,
        [
            held("median birth at 1,000 existing, seconds", value=at[1_000], limit=0.5),
            held("faster than stock at its best", value=median(best) / at[1_000], limit=10, at_least=True),
            held("last 100 over first 100", value=last / first, limit=1.3),
        ],
    )
