"""People and cars as bookings bring them: found again, or made."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.db.models import Q

from shared_apps.core.errors import InvalidInput
from shared_apps.core.realtime import announce
from tenant_apps.customers.models import Customer, CustomerVehicle
from tenant_apps.customers.selectors import CAR_GONE, customer_get
from tenant_apps.customers.services.searching import searchable
from tenant_apps.customers.types import CarSeen, PersonSeen, plate_number, vin_number


def customer_visited(*, customer_id: int, at: dt.datetime | None) -> None:
    """When they last came, or None when they never did. Nothing else of the record changes."""
    Customer.objects.filter(pk=customer_id).update(last_visit_at=at)


@transaction.atomic
def customer_remember(*, person: PersonSeen, is_demo: bool = False) -> Customer:
    """The workshop's record of this person, found or made. What stands in it stays: a booking only fills its blanks.

    An account is found by itself or by its proven mailbox, never by a phone number, which anybody can type. Whom staff
    tell of is found by the phone, among people without an account. Whom staff chose from the list stays as they are.
    Raises NotHere when nobody of that number is here.
    """
    if person.customer_id is not None:
        return customer_get(customer_id=person.customer_id)
    customer = _known_customer(person)
    told: dict[str, Any] = {
        "user_id": person.user_id,
        "name": person.name,
        "phone": person.phone,
        "email": person.email,
    }
    if customer is None:
        customer = Customer.objects.create(**told, is_demo=is_demo)
    elif not _changed(customer, _blank_in(customer, told)):
        return customer
    searchable(customer.pk)
    announce("customers", customer.pk)
    return customer


def _known_customer(person: PersonSeen) -> Customer | None:
    here = Customer.objects.select_for_update().order_by("pk")
    if person.user_id is not None:
        return here.filter(user_id=person.user_id).first() or _of_mailbox(person)
    if person.phone:
        return here.filter(phone=person.phone, user_id=None, merged_into=None).first()
    return None


def _of_mailbox(person: PersonSeen) -> Customer | None:
    """Somebody without an account to whom the workshop writes at this very address; of several, whose phone fits."""
    if not (person.email and person.is_email_proven):
        return None
    here = Customer.objects.select_for_update().filter(user_id=None, merged_into=None)
    found = here.exclude(email="").filter(email__iexact=person.email).order_by("pk")
    return min(found, key=lambda one: one.phone != person.phone, default=None)


def _blank_in(row: Customer | CustomerVehicle, told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value and not getattr(row, name)}


def _changed(row: Customer | CustomerVehicle, fresh: dict[str, Any]) -> bool:
    """Write it down, so that whoever has the record open is told. False when there is nothing new."""
    if not fresh:
        return False
    for name, value in fresh.items():
        setattr(row, name, value)
    row.version += 1
    row.save()
    return True


@transaction.atomic
def vehicle_remember(*, customer_id: int, car: CarSeen, is_demo: bool = False) -> CustomerVehicle:
    """The customer's car, found by the owner's record, VIN or plate, or made. What stands in it stays.

    One that was taken off the list is back when it comes again. A car that staff chose stays as it is.
    Raises InvalidInput when it is not this customer's, or was taken off.
    """
    if car.vehicle_id is not None:
        return _chosen_car(car.vehicle_id, customer_id)
    plate, vin = plate_number(car.plate), vin_number(car.vin)
    same = Q()
    if car.client_vehicle_id is not None:
        same |= Q(client_vehicle_id=car.client_vehicle_id)
    if vin:
        same |= Q(vin=vin)
    if plate:
        same |= Q(plate=plate)
    if not same:
        same = Q(label=car.name)
    theirs = CustomerVehicle.objects.select_for_update().filter(same, customer_id=customer_id)
    vehicle = theirs.order_by("pk").first()
    told: dict[str, Any] = {
        "label": car.name,
        "make": car.make,
        "model": car.model,
        "year": car.year,
        "plate": plate,
        "vin": vin,
        "client_vehicle_id": car.client_vehicle_id,
    }
    if vehicle is None:
        vehicle = CustomerVehicle.objects.create(**told, customer_id=customer_id, is_demo=is_demo)
    elif not _changed(vehicle, _news_of(vehicle, car, told)):
        return vehicle
    searchable(customer_id)
    announce("customers", customer_id)
    return vehicle


def _news_of(vehicle: CustomerVehicle, car: CarSeen, told: dict[str, Any]) -> dict[str, Any]:
    news = _blank_in(vehicle, told)
    if car.client_vehicle_id not in (None, vehicle.client_vehicle_id):
        news["client_vehicle_id"] = car.client_vehicle_id
    if vehicle.archived_at is not None:
        news["archived_at"] = None
    return news


def _chosen_car(vehicle_id: int, customer_id: int) -> CustomerVehicle:
    theirs = Q(customer=customer_id) | Q(shares__customer=customer_id)
    vehicle = CustomerVehicle.objects.filter(theirs, pk=vehicle_id, archived_at=None).first()
    if vehicle is None:
        raise InvalidInput.of("customer_vehicle_id", CAR_GONE)
    return vehicle
