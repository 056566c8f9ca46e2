"""One workshop as a thing: out of an installation, into another, back in time. What other apps may call."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tenants.archive.incoming import take_in
from tenants.archive.outgoing import write_archive
from tenants.archive.shared_rows import Arrivals
from tenants.archive.swap import go_back, go_forward
from tenants.archive.types import Exported, Imported, Progress, Restored, silent
from tenants.archive.undo import drop_undo

__all__ = ["undo_forget", "workshop_export", "workshop_import", "workshop_restore", "workshop_restore_undo"]


def workshop_export(
    *, target: Path, slug: str, schema_name: str = "", from_database: str = "", progress: Progress = silent
) -> Exported:
    """Write one workshop to an archive: one snapshot, constant memory, nobody waits.

    `from_database` reads the rows of a side restore instead; `schema_name` finds the workshop there, for its slug may
    have been another one then. Raises NotHere, or InvalidInput when that database does not answer.
    """
    return write_archive(target=target, slug=slug, schema_name=schema_name, dsn=from_database, progress=progress)


def workshop_import(*, source: Path, slug: str, arrivals: Arrivals, progress: Progress = silent) -> Imported:
    """Make a workshop of an archive, under any free slug. All of it or nothing; people are who `arrivals` says.

    Raises ArchiveRefused with the reason, CountsDiffer, SlugRefused or SlugTaken.
    """
    return take_in(source=source, slug=slug, arrivals=arrivals, progress=progress)


def workshop_restore(*, workshop_id: int, source: Path, progress: Progress = silent) -> Restored:
    """Take one workshop back to an archive of its own while it and all others go on working; milliseconds of waiting.

    Visits in clients' lists and offers in the directory go back with it; people, entry and hours stay as they are.
    Counters never go back. Raises NotHere, ArchiveRefused, ArchiveOfAnother, CountsDiffer or WorkshopBusy.
    """
    return go_back(workshop_id=workshop_id, source=source, progress=progress)


def workshop_restore_undo(*, workshop_id: int) -> Restored:
    """The state before the last restore takes its place again; the restored one is kept. Raises NothingToUndo."""
    return go_forward(workshop_id=workshop_id)


def undo_forget(*, schema_name: str = "", before: dt.datetime | None = None) -> list[str]:
    """Drop kept states that have served their time, of one workshop or of all; returns their names."""
    return drop_undo(schema_name=schema_name, before=before)
