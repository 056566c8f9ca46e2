"""The demo: five workshops at work, three of them near each other, and four hundred entries of the directory.

All of it is marked as demo data. Stands in `config`, above every app, because it composes them; running it again
changes nothing that is there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from shared_apps.accounts.selectors import person_by_email
from shared_apps.accounts.services import person_create
from shared_apps.core.tenancy import open_workshop
from shared_apps.core.types import WorkshopRef
from shared_apps.directory.demo import DemoListing, directory_demo_load, listing_demo_fill, listing_demo_photos
from shared_apps.vehicles.selectors import vehicles_of
from shared_apps.vehicles.services import vehicle_add
from shared_apps.vehicles.types import VehicleIn
from tenant_apps.calendar.demo import DemoClient, DemoMechanic, DemoSpec, calendar_demo_load
from tenant_apps.chat.demo import chat_demo_load
from tenant_apps.customers.demo import customers_demo_load
from tenant_apps.inventory.demo import inventory_demo_load
from tenant_apps.workorders.demo import orders_demo_load
from tenants.selectors import workshop_by_slug
from tenants.services import membership_add, workshop_create

LOG_IN_WITH = "garage-demo-2026"
DOMAIN = "demo.garage.localhost"


@dataclass(frozen=True)
class Place:
    """One demo workshop: who works there and how busy it is (0 to 1)."""

    slug: str
    name: str
    listing: DemoListing
    owner: tuple[str, str]
    mechanics: tuple[tuple[str, str], ...]
    load: float
    price_factor: float = 1.0


def _about(text: str) -> str:
    return f"Warsztat demonstracyjny: ten warsztat nie istnieje. {text}"


PLACES = (
    Place(
        "kowalczyk",
        "Auto-Serwis Kowalczyk (demo)",
        DemoListing(
            city="Kraków",
            street="ul. Zakopiańska 58",
            postal_code="30-418",
            lat=50.0215,
            lng=19.9289,
            region="małopolskie",
            phone="12 555 01 10",
            email=f"kowalczyk@{DOMAIN}",
            description=_about("Trzy podnośniki, geometria i opony. Hamulce i zawieszenie robimy od ręki."),
            specializations=("hamulce", "zawieszenie", "diagnostyka"),
        ),
        ("Barbara", "Kowalczyk"),
        (("Adam", "Zieliński"), ("Piotr", "Wójcik"), ("Ewa", "Kamińska")),
        0.6,
    ),
    Place(
        "podgorze-auto",
        "Podgórze Auto (demo)",
        DemoListing(
            city="Kraków",
            street="ul. Wielicka 28",
            postal_code="30-552",
            lat=50.0389,
            lng=19.9642,
            region="małopolskie",
            phone="12 555 01 40",
            email=f"podgorze@{DOMAIN}",
            description=_about("Szybkie naprawy przy Wielickiej: hamulce, oleje, diagnostyka komputerowa."),
            specializations=("diagnostyka", "hamulce"),
        ),
        ("Halina", "Gawron"),
        (("Szymon", "Rak"),),
        0.85,
        0.95,
    ),
    Place(
        "nowa-huta-serwis",
        "Serwis Nowa Huta (demo)",
        DemoListing(
            city="Kraków",
            street="os. Stalowe 16",
            postal_code="31-922",
            lat=50.0798,
            lng=20.0402,
            region="małopolskie",
            phone="12 555 01 50",
            email=f"nowahuta@{DOMAIN}",
            description=_about("Zawieszenia, rozrządy i klimatyzacja. Duży plac, można zostawić auto na noc."),
            specializations=("zawieszenie", "klimatyzacja"),
        ),
        ("Roman", "Cygan"),
        (("Leszek", "Duda"), ("Iga", "Pawlik")),
        0.75,
        0.85,
    ),
    Place(
        "praga",
        "Garaż Praga (demo)",
        DemoListing(
            city="Warszawa",
            street="ul. Ząbkowska 31",
            postal_code="03-736",
            lat=52.2541,
            lng=21.0456,
            region="mazowieckie",
            phone="22 555 01 20",
            email=f"praga@{DOMAIN}",
            description=_about("Mechanika i elektryka aut europejskich i japońskich, klimatyzacja, diagnostyka."),
            specializations=("elektryka", "klimatyzacja", "samochody japońskie"),
        ),
        ("Jerzy", "Sadowski"),
        (("Kamil", "Wrona"), ("Natalia", "Borek"), ("Oskar", "Lis"), ("Igor", "Maj")),
        0.7,
        1.2,
    ),
    Place(
        "baluty",
        "Warsztat Bałuty (demo)",
        DemoListing(
            city="Łódź",
            street="ul. Limanowskiego 127",
            postal_code="91-334",
            lat=51.7943,
            lng=19.4346,
            region="łódzkie",
            phone="42 555 01 30",
            email=f"baluty@{DOMAIN}",
            description=_about("Rodzinny warsztat: przeglądy, rozrządy, hamulce, opony z przechowalnią."),
            specializations=("opony", "rozrząd", "hamulce"),
        ),
        ("Zofia", "Malinowska"),
        (("Rafał", "Kopeć"), ("Dorota", "Sobczak")),
        0.5,
        0.9,
    ),
)


class Command(BaseCommand):
    help = "Load the demo: workshops, their people and visits, the directory. Safe to run again."

    def handle(self, *args: Any, **options: Any) -> None:
        entries = directory_demo_load()
        self.stdout.write(f"Directory: {entries} entries.")
        _person(email=f"admin@{DOMAIN}", first_name="Admin", last_name="Demo", role="admin")
        client_id = _person(email=f"klient@{DOMAIN}", first_name="Klient", last_name="Demo", role="client")
        for number, place in enumerate(PLACES):
            clients = [_with_their_car(client_id)] if place.slug == "kowalczyk" else []
            visits, orders = _open(place, number, clients)
            self.stdout.write(f"{place.name}: {visits} visits and {orders} orders added.")


def _with_their_car(client_id: int) -> DemoClient:
    """The client books with the car that stands in their own list."""
    car = vehicles_of(owner_id=client_id).first()
    if car is None:
        told = VehicleIn(make="Skoda", model="Octavia", year=2018, plate="KR 8XY21", fuel="diesel", mileage_km=168_400)
        car = vehicle_add(owner_id=client_id, vehicle=told)
    seen = {"make": car.make, "model": car.model, "year": car.year, "plate": car.plate, "client_vehicle_id": car.pk}
    return {"user_id": client_id, "car": seen}


def _open(place: Place, number: int, clients: list[DemoClient]) -> tuple[int, int]:
    owner_id = _member_account(place, "owner", *place.owner, role="owner")
    workshop = workshop_by_slug(slug=place.slug)
    if workshop is None:
        workshop = workshop_create(name=place.name, slug=place.slug, owner_id=owner_id, is_demo=True)
    with transaction.atomic():
        reception_id = _member_account(place, "reception", "Recepcja", "Demo", role="client")
        membership_add(workshop_id=workshop.id, user_id=reception_id, roles=["receptionist"])
        mechanics = [_mechanic(place, workshop, number, *name) for number, name in enumerate(place.mechanics, 1)]
        listing_demo_fill(workshop_id=workshop.id, spec=place.listing)
    with open_workshop(workshop.schema_name):
        listing_demo_photos(workshop_id=workshop.id, number=number)
    spec: DemoSpec = {
        "mechanics": mechanics,
        "clients": clients,
        "load": place.load,
        "price_factor": place.price_factor,
    }
    customers_demo_load(schema_name=workshop.schema_name)
    inventory_demo_load(schema_name=workshop.schema_name)
    visits = calendar_demo_load(schema_name=workshop.schema_name, spec=spec)
    orders = orders_demo_load(schema_name=workshop.schema_name)
    for client in clients:
        chat_demo_load(
            schema_name=workshop.schema_name,
            client_id=client["user_id"],
            client_name="Klient Demo",
            staff_id=mechanics[0].get("user_id"),
            staff_name=mechanics[0]["name"],
        )
    return visits, orders


def _mechanic(place: Place, workshop: WorkshopRef, number: int, first_name: str, last_name: str) -> DemoMechanic:
    user_id = _member_account(place, f"mechanic{number}", first_name, last_name, role="mechanic")
    membership_add(workshop_id=workshop.id, user_id=user_id, roles=["mechanic"])
    return {"name": f"{first_name} {last_name}", "user_id": user_id}


def _member_account(place: Place, mailbox: str, first_name: str, last_name: str, *, role: str) -> int:
    return _person(email=f"{mailbox}@{place.slug}.{DOMAIN}", first_name=first_name, last_name=last_name, role=role)


def _person(*, email: str, first_name: str, last_name: str, role: str) -> int:
    known = person_by_email(email=email)
    if known is not None:
        return known.pk
    return person_create(email=email, password=LOG_IN_WITH, first_name=first_name, last_name=last_name, role=role).id
