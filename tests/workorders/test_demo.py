"""The demo's orders stand on the demo's store room."""

from __future__ import annotations

import pytest

from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.demo import calendar_demo_load
from tenant_apps.customers.demo import customers_demo_load
from tenant_apps.inventory.demo import inventory_demo_load
from tenant_apps.inventory.models import Reservation
from tenant_apps.inventory.selectors import ledger_differences, wishes
from tenant_apps.workorders.demo import orders_demo_load
from tenant_apps.workorders.models import CannedJob, OrderLine
from tenant_apps.workorders.types import LineKind

pytestmark = pytest.mark.django_db


def test_parts_of_the_demos_orders_are_reserved_issued_and_missing(alpha):
    customers_demo_load(schema_name=alpha.schema_name)
    inventory_demo_load(schema_name=alpha.schema_name)
    spec = {"mechanics": [{"name": "Adam Zieliński", "user_id": None}], "load": 0.6, "price_factor": 1.0}
    calendar_demo_load(schema_name=alpha.schema_name, spec=spec)
    assert orders_demo_load(schema_name=alpha.schema_name) > 10
    assert orders_demo_load(schema_name=alpha.schema_name) == 0
    with open_workshop(alpha.schema_name):
        parts = OrderLine.objects.filter(kind=LineKind.PART)
        assert set(parts.filter(part_id=None).values_list("name", flat=True)) <= {"Wahacz przedni, prawy"}
        wants = list(Reservation.objects.values_list("wanted", "reserved", "issued"))
        assert any(reserved == wanted for wanted, reserved, _issued in wants)
        assert any(issued == wanted for wanted, _reserved, issued in wants)
        assert any(wish.for_orders and wish.waiting for wish in wishes())
        assert not ledger_differences()
        assert CannedJob.objects.filter(lines__part_id__isnull=False).exists()
