from __future__ import annotations

import uuid
from decimal import Decimal
from typing import Any

from django.dispatch import receiver

from shared_apps.core.tenancy import open_workshop
from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar.events import appointment_changed, appointment_status_changed
from tenant_apps.calendar.types import Standing
from tenant_apps.chat.events import quote_accepted, visit_named
from tenant_apps.chat.types import AcceptedQuote
from tenant_apps.customers.events import customers_merged
from tenant_apps.inventory.events import prices_asked, reservation_changed
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.events import order_moved, order_opened
from tenants.events import workshop_born


@receiver(workshop_born)
def furnish_new_workshop(workshop: WorkshopRef, **kwargs: Any) -> None:
    with open_workshop(workshop.schema_name):
        services.workshop_furnish()


@receiver(customers_merged)
def orders_go_along(source_id: int, target_id: int, vehicles: dict[int, int], **kwargs: Any) -> None:
    services.orders_move(source_id=source_id, target_id=target_id, vehicles=vehicles)


@receiver(appointment_status_changed)
def visit_came_or_went(appointment_id: uuid.UUID, status: str, **kwargs: Any) -> None:
    services.visit_status_heard(appointment_id=appointment_id, status=status)


@receiver(appointment_changed)
def visit_was_moved(appointment_id: uuid.UUID, before: Standing, **kwargs: Any) -> None:
    services.visit_change_heard(appointment_id=appointment_id, before=before)


@receiver(reservation_changed)
def parts_came_or_went(line_id: int, missing: Decimal, **kwargs: Any) -> None:
    services.shelf_changed(line_id=line_id)


@receiver(prices_asked)
def mechanics_see_prices(**kwargs: Any) -> bool:
    return selectors.rules_get().mechanics_see_prices


@receiver(visit_named)
def visit_of_conversation(
    client_user_id: int | None, order_id: int | None, appointment_id: uuid.UUID | None, **kwargs: Any
) -> None:
    services.visit_check(client_user_id=client_user_id, order_id=order_id, appointment_id=appointment_id)


@receiver(quote_accepted)
def accepted_in_conversation(offer: AcceptedQuote, **kwargs: Any) -> int | None:
    return services.quote_take_in(offer=offer)


@receiver(order_opened)
def accepted_before(order_id: int, **kwargs: Any) -> None:
    services.quotes_wait_for(order_id=order_id)


@receiver(order_moved)
def conversations_hear(order_id: int, stage: str, **kwargs: Any) -> None:
    services.order_moved_tell(order_id=order_id, stage=stage)
