from __future__ import annotations

import uuid

from celery import shared_task

from shared_apps.console import services
from tenants.archive.services import undo_forget


@shared_task(name="console.job_run")
def job_run(*, job_id: str) -> None:
    services.job_run(job_id=uuid.UUID(job_id))


@shared_task(name="console.housekeeping")
def housekeeping() -> None:
    """Hourly: archives nobody fetched, states nobody went back to, workshops whose grace is over."""
    services.files_forget()
    undo_forget()
    services.close_for_good()
