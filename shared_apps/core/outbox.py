"""What leaves the house goes through here: a row in the same transaction, sent by the relay with confirms.

The web process never talks to the broker, so a booking that was acknowledged keeps its mail even when every process
dies a moment later. Handlers run at least once and use `first_time` to act once.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Iterable
from typing import Any

import structlog
from django.db import transaction
from django.utils import timezone

from shared_apps.core.models import DoneEffect, OutboxMessage
from shared_apps.core.tenancy import current_schema, open_scope

KEEP_SENT = dt.timedelta(days=7)
BATCH = 200
SHORTEST_WAIT, LONGEST_WAIT = dt.timedelta(seconds=5), dt.timedelta(minutes=10)

Send = Callable[[OutboxMessage], None]


def enqueue(task: str, *, not_before: dt.datetime | None = None, **payload: Any) -> OutboxMessage:
    """Promise a task: it runs in the schema of this call, after this transaction commits, at least once.

    `payload` must be JSON (ids as numbers or strings). Raises OutsideScope without a declared schema.
    """
    request_id = structlog.contextvars.get_contextvars().get("request_id") or ""
    return OutboxMessage.objects.create(
        task=task, schema_name=current_schema(), payload=payload, not_before=not_before, request_id=request_id
    )


@transaction.atomic
def fan_out(*, task: str, schema_names: Iterable[str]) -> int:
    """Promise a task to each of these workshops, in its own schema. Runs in public; returns how many."""
    count = 0
    for schema_name in schema_names:
        with open_scope(schema_name):
            enqueue(task)
        count += 1
    return count


@transaction.atomic
def promise_again(*, message_id: str, task: str, schema_name: str, payload: dict[str, Any]) -> dt.datetime:
    """The same message once more, later: its workshop cannot be entered yet. Returns when.

    The older it is, the longer it waits: five seconds at first, ten minutes in the end.
    """
    now = timezone.now()
    message, _ = OutboxMessage.objects.select_for_update().get_or_create(
        pk=message_id, defaults={"task": task, "schema_name": schema_name, "payload": payload}
    )
    at = now + min(max(now - message.created_at, SHORTEST_WAIT), LONGEST_WAIT)
    message.not_before = at
    message.sent_at = None
    message.save(update_fields=["not_before", "sent_at"])
    return at


@transaction.atomic
def send_again(*, message_id: uuid.UUID, task: str, schema_name: str, payload: dict[str, Any], request_id: str) -> None:
    """A message that was given up on, once more under its own id, so that what it did already is not done twice."""
    OutboxMessage.objects.update_or_create(
        pk=message_id,
        defaults={
            "task": task,
            "schema_name": schema_name,
            "payload": payload,
            "request_id": request_id,
            "not_before": timezone.now(),
            "sent_at": None,
        },
    )


def first_time(key: str) -> bool:
    """True once per key and workshop. Call it inside the transaction of the effect: a rollback forgets it as well."""
    _, created = DoneEffect.objects.get_or_create(key=f"{current_schema()}:{key}")
    return created


def done_at(keys: Iterable[str]) -> dict[str, dt.datetime]:
    """When each of these was done for the first time in this workshop; those that were not are left out."""
    place = f"{current_schema()}:"
    found = DoneEffect.objects.filter(pk__in=[place + key for key in keys])
    return {key.removeprefix(place): at for key, at in found.values_list("key", "done_at")}


@transaction.atomic
def relay_batch(*, send: Send, limit: int = BATCH) -> int:
    """Send what waits, oldest first; returns how many. A message is marked only after the broker confirmed it."""
    now = timezone.now()
    waiting = (
        OutboxMessage.objects.select_for_update(skip_locked=True)
        .filter(sent_at__isnull=True)
        .exclude(not_before__gt=now)
        .order_by("created_at")[:limit]
    )
    sent = []
    for message in waiting:
        send(message)
        sent.append(message.pk)
    OutboxMessage.objects.filter(pk__in=sent).update(sent_at=timezone.now())
    return len(sent)


def forget_sent(*, before: dt.datetime) -> int:
    """Delete messages sent before `before`; returns how many rows went."""
    deleted, _ = OutboxMessage.objects.filter(sent_at__lt=before).delete()
    return deleted
