"""Labour rate, inspection fee and canned jobs: what a workshop agrees on once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal

from django.db import IntegrityError, transaction

from shared_apps.core.errors import NotHere
from shared_apps.core.realtime import announce
from tenant_apps.workorders.errors import ChangedMeanwhile, NameTaken
from tenant_apps.workorders.models import CannedJob, CannedJobLine, OrderRules
from tenant_apps.workorders.selectors.jobs import job_out, rules_out

TOPIC = "order_rules"


@dataclass(frozen=True, slots=True)
class RulesTold:
    labour_net: Decimal
    inspection_fee_net: Decimal
    estimate_days: int
    mechanics_see_prices: bool


@dataclass(frozen=True, slots=True)
class JobLineTold:
    """`unit_net` None: labour at the workshop's rate, a part at its price of the day."""

    kind: str
    name: str
    quantity: Decimal
    unit: str = ""
    unit_net: Decimal | None = None
    vat: str = "23"
    part_id: int | None = None


@dataclass(frozen=True, slots=True)
class JobTold:
    name: str
    keywords: str = ""
    is_active: bool = True
    lines: Sequence[JobLineTold] = ()


@transaction.atomic
def rules_save(*, told: RulesTold, version: int) -> OrderRules:
    """Raises ChangedMeanwhile."""
    rules, _made = OrderRules.objects.select_for_update().get_or_create(pk=1)
    if version != rules.version:
        raise ChangedMeanwhile(details={"current": rules_out(rules=rules)})
    for name, value in asdict(told).items():
        setattr(rules, name, value)
    rules.version += 1
    rules.save()
    announce(TOPIC, rules.pk)
    return rules


@transaction.atomic
def job_save(*, job_id: int | None, told: JobTold, version: int | None = None) -> CannedJob:
    """Write a job with all its lines. Raises NotHere, NameTaken, ChangedMeanwhile."""
    job = CannedJob() if job_id is None else _locked(job_id, version)
    job.name, job.keywords, job.is_active = told.name, told.keywords, told.is_active
    if job_id is not None:
        job.version += 1
    try:
        with transaction.atomic():
            job.save()
    except IntegrityError as taken:
        raise NameTaken(details={"name": [str(NameTaken.message)]}) from taken
    job.lines.all().delete()
    CannedJobLine.objects.bulk_create(
        CannedJobLine(job=job, position=position, **asdict(line)) for position, line in enumerate(told.lines)
    )
    announce(TOPIC, job.pk)
    return job


def _locked(job_id: int, version: int | None) -> CannedJob:
    job = CannedJob.objects.select_for_update().filter(pk=job_id).first()
    if job is None:
        raise NotHere
    if version is not None and version != job.version:
        raise ChangedMeanwhile(details={"current": job_out(job=job)})
    return job


@transaction.atomic
def job_delete(*, job_id: int) -> None:
    """Orders keep what they took from it. Raises NotHere."""
    _locked(job_id, None).delete()
    announce(TOPIC, job_id)
