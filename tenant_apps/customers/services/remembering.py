"""People and cars as bookings bring them: found again, or made."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import Q

from shared_apps.core.errors import InvalidInput
from tenant_apps.customers.models import Customer, CustomerVehicle
from tenant_apps.customers.selectors import CAR_GONE, customer_get
from tenant_apps.customers.services.searching import searchable
from tenant_apps.customers.types import CarSeen, PersonSeen, plate_number, vin_number


def customer_visited(*, customer_id: int, at: dt.datetime | None) -> None:
    """When they last came, or None when they never did. Nothing else of the record changes."""
    Customer.objects.filter(pk=customer_id).update(last_visit_at=at)


@transaction.atomic
def customer_remember(*, person: PersonSeen, is_demo: bool = False) -> Customer:
    """The workshop's record of this person, found by account, then by phone, or made.

    What they told us last wins; a blank never wipes what is known. Whom staff chose from the list stays as they are.
    Raises NotHere when nobody of that number is here.
    """
    if person.customer_id is not None:
        return customer_get(customer_id=person.customer_id)
    customer = _known_customer(person)
    if customer is None:
        customer = Customer.objects.create(
            user_id=person.user_id, name=person.name, phone=person.phone, email=person.email, is_demo=is_demo
        )
        searchable(customer.pk)
        return customer
    for field in ("name", "phone", "email"):
        if told := getattr(person, field):
            setattr(customer, field, told)
    if customer.user_id is None and person.user_id is not None:
        customer.user_id = person.user_id
    customer.save()
    searchable(customer.pk)
    return customer


def _known_customer(person: PersonSeen) -> Customer | None:
    if person.user_id is not None:
        known = Customer.objects.filter(user_id=person.user_id).first()
        if known is not None:
            return known
    if person.phone:
        return Customer.objects.filter(phone=person.phone, user_id=None, merged_into=None).order_by("pk").first()
    return None


@transaction.atomic
def vehicle_remember(*, customer_id: int, car: CarSeen, is_demo: bool = False) -> CustomerVehicle:
    """The customer's car, found by the owner's record, VIN or plate, or made.

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
    vehicle = CustomerVehicle.objects.filter(same, customer_id=customer_id).order_by("pk").first()
    if vehicle is None:
        vehicle = CustomerVehicle(customer_id=customer_id, is_demo=is_demo)
    vehicle.label = car.name
    vehicle.make = car.make or vehicle.make
    vehicle.model = car.model or vehicle.model
    vehicle.year = car.year or vehicle.year
    vehicle.plate = plate or vehicle.plate
    vehicle.vin = vin or vehicle.vin
    vehicle.client_vehicle_id = car.client_vehicle_id or vehicle.client_vehicle_id
    vehicle.archived_at = None
    vehicle.save()
    searchable(customer_id)
    return vehicle


def _chosen_car(vehicle_id: int, customer_id: int) -> CustomerVehicle:
    theirs = Q(customer=customer_id) | Q(shares__customer=customer_id)
    vehicle = CustomerVehicle.objects.filter(theirs, pk=vehicle_id, archived_at=None).first()
    if vehicle is None:
        raise InvalidInput.of("customer_vehicle_id", CAR_GONE)
    return vehicle
