from __future__ import annotations

import json
import sys

import django

django.setup()

import datetime as dt
import time
import uuid

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from benchmarks.workshop_inside import staff_token
from shared_apps.accounts.services import person_create
from shared_apps.core.tenancy import declare_scope, open_workshop
from shared_apps.core.types import WorkshopRef
from shared_apps.directory.models import Listing
from shared_apps.directory.services import listing_update
from shared_apps.directory.types import ListingChange
from tenant_apps.calendar.models import Appointment, Bay, Mechanic, Service, TimeSlot
from tenants.services import workshop_create

VISITS_TODAY = 8
KRAKOW = (50.06143, 19.93658)


def around(number: int) -> tuple[float, float]:
    """Places around Kraków, the same ones whoever stands there."""
    return KRAKOW[0] + 0.0003 * (number % 37), KRAKOW[1] + 0.0004 * (number % 41)


def visits_of_today(workshop: WorkshopRef) -> None:
    """Eight visits of today straight into the tables: a thousand workshops have to be filled."""
    now = timezone.now()
    morning = now.replace(hour=7, minute=0, second=0, microsecond=0)
    with open_workshop(workshop.schema_name), transaction.atomic():
        mechanic, bay, service = Mechanic.objects.first(), Bay.objects.first(), Service.objects.first()
        hour = dt.timedelta(hours=1)
        visits = [
            Appointment(
                id=uuid.uuid4(),
                status="confirmed",
                source="staff",
                service=service,
                mechanic=mechanic,
                bay=bay,
                starts_at=morning + hour * number,
                ends_at=morning + hour * (number + 1),
                date=now.date(),
                customer_name=f"Jan Testowy {number}",
                vehicle_label="Skoda Octavia 2018",
                status_changed_at=now,
            )
            for number in range(VISITS_TODAY)
        ]
        Appointment.objects.bulk_create(visits)
        TimeSlot.objects.bulk_create(
            TimeSlot(
                kind="booking",
                mechanic=mechanic,
                bay=bay,
                during=DateTimeTZRange(visit.starts_at, visit.ends_at),
                duration_minutes=60,
                is_booked=True,
                appointment=visit,
            )
            for visit in visits
        )


def main(slug: str, first: int, last: int, entries: int) -> None:
    """Workshops first … last of one owner; then directory entries up to `entries` in all, none of them a workshop."""
    declare_scope("public")
    owner = person_create(email=f"owner-{first}-{last}@bench.example.com", first_name="Anna", last_name="Nowak")
    places = []
    for number in range(first, last):
        cpu, started = time.process_time(), time.perf_counter()
        ref = workshop_create(name=f"Warsztat {number}", slug=f"{slug}-{number}", owner_id=owner.id)
        birth = [time.perf_counter() - started, time.process_time() - cpu]
        lat, lng = around(number)
        address = ListingChange(street="Dębowa 1", postal_code="30-001", city="Kraków", lat=lat, lng=lng)
        listing_update(workshop_id=ref.id, change=address)
        visits_of_today(ref)
        token = staff_token(user_id=owner.id, workshop=ref)
        places.append({"host": f"{ref.slug}.garage.localhost", "token": token, "birth": birth})
    Listing.objects.bulk_create(
        Listing(
            name=f"Warsztat {number}",
            street="Dębowa 1",
            postal_code="30-001",
            city="Kraków",
            latitude=around(number)[0],
            longitude=around(number)[1],
            is_visible=True,
        )
        for number in range(last, entries)
    )
    print(json.dumps(places))


if __name__ == "__main__":
    main(sys.argv[1], *(int(number) for number in sys.argv[2:5]))
