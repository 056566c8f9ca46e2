"""Bringing every workshop's schema to what this code says: looking, planning, going."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from shared_apps.core.tenancy import connection
from tenants.upgrade.history import Standing, lacks, standings
from tenants.upgrade.recording import record, shared_rows
from tenants.upgrade.run import Group, grouped

RUN_LOCK = 0x6761726174


class AnotherRun(Exception):
    """Somebody migrates workshops in this database already."""


@dataclass(frozen=True, slots=True)
class Plan:
    """`current` workshops need nothing; `broken` ones cannot be helped by a migration."""

    current: list[Standing]
    groups: list[Group] = field(default_factory=list)
    broken: list[Standing] = field(default_factory=list)

    @property
    def slugs(self) -> set[str]:
        everybody = [*self.current, *self.broken, *(one for group in self.groups for one in group.workshops)]
        return {workshop.slug for workshop in everybody}

    @property
    def awaited(self) -> int:
        return sum(len(group.workshops) for group in self.groups if not group.error)


@contextmanager
def only_run() -> Iterator[None]:
    """Hold the database's lock for such runs, on a connection of its own. Raises AnotherRun.

    The server lets go of it when this process dies, however it dies.
    """
    holder = connection.copy()
    try:
        with holder.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [RUN_LOCK])
            if not cursor.fetchone()[0]:
                raise AnotherRun
        yield
    finally:
        holder.close()


def plan_make(*, slugs: list[str] | None = None, without: frozenset[str] = frozenset()) -> Plan:
    """Look at every workshop and record the ways of those that are behind; `without` leaves out schemas."""
    found = [workshop for workshop in standings(slugs=slugs) if workshop.schema_name not in without]
    broken = [workshop for workshop in found if workshop.applied is None]
    states = {workshop.applied for workshop in found if workshop.applied is not None}
    states_behind = {state for state in states if lacks(state)}
    behind = [workshop for workshop in found if workshop.applied in states_behind]
    current = [workshop for workshop in found if workshop.applied in states - states_behind]
    if not behind:
        return Plan(current, broken=broken)
    shared = shared_rows()
    groups = grouped(behind, recorded=record(states_behind, shared=shared), shared=shared)
    return Plan(current, groups, broken)
