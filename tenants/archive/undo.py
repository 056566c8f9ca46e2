"""States of workshops that were replaced: their names say whose they are and since when they are kept."""

from __future__ import annotations

import datetime as dt
import re

from django.conf import settings
from django.db import connection
from django.utils import timezone
from psycopg import sql

from shared_apps.core.tenancy import any_schema

STAMP = "%Y%m%d%H%M%S"
KEPT = re.compile(r"(?P<schema>w_[a-z0-9_]+?)_old_(?P<when>\d{14})")


def undo_name(schema_name: str) -> str:
    """A name that is free: two exchanges within a second take the next one."""
    when = timezone.now()
    taken = {name for name, _when in undo_schemas(schema_name=schema_name)}
    while (name := f"{schema_name}_old_{when:{STAMP}}") in taken:
        when += dt.timedelta(seconds=1)
    return name


def undo_schemas(*, schema_name: str = "") -> list[tuple[str, dt.datetime]]:
    """Kept states, the newest first: of one workshop or of all."""
    with any_schema(), connection.cursor() as cursor:
        cursor.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE %s", [r"w\_%\_old\_%"])
        names = [name for (name,) in cursor.fetchall()]
    found = []
    for name in names:
        parts = KEPT.fullmatch(name)
        if parts is not None and schema_name in {"", parts["schema"]}:
            found.append((name, dt.datetime.strptime(parts["when"], STAMP).replace(tzinfo=dt.UTC)))
    return sorted(found, key=lambda one: one[1], reverse=True)


def newest_undo(schema_name: str) -> str | None:
    kept = undo_schemas(schema_name=schema_name)
    return kept[0][0] if kept else None


def drop_undo(*, schema_name: str = "", before: dt.datetime | None = None) -> list[str]:
    """Drop kept states from before that moment (settings.UNDO_DAYS ago unless it is said); returns their names."""
    limit = before or timezone.now() - dt.timedelta(days=settings.UNDO_DAYS)
    old = [name for name, since in undo_schemas(schema_name=schema_name) if since < limit]
    for name in old:
        with any_schema(), connection.cursor() as cursor:
            cursor.execute(sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(sql.Identifier(name)))
    return old
