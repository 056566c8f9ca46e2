from __future__ import annotations

import pytest

from shared_apps.core.tenancy import open_workshop
from tests.workorders.asked import Asked
from tests.workorders.bench import Bench


@pytest.fixture
def bench(alpha):
    """The test stands inside the workshop."""
    with open_workshop(alpha.schema_name):
        yield Bench(alpha)


@pytest.fixture
def asked(bench):
    return Asked(bench)
