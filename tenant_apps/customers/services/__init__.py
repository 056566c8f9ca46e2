from tenant_apps.customers.services.cars import vehicle_add, vehicle_save, vehicle_share, vehicle_unshare
from tenant_apps.customers.services.people import customer_merge, customer_save
from tenant_apps.customers.services.remembering import customer_remember, vehicle_remember
from tenant_apps.customers.services.taking_in import Looked, customers_take_in

__all__ = [
    "Looked",
    "customer_merge",
    "customer_remember",
    "customer_save",
    "customers_take_in",
    "vehicle_add",
    "vehicle_remember",
    "vehicle_save",
    "vehicle_share",
    "vehicle_unshare",
]
