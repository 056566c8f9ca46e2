from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from shared_apps.accounts.services import became_owner
from shared_apps.core.realtime import look_again_at
from tenants.events import membership_changed, workshop_born


@receiver(workshop_born)
def remember_owner(*, owner_id: int | None, **kwargs: Any) -> None:
    if owner_id is not None:
        became_owner(user_id=owner_id)


@receiver(membership_changed)
def open_sockets_ask_again(*, user_id: int, **kwargs: Any) -> None:
    look_again_at(user_id)
