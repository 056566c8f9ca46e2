from tenant_apps.inventory.selectors.counting import count_get, count_line_out, count_out, counts_found, counts_out
from tenant_apps.inventory.selectors.ledger import (
    alerts_found,
    alerts_out,
    ledger_differences,
    movements_found,
    movements_out,
    open_alerts_count,
    reservations_found,
    reservations_out,
)
from tenant_apps.inventory.selectors.parts import categories, part_get, part_out, parts_by_code, parts_found, parts_out
from tenant_apps.inventory.selectors.price_lists import price_list_get, price_list_out, price_lists_found
from tenant_apps.inventory.selectors.purchasing import (
    order_get,
    order_out,
    orders_found,
    orders_out,
    proposal_out,
    wishes,
)
from tenant_apps.inventory.selectors.reservations import parts_brief, reservations_of
from tenant_apps.inventory.selectors.suppliers import (
    location_out,
    locations_out,
    supplier_get,
    supplier_out,
    suppliers_found,
    suppliers_out,
)

__all__ = [
    "alerts_found",
    "alerts_out",
    "categories",
    "count_get",
    "count_line_out",
    "count_out",
    "counts_found",
    "counts_out",
    "ledger_differences",
    "location_out",
    "locations_out",
    "movements_found",
    "movements_out",
    "open_alerts_count",
    "order_get",
    "order_out",
    "orders_found",
    "orders_out",
    "part_get",
    "part_out",
    "parts_brief",
    "parts_by_code",
    "parts_found",
    "parts_out",
    "price_list_get",
    "price_list_out",
    "price_lists_found",
    "proposal_out",
    "reservations_found",
    "reservations_of",
    "reservations_out",
    "supplier_get",
    "supplier_out",
    "suppliers_found",
    "suppliers_out",
    "wishes",
]
