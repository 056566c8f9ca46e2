from __future__ import annotations

import uuid

from celery import shared_task

from shared_apps.core.errors import SupplierUnavailable
from shared_apps.directory.photos import photo_forget as forget


@shared_task(
    name="directory.photo_forget",
    autoretry_for=(SupplierUnavailable,),
    retry_backoff=30,
    retry_backoff_max=3600,
    max_retries=24,
)
def photo_forget(*, photo_id: str) -> None:
    forget(photo_id=uuid.UUID(photo_id))
