"""Cars as staff write them down, and who else comes with them."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.realtime import announce
from tenant_apps.customers.errors import ChangedMeanwhile
from tenant_apps.customers.models import CustomerVehicle, VehicleShare
from tenant_apps.customers.selectors import customer_get, vehicle_out
from tenant_apps.customers.services.searching import searchable
from tenant_apps.customers.types import VehicleTold, plate_number, vin_number


@transaction.atomic
def vehicle_add(*, customer_id: int, told: VehicleTold) -> CustomerVehicle:
    """Raises NotHere, InvalidInput."""
    vehicle = CustomerVehicle(customer=customer_get(customer_id=customer_id))
    return _written(vehicle, told)


@transaction.atomic
def vehicle_save(*, vehicle_id: int, told: VehicleTold, version: int | None = None) -> CustomerVehicle:
    """Raises NotHere, InvalidInput, ChangedMeanwhile with the car as it is."""
    vehicle = _locked(vehicle_id)
    if version is not None and version != vehicle.version:
        raise ChangedMeanwhile(details={"current": vehicle_out(vehicle=vehicle)})
    vehicle.version += 1
    return _written(vehicle, told)


def _locked(vehicle_id: int) -> CustomerVehicle:
    vehicle = CustomerVehicle.objects.select_for_update().filter(pk=vehicle_id).first()
    if vehicle is None:
        raise NotHere
    return vehicle


def _written(vehicle: CustomerVehicle, told: VehicleTold) -> CustomerVehicle:
    fields = asdict(told) | {"plate": plate_number(told.plate), "vin": vin_number(told.vin)}
    if not any(fields[part] for part in ("label", "make", "plate", "vin")):
        raise InvalidInput.of("label", _("Podaj auto: markę i model albo numer rejestracyjny."))
    if fields["vin"] and len(fields["vin"]) != 17:
        raise InvalidInput.of("vin", _("VIN ma 17 znaków."))
    spelled = " ".join(part for part in (told.make, told.model, str(told.year or "")) if part)
    fields["label"] = told.label or spelled or fields["plate"] or fields["vin"]
    for name, value in fields.items():
        setattr(vehicle, name, value)
    vehicle.save()
    _told(vehicle)
    return vehicle


@transaction.atomic
def vehicle_archive(*, vehicle_id: int) -> CustomerVehicle:
    """Sold or scrapped: the car and its visits stay, and it is offered for no new one. Raises NotHere."""
    return _archived(_locked(vehicle_id), at=timezone.now())


@transaction.atomic
def vehicle_restore(*, vehicle_id: int) -> CustomerVehicle:
    """Raises NotHere."""
    return _archived(_locked(vehicle_id), at=None)


def _archived(vehicle: CustomerVehicle, *, at: dt.datetime | None) -> CustomerVehicle:
    # Twice is once: the day it left stays the first one.
    if (vehicle.archived_at is None) != (at is None):
        vehicle.archived_at = at
        vehicle.save(update_fields=["archived_at", "updated_at"])
        announce("customers", vehicle.customer_id)
    return vehicle


@transaction.atomic
def vehicle_read_off(*, vehicle_id: int, mileage_km: int | None, vin: str | None, plate: str | None) -> None:
    """What was read off the car itself: newer than what anybody told. None leaves what is known. Raises NotHere."""
    vehicle = _locked(vehicle_id)
    read = {"mileage_km": mileage_km, "vin": vin, "plate": plate}
    changed = {name: value for name, value in read.items() if value is not None and value != getattr(vehicle, name)}
    if not changed:
        return
    for name, value in changed.items():
        setattr(vehicle, name, value)
    vehicle.version += 1
    vehicle.save()
    _told(vehicle)


@transaction.atomic
def vehicle_share(*, vehicle_id: int, customer_id: int) -> CustomerVehicle:
    """Somebody else comes with this car too; once is enough. Raises NotHere, InvalidInput for its owner."""
    vehicle, customer = _locked(vehicle_id), customer_get(customer_id=customer_id)
    if vehicle.customer_id == customer.pk:
        raise InvalidInput.of("customer_id", _("Ten klient jest już właścicielem tego auta."))
    VehicleShare.objects.get_or_create(vehicle=vehicle, customer=customer)
    _told(vehicle)
    return vehicle


@transaction.atomic
def vehicle_unshare(*, vehicle_id: int, customer_id: int) -> CustomerVehicle:
    """Raises NotHere."""
    vehicle, customer = _locked(vehicle_id), customer_get(customer_id=customer_id)
    VehicleShare.objects.filter(vehicle=vehicle, customer=customer).delete()
    searchable(customer.pk)
    _told(vehicle)
    return vehicle


def _told(vehicle: CustomerVehicle) -> None:
    searchable(vehicle.customer_id, *vehicle.shares.values_list("customer_id", flat=True))
    announce("customers", vehicle.customer_id)
