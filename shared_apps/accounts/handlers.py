from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from shared_apps.accounts.services import became_owner
from tenants.events import workshop_born


@receiver(workshop_born)
def remember_owner(*, owner_id: int | None, **kwargs: Any) -> None:
    if owner_id is not None:
        became_owner(user_id=owner_id)
