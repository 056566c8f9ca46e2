from __future__ import annotations

import uuid
from typing import Any

from django.dispatch import receiver

from shared_apps.core.permissions import OFFICE
from shared_apps.core.tenancy import open_workshop
from shared_apps.core.types import WorkshopRef
from shared_apps.directory.events import opening_changed
from tenant_apps.calendar import services
from tenant_apps.calendar.events import appointment_changed, appointment_status_changed
from tenant_apps.customers.events import customers_merged
from tenants.events import membership_changed, workshop_born
from tenants.selectors import workshop_by_id


@receiver(workshop_born)
def furnish_new_workshop(workshop: WorkshopRef, owner_id: int | None, **kwargs: Any) -> None:
    with open_workshop(workshop.schema_name):
        services.workshop_furnish(workshop=workshop, owner_id=owner_id)


@receiver(membership_changed)
def secret_addresses_end_with_the_office(
    workshop: WorkshopRef, had: frozenset[str], has: frozenset[str], **kwargs: Any
) -> None:
    # The office reads everybody's addresses, so whoever leaves it may have kept any of them.
    if had & OFFICE and not has & OFFICE:
        with open_workshop(workshop.schema_name):
            services.feeds_rotate()


@receiver(opening_changed)
def count_free_times_again(workshop_id: int, **kwargs: Any) -> None:
    with open_workshop(workshop_by_id(workshop_id=workshop_id).schema_name):
        services.first_slots_soon()


@receiver(customers_merged)
def visits_go_along(source_id: int, target_id: int, vehicles: dict[int, int], **kwargs: Any) -> None:
    services.visits_move(source_id=source_id, target_id=target_id, vehicles=vehicles)
    services.last_visit_of_customer_tell(customer_id=target_id)


@receiver([appointment_status_changed, appointment_changed])
def last_visit_is_told(appointment_id: uuid.UUID, **kwargs: Any) -> None:
    services.last_visit_tell(appointment_id=appointment_id)
