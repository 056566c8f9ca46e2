"""The words a client agrees to. Changed words get another version: what somebody agreed to once stays provable."""

from __future__ import annotations

import hashlib

VERSION = "2026-11"
TEXTS = {
    "pl": (
        "Pozwalam temu warsztatowi czytać z mojego konta dane tego auta: markę, model, rok produkcji, VIN, numer"
        " rejestracyjny, rodzaj paliwa, przebieg oraz terminy badania technicznego, ubezpieczenia, serwisu i opon."
        " Każde odczytanie zobaczę w tym miejscu. Zgodę mogę cofnąć w każdej chwili; warsztat zachowa wtedy tylko to,"
        " co sam zapisał w swojej kartotece."
    ),
    "en": (
        "I let this workshop read the data of this car from my account: make, model, year, VIN, registration number,"
        " fuel, mileage, and when the inspection, insurance, service and tyres are due. I will see every reading here."
        " I can withdraw this at any time; the workshop then keeps only what it has written in its own records."
    ),
}


def text_in(language: str | None) -> str:
    return TEXTS["en" if (language or "").startswith("en") else "pl"]


def digest_of(text: str) -> str:
    """SHA-256 of the words, in hex: what was shown can be compared with what is kept."""
    return hashlib.sha256(text.encode()).hexdigest()
