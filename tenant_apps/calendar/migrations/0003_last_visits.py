"""Customers who came before their list could be ordered by that are told when it was."""

from __future__ import annotations

from typing import Any

from django.db import migrations
from django.db.models import Exists, Max, OuterRef

from shared_apps.core.batches import RunInBatches

AT_ONCE = 1_000


def fill(apps: Any, schema_editor: Any) -> int:
    customer_model = apps.get_model("customers", "Customer")
    came = apps.get_model("calendar", "Appointment").objects.filter(status__in=["arrived", "done"])
    # Whoever came and is filled in is not found again.
    silent = customer_model.objects.filter(Exists(came.filter(customer=OuterRef("pk"))), last_visit_at=None)
    customers = list(silent.order_by("pk")[:AT_ONCE])
    last = dict(came.filter(customer__in=customers).values_list("customer").annotate(Max("starts_at")))
    for customer in customers:
        customer.last_visit_at = last[customer.pk]
    customer_model.objects.bulk_update(customers, ["last_visit_at"])
    return len(customers)


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("calendar", "0002_concern_of_mail"), ("customers", "0004_last_visits_archived_cars")]
    operations = [RunInBatches(fill, migrations.RunPython.noop)]
