from __future__ import annotations

from celery import shared_task

from shared_apps.diagnosis import services


@shared_task(name="diagnosis.forget_strangers")
def forget_strangers() -> None:
    """Daily: conversations of browsers in which nobody ever logged in."""
    services.strangers_forget()
