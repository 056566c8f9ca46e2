"""How many workshops stand where, for people and for deployment checks."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from tenants.types import Key, State
from tenants.upgrade.history import Standing, code_migrations, lacks, standings, unknown

Kind = Literal["current", "ahead", "behind", "broken"]
KINDS: tuple[Kind, ...] = ("current", "ahead", "behind", "broken")

NO_SCHEMA = "its schema or its django_migrations is missing"


@dataclass(frozen=True, slots=True)
class StateReport:
    """Workshops at one state: `last` is the newest migration of each app, `named` some of the workshops by slug."""

    kind: Kind
    workshops: int
    is_served: bool
    last: list[str]
    lacks: list[str]
    unknown: list[str]
    named: list[str]
    problem: str = ""

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def report(*, names: int) -> list[StateReport]:
    """One entry for each state, the largest first. One query for the list, one for each thousand workshops."""
    members: dict[State | None, list[Standing]] = {}
    for workshop in standings():
        members.setdefault(workshop.applied, []).append(workshop)
    states = [_state(state, workshops, names) for state, workshops in members.items()]
    return sorted(states, key=lambda state: -state.workshops)


def _state(state: State | None, workshops: list[Standing], names: int) -> StateReport:
    named = [workshop.slug for workshop in workshops[:names]]
    if state is None:
        return StateReport("broken", len(workshops), False, [], [], [], named, NO_SCHEMA)
    if holes := _holes(state):
        problem = f"its history lacks what came before: {', '.join(_names(holes))}"
        return StateReport("broken", len(workshops), False, _last(state), _names(holes), [], named, problem)
    missing, foreign = lacks(state), unknown(state)
    kind: Kind = "behind" if missing else "ahead" if foreign else "current"
    is_served = not lacks(state, needed=True)
    return StateReport(kind, len(workshops), is_served, _last(state), _names(missing), _names(foreign), named)


def _holes(state: State) -> list[Key]:
    """Migrations that applied ones depend on and that are not there: Django refuses to go on from such a history."""
    migrations = code_migrations()
    replaced = {old: key for key, migration in migrations.items() for old in migration.replaces}
    found = set()
    for key in state & migrations.keys():
        for app, name in migrations[key].dependencies:
            before = (app, name)
            if before in migrations and before not in state and replaced.get(before) not in state:
                squashed = migrations[before].replaces
                if not (squashed and set(squashed) <= state):
                    found.add(before)
    return sorted(found)


def _last(state: State) -> list[str]:
    newest: dict[str, str] = {}
    for app, name in sorted(state):
        newest[app] = name
    return [f"{app}.{name}" for app, name in sorted(newest.items())]


def _names(keys: list[Key]) -> list[str]:
    return [f"{app}.{name}" for app, name in keys]
