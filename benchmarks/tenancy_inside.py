"""One act per process in the database of many workshops: read tables, make migrations, migrate as stock does, count."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import django

django.setup()

import psycopg
from django.apps import apps
from django.conf import settings
from django.core.management.commands.migrate import Command as MigrateCommand
from django.db import close_old_connections
from django.test import override_settings
from django_tenants.migration_executors import get_executor

from benchmarks.machine import DatabaseCpu
from benchmarks.place import HOME_URL
from shared_apps.core.tenancy import any_schema, connection, declare_scope, open_workshop
from tenants.models import Workshop
from tests.tenancy.trial import More, trial

COLUMN_AND_INDEX = More(
    """
        migrations.AddField("appointment", "trial_note", models.TextField(default="", db_default="")),
        migrations.AddIndex(
            "appointment", models.Index(fields=["trial_note"], name="cal_appointment_trial_note")
        ),
    """
)
ADDED = """
    SELECT count(*)
    FROM pg_class i JOIN pg_index x ON x.indexrelid = i.oid JOIN pg_attribute a ON a.attrelid = x.indrelid
    WHERE i.relname = 'cal_appointment_trial_note' AND x.indisvalid AND a.attname = 'trial_note' AND a.attnotnull
"""


def memory(*touched: str) -> list[dict[str, float]]:
    """For each number: a backend's memory when its connection is kept, and when it is renewed on the way."""
    names = list(Workshop.objects.order_by("pk").values_list("schema_name", flat=True)[: int(touched[-1])])
    told = []
    for number in map(int, touched):
        kept, _most, _times = _walk(names[:number], renewed=False)
        at_the_end, most, times = _walk(names[:number], renewed=True)
        told.append({"touched": number, "kept": kept, "renewed": at_the_end, "most": most, "connections": float(times)})
    return told


def _walk(names: list[str], *, renewed: bool) -> tuple[float, float, int]:
    """(MiB at the end, MiB at the most, connections) after every table of these workshops was read."""
    models = [model for name in settings.TENANT_APPS for model in apps.get_app_config(name.split(".")[-1]).get_models()]
    watch = DatabaseCpu(database_url=os.environ["DATABASE_URL"], asked_through=os.environ[HOME_URL])
    connection.close()
    backends, most = set(), 0.0
    limit = settings.WORKSHOPS_PER_CONNECTION if renewed else len(names) + 1
    with override_settings(WORKSHOPS_PER_CONNECTION=limit):
        for number, schema_name in enumerate(names, start=1):
            with open_workshop(schema_name):
                for model in models:
                    model._default_manager.first()
            backends.add(connection.connection.info.backend_pid)
            if number % 50 == 0 or number == len(names):
                most = max(most, watch.memory_mib())
            if number < len(names):
                close_old_connections()
    return watch.memory_mib(), most, len(backends)


def migrations(folder: str) -> dict[str, str]:
    """One migration more, as files: what a process needs in its environment to have it."""
    made = trial(Path(folder), {"0999_trial_note": COLUMN_AND_INDEX})
    told = made.environment()
    return {name: told[name] for name in ("DJANGO_SETTINGS_MODULE", "PYTHONPATH")}


def stock(way: str, sample: str) -> float:
    """Seconds that django-tenants' own executor takes for so many workshops that do not have the migration yet."""
    with any_schema():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT nspname FROM pg_namespace WHERE nspname IN (SELECT schema_name FROM tenants_workshop)"
                " AND NOT EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = pg_namespace.oid AND"
                " c.relname = 'cal_appointment_trial_note') ORDER BY nspname LIMIT %s",
                [int(sample)],
            )
            names = [row[0] for row in cursor.fetchall()]
        options = vars(MigrateCommand().create_parser("manage.py", "migrate").parse_args(["-v", "0", "--no-input"]))
        executor = get_executor(way)([], options | {"run_syncdb": False})
        started = time.perf_counter()
        executor.run_migrations(tenants=names)
        return time.perf_counter() - started


def equal() -> int:
    """How many workshops have the column and its index."""
    with psycopg.connect(os.environ["DATABASE_URL"]) as database:
        row = database.execute(ADDED).fetchone()
    assert row is not None
    return int(row[0])


WAYS: dict[str, Callable[..., object]] = {"memory": memory, "migrations": migrations, "stock": stock, "equal": equal}


def main() -> None:
    declare_scope("public")
    way, *arguments = sys.argv[1:]
    said = WAYS[way](*arguments)
    print(json.dumps(said))


if __name__ == "__main__":
    main()
