"""Background work. Fan-outs run in public and promise one message per active workshop; the rest runs inside one."""

from __future__ import annotations

from celery import shared_task

from shared_apps.core.outbox import fan_out
from shared_apps.core.tenancy import current_schema
from tenant_apps.calendar import services
from tenants.selectors import workshop_by_schema, workshop_list


@shared_task(name="calendar.first_slots_refresh")
def first_slots_refresh() -> None:
    services.first_slots_refresh(workshop=workshop_by_schema(schema_name=current_schema()))


@shared_task(name="calendar.holds_sweep")
def holds_sweep() -> None:
    services.holds_sweep()


@shared_task(name="calendar.first_slots_fan_out")
def first_slots_fan_out() -> None:
    fan_out(task=services.REFRESH, schema_names=_active())


@shared_task(name="calendar.holds_fan_out")
def holds_fan_out() -> None:
    fan_out(task=services.SWEEP, schema_names=_active())


@shared_task(name="calendar.reminders_fan_out")
def reminders_fan_out() -> None:
    fan_out(task="calendar.reminders", schema_names=_active())


@shared_task(name="calendar.reminders")
def reminders() -> None:
    services.visits_remind(workshop=workshop_by_schema(schema_name=current_schema()))


def _active() -> list[str]:
    return [workshop.schema_name for workshop in workshop_list(status="active")]
