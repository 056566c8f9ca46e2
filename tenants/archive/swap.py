"""A workshop goes back in time: its rows arrive in a side schema, are compared, and then two names change places.

Nothing is overwritten. What the workshop was a moment before stays beside it as `w_…_old_<when>`, whole and without
rights for anybody, until it is needed or has served its time.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db import OperationalError, connection, transaction
from django.utils import timezone
from psycopg import sql
from psycopg.errors import DeadlockDetected, LockNotAvailable

from shared_apps.core.errors import NotHere
from shared_apps.core.tenancy import any_schema
from tenants import hosts
from tenants.archive import catalog
from tenants.archive.container import ArchiveReader
from tenants.archive.declared import public_tables, workshop_files
from tenants.archive.errors import ArchiveOfAnother, NothingToUndo, WorkshopBusy
from tenants.archive.filling import Filling, advance_sequences
from tenants.archive.shared_rows import SharedRows
from tenants.archive.state import bring_forward, is_older, make_schema
from tenants.archive.types import Progress, PublicTable, Restored, silent
from tenants.archive.undo import newest_undo, undo_name
from tenants.backend.base import guard_role, quote
from tenants.events import workshop_restored
from tenants.guard_roles import rights_on
from tenants.models import Workshop

# Shorter than PostgreSQL looks for deadlocks (a second): whoever else waits, it is we who give way and try again.
PATIENCE = "300ms"
TRIES, PAUSE = 40, 0.25
KEPT = "undo_{}"


def go_back(*, workshop_id: int, source: Path, progress: Progress = silent) -> Restored:
    """Raises ArchiveRefused (nothing was written), ArchiveOfAnother, CountsDiffer or WorkshopBusy."""
    workshop = _workshop(workshop_id)
    with ArchiveReader(source) as reader:
        older = is_older(reader.manifest.state)
        if reader.manifest.workshop["schema_name"] != workshop.schema_name:
            raise ArchiveOfAnother
        reader.verify(progress)
        _files_back(reader, workshop.schema_name)
        side = f"{workshop.schema_name}_new_{timezone.now():%Y%m%d%H%M%S}"
        _fill_side(reader, side, home=workshop.schema_name, older=older, progress=progress)
        try:
            return _in_turns(lambda: _change_places(workshop, side, reader))
        finally:
            _drop(side)


def go_forward(*, workshop_id: int) -> Restored:
    """Undo: the newest kept state takes the place back, and what was restored is kept in its stead."""
    workshop = _workshop(workshop_id)
    kept = newest_undo(workshop.schema_name)
    if kept is None:
        raise NothingToUndo
    return _in_turns(lambda: _change_places(workshop, kept, None))


def _workshop(workshop_id: int) -> Workshop:
    workshop = Workshop.objects.filter(pk=workshop_id).first()
    if workshop is None:
        raise NotHere
    return workshop


def _files_back(reader: ArchiveReader, schema_name: str) -> None:
    """What a file is never changes, so only those that went since have to be written; newer ones stay for the undo."""
    store = workshop_files()
    if store is None:
        return
    for part in reader.manifest.of_kind("file"):
        store.kept(schema_name=schema_name, path=part.name.removeprefix("files/"), blocks=reader.blocks(part))


@transaction.atomic
def _fill_side(reader: ArchiveReader, side: str, *, home: str, older: bool, progress: Progress) -> None:
    with any_schema(), connection.cursor() as cursor:
        shared = SharedRows(reader, cursor)
        shared.stage(home)
        shared.everything_stays()
        make_schema(side, reader.manifest.state)
        Filling(reader, side, people=shared.person_ids(), home=home, progress=progress).fill()
        if older:
            bring_forward(side)


def _in_turns(change: Any) -> Restored:
    """The exchange needs the workshop for some milliseconds: whoever is inside finishes first."""
    for _try in range(TRIES):
        try:
            found: Restored = change()
        except OperationalError as error:
            if not isinstance(error.__cause__, LockNotAvailable | DeadlockDetected):
                raise
            time.sleep(PAUSE)
        else:
            return found
    raise WorkshopBusy


@transaction.atomic
def _change_places(workshop: Workshop, arriving: str, reader: ArchiveReader | None) -> Restored:
    """`arriving` becomes the workshop's schema. With a reader the reflections come from it, else from `arriving`."""
    live = workshop.schema_name
    kept = undo_name(live)
    with any_schema(), connection.cursor() as cursor:
        cursor.execute(sql.SQL("SET LOCAL lock_timeout = {}").format(sql.Literal(PATIENCE)))
        Workshop.objects.select_for_update().get(pk=workshop.pk)
        shared = None
        if reader is not None:
            shared = SharedRows(reader, cursor)
            shared.stage(live)
            shared.everything_stays()
        elif is_older(catalog.state_of(cursor, arriving)):
            bring_forward(arriving)
        # Reads the whole catalog, so it is done before anybody waits.
        cursor.execute(rights_on(arriving, role_of=live))
        started = time.perf_counter()
        _lock(cursor, live)
        advance_sequences(cursor, arriving, _counters(cursor, live))
        _keep_reflections(cursor, live, workshop)
        if shared is not None:
            shared.write(workshop_id=workshop.pk, is_copy=False, only_reflections=True)
        else:
            _reflections_back(cursor, arriving)
        _rename(cursor, live, kept)
        _rename(cursor, arriving, live)
        # What is kept is entered by nobody.
        cursor.execute(f"REVOKE ALL ON SCHEMA {quote(kept)} FROM {quote(guard_role(live))}")
        workshop_restored.send(Workshop, workshop=hosts.workshop_ref(workshop))
        seconds = time.perf_counter() - started
    return Restored(slug=workshop.slug, undo_schema=kept, swap_seconds=seconds)


