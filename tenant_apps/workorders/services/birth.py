from __future__ import annotations

from decimal import Decimal

from django.db import transaction

from tenant_apps.workorders.models import CannedJob, OrderRules
from tenant_apps.workorders.services.inspections import TemplateItemTold, TemplateTold, template_save
from tenant_apps.workorders.services.rules import JobLineTold, JobTold, job_save
from tenant_apps.workorders.types import CarKind, LineKind

# What almost every workshop does, in hours; the owner changes it at once or never.
FIRST_JOBS = (
    ("Wymiana oleju i filtra", "olej serwis oil", Decimal("0.7")),
    ("Wymiana klocków hamulcowych, przód", "hamulce klocki brakes", Decimal("1.0")),
    ("Wymiana tarcz i klocków, przód", "hamulce tarcze brakes", Decimal("1.6")),
    ("Diagnostyka komputerowa", "komputer błędy obd", Decimal("0.5")),
    ("Przegląd przed sezonem", "przegląd inspection", Decimal("1.0")),
    ("Wymiana opon z wyważeniem", "opony koła tyres", Decimal("1.0")),
)

# What a mechanic looks at first: group, thing, unit, yellow and red from. Treads in mm, pads in mm, battery in percent.
FIRST_LOOK = (
    ("Opony", "Bieżnik lewy przód", "mm", "4", "1.6"),
    ("Opony", "Bieżnik prawy przód", "mm", "4", "1.6"),
    ("Opony", "Bieżnik lewy tył", "mm", "4", "1.6"),
    ("Opony", "Bieżnik prawy tył", "mm", "4", "1.6"),
    ("Hamulce", "Klocki przód", "mm", "5", "3"),
    ("Hamulce", "Klocki tył", "mm", "4", "2"),
    ("Hamulce", "Tarcze przód", "", None, None),
    ("Hamulce", "Płyn hamulcowy: woda", "%", "2", "3"),
    ("Zawieszenie", "Amortyzatory i sprężyny", "", None, None),
    ("Zawieszenie", "Wahacze i łączniki", "", None, None),
    ("Układ kierowniczy", "Końcówki i drążki", "", None, None),
    ("Silnik", "Wycieki", "", None, None),
    ("Silnik", "Olej: poziom i stan", "", None, None),
    ("Silnik", "Pasek osprzętu", "", None, None),
    ("Elektryka", "Akumulator: sprawność", "%", "70", "50"),
    ("Elektryka", "Światła zewnętrzne", "", None, None),
    ("Nadwozie", "Wycieraczki", "", None, None),
    ("Nadwozie", "Szyba przednia", "", None, None),
)


@transaction.atomic
def workshop_furnish() -> None:
    """A new workshop's rules and jobs. Runs inside the workshop; a second run changes nothing."""
    _rules, is_new = OrderRules.objects.get_or_create(pk=1)
    if not is_new or CannedJob.objects.exists():
        return
    for name, keywords, hours in FIRST_JOBS:
        labour = JobLineTold(kind=LineKind.LABOUR, name=name, quantity=hours, unit="h")
        job_save(job_id=None, told=JobTold(name=name, keywords=keywords, lines=[labour]))
    look = [
        TemplateItemTold(group=group, name=name, unit=unit, yellow_at=_limit(yellow), red_at=_limit(red))
        for group, name, unit, yellow, red in FIRST_LOOK
    ]
    template_save(template_id=None, told=TemplateTold(name="Oględziny podstawowe", car_kind=CarKind.CAR, items=look))


def _limit(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
