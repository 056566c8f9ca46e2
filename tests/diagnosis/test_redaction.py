from __future__ import annotations

import pytest

from shared_apps.diagnosis.redaction import HIDDEN, address_phrases, stripped


@pytest.mark.parametrize(
    "secret",
    [
        "anna.nowak+auto@example.com", "600100200", "600 100 200", "+48 600-100-200", "0048600100200", "12 345 67 89",
        "90010112345", "TMBJG7NE0G0000000", "tmbjg7ne0g0000000", "KR 1AB23", "kr1ab23", "WX98765", "WPI 12345",
        "PL61109010140000071219812874", "61 1090 1014 0000 0712 1981 2874", "https://example.com/x?y=1", "W0 KOWAL",
        "600 12 34 56", "600.123.456", "600/100/200", "600 100  200", "(22)1234567", "(22) 123 45 67", "22 1234567",
        "(+48) 600 100 200", "600-12-34-56", "PO 7YA32", "PO7YA32", "po 7ya32", "PO 12345", "ul. Długa 5/3, Kraków",
        "ul Długa 5 m. 3", "ulicy Długiej 5", "al. Jana Pawła II 12", "os. Tysiąclecia 12/4", "30-001 Kraków",
        "Jan Kowalski", "Ania Kowalska", "Piotrowi Zielińskiemu",
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
        "po 120 000 km", "po 3000 obr", "po 12345 km", "PO 12345 KM", "po 300km", "po 15000 zł", "po 10W40",
        "1.9 TDI 2008 230 000 km", "2016 180 000", "2016-05-12 150 000 km", "od 100 000-200 000 km", "350-600 zł",
        "90-110 km/h", "opony 195/65/15 91H", "P0300 P0301 P0302", "silnik 1.6 110 KM", "1998 ccm", "1 200 zł",
        "245.000 km", "napięcie 12.6 V 14.4", "na ulicy stoi 2 dni", "długo kręci 5 sekund", "Marka Opel",
        "jestem kierowcą", "tu Audi A4", "Alfa Romeo Giulia", "This is a Ford Focus",
    ],
)  # fmt: skip
def test_what_tells_of_the_car_stays(useful):
    assert stripped(text=f"Szarpie, {useful}, rano") == f"Szarpie, {useful}, rano"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("jestem Jan Kowalski, ul. Długa 5/3, Kraków. Piszczy.", f"jestem {HIDDEN}, {HIDDEN}. Piszczy."),
        ("nazywam się jan kowalski, piszczy", f"nazywam się {HIDDEN}, piszczy"),
        ("mam na imię ania i stuka", f"mam na imię {HIDDEN} i stuka"),
        ("Tu Anna Nowak-Kowalska, stuka", f"Tu {HIDDEN}, stuka"),
        ("my name is John Smith and it squeals", f"my name is {HIDDEN} and it squeals"),
        ("rejestracja po 12345, szarpie", f"rejestracja {HIDDEN}, szarpie"),
        ("tel.600700800", f"tel.{HIDDEN}"),
        ("tel.nr.600-700-800, piszczy", f"tel.nr.{HIDDEN}, piszczy"),
        ("Jan,600700800", f"Jan,{HIDDEN}"),
        ("600 700 800. 2 dni temu zaczęło piszczeć", f"{HIDDEN}. 2 dni temu zaczęło piszczeć"),
        ("600 700 800. 15 maja", f"{HIDDEN}. 15 maja"),
        ("600700800 min. do 18", f"{HIDDEN} min. do 18"),
        ("600700800, 2 razy dzwoniłem", f"{HIDDEN}, 2 razy dzwoniłem"),
        ("jestem Daria Minikowska", f"jestem {HIDDEN}"),
        ("Jan Landowski, stuka", f"{HIDDEN}, stuka"),
        ("jestem Fordem na trasie", "jestem Fordem na trasie"),
        ("tu Citroenem jeździ żona", "tu Citroenem jeździ żona"),
    ],
)
def test_who_introduces_themselves_is_not_told_on(text, left):
    assert stripped(text=text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("mieszkam na Długiej 5", f"mieszkam na {HIDDEN}"),
        ("Długa 5/3 w podwórku", f"{HIDDEN} w podwórku"),
        ("długo kręci 5 sekund", "długo kręci 5 sekund"),
        ("numer 60 01 00 200", f"numer {HIDDEN}"),
        ("numer +48 600 100 200", f"numer {HIDDEN}"),
    ],
)
def test_the_profiles_address_and_phone_go_however_they_are_written(text, left):
    phrases = [*address_phrases("ul. Długa 5/3, 30-001 Kraków"), "+48600100200"]
    assert stripped(text=text, phrases=phrases) == left


def test_names_go_in_every_case_and_other_words_stay():
    private = ("Kowalska", "Anna", "Jan Nowak", "KR 9ZZ99", "anna.kowalska@example.com")
    told = stripped(text="Tu Anna Kowalska, auto kowalskiej, męża Jana Nowaka. Analiza: kowal zmienił, KR 9ZZ99.",
                    private=private)  # fmt: skip
    for name in ("Anna", "owalsk", "Nowak", "9ZZ99"):
        assert name not in told
    assert "kowal zmienił" in told
    assert "Analiza" in told
