from __future__ import annotations

from dataclasses import asdict

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput
from tenant_apps.calendar.selectors import bay_list, mechanic_list
from tenant_apps.workorders.errors import OrderClosed
from tenant_apps.workorders.models import WorkOrder
from tenant_apps.workorders.services.locking import order_locked
from tenant_apps.workorders.services.timeline import difference, record
from tenant_apps.workorders.types import CLOSED, EventKind, OrderTold, Who


@transaction.atomic
def order_save(*, order_id: int, told: OrderTold, version: int, who: Who) -> WorkOrder:
    """What is written of an order besides its lines. Raises NotHere, InvalidInput, OrderClosed, ChangedMeanwhile."""
    order = order_locked(order_id, version=version)
    if order.stage in CLOSED:
        raise OrderClosed
    places_exist(told)
    fields = asdict(told)
    before = {name: getattr(order, name) for name in fields}
    changed = difference(before, fields)
    if changed:
        for name, value in fields.items():
            setattr(order, name, value)
        order.version += 1
        order.save()
        record(order, EventKind.EDITED, who=who, changed=changed)
    return order


@transaction.atomic
def note_add(*, order_id: int, text: str, who: Who) -> WorkOrder:
    """A remark on the timeline. Raises NotHere."""
    order = order_locked(order_id)
    record(order, EventKind.NOTE, who=who, text=text)
    return order


def places_exist(told: OrderTold) -> None:
    """Raises InvalidInput for a mechanic or a bay that nobody knows."""
    if told.mechanic_id is not None and not mechanic_list().filter(pk=told.mechanic_id).exists():
        raise InvalidInput.of("mechanic_id", _("Nie ma takiego mechanika."))
    if told.bay_id is not None and not bay_list().filter(pk=told.bay_id).exists():
        raise InvalidInput.of("bay_id", _("Nie ma takiego stanowiska."))
