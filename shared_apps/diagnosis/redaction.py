"""What is personal is taken out of words before they leave the house: the supplier diagnoses a car, not a person."""

from __future__ import annotations

import re
from collections.abc import Iterable

MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
LINK = re.compile(r"(?:https?://|www\.)\S*[^\s,.;:!?)]", re.IGNORECASE)
VIN = re.compile(r"\b[A-HJ-NPR-Z0-9]{17}\b", re.IGNORECASE)
# PESEL, account and card numbers: nothing about a car has so many digits.
LONG_NUMBER = re.compile(r"(?<!\w)(?:\+|[A-Z]{2})?\d(?:[ -]?\d){9,27}\b")
PHONE = re.compile(
    r"(?<!\w)(?:\+|00)?(?:48[ -]?)?\d{3}[ -]?\d{3}[ -]?\d{3}\b|\(?\b\d{2}\)?[ -]\d{3}[ -]\d{2}[ -]\d{2}\b"
)
PLATE = re.compile(r"\b(?:[A-Z]{2,3}[ -]?(?=[A-Z]{0,4}\d)[A-Z0-9]{4,5}|[A-Z]\d[ -]?[A-Z]{3,5})\b", re.IGNORECASE)
# Looks like a plate and tells of a car: "BMW 320d", "VW 2016", "TDI 2008".
OF_CARS = frozenset(
    [
        "abs",
        "acc",
        "asr",
        "bmw",
        "cdi",
        "crd",
        "cvt",
        "dci",
        "did",
        "dis",
        "dpf",
        "dsg",
        "ds",
        "dti",
        "egr",
        "esp",
        "fap",
        "fsi",
        "gdi",
        "gpf",
        "gti",
        "hdi",
        "hev",
        "jtd",
        "kia",
        "lpg",
        "man",
        "mg",
        "mpi",
        "obd",
        "od",
        "do",
        "na",
        "po",
        "za",
        "ok",
        "tce",
        "tct",
        "tdi",
        "tsi",
        "vag",
        "vw",
        "rok",
        "lat",
        "km",
    ]
)
# No plate of Poland ends so.
TROUBLE_CODE = re.compile(r"[ -][PCBU][0-9A-F]{4}$", re.IGNORECASE)
SHORTEST_NAME = 3
HIDDEN = "[…]"


def stripped(*, text: str, private: Iterable[str] = ()) -> str:
    """`text` without e-mail addresses, phone numbers, VINs, plates, long numbers, links and the given names.

    Polish declines names: "Nowaka" and "Nowakowi" go where "Nowak" is private.
    """
    for pattern in (MAIL, LINK, VIN, LONG_NUMBER, PHONE):
        text = pattern.sub(HIDDEN, text)
    text = PLATE.sub(_plate, text)
    for word in sorted({part for name in private for part in _parts(name)}, key=len, reverse=True):
        stem = re.escape(word[:-1] if len(word) > SHORTEST_NAME + 1 and word[-1] in "aeoiuyAEOIUY" else word)
        text = re.sub(rf"(?<!\w){stem}\w{{0,4}}(?!\w)", HIDDEN, text, flags=re.IGNORECASE)
    return text


def _parts(name: str) -> list[str]:
    whole = name.strip()
    parts = re.split(r"[\s,@]+", whole)
    return [part for part in {whole, *parts} if len(part) >= SHORTEST_NAME]


def _plate(match: re.Match[str]) -> str:
    found = match.group()
    letters = re.match(r"[A-Za-z]+", found)
    head = re.split(r"[ -]", found)[0].lower()
    if TROUBLE_CODE.search(found) or head in OF_CARS or (letters and letters.group().lower() in OF_CARS):
        return found
    return HIDDEN
