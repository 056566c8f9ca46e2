"""Parts, suppliers and places for tests. Call inside an open workshop."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import Any

from tenant_apps.inventory import services
from tenant_apps.inventory.models import Location, Part, PurchaseOrder, Supplier
from tenant_apps.inventory.types import PartTold, SupplierTold

_numbers = itertools.count(1)


def supplier(name: str = "", **fields) -> Supplier:
    return services.supplier_save(
        supplier_id=None, told=SupplierTold(name=name or f"Hurtownia {next(_numbers)}", **fields)
    )


def location(name: str = "") -> Location:
    return services.location_save(location_id=None, name=name or f"Regał {next(_numbers)}")


def part(there: object = 0, cost: object = 10, **fields) -> Part:
    """A part with so many on the shelf, each bought for `cost`. Nothing is low unless a minimum is told."""
    number = next(_numbers)
    told: dict[str, Any] = {"name": f"Część {number}", "sku": f"T-{number:05}", "minimum": Decimal(0)} | fields
    made = services.part_save(part_id=None, told=PartTold(**told), actor_id=None)
    if Decimal(str(there)):
        services.part_receive(
            part_id=made.pk, quantity=Decimal(str(there)), unit_cost=Decimal(str(cost)), actor_id=None
        )
    return Part.objects.get(pk=made.pk)


def ordered(of: Supplier, *lines: tuple[Part, object, object]) -> PurchaseOrder:
    """An order under way: (part, quantity, price) each."""
    order = services.order_save(
        order_id=None,
        supplier_id=of.pk,
        lines=[
            services.LineTold(part.pk, Decimal(str(quantity)), Decimal(str(price))) for part, quantity, price in lines
        ],
        actor_id=None,
    )
    return services.order_place(order_id=order.pk, version=order.version, expected_on=None, actor_id=None)
