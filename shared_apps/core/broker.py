"""The only place that talks to the broker: it publishes for the outbox relay, and takes out what was given up on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from celery import Celery
from kombu.entity import Queue
from kombu.exceptions import OperationalError

from shared_apps.core.tenancy import DUE_HEADER, REQUEST_HEADER, SCHEMA_HEADER

# The application of Celery is made before there are models.
if TYPE_CHECKING:
    from shared_apps.core.models import OutboxMessage


def publish(app: Celery, message: OutboxMessage) -> None:
    """Send one message and wait for the broker's confirmation. Raises kombu's OperationalError when it is away.

    The message's id is the task's id, so that a repetition is recognisable, and its schema is pinned in a header.
    """
    due = max(message.created_at, message.not_before or message.created_at)
    app.send_task(
        message.task,
        kwargs=message.payload,
        task_id=str(message.pk),
        headers={
            SCHEMA_HEADER: message.schema_name,
            REQUEST_HEADER: message.request_id,
            DUE_HEADER: due.timestamp(),
        },
        retry=False,
    )


def is_known(app: Celery, *, task: str) -> bool:
    """Whether some worker of this code can do such a task."""
    if task not in app.tasks:
        app.autodiscover_tasks(force=True)
    return task in app.tasks


def queue_depths(app: Celery) -> dict[str, int]:
    """How many messages wait in each of our queues, by name; one that nobody has made yet is empty.

    Raises OSError or kombu's OperationalError when the broker is away.
    """
    names = [*app.amqp.queues, dead_letters(app)]
    depths = dict.fromkeys(names, 0)
    with app.connection_for_read() as connection:
        connection.ensure_connection(max_retries=0, timeout=2)
        for name in names:
            # The broker answers a question for a queue that is not there by closing the channel.
            channel = connection.channel()
            try:
                depths[name] = int(channel.queue_declare(queue=name, passive=True).message_count)
                channel.close()
            except connection.channel_errors as missing:
                if "NOT_FOUND" not in str(missing):
                    raise OperationalError(str(missing)) from missing
    return depths


def dead_letters(app: Celery) -> str:
    """Where a message waits that was given up on."""
    return f"{app.conf.task_default_queue}.dead"


def declare_dead_letters(app: Celery, connection: Any) -> None:
    """Without its queue the broker would drop what was given up on."""
    Queue(dead_letters(app), durable=True, queue_arguments={"x-queue-type": "quorum"})(connection).declare()


def take_dead_letters(app: Celery, *, keep: Callable[[Any], None], limit: int) -> int:
    """Hand the dead letters to `keep` one by one, oldest first; returns how many.

    One leaves the queue only after `keep` has returned: whoever dies before that finds it again. Raises what `keep`
    raises, and kombu's OperationalError when the broker is away.
    """
    with app.connection_for_write() as connection:
        declare_dead_letters(app, connection)
        channel = connection.channel()
        for taken in range(limit):
            message = channel.basic_get(dead_letters(app))
            if message is None:
                return taken
            keep(message)
            channel.basic_ack(message.delivery_tag)
    return limit
