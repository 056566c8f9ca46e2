from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from shared_apps.accounts.events import person_signed_in
from shared_apps.diagnosis import services


@receiver(person_signed_in)
def conversations_come_along(*, user_id: int, browser: str, **kwargs: Any) -> None:
    """What somebody asked before they had an account is theirs afterwards."""
    services.session_adopt(user_id=user_id, browser=browser)
