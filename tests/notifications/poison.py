"""Tasks that do harm, for a worker that a test starts with --include; nothing else knows them."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress

import redis.exceptions
from celery import shared_task
from celery.exceptions import SoftTimeLimitExceeded
from django.db import InterfaceError, OperationalError

ERRORS = (OperationalError, InterfaceError, redis.exceptions.ConnectionError, redis.exceptions.TimeoutError, KeyError)
runs: list[str] = []


@shared_task(name="poison.kills")
def kills() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@shared_task(name="poison.breaks")
def breaks() -> None:
    raise ValueError("as it always does")


@shared_task(name="poison.hangs", soft_time_limit=1, time_limit=2)
def hangs() -> None:
    """Deaf to the soft limit, as something stuck in a library is."""
    while True:
        with suppress(SoftTimeLimitExceeded):
            time.sleep(60)


@shared_task(name="poison.cut")
def cut(*, error: str) -> None:
    """As a server that is away, for ever."""
    runs.append(error)
    raise {one.__name__: one for one in ERRORS}[error]("server closed the connection unexpectedly")
