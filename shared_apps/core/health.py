"""/healthz says the process lives, /readyz that its database, Redis and broker answer, /metrics what was measured."""

from __future__ import annotations

import structlog
from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from kombu.connection import Connection
from kombu.exceptions import OperationalError
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest, multiprocess
from prometheus_client.registry import REGISTRY
from prometheus_client.values import ValueClass

from shared_apps.core.broker import queue_depths
from shared_apps.core.dead_tasks import waiting
from shared_apps.core.envelope import dumps, failure, success
from shared_apps.core.observability import active_user_count
from shared_apps.core.redis import redis_client
from shared_apps.core.tenancy import open_public
from shared_apps.core.throttling import client_ip

log = structlog.get_logger(__name__)


def _database() -> None:
    with open_public(), connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _redis() -> None:
    redis_client().ping()


def _broker() -> None:
    with Connection(settings.CELERY_BROKER_URL, connect_timeout=2) as broker:
        broker.ensure_connection(max_retries=0, timeout=2)


CHECKS = {"database": _database, "redis": _redis, "broker": _broker}


def healthz(request: HttpRequest) -> HttpResponse:
    return HttpResponse(dumps(success({"alive": True})), content_type="application/json")


def readyz(request: HttpRequest) -> HttpResponse:
    states: dict[str, str] = {}
    for name, check in CHECKS.items():
        try:
            check()
            states[name] = "ok"
        except Exception as error:
            states[name] = type(error).__name__
    ready = all(state == "ok" for state in states.values())
    body = success(states) if ready else failure("NOT_READY", "not ready", states)
    return HttpResponse(dumps(body), status=200 if ready else 503, content_type="application/json")


def metrics(request: HttpRequest) -> HttpResponse:
    """Prometheus text, for scrapers inside the house only (nginx does not pass it on)."""
    if client_ip(request) not in settings.TRUSTED_PROXIES:
        return HttpResponse(status=404)
    registry = REGISTRY
    if ValueClass.__name__ == "MmapedValue":
        registry = CollectorRegistry()
        multiprocess.MultiProcessCollector(registry)
    active = CollectorRegistry()
    Gauge("active_users", "Number of active users", registry=active).set(active_user_count())
    _measure_queues(active)
    _measure_dead_tasks(active)
    return HttpResponse(generate_latest(registry) + generate_latest(active), content_type=CONTENT_TYPE_LATEST)


def _measure_queues(registry: CollectorRegistry) -> None:
    """Depths as they are now; without a broker there are none to tell, which an alert can see as well."""
    messages = Gauge("queue_messages", "Messages waiting in a queue", ["queue"], registry=registry)
    try:
        for name, depth in queue_depths(import_string("config.celery.app")).items():
            messages.labels(name).set(depth)
    except (OSError, OperationalError) as away:
        log.warning("queues_unmeasured", reason=type(away).__name__)


def _measure_dead_tasks(registry: CollectorRegistry) -> None:
    with open_public():
        count = waiting().count()
    Gauge("dead_tasks", "Tasks given up on that wait for a decision", registry=registry).set(count)
