from __future__ import annotations

import datetime as dt
import uuid
from decimal import Decimal
from typing import Annotated, Literal

from ninja import Schema
from pydantic import BeforeValidator, Field, StringConstraints

from shared_apps.core.inputs import InSchema, clean_text

Words = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=2000, strip_whitespace=True)]
QuestionId = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=60, strip_whitespace=True)]


class AiMoneyOut(Schema):
    amount: str
    currency: str


class AiStartIn(InSchema):
    """Without a car of the caller's the conversation goes by words alone, or by its `fuel` where that is told.
    `workshop_id` is a workshop's entry."""

    vehicle_id: uuid.UUID | None = None
    fuel: Literal["", "petrol", "diesel", "lpg", "hybrid", "electric"] = ""
    workshop_id: uuid.UUID | None = None
    language: Literal["pl", "en"] = "pl"


class AiMessageIn(InSchema):
    """Words, a photo sent before, or an answer to the question asked last, or all of them."""

    session_id: uuid.UUID
    text: Words = ""
    photo_id: uuid.UUID | None = None
    question_id: QuestionId = ""
    answer: Literal["", "yes", "no", "unknown"] = ""


class AiFeedbackIn(InSchema):
    session_id: uuid.UUID
    was_helpful: bool
    comment: Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=1000, strip_whitespace=True)] = ""


class AiAfterIn(InSchema):
    """Only the lines behind this number."""

    after: Annotated[int, Field(ge=0, le=1_000_000)] = 0


class AiAbilitiesOut(Schema):
    """What a conversation that begins now can do. `sees_photos`: somebody would look at a photo."""

    sees_photos: bool


class AiPhotoOut(Schema):
    """To be said with `photo_id` within the hour; then it is forgotten."""

    photo_id: uuid.UUID


class AiSessionOut(Schema):
    session_id: uuid.UUID
    status: Literal["active", "diagnosed"]
    language: str
    source: str
    vehicle_id: uuid.UUID | None
    vehicle_label: str
    is_saved: bool
    can_see: bool
    created_at: dt.datetime
    updated_at: dt.datetime


class AiQuestionOut(Schema):
    """To be answered by yes, no or unknown."""

    id: str
    text: str


class CauseOut(Schema):
    id: str
    name: str
    explanation: str
    probability: float
    severity: str
    reasons: list[str]


class DiagnosisOut(Schema):
    """Made by a machine. `id` goes into the booking; `services` are codes to search workshops by."""

    id: uuid.UUID
    symptoms: list[str]
    causes: list[CauseOut]
    severity: Literal["low", "medium", "high", "critical"]
    actions: list[str]
    cost_min: AiMoneyOut
    cost_max: AiMoneyOut
    urgent: bool
    urgent_reason: str
    confidence: Decimal
    provider: Literal["embedded", "openai"]
    services: list[str]
    parts: list[str]
    created_at: dt.datetime


class AiMessageOut(Schema):
    """Plain text, never HTML. `fell_back` says why the house's own engine answered in the supplier's place."""

    number: int
    kind: Literal["text", "question", "diagnosis"]
    content: str
    is_ai: bool
    sent_at: dt.datetime
    confidence: Decimal | None
    provider: str
    fell_back: str
    has_photo: bool
    question: AiQuestionOut | None
    diagnosis: DiagnosisOut | None


class AiSessionDetailOut(AiSessionOut):
    messages: list[AiMessageOut]


class AiFeedbackOut(Schema):
    was_helpful: bool
    comment: str


class QualityBandOut(Schema):
    """Of the diagnoses with a confidence from..to: what was promised on average and what came true."""

    lower: float
    upper: float
    graded: int
    promised: float | None
    came_true: float | None


class DiagnosisQualityOut(Schema):
    """Rates are null while fewer than `fewest` were graded."""

    graded: int
    fewest: int
    first_hit_rate: float | None
    top_three_hit_rate: float | None
    calibration: list[QualityBandOut]


class ProviderOut(Schema):
    """Of one provider: diagnoses, those graded, and of these the right ones in the first and in the first three."""

    provider: str
    total: int
    graded: int
    first: int
    top_three: int


class MonthOut(Schema):
    month: dt.date
    spent_usd: Decimal
    tokens_in: int
    tokens_out: int
    calls: int


class AiReportOut(Schema):
    quality: DiagnosisQualityOut
    providers: list[ProviderOut]
    months: list[MonthOut]
    budget_usd: Decimal


class SayIn(InSchema):
    """What a socket says."""

    type: Literal["say", "after"]
    text: Words = ""
    photo_id: uuid.UUID | None = None
    question_id: QuestionId = ""
    answer: Literal["", "yes", "no", "unknown"] = ""
    key: Annotated[str, StringConstraints(max_length=100, pattern=r"^[ -~]*$")] = ""
    number: Annotated[int, Field(ge=0, le=1_000_000)] = 0
