from __future__ import annotations

import uuid

from django.db.models import Max

from tenant_apps.calendar.models import Appointment
from tenant_apps.calendar.types import Status
from tenant_apps.customers.services import customer_visited

CAME = (Status.ARRIVED, Status.DONE)


def last_visit_tell(*, appointment_id: uuid.UUID) -> None:
    """A visit took another state or moment: the office's list of customers hears when this one last came."""
    customer_id = Appointment.objects.values_list("customer_id", flat=True).get(pk=appointment_id)
    if customer_id is not None:
        last_visit_of_customer_tell(customer_id=customer_id)


def last_visit_of_customer_tell(*, customer_id: int) -> None:
    came = Appointment.objects.filter(customer=customer_id, status__in=CAME)
    customer_visited(customer_id=customer_id, at=came.aggregate(last=Max("starts_at"))["last"])
