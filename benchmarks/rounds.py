"""The method that holds on a noisy machine: cases in a new order each round, CPU per call as the least of all rounds,
wall time as percentiles over all of them."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.table import median, percentile


@dataclass(slots=True)
class Case:
    """`act` is one call; `calls` of them make a round."""

    act: Callable[[], object]
    calls: int
    walls: list[float] = field(default_factory=list)
    cpus: list[float] = field(default_factory=list)
    round_medians: list[float] = field(default_factory=list)

    @property
    def p50(self) -> float:
        return median(self.walls)

    @property
    def p99(self) -> float:
        return percentile(self.walls, 0.99)

    @property
    def cpu(self) -> float:
        """CPU seconds per call in the quietest round."""
        return min(self.cpus)

    @property
    def best(self) -> float:
        """Wall seconds per call, the median of the quietest round."""
        return min(self.round_medians)


def measure(cases: dict[str, Case], *, rounds: int, cpu: Callable[[], float]) -> None:
    """Fills the cases. `cpu` answers the CPU seconds spent so far by everything that serves a call."""
    for case in cases.values():
        case.act()
    names = list(cases)
    for _ in range(rounds):
        random.shuffle(names)
        for name in names:
            _one_round(cases[name], cpu)


def _one_round(case: Case, cpu: Callable[[], float]) -> None:
    walls = []
    before = cpu()
    for _ in range(case.calls):
        started = time.perf_counter()
        case.act()
        walls.append(time.perf_counter() - started)
    case.cpus.append((cpu() - before) / case.calls)
    case.walls += walls
    case.round_medians.append(median(walls))
