"""Busy workshops to measure, made through the house's own services so that they are what an owner would have made."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass

from shared_apps.accounts.services import sign_in
from shared_apps.accounts.types import SHARED, workshop_audience
from shared_apps.core.tenancy import connection, open_public, open_workshop
from shared_apps.core.types import WorkshopRef
from shared_apps.directory.selectors import is_public_holiday, listing_of
from shared_apps.directory.services import hours_replace, listing_update
from shared_apps.directory.types import DayHours, ListingChange
from tenant_apps.calendar import selectors, services
from tenant_apps.calendar.models import Mechanic, Service
from tenant_apps.calendar.types import BayKind, Skill
from tenant_apps.customers.types import CarSeen, PersonSeen
from tenants.services import workshop_create

OPENS, CLOSES = dt.time(8), dt.time(18)
WEEK = dt.timedelta(days=7)


def settle() -> None:
    """Statistics as autovacuum would have made them by now. A workshop's own role may not: PostgreSQL only warns."""
    with open_public(), connection.cursor() as cursor:
        cursor.execute("ANALYZE")


@dataclass(frozen=True, slots=True)
class Busy:
    ref: WorkshopRef
    listing_id: uuid.UUID
    service: Service


def busy_workshop(*, slug: str, mechanics: int, minutes: int = 60, owner_id: int | None = None) -> Busy:
    """Open 8 to 18 on weekdays, as many lifts as mechanics, one more service that all of them do."""
    ref = workshop_create(name=f"Warsztat {slug}", slug=slug, owner_id=owner_id)
    hours_replace(
        workshop_id=ref.id,
        hours=[
            DayHours(day, is_closed=False, opens_at=OPENS, closes_at=CLOSES) if day < 5 else DayHours(day)
            for day in range(7)
        ],
    )
    listing_update(
        workshop_id=ref.id,
        change=ListingChange(street="Dębowa 1", postal_code="30-001", city="Kraków", lat=50.06143, lng=19.93658),
    )
    with open_workshop(ref.schema_name):
        Mechanic.objects.update(is_active=False)
        for number in range(mechanics):
            mechanic = services.mechanic_save(
                workshop=ref,
                mechanic_id=None,
                name=f"Mechanik {number}",
                user_id=None,
                color="#4f6d7a",
                skills=list(Skill),
                is_active=True,
                position=number,
            )
            services.shifts_replace(
                mechanic_id=mechanic.pk, shifts=[services.Shift(day, OPENS, CLOSES) for day in range(5)]
            )
        for number in range(mechanics - 1):
            services.bay_save(
                bay_id=None, name=f"Podnośnik B{number}", kind=BayKind.LIFT, is_active=True, position=number
            )
        services.rules_save(horizon_days=365, lead_time_minutes=0)
        service = services.service_save(
            workshop=ref,
            service_id=None,
            terms=services.ServiceTerms(
                code="bench",
                name_pl="Usługa próbna",
                name_en="Trial service",
                price_from=None,
                duration_minutes=minutes,
                skill=Skill.GENERAL,
                bay_kind=BayKind.LIFT,
            ),
        )
    return Busy(ref, listing_of(workshop_id=ref.id).id, service)


def ordinary_monday(*, after: dt.date) -> dt.date:
    """The next Monday whose week has no public holiday on a working day."""
    monday = after + dt.timedelta(days=7 - after.weekday())
    while any(is_public_holiday(day=monday + dt.timedelta(days=day)) for day in range(5)):
        monday += WEEK
    return monday


def person(number: int) -> PersonSeen:
    return PersonSeen(name=f"Jan Testowy {number}", phone=f"+4860{number:07d}", email=f"jan{number}@example.com")


def car(number: int) -> CarSeen:
    return CarSeen(make="Skoda", model="Octavia", year=2018, plate=f"KR {number:05d}")


def book_week(workshop: Busy, *, monday: dt.date, visits: int) -> int:
    """Visits spread over the five days, as the counter would write them down. Returns how many fitted."""
    with open_workshop(workshop.ref.schema_name):
        days = selectors.availability(workshop=workshop.ref, service=workshop.service, first=monday, days=5)
        starts = [slot.start for day in days for slot in day.slots if slot.start.minute == 0]
        for number in range(visits):
            services.book_by_staff(
                workshop=workshop.ref,
                service_id=workshop.service.pk,
                start=starts[number % len(starts)],
                person=person(number),
                car=car(number),
                ignore_warnings=True,
            )
    return visits


def staff_token(*, user_id: int, workshop: WorkshopRef) -> str:
    return sign_in(
        user_id=user_id, audience=workshop_audience(workshop_id=workshop.id, schema_name=workshop.schema_name)
    ).access


def client_token(*, user_id: int) -> str:
    return sign_in(user_id=user_id, audience=SHARED).access
