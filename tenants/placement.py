"""Where a new workshop's schema goes: into this PostgreSQL, or onto a worker of Citus (docs/growing.md).

Citus takes the schema over when it is made, while it is still empty: every table made in it afterwards stands on the
worker from its first moment. Distributing a finished one would make every table a second time.
"""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from shared_apps.core.tenancy import connection, open_public
from tenants.backend.base import quote

SHARDING = "SET LOCAL citus.enable_schema_based_sharding TO {};"
# Came with the version of Citus from which a workshop can be moved while it works.
HAS_CITUS = "SELECT EXISTS (SELECT FROM pg_catalog.pg_proc WHERE proname = 'citus_schema_move')"
NO_CITUS = (
    "GARAGE_SCHEMA_PLACEMENT is citus, but this database has no Citus extension (12.1 or newer):"
    " create it first, or say plain (docs/growing.md)"
)


def schema_statement(schema_name: str) -> str:
    """Makes the schema, as part of a transaction. Raises ImproperlyConfigured rather than putting it elsewhere."""
    create = f"CREATE SCHEMA {quote(schema_name)};"
    if settings.SCHEMA_PLACEMENT == "plain":
        return create
    if not has_citus():
        raise ImproperlyConfigured(NO_CITUS)
    return " ".join((SHARDING.format("on"), create, SHARDING.format("off")))


def has_citus() -> bool:
    """Asked for, because PostgreSQL takes a setting of an extension that is not there without a word."""
    with open_public(), connection.cursor() as cursor:
        cursor.execute(HAS_CITUS)
        return bool(cursor.fetchone()[0])
