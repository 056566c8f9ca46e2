"""Where an archive is read from: one snapshot of one database, on a connection of its own.

Of its own, because the snapshot must be REPEATABLE READ from its first statement, and because the database may be a
side restore that Django knows nothing of. Every statement names its schema; the path is never moved.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.db import connection as django_connection

from shared_apps.core.errors import InvalidInput

BLOCK = 128 * 1024
# What COPY writes must not depend on whose database it is.
AS_WRITTEN = (
    "SET datestyle = 'ISO, YMD'; SET timezone = 'UTC'; SET intervalstyle = 'postgres'; SET bytea_output = 'hex'"
)


def own_dsn() -> str:
    """The address of this installation's database, with password: never logged, never shown."""
    own = django_connection.settings_dict
    return psycopg.conninfo.make_conninfo(
        host=own["HOST"], port=own["PORT"], dbname=own["NAME"], user=own["USER"], password=own["PASSWORD"]
    )


@contextmanager
def snapshot(dsn: str = "") -> Iterator[psycopg.Connection[Any]]:
    """A read-only look at one moment. Raises InvalidInput when the side database does not answer."""
    try:
        source = psycopg.connect(
            dsn or own_dsn(), autocommit=True, connect_timeout=10, application_name="garage-archive"
        )
    except psycopg.Error as away:
        if not dsn:
            raise
        raise InvalidInput.of("from_database", str(away)) from away
    with source:
        source.execute(AS_WRITTEN)
        source.execute("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        try:
            yield source
        finally:
            if not source.closed:
                source.execute("ROLLBACK")


class CopyOut:
    """The bytes of one COPY … TO STDOUT in blocks, counting rows as they pass."""

    def __init__(self, source: psycopg.Connection[Any], statement: Any, params: Any = None) -> None:
        self._source, self._statement, self._params = source, statement, params
        self.rows = 0

    def __iter__(self) -> Iterator[bytes]:
        waiting = bytearray()
        with self._source.cursor() as cursor, cursor.copy(self._statement, self._params) as copy:
            for row in copy:  # one message of the protocol is one row
                self.rows += 1
                waiting += row
                if len(waiting) >= BLOCK:
                    yield bytes(waiting)
                    waiting.clear()
        if waiting:
            yield bytes(waiting)
