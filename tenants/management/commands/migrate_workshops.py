from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser, OutputWrapper

from tenants.upgrade.history import Standing
from tenants.upgrade.progress import Progress, duration
from tenants.upgrade.run import CONNECTIONS, Group, Pace, Stretch, migrate
from tenants.upgrade.services import AnotherRun, Plan, only_run, plan_make
from tenants.upgrade.status import NO_SCHEMA

# Workshops may be born by older code, or migrated by somebody else, while a run is under way.
MOST_LOOKS = 5
FAILED, LOCKED = 1, 3
NAMED = 10
WAYS = {
    "recorded": "recorded SQL, one transaction",
    "python": "Python, workshop by workshop",
    "batches": "Python in batches, workshop by workshop",
}


class Command(BaseCommand):
    help = (
        "Bring every workshop's schema to this code's migrations. Each migration is run once by Django on a template;"
        " its SQL is sent to every workshop that stands at the same state, one transaction each. May be stopped or"
        " killed at any moment and run again. Ends with 0, with 1 when workshops failed, with 3 when another run is on."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--only", action="append", metavar="SLUG", help="this workshop; may be given again")
        parser.add_argument("--dry-run", action="store_true", help="print groups, migrations and SQL; change nothing")
        parser.add_argument("--connections", type=int, default=CONNECTIONS, help="how many at a time")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["connections"] < 1:
            raise CommandError("--connections must be at least 1.")
        slugs: list[str] | None = options["only"]
        if options["dry_run"]:
            _print(_first_plan(slugs), self.stdout)
            return
        try:
            with only_run():
                run = Run(self.stdout, self.stderr, Pace(connections=options["connections"]))
                run.until_nothing_is_left(_first_plan(slugs), slugs)
        except AnotherRun:
            raise CommandError("Another run migrates workshops of this database.", returncode=LOCKED) from None
        if run.failed:
            raise CommandError("Run the command again once mended; it goes on where it stopped.", returncode=FAILED)


def _first_plan(slugs: list[str] | None) -> Plan:
    plan = plan_make(slugs=slugs)
    if strangers := set(slugs or ()) - plan.slugs:
        raise CommandError(f"No workshop is called that: {', '.join(sorted(strangers))}.")
    return plan


class Run:
    """One run as its operator sees it: what is done to how many, who failed and why, how it ended."""

    def __init__(self, stdout: OutputWrapper, stderr: OutputWrapper, pace: Pace) -> None:
        self.stdout, self.stderr, self.pace = stdout, stderr, pace
        self.failed: set[str] = set()
        self.migrated = 0
        self.started = time.monotonic()

    def until_nothing_is_left(self, plan: Plan, slugs: list[str] | None) -> None:
        current = len(plan.current)
        for look in range(1, MOST_LOOKS + 1):
            for workshop in plan.broken:
                self._fail(workshop, NO_SCHEMA)
            for group in plan.groups:
                for workshop in group.workshops if group.error else ():
                    self._fail(workshop, group.error)
            if not plan.awaited:
                break
            self._go(plan, is_last=look == MOST_LOOKS)
            plan = plan_make(slugs=slugs, without=frozenset(self.failed))
        took = duration(time.monotonic() - self.started)
        self.stdout.write(
            f"{self.migrated} migrated, {current} needed nothing, {len(self.failed)} failed; took {took}."
        )

    def _go(self, plan: Plan, *, is_last: bool) -> None:
        for group in plan.groups:
            if not group.error:
                self.stdout.write(f"{_workshops(group)}: {_names(group.stretches)}")
        bar = Progress(self._write, plan.awaited, is_terminal=self.stdout.isatty())
        for outcome in migrate(plan.groups, self.pace):
            error = "somebody else keeps migrating it" if outcome.moved and is_last else outcome.error
            if error:
                bar.clear()
                self._fail(outcome.workshop, error)
            elif not outcome.moved:
                self.migrated += 1
            bar.advance(failed=bool(error))
        bar.finish()

    def _write(self, text: str) -> None:
        self.stdout.write(text, ending="")
        self.stdout.flush()

    def _fail(self, workshop: Standing, reason: str) -> None:
        self.failed.add(workshop.schema_name)
        self.stderr.write(f"{workshop.slug} ({workshop.schema_name}): {reason}")


def _print(plan: Plan, out: OutputWrapper) -> None:
    out.write(f"{len(plan.current)} need nothing, {plan.awaited} would be migrated, {len(plan.broken)} cannot be.")
    for workshop in plan.broken:
        out.write(f"{workshop.slug} ({workshop.schema_name}): {NO_SCHEMA}")
    for group in plan.groups:
        named = ", ".join(workshop.slug for workshop in group.workshops[:NAMED])
        out.write(f"\n{_workshops(group)} at one state: {named}{', …' if len(group.workshops) > NAMED else ''}")
        if group.error:
            out.write(f"  cannot be migrated: {group.error}")
        for stretch in group.stretches:
            out.write(f"  {_names([stretch])} ({WAYS[stretch.steps[0].way]})")
            for step in stretch.steps:
                for text in step.statements if step.way == "recorded" else ():
                    out.write(f"    {text.strip().rstrip(';')};")


def _names(stretches: list[Stretch]) -> str:
    return ", ".join(step.name for stretch in stretches for step in stretch.steps)


def _workshops(group: Group) -> str:
    return f"{len(group.workshops)} workshop{'' if len(group.workshops) == 1 else 's'}"
