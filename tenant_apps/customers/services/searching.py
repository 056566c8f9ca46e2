from __future__ import annotations

from django.db.models import Q

from tenant_apps.customers.models import Customer, CustomerVehicle
from tenant_apps.customers.types import searched


def searchable(*customer_ids: int) -> None:
    """Write down anew what the search box finds these people by: their own words and those of all their cars."""
    cars: dict[int, list[str]] = {customer_id: [] for customer_id in customer_ids}
    rows = CustomerVehicle.objects.filter(Q(customer__in=customer_ids) | Q(shares__customer__in=customer_ids))
    for owner, sharer, *texts in rows.values_list(
        "customer_id", "shares__customer_id", "plate", "vin", "label", "make", "model"
    ):
        for customer_id in {owner, sharer} & cars.keys():
            cars[customer_id] += texts
    customers = list(Customer.objects.filter(pk__in=customer_ids))
    for customer in customers:
        customer.search = searched(customer.name, customer.nip, customer.phone, customer.email, *cars[customer.pk])
    Customer.objects.bulk_update(customers, ["search"])
