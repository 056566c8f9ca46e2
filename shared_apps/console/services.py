"""Acts of the platform on whole workshops: each with its line in the audit, the long ones with their progress."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import structlog
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from shared_apps.accounts.selectors import person_by_email
from shared_apps.accounts.services import invitation_send, people_arrive
from shared_apps.billing.services import account_open
from shared_apps.console import shelf
from shared_apps.console.errors import JobRunning, NoFile, TaskDecided, TaskHomeless, TaskUnknown
from shared_apps.console.models import Act, WorkshopJob
from shared_apps.console.running import Watched, run_kind
from shared_apps.console.selectors import job_get, job_list
from shared_apps.console.types import AT_ONCE, DONE, FAILED, LATER, RUNNING, WAITING, Asked
from shared_apps.core.broker import is_known
from shared_apps.core.dead_tasks import arguments_of, decide, locked
from shared_apps.core.errors import InvalidInput, NotHere, Refusal
from shared_apps.core.models import DeadTask
from shared_apps.core.outbox import enqueue, send_again
from shared_apps.core.tenancy import PUBLIC_SCHEMA, open_public
from shared_apps.core.types import WorkshopRef
from tenants.archive.services import workshop_import
from tenants.archive.types import Imported, Person, Progress, silent
from tenants.errors import SlugRefused
from tenants.lifecycle import services as life
from tenants.lifecycle.errors import SlugMistyped, WrongState
from tenants.lifecycle.selectors import workshops_to_erase
from tenants.selectors import membership_list, schema_is_open, slug_refusal, workshop_by_id, workshop_by_schema
from tenants.services import membership_add

log = structlog.get_logger(__name__)

BROKEN = gettext_noop("Coś poszło nie tak po naszej stronie. Nic nie zostało zapisane. Spróbuj ponownie.")


@transaction.atomic
def job_start(
    *, workshop_id: int, kind: str, asked: Asked, slug: str = "", source_id: uuid.UUID | None = None
) -> WorkshopJob:
    """Do it now (suspend, resume, close, rename) or promise it (export, restore, undo, erase); audited either way.

    `slug` is the new address for a renaming and the typed one for an erasure; `source_id` an export of this workshop
    to restore from. Raises NotHere, InvalidInput, JobRunning, NoFile, WrongState, SlugMistyped, SlugRefused, SlugTaken.
    """
    with open_public():
        workshop = workshop_by_id(workshop_id=workshop_id)
        if kind in AT_ONCE:
            return _do(workshop, kind, asked, slug)
        if kind not in LATER:
            raise InvalidInput.of("kind", gettext_lazy("Nieznana czynność."))
        terms = _terms(workshop, kind, slug=slug, source_id=source_id)
        job = _job(workshop, kind, asked, terms=terms)
        enqueue("console.job_run", job_id=str(job.pk))
        return job


def _do(workshop: WorkshopRef, kind: str, asked: Asked, slug: str) -> WorkshopJob:
    if job_list(workshop_id=workshop.id).filter(state__in=[WAITING, RUNNING]).exists():
        raise JobRunning
    if kind == "rename":
        reason = slug_refusal(slug=slug)
        if reason is not None:
            raise SlugRefused(details={"slug": [reason]})
        life.workshop_rename(workshop_id=workshop.id, slug=slug)
    else:
        acts: dict[str, Callable[..., WorkshopRef]] = {
            "suspend": life.workshop_suspend,
            "resume": life.workshop_resume,
            "close": life.workshop_close,
        }
        acts[kind](workshop_id=workshop.id)
    terms = {"slug": slug} if kind == "rename" else {}
    return _job(workshop, kind, asked, terms=terms, state=DONE, progress=100, finished_at=timezone.now())


def _terms(workshop: WorkshopRef, kind: str, *, slug: str, source_id: uuid.UUID | None) -> dict[str, Any]:
    """What the worker will need, looked at while somebody can still correct it."""
    if kind == "erase":
        if workshop.status != "closed":
            raise WrongState(details={"status": [workshop.status]})
        if slug.strip().lower() != workshop.slug:
            raise SlugMistyped
        return {"slug": workshop.slug, "schema_name": workshop.schema_name}
    if kind == "restore":
        if source_id is None:
            raise InvalidInput.of("source_id", gettext_lazy("Wybierz archiwum."))
        source = job_get(job_id=source_id, workshop_id=workshop.id)
        if not source.file:
            raise NoFile
        return {"file": source.file, "made_at": source.created_at.isoformat()}
    return {}


def _job(workshop: WorkshopRef, kind: str, asked: Asked, **fields: Any) -> WorkshopJob:
    try:
        with transaction.atomic():
            job: WorkshopJob = WorkshopJob.objects.create(
                kind=kind,
                workshop_id=workshop.id,
                slug=workshop.slug,
                asked_by_id=asked.actor_id,
                reason=asked.reason[:300],
                **fields,
            )
    except IntegrityError as running:
        raise JobRunning from running
    act_write(what=kind, workshop_id=workshop.id, slug=workshop.slug, asked=asked)
    return job


def act_write(*, what: str, workshop_id: int | None, slug: str, asked: Asked) -> None:
    """One line of the audit, in the transaction of the deed."""
    Act.objects.create(what=what, workshop_id=workshop_id, slug=slug, who_id=asked.actor_id, why=asked.reason[:300])


def job_run(*, job_id: uuid.UUID) -> None:
    """The worker's side: at least once, one at a time, its end always written down. Never raises for what it did."""
    with _alone(job_id) as is_mine:
        job = WorkshopJob.objects.filter(pk=job_id, state__in=[WAITING, RUNNING]).first()
        if job is None or not is_mine:
            return
        WorkshopJob.objects.filter(pk=job_id).update(state=RUNNING, progress=0, message="")
        try:
            found = run_kind(job, Watched(job_id))
        except Refusal as refusal:
            _end(job_id, FAILED, message=str(refusal.detail))
        except Exception:
            log.exception("job_failed", job=str(job_id), kind=job.kind)
            _end(job_id, FAILED, message=_(BROKEN))
        else:
            _end(job_id, DONE, progress=100, message="", **found)


