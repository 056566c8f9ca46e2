"""What one workshop is sent: recorded steps as one text, one transaction, one round trip."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.conf import settings
from psycopg import sql

from tenants.guard_roles import future_rights_on
from tenants.types import Key, State
from tenants.upgrade.history import STATE, labels, text_of
from tenants.upgrade.recording import Step

# Raised by the server when a workshop no longer stands where it stood when the script was chosen for it.
MOVED = "GM001"

HEAD = """
SET LOCAL lock_timeout = {lock_timeout};
SET LOCAL search_path = {path};
LOCK TABLE {history} IN SHARE ROW EXCLUSIVE MODE;
DO {check};
"""
CHECK = """
BEGIN
    IF (SELECT {state} FROM django_migrations WHERE app = ANY({labels})) <> {expected} THEN
        RAISE EXCEPTION 'somebody else migrates this workshop' USING ERRCODE = '{moved}';
    END IF;
END
"""
ROWS = """
INSERT INTO django_migrations (app, name, applied)
SELECT new.app, new.name, now() FROM (VALUES {rows}) new (app, name)
WHERE NOT EXISTS (SELECT FROM django_migrations old WHERE old.app = new.app AND old.name = new.name);
"""
# What waits for the end of a migration of its own must not wait for the end of the next one.
BETWEEN = "SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED;"


def head(schema_name: str, *, expected: State, lock_milliseconds: int) -> str:
    """Take the schema's history for this transaction and see that it still is what it was.

    The lock names the schema: one that is gone ends the script here, before anything could reach public's tables.
    """
    check = sql.SQL(CHECK).format(
        state=sql.SQL(STATE),
        labels=sql.Literal(list(labels())),
        expected=sql.Literal(text_of(expected)),
        moved=sql.SQL(MOVED),
    )
    path = [schema_name, "public", *settings.PG_EXTRA_SEARCH_PATHS]
    return _text(
        sql.SQL(HEAD).format(
            lock_timeout=sql.Literal(f"{lock_milliseconds}ms"),
            path=sql.SQL(", ").join(map(sql.Identifier, path)),
            history=sql.Identifier(schema_name, "django_migrations"),
            check=sql.Literal(_text(check)),
        )
    )


def rows(keys: Iterable[Key]) -> str:
    """Write migrations down as applied; those that are, stay as they are."""
    values = sql.SQL(", ").join(sql.SQL("({}, {})").format(sql.Literal(app), sql.Literal(name)) for app, name in keys)
    return _text(sql.SQL(ROWS).format(rows=values))


def body(steps: Sequence[Step], *, shared: Sequence[Key]) -> str:
    """The part that is the same for every workshop of a state. A line break ends a comment a statement may end with."""
    parts: list[str] = []
    for step in steps:
        if parts:
            parts.append(BETWEEN)
        parts += [f"-- {step.name}", *(f"{text}\n;" for text in step.statements)]
    parts.append(rows([*shared, *(row for step in steps for row in step.rows)]))
    return "\n".join(parts)


def whole(schema_name: str, *, expected: State, lock_milliseconds: int, body: str) -> str:
    makes_tables = "CREATE TABLE" in body
    return "\n".join(
        [
            "BEGIN;",
            head(schema_name, expected=expected, lock_milliseconds=lock_milliseconds),
            # New tables get their rights as they are made; a schema that came from elsewhere may not know that yet.
            future_rights_on(schema_name) if makes_tables else "",
            body,
            "COMMIT;",
        ]
    )


def _text(composed: sql.Composed) -> str:
    return composed.as_string(None)
