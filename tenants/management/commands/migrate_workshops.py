from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

from shared_apps.core.tenancy import any_schema
from tenants.guard_roles import grant_schema
from tenants.models import Workshop


class Command(BaseCommand):
    help = "Bring every workshop's schema to the current migrations; up-to-date ones cost one query each."

    def handle(self, *args: Any, **options: Any) -> None:
        wanted = self._wanted()
        schemas = list(Workshop.objects.order_by("pk").values_list("schema_name", flat=True))
        failed = []
        behind = [schema_name for schema_name in schemas if not wanted <= self._applied(schema_name)]
        for number, schema_name in enumerate(behind, 1):
            self.stdout.write(f"[{number}/{len(behind)}] {schema_name}")
            try:
                with any_schema():
                    call_command("migrate_schemas", schema_name=schema_name, verbosity=0, interactive=False)
                grant_schema(schema_name)
            except DatabaseError as error:
                self.stderr.write(f"{schema_name}: {error}")
                failed.append(schema_name)
        self.stdout.write(f"{len(schemas)} workshops, {len(behind) - len(failed)} migrated, {len(failed)} failed")
        if failed:
            raise CommandError(f"Not migrated: {', '.join(failed)}. Run the command again once mended.")

    def _wanted(self) -> set[tuple[str, str]]:
        labels = {name.rpartition(".")[2] for name in settings.TENANT_APPS}
        return {key for key in MigrationLoader(None).disk_migrations if key[0] in labels}

    def _applied(self, schema_name: str) -> set[tuple[str, str]]:
        with connection.cursor() as cursor:
            table = sql.Identifier(schema_name, "django_migrations")
            cursor.execute(sql.SQL("SELECT app, name FROM {}").format(table))
            return set(cursor.fetchall())
