from __future__ import annotations

from celery import shared_task

from shared_apps.vehicles.reminding import cars_remind


@shared_task(name="vehicles.reminders")
def reminders() -> None:
    """Hourly, in public: a car is its owner's, not a workshop's."""
    cars_remind()
