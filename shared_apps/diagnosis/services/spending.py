"""What the supplier may cost in a month. A call is written down at its dearest before it is made: if the process dies
meanwhile, too much is counted, never too little."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from shared_apps.diagnosis.models import MonthlySpend
from shared_apps.diagnosis.talk import Usage


def spend_reserve(*, amount: Decimal, now: dt.datetime | None = None) -> bool:
    """True when this month's budget takes `amount` more; it is counted at once."""
    month = _month(now)
    left = MonthlySpend.objects.filter(month=month, spent__lte=settings.OPENAI_MONTHLY_BUDGET - amount)
    if left.update(spent=F("spent") + amount):
        return True
    # The month's first call, or its budget is used up.
    MonthlySpend.objects.get_or_create(month=month)
    return left.update(spent=F("spent") + amount) == 1


def spend_settle(*, reserved: Decimal, usage: Usage, now: dt.datetime | None = None) -> None:
    """The real cost takes the reserved one's place."""
    month = _month(now)
    MonthlySpend.objects.get_or_create(month=month)
    # Reserved in the last second of a month, it is settled in the next one, which never falls below nothing.
    row = MonthlySpend.objects.select_for_update().get(month=month)
    row.spent = max(row.spent - reserved + usage.cost, Decimal(0))
    row.tokens_in += usage.tokens_in
    row.tokens_out += usage.tokens_out
    row.calls += 1
    row.save()


def _month(now: dt.datetime | None) -> dt.date:
    return (now or timezone.now()).astimezone(dt.UTC).date().replace(day=1)
