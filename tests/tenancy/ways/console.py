"""Jobs, archives and payers: what the house keeps about a workshop is that workshop's own."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.core import signing
from django.test import RequestFactory, override_settings

from shared_apps.billing.models import BillingAccount, Plan
from shared_apps.billing.selectors import account_of_request, plans_of
from shared_apps.billing.services import account_open
from shared_apps.console import running, selectors, shelf
from shared_apps.console.models import Act, WorkshopJob
from shared_apps.console.services import act_write, dead_task_run_again, workshop_take_in
from shared_apps.console.types import DONE, RUNNING, Asked
from shared_apps.core.errors import NotHere
from shared_apps.core.models import OutboxMessage
from tests.tenancy.cells import World
from tests.tenancy.state import difference, state_of
from tests.tenancy.ways.base import lets, way
from tests.tenancy.world import Side


def job_of(side: Side, **told: Any) -> WorkshopJob:
    usual: dict[str, Any] = {"kind": "export", "state": DONE, "workshop_id": side.workshop.id, "slug": "x"}
    return WorkshopJob.objects.create(**usual | told)


@contextmanager
def a_shelf() -> Iterator[str]:
    """A shelf of its own with one archive on it."""
    with TemporaryDirectory() as folder, override_settings(ARCHIVE_ROOT=folder):
        name = shelf.new_name()
        Path(folder, name).write_bytes(b"archive")
        yield name


@way
def an_archive_opens_for_its_own_address(world: World) -> Iterator[str]:
    with a_shelf() as name:
        own, other = (job_of(world.sides[1], file=name) for _number in range(2))
        unfinished = job_of(world.sides[1], file=name, state=RUNNING)
        gone, theirs = job_of(world.sides[1], file=""), job_of(world.sides[2], file=name)
        own_workshop = world.sides[1].workshop.id
        for told, job, of in (
            ("with another's key", own, other),
            ("of a job under way", unfinished, unfinished),
            ("that is gone", gone, gone),
            ("of another workshop", theirs, theirs),
        ):
            if lets(NotHere, partial(_opened, job, of, own_workshop)):
                yield f"an archive {told} is opened"
        if _opened(own, own, own_workshop) != b"archive":
            yield "one's own archive is not opened"


def _opened(job: WorkshopJob, of: WorkshopJob, workshop_id: int) -> bytes:
    key = signing.dumps(str(of.pk), salt=selectors.SALT)
    _job, content = selectors.file_by_key(job_id=job.pk, key=key, workshop_id=workshop_id)
    with content:
        return bytes(content.read())


@way
def jobs_and_acts_are_told_of_their_own_workshop(world: World) -> Iterator[str]:
    for side in world.sides.values():
        job_of(side)
        act_write(what="test", workshop_id=side.workshop.id, slug="x", asked=Asked(None))
    for side in world.sides.values():
        own = side.workshop.id
        for name, rows in (
            ("jobs", selectors.job_list(workshop_id=own)),
            ("acts", selectors.act_list(workshop_id=own)),
        ):
            if {row.workshop_id for row in rows} != {own}:
                yield f"{name} of another workshop are told"


@way
def dead_tasks_are_told_of_their_own_workshop(world: World) -> Iterator[str]:
    for side in world.sides.values():
        rows = selectors.dead_task_rows(rows=selectors.dead_task_list(workshop=side.workshop.slug))
        if {row["workshop"] for row in rows} != {side.workshop.slug}:
            yield "tasks of another workshop are told"


@way
def a_dead_task_is_run_again_in_its_own_workshop(world: World) -> Iterator[str]:
    for side in world.sides.values():
        task_id = uuid.UUID(side.ids["task_id"][0])
        dead_task_run_again(task_id=task_id, asked=Asked(None))
        if OutboxMessage.objects.get(pk=task_id).schema_name != side.workshop.schema_name:
            yield "a task is run again in another workshop"
        if not Act.objects.filter(workshop_id=side.workshop.id, why__endswith=str(task_id)).exists():
            yield "a task run again is written down for another workshop"


@way
def an_erasure_takes_its_own_workshop_along(world: World) -> Iterator[str]:
    """The rows went before; what the house itself kept of a workshop goes now."""
    job = job_of(world.sides[1], kind="erase", state=RUNNING, workshop_id=987_654_321)
    job.terms = {"slug": "x", "schema_name": "w_00000000000000ff"}
    job.save()
    before = {number: state_of(side) for number, side in world.sides.items()}
    for number, side in world.sides.items():
        act_write(what="test", workshop_id=side.workshop.id, slug="x", asked=Asked(None, f"powód {number}"))
    with a_shelf():
        running.run_kind(job, running.Watched(job.pk))
    for number, side in world.sides.items():
        if lost := [one for one in difference(before[number], state_of(side)) if one.startswith("-")]:
            yield f"an erasure changes what belongs to side {number}: {lost}"
        if not Act.objects.filter(workshop_id=side.workshop.id, why=f"powód {number}").exists():
            yield f"an erasure takes the words out of the audit of side {number}"


@way
def what_is_not_there_begins_nothing(world: World) -> Iterator[str]:
    with a_shelf():
        job = job_of(world.sides[1], kind="restore", terms={"file": shelf.new_name()})
        if lets(NotHere, lambda: running.run_kind(job, running.Watched(job.pk))):
            yield "an archive that is not there is restored"
    nobody = f"{uuid.uuid4().hex}@example.com"
    source = Path("/nothing.zip")
    if lets(NotHere, lambda: workshop_take_in(source=source, slug="x", asked=Asked(None), owner_email=nobody)):
        yield "a workshop is taken in for somebody unknown"


@way
def a_payer_is_the_workshops_own(world: World) -> Iterator[str]:
    plan = Plan.objects.order_by("pk").first()
    accounts = {}
    for number, side in world.sides.items():
        accounts[number] = account_open(workshop_id=side.workshop.id, email=f"{number}@example.com")
        BillingAccount.objects.filter(pk=accounts[number].pk).update(plan=plan)
    for number, side in world.sides.items():
        if accounts[number].workshop_id != side.workshop.id:
            yield "one workshop's account is opened for another"
        request = RequestFactory().get("/")
        request.__dict__["workshop"] = side.workshop
        found = account_of_request(request)
        if found is None or found.workshop_id != side.workshop.id:
            yield "one workshop is billed for another"
        if plan and set(plans_of(workshop_ids=[side.workshop.id])) != {side.workshop.id}:
            yield "another's plan is told"
