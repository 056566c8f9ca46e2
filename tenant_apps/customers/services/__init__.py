from tenant_apps.customers.services.cars import (
    vehicle_add,
    vehicle_archive,
    vehicle_read_off,
    vehicle_restore,
    vehicle_save,
    vehicle_share,
    vehicle_unshare,
)
from tenant_apps.customers.services.consented import client_car_copy, client_car_see
from tenant_apps.customers.services.people import customer_merge, customer_save
from tenant_apps.customers.services.remembering import customer_remember, customer_visited, vehicle_remember
from tenant_apps.customers.services.taking_in import Looked, customers_take_in

__all__ = [
    "Looked",
    "client_car_copy",
    "client_car_see",
    "customer_merge",
    "customer_remember",
    "customer_save",
    "customer_visited",
    "customers_take_in",
    "vehicle_add",
    "vehicle_archive",
    "vehicle_read_off",
    "vehicle_remember",
    "vehicle_restore",
    "vehicle_save",
    "vehicle_share",
    "vehicle_unshare",
]
