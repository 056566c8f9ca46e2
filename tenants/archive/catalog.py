"""What a schema holds, asked of PostgreSQL's catalog: an archive holds what is there, not what the models say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Protocol

from django.conf import settings
from psycopg import sql

from shared_apps.core.models import EncryptedTextField, UserKey
from tenants.archive.types import Column, Table
from tenants.blueprint import workshop_models

HISTORY = "django_migrations"

COLUMNS = """
    SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = %s AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    ORDER BY c.relname, a.attnum
"""
# Every counter of the schema, whether a column owns it or a service asks it for the next number of a document.
SEQUENCES = """
    SELECT s.relname, coalesce(t.relname, ''), coalesce(a.attname, '')
    FROM pg_class s JOIN pg_namespace n ON n.oid = s.relnamespace
    LEFT JOIN pg_depend d ON d.objid = s.oid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
        AND d.refclassid = 'pg_class'::regclass
    LEFT JOIN pg_class t ON t.oid = d.refobjid
    LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
    WHERE n.nspname = %s AND s.relkind = 'S' ORDER BY 1
"""


class Cursor(Protocol):
    """Django's cursors and psycopg's own."""

    def execute(self, query: Any, params: Any = None, /) -> Any: ...

    def fetchall(self) -> list[Any]: ...

    def fetchone(self) -> Any: ...


def tables_of(cursor: Cursor, schema_name: str, *, only: set[str] | None = None) -> dict[str, Table]:
    """Tables by name; the history of migrations is not one of them, it is the archive's state."""
    cursor.execute(COLUMNS, (schema_name,))
    columns: dict[str, list[Column]] = defaultdict(list)
    for table, name, kind in cursor.fetchall():
        if table != HISTORY and (only is None or table in only):
            columns[table].append(Column(name, kind))
    return {table: Table(table, tuple(found)) for table, found in columns.items()}


def sequences_of(cursor: Cursor, schema_name: str) -> Iterator[tuple[str, str, str]]:
    """(sequence, table, column) of every counter; table and column are empty for one that stands alone."""
    cursor.execute(SEQUENCES, (schema_name,))
    yield from cursor.fetchall()


def workshop_labels() -> set[str]:
    return {name.rpartition(".")[2] for name in settings.TENANT_APPS}


def state_of(cursor: Cursor, schema_name: str) -> dict[str, list[str]]:
    """The workshop apps' applied migrations by label; what shared apps recorded there says nothing about the schema."""
    history = sql.Identifier(schema_name, HISTORY)
    cursor.execute(sql.SQL("SELECT app, name FROM {} ORDER BY app, name").format(history))
    state: dict[str, list[str]] = {label: [] for label in sorted(workshop_labels())}
    for app, name in cursor.fetchall():
        if app in state:
            state[app].append(name)
    return state


def columns_of_people() -> dict[str, set[str]]:
    """The soft keys to people in today's workshop tables."""
    return _columns_of(UserKey)


def columns_encrypted() -> dict[str, set[str]]:
    return _columns_of(EncryptedTextField)


def _columns_of(kind: type) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for model in workshop_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, kind):
                found[model._meta.db_table].add(str(field.column))
    return dict(found)
