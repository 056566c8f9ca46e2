"""A workshop worth carrying away: people, visits with money, somebody's booking, a place on the map."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db import connection
from psycopg import sql

from shared_apps.accounts.models import User
from shared_apps.core.tenancy import any_schema, open_workshop
from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar import services as calendar
from tenant_apps.calendar.models import Appointment, Service
from tenants.archive.catalog import tables_of
from tenants.services import workshop_create
from tests.factories.calendar import MONDAY, NOW, car, furnish, local, person, publish
from tests.factories.people import UserFactory, staff_of


def busy_workshop(*, visits: int = 2) -> WorkshopRef:
    """Committed: an owner, some visits taken at the counter, one booked by a client."""
    workshop = workshop_create(name="Warsztat z historią", slug=f"h-{uuid.uuid4().hex[:10]}y", owner_id=None)
    staff_of(workshop, "owner")
    publish(workshop)
    furnish(workshop, mechanics=2, bays=2, price_from="120.50")
    hours = ("08:00", "09:00", "10:00", "11:00")
    with open_workshop(workshop.schema_name):
        for number in range(visits):
            calendar.book_by_staff(
                workshop=workshop,
                service_id=Service.objects.get().pk,
                start=local(MONDAY, hours[number % len(hours)]),
                person=person(),
                car=car(),
                ignore_warnings=True,
                now=NOW,
            )
    booked_by_client(workshop)
    return workshop


def booked_by_client(workshop: WorkshopRef, user: User | None = None) -> Appointment:
    """A client of the marketplace has one more visit there, in their own list as well."""
    user = user or UserFactory.create(email=f"{uuid.uuid4().hex[:12]}@example.com")
    with open_workshop(workshop.schema_name):
        hour = 8 + Appointment.objects.filter(source="client").count()
        visit: Appointment = calendar.book_for_client(
            workshop=workshop,
            user_id=user.pk,
            wish=calendar.Wish(
                service_code=Service.objects.get().code, start=local(MONDAY + dt.timedelta(days=1), f"{hour:02}:00")
            ),
            car=car(),
            phone="+48600100200",
            now=NOW,
        )
    return visit


def counts(schema_name: str) -> dict[str, int]:
    """Rows by table."""
    with any_schema(), connection.cursor() as cursor:
        found = {}
        for name in tables_of(cursor, schema_name):
            cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(schema_name, name)))
            found[name] = cursor.fetchone()[0]
    return found
