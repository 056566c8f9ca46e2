from __future__ import annotations

from decimal import Decimal

from django.db import transaction

from tenant_apps.workorders.models import CannedJob, OrderRules
from tenant_apps.workorders.services.first_looks import FIRST_LOOKS
from tenant_apps.workorders.services.inspections import TemplateItemTold, TemplateTold, template_save
from tenant_apps.workorders.services.rules import JobLineTold, JobTold, job_save
from tenant_apps.workorders.types import LineKind

# What almost every workshop does, in hours; the owner changes it at once or never.
FIRST_JOBS = (
    ("Wymiana oleju i filtra", "olej serwis oil", Decimal("0.7")),
    ("Wymiana klocków hamulcowych, przód", "hamulce klocki brakes", Decimal("1.0")),
    ("Wymiana tarcz i klocków, przód", "hamulce tarcze brakes", Decimal("1.6")),
    ("Diagnostyka komputerowa", "komputer błędy obd", Decimal("0.5")),
    ("Przegląd przed sezonem", "przegląd inspection", Decimal("1.0")),
    ("Wymiana opon z wyważeniem", "opony koła tyres", Decimal("1.0")),
)


@transaction.atomic
def workshop_furnish() -> None:
    """A new workshop's rules, jobs and first looks. Runs inside the workshop; a second run changes nothing."""
    _rules, is_new = OrderRules.objects.get_or_create(pk=1)
    if not is_new or CannedJob.objects.exists():
        return
    for name, keywords, hours in FIRST_JOBS:
        labour = JobLineTold(kind=LineKind.LABOUR, name=name, quantity=hours, unit="h")
        job_save(job_id=None, told=JobTold(name=name, keywords=keywords, lines=[labour]))
    for position, (kind, name, things) in enumerate(FIRST_LOOKS):
        told = TemplateTold(name=name, car_kind=kind, position=position, items=[_item(*thing) for thing in things])
        template_save(template_id=None, told=told)


def _item(group: str, name: str, unit: str = "", yellow: str | None = None, red: str | None = None) -> TemplateItemTold:
    return TemplateItemTold(group=group, name=name, unit=unit, yellow_at=_limit(yellow), red_at=_limit(red))


def _limit(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
