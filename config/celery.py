from __future__ import annotations

from celery import Celery
from celery.signals import import_modules, setup_logging, worker_ready
from django.conf import settings
from kombu.entity import Queue

from config.env import settings_module
from shared_apps.core.tenancy import PUBLIC_SCHEMA, SCHEMA_HEADER, declare_scope

settings_module()


# Connected before the application exists: its own receiver of the same signal lets Django's checks ask the database.
@import_modules.connect
def stand_in_public(**kwargs: object) -> None:
    """Worker (its children inherit it) and beat stand in public; only tasks open scopes of their own."""
    declare_scope(PUBLIC_SCHEMA)


app = Celery("garage", task_cls="shared_apps.core.tasks:WorkshopTask")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

DEAD_LETTERS = f"{settings.CELERY_TASK_DEFAULT_QUEUE}.dead"

# A task that kills its worker is given up after a few tries instead of looping for ever.
app.conf.task_queues = [
    Queue(
        settings.CELERY_TASK_DEFAULT_QUEUE,
        durable=True,
        queue_arguments={
            "x-queue-type": "quorum",
            "x-delivery-limit": 5,
            "x-dead-letter-exchange": "",
            "x-dead-letter-routing-key": DEAD_LETTERS,
        },
    ),
]
app.conf.beat_schedule = {
    "housekeeping": {"task": "core.housekeeping", "schedule": 3600.0},
    "accounts-expired": {"task": "accounts.forget_expired", "schedule": 3600.0},
    "calendar-refresh": {"task": "calendar.first_slots_fan_out", "schedule": 300.0},
    "console-housekeeping": {"task": "console.housekeeping", "schedule": 3600.0},
    "calendar-holds": {"task": "calendar.holds_fan_out", "schedule": 60.0},
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
        Queue(DEAD_LETTERS, durable=True, queue_arguments={"x-queue-type": "quorum"})(connection).declare()
