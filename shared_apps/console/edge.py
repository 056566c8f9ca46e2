"""The platform admins' API for workshops as wholes: what they are, and what is done to them."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Annotated, Any, Literal

from django.http import FileResponse, HttpRequest
from django.utils import timezone
from ninja import Router, Schema
from pydantic import Field, StringConstraints

from shared_apps.console import selectors, services
from shared_apps.console.files import archive_response
from shared_apps.console.types import Asked
from shared_apps.core.edge import actor, paginated, platform_admin
from shared_apps.core.inputs import Id, InSchema, Text
from tenants.selectors import face_url

router = Router(tags=["console"], auth=platform_admin)
PAGED = {"x-paginated": True}
Reason = Annotated[str, StringConstraints(max_length=300, strip_whitespace=True)]
Kind = Literal["export", "restore", "undo", "suspend", "resume", "close", "rename", "erase"]


class WorkshopOut(Schema):
    """A workshop with what an admin asks first. `is_current`: its schema has every migration of the running code."""

    id: int
    slug: str
    name: str
    url: str
    status: str
    plan: str | None
    people: int
    is_demo: bool
    is_current: bool
    created_at: dt.datetime
    closed_at: dt.datetime | None
    erased_at: dt.datetime | None = Field(description="when a closed workshop is going to be erased")


class WorkshopDetailOut(WorkshopOut):
    bytes: int
    timezone: str
    former_slugs: list[str]
    undo_until: dt.datetime | None


class JobOut(Schema):
    id: uuid.UUID
    kind: str
    state: str
    progress: int
    message: str
    workshop_id: int | None
    slug: str
    reason: str
    asked_by: str
    has_file: bool
    bytes: int | None
    result: dict[str, Any]
    created_at: dt.datetime
    finished_at: dt.datetime | None
    file_until: dt.datetime | None


class JobIn(InSchema):
    """`slug`: the new address of a renaming, the typed one of an erasure. `source_id`: the export to restore from."""

    kind: Kind
    reason: Reason = ""
    slug: Text = ""
    source_id: uuid.UUID | None = None


class DeadTaskOut(Schema):
    """`error`: what the last try ended with. `arguments`: the names alone, they may have said anything of anybody."""

    id: uuid.UUID
    task: str
    arguments: list[str]
    is_readable: bool = Field(description="no: whatever it was, no worker can run it again")
    is_platform: bool = Field(description="it ran for the platform, in no workshop")
    workshop: str = Field(description="an address; empty where there is none (any more)")
    queue: str
    reason: str = Field(description="the broker's word: rejected, delivery_limit, …")
    error: str
    request_id: str
    died_at: dt.datetime
    times: int


class DownloadOut(Schema):
    url: str
    expires_at: dt.datetime


class ActOut(Schema):
    what: str
    slug: str
    who: str
    why: str
    at: dt.datetime


def _asked(request: HttpRequest, reason: str = "") -> Asked:
    return Asked(actor(request).user_id, reason)


@router.get("workshops/", response=list[WorkshopOut], operation_id="console_workshops", openapi_extra=PAGED)
def workshops(request: HttpRequest, q: Text = "", status: Literal["", "active", "suspended", "closed"] = "") -> Any:
    """All workshops, newest first, found by name or address."""
    return selectors.workshop_rows(rows=paginated(request, selectors.workshops(search=q, status=status)))


@router.get("workshops/{workshop_id}/", response=WorkshopDetailOut, operation_id="console_workshop")
def workshop(request: HttpRequest, workshop_id: Id) -> Any:
    return selectors.workshop_detail(workshop_id=workshop_id)


@router.get(
    "workshops/{workshop_id}/jobs/", response=list[JobOut], operation_id="console_workshop_jobs", openapi_extra=PAGED
)
def workshop_jobs(request: HttpRequest, workshop_id: Id) -> Any:
    """What was done to one workshop, the newest first; still there when the workshop is not."""
    return selectors.job_rows(jobs=paginated(request, selectors.job_list(workshop_id=workshop_id)))


@router.post("workshops/{workshop_id}/jobs/", response={201: JobOut}, operation_id="console_job_start")
def job_start(request: HttpRequest, workshop_id: Id, body: JobIn) -> Any:
    """Suspending, resuming, closing and renaming are done with the answer; the rest goes on behind it."""
    job = services.job_start(
        workshop_id=workshop_id,
        kind=body.kind,
        asked=_asked(request, body.reason),
        slug=body.slug,
        source_id=body.source_id,
    )
    return 201, selectors.job_rows(jobs=[job])[0]


@router.get("workshops/{workshop_id}/acts/", response=list[ActOut], operation_id="console_acts", openapi_extra=PAGED)
def acts(request: HttpRequest, workshop_id: Id) -> Any:
    """The audit of one workshop, the newest first."""
    rows = paginated(request, selectors.act_list(workshop_id=workshop_id))
    return [
        {"what": act.what, "slug": act.slug, "who": act.who.email if act.who else "", "why": act.why, "at": act.at}
        for act in rows
    ]


@router.get("jobs/", response=list[JobOut], operation_id="console_jobs", openapi_extra=PAGED)
def jobs(request: HttpRequest) -> Any:
    """What happens and happened to all workshops, the newest first."""
    return selectors.job_rows(jobs=paginated(request, selectors.job_list()))


@router.get("jobs/{job_id}/", response=JobOut, operation_id="console_job")
def job(request: HttpRequest, job_id: uuid.UUID) -> Any:
    return selectors.job_rows(jobs=[selectors.job_get(job_id=job_id)])[0]


@router.post("jobs/{job_id}/download/", response=DownloadOut, operation_id="console_job_download")
def download(request: HttpRequest, job_id: uuid.UUID) -> Any:
    """An address of the archive that works for ten minutes without a token. Asking for it is audited."""
    found = selectors.job_get(job_id=job_id)
    services.download_noted(job=found, asked=_asked(request))
    base = face_url(face="console", path="/api/v1/jobs/")
    return selectors.download_address(job=found, base=base, now=timezone.now())


@router.get("tasks/", response=list[DeadTaskOut], operation_id="console_dead_tasks", openapi_extra=PAGED)
def dead_tasks(request: HttpRequest, task: Text = "", workshop: Text = "") -> Any:
    """Tasks that were given up on and wait for a decision, the newest first; of one name, of one workshop's address."""
    rows = paginated(request, selectors.dead_task_list(task=task, workshop=workshop))
    return selectors.dead_task_rows(rows=rows)


@router.post("tasks/{task_id}/run-again/", response={204: None}, operation_id="console_dead_task_run_again")
def dead_task_run_again(request: HttpRequest, task_id: uuid.UUID) -> Any:
    """Promise it once more, with the same id: what it did already is not done twice."""
    services.dead_task_run_again(task_id=task_id, asked=_asked(request))
    return 204, None


@router.post("tasks/{task_id}/discard/", response={204: None}, operation_id="console_dead_task_discard")
def dead_task_discard(request: HttpRequest, task_id: uuid.UUID) -> Any:
    """Leave it undone for good."""
    services.dead_task_discard(task_id=task_id, asked=_asked(request))
    return 204, None


@router.get(
    "jobs/{job_id}/file/",
    auth=None,
    operation_id="console_job_file",
    openapi_extra={
        "responses": {
            "200": {
                "description": "The archive",
                "content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}},
            }
        }
    },
)
def file(request: HttpRequest, job_id: uuid.UUID, key: Text) -> FileResponse:
    """The archive itself, for whoever has the signed address."""
    found, content = selectors.file_by_key(job_id=job_id, key=key)
    return archive_response(job=found, content=content)
