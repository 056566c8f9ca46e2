"""What a client's own account says of their car, while they let this workshop read it. They see every reading."""

from __future__ import annotations

from django.db import transaction

from shared_apps.core.tenancy import current_schema
from shared_apps.vehicles.errors import NotShared
from shared_apps.vehicles.services import vehicle_look
from shared_apps.vehicles.types import ClientCar, LookPurpose
from tenant_apps.customers.models import CustomerVehicle
from tenant_apps.customers.selectors import vehicle_get
from tenant_apps.customers.services.cars import vehicle_save
from tenant_apps.customers.types import VehicleTold


def client_car_see(*, vehicle_id: int, actor_id: int) -> ClientCar:
    """Raises NotHere, NotShared."""
    return _looked(vehicle_get(vehicle_id=vehicle_id), actor_id=actor_id, purpose=LookPurpose.SEEN)


@transaction.atomic
def client_car_copy(*, vehicle_id: int, version: int, actor_id: int) -> CustomerVehicle:
    """Write what the client's account says into the workshop's own record; a blank there wipes nothing here.

    Raises NotHere, NotShared, ChangedMeanwhile with the car as it is.
    """
    ours = vehicle_get(vehicle_id=vehicle_id)
    theirs = _looked(ours, actor_id=actor_id, purpose=LookPurpose.COPIED)
    told = VehicleTold(
        label="" if theirs.make else ours.label,
        make=theirs.make or ours.make,
        model=theirs.model or ours.model,
        year=theirs.year or ours.year,
        plate=theirs.plate or ours.plate,
        vin=theirs.vin or ours.vin,
        mileage_km=max((one for one in (theirs.mileage_km, ours.mileage_km) if one is not None), default=None),
        note=ours.note,
    )
    return vehicle_save(vehicle_id=vehicle_id, told=told, version=version)


def _looked(car: CustomerVehicle, *, actor_id: int, purpose: LookPurpose) -> ClientCar:
    if car.client_vehicle_id is None:
        raise NotShared
    return vehicle_look(
        schema_name=current_schema(), vehicle_id=car.client_vehicle_id, user_id=actor_id, purpose=purpose
    )
