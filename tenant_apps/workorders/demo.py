"""Orders in every stage over the demo's visits: a board that looks like a working day, marked as demo data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from shared_apps.core.errors import Refusal
from shared_apps.core.permissions import OFFICE
from shared_apps.core.tenancy import open_workshop
from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar.selectors import appointment_list
from tenant_apps.calendar.types import Status
from tenant_apps.inventory.selectors import parts_by_code
from tenant_apps.workorders import services
from tenant_apps.workorders.models import CannedJob, OrderLine, WorkOrder
from tenant_apps.workorders.services.lines import list_price
from tenant_apps.workorders.services.rules import JobLineTold, JobTold
from tenant_apps.workorders.types import Action, Consent, LineKind, LineTold, Opening, OrderTold, Stage, Who
from tenants.selectors import workshop_by_schema

OFFICE_DEMO = Who(name="Recepcja Demo", roles=OFFICE)
LABOUR = Decimal(180)

# kind, name, quantity, unit, net price, number in the store room, whose price holds where it has that part
Line = tuple[LineKind, str, str, str, str, str]


def _labour(name: str, hours: str) -> Line:
    return (LineKind.LABOUR, name, hours, "h", str(LABOUR), "")


def _part(name: str, quantity: str, unit: str, price: str, sku: str = "") -> Line:
    return (LineKind.PART, name, quantity, unit, price, sku)


OIL = (
    _labour("Wymiana oleju i filtra", "0.7"),
    _part("Olej 5W-30", "4.5", "l", "38.50", "OS-4001"),
    _part("Filtr oleju", "1", "szt.", "42.00", "FO-3001"),
)
PADS = (
    _labour("Wymiana klocków hamulcowych, przód", "1.0"),
    _part("Klocki hamulcowe, przód", "1", "kpl.", "189.00", "KH-1001"),
)
# None of them is there: the store room has to order.
REAR = (
    _labour("Wymiana klocków hamulcowych, tył", "1.0"),
    _part("Klocki hamulcowe, tył", "1", "kpl.", "149.00", "KH-1004"),
)
DISCS = (
    _labour("Wymiana tarcz i klocków, przód", "1.6"),
    _part("Tarcze hamulcowe, przód", "2", "szt.", "215.00", "TH-2002"),
    _part("Klocki hamulcowe, przód", "1", "kpl.", "189.00", "KH-1002"),
)
BELT = (
    _labour("Wymiana rozrządu z pompą", "4.5"),
    _part("Zestaw rozrządu z pompą wody", "1", "kpl.", "640.00", "RO-8001"),
    _part("Płyn chłodniczy", "6", "l", "18.00", "PC-4201"),
)
TYRES = (
    _labour("Wymiana opon z wyważeniem", "1.0"),
    (LineKind.FEE, "Utylizacja opon", "4", "szt.", "9.00", ""),
)
ARM = (
    _labour("Wymiana wahacza", "1.4"),
    _part("Wahacz przedni, prawy", "1", "szt.", "278.00"),
    (LineKind.OUTSIDE, "Geometria kół", "1", "", "160.00", ""),
)
WIPERS = (_part("Pióra wycieraczek", "1", "kpl.", "74.00", "WY-5005"),)


@dataclass(frozen=True, slots=True)
class Scene:
    """One order: how far it has come, and in how many hours it is promised."""

    stage: Stage
    lines: tuple[Line, ...] = ()
    hours: float = 4
    declined: tuple[str, ...] = ()
    blocked_by: str = ""
    remark: str = ""


# Cars that stand here first, then those that were left on earlier days.
HERE = (
    Scene(Stage.IN_PROGRESS, (*DISCS, *WIPERS), hours=3, declined=("Pióra wycieraczek",)),
    Scene(Stage.ESTIMATED, ARM, hours=5, remark="Klient oddzwoni po 15."),
    Scene(Stage.ON_SITE, hours=6),
    Scene(Stage.INSPECTED, REAR, hours=4),
)
LEFT = (
    # Promised for an hour that has passed.
    Scene(Stage.IN_PROGRESS, BELT, hours=-1.5, blocked_by="Czekamy na uszczelkę pompy od dostawcy"),
    Scene(Stage.READY, OIL, hours=-0.5),
    Scene(Stage.QUALITY_CHECK, PADS, hours=0.6),
    # Everything declined: the inspection is paid, the car goes unrepaired.
    Scene(Stage.DECLINED, DISCS, hours=2, remark="Klient sprzedaje auto, naprawy nie chce."),
    Scene(Stage.APPROVED, TYRES, hours=2.5),
    Scene(Stage.ESTIMATED, (*OIL, *WIPERS), hours=7),
    Scene(Stage.READY, TYRES, hours=1),
)
BOOKED = 3
JOBS = (
    ("Wymiana oleju i filtra", OIL),
    ("Wymiana klocków hamulcowych, przód", PADS),
    ("Wymiana tarcz i klocków, przód", DISCS),
    ("Wymiana rozrządu z pompą", BELT),
    ("Wymiana wahacza z geometrią", ARM),
)
WAY = (Action.ARRIVE, Action.INSPECT, Action.SEND_ESTIMATE, Action.START, Action.FINISH, Action.PASS_CHECK)


def orders_demo_load(*, schema_name: str) -> int:
    """Build what is missing; a workshop that has demo orders already is left alone. Returns how many were opened.

    Run it in public, after the calendar's demo.
    """
    workshop = workshop_by_schema(schema_name=schema_name)
    with open_workshop(schema_name), transaction.atomic():
        if WorkOrder.objects.filter(is_demo=True).exists():
            return 0
        services.workshop_furnish()
        _jobs()
        return sum(_opened(workshop, opening, scene) for opening, scene in _played())


def _jobs() -> None:
    """The first jobs of every workshop get their parts, and a few more join them."""
    known = {job.name: job for job in CannedJob.objects.all()}
    stocked = _stocked(line for _name, lines in JOBS for line in lines)
    for name, lines in JOBS:
        job = known.get(name)
        told = JobTold(
            name=name,
            keywords=job.keywords if job else "",
            lines=[
                JobLineTold(
                    kind=kind,
                    name=named,
                    quantity=Decimal(quantity),
                    unit=unit,
                    unit_net=None if kind == LineKind.LABOUR or sku in stocked else Decimal(price),
                    part_id=stocked.get(sku),
                )
                for kind, named, quantity, unit, price, sku in lines
            ],
        )
        saved = services.job_save(job_id=job.pk if job else None, told=told)
        CannedJob.objects.filter(pk=saved.pk).update(is_demo=True)


def _stocked(lines: Iterable[Line]) -> dict[str, int]:
    """Ids of the parts that the store room has, by their number."""
    found = {sku: parts_by_code(code=sku) for *_told, sku in lines if sku}
    return {sku: rows[0]["id"] for sku, rows in found.items() if rows}


def _played() -> Iterable[tuple[Opening, Scene]]:
    """Which car plays which scene: those on the yard, those still expected today, and some of earlier days."""
    now = timezone.now()
    visits = [
        visit
        for visit in appointment_list()
        if visit.is_demo and visit.vehicle_id is not None and visit.customer_id is not None
    ]
    arrived = [visit for visit in visits if visit.status == Status.ARRIVED]
    expected = sorted(
        (visit for visit in visits if visit.status == Status.CONFIRMED and visit.starts_at > now),
        key=lambda visit: visit.starts_at,
    )
    gone = sorted(
        (visit for visit in visits if visit.status == Status.DONE), key=lambda visit: visit.starts_at, reverse=True
    )
    scenes = list(HERE)
    for visit in arrived[: len(HERE)]:
        yield Opening(appointment_id=visit.pk), scenes.pop(0)
    for visit in expected[:BOOKED]:
        yield Opening(appointment_id=visit.pk), Scene(Stage.BOOKED)
    for visit, scene in zip(gone, [*LEFT, *scenes], strict=False):
        told = OrderTold(concern=visit.concern, mechanic_id=visit.mechanic_id, bay_id=visit.bay_id)
        yield Opening(customer_vehicle_id=visit.vehicle_id, customer_id=visit.customer_id, told=told), scene


def _opened(workshop: WorkshopRef, opening: Opening, scene: Scene) -> int:
    try:
        with transaction.atomic():
            order = services.order_open(workshop=workshop, opening=opening, who=OFFICE_DEMO)
            WorkOrder.objects.filter(pk=order.pk).update(is_demo=True)
            _play(workshop, order.pk, scene)
    except Refusal:
        # The car has an order already: it plays no second one.
        return 0
    if scene.stage != Stage.BOOKED:
        promised = _quarter(timezone.now() + dt.timedelta(hours=scene.hours))
        WorkOrder.objects.filter(pk=order.pk).update(promised_at=promised, blocked_by=scene.blocked_by)
    return 1


def _quarter(moment: dt.datetime) -> dt.datetime:
    """Nobody promises a car for 14:37."""
    return moment.replace(minute=moment.minute // 15 * 15, second=0, microsecond=0)


def _play(workshop: WorkshopRef, order_id: int, scene: Scene) -> None:
    if scene.stage == Stage.BOOKED:
        return
    _act(workshop, order_id, Action.ARRIVE)
    stocked = _stocked(scene.lines)
    for kind, name, quantity, unit, price, sku in scene.lines:
        part_id = stocked.get(sku)
        unit_net = Decimal(price) if part_id is None else list_price(kind, part_id)
        told = LineTold(kind=kind, name=name, quantity=Decimal(quantity), unit=unit, unit_net=unit_net, part_id=part_id)
        services.line_add(order_id=order_id, told=told, who=OFFICE_DEMO)
    if scene.remark:
        services.note_add(order_id=order_id, text=scene.remark, who=OFFICE_DEMO)
    for action in WAY[1:]:
        if _stage(order_id) == scene.stage:
            return
        if action == Action.START:
            _decide(order_id, scene)
            if _stage(order_id) == scene.stage:
                return
        if action == Action.FINISH:
            _work(order_id)
        _act(workshop, order_id, action)


def _stage(order_id: int) -> str:
    return WorkOrder.objects.values_list("stage", flat=True).get(pk=order_id)


def _act(workshop: WorkshopRef, order_id: int, action: Action) -> None:
    services.order_act(workshop=workshop, order_id=order_id, action=action, who=OFFICE_DEMO)


def _lines(order_id: int) -> QuerySet[OrderLine]:
    return OrderLine.objects.filter(order=order_id).order_by("position")


def _decide(order_id: int, scene: Scene) -> None:
    refused = scene.stage == Stage.DECLINED
    decisions = {
        line.pk: Consent.DECLINED if refused or line.name in scene.declined else Consent.APPROVED
        for line in _lines(order_id)
    }
    services.consents_record(order_id=order_id, decisions=decisions, how="telefonicznie", who=OFFICE_DEMO)


def _work(order_id: int) -> None:
    for line in _lines(order_id):
        if line.consent != Consent.APPROVED:
            continue
        if line.part_id is not None:
            services.line_issue(order_id=order_id, line_id=line.pk, quantity=None, who=OFFICE_DEMO)
        elif line.kind == LineKind.LABOUR:
            services.line_done(order_id=order_id, line_id=line.pk, is_done=True, who=OFFICE_DEMO)
