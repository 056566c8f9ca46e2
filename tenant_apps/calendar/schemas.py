"""What clients send and get; the answers of the hot routes are described here and not validated row by row."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Annotated

from ninja import Schema
from pydantic import BeforeValidator, Field, StringConstraints

from shared_apps.core.inputs import Day, Id, InSchema, Moment, clean_text

Code = Annotated[
    str, BeforeValidator(clean_text), StringConstraints(min_length=1, max_length=40, strip_whitespace=True)
]
Words60 = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=60, strip_whitespace=True)]
Number = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=40, strip_whitespace=True)]
Reason = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=300, strip_whitespace=True)]
Story = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=2000, strip_whitespace=True)]


class AvailabilityIn(InSchema):
    service: Code
    start: Day | None = Field(None, alias="from")
    days: Annotated[int, Field(ge=1, le=31)] = 7
    mechanic_id: Id | None = None
    # The visit that is to be moved; it counts for its own client alone.
    visit: uuid.UUID | None = None


class HoldIn(InSchema):
    workshop_id: uuid.UUID
    service: Code
    start: Moment
    mechanic_id: Id | None = None


class HoldReleaseIn(InSchema):
    workshop_id: uuid.UUID


class CarIn(InSchema):
    make: Annotated[Words60, Field(min_length=1)]
    model: Annotated[Words60, Field(min_length=1)]
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    plate: Number = ""
    vin: Number = ""


class BookIn(InSchema):
    """Either `hold_id`, or `service` and `start`; either `vehicle_id`, or `vehicle`."""

    workshop_id: uuid.UUID
    hold_id: uuid.UUID | None = None
    service: Number = ""
    start: Moment | None = None
    vehicle_id: uuid.UUID | None = None
    vehicle: CarIn | None = None
    concern: Story = ""
    phone: Annotated[Number, Field(min_length=1)]
    diagnosis_id: uuid.UUID | None = None


class MoveIn(InSchema):
    start: Moment


class CancelIn(InSchema):
    reason: Reason = ""


class SlotOut(Schema):
    start: dt.datetime
    end: dt.datetime


class FreeDayOut(Schema):
    date: dt.date
    is_open: bool
    slots: list[SlotOut]


class AvailabilityOut(Schema):
    timezone: str
    service: str
    duration_minutes: int
    days: list[FreeDayOut]


class HoldOut(Schema):
    id: uuid.UUID
    workshop_id: uuid.UUID
    service: str
    start: dt.datetime
    end: dt.datetime
    expires_at: dt.datetime


class WorkshopOut(Schema):
    id: uuid.UUID
    slug: str
    name: str
    city: str
    street: str
    phone: str
    lat: float | None
    lng: float | None
    timezone: str


class ServiceOut(Schema):
    code: str
    name: str


class VisitCarOut(Schema):
    id: uuid.UUID | None
    label: str
    plate: str


class PriceOut(Schema):
    amount: str
    currency: str


class WarningOut(Schema):
    code: str
    message: str


class AppointmentOut(Schema):
    id: uuid.UUID
    workshop: WorkshopOut
    service: ServiceOut
    start: dt.datetime
    end: dt.datetime
    status: str
    vehicle: VisitCarOut
    concern: str
    can_cancel: bool
    can_reschedule: bool
    cancel_deadline: dt.datetime | None
    price_from: PriceOut | None
    cancel_reason: str
    created_at: dt.datetime
    warnings: list[WarningOut]
