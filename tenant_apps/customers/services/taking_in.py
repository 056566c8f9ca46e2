"""Many customers at once, from a file: looked at first, written when somebody says so, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Literal

from django.db import transaction
from django.db.models.functions import Upper

from shared_apps.core.realtime import announce
from tenant_apps.customers.models import Customer, CustomerVehicle
from tenant_apps.customers.services.searching import searchable
from tenant_apps.customers.sheet import Line, lines_of
from tenant_apps.customers.types import CustomerKind, VehicleTold

AT_ONCE = 1_000
FILLED = ("nip", "phone", "email", "street", "postal_code", "city", "note")
Outcome = Literal["new", "known", "failed"]


@dataclass(frozen=True, slots=True)
class Looked:
    """What becomes, or became, of a line. `known` is somebody who was here before, or earlier in the file."""

    line: Line
    outcome: Outcome


@dataclass(slots=True)
class _Known:
    """Customers and cars by what tells them apart; of the file's own lines too, once they were looked at."""

    by_nip: dict[str, Customer] = field(default_factory=dict)
    # Of people without an account: phone, plate and VIN of the others were typed by whoever booked online.
    by_phone: dict[str, Customer] = field(default_factory=dict)
    by_car: dict[str, Customer] = field(default_factory=dict)
    # Of people with an account.
    by_mailbox: dict[str, Customer] = field(default_factory=dict)
    # Cars by the name, plate and VIN that are told of them, with the customer they belong to.
    named: set[tuple[int, str]] = field(default_factory=set)

    def of(self, line: Line) -> Customer | None:
        """By NIP, by an account's e-mail, then by phone, then by a car: two people may well have one name."""
        car = line.car
        return (
            self.by_nip.get(line.person.nip)
            or self.by_mailbox.get(line.person.email.upper())
            or self.by_phone.get(line.person.phone)
            or (self.by_car.get(car.vin) if car and car.vin else None)
            or (self.by_car.get(car.plate) if car and car.plate else None)
        )

    def has(self, customer: Customer, car: VehicleTold) -> bool:
        signs = [sign for sign in (car.vin, car.plate) if sign]
        if any(sign in self.by_car for sign in signs):
            return True
        return any((id(customer), sign) in self.named for sign in signs or [car.label])

    def keep(self, customer: Customer, cars: Iterable[str]) -> None:
        if customer.nip:
            self.by_nip.setdefault(customer.nip, customer)
        if customer.user_id is not None and customer.email:
            self.by_mailbox.setdefault(customer.email.upper(), customer)
        if customer.user_id is None and customer.phone:
            self.by_phone.setdefault(customer.phone, customer)
        for sign in cars:
            self.named.add((id(customer), sign))
            if customer.user_id is None:
                self.by_car.setdefault(sign, customer)


@transaction.atomic
def customers_take_in(*, content: bytes, dry_run: bool) -> list[Looked]:
    """Look at every line of a CSV and, unless it is a dry run, write those without errors. Raises CannotRead.

    Who is known gets what was blank, and the car when it is a new one; nothing that is there is overwritten.
    """
    lines = lines_of(content)
    known = _known_to(lines)
    looked, touched, new = [], {}, []
    cars: list[CustomerVehicle] = []
    for line in lines:
        if line.errors:
            looked.append(Looked(line, "failed"))
            continue
        customer = known.of(line)
        looked.append(Looked(line, "new" if customer is None else "known"))
        if customer is None:
            customer = Customer(**asdict(line.person))
            new.append(customer)
        else:
            _fill_blanks(customer, line)
        touched[id(customer)] = customer
        if line.car and not known.has(customer, line.car):
            cars.append(CustomerVehicle(**asdict(line.car), customer=customer))
            known.named.add((id(customer), line.car.label))
        known.keep(customer, [sign for sign in (line.car.vin, line.car.plate) if sign] if line.car else [])
    if not dry_run:
        _write(new, list(touched.values()), cars)
    return looked


def _known_to(lines: list[Line]) -> _Known:
    known = _Known()
    nips, phones = {line.person.nip for line in lines} - {""}, {line.person.phone for line in lines} - {""}
    here = Customer.objects.filter(merged_into=None).select_for_update(of=("self",)).order_by("pk")
    mailboxes = {line.person.email.upper() for line in lines} - {""}
    accounts = here.filter(user_id__isnull=False).exclude(email="").annotate(mailbox=Upper("email"))
    same: dict[int, Customer] = {}
    for found in (here.filter(nip__in=nips), here.filter(phone__in=phones), accounts.filter(mailbox__in=mailboxes)):
        for customer in found:
            known.keep(same.setdefault(customer.pk, customer), [])
    for column in ("vin", "plate"):
        signs = {getattr(line.car, column) for line in lines if line.car} - {""}
        for car in CustomerVehicle.objects.filter(**{f"{column}__in": signs}).select_related("customer").order_by("pk"):
            known.keep(same.setdefault(car.customer_id, car.customer), [getattr(car, column)])
    for customer_id, label in CustomerVehicle.objects.filter(customer__in=same).values_list("customer_id", "label"):
        known.named.add((id(same[customer_id]), label))
    return known


def _fill_blanks(customer: Customer, line: Line) -> None:
    for name in FILLED:
        if not getattr(customer, name):
            setattr(customer, name, getattr(line.person, name))
    if customer.nip:
        customer.kind = CustomerKind.COMPANY


def _write(new: list[Customer], touched: list[Customer], cars: list[CustomerVehicle]) -> None:
    Customer.objects.bulk_create(new, batch_size=AT_ONCE)
    made = {id(customer) for customer in new}
    changed = [customer for customer in touched if id(customer) not in made]
    for customer in changed:
        customer.version += 1
    Customer.objects.bulk_update(changed, [*FILLED, "kind", "version"], batch_size=AT_ONCE)
    CustomerVehicle.objects.bulk_create(cars, batch_size=AT_ONCE)
    numbers = [customer.pk for customer in touched]
    for start in range(0, len(numbers), AT_ONCE):
        searchable(*numbers[start : start + AT_ONCE])
    if touched:
        announce("customers", touched[0].pk)
