from __future__ import annotations

import datetime as dt

from django.db import transaction

from shared_apps.accounts.selectors import names_of
from shared_apps.core.types import WorkshopRef
from shared_apps.directory.selectors import catalogue_of
from tenant_apps.calendar.models import Bay, BookingRules, Mechanic, Service, WeeklyShift
from tenant_apps.calendar.services.first_slots import offers_sync
from tenant_apps.calendar.types import BayKind, Skill

# What almost every workshop does; the owner changes it at once or never.
FIRST_SERVICES = (
    ("oil-change", Skill.GENERAL, BayKind.LIFT, "#3d6b8f"),
    ("brake-pads-front", Skill.BRAKES, BayKind.LIFT, "#8f4a3d"),
    ("computer-diagnostics", Skill.DIAGNOSTICS, "", "#5a4a8f"),
)
OPENS, CLOSES = dt.time(8), dt.time(17)


@transaction.atomic
def workshop_furnish(*, workshop: WorkshopRef, owner_id: int | None) -> None:
    """A new workshop's calendar: empty but usable. Runs inside the workshop; a second run changes nothing."""
    if BookingRules.objects.filter(pk=1).exists():
        return
    BookingRules.objects.create(pk=1)
    Bay.objects.create(name="Podnośnik 1", kind=BayKind.LIFT)
    known = catalogue_of(codes=[code for code, *_rest in FIRST_SERVICES])
    for position, (code, skill, bay_kind, color) in enumerate(FIRST_SERVICES):
        if code in known:
            Service.objects.create(
                code=code,
                name_pl=known[code]["name_pl"],
                name_en=known[code]["name_en"],
                duration_minutes=known[code]["duration_minutes"],
                skill=skill,
                bay_kind=bay_kind,
                color=color,
                position=position,
            )
    if owner_id is not None:
        mechanic = Mechanic.objects.create(
            user_id=owner_id, name=names_of(user_ids=[owner_id]).get(owner_id, "Mechanik 1"), skills=list(Skill)
        )
        WeeklyShift.objects.bulk_create(
            WeeklyShift(mechanic=mechanic, day_of_week=day, start_time=OPENS, end_time=CLOSES) for day in range(5)
        )
    offers_sync(workshop=workshop)
