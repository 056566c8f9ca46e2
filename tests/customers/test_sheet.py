"""Customers from a file and into one: looked at first, written once, nothing overwritten, no formula."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from shared_apps.core.tenancy import open_workshop
from tenant_apps.customers.models import Customer, CustomerVehicle
from tests.calendar.desk import call
from tests.factories.people import staff_of

TABLE = """Imię i nazwisko;Telefon;E-mail;NIP;Marka;Model;Rok;Nr rejestracyjny;VIN;Przebieg
Jan Łoś;600 100 200;jan@example.com;;Škoda;Octavia;2018;kr 1ab23;;120 500 km
Żółty Bus sp. z o.o.;;;526-104-08-28;Fiat;Ducato;2020;;ZFA25000001234567;
Anna Zła;abc;nic;1234567890;;;1800;;123;-5
;;;;;;;;;

Jan Łoś;+48600100200;;;Fiat;Panda;;kr 9zz99;;
"""


@pytest.fixture
def office(alpha):
    return staff_of(alpha, "receptionist")


def sent(office, content, **fields):
    data = content if isinstance(content, bytes) else content.encode()
    return office.post("/api/v1/customers/import/", {"file": SimpleUploadedFile("klienci.csv", data), **fields})


def kept(alpha):
    with open_workshop(alpha.schema_name):
        return Customer.objects.count(), CustomerVehicle.objects.count()


def test_a_dry_run_says_what_would_be_and_writes_nothing(alpha, office):
    before = kept(alpha)

    answer = sent(office, TABLE)

    told = answer.json()["data"]
    assert (answer.status_code, told["dry_run"]) == (200, True)
    assert (told["new"], told["known"], told["failed"]) == (2, 1, 1)
    wrong = told["rows"][0]
    assert (wrong["row"], wrong["outcome"]) == (4, "failed")
    assert set(wrong["errors"]) == {"phone", "email", "nip", "year", "vin", "mileage_km"}
    assert [one["row"] for one in told["rows"]] == [4, 2, 3, 7]
    assert kept(alpha) == before


def test_what_was_looked_at_is_written_once(alpha, office):
    before = kept(alpha)

    first = sent(office, TABLE, dry_run="false").json()["data"]
    again = sent(office, TABLE, dry_run="false").json()["data"]

    assert (first["new"], first["known"], first["failed"]) == (2, 1, 1)
    assert (again["new"], again["known"], again["failed"]) == (0, 3, 1)
    assert kept(alpha) == (before[0] + 2, before[1] + 3)
    (person,) = call(office, "get", "customers/", q="kr9zz").json()["data"]
    assert (person["name"], person["phone"]) == ("Jan Łoś", "+48600100200")
    assert {car["plate"] for car in person["vehicles"]} == {"KR1AB23", "KR9ZZ99"}
    (company,) = call(office, "get", "customers/", q="5261040828").json()["data"]
    assert company["kind"] == "company"


def test_a_car_without_plate_and_vin_comes_once(alpha, office):
    table = "Nazwa,Telefon,Marka\nJan,600100200,Żuk\n"
    for _twice in range(2):
        sent(office, table, dry_run="false")
    (person,) = call(office, "get", "customers/", q="600100200").json()["data"]
    assert [car["label"] for car in person["vehicles"]] == ["Żuk"]


def test_a_blank_is_filled_and_nothing_is_overwritten(alpha, office):
    made = call(office, "post", "customers/", {"name": "Jan Ł.", "phone": "600 100 200", "city": "Łódź"}).json()["data"]

    sent(office, "Nazwa;Telefon;Miasto;E-mail\nJan Łoś;600100200;Kraków;jan@example.com\n", dry_run="false")

    now = call(office, "get", f"customers/{made['id']}/").json()["data"]
    assert (now["name"], now["city"], now["email"]) == ("Jan Ł.", "Łódź", "jan@example.com")
    assert now["version"] == made["version"] + 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_any_spreadsheets_csv_is_read(office, encoding, delimiter):
    table = delimiter.join(["Nazwa", "Telefon"]) + "\r\n" + delimiter.join(["Świętosława Żak", "600100200"]) + "\r\n"

    told = sent(office, table.encode(encoding)).json()["data"]

    assert [(one["name"], one["outcome"]) for one in told["rows"]] == [("Świętosława Żak", "new")]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   ",
        b"\x89PNG\r\n\x00\x00",
        b"a;b\n1;2\n",
        b'Nazwa\n"' + b"x" * 200_000,
        b"Nazwa\n" + b"Jan\n" * 5_001,
    ],
    ids=["nothing", "blank", "a picture", "no name", "an endless cell", "too many"],
)
def test_what_is_no_table_is_refused_by_the_files_name(alpha, office, content):
    before = kept(alpha)
    refused = sent(office, content, dry_run="false")

    assert refused.status_code == 400, refused.content
    assert "file" in refused.json()["error"]["details"]
    assert kept(alpha) == before


def test_too_long_a_text_fails_its_line_alone(office):
    told = sent(office, f"Nazwa;Miasto\nJan;{'x' * 81}\n{'y' * 121};Łódź\nAnna;Łódź\n").json()["data"]

    assert [set(one["errors"]) for one in told["rows"]] == [{"city"}, {"name"}, set()]


def test_what_goes_out_comes_in_again_and_is_no_formula(alpha, office):
    sent(office, TABLE, dry_run="false")
    call(office, "post", "customers/", {"name": "=HYPERLINK(1)", "note": "@SUM(A1)"})

    answer = office.get("/api/v1/customers/export/")

    text = answer.content.decode("utf-8-sig")
    assert answer["Content-Type"].startswith("text/csv")
    assert "attachment" in answer["Content-Disposition"]
    assert "'=HYPERLINK(1)" in text
    assert "'@SUM(A1)" in text
    assert ";+48600100200;" in text
    again = sent(office, answer.content, dry_run="false").json()["data"]
    assert (again["new"], again["failed"]) == (1, 0)  # whoever has neither phone nor car is nobody we know
    assert again["known"] == len(text.splitlines()) - 2


def test_a_mechanic_takes_nothing_in_or_out(alpha):
    mechanic = staff_of(alpha, "mechanic")

    assert sent(mechanic, TABLE).status_code == 403
    assert mechanic.get("/api/v1/customers/export/").status_code == 403
