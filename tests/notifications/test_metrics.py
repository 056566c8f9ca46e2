"""What is measured of background work: how long it waited, how long it took, what lies in the queues."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.test import Client
from prometheus_client.registry import REGISTRY

from config.celery import DEAD_LETTERS, app
from shared_apps.core.broker import publish, queue_depths
from shared_apps.core.models import OutboxMessage
from shared_apps.core.outbox import enqueue
from shared_apps.core.tenancy import DUE_HEADER, SCHEMA_HEADER

pytestmark = pytest.mark.django_db


def figure(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0.0


def run(state_headers: dict[str, object]) -> str:
    app.autodiscover_tasks(force=True)
    return str(app.tasks["core.housekeeping"].apply(headers=state_headers).state)


def test_a_tasks_wait_and_its_length_are_measured():
    waited = figure("task_wait_seconds_sum", queue="unknown")
    done = figure("task_seconds_count", task="core.housekeeping", state="done")
    assert run({SCHEMA_HEADER: "public", DUE_HEADER: time.time() - 7}) == "SUCCESS"
    assert 7 <= figure("task_wait_seconds_sum", queue="unknown") - waited < 30
    assert figure("task_seconds_count", task="core.housekeeping", state="done") == done + 1


def test_a_task_that_is_rejected_counts_as_such():
    before = figure("task_seconds_count", task="core.housekeeping", state="rejected")
    assert run({}) == "REJECTED"
    assert figure("task_seconds_count", task="core.housekeeping", state="rejected") == before + 1


def test_every_queue_shows_its_depth():
    OutboxMessage.objects.all().delete()
    with app.connection_for_write() as broker:
        for queue in app.conf.task_queues:
            queue(broker).declare()
            queue(broker).purge()
    for _ in range(3):
        publish(app, enqueue("console.job_run", job_id="x"))
    slow = f"{app.conf.task_default_queue}.slow"
    deadline = time.monotonic() + 20
    while queue_depths(app)[slow] < 3 and time.monotonic() < deadline:
        time.sleep(0.2)
    told = Client(headers={"host": "garage.localhost"}).get("/metrics").content.decode()
    assert f'queue_messages{{queue="{slow}"}} 3.0' in told
    assert f'queue_messages{{queue="{DEAD_LETTERS}"}}' in told
    with app.connection_for_write() as broker:
        app.amqp.queues[slow](broker).purge()


def test_every_alert_asks_for_something_that_is_measured():
    rules = yaml.safe_load((Path(settings.BASE_DIR) / "infra/prometheus/rules/work.yml").read_text())
    asked = " ".join(rule["expr"] for group in rules["groups"] for rule in group["rules"])
    for name in ("queue_messages", "dead_tasks", "messages_total", "task_wait_seconds_bucket"):
        assert name in asked
    known = {metric.name for metric in REGISTRY.collect()}
    assert {"messages", "task_wait_seconds"} <= known
