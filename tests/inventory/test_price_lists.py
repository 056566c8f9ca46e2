"""A supplier's price list: its columns guessed, looked at, taken in piece by piece, and never twice."""

from __future__ import annotations

import uuid
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_public
from tenant_apps.inventory import services
from tenant_apps.inventory.models import Part, PriceList
from tenant_apps.inventory.price_sheet import price_of
from tenant_apps.inventory.services import price_lists
from tests.factories.inventory import part, supplier
from tests.inventory.desk import call

pytestmark = pytest.mark.usefixtures("shop")

SHEET = """\
Indeks;Nazwa towaru;Producent;EAN;Cena zakupu;Grupa
KH-1;Klocki przód;Zamiennik;5901234123457;92,50 zł;Hamulce
kh-2;Klocki tył;;;1 234,00;Hamulce
;Bez numeru;;;1;
KH-3;Zła cena;;;drogo;
KH-4;;;;10;
"""


def sent(office, text=SHEET, encoding="utf-8", **fields):
    file = SimpleUploadedFile("cennik.csv", text.encode(encoding), content_type="text/csv")
    with open_public():
        return office.post("/api/v1/inventory/price-lists/", {"file": file} | fields)


def started(office, listed, dry_run=False, **fields):
    body = {"mapping": listed["mapping"], "dry_run": dry_run} | fields
    answer = call(office, "post", f"inventory/price-lists/{listed['id']}/run/", body)
    assert answer.status_code == 202, answer.content
    return work(answer.json()["data"]["id"])


def work(price_list_id):
    message = OutboxMessage.objects.filter(task="inventory.price_list_run")
    told = message.latest("created_at").payload
    services.price_list_run(price_list_id=uuid.UUID(told["price_list_id"]), run=told["run"])
    return PriceList.objects.get(pk=price_list_id)


def counted(row):
    return (row.new_parts, row.changed_parts, row.same_parts, row.failed_rows)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250"])
def test_columns_are_guessed(office, encoding):
    listed = sent(office, encoding=encoding).json()["data"]
    assert listed["mapping"] == {
        "sku": 0, "name": 1, "manufacturer": 2, "barcode": 3, "purchase_price": 4, "category": 5,
    }  # fmt: skip
    assert (listed["total_rows"], listed["columns"][1]["sample"][0]) == (5, "Klocki przód")


def test_a_dry_run_writes_nothing_and_the_real_one_does(office):
    listed = sent(office, supplier_id=supplier("Hurtownia").pk).json()["data"]

    dry = started(office, listed, dry_run=True)
    assert (counted(dry), Part.objects.count(), dry.status) == ((2, 0, 0, 3), 0, "done")
    assert [problem["row"] for problem in dry.problems] == [4, 5, 6]

    done = started(office, listed, margin_percent="50")
    assert (counted(done), bytes(done.content)) == ((2, 0, 0, 3), b"")
    pads = Part.objects.get(sku="KH-1")
    assert (pads.purchase_price, pads.price_net, pads.is_stocked) == (Decimal("92.50"), Decimal("138.75"), False)
    assert Part.objects.get(sku="KH-2").purchase_price == 1234
    found = call(office, "get", "inventory/parts/", q="klocki zamiennik").json()["data"]
    assert [one["sku"] for one in found] == ["KH-1"]
    again = call(office, "post", f"inventory/price-lists/{listed['id']}/run/", {"mapping": listed["mapping"]})
    assert again.json()["error"]["code"] == "STATUS_REFUSED"


def test_known_parts_get_prices_and_what_was_blank(office):
    pads = part(3, sku="KH-1", name="Nasze klocki", category="Nasza", price_net=Decimal(150))
    listed = sent(office).json()["data"]

    done = started(office, listed)

    row = Part.objects.get(pk=pads.pk)
    assert counted(done) == (1, 1, 0, 3)
    assert (row.name, row.category, row.barcode, row.on_hand) == ("Nasze klocki", "Nasza", "5901234123457", 3)
    assert (row.purchase_price, row.price_net, row.version) == (Decimal("92.50"), 150, 2)
    assert counted(started(office, sent(office).json()["data"])) == (0, 0, 2, 3)


def test_a_killed_run_goes_on_where_it_was(office, monkeypatch):
    rows = "".join(f"N-{number};Część {number};{number},10\n" for number in range(1, 26))
    listed = sent(office, f"Indeks;Nazwa;Cena\n{rows}").json()["data"]
    monkeypatch.setattr(price_lists, "AT_ONCE", 10)
    answer = call(
        office, "post", f"inventory/price-lists/{listed['id']}/run/", {"mapping": listed["mapping"], "dry_run": False}
    )
    told = {"price_list_id": uuid.UUID(answer.json()["data"]["id"]), "run": 1}
    taken, pieces = price_lists._take_in, []

    def dies(row, chunk):
        pieces.append(len(chunk))
        if len(pieces) == 2:
            raise SystemExit
        taken(row, chunk)

    monkeypatch.setattr(price_lists, "_take_in", dies)
    with pytest.raises(SystemExit):
        services.price_list_run(**told)
    row = PriceList.objects.get(pk=listed["id"])
    assert (row.status, row.done_rows, Part.objects.count()) == ("running", 10, 10)

    monkeypatch.setattr(price_lists, "_take_in", taken)
    services.price_list_run(**told)
    services.price_list_run(**told)

    row = PriceList.objects.get(pk=listed["id"])
    assert (row.status, row.done_rows, counted(row), Part.objects.count()) == ("done", 25, (25, 0, 0, 0), 25)


@pytest.mark.parametrize(
    "text", ["", "jedna kolumna\nx\n", "Indeks;Nazwa\n", "a;b\n\x00;1\n", "\n\n", ";".join("abcdefghij" * 7) + "\n1\n"]
)
def test_what_is_no_price_list_is_refused(office, text):
    answer = sent(office, text)
    assert answer.status_code == 400, answer.content
    assert "file" in answer.json()["error"]["details"]


@pytest.mark.parametrize(
    "mapping", [{}, {"sku": 0}, {"name": 1}, {"sku": 99, "name": 1}, {"sku": -1, "name": 1}, "nic"]
)
def test_a_mapping_must_lead_somewhere(office, mapping):
    listed = sent(office).json()["data"]
    answer = call(office, "post", f"inventory/price-lists/{listed['id']}/run/", {"mapping": mapping})
    assert answer.status_code == 400, answer.content


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("92,50 zł", "92.50"), ("1 234,50", "1234.50"), ("1.234,50", "1234.50"), ("1,234.50", "1234.50"),
        ("12.345", "12.35"), ("0", "0.00"), ("drogo", None), ("-5", None), ("", None), ("1e5", None),
        ("99999999999", None), ("1.2.3", None), ("NaN", None),
    ],
)  # fmt: skip
def test_prices_are_read_as_people_write_them(text, price):
    assert price_of(text) == (None if price is None else Decimal(price))
