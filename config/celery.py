from __future__ import annotations

from typing import Any

from celery import Celery
from celery.signals import import_modules, setup_logging, worker_ready
from django.conf import settings
from kombu.entity import Exchange, Queue
from prometheus_client import CollectorRegistry, multiprocess, start_http_server

from config.env import settings_module
from shared_apps.core.broker import declare_dead_letters
from shared_apps.core.tenancy import PUBLIC_SCHEMA, SCHEMA_HEADER, declare_scope

settings_module()


# Connected before the application exists: its own receiver of the same signal lets Django's checks ask the database.
@import_modules.connect
def stand_in_public(**kwargs: object) -> None:
    """Worker (its children inherit it) and beat stand in public; only tasks open scopes of their own."""
    declare_scope(PUBLIC_SCHEMA)


app = Celery("garage", task_cls="shared_apps.core.tasks:WorkshopTask")
app.config_from_object("django.conf:settings", namespace="CELERY")
# For every thread: in one that nobody prepared, a task would run without its workshop.
app.set_default()
app.autodiscover_tasks()

BASE = settings.CELERY_TASK_DEFAULT_QUEUE
URGENT, SLOW = f"{BASE}.urgent", f"{BASE}.slow"
DEAD_LETTERS = f"{BASE}.dead"


# Of topics, because the broker can hold a retry back only for those; by a direct one it would block a worker meanwhile.
TASKS = Exchange(f"{BASE}.tasks", type="topic", durable=True)


def _queue(name: str) -> Queue:
    """A task that kills its worker is given up after a few tries instead of looping for ever."""
    return Queue(
        name,
        TASKS,
        routing_key=name,
        durable=True,
        queue_arguments={
            "x-queue-type": "quorum",
            "x-delivery-limit": 5,
            "x-dead-letter-exchange": "",
            "x-dead-letter-routing-key": DEAD_LETTERS,
        },
    )


# By urgency: somebody waits for it with a code in mind; it is due now; it may take its minutes. The slow ones have a
# worker of their own, so that none of them stands before a mail.
app.conf.task_queues = [_queue(BASE), _queue(URGENT), _queue(SLOW)]
WAITED_FOR = frozenset({"confirm_code", "password_reset_code", "account_exists", "no_account"})
TAKE_THEIR_TIME = frozenset({"console.job_run", "console.housekeeping", "inventory.price_list_run"})
# RabbitMQ takes a message back after half an hour; what is not done by then is ended before.
LONGEST_SECONDS = 28 * 60


def queue_of(name: str, args: Any, kwargs: dict[str, Any], options: Any, task: Any = None, **more: Any) -> Any:
    """Which queue a message goes into, told by its task and its words."""
    if name in TAKE_THEIR_TIME:
        return {"queue": SLOW}
    is_urgent = name == "notifications.mail" and (kwargs or {}).get("template") in WAITED_FOR
    return {"queue": URGENT if is_urgent or (kwargs or {}).get("urgency") == "urgent" else BASE}


app.conf.task_routes = (queue_of,)
app.conf.task_annotations = {
    name: {"soft_time_limit": LONGEST_SECONDS - 30, "time_limit": LONGEST_SECONDS} for name in TAKE_THEIR_TIME
}
app.conf.beat_schedule = {
    "housekeeping": {"task": "core.housekeeping", "schedule": 3600.0},
    "accounts-expired": {"task": "accounts.forget_expired", "schedule": 3600.0},
    "calendar-refresh": {"task": "calendar.first_slots_fan_out", "schedule": 300.0},
    "diagnosis-strangers": {"task": "diagnosis.forget_strangers", "schedule": 86_400.0},
    "console-housekeeping": {"task": "console.housekeeping", "schedule": 3600.0},
    "calendar-holds": {"task": "calendar.holds_fan_out", "schedule": 60.0},
    "notifications-sweep": {"task": "notifications.sweep", "schedule": 300.0},
    "notifications-forget": {"task": "notifications.forget", "schedule": 86_400.0},
    "queues-watch": {"task": "notifications.watch_queues", "schedule": 60.0},
    "reminders-visits": {"task": "calendar.reminders_fan_out", "schedule": 1800.0},
    "reminders-orders": {"task": "workorders.reminders_fan_out", "schedule": 1800.0},
    "reminders-messages": {"task": "chat.reminders_fan_out", "schedule": 600.0},
    "reminders-cars": {"task": "vehicles.reminders", "schedule": 3600.0},
}
for _entry in app.conf.beat_schedule.values():
    _entry["options"] = {"headers": {SCHEMA_HEADER: PUBLIC_SCHEMA}}


@setup_logging.connect
def keep_our_logging(**kwargs: object) -> None:
    """Celery leaves the logging of the settings alone."""


@worker_ready.connect
def keep_dead_letters(**kwargs: object) -> None:
    """A message given up on waits here for a person; without the queue the broker would drop it."""
    with app.connection_for_write() as connection:
        declare_dead_letters(app, connection)


@worker_ready.connect
def show_figures(**kwargs: object) -> None:
    """A worker that shares no folder with web is asked for its figures itself, children included."""
    if settings.WORKER_METRICS_PORT:
        registry = CollectorRegistry()
        multiprocess.MultiProcessCollector(registry)
        start_http_server(settings.WORKER_METRICS_PORT, registry=registry)
