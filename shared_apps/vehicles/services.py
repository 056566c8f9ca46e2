from __future__ import annotations

import uuid
from dataclasses import replace

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.portal.selectors import workshops_of_vehicle
from shared_apps.vehicles import consent
from shared_apps.vehicles.errors import ConsentTextChanged, NotShared, TooManyVehicles, VinTaken
from shared_apps.vehicles.models import Vehicle, WorkshopGrant, WorkshopLook
from shared_apps.vehicles.reminding import DATES, reminders_take_back
from shared_apps.vehicles.types import FUELS, ClientCar, LookPurpose, VehicleIn
from shared_apps.vehicles.vin import plate_of, vin_of

FIRST_CAR = 1886
MOST_KM = 9_999_999
MOST_VEHICLES = 200
VIN_REFUSED = _("VIN ma 17 znaków: cyfry i litery bez I, O oraz Q.")


def vehicle_add(*, owner_id: int, vehicle: VehicleIn) -> Vehicle:
    """Raises InvalidInput with the field's name, VinTaken or TooManyVehicles (409)."""
    if Vehicle.objects.filter(owner=owner_id).count() >= MOST_VEHICLES:
        raise TooManyVehicles
    return _write(Vehicle(owner_id=owner_id), vehicle)


@transaction.atomic
def vehicle_change(*, owner_id: int, vehicle_id: uuid.UUID, vehicle: VehicleIn) -> Vehicle:
    """All fields at once. Raises NotHere for somebody else's car, InvalidInput or VinTaken (409)."""
    row = Vehicle.objects.select_for_update().filter(owner=owner_id, pk=vehicle_id).first()
    if row is None:
        raise NotHere
    before = [getattr(row, date) for date in DATES]
    row = _write(row, vehicle)
    if before != [getattr(row, date) for date in DATES]:
        reminders_take_back(vehicle_id=row.pk)
    return row


@transaction.atomic
def vehicle_remove(*, owner_id: int, vehicle_id: uuid.UUID) -> None:
    """The car goes for good; bookings keep the label they were made with. Raises NotHere for somebody else's."""
    deleted, _rows = Vehicle.objects.filter(owner=owner_id, pk=vehicle_id).delete()
    if not deleted:
        raise NotHere
    reminders_take_back(vehicle_id=vehicle_id)


@transaction.atomic
def grant_give(*, owner_id: int, vehicle_id: uuid.UUID, slug: str, text_version: str, language: str) -> None:
    """Let a workshop where this car was booked read it. Given twice is given once.

    Raises NotHere for somebody else's car or another workshop, ConsentTextChanged when other words were read.
    """
    if text_version != consent.VERSION:
        raise ConsentTextChanged
    vehicle = _own_locked(owner_id, vehicle_id)
    booked = workshops_of_vehicle(user_id=owner_id, vehicle_id=vehicle_id)
    workshop = next((entry.workshop for entry in booked if entry.workshop.slug == slug), None)
    if workshop is None:
        raise NotHere
    WorkshopGrant.objects.get_or_create(
        vehicle=vehicle,
        workshop=workshop,
        revoked_at=None,
        defaults={
            "given_at": timezone.now(),
            "text_version": consent.VERSION,
            "text_language": language,
            "text_digest": consent.digest_of(consent.text_in(language)),
        },
    )


@transaction.atomic
def grant_revoke(*, owner_id: int, vehicle_id: uuid.UUID, slug: str) -> None:
    """From now on the workshop reads nothing more. Revoked twice is revoked. Raises NotHere for somebody else's car."""
    vehicle = _own_locked(owner_id, vehicle_id)
    grants = WorkshopGrant.objects.filter(vehicle=vehicle, workshop__slug=slug, revoked_at=None)
    grants.update(revoked_at=timezone.now(), updated_at=timezone.now())


def _own_locked(owner_id: int, vehicle_id: uuid.UUID) -> Vehicle:
    vehicle = Vehicle.objects.select_for_update().filter(owner=owner_id, pk=vehicle_id).first()
    if vehicle is None:
        raise NotHere
    return vehicle


@transaction.atomic
def vehicle_look(*, schema_name: str, vehicle_id: uuid.UUID, user_id: int, purpose: LookPurpose) -> ClientCar:
    """A client's car for a workshop that may read it; the look is written down for the client. Raises NotShared."""
    grants = WorkshopGrant.objects.select_related("vehicle", "workshop").select_for_update(of=("self",))
    grant = grants.filter(vehicle=vehicle_id, workshop__schema_name=schema_name, revoked_at=None).first()
    if grant is None:
        raise NotShared
    WorkshopLook.objects.create(
        vehicle=grant.vehicle,
        workshop=grant.workshop,
        workshop_name=grant.workshop.name,
        user_id=user_id,
        purpose=purpose,
        looked_at=timezone.now(),
    )
    told = {name: getattr(grant.vehicle, name) for name in VehicleIn.__slots__}
    return ClientCar(**told, given_at=grant.given_at)


def _write(row: Vehicle, vehicle: VehicleIn) -> Vehicle:
    checked = _checked(vehicle)
    for field in VehicleIn.__slots__:
        setattr(row, field, getattr(checked, field))
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        # The database's sentence quotes the number; it must not travel on into logs.
        raise VinTaken(details={"vin": [VinTaken.message]}) from None
    return row


def _checked(vehicle: VehicleIn) -> VehicleIn:
    for field in ("make", "model"):
        if not getattr(vehicle, field).strip():
            raise InvalidInput.of(field, _("To pole jest wymagane."))
    newest = timezone.now().year + 1
    if vehicle.year is not None and not FIRST_CAR <= vehicle.year <= newest:
        raise InvalidInput.of("year", _("Podaj rok produkcji, np. 2016."))
    if vehicle.mileage_km is not None and not 0 <= vehicle.mileage_km <= MOST_KM:
        raise InvalidInput.of("mileage_km", _("Podaj przebieg w kilometrach."))
    if vehicle.fuel and vehicle.fuel not in FUELS:
        raise InvalidInput.of("fuel", _("Wybierz rodzaj paliwa z listy."))
    vin = vin_of(vehicle.vin) if vehicle.vin.strip() else ""
    if vin is None:
        raise InvalidInput.of("vin", VIN_REFUSED)
    plate = plate_of(vehicle.plate) if vehicle.plate.strip() else ""
    if plate is None:
        raise InvalidInput.of("plate", _("Podaj numer rejestracyjny, np. KR 1AB23."))
    return replace(vehicle, make=vehicle.make.strip(), model=vehicle.model.strip(), vin=vin, plate=plate)
