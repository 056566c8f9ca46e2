"""How background work enters a workshop, and the two tasks of the house itself.

A message carries its schema in a header, pinned when it was enqueued. A task for a workshop that is gone is rejected
and counted; it never runs in public by default. A workshop whose schema this code cannot work in yet is asked again
later, for as long as it is active. A database or a Redis that was away for a moment costs a wait, not a person's time:
the task is tried again a few times over some minutes before it is given up on.
"""

from __future__ import annotations

import secrets
import time
from typing import Any

import structlog
from celery import Task, shared_task
from celery.exceptions import Reject, Retry
from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.utils import timezone
from django.utils.module_loading import import_string
from redis.exceptions import RedisError

from shared_apps.core import dead_tasks
from shared_apps.core.errors import WorkshopUnavailable
from shared_apps.core.idempotency import KEEP_ANSWERS, forget_answers
from shared_apps.core.observability import TASK_SECONDS, TASK_WAIT, TASKS_REJECTED
from shared_apps.core.outbox import promise_again
from shared_apps.core.tenancy import DUE_HEADER, PUBLIC_SCHEMA, REQUEST_HEADER, SCHEMA_HEADER, open_scope

log = structlog.get_logger(__name__)

# What a server of ours raises that is away, or gave up on one statement: a deadlock, a lock waited for too long.
AWAY = (OperationalError, InterfaceError, RedisError)
MOST_RETRIES = 6
FIRST_WAIT, LONGEST_WAIT = 5.0, 160.0
_random = secrets.SystemRandom()


class WorkshopTask(Task):
    """Base of every task: opens the schema named by the message's header or refuses to run."""

    max_retries = MOST_RETRIES

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        schema_name = self._header(SCHEMA_HEADER)
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(
            task=self.name,
            schema=schema_name,
            request_id=getattr(self.request, REQUEST_HEADER, None) or self.request.id,
        )
        due, started, state = self._header(DUE_HEADER), time.perf_counter(), "failed"
        if due is not None and not self.request.retries:
            queue = (self.request.delivery_info or {}).get("routing_key") or "unknown"
            TASK_WAIT.labels(queue).observe(max(time.time() - float(due), 0.0))
        try:
            answer = self._run_or_wait(schema_name, *args, **kwargs)
            state = "done"
            return answer
        except Retry:
            state = "retried"
            raise
        except Reject as refused:
            state = "rejected"
            dead_tasks.note_failure(task_id=self.request.id, error=str(refused.reason))
            raise
        except Exception as failed:
            dead_tasks.note_failure(task_id=self.request.id, error=type(failed).__name__)
            raise
        finally:
            TASK_SECONDS.labels(self.name, state).observe(time.perf_counter() - started)

    def _header(self, name: str) -> Any:
        return getattr(self.request, name, None) or (self.request.headers or {}).get(name)

    def _run_or_wait(self, schema_name: str | None, *args: Any, **kwargs: Any) -> Any:
        """What was not committed is rolled back, and the message goes back to the broker under its own id.

        A task that commits in steps must stand being begun again.
        """
        try:
            return self._run(schema_name, *args, **kwargs)
        except AWAY as away:
            wait = wait_after(self.request.retries)
            log.warning("task_waits", reason=type(away).__name__, retries=self.request.retries, seconds=round(wait, 1))
            raise self.retry(exc=away, countdown=wait) from away

    def _run(self, schema_name: str | None, *args: Any, **kwargs: Any) -> Any:
        if schema_name is None:
            raise self._refusal("no schema header")
        try:
            with open_scope(PUBLIC_SCHEMA):
                known = schema_name == PUBLIC_SCHEMA or import_string(settings.SCHEMA_IS_OPEN)(schema_name=schema_name)
            if not known:
                raise self._refusal("workshop is gone or suspended")
            with open_scope(schema_name):
                return super().__call__(*args, **kwargs)
        except WorkshopUnavailable:
            with open_scope(PUBLIC_SCHEMA):
                at = promise_again(message_id=self.request.id, task=self.name, schema_name=schema_name, payload=kwargs)
            log.warning("task_postponed", until=at.isoformat())
            return None

    def _refusal(self, reason: str) -> Reject:
        TASKS_REJECTED.labels(self.name, reason).inc()
        log.warning("task_rejected", reason=reason)
        return Reject(reason, requeue=False)


def wait_after(retries: int) -> float:
    """Seconds: five, then twice as long each time; spread, so that not all come back at once."""
    longest: float = min(FIRST_WAIT * 2**retries, LONGEST_WAIT)
    return longest * _random.uniform(0.5, 1.0)


@shared_task(name="core.housekeeping")
def housekeeping() -> None:
    """Hourly: drop what has served its time."""
    now = timezone.now()
    forget_answers(before=now - KEEP_ANSWERS)
    dead_tasks.forget(before=now - dead_tasks.KEEP)
