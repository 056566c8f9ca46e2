from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from shared_apps.core.tenancy import open_workshop
from shared_apps.core.types import WorkshopRef
from shared_apps.directory.events import opening_changed
from tenant_apps.calendar import services
from tenants.events import workshop_born
from tenants.selectors import workshop_by_id


@receiver(workshop_born)
def furnish_new_workshop(workshop: WorkshopRef, owner_id: int | None, **kwargs: Any) -> None:
    with open_workshop(workshop.schema_name):
        services.workshop_furnish(workshop=workshop, owner_id=owner_id)


@receiver(opening_changed)
def count_free_times_again(workshop_id: int, **kwargs: Any) -> None:
    with open_workshop(workshop_by_id(workshop_id=workshop_id).schema_name):
        services.first_slots_soon()
