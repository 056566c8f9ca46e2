from __future__ import annotations

from celery import shared_task

from shared_apps.core.errors import SupplierUnavailable
from shared_apps.core.outbox import fan_out
from shared_apps.core.tenancy import current_schema
from tenant_apps.workorders import services
from tenants.selectors import workshop_by_schema, workshop_list


@shared_task(
    name="workorders.file_forget",
    autoretry_for=(SupplierUnavailable,),
    retry_backoff=30,
    retry_backoff_max=3600,
    max_retries=24,
)
def file_forget(*, file_id: int) -> None:
    services.file_forget(file_id=file_id)


@shared_task(name="workorders.reminders_fan_out")
def reminders_fan_out() -> None:
    fan_out(task="workorders.reminders", schema_names=[one.schema_name for one in workshop_list(status="active")])


@shared_task(name="workorders.reminders")
def reminders() -> None:
    workshop = workshop_by_schema(schema_name=current_schema())
    services.approvals_remind(workshop=workshop)
    services.services_remind(workshop=workshop)
