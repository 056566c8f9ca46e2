from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone

from shared_apps.billing.models import BillingAccount

TRIAL = dt.timedelta(days=30)


@transaction.atomic
def account_open(*, workshop_id: int, email: str) -> BillingAccount:
    """The payer behind a new workshop, with thirty days to try everything."""
    account, _created = BillingAccount.objects.get_or_create(
        workshop_id=workshop_id, defaults={"email": email, "trial_ends_at": timezone.now() + TRIAL}
    )
    return account
