"""The fixed set of database roles behind the second guard of tenants.backend, and their rights on public."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import connection, transaction

from shared_apps.core.tenancy import PUBLIC_SCHEMA
from tenants.backend.base import guard_role, quote

GROUP = "{prefix}all"

CREATE = """
DO $$ BEGIN CREATE ROLE "{role}" NOLOGIN INHERIT; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
GRANT "{role}" TO CURRENT_USER;
"""


def role_names() -> list[str]:
    return [f"{settings.GUARD_ROLE_PREFIX}{number:02d}" for number in range(settings.GUARD_ROLE_COUNT)]


def ensure_roles() -> None:
    """Create the roles that are missing and let every one of them use the shared tables. Idempotent."""
    group = GROUP.format(prefix=settings.GUARD_ROLE_PREFIX)
    statements = [CREATE.format(role=group)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolname FROM pg_roles WHERE rolname = ANY(%s)", [role_names()])
        existing = {row[0] for row in cursor.fetchall()}
        for role in role_names():
            if role not in existing:
                statements.append(CREATE.format(role=role))
                statements.append(f'GRANT "{group}" TO "{role}";')
        statements.append(
            f'GRANT USAGE ON SCHEMA public, extensions TO "{group}";'
            f'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO "{group}";'
            f'GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO "{group}";'
        )
        # Two databases of one cluster may migrate at once: roles are the cluster's, so take turns.
        with transaction.atomic():
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [0x6761726167])
            cursor.execute("".join(statements))


def future_rights_on(schema_name: str, *, role_of: str = "") -> str:
    """The statements that let a workshop's guard role use every table its schema is going to have.

    `role_of`: the name the schema will have, when it is about to take another one's place.

    Said before the tables are made: "ALL TABLES IN SCHEMA" reads the whole catalog six times, which with a thousand
    workshops costs as much as a birth.
    """
    role, schema = quote(guard_role(role_of or schema_name)), quote(schema_name)
    return f"""
        GRANT USAGE ON SCHEMA {schema} TO {role};
        ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {role};
        ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT USAGE, SELECT ON SEQUENCES TO {role};
    """


def rights_on(schema_name: str, *, role_of: str = "") -> str:
    """The same for a schema that has its tables already: one that came from elsewhere."""
    role, schema = quote(guard_role(role_of or schema_name)), quote(schema_name)
    return f"""
        {future_rights_on(schema_name, role_of=role_of)}
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {role};
        GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {role};
    """


def grant_schema(schema_name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(rights_on(schema_name))


def after_migrate(**kwargs: Any) -> None:
    if getattr(connection, "schema_name", None) == PUBLIC_SCHEMA:
        ensure_roles()
