from __future__ import annotations

import pytest

from shared_apps.core.tenancy import open_workshop
from tenant_apps.inventory.selectors import ledger_differences
from tests.factories.people import staff_of


@pytest.fixture
def shop(alpha):
    """Inside alpha; afterwards every balance is still the sum of its movements."""
    with open_workshop(alpha.schema_name):
        yield alpha
        assert ledger_differences() == []


@pytest.fixture
def office(alpha):
    return staff_of(alpha, "receptionist")


@pytest.fixture
def mechanic(alpha):
    return staff_of(alpha, "mechanic")
