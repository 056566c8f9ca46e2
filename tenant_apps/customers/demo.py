"""Companies beside the people whom the demo's calendar brings. All of it marked as demo data."""

from __future__ import annotations

from django.db import transaction

from shared_apps.core.tenancy import open_workshop
from tenant_apps.customers.models import Customer, CustomerVehicle
from tenant_apps.customers.services import customer_save, vehicle_add
from tenant_apps.customers.types import CustomerKind, CustomerTold, VehicleTold

# Numbers with a right checksum that the tax office gave to nobody we know of; the mailboxes lead nowhere.
COMPANIES = (
    (
        CustomerTold(
            name="Demo Kurier sp. z o.o.", kind=CustomerKind.COMPANY, nip="0000000106", phone="500 000 101",
            email="flota@kurier.example.com", street="Przykładowa 1", postal_code="30-001", city="Kraków",
            note="Faktura zbiorcza na koniec miesiąca.",
        ),
        (
            VehicleTold(make="Fiat", model="Ducato", year=2021, plate="KR 0DM01", mileage_km=184_300),
            VehicleTold(make="Fiat", model="Ducato", year=2022, plate="KR 0DM02", mileage_km=121_750),
            VehicleTold(make="Renault", model="Master", year=2019, plate="KR 0DM03", mileage_km=233_900),
        ),
    ),
    (
        CustomerTold(
            name="Piekarnia Demo", kind=CustomerKind.COMPANY, nip="0000000201", phone="500 000 102",
            email="biuro@piekarnia.example.com", street="Wzorcowa 12", postal_code="30-002", city="Kraków",
        ),
        (VehicleTold(make="Volkswagen", model="Caddy", year=2018, plate="KR 0DM04", mileage_km=156_200),),
    ),
    (
        CustomerTold(
            name="Demo Taxi s.c.", kind=CustomerKind.COMPANY, nip="0000000307", phone="500 000 103",
            email="biuro@taxi.example.com", street="Próbna 7", postal_code="30-003", city="Kraków",
            note="Dzwonić po 14.",
        ),
        (
            VehicleTold(make="Toyota", model="Corolla", year=2020, plate="KR 0DM05", mileage_km=268_400),
            VehicleTold(make="Toyota", model="Prius", year=2017, plate="KR 0DM06", mileage_km=341_000),
        ),
    ),
)  # fmt: skip


def customers_demo_load(*, schema_name: str) -> int:
    """Write the demo's companies down, once. Returns how many were made. Run it in public."""
    made = 0
    with open_workshop(schema_name), transaction.atomic():
        for told, cars in COMPANIES:
            if Customer.objects.filter(nip=told.nip, is_demo=True).exists():
                continue
            customer = customer_save(customer_id=None, told=told)
            for car in cars:
                vehicle_add(customer_id=customer.pk, told=car)
            Customer.objects.filter(pk=customer.pk).update(is_demo=True)
            CustomerVehicle.objects.filter(customer=customer).update(is_demo=True)
            made += 1
    return made
