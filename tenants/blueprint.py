"""Birth of a workshop: the DDL of the workshop apps, recorded once per process and replayed in one round trip.

Stock creation replays every migration of every app (93 s CPU with dj-stripe's history). Here the tables of today's
models are written by Django's own schema editor into one script; the rows of `django_migrations` come with it, so
that a workshop born this way and a migrated one are the same thing (tests/tenancy compares their catalogs).
"""

from __future__ import annotations

from functools import lru_cache

from django.apps import apps
from django.conf import settings
from django.db import connection, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from shared_apps.core.tenancy import any_schema
from tenants.backend.base import quote
from tenants.guard_roles import future_rights_on
from tenants.placement import schema_statement


def workshop_models() -> list[type[models.Model]]:
    """Concrete tables of the workshop apps, in an order in which foreign keys point backwards."""
    found: list[type[models.Model]] = []
    for app_config in (
        config for name in settings.TENANT_APPS for config in apps.get_app_configs() if config.name == name
    ):
        for model in app_config.get_models(include_auto_created=True):
            if model._meta.managed and not model._meta.proxy:
                found.append(model)
    return found


@lru_cache(maxsize=1)
def recorded_ddl() -> str:
    """One script, without schema names: it runs wherever the path points. Raises nothing, touches no rows."""
    with connection.schema_editor(collect_sql=True, atomic=False) as editor:
        editor.create_model(MigrationRecorder(connection).Migration)
        tables = {model: model._meta.auto_created for model in workshop_models()}
        for model, auto_created in tables.items():
            if not auto_created:  # through tables come with the model that owns the relation
                editor.create_model(model)
    statements = [line if line.rstrip().endswith(";") else f"{line};" for line in editor.collected_sql]
    rows = ",".join(f"('{app}','{name}',now())" for app, name in _migrations())
    statements += ['INSERT INTO "django_migrations" ("app","name","applied") VALUES', f"{rows};"]
    return "\n".join(statements)


def _migrations() -> list[tuple[str, str]]:
    """Every migration in the order in which Django would have recorded it."""
    loader = MigrationLoader(None)
    ordered: list[tuple[str, str]] = []
    for leaf in sorted(loader.graph.leaf_nodes()):
        for key in loader.graph.forwards_plan(leaf):
            if key not in ordered:
                ordered.append(key)
    return ordered


def give_birth(schema_name: str, *, with_rights: bool = True) -> None:
    """Create the schema with all its tables and rights. Part of the caller's transaction: all of it or nothing.

    Without rights nobody but the owner of the tables can enter: a schema that is still being filled.
    """
    schema = quote(schema_name)
    script = f"""
        {schema_statement(schema_name)}
        {future_rights_on(schema_name) if with_rights else ""}
        SET LOCAL search_path = {schema}, public, extensions;
        {recorded_ddl()}
        SET LOCAL search_path = public, extensions;
    """
    with any_schema(), connection.cursor() as cursor:
        cursor.execute(script)
