"""The only place that publishes a task. Called by the outbox relay; everybody else enqueues."""

from __future__ import annotations

from celery import Celery
from kombu.exceptions import OperationalError

from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import DUE_HEADER, REQUEST_HEADER, SCHEMA_HEADER


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
