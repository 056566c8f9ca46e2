"""Tasks that were given up on: taken out of the broker, kept until a platform admin decides, forgotten after a month.

A message is one row under its own id. It leaves the broker after its row is committed, so a process that dies between
the two leaves both, and the next run finds the row already there.
"""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import structlog
from celery import Celery
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from redis.exceptions import RedisError

from shared_apps.core.broker import take_dead_letters
from shared_apps.core.models import DeadTask
from shared_apps.core.redis import redis_client
from shared_apps.core.tenancy import REQUEST_HEADER, SCHEMA_HEADER

log = structlog.get_logger(__name__)

MOST_AT_ONCE = 500
KEEP = dt.timedelta(days=30)
# The broker tells when a message died in whole seconds.
CLOCK_STEP = dt.timedelta(seconds=1)
FAILURE = "task-failure:"


def collect(app: Celery, *, limit: int = MOST_AT_ONCE) -> int:
    """Move what lies among the dead letters into the table; returns how many messages there were.

    Raises kombu's OperationalError when the broker is away.
    """
    return take_dead_letters(app, keep=_keep, limit=limit)


def note_failure(*, task_id: str, error: str) -> None:
    """What a task failed with: its message will not tell. Kept for as long as a message may wait for `collect`."""
    with suppress(RedisError):
        redis_client().set(f"{FAILURE}{task_id}", error, ex=KEEP)


def waiting() -> QuerySet[DeadTask]:
    """What nobody has decided on yet, the newest first."""
    return DeadTask.objects.filter(decided_at__isnull=True).order_by("-died_at", "pk")


def locked(*, task_id: uuid.UUID) -> DeadTask | None:
    """The row, decided or not, held until the transaction ends."""
    return DeadTask.objects.select_for_update().filter(pk=task_id).first()


def arguments_of(task: DeadTask) -> dict[str, Any] | None:
    """The keyword arguments of the message; None for one that none of ours wrote."""
    try:
        args, kwargs, _callbacks = json.loads(task.body)
    except (ValueError, TypeError, RecursionError):
        return None
    return kwargs if args == [] and isinstance(kwargs, dict) else None


def decide(task: DeadTask) -> None:
    """Somebody has decided: it is out of the list, and its words are gone."""
    task.decided_at, task.body = timezone.now(), ""
    task.save(update_fields=["decided_at", "body"])


def forget(*, before: dt.datetime) -> int:
    """Delete what died before `before`, decided or not; returns how many rows went."""
    old = DeadTask.objects.filter(died_at__lt=before)
    undecided = old.filter(decided_at__isnull=True).count()
    if undecided:
        log.warning("dead_tasks_forgotten", undecided=undecided)
    return old.delete()[0]


# Durable: what is taken from the broker must be committed when this returns, whoever calls it.
@transaction.atomic(durable=True)
def _keep(message: Any) -> None:
    told = _told(message)
    key = told.pop("id")
    row, is_new = DeadTask.objects.select_for_update().get_or_create(pk=key, defaults=told)
    if is_new or _is_known(row, told["died_at"]):
        return
    DeadTask.objects.filter(pk=key).update(**told, times=row.times + 1, decided_at=None)


def _is_known(row: DeadTask, died_at: dt.datetime) -> bool:
    """Whether this death stands in the row already: the broker gave its message once more.

    One in the second of the decision may be a new one and is rather told twice than lost.
    """
    is_later = died_at > row.died_at
    return not is_later and (row.decided_at is None or died_at + CLOCK_STEP <= row.decided_at)


def _told(message: Any) -> dict[str, Any]:
    """The columns of a message, whatever it looks like: one that cannot be read must not come back for ever."""
    headers = message.headers if isinstance(message.headers, Mapping) else {}
    death = _last_death(headers)
    body = _text(message.body, most=None)
    died_at = death.get("time")
    task_id = _text(headers.get("id"))
    return {
        "id": _id(task_id or body),
        "task": _text(headers.get("task"), most=120),
        "schema_name": _text(headers.get(SCHEMA_HEADER), most=63),
        "request_id": _text(headers.get(REQUEST_HEADER), most=64),
        "queue": _text(death.get("queue"), most=120),
        "reason": _text(death.get("reason"), most=40),
        "error": _text(_noted_failure(task_id), most=120),
        "body": body,
        "died_at": died_at.replace(tzinfo=dt.UTC) if isinstance(died_at, dt.datetime) else timezone.now(),
    }


def _noted_failure(task_id: str) -> Any:
    """Taken, not read: what the next try fails with is another thing."""
    with suppress(RedisError):
        return redis_client().getdel(f"{FAILURE}{task_id}")
    return None


def _last_death(headers: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the broker wrote about the last time this message was given up on."""
    deaths = headers.get("x-death")
    last = deaths[0] if isinstance(deaths, list) and deaths else None
    return last if isinstance(last, Mapping) else {}


def _id(text: str) -> uuid.UUID:
    """The message's own id, or one that the same message always gets."""
    try:
        return uuid.UUID(text)
    except ValueError:
        return uuid.uuid5(uuid.NAMESPACE_OID, text)


def _text(value: Any, *, most: int | None = 100) -> str:
    """A text that the database takes, from whatever somebody put into a message."""
    if isinstance(value, bytes | memoryview):
        value = bytes(value).decode(errors="replace")
    if not isinstance(value, str):
        return ""
    return value.encode(errors="replace").decode().replace("\0", "")[:most]
