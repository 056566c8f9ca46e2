"""Demo entries: invented workshops in real towns, each marked as a demo in its name and by its flag.

Everything follows from a number, so that loading twice gives the same four hundred entries.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from django.db import transaction

from shared_apps.core.errors import NotHere
from shared_apps.directory.catalogue import TABLE, Row
from shared_apps.directory.models import Listing, Offer, Photo, WorkingHours
from shared_apps.directory.photos import photo_add
from shared_apps.directory.services import opening_project
from shared_apps.directory.wording import search_text_of
from shared_apps.integrations.drawings import demo_drawings
from shared_apps.integrations.maps import Place, largest_places

T = TypeVar("T")

COUNT = 400
# How many of the entries stand around the largest towns, so that the map has something to show there.
CROWD: Mapping[str, int] = {"Kraków": 34, "Warszawa": 44, "Łódź": 28, "Wrocław": 22, "Poznań": 18, "Gdańsk": 16}
SPACE = uuid.UUID("6f4b5f0e-6a2a-4a37-9b0a-5d2f6c2f1f10")

KINDS = ("Auto-Serwis", "Mechanika", "Warsztat", "Moto-Serwis", "Serwis Samochodowy", "Auto-Naprawa", "Garaż")
NAMES = (
    "Dębowy", "Lipowy", "Pod Kasztanem", "Zielony", "Przy Rondzie", "Na Wzgórzu", "Srebrny", "Nad Rzeką", "Pod Mostem",
    "Jesionowy", "Bursztynowy", "Przy Młynie", "Kamienny", "Wiosenny", "Pod Topolą", "Słoneczny", "Akacjowy", "Miejski",
    "Podmiejski", "Przy Parku", "Stalowy", "Klonowy", "Pod Gwiazdą", "Za Torami", "Wrzosowy", "Modrzewiowy",
)  # fmt: skip
STREETS = (
    "Lipowa", "Polna", "Ogrodowa", "Słoneczna", "Krótka", "Leśna", "Przemysłowa", "Warsztatowa", "Kolejowa", "Składowa",
    "Fabryczna", "Mostowa", "Brzozowa", "Młyńska", "Torowa", "Akacjowa", "Kwiatowa", "Łąkowa", "Graniczna", "Spokojna",
)  # fmt: skip
SPECIALTIES = (
    "hamulce", "zawieszenie", "elektryka", "klimatyzacja", "opony", "diesel", "LPG", "skrzynie biegów", "hybrydy",
    "diagnostyka", "blacharstwo", "samochody niemieckie", "samochody francuskie", "samochody japońskie",
)  # fmt: skip
DESCRIPTION = (
    "Wpis demonstracyjny: ten warsztat nie istnieje. Pokazuje, jak wygląda warsztat, który jest w katalogu, ale nie "
    "przyjmuje jeszcze rezerwacji przez internet."
)
# What an hour of work and usual parts cost together, in whole zloty; only for the demo.
HOUR_PRICE = {
    "service": 130, "brakes": 190, "tyres": 120, "suspension": 180, "engine": 210, "drivetrain": 230, "electrics": 170,
    "climate": 200, "exhaust": 180, "body": 160, "gas": 190,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class DemoListing:
    """What a demo workshop shows of itself."""

    city: str
    street: str
    postal_code: str
    lat: float
    lng: float
    phone: str = ""
    email: str = ""
    description: str = ""
    specializations: tuple[str, ...] = ()
    region: str = ""


class Dice:
    """The same throws for the same number, on every machine."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._throws = 0

    def between(self, low: float, high: float) -> float:
        self._throws += 1
        throw = hashlib.blake2b(f"{self._number}:{self._throws}".encode(), digest_size=8).digest()
        return low + (high - low) * int.from_bytes(throw) / 2**64

    def number(self, low: int, high: int) -> int:
        """`low` to `high`, both included."""
        return int(self.between(low, high + 1))

    def one_of(self, things: Sequence[T]) -> T:
        return things[self.number(0, len(things) - 1)]

    def some_of(self, things: Sequence[T], count: int) -> list[T]:
        """`count` different ones, in their order."""
        left = list(range(len(things)))
        taken = sorted(left.pop(self.number(0, len(left) - 1)) for _ in range(count))
        return [things[index] for index in taken]


@transaction.atomic
def directory_demo_load() -> int:
    """Write the demo entries, again if they are there. Returns how many there are. Nobody's real entry is touched."""
    chosen = _towns()
    entries = [_entry(number, place) for number, place in enumerate(chosen)]
    Listing.objects.bulk_create(
        [entry for entry, _offers, _hours in entries],
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=[
            "name", "description", "street", "postal_code", "city", "region", "address_full", "latitude", "longitude",
            "specializations", "is_demo", "is_visible", "price_from", "search_text", "updated_at",
        ],
    )  # fmt: skip
    mine = [entry.pk for entry, _offers, _hours in entries]
    Offer.objects.filter(listing__in=mine).delete()
    WorkingHours.objects.filter(listing__in=mine).delete()
    Offer.objects.bulk_create(offer for _entry, offers, _hours in entries for offer in offers)
    WorkingHours.objects.bulk_create(day for _entry, _offers, hours in entries for day in hours)
    opening_project(listing_ids=mine)
    return len(entries)