def _end(job_id: uuid.UUID, state: str, **fields: Any) -> None:
    message = fields.pop("message", "")
    WorkshopJob.objects.filter(pk=job_id).update(
        state=state, message=message[:300], finished_at=timezone.now(), updated_at=timezone.now(), **fields
    )


class _alone:
    """The database's lock on one job: a message that is delivered twice finds the first worker still at it."""

    def __init__(self, job_id: uuid.UUID) -> None:
        self._key = job_id.int % 2**62
        self._held = False

    def __enter__(self) -> bool:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [self._key])
            self._held = bool(cursor.fetchone()[0])
        return self._held

    def __exit__(self, *_: object) -> None:
        if self._held:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [self._key])


def close_for_good() -> int:
    """Promise the erasure of every closed workshop whose grace is over; returns how many."""
    begun = 0
    for workshop_id, slug in workshops_to_erase():
        try:
            job_start(workshop_id=workshop_id, kind="erase", slug=slug, asked=Asked(None, "grace"))
            begun += 1
        except (JobRunning, NotHere, WrongState):
            continue
    return begun


def files_forget(*, at: dt.datetime | None = None) -> int:
    """Delete archives that waited long enough to be fetched; returns how many."""
    old = list(WorkshopJob.objects.exclude(file="").filter(file_until__lt=at or timezone.now()))
    for job in old:
        shelf.remove(job.file)
        WorkshopJob.objects.filter(pk=job.pk).update(file="")
    return len(old)