def _lock(cursor: Any, schema_name: str) -> None:
    """Wait for everybody inside; whoever comes later finds the new tables under the old names."""
    tables = [sql.Identifier(schema_name, name) for name in [*catalog.tables_of(cursor, schema_name), catalog.HISTORY]]
    cursor.execute(sql.SQL("LOCK TABLE {} IN ACCESS EXCLUSIVE MODE").format(sql.SQL(", ").join(tables)))


def _counters(cursor: Any, schema_name: str) -> list[tuple[str, str, int, bool]]:
    found = []
    for name, table, column in list(catalog.sequences_of(cursor, schema_name)):
        cursor.execute(sql.SQL("SELECT last_value, is_called FROM {}").format(sql.Identifier(schema_name, name)))
        found.append((table, column or name, *cursor.fetchone()))
    return found


def _reflections() -> Iterable[PublicTable]:
    return [table for table in public_tables() if table.is_reflection]


def _keep_reflections(cursor: Any, live: str, workshop: Workshop) -> None:
    """Shared rows that mirror this schema go with it, so that an undo finds both as they were."""
    params = {"workshop_id": workshop.pk, "schema_name": live}
    for table in _reflections():
        target, kept = sql.Identifier("public", table.table), sql.Identifier(live, KEPT.format(table.table))
        rows = sql.SQL(table.rows)
        cursor.execute(sql.SQL("CREATE TABLE {} AS SELECT t.* FROM {} t WHERE {}").format(kept, target, rows), params)
        cursor.execute(sql.SQL("DELETE FROM {} t WHERE {}").format(target, rows), params)


def _reflections_back(cursor: Any, arriving: str) -> None:
    here = catalog.tables_of(cursor, arriving)
    for table in _reflections():
        kept = here.get(KEPT.format(table.table))
        if kept is None:
            continue
        columns = set(catalog.tables_of(cursor, "public", only={table.table})[table.table].names)
        names = sql.SQL(", ").join(sql.Identifier(name) for name in kept.names if name in columns)
        source, target = sql.Identifier(arriving, kept.name), sql.Identifier("public", table.table)
        # A person may have left since, and their bookings with them.
        cursor.execute(
            sql.SQL("INSERT INTO {} ({}) SELECT {} FROM {} s WHERE {}").format(
                target, names, names, source, _person_is_here(table)
            )
        )
        cursor.execute(sql.SQL("DROP TABLE {}").format(source))


def _person_is_here(table: PublicTable) -> sql.Composable:
    if not table.person_key:
        return sql.SQL("true")
    return sql.SQL("EXISTS (SELECT FROM public.accounts_user u WHERE u.id = s.{})").format(
        sql.Identifier(table.person_key)
    )


def _rename(cursor: Any, before: str, after: str) -> None:
    cursor.execute(sql.SQL("ALTER SCHEMA {} RENAME TO {}").format(sql.Identifier(before), sql.Identifier(after)))


def _drop(schema_name: str) -> None:
    with any_schema(), connection.cursor() as cursor:
        cursor.execute(sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(sql.Identifier(schema_name)))
