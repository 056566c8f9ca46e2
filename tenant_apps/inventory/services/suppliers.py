"""Suppliers and places, as the office writes them down."""

from __future__ import annotations

from dataclasses import asdict
from typing import TypeVar

from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.realtime import announce
from tenant_apps.customers.types import nip_number, phone_or_refuse
from tenant_apps.inventory.errors import ChangedMeanwhile, InUse, NameTaken
from tenant_apps.inventory.models import Location, Part, Supplier
from tenant_apps.inventory.selectors.suppliers import supplier_out
from tenant_apps.inventory.types import SupplierTold

M = TypeVar("M", bound=models.Model)
UNIQUE_VIOLATION = "23505"


@transaction.atomic
def supplier_save(*, supplier_id: int | None, told: SupplierTold, version: int | None = None) -> Supplier:
    """Raises InvalidInput, NotHere, NameTaken, ChangedMeanwhile with the supplier as it is."""
    supplier = Supplier() if supplier_id is None else _locked(supplier_id, version)
    fields = asdict(told) | {"phone": phone_or_refuse(told.phone), "tax_id": _tax_id(told)}
    if told.website and not told.website.startswith(("https://", "http://")):
        raise InvalidInput.of("website", _("Adres strony zaczyna się od https://"))
    for name, value in fields.items():
        setattr(supplier, name, value)
    supplier.version += supplier_id is not None
    _saved(supplier)
    announce("supplier", supplier.pk)
    return supplier


def _locked(supplier_id: int, version: int | None) -> Supplier:
    supplier = Supplier.objects.select_for_update().filter(pk=supplier_id).first()
    if supplier is None:
        raise NotHere
    if version is not None and version != supplier.version:
        raise ChangedMeanwhile(details={"current": supplier_out(supplier=supplier)})
    return supplier


def _tax_id(told: SupplierTold) -> str:
    """A Polish one is checked; another country's is taken as it is."""
    if not told.tax_id.strip() or told.country.strip().lower() not in {"", "polska", "poland", "pl"}:
        return told.tax_id.strip()
    number = nip_number(told.tax_id)
    if number is None:
        raise InvalidInput.of("tax_id", _("Ten NIP jest błędny: nie zgadza się cyfra kontrolna albo liczba cyfr."))
    return number


@transaction.atomic
def location_save(*, location_id: int | None, name: str, note: str = "") -> Location:
    """Raises NotHere, NameTaken."""
    location = (
        Location() if location_id is None else Location.objects.select_for_update().filter(pk=location_id).first()
    )
    if location is None:
        raise NotHere
    location.name, location.note = name, note
    _saved(location)
    announce("location", location.pk)
    return location


@transaction.atomic
def location_delete(*, location_id: int) -> None:
    """Raises NotHere, or InUse while parts lie there."""
    location = Location.objects.select_for_update().filter(pk=location_id).first()
    if location is None:
        raise NotHere
    if Part.objects.filter(location=location).exists():
        raise InUse
    location.delete()
    announce("location", location_id)


def _saved(row: M) -> None:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        if getattr(error.__cause__, "sqlstate", None) == UNIQUE_VIOLATION:
            raise NameTaken(details={"name": [NameTaken.message]}) from error
        raise
