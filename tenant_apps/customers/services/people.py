"""Customers as staff write them down, and two records of one person made one."""

from __future__ import annotations

from dataclasses import asdict

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import NotHere
from shared_apps.core.realtime import announce
from tenant_apps.customers.errors import ChangedMeanwhile, MergeRefused
from tenant_apps.customers.events import customers_merged
from tenant_apps.customers.models import Customer, CustomerVehicle, VehicleShare
from tenant_apps.customers.selectors import customer_out
from tenant_apps.customers.services.searching import searchable
from tenant_apps.customers.types import MOST_NOTE, CustomerKind, CustomerTold, nip_or_refuse, phone_or_refuse


@transaction.atomic
def customer_save(*, customer_id: int | None, told: CustomerTold, version: int | None = None) -> Customer:
    """Write a customer down, or anew. Raises InvalidInput, NotHere, ChangedMeanwhile with the record as it is."""
    fields = asdict(told) | {"phone": phone_or_refuse(told.phone), "nip": nip_or_refuse(told.nip)}
    if fields["nip"] and fields["kind"] == CustomerKind.PERSON:
        # A number of the tax office belongs to a business, even to one of a single person.
        fields["kind"] = CustomerKind.COMPANY
    if customer_id is None:
        customer = Customer(**fields)
    else:
        customer = _locked(customer_id, version)
        for name, value in fields.items():
            setattr(customer, name, value)
        customer.version += 1
    customer.save()
    _told(customer.pk)
    return customer


def _locked(customer_id: int, version: int | None) -> Customer:
    customer = Customer.objects.select_for_update().filter(pk=customer_id, merged_into=None).first()
    if customer is None:
        raise NotHere
    if version is not None and version != customer.version:
        raise ChangedMeanwhile(details={"current": customer_out(customer=customer)})
    return customer


@transaction.atomic
def customer_merge(*, customer_id: int, other_id: int) -> Customer:
    """Take `other_id` into `customer_id`: cars, visits and whatever the first one lacks; what differs goes to the note.

    The other record stays and leads to this one. Raises NotHere, or MergeRefused for oneself, for two accounts and for
    notes that together are longer than a note may be.
    """
    if customer_id == other_id:
        raise MergeRefused(_("To jest ten sam klient."))
    first, second = sorted((customer_id, other_id))
    both = {number: _locked(number, None) for number in (first, second)}
    target, source = both[customer_id], both[other_id]
    if target.user_id and source.user_id:
        raise MergeRefused(_("Obaj klienci mają własne konta w serwisie, więc to dwie różne osoby."))
    _fill_from(target, source)
    vehicles = _cars_over(target, source)
    source.user_id, source.merged_into, source.search = None, target, ""
    source.save()
    target.version += 1
    target.save()
    Customer.objects.filter(merged_into=source).update(merged_into=target)
    customers_merged.send(sender=Customer, source_id=source.pk, target_id=target.pk, vehicles=vehicles)
    CustomerVehicle.objects.filter(pk__in=vehicles).delete()
    _told(target.pk)
    return target


def _fill_from(target: Customer, source: Customer) -> None:
    """A blank takes the other's value; a value that differs is kept in the note."""
    different = []
    target.user_id = target.user_id or source.user_id
    if source.kind == CustomerKind.COMPANY:
        target.kind = CustomerKind.COMPANY
    for name in ("name", "nip", "phone", "email", "street", "postal_code", "city"):
        ours, theirs = getattr(target, name), getattr(source, name)
        if not ours:
            setattr(target, name, theirs)
        elif theirs and theirs != ours:
            different.append(theirs)
    too_long = gettext("Notatki obu klientów razem są za długie. Skróć najpierw jedną z nich.")
    target.note = _notes(target.note, source.note, ", ".join(different), too_long=too_long)


def _notes(*parts: str, too_long: str) -> str:
    """All of them, one under the other. Raises MergeRefused rather than losing a word or making what no form saves."""
    note = "\n".join(part for part in parts if part)
    if len(note) > MOST_NOTE:
        raise MergeRefused(too_long)
    return note


