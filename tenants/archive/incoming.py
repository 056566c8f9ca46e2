"""An archive becomes a workshop of this installation: checked whole first, then written in one transaction."""

from __future__ import annotations

import uuid
from pathlib import Path

from django.db import connection, transaction

from shared_apps.core.tenancy import any_schema
from shared_apps.core.types import WorkshopRef
from tenants import hosts
from tenants.archive import keys
from tenants.archive.container import ArchiveReader
from tenants.archive.declared import public_tables, workshop_files
from tenants.archive.errors import ArchiveRefused
from tenants.archive.filling import Filling
from tenants.archive.shared_rows import Arrivals, SharedRows
from tenants.archive.state import bring_forward, is_older, make_schema
from tenants.archive.types import Imported, Progress, silent
from tenants.guard_roles import grant_schema
from tenants.models import Workshop
from tenants.services import workshop_row_create


def take_in(*, source: Path, slug: str, arrivals: Arrivals, progress: Progress = silent) -> Imported:
    """Raises ArchiveRefused, CountsDiffer, SlugRefused or SlugTaken; then nothing was written."""
    with ArchiveReader(source) as reader:
        is_older(reader.manifest.state)
        reader.verify(progress)
        schema_name = f"w_{uuid.uuid4().hex[:16]}"
        try:
            files = _keep_files(reader, schema_name)
            return _Arrival(reader, schema_name, slug, progress).write(arrivals, files)
        except BaseException:
            store = workshop_files()
            if store is not None:
                store.removed(schema_name=schema_name)
            raise


def _keep_files(reader: ArchiveReader, schema_name: str) -> int:
    """Files first: they lie below a name that nobody knows yet, and rows never point at what is not there."""
    parts = reader.manifest.of_kind("file")
    store = workshop_files()
    if store is None:
        if parts:
            raise ArchiveRefused(details={"files": ["no store for files is configured"]})
        return 0
    for part in parts:
        store.kept(schema_name=schema_name, path=part.name.removeprefix("files/"), blocks=reader.blocks(part))
    return len(parts)


class _Arrival:
    def __init__(self, reader: ArchiveReader, schema_name: str, slug: str, progress: Progress) -> None:
        self._reader, self._schema, self._slug, self._progress = reader, schema_name, slug, progress

    @transaction.atomic
    def write(self, arrivals: Arrivals, files: int) -> Imported:
        manifest = self._reader.manifest
        older = is_older(manifest.state)
        workshop = self._row()
        with any_schema(), connection.cursor() as cursor:
            shared = SharedRows(self._reader, cursor)
            shared.stage(self._schema)
            original = Workshop.objects.filter(schema_name=manifest.workshop["schema_name"])
            is_copy = original.exists() or shared.is_known()
            made = shared.people_arrive(arrivals)
            make_schema(self._schema, manifest.state)
            filling = Filling(
                self._reader,
                self._schema,
                people=shared.person_ids(),
                emptied=[column for table in public_tables() for column in table.emptied_in_copy] if is_copy else (),
                clear_encrypted=not keys.can_read(manifest.key_trial),
                progress=self._progress,
            )
            filling.fill()
            shared.write(workshop_id=workshop.id, is_copy=is_copy)
            if older:
                bring_forward(self._schema)
            grant_schema(self._schema)
        return Imported(
            workshop_id=workshop.id,
            slug=workshop.slug,
            schema_name=self._schema,
            rows=sum(part.rows for part in manifest.of_kind("table")) + shared.written,
            files=files,
            people_made=made,
            rows_left_out=shared.left_out,
            values_cleared=filling.cleared,
            was_migrated=older,
            is_copy=is_copy,
            compared=filling.compared,
        )

    def _row(self) -> WorkshopRef:
        said = self._reader.manifest.workshop
        workshop = workshop_row_create(
            schema_name=self._schema,
            name=said["name"][:120],
            slug=self._slug,
            timezone_name=said["timezone"],
            is_demo=said["is_demo"],
        )
        return hosts.workshop_ref(workshop)
