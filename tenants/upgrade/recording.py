"""Each migration is run once by Django, on a template schema, and what Django sends is written down.

The template lives inside one transaction that is rolled back: a run that is killed leaves nothing behind. It is built
by Django's own operations up to the state the workshops stand at, so that what Django looks up there (the name of a
constraint it is to drop) is what it would have found in them.
"""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from typing import Any, Literal

from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import DatabaseError, transaction
from django.db.backends.postgresql.schema import DatabaseSchemaEditor
from django.db.migrations import Migration
from django.db.migrations.exceptions import InconsistentMigrationHistory
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import (
    AddField,
    AddIndex,
    AlterField,
    RemoveIndex,
    RunPython,
    SeparateDatabaseAndState,
)
from django.db.migrations.operations.base import Operation
from django.db.migrations.recorder import MigrationRecorder
from django.db.migrations.state import ProjectState

from shared_apps.core.batches import RunInBatches
from shared_apps.core.tenancy import any_schema, connection, return_to_public
from tenants.backend.base import quote
from tenants.types import Key, State
from tenants.upgrade.history import known, labels

PREFIX = "migration_template_"
TRANSACTION_WORD = re.compile(r"\s*(BEGIN|START\s+TRANSACTION|COMMIT|END|ROLLBACK|ABORT)\b", re.IGNORECASE)

# recorded: as SQL. python: by Django, workshop by workshop. batches: the same, in transactions of its own.
Way = Literal["recorded", "python", "batches"]


class CannotMigrate(Exception):
    """Why workshops at one state cannot go on, as one line for the person who runs the command."""


@dataclass(frozen=True, slots=True)
class Step:
    """One migration on its way to a schema, with the rows it leaves in django_migrations."""

    key: Key
    way: Way
    statements: tuple[str, ...]
    rows: tuple[Key, ...]
    migration: Migration
    # What Django knew of the models before it; only for steps that Django takes in every workshop.
    before: ProjectState | None = None

    @property
    def name(self) -> str:
        return ".".join(self.key)


class WritingEditor(DatabaseSchemaEditor):
    """Django's schema editor that also writes down what it sends."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.written: list[str] = []

    def execute(self, sql: Any, params: Any = ()) -> None:
        text = str(sql) if params is None else self.connection.ops.compose_sql(str(sql), params)
        if TRANSACTION_WORD.match(text):
            raise CannotMigrate(f"takes the transaction into its own hands ({text.strip()[:40]})")
        super().execute(text, None)
        self.written.append(text)


@dataclass(frozen=True, slots=True)
class Recorded:
    """The way from each state to the newest one: a chain of steps, shared by states that meet on it."""

    next_steps: dict[State, Step]
    problems: dict[State, str]

    def path_from(self, applied: State) -> list[Step]:
        """Raises CannotMigrate for a state that has no way, or whose way ends early."""
        state = known(applied)
        path: list[Step] = []
        while state not in self.problems and state in self.next_steps:
            step = self.next_steps[state]
            path.append(step)
            state = state | set(step.rows)
        if state in self.problems:
            raise CannotMigrate(self.problems[state])
        return path


def shared_rows() -> list[Key]:
    """The other apps' migrations: they do nothing in a workshop, but Django writes them down there and needs them."""
    ours = set(labels())
    return sorted(key for key in MigrationLoader(None).graph.nodes if key[0] not in ours)


def record(states: Iterable[State], *, shared: list[Key]) -> Recorded:
    """The ways from these states. Oldest first: the way of one usually leads through the others."""
    found = Recorded({}, {})
    for state in sorted({known(state) for state in states}, key=lambda state: (len(state), sorted(state))):
        if state not in found.next_steps and state not in found.problems:
            try:
                with any_schema():
                    _record_from(state, shared, found)
            finally:
                return_to_public()
    return found


def _record_from(state: State, shared: list[Key], found: Recorded) -> None:
    try:
        with transaction.atomic():
            _Template(state, shared).walk(found)
            transaction.set_rollback(True)
    except (CannotMigrate, InconsistentMigrationHistory) as error:
        found.problems[state] = str(error)


