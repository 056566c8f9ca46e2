"""May this code work in that schema. Remembered per process, so that a request pays nothing for the question.

Only a yes is remembered: a workshop that was just migrated is served by the very next request. A yes is forgotten
with the remembered hosts (tenants.hosts) and after a minute. A schema that is ahead is ready: newer code expands the
schema before it contracts it.
"""

from __future__ import annotations

import time
from typing import Any

import psycopg
import structlog

from shared_apps.core.errors import WorkshopUnavailable
from shared_apps.core.tenancy import connection
from tenants.upgrade.history import lacks, look

MOST_REMEMBERED = 20_000
SECONDS = 60.0
RETRY_AFTER = 60

log = structlog.get_logger(__name__)

_ready: dict[str, float] = {}
_epoch: int | None = None


def is_remembered(schema_name: str) -> bool:
    return time.monotonic() - _ready.get(schema_name, -SECONDS) < SECONDS


def forget() -> None:
    _ready.clear()


def date(epoch: int | None) -> None:
    """Called with every look at the hosts' epoch: what was known in an older one, or without one, is not known."""
    global _epoch
    if epoch is None or epoch != _epoch:
        _epoch = epoch
        forget()


def enter() -> None:
    """Enter the declared schema now instead of at the first query, unless it is known to be ready.

    Raises WorkshopUnavailable when the schema is missing, or lacks a migration that this code needs.
    """
    if not is_remembered(connection.schema_name):
        # A connection already standing there looked only when it came.
        connection.search_path_set_schemas = None
        connection.cursor().close()


def look_into(connection_of_psycopg: Any, schema_name: str) -> None:
    """Read the state of a schema that was just entered. Once per process, so it stays outside of Django's count."""
    if is_remembered(schema_name):
        return
    try:
        with connection_of_psycopg.cursor() as cursor:
            missing = lacks(look(cursor, schema_name), needed=True)
    except psycopg.errors.UndefinedTable as error:
        log.error("workshop_without_history", schema=schema_name)
        raise unavailable() from error
    if missing:
        log.error("workshop_behind", schema=schema_name, lacks=[f"{app}.{name}" for app, name in missing])
        raise unavailable()
    if len(_ready) >= MOST_REMEMBERED:
        forget()
    _ready[schema_name] = time.monotonic()


def unavailable() -> WorkshopUnavailable:
    return WorkshopUnavailable(retry_after=RETRY_AFTER)
