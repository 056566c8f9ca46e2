"""What becomes of a workshop after its birth: suspended, resumed, closed, renamed, erased."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import IntegrityError, OperationalError, connection, transaction
from django.utils import timezone
from psycopg import sql
from psycopg.errors import DeadlockDetected, LockNotAvailable

from shared_apps.core.errors import NotHere
from shared_apps.core.tenancy import any_schema
from shared_apps.core.types import WorkshopRef
from tenants import hosts
from tenants.archive.declared import public_tables, workshop_files
from tenants.archive.errors import WorkshopBusy
from tenants.archive.undo import undo_schemas
from tenants.errors import SlugRefused, SlugTaken
from tenants.events import workshop_status_changed
from tenants.lifecycle.errors import SlugMistyped, WrongState
from tenants.models import Domain, ReleasedSlug, Workshop
from tenants.slugs import refusal_of

SLUG_REST = dt.timedelta(days=365)
PATIENCE = "300ms"
TRIES, PAUSE = 40, 0.25
ACTIVE, SUSPENDED, CLOSED = Workshop.Status.ACTIVE, Workshop.Status.SUSPENDED, Workshop.Status.CLOSED


def workshop_suspend(*, workshop_id: int) -> WorkshopRef:
    """Hidden from the marketplace at once; staff may look and take their data along. Raises NotHere or WrongState."""
    return _become(workshop_id, SUSPENDED, after={ACTIVE})


def workshop_resume(*, workshop_id: int) -> WorkshopRef:
    """Active again, from suspension or within the grace after closing. Raises NotHere or WrongState."""
    return _become(workshop_id, ACTIVE, after={SUSPENDED, CLOSED})


def workshop_close(*, workshop_id: int) -> WorkshopRef:
    """For settings.CLOSED_DAYS the owner may still take the data along, then it is erased.

    Raises NotHere or WrongState.
    """
    return _become(workshop_id, CLOSED, after={ACTIVE, SUSPENDED})


@transaction.atomic
def _become(workshop_id: int, status: str, *, after: set[str]) -> WorkshopRef:
    workshop = _locked(workshop_id)
    if workshop.status not in after:
        raise WrongState(details={"status": [workshop.status]})
    workshop.status = status
    workshop.closed_at = timezone.now() if status == CLOSED else None
    workshop.save(update_fields=["status", "closed_at", "updated_at"])
    ref = hosts.workshop_ref(workshop)
    workshop_status_changed.send(Workshop, workshop=ref)
    return ref


@transaction.atomic
def workshop_rename(*, workshop_id: int, slug: str) -> WorkshopRef:
    """Another address. The old one leads there for a year and is nobody else's; the workshop may take it back.

    Raises NotHere, SlugRefused or SlugTaken.
    """
    slug = slug.strip().lower()
    reason = refusal_of(slug)
    if reason is not None:
        raise SlugRefused(details={"slug": [reason]})
    workshop = _locked(workshop_id)
    before = workshop.slug
    if slug == before:
        return hosts.workshop_ref(workshop)
    resting = ReleasedSlug.objects.filter(slug=slug, free_again_at__gt=timezone.now())
    if resting.exclude(leads_to=workshop).exists():
        raise SlugTaken(details={"slug": [SlugTaken.message]})
    try:
        with transaction.atomic():
            workshop.slug = slug
            workshop.save(update_fields=["slug", "updated_at"])
            Domain.objects.filter(tenant=workshop, domain=hosts.host_of_slug(before)).update(
                domain=hosts.host_of_slug(slug)
            )
    except IntegrityError as taken:
        raise SlugTaken(details={"slug": [SlugTaken.message]}) from taken
    ReleasedSlug.objects.filter(slug=slug).delete()
    ReleasedSlug.objects.update_or_create(
        slug=before, defaults={"free_again_at": timezone.now() + SLUG_REST, "leads_to": workshop}
    )
    return hosts.workshop_ref(workshop)


@dataclass(frozen=True, slots=True)
class Erased:
    """What is left to say of a workshop that is gone: no names, only where it was."""

    workshop_id: int
    slug: str
    schema_name: str
    rows: int


def workshop_erase(*, workshop_id: int, typed_slug: str) -> Erased:
    """Schema, kept states, shared rows, memberships: gone. The address rests for a year. Files: `files_erase` after it.

    Only a closed workshop can be erased, and only by typing its address. Raises NotHere, WrongState, SlugMistyped or
    WorkshopBusy.
    """
    for _try in range(TRIES):
        try:
            return _erase(workshop_id, typed_slug)
        except OperationalError as error:
            if not isinstance(error.__cause__, LockNotAvailable | DeadlockDetected):
                raise
            time.sleep(PAUSE)
    raise WorkshopBusy


@transaction.atomic
def _erase(workshop_id: int, typed_slug: str) -> Erased:
    workshop = _locked(workshop_id)
    if workshop.status != CLOSED:
        raise WrongState(details={"status": [workshop.status]})
    if typed_slug.strip().lower() != workshop.slug:
        raise SlugMistyped
    found = Erased(workshop.pk, workshop.slug, workshop.schema_name, _shared_rows_erase(workshop))
    with any_schema(), connection.cursor() as cursor:
        cursor.execute(sql.SQL("SET LOCAL lock_timeout = {}").format(sql.Literal(PATIENCE)))
        for schema_name in [workshop.schema_name, *(name for name, _ in undo_schemas(schema_name=found.schema_name))]:
            cursor.execute(sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(sql.Identifier(schema_name)))
    workshop.delete()
    ReleasedSlug.objects.update_or_create(
        slug=found.slug, defaults={"free_again_at": timezone.now() + SLUG_REST, "leads_to": None}
    )
    return found


def _shared_rows_erase(workshop: Workshop) -> int:
    """Children before parents, as they are declared backwards; what hangs on the workshop's row goes with it."""
    params = {"workshop_id": workshop.pk, "schema_name": workshop.schema_name}
    rows = 0
    with any_schema(), connection.cursor() as cursor:
        for table in reversed(public_tables()):
            statement = sql.SQL("DELETE FROM {} t WHERE {}").format(
                sql.Identifier("public", table.table), sql.SQL(table.rows)
            )
            cursor.execute(statement, params)
            rows += cursor.rowcount
    return rows


def files_erase(*, schema_name: str) -> int:
    """Everything the store holds of a workshop that is gone; returns how many files went. Safe to repeat."""
    if Workshop.objects.filter(schema_name=schema_name).exists():
        raise WrongState
    store = workshop_files()
    return 0 if store is None else store.removed(schema_name=schema_name)


def _locked(workshop_id: int) -> Any:
    workshop = Workshop.objects.select_for_update().filter(pk=workshop_id).first()
    if workshop is None:
        raise NotHere
    return workshop


def grace_ends(*, closed_at: dt.datetime) -> dt.datetime:
    """Until when the owner of a closed workshop may take the data along."""
    return closed_at + dt.timedelta(days=settings.CLOSED_DAYS)
