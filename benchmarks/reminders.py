"""Reminders for a thousand workshops with a hundred visits tomorrow each: the rate, and what a worker's memory does.

Beside it the least that must be written of a reminder by any way: its row for the bell, its delivery and its promise
in the outbox, as three bare inserts in one transaction for each visit.
"""

from __future__ import annotations

import json

from benchmarks.place import fresh_database, run_inside, scaled
from benchmarks.table import held, show

WORKSHOPS, VISITS = 1_000, 100


def main() -> None:
    workshops = scaled(WORKSHOPS, least=3)
    with fresh_database("garage_bench_reminders") as variables:
        told = json.loads(run_inside("benchmarks.reminders_inside", variables, str(workshops), str(VISITS)))
    visits = workshops * VISITS
    show(
        f"Reminders, {workshops:,} workshops with {VISITS} visits tomorrow",
        ["step", "done", "seconds", "a second", "÷ bare"],
        [
            [name, f"{count:,}", f"{seconds:.1f}", f"{count / seconds:,.0f}", f"{seconds / count / told['bare']:.1f}"]
            for name, count, seconds in (
                ("three bare inserts a visit", told["bare_count"], told["bare"] * told["bare_count"]),
                ("reminders written, bells and mails", told["told"], told["seconds"]),
                ("the same run again: nobody is told twice", visits, told["again_seconds"]),
            )
        ],
        [
            held("reminders that were not told", value=visits - told["told"], limit=0),
            held("told twice by the second run", value=told["again"], limit=0),
            held("promises of the fan-out that are missing", value=workshops - told["promised"], limit=0),
            held("memory of the worker over the whole run, MiB more", value=told["grown_mib"], limit=50),
            f"the fan-out itself: {told['promised']:,} promises in {told['fan_out']:.2f} s",
        ],
    )
