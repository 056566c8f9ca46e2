from __future__ import annotations

import datetime as dt
import uuid
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils import timezone, translation
from django.utils.formats import date_format

from shared_apps.accounts.selectors import person_language
from shared_apps.notifications import services as notices
from shared_apps.notifications.selectors import ZONE, may_remind
from shared_apps.vehicles.models import Vehicle
from shared_apps.vehicles.selectors import label_of

# A month, a week and a day before; each once. A car told of late is told of at the next of them.
BEFORE = (1, 7, 30)
# The columns are called as the kinds of notice are.
DATES = ("inspection_due", "insurance_due", "service_due")


def cars_remind(*, now: dt.datetime | None = None) -> int:
    """Remind owners of what expires on their cars, by the Polish calendar. Runs in public, as often as one likes.

    Returns how many notices are new.
    """
    today = may_remind(zone=ZONE, now=now or timezone.now())
    if today is None:
        return 0
    soon = (today, today + dt.timedelta(days=BEFORE[-1]))
    due = Q()
    for field in DATES:
        due |= Q(**{f"{field}__range": soon})
    told = 0
    for vehicle in Vehicle.objects.filter(due).order_by("pk").iterator(chunk_size=500):
        for kind in DATES:
            day: dt.date | None = getattr(vehicle, kind)
            if day is not None and soon[0] <= day <= soon[1]:
                told += _remind(vehicle, kind=kind, day=day, days=(day - today).days)
    return told


def _remind(vehicle: Vehicle, *, kind: str, day: dt.date, days: int) -> int:
    step = next(before for before in BEFORE if days <= before)
    language = "en" if person_language(user_id=vehicle.owner_id).startswith("en") else "pl"
    with translation.override(language):
        until = date_format(day, "j E Y")
    return notices.tell(
        kind=kind,
        key=f"car:{vehicle.pk}:{day}:{step}",
        people=[vehicle.owner_id],
        context={
            "vehicle": label_of(make=vehicle.make, model=vehicle.model, year=vehicle.year),
            "plate": vehicle.plate,
            "until": until,
            "days": days,
            "day": day.isoformat(),
        },
        link=f"/auta/{vehicle.pk}",
        about=_about(vehicle.pk),
        not_after=dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), tzinfo=ZoneInfo(ZONE)),
    )


def reminders_take_back(*, vehicle_id: uuid.UUID) -> None:
    """The car is gone, or its dates are others."""
    for kind in DATES:
        notices.take_back(kind=kind, about=_about(vehicle_id))


def _about(vehicle_id: uuid.UUID) -> str:
    return f"car:{vehicle_id}"
