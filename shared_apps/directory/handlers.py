from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from shared_apps.core.types import WorkshopRef
from shared_apps.directory.services import listing_open
from tenants.events import workshop_born


@receiver(workshop_born)
def list_new_workshop(workshop: WorkshopRef, **kwargs: Any) -> None:
    listing_open(workshop_id=workshop.id, name=workshop.name, timezone_name=workshop.timezone)
