"""A workshop that looks lived in: people, places, services and visits around today. All of it marked as demo data."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NotRequired, TypedDict, TypeVar

from django.db import transaction
from django.utils import timezone

from shared_apps.core.errors import Refusal
from shared_apps.core.tenancy import open_workshop
from shared_apps.core.types import WorkshopRef
from shared_apps.directory.selectors import catalogue_of
from tenant_apps.calendar import services
from tenant_apps.calendar.free_time import DAY
from tenant_apps.calendar.models import Appointment, Bay, BookingRules, Mechanic, Service, TimeSlot, WeeklyShift
from tenant_apps.calendar.selectors import availability, local_today, zone_of
from tenant_apps.calendar.selectors.availability import opening_hours
from tenant_apps.calendar.types import BayKind, Skill, Source, Status
from tenant_apps.customers.types import CarSeen, PersonSeen
from tenants.selectors import workshop_by_schema

T = TypeVar("T")


class Chance:
    """Dice that fall the same way for the same name: a demo looks the same on every machine."""

    def __init__(self, name: str) -> None:
        self._name, self._throws = name, 0

    def random(self) -> float:
        """From 0 up to 1."""
        self._throws += 1
        return zlib.crc32(f"{self._name}:{self._throws}".encode()) / 2**32

    def below(self, count: int) -> int:
        return int(self.random() * count)

    def choice(self, things: Sequence[T]) -> T:
        return things[self.below(len(things))]


class DemoMechanic(TypedDict):
    name: str
    user_id: NotRequired[int | None]
    color: NotRequired[str]
    skills: NotRequired[list[str]]


class DemoBay(TypedDict):
    name: str
    kind: str


class DemoClient(TypedDict):
    """A client with an account, whose visit next week is booked the way clients book."""

    user_id: int
    car: NotRequired[dict[str, Any]]
    phone: NotRequired[str]


class DemoSpec(TypedDict):
    """What to build; whatever is left out is the usual workshop of three mechanics."""

    mechanics: NotRequired[Sequence[DemoMechanic]]
    bays: NotRequired[Sequence[DemoBay]]
    services: NotRequired[Sequence[str]]
    clients: NotRequired[Sequence[DemoClient]]
    # Share of the working day that is booked, 0 to 1.
    load: NotRequired[float]
    price_factor: NotRequired[float]
    auto_confirm: NotRequired[bool]


BAYS: tuple[DemoBay, ...] = (
    {"name": "Podnośnik 1", "kind": BayKind.LIFT},
    {"name": "Podnośnik 2", "kind": BayKind.LIFT},
    {"name": "Podnośnik 3", "kind": BayKind.LIFT},
    {"name": "Geometria", "kind": BayKind.ALIGNMENT},
    {"name": "Opony", "kind": BayKind.TYRES},
)
MECHANICS: tuple[DemoMechanic, ...] = (
    {"name": "Adam Zieliński"},
    {"name": "Piotr Wójcik"},
    {"name": "Ewa Kamińska"},
)
COLORS = ("#2f6f73", "#6b4f8f", "#8a5a2b", "#3d5a80", "#7a3e48", "#4d7048")
# code, skill, bay kind, price from in whole zloty, minutes (0: the catalogue's), buffer, colour
SERVICES = (
    ("oil-change", Skill.GENERAL, BayKind.LIFT, 180, 0, 10, "#3d6b8f"),
    ("periodic-service", Skill.GENERAL, BayKind.LIFT, 420, 0, 15, "#2f6f73"),
    ("brake-pads-front", Skill.BRAKES, BayKind.LIFT, 320, 0, 10, "#8f4a3d"),
    ("brake-discs-pads", Skill.BRAKES, BayKind.LIFT, 690, 0, 15, "#a05a3a"),
    ("wheel-alignment", Skill.ALIGNMENT, BayKind.ALIGNMENT, 200, 0, 5, "#4f6d4a"),
    ("tyre-swap", Skill.TYRES, BayKind.TYRES, 140, 0, 5, "#555b6e"),
    ("suspension-check", Skill.GENERAL, BayKind.LIFT, 120, 0, 5, "#6a5d4d"),
    ("timing-belt", Skill.ENGINE, BayKind.LIFT, 1200, 0, 20, "#7a3e48"),
    ("computer-diagnostics", Skill.DIAGNOSTICS, "", 150, 0, 0, "#5a4a8f"),
    ("battery", Skill.ELECTRICS, "", 90, 0, 0, "#8a7a2b"),
    ("ac-service", Skill.AIR_CONDITIONING, BayKind.LIFT, 250, 0, 10, "#3a7ca5"),
    ("pre-inspection", Skill.GENERAL, BayKind.LIFT, 130, 0, 5, "#5d6d7e"),
)
FIRST = ("Jan", "Anna", "Marek", "Katarzyna", "Tomasz", "Magda", "Paweł", "Joanna", "Krzysztof", "Agnieszka", "Michał")
LAST = ("Mazur", "Krawczyk", "Lis", "Dudek", "Wrona", "Sikora", "Pawlak", "Baran", "Szulc", "Zając", "Król", "Wilk")
CARS = (
    ("Skoda", "Octavia", 2018), ("Volkswagen", "Golf", 2015), ("Toyota", "Yaris", 2020), ("Opel", "Astra", 2014),
    ("Ford", "Focus", 2017), ("Renault", "Clio", 2019), ("Fiat", "Panda", 2012), ("Kia", "Ceed", 2021),
    ("Audi", "A4", 2016), ("BMW", "320d", 2013), ("Hyundai", "i30", 2019), ("Dacia", "Duster", 2022),
    ("Peugeot", "308", 2016), ("Seat", "Leon", 2018), ("Mazda", "6", 2015), ("Volvo", "V60", 2017),
)  # fmt: skip
CONCERNS = {
    "oil-change": ("Wymiana oleju, ostatnia 14 tys. km temu", "Zapaliła się kontrolka oleju", "Olej i filtr, mam swój"),
    "periodic-service": ("Przegląd po 30 tys. km", "Przegląd przed dłuższą trasą", "Komputer woła o serwis"),
    "brake-pads-front": ("Piszczy przy hamowaniu", "Słychać tarcie z przodu, z prawej strony"),
    "brake-discs-pads": ("Drży kierownica przy hamowaniu ze 120 km/h", "Tarcze mają wyraźny rant"),
    "wheel-alignment": ("Ściąga w prawo na prostej", "Po wymianie wahacza kierownica stoi krzywo"),
    "tyre-swap": ("Koła zimowe są u Państwa w hotelu", "Wymiana na zimowe, koła w bagażniku"),
    "suspension-check": ("Stuka z przodu na progach zwalniających", "Buja na zakrętach"),
    "timing-belt": ("Rozrząd z pompą, 120 tys. km", "Rozrząd według książki serwisowej"),
    "computer-diagnostics": ("Świeci się check engine, auto nie ma mocy", "Gaśnie na światłach po rozgrzaniu"),
    "battery": ("Rano ledwo kręci", "Trzeci raz odpalam z kabli"),
    "ac-service": ("Klimatyzacja słabo chłodzi", "Nieprzyjemny zapach z nawiewów"),
    "pre-inspection": ("Za tydzień badanie techniczne, proszę o sprawdzenie",),
}
PLATES = ("KR", "KRA", "WA", "WX", "EL", "KWI", "WPR", "EZG")
DAYS_BACK, DAYS_AHEAD = 3, 8
OPENS, CLOSES, REST = dt.time(8), dt.time(17), (dt.time(12), dt.time(12, 30))


def calendar_demo_load(*, schema_name: str, spec: DemoSpec) -> int:
    """Build what is missing; days that have demo visits already are left alone. Returns how many visits were made.

    Run it in public, once the workshop's people exist. A second run on the same day changes nothing.
    """
    workshop = workshop_by_schema(schema_name=schema_name)
    with open_workshop(schema_name), transaction.atomic():
        _rules(spec)
        _bays(spec.get("bays") or BAYS)
        mechanics = _mechanics(spec.get("mechanics") or MECHANICS)
        offered = _services(spec)
        services.offers_sync(workshop=workshop)
        made = _visits(workshop, mechanics, offered, load=spec.get("load", 0.7))
        made += sum(_visit_of_client(workshop, client, offered) for client in spec.get("clients", ()))
    with open_workshop(schema_name), transaction.atomic():
        services.first_slots_refresh(workshop=workshop)
    return made


def _rules(spec: DemoSpec) -> None:
    BookingRules.objects.update_or_create(
        pk=1, defaults={"auto_confirm": spec.get("auto_confirm", True), "lead_time_minutes": 60, "cancel_hours": 12}
    )


def _bays(wanted: Sequence[DemoBay]) -> None:
    for position, bay in enumerate(wanted):
        Bay.objects.update_or_create(
            name=bay["name"], defaults={"kind": bay["kind"], "is_active": True, "position": position}
        )


def _mechanics(wanted: Sequence[DemoMechanic]) -> list[Mechanic]:
    found = []
    for position, told in enumerate(wanted):
        user_id = told.get("user_id")
        known = {"user_id": user_id} if user_id is not None else {"name": told["name"]}
        mechanic, is_new = Mechanic.objects.get_or_create(
            **known,
            defaults={
                "name": told["name"],
                "color": told.get("color") or COLORS[position % len(COLORS)],
                "skills": told.get("skills") or list(Skill),
                "position": position,
            },
        )
        if is_new:
            WeeklyShift.objects.bulk_create(
                WeeklyShift(
                    mechanic=mechanic,
                    day_of_week=day,
                    start_time=OPENS,
                    end_time=CLOSES,
                    break_start=REST[0],
                    break_end=REST[1],
                )
                for day in range(5)
            )
        found.append(mechanic)
    return found


def _services(spec: DemoSpec) -> list[Service]:
    codes = spec.get("services") or [row[0] for row in SERVICES]
    known = catalogue_of(codes=list(codes))
    found = []
    for position, (code, skill, bay_kind, price, minutes, buffer, color) in enumerate(SERVICES):
        if code not in known or code not in codes:
            continue
        service, _created = Service.objects.update_or_create(
            code=code,
            defaults={
                "name_pl": known[code]["name_pl"],
                "name_en": known[code]["name_en"],
                "price_from": Decimal(round(price * spec.get("price_factor", 1.0) / 10) * 10),
                "duration_minutes": minutes or known[code]["duration_minutes"],
                "buffer_minutes": buffer,
                "skill": skill,
                "bay_kind": bay_kind,
                "color": color,
                "is_active": True,
                "position": position,
            },
        )
        found.append(service)
    return found


def _visits(workshop: WorkshopRef, mechanics: Sequence[Mechanic], offered: Sequence[Service], *, load: float) -> int:
    now = timezone.now()
    today = local_today(workshop=workshop, now=now)
    days = [today + DAY * number for number in range(-DAYS_BACK, DAYS_AHEAD)]
    full = set(Appointment.objects.filter(is_demo=True, date__in=days).values_list("date", flat=True))
    opened = opening_hours(workshop=workshop, days=days)
    made = 0
    for day in days:
        # The same day of the same workshop always looks the same.
        chance = Chance(f"{workshop.slug}:{day}")
        if day in full or opened[day] is None:
            continue
        for mechanic in mechanics:
            made += _fill(workshop, mechanic, offered, day=day, load=load, chance=chance, now=now)
    return made


def _fill(
    workshop: WorkshopRef,
    mechanic: Mechanic,
    offered: Sequence[Service],
    *,
    day: dt.date,
    load: float,
    chance: Chance,
    now: dt.datetime,
) -> int:
    able = [service for service in offered if not service.skill or service.skill in mechanic.skills]
    at = dt.datetime.combine(day, OPENS, tzinfo=zone_of(workshop=workshop))
    end = dt.datetime.combine(day, CLOSES, tzinfo=zone_of(workshop=workshop))
    made = 0
    while able and at < end:
        service = chance.choice(able)
        visit = None if chance.random() > load else _book(workshop, service, mechanic, at, chance)
        if visit is None:
            at += dt.timedelta(minutes=30)
            continue
        _age(visit, now=now, chance=chance)
        made += 1
        at = visit.ends_at + dt.timedelta(minutes=service.buffer_minutes)
        at += dt.timedelta(minutes=-at.minute % 15)
    return made


def _book(
    workshop: WorkshopRef, service: Service, mechanic: Mechanic, at: dt.datetime, chance: Chance
) -> Appointment | None:
    make, model, year = chance.choice(CARS)
    first, last = chance.choice(FIRST), chance.choice(LAST)
    try:
        return services.book_by_staff(
            workshop=workshop,
            service_id=service.pk,
            start=at,
            mechanic_id=mechanic.pk,
            person=PersonSeen(
                name=f"{first} {last}",
                phone=f"+4850{chance.below(10_000_000):07d}",
                email="",
            ),
            car=CarSeen(
                make=make, model=model, year=year, plate=f"{chance.choice(PLATES)} {chance.below(100_000):05d}"
            ),
            concern=chance.choice(CONCERNS.get(service.code, ("",))),
            is_demo=True,
            # A past visit was written down before it began.
            now=min(at, timezone.now()),
        )
    except Refusal:
        # The bay is taken, it is the mechanic's break, or the day is over: nothing is squeezed in.
        return None


def _age(visit: Appointment, *, now: dt.datetime, chance: Chance) -> None:
    """What has become of it by now: done, on the lift, never came, or still asking to be confirmed."""
    status, source = Status.CONFIRMED, chance.choice([Source.CLIENT, Source.STAFF])
    if visit.ends_at <= now:
        status = Status.NO_SHOW if chance.random() < 0.05 else Status.DONE
    elif visit.starts_at <= now:
        status = Status.ARRIVED
    elif source == Source.CLIENT and chance.random() < 0.15:
        status = Status.REQUESTED
    if status == Status.NO_SHOW:
        TimeSlot.objects.filter(appointment=visit).delete()
    Appointment.objects.filter(pk=visit.pk).update(status=status, source=source, status_changed_at=now)
    services.last_visit_tell(appointment_id=visit.pk)


def _visit_of_client(workshop: WorkshopRef, client: DemoClient, offered: Sequence[Service]) -> int:
    """One visit of a client with an account, booked as they would: the first free start two days from now or later."""
    if Appointment.objects.filter(client_user_id=client["user_id"]).exists():
        return 0
    service = next((one for one in offered if one.code == "brake-pads-front"), offered[0])
    first = local_today(workshop=workshop) + 2 * DAY
    # A working week beyond the days that are filled above: of a full week nothing may be left.
    days = availability(workshop=workshop, service=service, first=first, days=DAYS_AHEAD + 7)
    free = [slot for day in days for slot in day.slots]
    if not free:
        return 0
    services.book_for_client(
        workshop=workshop,
        user_id=client["user_id"],
        wish=services.Wish(service_code=service.code, start=free[0].start),
        car=CarSeen(**(client.get("car") or {"make": "Skoda", "model": "Octavia", "year": 2018, "plate": "KR 8XY21"})),
        phone=client.get("phone", "600 100 200"),
        concern="Piszczy przy hamowaniu",
        is_demo=True,
    )
    return 1
