"""The only place that publishes a task. Called by the outbox relay; everybody else enqueues."""

from __future__ import annotations

from celery import Celery

from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import REQUEST_HEADER, SCHEMA_HEADER


def publish(app: Celery, message: OutboxMessage) -> None:
    """Send one message and wait for the broker's confirmation. Raises kombu's OperationalError when it is away.

    The message's id is the task's id, so that a repetition is recognisable, and its schema is pinned in a header.
    """
    app.send_task(
        message.task,
        kwargs=message.payload,
        task_id=str(message.pk),
        headers={SCHEMA_HEADER: message.schema_name, REQUEST_HEADER: message.request_id},
        retry=False,
    )
