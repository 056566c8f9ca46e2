from __future__ import annotations

import pytest

from shared_apps.core.tenancy import open_workshop
from tests.calendar.shop import Shop
from tests.factories.calendar import coming_monday, furnish, publish
from tests.factories.people import staff_of


@pytest.fixture
def shop(alpha):
    """One mechanic, one lift, one service of an hour; the test stands inside the workshop."""
    service = furnish(alpha)
    publish(alpha)
    with open_workshop(alpha.schema_name):
        yield Shop(alpha, service)


@pytest.fixture
def service(alpha):
    """An hour of work that two mechanics on two lifts can do."""
    return furnish(alpha, code="oil-change", mechanics=2, bays=2)


@pytest.fixture
def owner(alpha):
    return staff_of(alpha, "owner")


@pytest.fixture
def monday():
    return coming_monday()
