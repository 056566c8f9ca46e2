from tenant_apps.inventory.services.counting import count_cancel, count_line_set, count_open, count_post
from tenant_apps.inventory.services.parts import part_correct, part_receive, part_save
from tenant_apps.inventory.services.price_lists import price_list_read, price_list_run, price_list_start
from tenant_apps.inventory.services.purchasing import (
    Arrived,
    LineTold,
    order_cancel,
    order_place,
    order_receive,
    order_save,
    orders_propose,
)
from tenant_apps.inventory.services.reserving import part_issue, part_release, part_reserve, part_return, parts_lock
from tenant_apps.inventory.services.suppliers import location_delete, location_save, supplier_save

__all__ = [
    "Arrived",
    "LineTold",
    "count_cancel",
    "count_line_set",
    "count_open",
    "count_post",
    "location_delete",
    "location_save",
    "order_cancel",
    "order_place",
    "order_receive",
    "order_save",
    "orders_propose",
    "part_correct",
    "part_issue",
    "part_receive",
    "part_release",
    "part_reserve",
    "part_return",
    "part_save",
    "parts_lock",
    "price_list_read",
    "price_list_run",
    "price_list_start",
    "supplier_save",
]
