"""Words of a conversation."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

MOST_TEXT = 4000
# How long after sending a text may still be put right.
EDIT_WINDOW = dt.timedelta(minutes=15)
MOST_MESSAGES = 100
MOST_LINES = 50
# A yes without an order is put on the next one by itself for so long; an older one is put there by a person.
YES_WAITS = dt.timedelta(days=60)
TOPIC = "chat"


class Side(TextChoices):
    CLIENT = "client", _("klient")
    STAFF = "staff", _("warsztat")
    SYSTEM = "system", _("system")


class Kind(TextChoices):
    TEXT = "text", _("tekst")
    PHOTO = "photo", _("zdjęcie")
    FILE = "file", _("plik")
    QUOTE = "quote", _("wycena")
    SYSTEM = "system", _("informacja o wizycie")


# Of words alone: no file, whose address differs for each reader, and no quote, whose lines come after its message.
WORDS = frozenset({Kind.TEXT, Kind.SYSTEM})


class State(TextChoices):
    ACTIVE = "active", _("otwarta")
    CLOSED = "closed", _("zamknięta")


class Priority(TextChoices):
    LOW = "low", _("niski")
    NORMAL = "normal", _("zwykły")
    HIGH = "high", _("wysoki")
    URGENT = "urgent", _("pilny")


class QuoteState(TextChoices):
    OPEN = "open", _("czeka na odpowiedź")
    ACCEPTED = "accepted", _("przyjęta")
    DECLINED = "declined", _("odrzucona")


class QuoteLineKind(TextChoices):
    LABOUR = "labour", _("robocizna")
    PART = "part", _("część")
    OUTSIDE = "outside", _("usługa obca")
    FEE = "fee", _("opłata")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who writes or reads. The name stays readable when the person has left."""

    side: Side
    user_id: int | None = None
    name: str = ""

    @property
    def staff_id(self) -> int | None:
        return self.user_id if self.side == Side.STAFF else None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a conversation is about; ids are soft and belong to the apps above."""

    subject: str = ""
    appointment_id: uuid.UUID | None = None
    order_id: int | None = None
    priority: str = Priority.NORMAL


@dataclass(frozen=True, slots=True)
class QuoteLineTold:
    """One position of a quote: zloty without VAT, labour in hours."""

    kind: str
    name: str
    quantity: Decimal
    unit_net: Decimal
    vat: str = "23"
    unit: str = ""
    part_id: int | None = None


@dataclass(frozen=True, slots=True)
class AcceptedQuote:
    """What a client said yes to and when, and in which visit it may be done."""

    conversation_id: uuid.UUID
    number: int
    client_user_id: int
    client_name: str
    answered_at: dt.datetime
    author_id: int | None
    author_name: str
    order_id: int | None
    appointment_id: uuid.UUID | None
    lines: Sequence[QuoteLineTold]
