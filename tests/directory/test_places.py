from __future__ import annotations

import time

import pytest

from shared_apps.integrations.maps import locate_address, search_places
from shared_apps.integrations.maps.extract import TARGET, lines
from shared_apps.integrations.maps.standin import GeocoderStandIn
from tests.factories.people import browser, staff_of


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Kraków", "Kraków"), ("krakow", "Kraków"), ("KRAKÓW ", "Kraków"), ("kr", "Kraków"), ("Cracow", "Kraków"),
        ("łódź", "Łódź"), ("Lodz", "Łódź"), ("Warszawa", "Warszawa"), ("warsaw", "Warszawa"), ("war", "Warszawa"),
        ("czestochowa", "Częstochowa"), ("Częst", "Częstochowa"), ("bielsko biala", "Bielsko-Biała"),
        ("gora", "Góra"), ("gora kal", "Góra Kalwaria"), ("zdroj", "Jastrzębie-Zdrój"),
        ("wrocalw", "Wrocław"), ("krakuf", "Kraków"), ("poznna", "Poznań"),
    ],
)  # fmt: skip
def test_towns_are_found_as_people_type_them(marketplace, db, typed, expected):
    response = marketplace.get("/api/v1/places/", {"q": typed})

    found = response.json()["data"]
    assert found[0]["name"] == expected, found
    assert set(found[0]) == {"name", "region", "lat", "lng"}
    assert len(found) <= 8


def test_staff_find_towns_on_the_workshops_own_host(alpha):
    staff = staff_of(alpha, "receptionist")

    found = staff.get("/api/v1/places/", {"q": "lodz"}).json()["data"]
    wrong = staff.get("/api/v1/places/", {"q": "a\x00b"})

    assert (found[0]["name"], set(found[0])) == ("Łódź", {"name", "region", "lat", "lng"})
    assert (wrong.status_code, set(wrong.json()["error"]["details"])) == (400, {"q"})
    assert staff.get("/api/v1/places/").status_code == 400
    assert browser(staff.host).get("/api/v1/places/", {"q": "lodz"}).status_code == 401


def test_the_larger_town_comes_first():
    names = [place.name for place in search_places("war", language="pl")]

    assert names[0] == "Warszawa"


@pytest.mark.parametrize("typed", ["", "   ", "a\x00b", "x" * 101])
def test_nonsense_is_refused(marketplace, db, typed):
    response = marketplace.get("/api/v1/places/", {"q": typed})

    assert response.status_code == 400
    assert "q" in response.json()["error"]["details"]


@pytest.mark.parametrize("typed", ["!!!", "日本", "'; DROP TABLE"])
def test_nothing_found_is_an_empty_list(marketplace, db, typed):
    assert marketplace.get("/api/v1/places/", {"q": typed}).json()["data"] == []


def test_the_extract_is_what_geonames_says():
    assert TARGET.read_text(encoding="utf-8").splitlines() == list(lines())


@pytest.fixture
def google(settings):
    with GeocoderStandIn() as stand_in:
        settings.GOOGLE_MAPS_API_KEY = "key-of-the-test"
        settings.GOOGLE_MAPS_BASE_URL = stand_in.base_url
        yield stand_in


def test_google_is_asked_when_a_key_is_set(google):
    place = locate_address(street="Długa 1", postal_code="90-001", city="Łódź", language="pl")

    assert place is not None
    assert (place.name, place.region, place.google_place_id) == ("Łódź", "łódzkie", "stand-in-Łódź")
    assert google.asked == [
        {
            "address": "Długa 1, 90-001 Łódź",
            "components": "country:PL",
            "language": "pl",
            "key": "key-of-the-test",
        }
    ]


@pytest.mark.parametrize("fault", ["500", "garbage", "denied", "slow"])
def test_when_google_fails_the_gazetteer_answers(google, fault, capfd):
    google.fault = fault
    began = time.monotonic()

    found = search_places("krakow", language="pl")

    assert found[0].name == "Kraków"
    assert found[0].google_place_id == ""
    assert time.monotonic() - began < 15  # the stand-in would answer after 20
    written = capfd.readouterr()
    assert "key-of-the-test" not in written.out + written.err


def test_when_nobody_listens_the_gazetteer_answers(settings):
    settings.GOOGLE_MAPS_API_KEY = "key-of-the-test"
    settings.GOOGLE_MAPS_BASE_URL = "http://127.0.0.1:9"

    assert search_places("łódź", language="pl")[0].name == "Łódź"


def test_what_google_does_not_know_the_gazetteer_may(google):
    assert search_places("Częstochowa", language="pl")[0].name == "Częstochowa"
