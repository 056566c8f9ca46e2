"""Gives birth to one workshop for every line it reads, and answers with what it cost."""

from __future__ import annotations

import json
import sys
import time
import uuid

import django

django.setup()

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.db.migrations.recorder import MigrationRecorder

from shared_apps.core.tenancy import any_schema, connection, declare_scope
from tenants import blueprint
from tenants.models import Workshop
from tenants.services import workshop_create


def whole() -> None:
    """What a sign-up waits for: schema, host, directory entry, first bay and services."""
    workshop_create(name="Warsztat", slug=f"warsztat-{uuid.uuid4().hex[:12]}", owner_id=None)


def schema() -> None:
    """The schema alone with its row, which is what stock creation does."""
    schema_name = f"w_{uuid.uuid4().hex[:16]}"
    with transaction.atomic():
        _row(schema_name)
        blueprint.give_birth(schema_name)


def _row(schema_name: str) -> None:
    with any_schema():
        Workshop.objects.create(schema_name=schema_name, name="Warsztat", slug=schema_name.replace("_", "-"))


def stock(*, recorded: bool) -> None:
    """django-tenants' own creation; `recorded` writes the shared migrations as applied beforehand."""
    schema_name = f"w_stock_{uuid.uuid4().hex[:8]}"
    with any_schema():
        _row(schema_name)
        with connection.cursor() as cursor:
            cursor.execute(f'CREATE SCHEMA "{schema_name}"')
        if recorded:
            shared = MigrationRecorder(connection).applied_migrations()
            connection.set_schema(schema_name, include_public=False)
            recorder = MigrationRecorder(connection)
            recorder.ensure_schema()
            of_workshops = {config.label for config in apps.get_app_configs() if config.name in settings.TENANT_APPS}
            recorder.migration_qs.bulk_create(
                [recorder.Migration(app=app, name=name) for app, name in shared if app not in of_workshops]
            )
        call_command("migrate_schemas", schema_name=schema_name, verbosity=0, interactive=False)
        connection.set_schema_to_public()


WAYS = {
    "whole": whole,
    "schema": schema,
    "stock": lambda: stock(recorded=True),
    "stock_plain": lambda: stock(recorded=False),
}


def main() -> None:
    declare_scope("public")
    for line in sys.stdin:
        birth = WAYS[line.strip()]
        connection.ensure_connection()
        print(connection.connection.info.backend_pid, flush=True)
        cpu, started = time.process_time(), time.perf_counter()
        birth()
        print(json.dumps([time.perf_counter() - started, time.process_time() - cpu]), flush=True)


if __name__ == "__main__":
    main()
