"""Nothing crosses under load: real servers, two hundred operations in flight, cut off and broken in the middle.

1,000 operations with every test; `make bench-isolation` (GARAGE_HAMMER=100000) does a hundred thousand.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from asgiref.sync import sync_to_async

from config.celery import app
from shared_apps.core.models import OutboxMessage
from shared_apps.core.redis import redis_client
from shared_apps.core.tenancy import PUBLIC_SCHEMA, open_scope
from shared_apps.notifications.models import Notification
from tests.processes import environment, free_ports
from tests.tenancy import hammer_faults as faults
from tests.tenancy.hammer import MIX, WORD, WORKSHOPS, Hammer, Outcome, Place, place_of
from tests.tenancy.hammer_inside import UNCLEAN_KEY

OPERATIONS = int(os.environ.get("GARAGE_HAMMER", "1000"))


@contextmanager
def process(*command: str, port: int = 0) -> Iterator[int]:
    """A server of the product with the hammer's settings; ended by its id. Yields its port once it answers there."""
    told = environment() | {"DJANGO_SETTINGS_MODULE": "tests.tenancy.hammer_settings"}
    running = subprocess.Popen([*command, *(["--port", str(port)] if port else [])], env=told)
    try:
        deadline = time.monotonic() + 90
        while port and time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        running.terminate()
        running.wait(timeout=30)


@pytest.fixture(scope="module")
def servers(django_db_setup, django_db_blocker) -> Iterator[tuple[int, int]]:
    """(port of the web server, port of the sockets); the same for the honest run and for the faults."""
    with django_db_blocker.unblock(), open_scope(PUBLIC_SCHEMA):
        OutboxMessage.objects.all().delete()
    redis_client().delete(UNCLEAN_KEY)
    with app.connection_for_write() as broker:
        for queue in app.conf.task_queues:
            queue(broker).declare()
            queue(broker).purge()
    here = Path(sys.executable)
    web_port, lines_port = free_ports(2)
    with ExitStack() as stack:
        web = stack.enter_context(
            process(
                *(str(here.with_name("granian")), "--interface", "wsgi", "--host", "127.0.0.1", "--workers", "2"),
                *("--blocking-threads", "2", "--log-level", "critical", "config.wsgi:application"),
                port=web_port,
            )
        )
        lines = stack.enter_context(
            process(str(here), "-m", "uvicorn", "config.asgi:application", "--log-level", "critical", port=lines_port)
        )
        stack.enter_context(
            process(
                *(str(here), "-m", "celery", "-A", "config", "worker", "-P", "solo", "-l", "CRITICAL"),
                *("--without-gossip", "--without-mingle", "-n", f"hammer-{os.getpid()}@%h"),
            )
        )
        yield web, lines


@pytest.fixture
def places(committed) -> list[Place]:
    return [place_of(number) for number in range(WORKSHOPS)]


@pytest.fixture
def few_places(committed) -> list[Place]:
    return [place_of(number) for number in range(3)]


def wait_for_bells(outcome: Outcome, places: list[Place], patience: float = 120) -> None:
    """Every task rang where it belongs, as often as it was sent, and nowhere else."""
    deadline = time.monotonic() + patience
    for place in places:
        own = Notification.objects.filter(schema_name=place.workshop.schema_name)
        while own.count() < outcome.tasks[place.number] and time.monotonic() < deadline:
            time.sleep(0.2)
        told = [f"{row.title}" for row in own]
        if len(told) != outcome.tasks[place.number]:
            outcome.wrong.append(f"{len(told)} bells at {place.number} for {outcome.tasks[place.number]} tasks")
        outcome.wrong += [f"{one} at {place.number}" for one in told if WORD.findall(one) != [f"{place.number:02d}"]]
    schemas = [place.workshop.schema_name for place in places]
    strangers = Notification.objects.filter(title__contains="KANAREK-").exclude(schema_name__in=schemas)
    outcome.wrong += [f"{row.title} in {row.schema_name or 'public'}" for row in strangers]


async def beaten(
    servers: tuple[int, int],
    places: list[Place],
    operations: int,
    mix: Mapping[str, int] = MIX,
    patience: float = 120,
) -> Outcome:
    web, lines = servers
    await Notification.objects.filter(kind="test").adelete()
    outcome = await Hammer(places, web=web, sockets=lines).run(operations, mix)
    await sync_to_async(wait_for_bells)(outcome, places, patience)
    outcome.wrong += [str(row) for row in redis_client().lrange(UNCLEAN_KEY, 0, -1)]
    return outcome


async def test_nothing_crosses_under_load(servers, places, record_property):
    began = time.monotonic()
    outcome = await beaten(servers, places, OPERATIONS)
    took = time.monotonic() - began
    record_property("counts", f"Under load, {WORKSHOPS} workshops: {outcome}, {took:.0f} s")
    assert outcome.done.total() == OPERATIONS
    assert outcome.wrong == []


# What is done while the fault is planted, and what must be said of it.
FAULTS = {
    faults.WRONG_SCHEMA: ("read", "stood in"),
    faults.SWAPPED: ("read", "shows ["),
    faults.LEFT: ("read", "leaves the connection stands in"),
    faults.GROUP: ("hint", "a frame at"),
    faults.TASK: ("task", "dzwonek at"),
}


async def test_a_fault_in_the_servers_is_reported(servers, few_places):
    honest = await beaten(servers, few_places, 30, {"read": 3, "hint": 1, "task": 1})
    assert honest.wrong == []
    unreported = []
    for fault, (kind, said) in FAULTS.items():
        redis_client().set(faults.FAULT_KEY, fault)
        outcome = await beaten(servers, few_places, 20, {kind: 1}, patience=3)
        redis_client().delete(faults.FAULT_KEY, UNCLEAN_KEY)
        if not any(said in one for one in outcome.wrong):
            unreported.append(f"{fault}: {outcome.wrong[:3]}")
    assert unreported == []
