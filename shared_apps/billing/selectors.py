from __future__ import annotations

from collections.abc import Sequence

from django.db.models import QuerySet
from django.http import HttpRequest

from shared_apps.billing.models import BillingAccount, Plan
from shared_apps.core.actors import workshop_of


def plan_list() -> QuerySet[Plan]:
    """Plans on offer, cheapest first."""
    return Plan.objects.filter(is_active=True).order_by("position", "price", "pk")


def plans_of(*, workshop_ids: Sequence[int]) -> dict[int, str]:
    """The name of each workshop's plan; one without a plan is missing."""
    accounts = BillingAccount.objects.filter(workshop_id__in=workshop_ids, plan__isnull=False)
    return dict(accounts.values_list("workshop_id", "plan__name"))


def account_of_request(request: HttpRequest) -> BillingAccount | None:
    """dj-stripe's subscriber callback: the payer behind the workshop of this host."""
    return BillingAccount.objects.filter(workshop_id=workshop_of(request).id).first()
