from __future__ import annotations

import uuid

from celery import shared_task

from shared_apps.core.errors import SupplierUnavailable
from shared_apps.core.outbox import fan_out
from shared_apps.core.tenancy import current_schema
from tenant_apps.chat import services
from tenants.selectors import workshop_by_schema, workshop_list


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
def visit_tell(
    *,
    key: str,
    code: str,
    text: str,
    order_id: int | None,
    appointment_id: str | None,
    client_user_id: int | None = None,
) -> None:
    visit = uuid.UUID(appointment_id) if appointment_id else None
    services.visit_tell(
        key=key, code=code, text=text, order_id=order_id, appointment_id=visit, client_user_id=client_user_id
    )


@shared_task(name="chat.reminders_fan_out")
def reminders_fan_out() -> None:
    fan_out(task="chat.reminders", schema_names=[one.schema_name for one in workshop_list(status="active")])


@shared_task(name="chat.reminders")
def reminders() -> None:
    services.unread_remind(workshop=workshop_by_schema(schema_name=current_schema()))
