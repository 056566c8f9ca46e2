"""One workshop leaves as a file and comes back as the same workshop."""

from __future__ import annotations

import uuid

import pytest
from django.db import connection
from psycopg import sql

from shared_apps.accounts.services import people_arrive
from shared_apps.core.tenancy import any_schema, open_workshop
from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar import services as calendar
from tenants.archive.catalog import tables_of
from tenants.archive.services import workshop_export, workshop_import
from tests.factories.calendar import MONDAY, NOW, car, furnish, local, person, publish
from tests.factories.people import staff_of


def arrivals(people):
    return people_arrive(people=people)


def new_slug() -> str:
    return f"kopia-{uuid.uuid4().hex[:10]}y"


@pytest.fixture
def busy(new_workshop) -> WorkshopRef:
    """Somebody works there, somebody booked, it is on the map."""
    staff_of(new_workshop, "owner")
    publish(new_workshop)
    service = furnish(new_workshop, price_from="120.50")
    with open_workshop(new_workshop.schema_name):
        for hour in ("09:00", "11:00"):
            calendar.book_by_staff(
                workshop=new_workshop,
                service_id=service.pk,
                start=local(MONDAY, hour),
                person=person(),
                car=car(),
                ignore_warnings=True,
                now=NOW,
            )
    return new_workshop


def counts(schema_name: str) -> dict[str, int]:
    with any_schema(), connection.cursor() as cursor:
        found = {}
        for name in tables_of(cursor, schema_name):
            cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(schema_name, name)))
            found[name] = cursor.fetchone()[0]
    return found


def test_a_workshop_arrives_under_another_slug_with_every_row(busy, tmp_path):
    archive = tmp_path / "w.zip"
    exported = workshop_export(target=archive, slug=busy.slug)
    slug = new_slug()

    found = workshop_import(source=archive, slug=slug, arrivals=arrivals)

    assert found.slug == slug
    assert exported.rows > 10
    assert counts(found.schema_name) == counts(busy.schema_name)
    assert counts(found.schema_name)["calendar_appointment"] == 2
