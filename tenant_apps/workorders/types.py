"""Words of a work order, and the one table of what may happen to it."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from shared_apps.core.permissions import OFFICE, STAFF


class Stage(TextChoices):
    """Where an order stands."""

    BOOKED = "booked", _("umówione")
    ON_SITE = "on_site", _("auto przyjęte")
    INSPECTED = "inspected", _("po oględzinach")
    ESTIMATED = "estimated", _("czeka na zgodę klienta")
    APPROVED = "approved", _("zgoda klienta")
    IN_PROGRESS = "in_progress", _("w naprawie")
    QUALITY_CHECK = "quality_check", _("kontrola jakości")
    READY = "ready", _("gotowe do odbioru")
    DECLINED = "declined", _("klient zrezygnował z naprawy")
    INVOICED = "invoiced", _("rozliczone")
    PAID = "paid", _("zapłacone")
    RELEASED = "released", _("wydane")
    CANCELLED = "cancelled", _("anulowane")


CLOSED = (Stage.RELEASED, Stage.CANCELLED)
OPEN = tuple(stage for stage in Stage if stage not in CLOSED)
# While it stands there, lines may be written and changed.
EDITABLE = (
    Stage.BOOKED,
    Stage.ON_SITE,
    Stage.INSPECTED,
    Stage.ESTIMATED,
    Stage.APPROVED,
    Stage.IN_PROGRESS,
    Stage.QUALITY_CHECK,
    Stage.DECLINED,
)
# What the client is asked while the car is being worked on does not stop the work.
AT_WORK = (Stage.APPROVED, Stage.IN_PROGRESS, Stage.QUALITY_CHECK)


class Action(TextChoices):
    """What somebody does to an order. The names are those of buttons."""

    ARRIVE = "arrive", _("Przyjmij auto")
    INSPECT = "inspect", _("Zakończ oględziny")
    SEND_ESTIMATE = "send_estimate", _("Wyślij kosztorys")
    APPROVE = "approve", _("Zapisz zgodę klienta")
    DECLINE = "decline", _("Klient rezygnuje z naprawy")
    START = "start", _("Rozpocznij naprawę")
    FINISH = "finish", _("Oddaj do kontroli")
    FAIL_CHECK = "fail_check", _("Cofnij do naprawy")
    PASS_CHECK = "pass_check", _("Gotowe do odbioru")
    REOPEN = "reopen", _("Wróć do naprawy")
    INVOICE = "invoice", _("Zapisz dokument sprzedaży")
    PAY = "pay", _("Zapisz zapłatę")
    RELEASE = "release", _("Wydaj auto")
    CANCEL = "cancel", _("Anuluj zlecenie")


@dataclass(frozen=True, slots=True)
class Move:
    """`leads_to` is None where the outcome depends on the lines. `skips` are stages in which it may happen, and the
    order stays where it is."""

    sources: frozenset[Stage]
    leads_to: Stage | None
    roles: frozenset[str]
    needs_reason: bool = False
    skips: frozenset[Stage] = field(default_factory=frozenset)

    @property
    def everywhere(self) -> frozenset[Stage]:
        return self.sources | self.skips


def _move(
    *sources: Stage, to: Stage | None, by: frozenset[str], reason: bool = False, stays: tuple[Stage, ...] = ()
) -> Move:
    return Move(frozenset(sources), to, by, reason, frozenset(stays))


# The only ways an order may go. What else must hold is asked by services.guards.
MOVES: dict[Action, Move] = {
    Action.ARRIVE: _move(Stage.BOOKED, to=Stage.ON_SITE, by=OFFICE),
    Action.INSPECT: _move(Stage.ON_SITE, to=Stage.INSPECTED, by=STAFF),
    Action.SEND_ESTIMATE: _move(
        Stage.ON_SITE, Stage.INSPECTED, Stage.ESTIMATED, to=Stage.ESTIMATED, by=OFFICE, stays=AT_WORK
    ),
    Action.APPROVE: _move(
        Stage.ON_SITE, Stage.INSPECTED, Stage.ESTIMATED, Stage.DECLINED, to=None, by=OFFICE, reason=True, stays=AT_WORK
    ),
    Action.DECLINE: _move(
        Stage.ON_SITE,
        Stage.INSPECTED,
        Stage.ESTIMATED,
        Stage.APPROVED,
        Stage.IN_PROGRESS,
        Stage.QUALITY_CHECK,
        to=Stage.DECLINED,
        by=OFFICE,
        reason=True,
    ),
    # One approved position is enough to begin; what is still open is asked before the car is finished.
    Action.START: _move(Stage.APPROVED, Stage.ESTIMATED, to=Stage.IN_PROGRESS, by=STAFF),
    Action.FINISH: _move(Stage.IN_PROGRESS, to=Stage.QUALITY_CHECK, by=STAFF),
    Action.FAIL_CHECK: _move(Stage.QUALITY_CHECK, to=Stage.IN_PROGRESS, by=STAFF, reason=True),
    Action.PASS_CHECK: _move(Stage.QUALITY_CHECK, to=Stage.READY, by=STAFF),
    Action.REOPEN: _move(Stage.READY, to=Stage.IN_PROGRESS, by=OFFICE, reason=True),
    Action.INVOICE: _move(Stage.READY, Stage.DECLINED, to=Stage.INVOICED, by=OFFICE),
    # A company pays when its car has long been driving.
    Action.PAY: _move(Stage.INVOICED, to=Stage.PAID, by=OFFICE, stays=(Stage.RELEASED,)),
    Action.RELEASE: _move(Stage.PAID, Stage.INVOICED, Stage.DECLINED, to=Stage.RELEASED, by=OFFICE),
    Action.CANCEL: _move(Stage.BOOKED, Stage.ON_SITE, Stage.INSPECTED, to=Stage.CANCELLED, by=OFFICE, reason=True),
}

# The one button of each stage: what is done next when all goes well.
NEXT: dict[Stage, Action] = {
    Stage.BOOKED: Action.ARRIVE,
    Stage.ON_SITE: Action.INSPECT,
    Stage.INSPECTED: Action.SEND_ESTIMATE,
    Stage.ESTIMATED: Action.APPROVE,
    Stage.APPROVED: Action.START,
    Stage.IN_PROGRESS: Action.FINISH,
    Stage.QUALITY_CHECK: Action.PASS_CHECK,
    Stage.READY: Action.INVOICE,
    Stage.DECLINED: Action.INVOICE,
    Stage.INVOICED: Action.PAY,
    Stage.PAID: Action.RELEASE,
}


class Promise(TextChoices):
    """How the promised time stands: what is left to do no longer fits into it, or it is over."""

    KEPT = "kept", _("zdążymy")
    SOON = "soon", _("za chwilę")
    IN_DANGER = "in_danger", _("zagrożony")
    LATE = "late", _("po terminie")


class LineKind(TextChoices):
    LABOUR = "labour", _("robocizna")
    PART = "part", _("część")
    OUTSIDE = "outside", _("usługa obca")
    FEE = "fee", _("opłata")


# A change of one of these is another offer.
OFFERED = ("kind", "name", "quantity", "unit_net", "vat", "discount_percent", "part_id")


class Consent(TextChoices):
    """What the client said of a line."""

    PROPOSED = "proposed", _("niewysłana")
    SENT = "sent", _("czeka na zgodę")
    APPROVED = "approved", _("zgoda")
    DECLINED = "declined", _("odmowa")
    CALL = "call", _("prosi o telefon")


UNDECIDED = (Consent.PROPOSED, Consent.SENT, Consent.CALL)
DECISIONS = (Consent.APPROVED, Consent.DECLINED, Consent.CALL)


class Verdict(TextChoices):
    """What somebody saw, in the colours everybody knows from a traffic light."""

    GREEN = "green", _("w porządku")
    YELLOW = "yellow", _("do obserwacji")
    RED = "red", _("do naprawy")
    SKIPPED = "skipped", _("nie dotyczy")


class CarKind(TextChoices):
    CAR = "car", _("osobowy")
    VAN = "van", _("dostawczy")
    ELECTRIC = "electric", _("elektryczny")
    MOTORCYCLE = "motorcycle", _("motocykl")


class MarkKind(TextChoices):
    """What is marked on the outline of a car."""

    SCRATCH = "scratch", _("rysa")
    DENT = "dent", _("wgniecenie")
    CHIP = "chip", _("odprysk")
    CRACK = "crack", _("pęknięcie")
    OTHER = "other", _("inne")


class FilePurpose(TextChoices):
    INTAKE = "intake", _("przyjęcie")
    INSPECTION = "inspection", _("oględziny")
    WORK = "work", _("naprawa")


class FileKind(TextChoices):
    PHOTO = "photo", _("zdjęcie")
    VIDEO = "video", _("film")


class EventKind(TextChoices):
    """What a line of the timeline tells."""

    OPENED = "opened", _("zlecenie założone")
    STAGE = "stage", _("zmiana etapu")
    EDITED = "edited", _("zmiana zlecenia")
    LINE_ADDED = "line_added", _("nowa pozycja")
    LINE_CHANGED = "line_changed", _("zmiana pozycji")
    LINE_REMOVED = "line_removed", _("usunięta pozycja")
    CONSENT = "consent", _("decyzja klienta")
    INTAKE = "intake", _("protokół przyjęcia")
    INSPECTION = "inspection", _("oględziny")
    PARTS = "parts", _("części")
    CLOCK = "clock", _("czas pracy")
    NOTE = "note", _("notatka")


class Mailing(TextChoices):
    """What became of the mail that brings an estimate's link."""

    PROMISED = "promised", _("wysłany e-mailem")
    NO_ADDRESS = "no_address", _("klient nie ma adresu e-mail")
    LEFT_OUT = "left_out", _("e-mail nie wyszedł: zbyt wiele wiadomości")
    DEMO = "demo", _("dane przykładowe, nic nie wysłano")


