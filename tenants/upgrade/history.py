"""What this code's workshop migrations are, and what a schema has of them.

The truth is the schema's own `django_migrations`: nothing is kept beside it that could disagree with it, whoever
migrated. It is read for a thousand schemas at once.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import ProgrammingError
from django.db.migrations import Migration
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

from shared_apps.core.tenancy import any_schema, connection
from tenants.types import Key, State

AT_ONCE = 1000
# A schema may be renamed or dropped between the list and the look into it.
TRIES = 3

WORKSHOPS = """
    SELECT w.id, w.slug, w.schema_name, c.oid IS NOT NULL
    FROM public.tenants_workshop w
    LEFT JOIN pg_namespace n ON n.nspname = w.schema_name
    LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = 'django_migrations' AND c.relkind = 'r'
    WHERE (w.status <> 'closed' OR c.oid IS NOT NULL) AND (%(slugs)s::text[] IS NULL OR w.slug = ANY(%(slugs)s))
    ORDER BY w.id
"""
# The state as one text. Written the same way by `text_of`, so that the server can compare them by itself.
STATE = "coalesce(string_agg(app || '.' || name, ' ' ORDER BY (app || '.' || name) COLLATE \"C\"), '')"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one workshop stands. `applied` is None when its schema or its history is missing."""

    workshop_id: int
    slug: str
    schema_name: str
    applied: State | None


def labels() -> tuple[str, ...]:
    """The labels of the workshop apps."""
    names = set(settings.TENANT_APPS)
    return tuple(sorted(config.label for config in apps.get_app_configs() if config.name in names))


def code_migrations() -> dict[Key, Migration]:
    """The workshop apps' migrations as this code has them, without loading anybody else's."""
    return _on_disk(tuple((label, MigrationLoader.migrations_module(label)[0]) for label in labels()))


@lru_cache(maxsize=8)
def _on_disk(modules: tuple[tuple[str, str], ...]) -> dict[Key, Migration]:
    found: dict[Key, Migration] = {}
    for label, module_name in modules:
        package = import_module(module_name)
        for _finder, name, is_package in pkgutil.iter_modules(package.__path__):
            if not is_package and name[0] not in "_~":
                found[label, name] = import_module(f"{module_name}.{name}").Migration(name, label)
    return found


def lacks(applied: State, *, needed: bool = False) -> list[Key]:
    """This code's migrations that a schema at this state does not have; with `needed`, those it cannot do without.

    A squashed migration counts as applied once it or everything it replaces is. A workshop that lacks a migration which
    says `code_needs_it = False` (it drops what nothing reads any more, or fills in) is served all the same.
    """
    migrations, replaced = code_migrations(), _replaced()
    return sorted(
        key
        for key, migration in migrations.items()
        if key not in applied
        and key not in replaced
        and not (migration.replaces and set(migration.replaces) <= applied)
        and not (needed and getattr(migration, "code_needs_it", True) is False)
    )


def unknown(applied: State) -> list[Key]:
    """Migrations of a schema that this code does not know: those of newer code, usually."""
    return sorted(applied - known(applied))


def known(applied: State) -> State:
    """The part of a state that this code knows: like Django, it passes over the rest."""
    return applied.intersection(code_migrations().keys() | _replaced())


def _replaced() -> set[Key]:
    """What squashed migrations stand for, whether it is still on disk or not."""
    return {key for migration in code_migrations().values() for key in migration.replaces}


def text_of(state: State) -> str:
    return " ".join(sorted(f"{app}.{name}" for app, name in state))


def state_of(text: str) -> State:
    keys = (part.partition(".") for part in text.split())
    return frozenset((app, name) for app, _dot, name in keys)


def standings(*, slugs: list[str] | None = None) -> list[Standing]:
    """Every workshop, oldest first, with one query for the list and one for each thousand.

    Closed workshops are migrated like the others; one whose schema is gone as well is nobody's concern.
    """
    for _ in range(TRIES - 1):
        try:
            return list(_standings(slugs))
        except ProgrammingError:
            continue
    return list(_standings(slugs))


def _standings(slugs: list[str] | None) -> Iterator[Standing]:
    with any_schema():
        with connection.cursor() as cursor:
            cursor.execute(WORKSHOPS, {"slugs": slugs})
            rows = cursor.fetchall()
        there = [schema_name for _id, _slug, schema_name, has_history in rows if has_history]
        states: dict[str, State] = {}
        for first in range(0, len(there), AT_ONCE):
            with connection.cursor() as cursor:
                states.update(_read(cursor, there[first : first + AT_ONCE]))
            # A backend remembers every table it has touched, about 27 KB each.
            if len(there) > AT_ONCE and not connection.in_atomic_block:
                connection.close()
    for workshop_id, slug, schema_name, _there in rows:
        yield Standing(workshop_id, slug, schema_name, states.get(schema_name))


def _read(cursor: Any, schema_names: Iterable[str]) -> Iterator[tuple[str, State]]:
    each = sql.SQL("SELECT {name}, {state} FROM {table} WHERE app = ANY({labels})")
    query = sql.SQL(" UNION ALL ").join(
        each.format(
            name=sql.Literal(schema_name),
            state=sql.SQL(STATE),
            table=sql.Identifier(schema_name, "django_migrations"),
            labels=sql.Literal(list(labels())),
        )
        for schema_name in schema_names
    )
    cursor.execute(query)
    seen: dict[str, State] = {}
    for schema_name, text in cursor.fetchall():
        # Thousands stand at a few states: one set each.
        yield schema_name, seen.setdefault(text, state_of(text))


def look(cursor: Any, schema_name: str) -> State:
    """One schema's state, on a cursor of psycopg or of Django. Raises when the schema has no history."""
    return dict(_read(cursor, [schema_name]))[schema_name]
