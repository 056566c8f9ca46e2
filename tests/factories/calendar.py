"""A calendar to test against: made of the house's own services, so that it is what an owner would have made."""

from __future__ import annotations

import datetime as dt
import itertools
import uuid
from zoneinfo import ZoneInfo

from shared_apps.core.tenancy import open_public, open_workshop
from shared_apps.core.types import WorkshopRef
from shared_apps.directory.selectors import is_public_holiday, listing_of
from shared_apps.directory.services import hours_replace, listing_update
from shared_apps.directory.types import DayHours, ListingChange
from tenant_apps.calendar.models import Bay, Mechanic, Service
from tenant_apps.calendar.services import Shift, shifts_replace
from tenant_apps.calendar.types import BayKind, Skill
from tenant_apps.customers.types import CarSeen, PersonSeen

WARSAW = ZoneInfo("Europe/Warsaw")
# A Monday without holidays around it; tests that book pass it as "now", early in the morning.
MONDAY = dt.date(2027, 6, 7)
_numbers = itertools.count(1)


def local(day: dt.date, clock: str, fold: int = 0) -> dt.datetime:
    """A wall-clock moment in Warsaw: local(MONDAY, "14:30")."""
    return dt.datetime.combine(day, dt.time.fromisoformat(clock).replace(fold=fold), tzinfo=WARSAW)


NOW = local(MONDAY, "06:00")


def make_bay(**fields) -> Bay:
    return Bay.objects.create(**{"name": f"Podnośnik {next(_numbers)}x", "kind": BayKind.LIFT, **fields})


def make_mechanic(*, shifts: list[Shift] | None = None, **fields) -> Mechanic:
    mechanic = Mechanic.objects.create(**{"name": f"Mechanik {next(_numbers)}", "skills": list(Skill), **fields})
    if shifts is None:
        shifts = [Shift(day, dt.time(8), dt.time(16)) for day in range(5)]
    shifts_replace(mechanic_id=mechanic.pk, shifts=shifts)
    return mechanic


def make_service(**fields) -> Service:
    return Service.objects.create(
        **{
            "code": f"service-{next(_numbers)}",
            "name_pl": "Wymiana oleju",
            "duration_minutes": 60,
            "skill": Skill.GENERAL,
            "bay_kind": BayKind.LIFT,
            **fields,
        }
    )


def set_hours(workshop: WorkshopRef, opens: str, closes: str, *, days: range = range(7), **fields) -> None:
    """The same hours on every one of `days`, closed on the others."""
    with open_public():
        hours_replace(
            workshop_id=workshop.id,
            hours=[
                DayHours(
                    day,
                    is_closed=False,
                    opens_at=dt.time.fromisoformat(opens),
                    closes_at=dt.time.fromisoformat(closes),
                    **fields,
                )
                if day in days
                else DayHours(day)
                for day in range(7)
            ],
        )


def furnish(workshop: WorkshopRef, *, mechanics: int = 1, bays: int = 1, **service) -> Service:
    """Only these mechanics and bays, 8 to 16 on weekdays, and one service of an hour."""
    set_hours(workshop, "08:00", "16:00", days=range(5))
    with open_workshop(workshop.schema_name):
        Service.objects.all().delete()
        Bay.objects.all().update(is_active=False)
        Mechanic.objects.all().update(is_active=False)
        for _ in range(mechanics):
            make_mechanic()
        for _ in range(bays):
            make_bay()
        return make_service(**service)


def person(number: int | None = None) -> PersonSeen:
    number = next(_numbers) if number is None else number
    return PersonSeen(name=f"Jan Testowy {number}", phone=f"+4860010{number:04d}", email=f"jan{number}@example.com")


def car(number: int | None = None) -> CarSeen:
    number = next(_numbers) if number is None else number
    return CarSeen(label="Skoda Octavia 2018", make="Skoda", model="Octavia", year=2018, plate=f"KR {number:05d}")


def publish(workshop: WorkshopRef) -> uuid.UUID:
    """Put the workshop on the map; returns the id by which clients know it."""
    with open_public():
        listing_update(
            workshop_id=workshop.id,
            change=ListingChange(street="Długa 7", city="Kraków", lat=50.06, lng=19.94, phone="+48123456789"),
        )
        return listing_of(workshop_id=workshop.id).id


def coming_monday() -> dt.date:
    """A Monday without a holiday, a few days ahead of the real clock."""
    day = dt.datetime.now(WARSAW).date() + dt.timedelta(days=3)
    while day.weekday() != 0 or is_public_holiday(day=day):
        day += dt.timedelta(days=1)
    return day