class Channel(TextChoices):
    """By which way the client decided."""

    LINK = "link", _("przez link")
    PHONE = "phone", _("telefonicznie")
    IN_PERSON = "in_person", _("osobiście")
    STAFF = "staff", _("zapisane przez biuro")
    CHAT = "chat", _("w rozmowie")


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody acting on an order; the name goes into the timeline. No id: the client by a link, or the system."""

    user_id: int | None = None
    name: str = ""
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Blocker:
    """Something that stands in the way of a move."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class OrderTold:
    """What staff write down of an order besides its lines."""

    concern: str = ""
    note: str = ""
    promised_at: dt.datetime | None = None
    mechanic_id: int | None = None
    bay_id: int | None = None
    blocked_by: str = ""


@dataclass(frozen=True, slots=True)
class LineTold:
    """One position as staff write it: prices in zloty without VAT, labour in hours."""

    kind: str
    name: str
    quantity: Decimal
    unit_net: Decimal
    vat: str = "23"
    unit: str = ""
    discount_percent: Decimal = Decimal(0)
    part_id: int | None = None
    mechanic_id: int | None = None
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class IntakeTold:
    """In what state the car came, as staff write it down. VIN and plate as typed; None leaves what is known."""

    mileage_km: int | None = None
    mileage_reason: str = ""
    fuel_eighths: int | None = None
    keys_count: int = 1
    belongings: str = ""
    remarks: str = ""
    marks: Sequence[Mapping[str, Any]] = ()
    vin: str | None = None
    plate: str | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """What an order begins with: a booking, or a customer with a car on the spot."""

    appointment_id: uuid.UUID | None = None
    customer_id: int | None = None
    customer_vehicle_id: int | None = None
    told: OrderTold = field(default_factory=OrderTold)


@dataclass(frozen=True, slots=True)
class LineDecision:
    """What a client says of a position as they saw it."""

    line_id: int
    line_version: int
    decision: str


@dataclass(frozen=True, slots=True)
class ClientSaid:
    """What a client sends by the link: the number of the estimate they saw, and their name."""

    estimate: int
    decisions: Sequence[LineDecision]
    name: str


@dataclass(frozen=True, slots=True)
class Caller:
    """From where somebody without an account calls; kept as evidence."""

    address: str
    user_agent: str
    language: str
