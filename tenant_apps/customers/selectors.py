from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import QuerySet

from shared_apps.core.errors import NotHere
from tenant_apps.customers.models import Customer, CustomerVehicle, VehicleShare
from tenant_apps.customers.types import words_of

PERSON_COLUMNS = ("name", "nip", "phone", "email", "street", "postal_code", "city", "note")
CAR_COLUMNS = ("make", "model", "year", "plate", "vin", "mileage_km")
ORDERINGS = {"name": ("name", "pk"), "-created_at": ("-created_at", "-pk"), "created_at": ("created_at", "pk")}


def customers_found(*, q: str = "", ordering: str = "name") -> QuerySet[Customer]:
    """Every word of `q` stands somewhere in the name, phone, e-mail, NIP, or in a plate, VIN or name of a car."""
    rows = Customer.objects.filter(merged_into=None)
    for word in words_of(q):
        rows = rows.filter(search__contains=word)
    return rows.order_by(*ORDERINGS[ordering])


def customer_get(*, customer_id: int) -> Customer:
    """Who was merged is found as who they were merged into. Raises NotHere."""
    found = Customer.objects.select_related("merged_into").filter(pk=customer_id).first()
    if found is None:
        raise NotHere
    return found.merged_into or found


def vehicle_get(*, vehicle_id: int) -> CustomerVehicle:
    """Raises NotHere."""
    found = CustomerVehicle.objects.filter(pk=vehicle_id).first()
    if found is None:
        raise NotHere
    return found


def customers_out(*, customers: Iterable[Customer]) -> list[dict[str, Any]]:
    """A page of customers with their cars, in two queries whatever their number."""
    customers = list(customers)
    cars: dict[int, list[CustomerVehicle]] = defaultdict(list)
    ids = [customer.pk for customer in customers]
    for car in CustomerVehicle.objects.filter(customer__in=ids).order_by("pk"):
        cars[car.customer_id].append(car)
    for share in VehicleShare.objects.filter(customer__in=ids).select_related("vehicle").order_by("pk"):
        cars[share.customer_id].append(share.vehicle)
    return [_brief(customer) | {"vehicles": [_car_brief(car) for car in cars[customer.pk]]} for customer in customers]


def customer_out(*, customer: Customer) -> dict[str, Any]:
    """One customer whole, with every car and who else comes with it."""
    vehicles = [*customer.vehicles.order_by("pk")]
    vehicles += [share.vehicle for share in customer.shares.select_related("vehicle").order_by("pk")]
    return _brief(customer) | {
        "street": customer.street,
        "postal_code": customer.postal_code,
        "city": customer.city,
        "note": customer.note,
        "version": customer.version,
        "vehicles": vehicles_out(vehicles=vehicles),
    }


def sheet_rows() -> Iterator[dict[str, Any]]:
    """Everybody with each of their cars on a line of its own, in constant memory; who has none has one line."""
    for customer in Customer.objects.filter(merged_into=None).order_by("pk").prefetch_related("vehicles").iterator(500):
        person = {name: getattr(customer, name) for name in PERSON_COLUMNS}
        cars = list(customer.vehicles.all())
        for car in cars:
            yield person | {name: getattr(car, name) for name in CAR_COLUMNS}
        if not cars:
            yield person


def vehicle_out(*, vehicle: CustomerVehicle) -> dict[str, Any]:
    return vehicles_out(vehicles=[vehicle])[0]


def vehicles_out(*, vehicles: Iterable[CustomerVehicle]) -> list[dict[str, Any]]:
    """Cars with their people, in one more query whatever their number."""
    vehicles = list(vehicles)
    shares: dict[int, list[dict[str, Any]]] = defaultdict(list)
    rows = VehicleShare.objects.filter(vehicle__in=[car.pk for car in vehicles]).select_related("customer")
    for share in rows.order_by("pk"):
        shares[share.vehicle_id].append({"id": share.customer_id, "name": share.customer.name})
    owners = dict(Customer.objects.filter(vehicles__in=[car.pk for car in vehicles]).values_list("pk", "name"))
    return [
        _car_brief(car)
        | {
            "mileage_km": car.mileage_km,
            "note": car.note,
            "version": car.version,
            "owner": {"id": car.customer_id, "name": owners[car.customer_id]},
            "shared_with": shares[car.pk],
        }
        for car in vehicles
    ]


def _brief(customer: Customer) -> dict[str, Any]:
    return {
        "id": customer.pk,
        "kind": customer.kind,
        "name": customer.name,
        "nip": customer.nip,
        "phone": customer.phone,
        "email": customer.email,
        "has_account": customer.user_id is not None,
        "created_at": customer.created_at,
    }


def _car_brief(car: CustomerVehicle) -> dict[str, Any]:
    return {
        "id": car.pk,
        "label": car.label,
        "make": car.make,
        "model": car.model,
        "year": car.year,
        "plate": car.plate,
        "vin": car.vin,
    }
