from __future__ import annotations

from celery import Celery
from celery.signals import setup_logging, worker_process_init
from kombu.entity import Queue

from config.env import settings_module

settings_module()

app = Celery("garage", task_cls="shared_apps.core.tasks:WorkshopTask")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

# A task that kills its worker is given up after a few tries instead of looping for ever.
app.conf.task_queues = [
    Queue(
        "garage",
        durable=True,
        queue_arguments={
            "x-queue-type": "quorum",
            "x-delivery-limit": 5,
            "x-dead-letter-exchange": "",
            "x-dead-letter-routing-key": "garage.dead",
        },
    ),
]
app.conf.beat_schedule = {
    "housekeeping": {"task": "core.housekeeping", "schedule": 3600.0},
    "calendar-refresh": {"task": "calendar.first_slots_fan_out", "schedule": 300.0},
    "calendar-holds": {"task": "calendar.holds_fan_out", "schedule": 60.0},
}
for _entry in app.conf.beat_schedule.values():
    _entry["options"] = {"headers": {"garage_schema": "public"}}


@setup_logging.connect
def keep_our_logging(**kwargs: object) -> None:
    """Celery leaves the logging of the settings alone."""


@worker_process_init.connect
def start_in_no_scope(**kwargs: object) -> None:
    """A worker child inherits the parent's scope; only tasks open one."""
    from shared_apps.core.tenancy import declare_scope

    declare_scope("public")
