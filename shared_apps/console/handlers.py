"""Open screens of a workshop that went back in time look at everything again."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction
from django.dispatch import receiver

from shared_apps.core.realtime import announce, skip_a_number, workshop_group
from shared_apps.core.tenancy import open_workshop
from shared_apps.core.types import WorkshopRef
from tenants.events import workshop_restored


@receiver(workshop_restored)
def look_again(workshop: WorkshopRef, **kwargs: Any) -> None:
    """The next hint comes with a number that was skipped: whoever sees that has missed something and reads anew."""
    transaction.on_commit(partial(skip_a_number, workshop_group(workshop.schema_name)), robust=True)
    with open_workshop(workshop.schema_name):
        announce("workshop", workshop.id)
