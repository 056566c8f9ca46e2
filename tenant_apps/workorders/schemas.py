"""What a client sends and gets by the link of an estimate."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from ninja import Schema
from pydantic import BeforeValidator, Field, StringConstraints

from shared_apps.core.inputs import Id, InSchema, clean_text

Name = Annotated[
    str, BeforeValidator(clean_text), StringConstraints(min_length=2, max_length=120, strip_whitespace=True)
]
Version = Annotated[int, Field(ge=1, le=2_000_000_000)]


class EstimateDecisionIn(InSchema):
    line_id: Id
    line_version: Version
    decision: Literal["approved", "declined", "call"]


class EstimateDecisionsIn(InSchema):
    """`estimate` is the number that was read, `line_version` the one that stood beside each position."""

    estimate: Version
    decisions: Annotated[list[EstimateDecisionIn], Field(min_length=1, max_length=300)]
    name: Name
    # Ticked by hand: "I decide about this car and agree to these positions at these prices."
    consent: Literal[True]


class EstimatePhotoIn(InSchema):
    small: bool = False


class EstimatePhotoOut(Schema):
    """Fetched at `files/{id}/` below the link's own address; with `?small=1` a picture either way."""

    id: int
    kind: Literal["photo", "video"]
    width: int
    height: int
    caption: str


class EstimateLineOut(Schema):
    id: int
    version: int
    kind: Literal["labour", "part", "outside", "fee"]
    name: str
    explanation: str
    quantity: str
    unit: str
    net: str
    vat: str
    vat_amount: str
    gross: str
    state: Literal["open", "approved", "declined", "call", "changed", "withdrawn"]
    may: list[Literal["approved", "declined", "call"]]
    photos: list[EstimatePhotoOut]


class EstimateWorkshopOut(Schema):
    name: str
    street: str
    postal_code: str
    city: str
    phone: str


class EstimateCarOut(Schema):
    label: str
    plate: str


class EstimateTotalsOut(Schema):
    net: str
    vat: str
    gross: str


class EstimateOut(Schema):
    """`link_number` is what the link was made for; `number`, when greater, the newer one shown instead."""

    number: int
    link_number: int
    order: str
    language: Literal["pl", "en"]
    made_at: dt.datetime
    valid_until: dt.datetime
    workshop: EstimateWorkshopOut
    vehicle: EstimateCarOut
    lines: list[EstimateLineOut]
    totals: EstimateTotalsOut
    decline_fee: str | None
    terms: str
    can_decide: bool
    has_work_begun: bool
    decided_at: dt.datetime | None
    decided_by: str


class EstimateLineNowOut(Schema):
    name: str
    gross: str
    quantity: str
    unit: str


class EstimateRefusedOut(Schema):
    """A position whose decision was not taken, and what it is now; null when it is gone."""

    line_id: int
    code: Literal["LINE_CHANGED", "LINE_WITHDRAWN", "WORK_BEGAN"]
    message: str
    now: EstimateLineNowOut | None


class EstimateAnswerOut(Schema):
    estimate: EstimateOut
    refused: list[EstimateRefusedOut]
