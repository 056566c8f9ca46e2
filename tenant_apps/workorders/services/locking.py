"""Orders and lines that nobody else writes meanwhile. Always the order first, so that two never wait crosswise."""

from __future__ import annotations

from shared_apps.core.errors import NotHere
from tenant_apps.workorders.errors import ChangedMeanwhile
from tenant_apps.workorders.models import OrderLine, WorkOrder
from tenant_apps.workorders.selectors.orders import line_out, order_head


def order_locked(order_id: int, *, version: int | None = None) -> WorkOrder:
    """Raises NotHere, or ChangedMeanwhile with the order as it is now."""
    order = WorkOrder.objects.select_for_update().filter(pk=order_id).first()
    if order is None:
        raise NotHere
    if version is not None and version != order.version:
        raise ChangedMeanwhile(details={"current": order_head(order=order)})
    return order


def line_locked(order: WorkOrder, line_id: int, *, version: int | None = None) -> OrderLine:
    """A line of this order. Raises NotHere, or ChangedMeanwhile with the line as it is now."""
    line = OrderLine.objects.select_for_update().filter(order=order, pk=line_id).first()
    if line is None:
        raise NotHere
    if version is not None and version != line.version:
        raise ChangedMeanwhile(details={"current": line_out(line=line)})
    return line
