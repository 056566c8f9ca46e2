"""One workshop as a thing: out of an installation, into another, back in time. What other apps may call."""

from __future__ import annotations

from pathlib import Path

from tenants.archive.incoming import take_in
from tenants.archive.outgoing import write_archive
from tenants.archive.shared_rows import Arrivals
from tenants.archive.types import Exported, Imported, Progress, silent

__all__ = ["workshop_export", "workshop_import"]


def workshop_export(*, target: Path, slug: str, from_database: str = "", progress: Progress = silent) -> Exported:
    """Write one workshop to an archive: one snapshot, constant memory, nobody waits.

    `from_database` reads the rows of a side restore instead. Raises NotHere, or InvalidInput when it does not answer.
    """
    return write_archive(target=target, slug=slug, dsn=from_database, progress=progress)


def workshop_import(*, source: Path, slug: str, arrivals: Arrivals, progress: Progress = silent) -> Imported:
    """Make a workshop of an archive, under any free slug. All of it or nothing; people are who `arrivals` says.

    Raises ArchiveRefused with the reason, CountsDiffer, SlugRefused or SlugTaken.
    """
    return take_in(source=source, slug=slug, arrivals=arrivals, progress=progress)