@transaction.atomic
def listing_demo_fill(*, workshop_id: int, spec: DemoListing) -> uuid.UUID:
    """Give a demo workshop its address and words, marked as a demo. Returns the entry's id. Raises NotHere."""
    listing = Listing.objects.select_for_update().filter(workshop_id=workshop_id).first()
    if listing is None:
        raise NotHere
    listing.city, listing.street, listing.postal_code = spec.city, spec.street, spec.postal_code
    listing.region = spec.region
    listing.latitude, listing.longitude = _six(spec.lat), _six(spec.lng)
    listing.contact_phone, listing.contact_email = spec.phone, spec.email
    listing.description = spec.description
    listing.specializations = list(spec.specializations)
    listing.address_full = f"{spec.street}, {spec.postal_code} {spec.city}"
    listing.is_demo = listing.is_visible = True
    names = listing.offers.values_list("service__name_pl", "service__name_en")
    listing.search_text = search_text_of(
        name=listing.name,
        street=spec.street,
        city=spec.city,
        services=[*(name for pair in names for name in pair), *spec.specializations],
    )
    listing.save()
    return listing.pk


def listing_demo_photos(*, workshop_id: int, number: int) -> int:
    """Draw a demo workshop's pictures unless it has some; returns how many were added. Needs the workshop's scope."""
    if Photo.objects.filter(listing__workshop=workshop_id).exists():
        return 0
    drawings = demo_drawings(number=number)
    for words, drawing in drawings:
        photo_add(workshop_id=workshop_id, picture=io.BytesIO(drawing), alt=words)
    return len(drawings)


def _towns() -> list[Place]:
    """One place per entry: crowds around the largest towns, then one each down the list of towns by size."""
    places = largest_places(900)
    crowded: dict[str, Place] = {}
    for place in places:
        if place.name in CROWD:
            crowded.setdefault(place.name, place)
    chosen = [place for name, place in crowded.items() for _ in range(CROWD[name])]
    others = [place for place in places if not any(_is_part_of(place, town) for town in crowded.values())]
    return chosen + others[: COUNT - len(chosen)]


def _is_part_of(place: Place, town: Place) -> bool:
    """The gazetteer lists districts beside towns; what lies this near to a large one is taken for a district."""
    return abs(place.lat - town.lat) < 0.12 and abs(place.lng - town.lng) < 0.19


def _entry(number: int, place: Place) -> tuple[Listing, list[Offer], list[WorkingHours]]:
    dice = Dice(number)
    name = f"{dice.one_of(KINDS)} {NAMES[number % len(NAMES)]} (demo)"
    street = f"{dice.one_of(STREETS)} {dice.number(1, 120)}"
    # Up to six kilometres around a large town, up to one around a small one.
    spread = 0.05 if place.population > 300_000 else 0.01
    services = dice.some_of(TABLE, dice.number(6, 16))
    specialties = dice.some_of(SPECIALTIES, dice.number(1, 3))
    prices = {row.code: _price(row, dice) for row in services}
    listing = Listing(
        id=uuid.uuid5(SPACE, str(number)),
        name=name,
        description=DESCRIPTION,
        street=street,
        city=place.name,
        region=place.region,
        address_full=f"{street}, {place.name}",
        latitude=_six(place.lat + dice.between(-spread, spread)),
        longitude=_six(place.lng + dice.between(-spread, spread) * 1.5),
        specializations=specialties,
        is_demo=True,
        is_visible=True,
        price_from=min(prices.values()),
        search_text=search_text_of(
            name=name,
            street=street,
            city=place.name,
            services=[*(row.name_pl for row in services), *(row.name_en for row in services), *specialties],
        ),
    )
    offers = [
        Offer(
            listing=listing,
            service_id=row.code,
            price_from=prices[row.code],
            duration_minutes=row.duration_minutes,
        )
        for row in services
    ]
    return listing, offers, _week(listing, dice)


def _price(row: Row, dice: Dice) -> Decimal:
    full = HOUR_PRICE[row.category] * row.duration_minutes / 60 * dice.between(0.85, 1.25)
    return Decimal(max(30, round(full / 10) * 10))


def _week(listing: Listing, dice: Dice) -> list[WorkingHours]:
    opens, closes = dt.time(dice.one_of((7, 8, 8, 9))), dt.time(dice.one_of((16, 17, 17, 18)))
    saturday = dice.between(0, 1) < 0.5
    pause = dice.between(0, 1) < 0.2
    week = []
    for day in range(7):
        if day == 6 or (day == 5 and not saturday):
            week.append(WorkingHours(listing=listing, day_of_week=day, is_closed=True))
            continue
        week.append(
            WorkingHours(
                listing=listing,
                day_of_week=day,
                opens_at=opens if day < 5 else dt.time(9),
                closes_at=closes if day < 5 else dt.time(13),
                break_start=dt.time(12) if pause and day < 5 else None,
                break_end=dt.time(12, 30) if pause and day < 5 else None,
            )
        )
    return week


def _six(value: float) -> Decimal:
    return Decimal(f"{value:.6f}")
