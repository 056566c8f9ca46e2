from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from shared_apps.accounts.selectors import person_get
from shared_apps.billing.services import account_open
from shared_apps.core.types import WorkshopRef
from tenants.events import workshop_born


@receiver(workshop_born)
def open_account(*, workshop: WorkshopRef, owner_id: int | None, **kwargs: Any) -> None:
    """In the transaction of the birth: no workshop without an account, no account without a workshop."""
    email = person_get(user_id=owner_id).email if owner_id is not None else ""
    account_open(workshop_id=workshop.id, email=email)
