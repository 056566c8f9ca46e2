"""The permission table of a workshop's staff, in one place. A route names a permission, a role holds it.

`public` is the only permission without a role: log-in and what stands before it.
"""

from __future__ import annotations

OWNER, RECEPTIONIST, MECHANIC = "owner", "receptionist", "mechanic"
STAFF = frozenset({OWNER, RECEPTIONIST, MECHANIC})
OFFICE = frozenset({OWNER, RECEPTIONIST})

PERMISSIONS: dict[str, frozenset[str]] = {
    "public": frozenset(),
    "account.self": STAFF,
    "workshop.view": STAFF,
    "workshop.edit": frozenset({OWNER}),
    "people.view": OFFICE,
    "people.edit": frozenset({OWNER}),
    "calendar.view": STAFF,
    "calendar.book": OFFICE,
    "calendar.edit": OFFICE,
    "calendar.status": STAFF,
    "calendar.settings": frozenset({OWNER}),
    "calendar.own_day": STAFF,
    "calendar.feeds": STAFF,
    "customers.view": OFFICE,
    "customers.edit": OFFICE,
    "orders.view": STAFF,
    # Doing the work: notes, positions that are needed, done, parts taken; each move asks its own roles besides.
    "orders.work": STAFF,
    "orders.edit": OFFICE,
    "orders.prices": OFFICE,
    "orders.settings": frozenset({OWNER}),
    "inventory.view": STAFF,
    "inventory.costs": OFFICE,
    "inventory.edit": OFFICE,
    "chat.view": STAFF,
    "chat.write": STAFF,
    "chat.settings": OFFICE,
    "notifications.view": STAFF,
    "data.export": frozenset({OWNER}),
}


def roles_with(permission: str) -> frozenset[str]:
    """Roles that hold `permission`. An unknown name is a programming error and raises KeyError."""
    return PERMISSIONS[permission]


def permissions_of(roles: frozenset[str]) -> list[str]:
    return sorted(name for name, holders in PERMISSIONS.items() if holders & roles)
