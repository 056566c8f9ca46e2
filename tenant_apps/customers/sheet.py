"""Customers as a table in a file: what a heading means, and how a line becomes a person and a car.

Any spreadsheet's CSV: comma, semicolon or tab, UTF-8 or the Windows code page of Polish.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from shared_apps.core.errors import InvalidInput
from shared_apps.integrations.maps import fold
from tenant_apps.customers.errors import CannotRead
from tenant_apps.customers.types import (
    MOST_NOTE,
    CustomerKind,
    CustomerTold,
    VehicleTold,
    nip_or_refuse,
    phone_or_refuse,
    plate_number,
    vin_number,
)

MOST_ROWS = 5_000
# Field, heading in our own exports, other headings that mean the same (folded), the longest text.
COLUMNS: tuple[tuple[str, str, str, int], ...] = (
    ("name", "Nazwa", "imie i nazwisko|klient|name|nazwisko i imie|firma", 120),
    ("nip", "NIP", "vat id|tax id", 20),
    ("phone", "Telefon", "tel|telefon komorkowy|phone|numer telefonu", 40),
    ("email", "E-mail", "email|mail|adres e mail", 254),
    ("street", "Ulica", "adres|ulica i numer|street", 120),
    ("postal_code", "Kod pocztowy", "kod|postal code", 10),
    ("city", "Miasto", "miejscowosc|city", 80),
    ("note", "Uwagi", "notatka|note|notes", MOST_NOTE),
    ("make", "Marka", "make", 60),
    ("model", "Model", "model auta", 60),
    ("year", "Rok", "rok produkcji|rocznik|year", 4),
    ("plate", "Numer rejestracyjny", "rejestracja|nr rej|nr rejestracyjny|tablica|plate", 20),
    ("vin", "VIN", "nr vin|numer vin", 20),
    ("mileage_km", "Przebieg", "przebieg km|mileage", 12),
)
MOST = {name: most for name, _heading, _others, most in COLUMNS}
MEANING = {
    fold(heading): name for name, title, others, _most in COLUMNS for heading in (title, *others.split("|"), name)
}
DELIMITERS = (";", ",", "\t")
# A spreadsheet would run such a cell as a formula; a phone number is none.
FORMULA, PHONE = re.compile(r"^[=+\-@\t\r]"), re.compile(r"^\+\d+$")


@dataclass(slots=True)
class Line:
    """One line of the file. `number` is the one a spreadsheet shows; `errors` are messages by field."""

    number: int
    person: CustomerTold
    car: VehicleTold | None
    errors: dict[str, list[str]] = field(default_factory=dict)


def lines_of(content: bytes) -> list[Line]:
    """Raises CannotRead when it is no table, has no column of names, or is too long."""
    text = _text_of(content)
    heading = text.splitlines()[0] if text.strip() else ""
    delimiter = max(DELIMITERS, key=heading.count)
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error as broken:
        raise CannotRead(details={"file": [_("To nie jest plik CSV.")]}) from broken
    if not rows:
        raise CannotRead(details={"file": [_("Ten plik jest pusty.")]})
    names = [MEANING.get(fold(cell), "") for cell in rows[0]]
    if "name" not in names:
        raise CannotRead(details={"file": [_("W pierwszym wierszu brakuje nagłówka „Nazwa”.")]})
    filled = [(number, row) for number, row in enumerate(rows[1:], start=2) if any(cell.strip() for cell in row)]
    if len(filled) > MOST_ROWS:
        raise CannotRead(details={"file": [_("Najwyżej 5000 wierszy naraz. Podziel plik na części.")]})
    return [_line(number, _cells(names, row)) for number, row in filled]


def _text_of(content: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1250"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise CannotRead(details={"file": [_("To nie jest plik CSV.")]})


def _cells(names: list[str], row: list[str]) -> dict[str, str]:
    """The first of two columns that mean the same and says something wins."""
    told: dict[str, str] = {}
    for name, cell in zip(names, row, strict=False):
        if name and not told.get(name):
            told[name] = cell.strip().removeprefix("'")
    return told


def _line(number: int, told: dict[str, str]) -> Line:
    errors: dict[str, list[str]] = {}
    for name, text in told.items():
        if len(text) > MOST[name]:
            errors[name] = [_("Ten tekst jest za długi.")]
            told[name] = ""
    if not told.get("name") and "name" not in errors:
        errors["name"] = [_("Podaj nazwę.")]
    nip = _or_error(errors, "nip", lambda: nip_or_refuse(told.get("nip", "")))
    person = CustomerTold(
        name=told.get("name", ""),
        kind=CustomerKind.COMPANY if nip else CustomerKind.PERSON,
        nip=nip,
        phone=_or_error(errors, "phone", lambda: phone_or_refuse(told.get("phone", ""))),
        email=_email(errors, told.get("email", "")),
        **{name: told.get(name, "") for name in ("street", "postal_code", "city", "note")},
    )
    return Line(number, person, _car(errors, told), errors)


def _car(errors: dict[str, list[str]], told: dict[str, str]) -> VehicleTold | None:
    make, model = told.get("make", ""), told.get("model", "")
    plate, vin = plate_number(told.get("plate", "")), vin_number(told.get("vin", ""))
    if vin and len(vin) != 17:
        errors["vin"] = [_("VIN ma 17 znaków.")]
    year = _whole(errors, "year", told.get("year", ""), 1900, 2100)
    mileage = _whole(errors, "mileage_km", re.sub(r"[\s.]|km", "", told.get("mileage_km", "")), 0, 9_999_999)
    if not any((make, plate, vin)):
        return None
    spelled = " ".join(part for part in (make, model, str(year or "")) if part)
    return VehicleTold(spelled or plate or vin, make, model, year, plate, vin, mileage)


def _or_error(errors: dict[str, list[str]], name: str, read: Callable[[], str]) -> str:
    try:
        return read()
    except InvalidInput as refused:
        errors[name] = [str(message) for message in refused.details[name]]
        return ""


def _email(errors: dict[str, list[str]], text: str) -> str:
    if text:
        try:
            validate_email(text)
        except ValidationError:
            errors["email"] = [_("Podaj adres e-mail, na przykład jan@example.com.")]
            return ""
    return text


def _whole(errors: dict[str, list[str]], name: str, text: str, least: int, most: int) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
        errors[name] = [_("Podaj liczbę z dozwolonego zakresu.")]
        return None
    return int(text)


def sheet_of(rows: Iterable[dict[str, object]]) -> Iterator[str]:
    """The lines of a CSV that spreadsheets open as it is: semicolons, a mark of UTF-8, no cell that is a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    buffer.write("\ufeff")
    writer.writerow(title for _name, title, _others, _most in COLUMNS)
    for row in rows:
        writer.writerow(_harmless(row.get(name)) for name, *_rest in COLUMNS)
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def _harmless(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if FORMULA.match(text) and not PHONE.match(text) else text
