from __future__ import annotations

from dataclasses import dataclass

from shared_apps.core.permissions import MECHANIC, OWNER, RECEPTIONIST

ROLES = (OWNER, RECEPTIONIST, MECHANIC)


@dataclass(frozen=True, slots=True)
class MembershipRef:
    """One person's active place on the staff of one workshop. `version` grows whenever the rights change."""

    id: int
    user_id: int
    roles: frozenset[str]
    version: int


@dataclass(frozen=True, slots=True)
class StaffPlace:
    """A workshop as its staff member sees it in the list of places they may go to."""

    slug: str
    name: str
    schema_name: str
    status: str
    roles: tuple[str, ...]


# A migration by app label and name, and which of the workshop apps' migrations a schema has.
Key = tuple[str, str]
State = frozenset[Key]
