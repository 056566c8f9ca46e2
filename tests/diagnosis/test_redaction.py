from __future__ import annotations

import pytest

from shared_apps.diagnosis.redaction import HIDDEN, stripped


@pytest.mark.parametrize(
    "secret",
    [
        "anna.nowak+auto@example.com", "600100200", "600 100 200", "+48 600-100-200", "0048600100200", "12 345 67 89",
        "90010112345", "TMBJG7NE0G0000000", "tmbjg7ne0g0000000", "KR 1AB23", "kr1ab23", "WX98765", "WPI 12345",
        "PL61109010140000071219812874", "61 1090 1014 0000 0712 1981 2874", "https://example.com/x?y=1", "W0 KOWAL",
    ],
)  # fmt: skip
def test_what_is_personal_is_taken_out(secret):
    told = stripped(text=f"Piszczy, dane: {secret}, co robić?")
    assert told == f"Piszczy, dane: {HIDDEN}, co robić?"


@pytest.mark.parametrize(
    "useful",
    [
        "P0300", "p0420 i szarpie", "BMW 320d", "VW Passat 2016", "TDI 2008", "od 2015 roku", "150 000 km",
        "przy 3000 obr/min", "1.9 TDI", "Audi A4 B8", "opony 205/55 R16", "5W30", "po 20 minutach", "kod U0100, B1342",
    ],
)  # fmt: skip
def test_what_tells_of_the_car_stays(useful):
    assert stripped(text=f"Szarpie, {useful}, rano") == f"Szarpie, {useful}, rano"


def test_names_go_in_every_case_and_other_words_stay():
    private = ("Kowalska", "Anna", "Jan Nowak", "KR 9ZZ99", "anna.kowalska@example.com")
    told = stripped(text="Tu Anna Kowalska, auto kowalskiej, męża Jana Nowaka. Analiza: kowal zmienił, KR 9ZZ99.",
                    private=private)  # fmt: skip
    for name in ("Anna", "owalsk", "Nowak", "9ZZ99"):
        assert name not in told
    assert "kowal zmienił" in told
    assert "Analiza" in told
