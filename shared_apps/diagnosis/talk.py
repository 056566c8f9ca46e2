"""Words of a conversation: who speaks, what one turn takes in, and the steps in which an answer comes."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import TextChoices

from shared_apps.diagnosis.types import Diagnosis, Question, Understood, VehicleFacts

SEVERITIES = ("low", "medium", "high", "critical")
MOST_QUESTIONS = 3


class SessionStatus(TextChoices):
    ACTIVE = "active"
    DIAGNOSED = "diagnosed"


class Source(TextChoices):
    """Where a conversation was begun."""

    MARKETPLACE = "marketplace"
    API = "api"


class MessageKind(TextChoices):
    TEXT = "text"
    QUESTION = "question"
    DIAGNOSIS = "diagnosis"


class Sentiment(TextChoices):
    NEUTRAL = "neutral"
    WORRIED = "worried"
    ANGRY = "angry"
    PLEASED = "pleased"


@dataclass(frozen=True, slots=True)
class Line:
    """`photo` is a WebP, only on the line that brought the last one, and only while it is kept."""

    is_ai: bool
    text: str
    photo: bytes = b""


@dataclass(frozen=True, slots=True)
class Turn:
    """All that an answer is made of.

    `private` are words that never leave the house and `phrases` numbers and lines of an address, `services` the
    catalogue's codes; `reserved` is what a call to the supplier may cost (US dollars), None where it may not be
    called, for the `reason` given. `codes` are the trouble codes of the last line with their titles, as far as they
    are known.
    """

    session_id: uuid.UUID
    message_id: int
    language: str
    lines: tuple[Line, ...]
    known: Understood
    answers: Mapping[str, str]
    asked: tuple[str, ...]
    vehicle: VehicleFacts | None = None
    private: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    reserved: Decimal | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Delta:
    """The next words, to be shown after those before."""

    text: str


@dataclass(frozen=True, slots=True)
class Restart:
    """What was said of this answer so far is void: the supplier let us down, the embedded engine begins anew."""

    reason: str


@dataclass(frozen=True, slots=True)
class Look:
    """The model wants to look something up. Whoever drives the conversation sends the answer back in."""

    tool: str
    argument: str


@dataclass(frozen=True, slots=True)
class Usage:
    tokens_in: int = 0
    tokens_out: int = 0
    cost: Decimal = Decimal(0)

    def plus(self, other: Usage) -> Usage:
        return Usage(self.tokens_in + other.tokens_in, self.tokens_out + other.tokens_out, self.cost + other.cost)


@dataclass(frozen=True, slots=True)
class Spent:
    """What the supplier has been paid for in this turn, whether or not it was of use."""

    usage: Usage


@dataclass(frozen=True, slots=True)
class Answer:
    """The end of a turn: words with a question, a diagnosis, or neither. `found_by` is who made the diagnosis, where
    that is not who speaks."""

    words: str
    provider: str
    model: str
    question: Question | None = None
    diagnosis: Diagnosis | None = None
    found_by: str = ""


Step = Delta | Restart | Look | Spent | Answer


@dataclass(frozen=True, slots=True)
class Told:
    """What a person sends: words, a photo, or an answer to a question. `key` is theirs: sent twice it is said once."""

    text: str = ""
    question_id: str = ""
    answer: str = ""
    key: str = ""
    photo: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class Caller:
    """Whose conversation it may be."""

    user_id: int | None = None
    visitor: str = ""
