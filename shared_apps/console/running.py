"""What the worker does for each kind of job, and how it says how far it has come."""

from __future__ import annotations

import datetime as dt
import time
import uuid
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.utils import timezone

from shared_apps.console import shelf
from shared_apps.console.models import Act, WorkshopJob
from shared_apps.core.errors import NotHere
from tenants.archive import services as archive
from tenants.lifecycle import services as life
from tenants.selectors import workshop_by_id

SECONDS = 0.4


class Watched:
    """Progress for whoever looks: a percentage, written at most a few times a second."""

    def __init__(self, job_id: uuid.UUID) -> None:
        self._job_id, self._said = job_id, 0.0

    def __call__(self, done: int, total: int, what: str) -> None:
        now = time.monotonic()
        if now - self._said < SECONDS:
            return
        self._said = now
        percent = min(99, done * 100 // max(total, 1))
        WorkshopJob.objects.filter(pk=self._job_id).update(progress=percent, updated_at=timezone.now())


def run_kind(job: WorkshopJob, watched: Watched) -> dict[str, Any]:
    """Do what the job says; returns the fields its row gets. Raises Refusal."""
    kinds: dict[str, Callable[[WorkshopJob, Watched], dict[str, Any]]] = {
        "export": _export,
        "restore": _restore,
        "undo": _undo,
        "erase": _erase,
    }
    return kinds[job.kind](job, watched)


def _export(job: WorkshopJob, watched: Watched) -> dict[str, Any]:
    name = shelf.new_name()
    # The address may have changed since it was asked for; the workshop has not.
    slug = workshop_by_id(workshop_id=job.workshop_id or 0).slug
    found = archive.workshop_export(target=shelf.path_of(name), slug=slug, progress=watched)
    until = timezone.now() + dt.timedelta(days=settings.ARCHIVE_DAYS)
    result = {"rows": found.rows, "files": found.files}
    return {"file": name, "bytes": found.bytes, "file_until": until, "result": result}


def _restore(job: WorkshopJob, watched: Watched) -> dict[str, Any]:
    source = shelf.path_of(job.terms["file"])
    if not source.exists():
        raise NotHere
    found = archive.workshop_restore(workshop_id=job.workshop_id or 0, source=source, progress=watched)
    return {"result": asdict(found)}


def _undo(job: WorkshopJob, watched: Watched) -> dict[str, Any]:
    return {"result": asdict(archive.workshop_restore_undo(workshop_id=job.workshop_id or 0))}


def _erase(job: WorkshopJob, watched: Watched) -> dict[str, Any]:
    """May be begun again at any point: rows first, then the store, then what the house itself kept."""
    try:
        rows = life.workshop_erase(workshop_id=job.workshop_id or 0, typed_slug=job.terms["slug"]).rows
    except NotHere:
        rows = 0
    files = life.files_erase(schema_name=job.terms["schema_name"])
    earlier = WorkshopJob.objects.filter(workshop_id=job.workshop_id)
    for kept in earlier.exclude(file=""):
        shelf.remove(kept.file)
    earlier.update(file="", bytes=None, result={})
    earlier.exclude(pk=job.pk).update(reason="", message="", terms={}, asked_by=None)
    Act.objects.filter(workshop_id=job.workshop_id).exclude(what="erase").update(why="", who=None)
    return {"result": {"rows": rows, "files": files}}
