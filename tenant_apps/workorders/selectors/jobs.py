from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from shared_apps.core.errors import NotHere
from tenant_apps.workorders.models import CannedJob, OrderRules


def rules_get() -> OrderRules:
    """A workshop that never wrote them down has the usual ones."""
    return OrderRules.objects.filter(pk=1).first() or OrderRules(pk=1)


def rules_out(*, rules: OrderRules) -> dict[str, Any]:
    return {
        "labour_net": rules.labour_net,
        "inspection_fee_net": rules.inspection_fee_net,
        "estimate_days": rules.estimate_days,
        "mechanics_see_prices": rules.mechanics_see_prices,
        "version": rules.version,
    }


def job_list(*, q: str = "", only_active: bool = False) -> QuerySet[CannedJob]:
    jobs = CannedJob.objects.prefetch_related("lines").order_by("position", "name", "pk")
    for word in q.split()[:5]:
        jobs = jobs.filter(Q(name__icontains=word) | Q(keywords__icontains=word))
    return jobs.filter(is_active=True) if only_active else jobs


def job_get(*, job_id: int) -> CannedJob:
    """Raises NotHere."""
    found = job_list().filter(pk=job_id).first()
    if found is None:
        raise NotHere
    return found


def job_out(*, job: CannedJob) -> dict[str, Any]:
    return {
        "id": job.pk,
        "name": job.name,
        "keywords": job.keywords,
        "is_active": job.is_active,
        "version": job.version,
        "lines": [
            {
                "kind": line.kind,
                "name": line.name,
                "quantity": line.quantity,
                "unit": line.unit,
                "unit_net": line.unit_net,
                "vat": line.vat,
                "part_id": line.part_id,
            }
            for line in sorted(job.lines.all(), key=lambda one: (one.position, one.pk))
        ],
    }
