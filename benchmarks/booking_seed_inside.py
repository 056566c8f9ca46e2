from __future__ import annotations

import json
import sys
from dataclasses import asdict

import django

django.setup()

import datetime as dt
from zoneinfo import ZoneInfo

from django.utils import timezone

from benchmarks.workshop_inside import CLOSES, OPENS, busy_workshop, client_token, ordinary_monday
from shared_apps.accounts.services import person_create
from shared_apps.core.tenancy import declare_scope, open_workshop
from shared_apps.directory.selectors import is_public_holiday
from tenant_apps.calendar.free_time import DAY
from tenant_apps.calendar.models import Bay, Mechanic

DAYS = 330


def main(clients: int, mechanics: int) -> None:
    """A workshop to race for: its half hours of the coming months, its mechanics and lifts, and signed-in clients."""
    declare_scope("public")
    users = [person_create(email=f"klient{number}@bench.example.com").id for number in range(clients)]
    workshop = busy_workshop(slug="wyscig-proby", mechanics=mechanics, minutes=30)
    zone, first = ZoneInfo(workshop.ref.timezone), ordinary_monday(after=timezone.now().date())
    days = [first + DAY * number for number in range(DAYS)]
    opens = [day for day in days if day.weekday() < 5 and not is_public_holiday(day=day)]
    starts = [
        dt.datetime.combine(day, dt.time(hour, minute), zone).astimezone(dt.UTC).isoformat()
        for day in opens
        for hour in range(OPENS.hour, CLOSES.hour)
        for minute in (0, 30)
    ]
    with open_workshop(workshop.ref.schema_name):
        told = {
            "workshop": asdict(workshop.ref),
            "listing_id": str(workshop.listing_id),
            "users": users,
            "tokens": [client_token(user_id=user) for user in users],
            "starts": starts,
            "mechanics": list(Mechanic.objects.filter(is_active=True).values_list("pk", flat=True)),
            "bays": list(Bay.objects.filter(kind="lift", is_active=True).values_list("pk", flat=True)),
        }
    print(json.dumps(told))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
