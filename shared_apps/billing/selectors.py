from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest

from shared_apps.billing.models import BillingAccount, Plan
from shared_apps.core.actors import workshop_of


def plan_list() -> QuerySet[Plan]:
    """Plans on offer, cheapest first."""
    return Plan.objects.filter(is_active=True).order_by("position", "price", "pk")


def account_of_request(request: HttpRequest) -> BillingAccount | None:
    """dj-stripe's subscriber callback: the payer behind the workshop of this host."""
    return BillingAccount.objects.filter(workshop_id=workshop_of(request).id).first()
