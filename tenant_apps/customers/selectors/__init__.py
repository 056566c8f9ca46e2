from tenant_apps.customers.selectors.finding import ORDERINGS, Found, customers_found
from tenant_apps.customers.selectors.reading import (
    CAR_GONE,
    car_chosen,
    customer_get,
    customer_ids_of,
    customer_out,
    customers_out,
    person_chosen,
    sheet_rows,
    vehicle_get,
    vehicle_out,
    vehicles_out,
)

__all__ = [
    "CAR_GONE",
    "ORDERINGS",
    "Found",
    "car_chosen",
    "customer_get",
    "customer_ids_of",
    "customer_out",
    "customers_found",
    "customers_out",
    "person_chosen",
    "sheet_rows",
    "vehicle_get",
    "vehicle_out",
    "vehicles_out",
]
