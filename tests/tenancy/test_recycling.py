"""A connection that has been in many workshops is renewed between requests: its backend remembers every table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import close_old_connections

from shared_apps.core.tenancy import connection, open_workshop
from tenant_apps.calendar.models import Bay
from tenants.selectors import workshop_by_slug


@pytest.fixture
def names(committed, settings) -> Iterator[list[str]]:
    """Two workshops, as many as a connection may have been in; none is open yet."""
    found = [workshop_by_slug(slug=slug) for slug in ("alfa-auto", "beta-auto")]
    settings.WORKSHOPS_PER_CONNECTION = 2
    connection.close()
    yield [workshop.schema_name for workshop in found if workshop]
    connection.close()


def look_into(*schema_names: str) -> int:
    """The process of PostgreSQL that answered."""
    for schema_name in schema_names:
        with open_workshop(schema_name):
            Bay.objects.exists()
    return int(connection.connection.info.backend_pid)


def test_a_connection_is_renewed_once_it_was_in_as_many_workshops_as_it_may(names):
    alpha, beta = names
    first = look_into(alpha, alpha, alpha)
    close_old_connections()
    assert look_into(alpha, beta) == first

    close_old_connections()
    assert look_into(alpha) != first
