"""Words that the calendar, its doors and the apps above it share."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from enum import Enum
from typing import TypedDict

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class BayKind(TextChoices):
    LIFT = "lift", _("podnośnik")
    BAY = "bay", _("stanowisko")
    ALIGNMENT = "alignment", _("geometria kół")
    TYRES = "tyres", _("opony")
    DIAGNOSTICS = "diagnostics", _("diagnostyka")
    BODYWORK = "bodywork", _("blacharnia i lakiernia")


class Skill(TextChoices):
    GENERAL = "general", _("mechanika ogólna")
    BRAKES = "brakes", _("hamulce")
    ENGINE = "engine", _("silnik")
    ELECTRICS = "electrics", _("elektryka")
    DIAGNOSTICS = "diagnostics", _("diagnostyka komputerowa")
    TYRES = "tyres", _("opony")
    ALIGNMENT = "alignment", _("geometria kół")
    AIR_CONDITIONING = "air_conditioning", _("klimatyzacja")
    GEARBOX = "gearbox", _("skrzynia biegów")
    BODYWORK = "bodywork", _("blacharstwo i lakiernictwo")


class Status(TextChoices):
    REQUESTED = "requested", _("czeka na potwierdzenie")
    CONFIRMED = "confirmed", _("potwierdzona")
    ARRIVED = "arrived", _("auto na miejscu")
    DONE = "done", _("zakończona")
    CANCELLED = "cancelled", _("odwołana")
    NO_SHOW = "no_show", _("klient nie przyjechał")


class Source(TextChoices):
    CLIENT = "client", _("klient")
    STAFF = "staff", _("warsztat")


class SlotKind(TextChoices):
    HOLD = "hold", _("rezerwacja na chwilę")
    BOOKING = "booking", _("wizyta")
    BLOCK = "block", _("blokada")


# The only ways a visit may go. Cancelling has doors of its own, with their own rules.
TRANSITIONS: dict[str, frozenset[str]] = {
    Status.REQUESTED: frozenset({Status.CONFIRMED, Status.CANCELLED}),
    Status.CONFIRMED: frozenset({Status.ARRIVED, Status.CANCELLED, Status.NO_SHOW}),
    Status.ARRIVED: frozenset({Status.DONE, Status.CONFIRMED}),
    Status.DONE: frozenset({Status.ARRIVED}),
    Status.NO_SHOW: frozenset({Status.ARRIVED}),
    Status.CANCELLED: frozenset(),
}
# Steps of the office alone, whatever a visit is: the client hears of them, or its time is let go.
OFFICE_STEPS = frozenset({Status.CANCELLED, Status.NO_SHOW})
# Of a service and of a visit.
LONGEST_MINUTES = 1440
LIVE = (Status.REQUESTED, Status.CONFIRMED, Status.ARRIVED)
MOVABLE = (Status.REQUESTED, Status.CONFIRMED)


class Told(Enum):
    """NOTHING stands where None would be an answer."""

    NOTHING = "nothing"


class Concern(TextChoices):
    """What staff should know before a visit is written down. No client hears it: anybody can type another's plate."""

    DUPLICATE_BOOKING = "DUPLICATE_BOOKING", _("To auto albo ten klient ma już umówioną wizytę.")
    OPEN_VISIT = "OPEN_VISIT", _("To auto stoi teraz w warsztacie.")
    EARLIER_NO_SHOW = "EARLIER_NO_SHOW", _("Ten klient nie przyjechał kiedyś na umówioną wizytę.")
    OUTSIDE_HOURS = "OUTSIDE_HOURS", _("Termin wypada poza godzinami pracy.")
    SKILL_MISSING = "SKILL_MISSING", _("Ten mechanik nie ma wymaganej umiejętności.")
    OTHER_BAY = "OTHER_BAY", _("To stanowisko nie jest przeznaczone do tej usługi.")
    # Asked about and not kept: sooner or later every visit has begun.
    IN_THE_PAST = "IN_THE_PAST", _("Ten termin już minął.")
    # Found out while the visit is written, so nobody is asked beforehand.
    MAIL_LEFT_OUT = "MAIL_LEFT_OUT", _("Mail do klienta nie wyszedł: w ostatniej godzinie było ich za dużo. Zadzwoń.")


class WarningOut(TypedDict):
    code: str
    message: str


class Alternative(TypedDict):
    start: dt.datetime
    end: dt.datetime
    mechanic_id: int | None
    bay_id: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """When a visit is, who works on it and where."""

    starts_at: dt.datetime
    ends_at: dt.datetime
    mechanic_id: int | None
    bay_id: int | None


@dataclass(frozen=True, slots=True)
class FreeSlot:
    start: dt.datetime
    end: dt.datetime


@dataclass(frozen=True, slots=True)
class FreeDay:
    """One local day of the workshop with the moments at which a visit may begin."""

    date: dt.date
    is_open: bool
    slots: list[FreeSlot]


@dataclass(frozen=True, slots=True)
class Hold:
    id: uuid.UUID
    service_code: str
    start: dt.datetime
    end: dt.datetime
    expires_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Caller:
    """Who holds a slot: `key` is an account, or a browser without one; `address` a keyed hash of where they call from.

    Both bound how much may be held at once: a few starts each, and many for all who share one address.
    """

    key: str
    address: str = ""
    user_id: int | None = None

    @property
    def holder(self) -> str:
        """Both in one word, as a hold keeps it."""
        return f"{self.key}@{self.address}"
