"""What orders do when something below them changes."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from shared_apps.core.realtime import announce
from tenant_apps.customers.errors import MergeRefused
from tenant_apps.workorders.models import OrderLine, WorkOrder
from tenant_apps.workorders.services.timeline import TOPIC


def orders_move(*, source_id: int, target_id: int, vehicles: dict[int, int]) -> None:
    """Two records of one customer became one: the orders go along. Raises MergeRefused for two open ones of one car."""
    WorkOrder.objects.filter(customer=source_id).update(customer=target_id)
    try:
        with transaction.atomic():
            for gone, stays in vehicles.items():
                WorkOrder.objects.filter(vehicle=gone).update(vehicle=stays)
    except IntegrityError as two_open:
        raise MergeRefused(
            _("To auto ma u obu klientów otwarte zlecenie. Zamknij najpierw jedno z nich.")
        ) from two_open


def shelf_changed(*, line_id: int) -> None:
    """Parts for this line came or went: screens with its order look again."""
    order_id = OrderLine.objects.filter(pk=line_id).values_list("order_id", flat=True).first()
    if order_id is not None:
        announce(TOPIC, order_id)
