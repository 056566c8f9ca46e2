"""Takes dead letters out and is killed: `before` their row is committed, or `after` it and before the broker knows."""

from __future__ import annotations

import os
import signal
import sys
from typing import Any

import django


def run(moment: str) -> None:
    django.setup()
    from config.celery import app
    from shared_apps.core import broker, dead_tasks
    from shared_apps.core.tenancy import declare_scope

    declare_scope("public")

    def keep(message: Any) -> None:
        if moment == "after":
            dead_tasks._keep(message)
        os.kill(os.getpid(), signal.SIGKILL)

    broker.take_dead_letters(app, keep=keep, limit=10)


if __name__ == "__main__":
    run(sys.argv[1])
