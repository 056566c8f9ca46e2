from __future__ import annotations

import json
import sys
import time
import uuid

import django

django.setup()

from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from shared_apps.core.tenancy import any_schema, declare_scope
from tenants.models import Workshop
from tenants.services import workshop_create


def ours(number: int) -> float:
    started = time.perf_counter()
    workshop_create(name=f"Warsztat {number}", slug=f"warsztat-{number}", owner_id=None)
    return time.perf_counter() - started


def stock(number: int, *, recorded: bool) -> float:
    """django-tenants' own creation; `recorded` writes the shared migrations as applied beforehand."""
    schema_name = f"w_stock_{uuid.uuid4().hex[:8]}"
    started = time.perf_counter()
    with any_schema():
        Workshop.objects.create(schema_name=schema_name, name="stock", slug=f"stock-{number}")
        with connection.cursor() as cursor:
            cursor.execute(f'CREATE SCHEMA "{schema_name}"')
        if recorded:
            shared = MigrationRecorder(connection).applied_migrations()
            connection.set_schema(schema_name, include_public=False)
            recorder = MigrationRecorder(connection)
            recorder.ensure_schema()
            recorder.migration_qs.bulk_create(
                [recorder.Migration(app=app, name=name) for app, name in shared if app not in {"calendar", "customers"}]
            )
        call_command("migrate_schemas", schema_name=schema_name, verbosity=0, interactive=False)
        connection.set_schema_to_public()
    return time.perf_counter() - started


def main(way: str, count: int) -> None:
    declare_scope("public")
    births = {
        "ours": ours,
        "stock": lambda number: stock(number, recorded=True),
        "stock_plain": lambda number: stock(number, recorded=False),
    }[way]
    print(json.dumps([births(number) for number in range(count)]))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
