"""Which migrations an archive's rows were written under, and a schema made to fit them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.core.management import call_command
from django.db import NotSupportedError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.transaction import TransactionManagementError
from psycopg import sql

from shared_apps.core.tenancy import any_schema, return_to_public
from tenants import blueprint
from tenants.archive.catalog import HISTORY, workshop_labels
from tenants.archive.errors import ArchiveTooNew, ArchiveTooOld
from tenants.placement import schema_statement


def state_of_code() -> dict[str, set[str]]:
    labels = workshop_labels()
    state: dict[str, set[str]] = {label: set() for label in labels}
    for app, name in MigrationLoader(None).disk_migrations:
        if app in labels:
            state[app].add(name)
    return state


def is_older(state: Mapping[str, Sequence[str]]) -> bool:
    """True when the archive's schema lacks migrations of ours. Raises ArchiveTooNew when it has some we do not know."""
    ours = state_of_code()
    if any(set(names) - ours.get(app, set()) for app, names in state.items()):
        raise ArchiveTooNew
    return any(names - set(state.get(app, ())) for app, names in ours.items())


def make_schema(schema_name: str, state: Mapping[str, Sequence[str]]) -> None:
    """An empty schema as it was under `state`. Part of the caller's transaction, without rights for anybody yet."""
    if not is_older(state):
        blueprint.give_birth(schema_name, with_rights=False)
        return
    with any_schema():
        with connection.cursor() as cursor:
            cursor.execute(schema_statement(schema_name))
            # The history of shared apps is written down as it stands: their tables are not made here again.
            cursor.execute(
                sql.SQL("CREATE TABLE {} (LIKE public.django_migrations INCLUDING ALL)").format(
                    sql.Identifier(schema_name, HISTORY)
                )
            )
            cursor.execute(
                sql.SQL(
                    "INSERT INTO {} (app, name, applied)"
                    " SELECT app, name, applied FROM public.django_migrations WHERE app <> ALL(%s) ORDER BY id"
                ).format(sql.Identifier(schema_name, HISTORY)),
                [sorted(workshop_labels())],
            )
        for app, name in _targets(state):
            _migrate(schema_name, app, name)


def bring_forward(schema_name: str) -> None:
    """Migrate a schema to the state of the code. Part of the caller's transaction, by Django's executor: the recorded
    way of migrate_workshops commits by itself. Raises ArchiveTooOld for a migration that cannot be in a transaction."""
    try:
        with any_schema():
            _migrate(schema_name)
    except (NotSupportedError, TransactionManagementError) as alone:
        raise ArchiveTooOld(details={"migration": [str(alone)]}) from alone


def _migrate(schema_name: str, *target: str) -> None:
    call_command("migrate_schemas", *target, schema_name=schema_name, verbosity=0, interactive=False)
    return_to_public()


def _targets(state: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """The last migration of every app, in an order in which their dependencies are met."""
    graph = MigrationLoader(None).graph
    wanted = {(app, name) for app, names in state.items() for name in names}
    ordered: list[tuple[str, str]] = []
    for key in sorted(wanted):
        ordered += [step for step in graph.forwards_plan(key) if step in wanted and step not in ordered]
    last = dict(ordered)
    return [(app, name) for app, name in ordered if last[app] == name]