def download_noted(*, job: WorkshopJob, asked: Asked) -> None:
    """Who asks for the address of a workshop's data is written down. Raises NoFile."""
    if not job.file or job.state != DONE:
        raise NoFile
    with open_public():
        act_write(what="download", workshop_id=job.workshop_id, slug=job.slug, asked=asked)


@transaction.atomic
def workshop_take_in(
    *, source: Path, slug: str, asked: Asked, owner_email: str = "", invites: bool = True, progress: Progress = silent
) -> Imported:
    """Make a workshop of an archive: its staff is invited, `owner_email` (somebody known here) owns it at once.

    Raises NotHere for an unknown owner, ArchiveRefused, CountsDiffer, SlugRefused or SlugTaken; nothing stays then.
    """
    owner = person_by_email(email=owner_email) if owner_email else None
    if owner_email and owner is None:
        raise NotHere
    found = workshop_import(source=source, slug=slug, arrivals=_arrivals, progress=progress)
    workshop = workshop_by_id(workshop_id=found.workshop_id)
    account_open(workshop_id=workshop.id, email=owner.email if owner else "")
    if owner is not None:
        membership_add(workshop_id=workshop.id, user_id=owner.pk, roles=["owner"])
    _job(
        workshop,
        "import",
        asked,
        state=DONE,
        progress=100,
        finished_at=timezone.now(),
        result={"rows": found.rows, "files": found.files, "people": found.people_made, "left_out": found.rows_left_out},
    )
    if invites:
        for member in membership_list(workshop_id=workshop.id).filter(status="invited"):
            invitation_send(workshop=workshop, email=member.user.email, language=member.user.language)
    return found


def _arrivals(people: Iterable[Person]) -> tuple[list[tuple[int, int]], int]:
    return people_arrive(people=people)


def workshop_act(*, workshop: WorkshopRef, kind: str, asked: Asked, act: Callable[[], Any]) -> Any:
    """An act of the command line, done while it waits, with the same rows as the console's. Raises JobRunning."""
    job = _job(workshop, kind, asked, state=RUNNING)
    try:
        found = act()
    except BaseException as failed:
        _end(job.pk, FAILED, message=str(failed))
        raise
    _end(job.pk, DONE, progress=100)
    return found


@transaction.atomic
def dead_task_run_again(*, task_id: uuid.UUID, asked: Asked) -> None:
    """Promise it once more under its own id, so that what it did already is not done twice.

    Raises NotHere, TaskDecided, TaskUnknown, TaskHomeless, and WorkshopUnavailable when it may be tried later.
    """
    with open_public():
        task = _undecided(task_id)
        told = arguments_of(task)
        if told is None or not is_known(import_string("config.celery.app"), task=task.task):
            raise TaskUnknown
        if task.schema_name != PUBLIC_SCHEMA and not schema_is_open(schema_name=task.schema_name):
            raise TaskHomeless
        send_again(
            message_id=task.pk,
            task=task.task,
            schema_name=task.schema_name,
            payload=told,
            request_id=task.request_id,
        )
        _decide(task, "task_run_again", asked)


@transaction.atomic
def dead_task_discard(*, task_id: uuid.UUID, asked: Asked) -> None:
    """It is never run again by us. Raises NotHere, TaskDecided."""
    with open_public():
        _decide(_undecided(task_id), "task_discard", asked)


def _undecided(task_id: uuid.UUID) -> DeadTask:
    """Held until the transaction ends: of two admins at once the second finds it decided."""
    task = locked(task_id=task_id)
    if task is None:
        raise NotHere
    if task.decided_at is not None:
        raise TaskDecided
    return task


def _decide(task: DeadTask, what: str, asked: Asked) -> None:
    workshop = None
    with suppress(NotHere):
        workshop = workshop_by_schema(schema_name=task.schema_name)
    decide(task)
    act_write(
        what=what,
        workshop_id=workshop.id if workshop else None,
        slug=workshop.slug if workshop else "",
        asked=Asked(asked.actor_id, f"{task.task} {task.pk}"),
    )
