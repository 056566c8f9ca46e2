from __future__ import annotations

import uuid

from celery import shared_task

from shared_apps.core.errors import SupplierUnavailable
from tenant_apps.chat import services


@shared_task(
    name="chat.file_forget",
    autoretry_for=(SupplierUnavailable,),
    retry_backoff=30,
    retry_backoff_max=3600,
    max_retries=24,
)
def file_forget(*, keys: list[str]) -> None:
    services.file_forget(keys=keys)


@shared_task(name="chat.visit_tell")
def visit_tell(*, key: str, code: str, text: str, order_id: int | None, appointment_id: str | None) -> None:
    visit = uuid.UUID(appointment_id) if appointment_id else None
    services.visit_tell(key=key, code=code, text=text, order_id=order_id, appointment_id=visit)
