from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.core import signing
from django.db.models import QuerySet

from shared_apps.accounts.selectors import names_of
from shared_apps.billing.selectors import plans_of
from shared_apps.console.models import Act, WorkshopJob
from shared_apps.console.shelf import path_of
from shared_apps.console.types import DONE, DeadTaskOut, DownloadOut, JobOut, WorkshopDetailOut, WorkshopOut
from shared_apps.core.dead_tasks import arguments_of, waiting
from shared_apps.core.errors import NotHere
from shared_apps.core.tenancy import PUBLIC_SCHEMA
from tenants.lifecycle import selectors as life
from tenants.lifecycle.services import grace_ends
from tenants.selectors import slugs_of, workshop_by_slug, workshop_list, workshop_url

if TYPE_CHECKING:
    from shared_apps.core.models import DeadTask
    from tenants.models import Workshop

SALT = "workshop-archive"
# Long enough for a slow line to begin; a download that has begun goes on.
ADDRESS_SECONDS = 600


def workshops(*, search: str = "", status: str = "") -> QuerySet[Workshop]:
    """Newest first; `search` looks at name and address."""
    return life.workshops_found(search=search, status=status)


def workshop_rows(*, rows: Iterable[Workshop]) -> list[WorkshopOut]:
    """A page of workshops with what hangs on them, in a fixed number of queries."""
    found = list(rows)
    ids = [row.pk for row in found]
    plans, people = plans_of(workshop_ids=ids), life.people_counts(workshop_ids=ids)
    current = life.schemas_current(schema_names=[row.schema_name for row in found])
    return [
        {
            "id": row.pk,
            "slug": row.slug,
            "name": row.name,
            "url": workshop_url(slug=row.slug),
            "status": row.status,
            "plan": plans.get(row.pk),
            "people": people.get(row.pk, 0),
            "is_demo": row.is_demo,
            "is_current": row.schema_name in current,
            "created_at": row.created_at,
            "closed_at": row.closed_at,
            "erased_at": grace_ends(closed_at=row.closed_at) if row.closed_at else None,
        }
        for row in found
    ]


def workshop_detail(*, workshop_id: int) -> WorkshopDetailOut:
    """Raises NotHere."""
    row = workshop_list().filter(pk=workshop_id).first()
    if row is None:
        raise NotHere
    [facts] = workshop_rows(rows=[row])
    return {
        **facts,
        "bytes": life.schema_bytes(schema_name=row.schema_name),
        "timezone": row.timezone,
        "former_slugs": life.former_slugs(workshop_id=row.pk),
        "undo_until": life.undo_until(schema_name=row.schema_name),
    }


def job_list(*, workshop_id: int | None = None, kind: str = "") -> QuerySet[WorkshopJob]:
    jobs = WorkshopJob.objects.order_by("-created_at", "-pk")
    if workshop_id is not None:
        jobs = jobs.filter(workshop_id=workshop_id)
    return jobs.filter(kind=kind) if kind else jobs


def job_get(*, job_id: uuid.UUID, workshop_id: int | None = None) -> WorkshopJob:
    """Raises NotHere for an unknown one, and for another workshop's."""
    job = job_list(workshop_id=workshop_id).filter(pk=job_id).first()
    if job is None:
        raise NotHere
    return job


def job_rows(*, jobs: Iterable[WorkshopJob]) -> list[JobOut]:
    found = list(jobs)
    names = names_of(user_ids=[job.asked_by_id for job in found if job.asked_by_id is not None])
    return [_job_out(job, names.get(job.asked_by_id or 0, "")) for job in found]


def _job_out(job: WorkshopJob, asked_by: str) -> JobOut:
    return {
        "id": job.pk,
        "kind": job.kind,
        "state": job.state,
        "progress": job.progress,
        "message": job.message,
        "workshop_id": job.workshop_id,
        "slug": job.slug,
        "reason": job.reason,
        "asked_by": asked_by,
        "has_file": bool(job.file),
        "bytes": job.bytes,
        "result": job.result,
        "created_at": job.created_at,
        "finished_at": job.finished_at,
        "file_until": job.file_until,
    }


def act_list(*, workshop_id: int | None = None) -> QuerySet[Act]:
    acts = Act.objects.select_related("who").order_by("-at", "-pk")
    return acts if workshop_id is None else acts.filter(workshop_id=workshop_id)


def dead_task_list(*, task: str = "", workshop: str = "") -> QuerySet[DeadTask]:
    """Tasks that wait for a decision, the newest first; `workshop` is an address."""
    rows = waiting()
    if task:
        rows = rows.filter(task=task)
    if workshop:
        found = workshop_by_slug(slug=workshop)
        rows = rows.filter(schema_name=found.schema_name) if found else rows.none()
    return rows


def dead_task_rows(*, rows: Iterable[DeadTask]) -> list[DeadTaskOut]:
    """What an admin decides by: what it was and whose, with the names of its arguments and never what they said."""
    found = list(rows)
    slugs = slugs_of(schema_names={row.schema_name for row in found})
    return [_dead_task_out(row, slugs.get(row.schema_name, "")) for row in found]


def _dead_task_out(row: DeadTask, slug: str) -> DeadTaskOut:
    told = arguments_of(row)
    return {
        "id": row.pk,
        "task": row.task,
        "arguments": sorted(told or {}),
        "is_readable": told is not None,
        "is_platform": row.schema_name == PUBLIC_SCHEMA,
        "workshop": slug,
        "queue": row.queue,
        "reason": row.reason,
        "error": row.error,
        "request_id": row.request_id,
        "died_at": row.died_at,
        "times": row.times,
    }


def download_address(*, job: WorkshopJob, base: str, now: dt.datetime) -> DownloadOut:
    """A signed address of the job's file below `base`, for ADDRESS_SECONDS."""
    key = signing.dumps(str(job.pk), salt=SALT)
    return {"url": f"{base}{job.pk}/file/?key={key}", "expires_at": now + dt.timedelta(seconds=ADDRESS_SECONDS)}


def file_by_key(*, job_id: uuid.UUID, key: str, workshop_id: int | None = None) -> tuple[WorkshopJob, Any]:
    """The job and its opened file. Raises NotHere for a wrong or old key and for a file that is gone."""
    try:
        said = signing.loads(key, salt=SALT, max_age=ADDRESS_SECONDS)
    except signing.BadSignature as wrong:
        raise NotHere from wrong
    job = job_get(job_id=job_id, workshop_id=workshop_id)
    if said != str(job.pk) or not job.file or job.state != DONE:
        raise NotHere
    try:
        return job, path_of(job.file).open("rb")
    except FileNotFoundError as gone:
        raise NotHere from gone