def _cars_over(target: Customer, source: Customer) -> dict[int, int]:
    """Move the cars; of one that both have, the pair (the one to go, the one that stays) is returned."""
    ours = list(CustomerVehicle.objects.select_for_update().filter(customer=target))
    twice: dict[int, int] = {}
    for car in CustomerVehicle.objects.select_for_update().filter(customer=source).order_by("pk"):
        same = next((one for one in ours if _is_same_car(one, car)), None)
        if same is None:
            car.customer = target
            car.save(update_fields=["customer", "updated_at"])
            continue
        twice[car.pk] = same.pk
        _fill_car_from(same, car, is_of_account=source.user_id is not None)
        same.version += 1
        same.save()
        _shares_over(car.pk, same.pk)
    for share in VehicleShare.objects.filter(customer=source):
        is_known = VehicleShare.objects.filter(vehicle=share.vehicle_id, customer=target).exists()
        if not is_known and share.vehicle.customer_id != target.pk:
            VehicleShare.objects.create(vehicle_id=share.vehicle_id, customer=target)
        share.delete()
    VehicleShare.objects.filter(customer=target, vehicle__customer=target).delete()
    return twice


def _fill_car_from(same: CustomerVehicle, car: CustomerVehicle, *, is_of_account: bool) -> None:
    """A blank takes the other's value; a value that differs is kept in the note, in words."""
    if is_of_account and car.client_vehicle_id and same.client_vehicle_id:
        # The account comes along, and so does what it calls this car.
        same.client_vehicle_id, car.client_vehicle_id = car.client_vehicle_id, same.client_vehicle_id
    different = _said_otherwise(same, car)
    for name in ("label", "make", "model", "year", "plate", "vin", "client_vehicle_id"):
        setattr(same, name, getattr(same, name) or getattr(car, name))
    if same.archived_at is not None:
        # Gone from one record and still coming in the other: it still comes.
        same.archived_at = car.archived_at
    same.mileage_km = max((one for one in (same.mileage_km, car.mileage_km) if one is not None), default=None)
    too_long = gettext("Notatki o aucie, które mają obaj, są razem za długie. Skróć najpierw jedną z nich.")
    same.note = _notes(same.note, car.note if car.note != same.note else "", different, too_long=too_long)


def _said_otherwise(same: CustomerVehicle, car: CustomerVehicle) -> str:
    """What would be lost of the car that goes: "Z drugiego wpisu: Model: Golf, Rok: 2015". Empty when it is nothing."""
    # The note is the workshop's: it is written in its language, whichever the person who merges reads.
    with translation.override("pl"):
        words = {
            "label": gettext("Nazwa"),
            "make": gettext("Marka"),
            "model": gettext("Model"),
            "year": gettext("Rok"),
            "plate": gettext("Numer rejestracyjny"),
            "vin": gettext("VIN"),
        }
        pairs = {words[name]: (getattr(same, name), getattr(car, name)) for name in words}
        lost = [f"{word}: {theirs}" for word, (ours, theirs) in pairs.items() if ours and theirs and ours != theirs]
        readings = {one for one in (same.mileage_km, car.mileage_km) if one is not None}
        if len(readings) == 2:
            lost.append(gettext("Przebieg: %(km)s km") % {"km": min(readings)})
        return gettext("Z drugiego wpisu: %(lost)s") % {"lost": ", ".join(lost)} if lost else ""


def _shares_over(vehicle_id: int, to_id: int) -> None:
    known = VehicleShare.objects.filter(vehicle=to_id).values_list("customer_id", flat=True)
    VehicleShare.objects.filter(vehicle=vehicle_id).exclude(customer__in=list(known)).update(vehicle=to_id)


def _is_same_car(one: CustomerVehicle, other: CustomerVehicle) -> bool:
    if one.vin and other.vin:
        return one.vin == other.vin
    return bool(one.plate) and one.plate == other.plate


def _told(customer_id: int) -> None:
    searchable(customer_id)
    announce("customers", customer_id)
