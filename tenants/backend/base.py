"""PostgreSQL with two guards (django-tenants sets the path, this backend makes it safe).

1. Every query passes `tenancy.guard`: the declared scope and the connection must agree.
2. Entering a workshop sets the path **and** one of a fixed set of NOLOGIN roles in the same round trip, and asserts
   that the schema exists: a missing one would silently show public's rows. A role owns no rights on the schemas of
   other roles, so an accident is answered with "permission denied". The set is fixed because one role per workshop
   makes the first SET ROLE of a backend cost 55 ms at 5,000 of them.

The first time a process enters a workshop it also asks whether the schema has what this code needs: a table that is
not there yet must not be looked for in public.

A PostgreSQL backend keeps the catalog of every table it has touched until it ends (270 KiB for each workshop), so a
connection that has been in `WORKSHOPS_PER_CONNECTION` workshops is closed where Django looks whether it is too old:
between requests and between tasks.
"""

from __future__ import annotations

import zlib
from typing import Any

import psycopg
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db.utils import DatabaseError
from django_tenants.postgresql_backend import base as tenants_base

from shared_apps.core.tenancy import PUBLIC_SCHEMA, guard, walks_anywhere
from tenants.upgrade import readiness

ENTER = "SELECT set_config('search_path', %s, false), set_config('role', %s, false), to_regnamespace(%s) IS NOT NULL"


def guard_role(schema_name: str) -> str:
    """The database role that this workshop's requests run as; the same schema always has the same one."""
    number = zlib.crc32(schema_name.encode()) % settings.GUARD_ROLE_COUNT
    return f"{settings.GUARD_ROLE_PREFIX}{number:02d}"


def quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


class DatabaseWrapper(tenants_base.DatabaseWrapper):
    _setting_search_path: bool

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.execute_wrappers.append(guard)
        self._entered: set[str] = set()

    def connect(self) -> None:
        self._entered.clear()
        super().connect()

    def close_if_unusable_or_obsolete(self) -> None:
        super().close_if_unusable_or_obsolete()
        if len(self._entered) >= settings.WORKSHOPS_PER_CONNECTION:
            self.close()

    def set_tenant(self, tenant: Any, include_public: bool = True) -> None:
        """As in django-tenants, but without emptying the content type cache: it lives in public alone here."""
        self.tenant = tenant
        self.schema_name = tenant.schema_name
        self.include_public_schema = include_public
        self.search_path_set_schemas = None

    def _handle_search_path(self, cursor: Any = None) -> None:
        if self._setting_search_path or self.search_path_set_schemas:
            return
        if not self.schema_name:
            raise ImproperlyConfigured("no schema is set")
        paths = self._get_cursor_search_paths()
        # Migrations walk as the owner of the tables; everybody else in a workshop is its guard role.
        owner = self.schema_name == PUBLIC_SCHEMA or walks_anywhere()
        role = "none" if owner else guard_role(self.schema_name)
        self._setting_search_path = True
        own_cursor = self.connection.cursor() if cursor is None else cursor
        try:
            own_cursor.execute(ENTER, (",".join(quote(path) for path in paths), role, quote(self.schema_name)))
            row = own_cursor.fetchone()
        except (DatabaseError, psycopg.Error) as error:
            if self.connection.info.transaction_status == psycopg.pq.TransactionStatus.INERROR:
                return  # the transaction failed before; whatever comes next but a rollback fails as well
            raise error
        finally:
            self._setting_search_path = False
            if cursor is None:
                own_cursor.close()
        if not row[2]:
            readiness.forget()
            raise readiness.unavailable()
        if not owner:
            readiness.look_into(self.connection, self.schema_name)
        self.search_path_set_schemas = paths
        self._entered.add(self.schema_name)
