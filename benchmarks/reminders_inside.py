"""Workshops full of visits tomorrow; then a worker's part of a reminder run, workshop after workshop, twice."""

from __future__ import annotations

import json
import sys

import django

django.setup()

import datetime as dt
import resource
import time
import uuid
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from shared_apps.accounts.services import person_create
from shared_apps.core.models import OutboxMessage
from shared_apps.core.outbox import fan_out
from shared_apps.core.tenancy import connection, declare_scope, open_workshop
from shared_apps.core.types import WorkshopRef
from shared_apps.notifications.models import Delivery
from tenant_apps.calendar.models import Appointment, Bay, Mechanic, Service
from tenant_apps.calendar.services import visits_remind
from tenants.services import workshop_create

CLIENTS = 50
REMINDERS = "calendar.reminders"
BARE = [
    "INSERT INTO notifications_notification (id, user_id, schema_name, kind, title, body, link, created_at)"
    " VALUES (gen_random_uuid(), %(user)s, '', 'visit_reminder', 'Jutro wizyta', 'Warsztat, 9:00', '/wizyty', now())",
    "INSERT INTO notifications_delivery (key, ref, channel, recipient, template, subject, supplier_id, state, letter)"
    " VALUES (%(key)s, gen_random_uuid(), 'mail', 'x@example.com', 'visit_reminder', '', '', 'waiting',"
    " repeat('x', 700))",
    "INSERT INTO core_outboxmessage (id, task, schema_name, payload, request_id, created_at)"
    " VALUES (gen_random_uuid(), 'notifications.deliver', 'public', '{}', '', now())",
]


def morning(zone: str) -> dt.datetime:
    """Ten o'clock of today where the workshop is: reminders may be told then."""
    return timezone.now().astimezone(ZoneInfo(zone)).replace(hour=10, minute=0, second=0, microsecond=0)


def visits_of_tomorrow(workshop: WorkshopRef, clients: list[int], count: int) -> None:
    """Half of them of people with an account, half with an address alone."""
    now = morning(workshop.timezone)
    day = now + dt.timedelta(days=1)
    mechanic, bay, service = Mechanic.objects.first(), Bay.objects.first(), Service.objects.first()
    rows = [
        Appointment(
            id=uuid.uuid4(),
            status="confirmed",
            source="staff",
            service=service,
            mechanic=mechanic,
            bay=bay,
            starts_at=day,
            ends_at=day + dt.timedelta(hours=1),
            date=day.date(),
            customer_name=f"Jan Testowy {number}",
            customer_email=f"jan{number}.{workshop.slug}@example.com" if number % 2 else "",
            client_user_id=None if number % 2 else clients[number % len(clients)],
            vehicle_label="Skoda Octavia 2018",
            status_changed_at=now,
        )
        for number in range(count)
    ]
    with transaction.atomic():
        Appointment.objects.bulk_create(rows)
        Appointment.objects.update(created_at=now - dt.timedelta(days=3))


def told_everywhere(workshops: list[WorkshopRef]) -> tuple[int, float]:
    count, started = 0, time.perf_counter()
    for workshop in workshops:
        with open_workshop(workshop.schema_name):
            count += visits_remind(workshop=workshop, now=morning(workshop.timezone))
    return count, time.perf_counter() - started


def bare(clients: list[int], count: int) -> float:
    """Seconds for one."""
    started = time.perf_counter()
    for number in range(count):
        with transaction.atomic(), connection.cursor() as cursor:
            for statement in BARE:
                cursor.execute(statement, {"user": clients[number % len(clients)], "key": f"bare:{number}"})
    return (time.perf_counter() - started) / count


def memory_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(number: int, visits: int) -> None:
    declare_scope("public")
    clients = [person_create(email=f"klient{one}@bench.example.com").id for one in range(CLIENTS)]
    workshops = []
    for index in range(number):
        workshop = workshop_create(name=f"Warsztat {index}", slug=f"przypomnienia-{index}", owner_id=None)
        with open_workshop(workshop.schema_name):
            visits_of_tomorrow(workshop, clients, visits)
        workshops.append(workshop)
    started = time.perf_counter()
    fan_out(task=REMINDERS, schema_names=[workshop.schema_name for workshop in workshops])
    promised_in = time.perf_counter() - started
    # The first few make whatever a worker keeps for good.
    warm, _ = told_everywhere(workshops[:2])
    before = memory_mib()
    told, seconds = told_everywhere(workshops[2:])
    grown = memory_mib() - before
    again, again_seconds = told_everywhere(workshops)
    deliveries = Delivery.objects.count()
    count = min(visits * number, 2_000)
    print(
        json.dumps(
            {
                "promised": OutboxMessage.objects.filter(task=REMINDERS).count(),
                "fan_out": promised_in,
                "told": deliveries,
                "notices": warm + told,
                "seconds": seconds,
                "again": again,
                "again_seconds": again_seconds,
                "grown_mib": grown,
                "bare": bare(clients, count),
                "bare_count": count,
            }
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
