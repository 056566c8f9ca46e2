from __future__ import annotations

import uuid

import pytest
from django.db import connection
from django.db.utils import ProgrammingError

from shared_apps.core.errors import WorkshopUnavailable
from shared_apps.core.tenancy import OutsideScope, open_workshop
from tenants.backend.base import guard_role
from tenants.models import Workshop
from tenants.services import workshop_create


def test_a_workshop_enters_its_own_schema(alpha):
    with open_workshop(alpha.schema_name), connection.cursor() as cursor:
        cursor.execute("SELECT current_schema(), current_user")
        schema_name, role = cursor.fetchone()

    assert schema_name == alpha.schema_name
    assert role.startswith("gm_w")


def test_a_missing_schema_is_refused_instead_of_showing_public(alpha):
    with pytest.raises(WorkshopUnavailable), open_workshop("w_missing"):
        Workshop.objects.count()


def test_a_query_of_nobody_is_refused(alpha):
    connection.set_schema(alpha.schema_name)
    try:
        with pytest.raises(OutsideScope):
            Workshop.objects.count()
    finally:
        connection.set_schema("public")


@pytest.mark.django_db
def test_the_database_refuses_another_workshops_tables(alpha, beta):
    """One of another role: the roles are a fixed set, and two workshops may share one by chance."""
    other = beta.schema_name
    while guard_role(other) == guard_role(alpha.schema_name):
        other = workshop_create(name="Inny", slug=f"x-{uuid.uuid4().hex[:10]}y", owner_id=None).schema_name
    with open_workshop(alpha.schema_name), connection.cursor() as cursor, pytest.raises(ProgrammingError):
        cursor.execute(f'TABLE "{other}".django_migrations')
