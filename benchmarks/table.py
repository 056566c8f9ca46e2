from __future__ import annotations

import statistics
from collections.abc import Sequence


def show(title: str, head: Sequence[str], rows: Sequence[Sequence[object]], verdicts: Sequence[str] = ()) -> None:
    """One short table on standard output, numbers to the right, with the promises it was held against."""
    cells = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in [list(head), *cells]) for column in range(len(head))]

    def line(row: Sequence[str]) -> str:
        return "  ".join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True)))

    print(f"\n{title}")
    print(line(list(head)))
    print("  ".join("-" * width for width in widths))
    for row in cells:
        print(line(row))
    for verdict in verdicts:
        print(f"  {verdict}")


def held(promise: str, *, value: float, limit: float, at_least: bool = False) -> str:
    """„ok” or „MISSED” with both numbers, e.g. ok  birth under 0.5 s: 0.12 (limit 0.5)."""
    fine = value >= limit if at_least else value <= limit
    return f"{'ok    ' if fine else 'MISSED'} {promise}: {value:.3g} ({'at least' if at_least else 'limit'} {limit:g})"


def percentile(values: Sequence[float], part: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.1f}"
