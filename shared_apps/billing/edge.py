from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from shared_apps.billing.selectors import plan_list
from shared_apps.core.types import money

router = Router(tags=["billing"])


class MoneyOut(Schema):
    amount: str
    currency: str


class PlanOut(Schema):
    """A subscription of a workshop; the price is net, for a month."""

    code: str
    name: str
    price: MoneyOut
    seats: int


@router.get("plans/", response=list[PlanOut], operation_id="plans_list")
def plans(request: HttpRequest) -> Any:
    """What a workshop can subscribe to, cheapest first."""
    return [
        {"code": plan.code, "name": plan.name, "price": money(plan.price), "seats": plan.seats} for plan in plan_list()
    ]
