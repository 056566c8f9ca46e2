from __future__ import annotations

import datetime as dt
import signal
import threading
from functools import partial
from typing import Any

import structlog
from celery import Celery
from django.core.management.base import BaseCommand, CommandParser
from django.db import OperationalError, close_old_connections
from django.utils import timezone
from django.utils.module_loading import import_string
from kombu.exceptions import OperationalError as BrokerAway

from shared_apps.core.broker import publish
from shared_apps.core.outbox import BATCH, KEEP_SENT, forget_sent, relay_batch

log = structlog.get_logger(__name__)

PAUSE_SECONDS = 0.2
AWAY_SECONDS = 2.0
FORGET_EVERY = dt.timedelta(hours=1)


class Command(BaseCommand):
    help = "Carry outbox messages to the broker, at least once. Several may run: each takes rows nobody holds."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="send what waits and stop")

    def handle(self, *args: Any, **options: Any) -> None:
        stop = threading.Event()
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda *_: stop.set())
        app: Celery = import_string("config.celery.app")
        send = partial(publish, app)
        if options["once"]:
            while relay_batch(send=send) == BATCH:
                pass
            return
        forgotten_at = timezone.now()
        while not stop.is_set():
            pause = PAUSE_SECONDS
            try:
                if relay_batch(send=send) == BATCH:
                    pause = 0.0
                if timezone.now() - forgotten_at > FORGET_EVERY:
                    forgotten_at = timezone.now()
                    forget_sent(before=forgotten_at - KEEP_SENT)
            except (BrokerAway, OperationalError, OSError) as away:
                log.warning("relay_waits", reason=str(away)[:200])
                close_old_connections()
                pause = AWAY_SECONDS
            stop.wait(pause)
