"""Customers that were there before the search box become findable in it."""

from __future__ import annotations

from typing import Any

from django.db import migrations

from shared_apps.core.batches import RunInBatches
from tenant_apps.customers.types import searched

AT_ONCE = 1_000
WORDS = ("plate", "vin", "label", "make", "model")


def fill(apps: Any, schema_editor: Any) -> int:
    customer_model = apps.get_model("customers", "Customer")
    # A name is never blank, so whoever was filled in is not found again.
    customers = list(customer_model.objects.filter(search="").order_by("pk")[:AT_ONCE])
    cars: dict[int, list[str]] = {customer.pk: [] for customer in customers}
    rows = apps.get_model("customers", "CustomerVehicle").objects.filter(customer__in=cars)
    for owner, *texts in rows.values_list("customer_id", *WORDS):
        cars[owner] += texts
    for customer in customers:
        customer.search = searched(customer.name, customer.phone, customer.email, *cars[customer.pk]) or "-"
    customer_model.objects.bulk_update(customers, ["search"])
    return len(customers)


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("customers", "0002_people_companies_search")]
    operations = [RunInBatches(fill, migrations.RunPython.noop)]
