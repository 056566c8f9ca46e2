from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

import phonenumbers
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from stdnum.exceptions import ValidationError
from stdnum.pl import nip as polish_nip

from shared_apps.core.errors import InvalidInput
from shared_apps.integrations.maps import fold

HOME_REGION = "PL"
# So many letters may a note have, whether somebody writes it or two records become one.
MOST_NOTE = 20_000


class CustomerKind(TextChoices):
    PERSON = "person", _("osoba")
    COMPANY = "company", _("firma")


@dataclass(frozen=True, slots=True)
class CustomerTold:
    """What staff write down of a person or a company; phone and NIP as they were typed."""

    name: str
    kind: str = CustomerKind.PERSON
    nip: str = ""
    phone: str = ""
    email: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class VehicleTold:
    """What staff write down of a car."""

    label: str = ""
    make: str = ""
    model: str = ""
    year: int | None = None
    plate: str = ""
    vin: str = ""
    mileage_km: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PersonSeen:
    """Who stands at the counter or books from home. Phone in E.164 or empty."""

    name: str
    phone: str = ""
    email: str = ""
    # Their account has shown that this mailbox is theirs.
    is_email_proven: bool = False
    user_id: int | None = None
    # Chosen from the workshop's own records.
    customer_id: int | None = None


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
    # Chosen from the customer's cars.
    vehicle_id: int | None = None

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


def nip_number(text: str) -> str | None:
    """A NIP as its ten digits ("PL 526-104-08-28" -> "5261040828"), or None when its checksum is wrong."""
    try:
        return str(polish_nip.validate(text.upper().removeprefix("PL")))
    except ValidationError:
        return None


def phone_or_refuse(text: str, field: str = "phone") -> str:
    """E.164, or empty for empty. Raises InvalidInput."""
    if not text.strip():
        return ""
    number = phone_number(text)
    if number is None:
        raise InvalidInput.of(field, _("Podaj numer telefonu, na przykład 600 100 200."))
    return number


def nip_or_refuse(text: str) -> str:
    """Ten digits, or empty for empty. Raises InvalidInput."""
    if not text.strip():
        return ""
    number = nip_number(text)
    if number is None:
        raise InvalidInput.of("nip", _("Ten NIP jest błędny: nie zgadza się cyfra kontrolna albo liczba cyfr."))
    return number


def searched(*texts: str) -> str:
    """Texts as the search box compares them: folded, each of them whole and without blanks."""
    folded = [fold(text) for text in texts if text]
    return " ".join(dict.fromkeys([*folded, *(text.replace(" ", "") for text in folded)]))


def words_of(text: str) -> list[str]:
    """What was typed into the search box, folded; at most five words."""
    return fold(text).split()[:5]
