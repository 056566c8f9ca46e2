from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

import phonenumbers

HOME_REGION = "PL"


@dataclass(frozen=True, slots=True)
class PersonSeen:
    """Who stands at the counter or books from home. Phone in E.164 or empty."""

    name: str
    phone: str = ""
    email: str = ""
    user_id: int | None = None


@dataclass(frozen=True, slots=True)
class CarSeen:
    """A car as it was told to us. `label` is what people call it: "Skoda Octavia 2018"."""

    label: str = ""
    make: str = ""
    model: str = ""
    year: int | None = None
    plate: str = ""
    vin: str = ""
    client_vehicle_id: uuid.UUID | None = None

    @property
    def name(self) -> str:
        spelled = " ".join(part for part in (self.make, self.model, str(self.year or "")) if part)
        return self.label or spelled or self.plate


def phone_number(text: str) -> str | None:
    """A phone number as E.164 ("600 100 200" -> "+48600100200"), or None when it cannot be one."""
    try:
        number = phonenumbers.parse(text, HOME_REGION)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def plate_number(text: str) -> str:
    """A plate as it is compared: capitals, no blanks or dashes."""
    return re.sub(r"[\s-]", "", text).upper()[:12]


def vin_number(text: str) -> str:
    return re.sub(r"[\s-]", "", text).upper()[:17]
