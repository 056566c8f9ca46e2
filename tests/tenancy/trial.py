"""Migrations that exist for one test: the calendar's own, with more behind them, in a package of its own.

They are files, because migrations are: the same ones serve this process and the processes it starts.
"""

from __future__ import annotations

import os
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from django.test import override_settings

from shared_apps.core.tenancy import any_schema, connection, return_to_public
from tenants.blueprint import give_birth
from tenants.guard_roles import grant_schema
from tenants.models import Domain, Workshop
from tenants.upgrade import readiness
from tenants.upgrade.history import code_migrations
from tenants.upgrade.recording import shared_rows
from tests.processes import environment

LAST = max(name for app, name in code_migrations() if app == "calendar")

PACKAGE = """
from tenant_apps.calendar import migrations

__path__ = [*migrations.__path__, *__path__]
"""
MODULE = """
import datetime as dt
import os
import signal
import time
import uuid

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models, transaction
from django.db.models import Q
from django.db.models.functions import Upper

from shared_apps.core.batches import RunInBatches

{before}

class Migration(migrations.Migration):
    dependencies = [("calendar", "{last}")]
    {options}
    operations = [
        {operations}
    ]
"""
SETTINGS = """
from config.settings.test import *

MIGRATION_MODULES["calendar"] = "{package}"
"""


@dataclass(frozen=True, slots=True)
class More:
    """One more migration: its operations as source, what stands before the class, what stands in it."""

    operations: str
    before: str = ""
    options: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """A package of migrations on disk."""

    folder: Path
    package: str
    names: list[str]

    @contextmanager
    def here(self) -> Iterator[None]:
        """In this process this is what the calendar's migrations are."""
        sys.path.insert(0, str(self.folder))
        readiness.forget()
        try:
            with override_settings(MIGRATION_MODULES=settings.MIGRATION_MODULES | {"calendar": self.package}):
                yield
        finally:
            sys.path.remove(str(self.folder))
            readiness.forget()

    def environment(self) -> dict[str, str]:
        """For a process that has these migrations."""
        return environment() | {
            "DJANGO_SETTINGS_MODULE": f"{self.package}_settings",
            "PYTHONPATH": os.pathsep.join([str(self.folder), str(settings.BASE_DIR)]),
        }


def trial(folder: Path, migrations: dict[str, More]) -> Trial:
    package = f"trial_{uuid.uuid4().hex[:10]}"
    (folder / package).mkdir()
    (folder / package / "__init__.py").write_text(PACKAGE)
    last = LAST
    for name, more in migrations.items():
        source = MODULE.format(last=last, operations=more.operations, before=more.before, options=more.options)
        (folder / package / f"{name}.py").write_text(source)
        last = name
    (folder / f"{package}_settings.py").write_text(SETTINGS.format(package=package))
    return Trial(folder, package, list(migrations))


def stock(schema_name: str, *target: str) -> None:
    """Migrate one schema as django-tenants would."""
    with any_schema():
        call_command("migrate_schemas", *target, schema_name=schema_name, verbosity=0, interactive=False)
        return_to_public()


def schema_at(steps: list[tuple[str, str]]) -> str:
    """A schema made by Django's executor, with these migrations of the workshop apps applied and no others."""
    schema_name = f"w_{uuid.uuid4().hex[:16]}"
    with any_schema():
        with connection.cursor() as cursor:
            cursor.execute(f'CREATE SCHEMA "{schema_name}"')
        connection.set_schema(schema_name, include_public=False)
        recorder = MigrationRecorder(connection)
        recorder.ensure_schema()
        rows = [recorder.Migration(app=app, name=name) for app, name in shared_rows()]
        recorder.migration_qs.bulk_create(rows)
        connection.set_schema(schema_name)
        executor = MigrationExecutor(connection)
        nodes = executor.loader.graph.nodes
        executor.migrate(steps, plan=[(nodes[step], False) for step in steps])
        return_to_public()
        grant_schema(schema_name)
    return schema_name


def workshop_of(schema_name: str) -> Workshop:
    """A workshop's row for a schema that was made by hand."""
    slug = slug_of(schema_name)
    workshop = Workshop.objects.create(schema_name=schema_name, name="Warsztat", slug=slug)
    Domain.objects.create(domain=f"{slug}.garage.localhost", tenant=workshop, is_primary=True)
    return workshop


def slug_of(schema_name: str) -> str:
    return schema_name.replace("_", "-")


def made(count: int) -> list[str]:
    """Schemas of so many workshops, made as cheaply as they can be."""
    names = [f"w_{uuid.uuid4().hex[:16]}" for _ in range(count)]
    for schema_name in names:
        with transaction.atomic():
            workshop_of(schema_name)
            give_birth(schema_name)
    return names


def remove(schema_names: list[str]) -> None:
    """Workshops that would be in the way of whoever looks at all of them: closed, and their schemas gone."""
    Workshop.objects.filter(schema_name__in=schema_names).update(status=Workshop.Status.CLOSED)
    with any_schema():
        for schema_name in schema_names:
            with connection.cursor() as cursor:
                cursor.execute(f'DROP SCHEMA IF EXISTS "{schema_name}" CASCADE')


def migrate_only(*slugs: str, **options: object) -> None:
    """The command, kept to these workshops: the others must not get migrations of a test."""
    call_command("migrate_workshops", only=list(slugs), **options)
