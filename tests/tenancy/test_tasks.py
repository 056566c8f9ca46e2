"""Every task with every header that a message may carry: it works in its own place or not at all."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import PUBLIC_SCHEMA, SCHEMA_HEADER, connection, current_schema
from tenants.services import workshop_set_status
from tests.tenancy.cells import World, undone
from tests.tenancy.doors import tasks
from tests.tenancy.marks import INSIDE, mark, marks, marks_in
from tests.tenancy.policy import TASKS
from tests.tenancy.state import difference, state_of

REFUSED_SCHEMAS = {
    "no header": None,
    "nonsense": "w_missing",
    "another's rights": 'w_x"; RESET ROLE; --',
    "nothing": "",
}


def told(name: str, world: World, number: int) -> dict[str, Any]:
    """What the task is told, in words of this side."""
    side = world.sides[number]
    words: dict[str, dict[str, Any]] = {
        "notifications.mail": {
            "to": side.client.user.email,
            "template": "confirm_code",
            "language": "pl",
            "context": {"code": "123456", "minutes": 15},
            "key": uuid.uuid4().hex,
        },
        "notifications.deliver": {"key": f"world:{number}"},
        "notifications.notify_staff": {"kind": "test", "title": f"{mark(INSIDE, number)} dzwonek", "roles": ["owner"]},
        "chat.visit_tell": {
            "key": f"order:{uuid.uuid4().hex}",
            "code": "order.ready",
            "text": f"{mark(INSIDE, number)} gotowe",
            "order_id": None,
            "appointment_id": side.ids["appointment_id"][-1],
        },
        "chat.file_forget": {"keys": []},
        "console.job_run": {"job_id": side.ids["job_id"][0]},
        "directory.photo_forget": {"photo_id": side.ids["photo_id"][1]},
        "inventory.price_list_run": {"price_list_id": side.ids["price_list_id"][0], "run": 0},
        "workorders.file_forget": {"file_id": int(side.ids["file_id"][1])},
    }
    return words.get(name, {})


def run(name: str, schema_name: str | None, world: World, number: int = 1) -> str:
    """The state in which the task ended: SUCCESS, REJECTED or FAILURE."""
    headers = {} if schema_name is None else {SCHEMA_HEADER: schema_name}
    before = transaction.savepoint()
    state = str(tasks()[name].apply(kwargs=told(name, world, number), headers=headers).state)
    if state == "FAILURE":
        # A statement that failed ends with itself in a worker, which is in no transaction; here it is in ours.
        transaction.savepoint_rollback(before)
    return state


def problems(name: str, schema_name: str | None, world: World, *, side: int = 0) -> Iterator[str]:
    """What is wrong with a task run under this header; `side` is the one whose place it may change."""
    with undone():
        ended = run(name, schema_name, world, side or 1)
        messages = list(OutboxMessage.objects.filter(created_at__gt=world.built_at))
        changes = {number: difference(world.before[number], state_of(world.sides[number])) for number in world.sides}
    here = f"{name} under {schema_name}"
    if current_schema() != PUBLIC_SCHEMA or connection.schema_name != PUBLIC_SCHEMA:
        yield f"{here}: leaves the process in {connection.schema_name}"
    if side and ended != "SUCCESS":
        yield f"{here}: {ended} at home"
    for number, changed in changes.items():
        if changed and number != side:
            yield f"{here}: changes side {number}: {changed}"
    for message in messages:
        home = next((n for n, one in world.sides.items() if one.workshop.schema_name == message.schema_name), 0)
        if marks_in(str(message.payload)) - marks([home or side]):
            yield f"{here}: promises {message.schema_name} words of another"
        if TASKS[name] == "workshop" and message.schema_name != schema_name:
            yield f"{here}: promises something in {message.schema_name}"
    places = {PUBLIC_SCHEMA, *(one.workshop.schema_name for one in world.sides.values())}
    if schema_name not in places and ended != "REJECTED":
        yield f"{here}: {ended}, not rejected"


def test_every_task_works_in_its_own_place_or_not_at_all(world: World, record_property):
    wrong: list[str] = []
    cells = 0
    for name, place in TASKS.items():
        for schema_name in REFUSED_SCHEMAS.values():
            wrong += problems(name, schema_name, world)
            cells += 1
        if place != "public":
            for number, side in world.sides.items():
                wrong += problems(name, side.workshop.schema_name, world, side=number)
                cells += 1
        if place == "public":
            wrong += problems(name, PUBLIC_SCHEMA, world)
            cells += 1
    assert cells >= 5 * len(TASKS)
    record_property("counts", f"Background work: {len(TASKS)} tasks, {cells} cells")
    assert not wrong, "\n".join(wrong)


def test_a_task_of_a_workshop_finds_nothing_in_public(world: World):
    wrong = [
        one for name, place in TASKS.items() if place == "workshop" for one in problems(name, PUBLIC_SCHEMA, world)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("status", ["suspended", "closed"])
def test_a_workshop_that_is_not_active_is_entered_by_no_task(world: World, status, django_capture_on_commit_callbacks):
    schema_name = world.sides[1].workshop.schema_name
    with django_capture_on_commit_callbacks(execute=True):
        workshop_set_status(workshop_id=world.sides[1].workshop.id, status=status)
    world.before = {number: state_of(side) for number, side in world.sides.items()}
    for name in TASKS:
        assert run(name, schema_name, world) == "REJECTED", name
    assert world.before == {number: state_of(side) for number, side in world.sides.items()}
