"""Messages that die in the real broker, and how a test takes them out."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

from kombu.entity import Exchange
from kombu.messaging import Producer

from config.celery import DEAD_LETTERS, app
from shared_apps.core.broker import declare_dead_letters, publish, queue_depths
from shared_apps.core.dead_tasks import collect
from shared_apps.core.models import OutboxMessage
from tests.processes import environment

BASE = app.conf.task_default_queue


def empty_queues() -> None:
    with app.connection_for_write() as broker:
        declare_dead_letters(app, broker)
        for queue in app.conf.task_queues:
            queue(broker).declare()
            queue(broker).purge()
        broker.channel().queue_purge(DEAD_LETTERS)


def eventually(ask: Callable[[], Any]) -> Any:
    deadline = time.monotonic() + 20
    while not (answer := ask()):
        assert time.monotonic() < deadline, queue_depths(app)
        time.sleep(0.05)
    return answer


def lie_there(count: int) -> None:
    eventually(lambda: queue_depths(app)[DEAD_LETTERS] == count)


def die(message: OutboxMessage) -> None:
    """Sent, taken from its queue and refused as a worker refuses it."""
    publish(app, message)
    OutboxMessage.objects.filter(pk=message.pk).update(sent_at=message.created_at)
    with app.connection_for_write() as broker:
        channel = broker.channel()
        taken = eventually(lambda: channel.basic_get(BASE))
        channel.basic_reject(taken.delivery_tag, requeue=False)


def collected(count: int, *, limit: int = 100) -> None:
    """Exactly so many dead letters go into the table: the broker moves them a moment after they were refused."""
    taken = 0

    def are_all_taken() -> bool:
        nonlocal taken
        taken += collect(app, limit=limit)
        return taken >= count

    eventually(are_all_taken)
    assert (taken, collect(app)) == (count, 0)


def put_among_the_dead(body: bytes, headers: dict[str, Any] | None = None) -> None:
    """A message that nobody of ours wrote."""
    with app.connection_for_write() as broker:
        Producer(broker.channel(), exchange=Exchange("")).publish(
            body,
            routing_key=DEAD_LETTERS,
            headers=headers or {},
            content_type="application/data",
            content_encoding="binary",
        )


def killed_collector(moment: str) -> int:
    """How a process of its own ended that took the dead letters out until it was killed."""
    command = [sys.executable, "-m", "tests.console.killed_run", moment]
    return subprocess.run(command, env=environment(), timeout=60, check=False).returncode
