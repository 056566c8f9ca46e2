from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.tenancy import current_schema
from shared_apps.vehicles.selectors import vehicles_shared_with
from tenant_apps.customers.models import Customer, CustomerVehicle, VehicleShare
from tenant_apps.customers.types import CarSeen, PersonSeen

PERSON_COLUMNS = ("name", "nip", "phone", "email", "street", "postal_code", "city", "note")
CAR_COLUMNS = ("make", "model", "year", "plate", "vin", "mileage_km")

MOST_SAME_PHONE = 5
CAR_GONE = _("Ten klient nie ma już takiego auta.")


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


def person_chosen(*, customer_id: int) -> PersonSeen:
    """A customer chosen from the list, as a booking takes them. Raises InvalidInput when there is none."""
    try:
        customer = customer_get(customer_id=customer_id)
    except NotHere as missing:
        raise InvalidInput.of("customer_id", _("Nie ma już takiego klienta.")) from missing
    return PersonSeen(name=customer.name, phone=customer.phone, email=customer.email, customer_id=customer.pk)


def car_chosen(*, vehicle_id: int) -> CarSeen:
    """A car chosen from the list, as a booking takes it. Raises InvalidInput when it is not offered."""
    car = CustomerVehicle.objects.filter(pk=vehicle_id, archived_at=None).first()
    if car is None:
        raise InvalidInput.of("customer_vehicle_id", CAR_GONE)
    told = {name: getattr(car, name) for name in ("label", "make", "model", "year", "plate", "vin")}
    return CarSeen(**told, vehicle_id=car.pk)


def customers_out(*, customers: Iterable[Customer]) -> list[dict[str, Any]]:
    """A page of customers with the cars they come with now, in two queries whatever their number."""
    customers = list(customers)
    cars: dict[int, list[CustomerVehicle]] = defaultdict(list)
    ids = [customer.pk for customer in customers]
    for car in CustomerVehicle.objects.filter(customer__in=ids, archived_at=None).order_by("pk"):
        cars[car.customer_id].append(car)
    shares = VehicleShare.objects.filter(customer__in=ids, vehicle__archived_at=None)
    for share in shares.select_related("vehicle").order_by("pk"):
        cars[share.customer_id].append(share.vehicle)
    return [_brief(customer) | {"vehicles": [_car_brief(car) for car in cars[customer.pk]]} for customer in customers]


def customer_out(*, customer: Customer) -> dict[str, Any]:
    """One customer whole, with every car, those that are gone too, and who else comes with it."""
    vehicles = [*customer.vehicles.order_by("pk")]
    vehicles += [share.vehicle for share in customer.shares.select_related("vehicle").order_by("pk")]
    return _brief(customer) | {
        "street": customer.street,
        "postal_code": customer.postal_code,
        "city": customer.city,
        "note": customer.note,
        "version": customer.version,
        "same_phone": _same_phone(customer),
        "vehicles": vehicles_out(vehicles=vehicles),
    }


def _same_phone(customer: Customer) -> list[dict[str, Any]]:
    """Other records with this phone number that could be merged with this one: somebody may have come twice."""
    if not customer.phone:
        return []
    others = Customer.objects.filter(phone=customer.phone, merged_into=None).exclude(pk=customer.pk).order_by("pk")
    if customer.user_id is not None:
        others = others.filter(user_id=None)
    return [{"id": pk, "name": name} for pk, name in others.values_list("pk", "name")[:MOST_SAME_PHONE]]


def sheet_rows() -> Iterator[dict[str, Any]]:
    """Everybody with each car they still have on a line of its own, in constant memory; who has none has one line."""
    still = Prefetch("vehicles", CustomerVehicle.objects.filter(archived_at=None))
    for customer in Customer.objects.filter(merged_into=None).order_by("pk").prefetch_related(still).iterator(500):
        person = {name: getattr(customer, name) for name in PERSON_COLUMNS}
        cars = list(customer.vehicles.all())
        for car in cars:
            yield person | {name: getattr(car, name) for name in CAR_COLUMNS}
        if not cars:
            yield person


def vehicle_out(*, vehicle: CustomerVehicle) -> dict[str, Any]:
    return vehicles_out(vehicles=[vehicle])[0]


def vehicles_out(*, vehicles: Iterable[CustomerVehicle]) -> list[dict[str, Any]]:
    """Cars with their people and whether their owners let us read more, in as many queries whatever their number."""
    vehicles = list(vehicles)
    shares: dict[int, list[dict[str, Any]]] = defaultdict(list)
    rows = VehicleShare.objects.filter(vehicle__in=[car.pk for car in vehicles]).select_related("customer")
    for share in rows.order_by("pk"):
        shares[share.vehicle_id].append({"id": share.customer_id, "name": share.customer.name})
    linked = [car.client_vehicle_id for car in vehicles if car.client_vehicle_id is not None]
    shown = vehicles_shared_with(schema_name=current_schema(), vehicle_ids=linked)
    owners = dict(Customer.objects.filter(vehicles__in=[car.pk for car in vehicles]).values_list("pk", "name"))
    return [
        _car_brief(car)
        | {
            "mileage_km": car.mileage_km,
            "note": car.note,
            "archived_at": car.archived_at,
            "client_record": _client_record(car, shown),
            "version": car.version,
            "owner": {"id": car.customer_id, "name": owners[car.customer_id]},
            "shared_with": shares[car.pk],
        }
        for car in vehicles
    ]


def _client_record(car: CustomerVehicle, shown: set[uuid.UUID]) -> str:
    """Whether the car stands in a client's own account, and whether that may be read here now."""
    if car.client_vehicle_id is None:
        return "none"
    return "shared" if car.client_vehicle_id in shown else "private"


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
        "last_visit_at": customer.last_visit_at,
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


def customer_ids_of(*, user_ids: list[int]) -> dict[int, int]:
    """The workshop's records of people with an account: customer by user id."""
    rows = Customer.objects.filter(user_id__in=user_ids).values_list("user_id", "pk")
    return {user_id: pk for user_id, pk in rows if user_id is not None}
