"""A supplier's price list as a table: which columns it has, what they seem to be, and each row read.

Suppliers write what they like: commas or semicolons, our alphabet in two encodings, prices with blanks and "zł".
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput
from shared_apps.core.money import to_grosz
from shared_apps.integrations.maps import fold
from tenant_apps.inventory.errors import CannotRead

DELIMITERS = (";", "\t", ",", "|")
MOST_COLUMNS = 60
MOST_ROWS = 200_000
MOST_PRICE = Decimal("9999999.99")
# What a column may be, what people call it, and the longest text.
FIELDS: Mapping[str, tuple[tuple[str, ...], int]] = {
    "sku": (("sku", "indeks", "numer", "kod", "kod towaru", "symbol", "nr", "nr katalogowy", "numer katalogowy"), 100),
    "name": (("nazwa", "name", "nazwa towaru", "opis", "towar", "produkt"), 120),
    "manufacturer": (("producent", "marka", "brand", "manufacturer"), 100),
    "category": (("kategoria", "grupa", "category", "grupa towarowa"), 50),
    "barcode": (("ean", "kod kreskowy", "barcode", "ean13", "gtin"), 100),
    "oem_number": (("oem", "numer oem", "nr oem", "oe"), 100),
    "supplier_sku": (("kod dostawcy", "numer dostawcy", "supplier sku"), 100),
    "purchase_price": (("cena zakupu", "cena netto", "cena", "zakup", "cennik", "price", "netto"), 20),
    "price_net": (("cena sprzedazy", "cena detaliczna", "detal", "sprzedaz", "retail"), 20),
}
PRICES = ("purchase_price", "price_net")
NOISE = re.compile(r"(?:z[łl]|pln|eur|[\s\u00a0\u202f'])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """`suggested` maps what we know to the number of its column."""

    columns: list[str]
    suggested: dict[str, int]
    sample: list[list[str]]
    rows: int


@dataclass(frozen=True, slots=True)
class Offer:
    """One row. `number` is the one a spreadsheet shows; `errors` are messages by field."""

    number: int
    texts: dict[str, str]
    prices: dict[str, Decimal]
    errors: dict[str, list[str]] = field(default_factory=dict)


def heading_of(content: bytes) -> Heading:
    """Raises CannotRead when it is no table, or a longer one than we take."""
    text = _text_of(content)
    try:
        rows = csv.reader(io.StringIO(text), delimiter=_delimiter(text))
        columns = [cell.strip()[:80] for cell in next(rows, [])]
        sample: list[list[str]] = []
        count = 0
        for row in rows:
            if any(row):
                count += 1
                if len(sample) < 5:
                    sample.append([cell.strip()[:80] for cell in row[: len(columns)]])
    except csv.Error as broken:
        raise CannotRead(details={"file": [_("To nie jest plik CSV.")]}) from broken
    if len(columns) < 2 or not any(columns):
        raise CannotRead(details={"file": [_("W pierwszym wierszu nie ma nagłówków kolumn.")]})
    if len(columns) > MOST_COLUMNS:
        raise CannotRead(details={"file": [_("Ten plik ma za dużo kolumn.")]})
    if count > MOST_ROWS:
        raise CannotRead(details={"file": [_("Najwyżej 200 000 wierszy naraz. Podziel plik na części.")]})
    if not count:
        raise CannotRead(details={"file": [_("Ten plik jest pusty.")]})
    return Heading(columns, _suggested(columns), sample, count)


def _suggested(columns: Sequence[str]) -> dict[str, int]:
    """The best-known name first: „cena zakupu” before a mere „cena”."""
    folded = [fold(column) for column in columns]
    found: dict[str, int] = {}
    for name, (titles, _most) in FIELDS.items():
        for title in titles:
            if title in folded and folded.index(title) not in found.values():
                found[name] = folded.index(title)
                break
    return found


def _text_of(content: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1250"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise CannotRead(details={"file": [_("To nie jest plik CSV.")]})


def _delimiter(text: str) -> str:
    first = text[: text.find("\n")] if "\n" in text else text
    return max(DELIMITERS, key=first.count)


def mapping_or_refuse(mapping: Mapping[str, int], *, columns: int) -> dict[str, int]:
    """Raises InvalidInput: a price list has numbers, and prices or names."""
    known = {name: column for name, column in mapping.items() if name in FIELDS}
    if any(not 0 <= column < columns for column in known.values()):
        raise InvalidInput.of("mapping", _("Takiej kolumny nie ma w pliku."))
    if "sku" not in known:
        raise InvalidInput.of("mapping", _("Wskaż kolumnę z numerem części."))
    if not known.keys() & {"purchase_price", "price_net", "name"}:
        raise InvalidInput.of("mapping", _("Wskaż kolumnę z ceną albo z nazwą."))
    return known


def offers_of(content: bytes, mapping: Mapping[str, int]) -> Iterator[Offer]:
    """Every row that says something, one after another."""
    text = _text_of(content)
    rows = csv.reader(io.StringIO(text), delimiter=_delimiter(text))
    next(rows, None)
    for number, row in enumerate(rows, start=2):
        if any(row):
            yield _offer(number, row, mapping)


def _offer(number: int, row: Sequence[str], mapping: Mapping[str, int]) -> Offer:
    texts: dict[str, str] = {}
    prices: dict[str, Decimal] = {}
    errors: dict[str, list[str]] = {}
    for name, column in mapping.items():
        cell = row[column].strip().removeprefix("'") if column < len(row) else ""
        if name in PRICES:
            if cell:
                price = price_of(cell)
                if price is None:
                    errors[name] = [str(_("To nie jest cena."))]
                else:
                    prices[name] = price
        elif len(cell) > FIELDS[name][1]:
            errors[name] = [str(_("Ten tekst jest za długi."))]
        else:
            texts[name] = cell
    texts["sku"] = " ".join(texts.get("sku", "").split()).upper()
    if not texts["sku"] and "sku" not in errors:
        errors["sku"] = [str(_("Brakuje numeru części."))]
    return Offer(number, texts, prices, errors)


def price_of(text: str) -> Decimal | None:
    """„1 234,50 zł” -> 1234.50, or None when it is no price."""
    plain = NOISE.sub("", text)
    if "," in plain and "." in plain:
        # The one that comes last is the point.
        thousands = "." if plain.rfind(",") > plain.rfind(".") else ","
        plain = plain.replace(thousands, "")
    plain = plain.replace(",", ".")
    if not plain or not set(plain) <= set("0123456789."):
        return None
    try:
        price = to_grosz(Decimal(plain))
    except InvalidOperation:
        return None
    return price if price <= MOST_PRICE else None