class _Template:
    def __init__(self, state: State, shared: list[Key]) -> None:
        self.state = state
        self.schema_name = f"{PREFIX}{uuid.uuid4().hex[:12]}"
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE SCHEMA {quote(self.schema_name)}")
        connection.set_schema(self.schema_name)
        recorder = MigrationRecorder(connection)
        recorder.ensure_schema()
        rows = [recorder.Migration(app=app, name=name) for app, name in [*shared, *sorted(state)]]
        recorder.migration_qs.bulk_create(rows)
        executor = MigrationExecutor(connection)
        self.loader = executor.loader
        self.loader.check_consistent_history(connection)
        ours = set(labels())
        targets = [key for key in self.loader.graph.leaf_nodes() if key[0] in ours]
        plan = [migration for migration, _ in executor.migration_plan(targets, clean_start=True)]
        self.models = ProjectState(real_apps=self.loader.unmigrated_apps)
        self.pending: list[Migration] = []
        for migration in plan:
            key = (migration.app_label, migration.name)
            if key not in self.loader.applied_migrations:
                self.pending.append(migration)
            elif key[0] in ours:
                self._apply(migration)
            else:
                self.models = migration.mutate_state(self.models, preserve=False)

    def walk(self, found: Recorded) -> None:
        """Record step after step, until the end or until a state whose way is known. What is in `found` stays true."""
        for migration in self.pending:
            if self.state in found.next_steps:
                return
            try:
                step = self._step(migration)
            except CannotMigrate as error:
                found.problems[self.state] = str(error)
                return
            found.next_steps[self.state] = step
            self.state = self.state | set(step.rows)

    def _step(self, migration: Migration) -> Step:
        way = way_of(migration)
        before = None
        if way != "recorded":
            before = self.models.clone()
            _ = before.apps  # rendered here once, so that no workshop waits for it
        written = self._apply(migration)
        return Step(
            (migration.app_label, migration.name), way, tuple(written), self._rows(migration), migration, before
        )

    def _apply(self, migration: Migration) -> list[str]:
        """Run it on the template, all but its Python: what that would change in rows is not there to be changed."""
        bare = copy(migration)
        vars(bare)["operations"] = list(_inside_a_transaction(migration.operations))
        try:
            with transaction.atomic(), WritingEditor(connection, atomic=True) as editor:
                self.models = bare.apply(self.models, editor)
        except DatabaseError as error:
            raise CannotMigrate(f"{migration.app_label}.{migration.name}: {one_line(error)}") from error
        except CannotMigrate as error:
            raise CannotMigrate(f"{migration.app_label}.{migration.name} {error}") from error
        if any(self.schema_name in text for text in editor.written):
            raise CannotMigrate(f"{migration.app_label}.{migration.name} names the schema it runs in")
        return editor.written

    def _rows(self, migration: Migration) -> tuple[Key, ...]:
        """What Django writes down: what a squashed migration replaces, then itself."""
        rows = [*migration.replaces, (migration.app_label, migration.name)]
        for key, squashed in self.loader.replacements.items():
            if key not in rows and set(squashed.replaces) <= self.state | set(rows):
                rows.append(key)
        return tuple(row for row in rows if row not in self.state)


def way_of(migration: Migration) -> Way:
    """How a migration reaches the workshops. Raises CannotMigrate for one that must not reach them."""
    operations = list(_flat(migration.operations))
    batches = [operation for operation in operations if isinstance(operation, RunInBatches)]
    if not migration.atomic:
        if len(batches) == len(operations):
            return "batches"
        raise CannotMigrate(
            f"{migration.app_label}.{migration.name} runs outside of a transaction (atomic = False) and could leave a"
            " workshop in the middle of it: workshops' tables are small, so use AddIndex instead of"
            " AddIndexConcurrently, and RunInBatches alone for large data"
        )
    return "recorded" if all(map(is_the_same_everywhere, operations)) else "python"


def is_the_same_everywhere(operation: Operation) -> bool:
    """True for Django's own operations on tables: they send the same statements to every schema of the same state."""
    if isinstance(operation, RunPython) or not type(operation).__module__.startswith("django."):
        return False
    return not (isinstance(operation, AddField | AlterField) and _default_differs(operation.field))


def _default_differs(field: Any) -> bool:
    """A default such as uuid4 must not become the same value in every workshop. The time of the migration may."""
    if not field.has_default() or not callable(field.default):
        return False
    first, second = field.default(), field.default()
    return bool(first != second) and not isinstance(first, dt.date | dt.time)


def _flat(operations: Iterable[Operation]) -> Iterator[Operation]:
    for operation in operations:
        if isinstance(operation, SeparateDatabaseAndState):
            yield from _flat(operation.database_operations)
        else:
            yield operation


def _inside_a_transaction(operations: Iterable[Operation]) -> Iterator[Operation]:
    """What changes the tables, in a form that a transaction can hold."""
    for operation in operations:
        match operation:
            case SeparateDatabaseAndState():
                inner = list(_inside_a_transaction(operation.database_operations))
                yield SeparateDatabaseAndState(inner, operation.state_operations)
            case AddIndexConcurrently():
                yield AddIndex(operation.model_name, operation.index)
            case RemoveIndexConcurrently():
                yield RemoveIndex(operation.model_name, operation.name)
            case RunPython():
                pass
            case _:
                yield operation


def one_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:300]
