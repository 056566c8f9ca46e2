"""The workshop API of the store room: parts, their ledgers, suppliers, places, alerts, and who may see what."""

from __future__ import annotations

from decimal import Decimal

import pytest

from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_workshop
from tenant_apps.inventory import services
from tenant_apps.inventory.models import StockAlert
from tenant_apps.workorders.models import OrderRules
from tests.factories.inventory import part
from tests.inventory.desk import call

PADS = {"name": "Klocki hamulcowe przód", "sku": "kh 1001", "price_net": "159.00", "minimum": "2"}
BY_CODE = ("inventory/parts/by-code/", {"code": "KH 1001"})


def made(office, **fields):
    answer = call(office, "post", "inventory/parts/", PADS | fields)
    assert answer.status_code == 201, answer.content
    return answer.json()["data"]


def moved(office, one, door, **body):
    return call(office, "post", f"inventory/parts/{one['id']}/{door}/", body)


def refused(answer, status, code):
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code), answer.content
    return answer.json()["error"]["details"]


def test_a_part_is_written_down_with_what_lies_there(office):
    pads = made(office, opening_quantity="6", purchase_price="92.50")

    read = call(office, "get", f"inventory/parts/{pads['id']}/").json()["data"]

    assert (read["sku"], read["on_hand"], read["available"], read["reserved"]) == ("KH 1001", "6", "6", "0")
    assert (read["average_cost"], read["level"]) == ("92.5000", "ok")
    ledger = call(office, "get", f"inventory/parts/{pads['id']}/movements/").json()["data"]
    assert [(row["kind"], row["cause"]["kind"], row["on_hand_after"]) for row in ledger] == [
        ("receive", "opening", "6")
    ]


def test_quantities_move_and_are_never_edited(office):
    pads = made(office, opening_quantity="6")

    saved = call(office, "put", f"inventory/parts/{pads['id']}/", PADS | {"version": 1, "on_hand": "99"})
    received = moved(office, pads, "receive", quantity="2", unit_cost="100", words="z allegro")
    corrected = moved(office, pads, "correct", change="-1", words="pęknięte")
    too_much = moved(office, pads, "correct", change="-8", words="zginęły")

    assert saved.json()["data"]["on_hand"] == "6"
    assert received.json()["data"]["on_hand"] == "8"
    assert corrected.json()["data"]["on_hand"] == "7"
    assert refused(too_much, 409, "NOT_ENOUGH_STOCK") == {"available": "7.000", "missing": "1.000"}


def test_the_average_moves_with_every_receipt(office):
    pads = made(office, opening_quantity="2", purchase_price="10.00")
    dearer = moved(office, pads, "receive", quantity="1", unit_cost="20")
    assert dearer.json()["data"]["average_cost"] == "13.3333"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("sku", ""), ("name", ""), ("name", "x" * 121), ("note", "a\x00b"), ("price_net", "-1"), ("price_net", "1e9"),
        ("price_net", "NaN"), ("vat", "19"), ("unit", "wiadro"), ("minimum", "-1"), ("minimum", "0.5"),
        ("maximum", "1"), ("warranty_months", -1), ("supplier_id", 10**9), ("location_id", 2**70),
        ("opening_quantity", "0.5"), ("opening_quantity", "1e30"),
    ],
)  # fmt: skip
def test_what_no_part_can_be_is_named(office, field, value):
    answer = call(office, "post", "inventory/parts/", PADS | {field: value})
    assert answer.status_code == 400, answer.content
    named = "quantity" if field == "opening_quantity" and value == "0.5" else field
    assert named in answer.json()["error"]["details"]


def test_two_parts_never_have_one_number(office):
    made(office)
    details = refused(call(office, "post", "inventory/parts/", PADS | {"sku": " KH  1001"}), 409, "NAME_TAKEN")
    assert list(details) == ["sku"]


def test_the_second_to_save_is_told_what_changed(office):
    pads = made(office)
    path = f"inventory/parts/{pads['id']}/"
    assert call(office, "put", path, PADS | {"version": 1, "category": "Hamulce"}).status_code == 200
    details = refused(call(office, "put", path, PADS | {"version": 1, "category": "Inne"}), 409, "CONFLICT")
    assert details["current"]["category"] == "Hamulce"


@pytest.mark.parametrize("text", ["klocki", "KLOCKI HAM", "kh1001", "kh 1001", "5901", "1k0 698", "żółty", "zolty"])
def test_one_box_finds_by_anything(office, text):
    pads = made(office, barcode="5901234123457", oem_number="1K0 698 151", manufacturer="Żółty Zacisk")
    made(office, name="Filtr oleju", sku="F-1")
    found = call(office, "get", "inventory/parts/", q=text).json()["data"]
    assert [one["id"] for one in found] == [pads["id"]]


def test_filters_and_orders(office, shop):
    made(office, opening_quantity="1")
    made(office, name="Olej", sku="O-1", opening_quantity="9", category="Oleje")
    made(office, name="Brak", sku="B-1")
    made(office, name="Na zamówienie", sku="Z-1", is_stocked=False)

    def names(**query):
        return [one["name"] for one in call(office, "get", "inventory/parts/", **query).json()["data"]]

    assert names(level="low") == [PADS["name"]]
    assert names(level="out") == ["Brak"]
    assert names(level="short") == ["Brak", PADS["name"]]
    assert names(category="Oleje") == ["Olej"]
    assert names(ordering="-sku")[0] == "Na zamówienie"
    assert call(office, "get", "inventory/parts/", ordering="password").status_code == 400


def test_a_code_means_a_part(office):
    pads = made(office, barcode="012345678905", oem_number="1K0698151")
    made(office, name="Zamiennik", sku="Z-9", oem_number="1K0698151")

    def ids(code):
        return [one["id"] for one in call(office, "get", "inventory/parts/by-code/", code=code).json()["data"]]

    for code in ("012345678905", "0012345678905", "kh 1001"):
        assert ids(code) == [pads["id"]]
    assert len(ids("1K0698151")) == 2
    assert ids("nic takiego") == []
    assert call(office, "get", "inventory/parts/by-code/").status_code == 400


def test_the_list_asks_as_often_for_one_as_for_fifty(office, django_assert_num_queries):
    made(office, opening_quantity="1")
    call(office, "get", "inventory/parts/", per_page=60)
    with django_assert_num_queries(7):
        call(office, "get", "inventory/parts/", per_page=60)
    for number in range(49):
        made(office, name=f"Część {number}", sku=f"C-{number}", opening_quantity="1")
    with django_assert_num_queries(7):
        assert len(call(office, "get", "inventory/parts/", per_page=60).json()["data"]) == 50
    call(office, "get", "inventory/movements/", per_page=60)
    with django_assert_num_queries(6):
        assert len(call(office, "get", "inventory/movements/", per_page=60).json()["data"]) == 50


def test_mechanics_see_parts_and_not_what_they_cost(office, mechanic):
    pads = made(office, opening_quantity="6", purchase_price="92.50")

    card = call(mechanic, "get", f"inventory/parts/{pads['id']}/").json()["data"]
    listed = call(mechanic, "get", "inventory/parts/").json()["data"][0]
    ledger = call(mechanic, "get", f"inventory/parts/{pads['id']}/movements/").json()["data"][0]

    path, query = BY_CODE
    found = call(mechanic, "get", path, **query).json()["data"][0]

    for answer in (card, listed, found):
        assert answer["available"] == "6"
        assert not {"purchase_price", "average_cost"} & set(answer)
        assert answer["price_net"] is None
    assert not {"unit_cost", "average_cost_after"} & set(ledger)
    assert call(mechanic, "post", "inventory/parts/", PADS).status_code == 403
    assert moved(mechanic, pads, "receive", quantity="1", unit_cost="1").status_code == 403
    assert call(mechanic, "get", "inventory/purchase-orders/").status_code == 403


def test_mechanics_see_prices_where_their_workshop_lets_them(alpha, office, mechanic):
    pads = made(office, opening_quantity="6", purchase_price="92.50")
    with open_workshop(alpha.schema_name):
        OrderRules.objects.update_or_create(pk=1, defaults={"mechanics_see_prices": True})

    for path, query in ((f"inventory/parts/{pads['id']}/", {}), ("inventory/parts/", {}), BY_CODE):
        answer = call(mechanic, "get", path, **query).json()["data"]
        one = answer[0] if isinstance(answer, list) else answer
        assert one["price_net"]["amount"] == "159.00"
        assert not {"purchase_price", "average_cost"} & set(one)


def bells():
    rows = OutboxMessage.objects.filter(task="notifications.notify_staff").order_by("created_at")
    return [row.payload["title"]["pl"] for row in rows]


def test_alerts_open_and_resolve_by_themselves_and_ring_once(office):
    pads = made(office, opening_quantity="5", maximum="6")

    def kinds(is_resolved=False):
        rows = call(office, "get", "inventory/stock-alerts/", is_resolved=is_resolved).json()["data"]
        return sorted(row["alert_type"] for row in rows)

    assert (kinds(), kinds(is_resolved=True), bells()) == ([], [], []), "what was never out of stock is no news"
    moved(office, pads, "correct", change="-3", words="ubyło")
    moved(office, pads, "correct", change="-1", words="ubyło")
    assert (kinds(), bells()) == (["low"], ["Kończy się: Klocki hamulcowe przód"])
    moved(office, pads, "correct", change="-1", words="ubyło")
    assert (kinds(), bells()[1:]) == (["out"], ["Brak na stanie: Klocki hamulcowe przód"])
    moved(office, pads, "receive", quantity="1", unit_cost="1")
    # It came back, though not enough: an alert, and no bad news.
    assert (kinds(), len(bells())) == (["low"], 2)
    moved(office, pads, "receive", quantity="6", unit_cost="1")
    assert kinds() == ["over"]
    moved(office, pads, "correct", change="-2", words="ubyło")
    assert (kinds(), kinds(is_resolved=True)) == ([], ["low", "low", "out", "over"])


@pytest.mark.parametrize(
    ("opening", "rung"),
    [(None, "Brak na stanie"), ("1", "Kończy się"), ("7", "Nadmiar na stanie")],
)
def test_a_new_part_rings_once_for_what_lies_there(shop, office, opening, rung):
    made(office, opening_quantity=opening, maximum="6")

    assert bells() == [f"{rung}: Klocki hamulcowe przód"]
    assert StockAlert.objects.filter(is_resolved=False).count() == StockAlert.objects.count() == 1


def test_one_alert_of_a_kind_is_open_at_a_time(office, shop):
    from django.db import IntegrityError, transaction

    pads = part(0, minimum=Decimal(1))
    assert StockAlert.objects.filter(part=pads, is_resolved=False).count() == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        StockAlert.objects.create(part=pads, alert_type="out", quantity=0, limit=0)


def test_a_receipt_sent_twice_is_received_once(office):
    pads = made(office)
    for _again in range(2):
        answer = office.post(
            f"/api/v1/inventory/parts/{pads['id']}/receive/",
            {"quantity": "1", "unit_cost": "10"},
            content_type="application/json",
            headers={"Idempotency-Key": "jeden-zamiar"},
        )
        assert answer.json()["data"]["on_hand"] == "1"


def test_suppliers_are_kept(office):
    told = {"name": "Hurtownia Południe", "tax_id": "526-104-08-28", "phone": "600 100 200", "delivery_time_days": 2}
    supplier = call(office, "post", "inventory/suppliers/", told).json()["data"]
    assert (supplier["tax_id"], supplier["phone"], supplier["payment_terms"], supplier["country"]) == (
        "5261040828", "+48600100200", "30 dni", "Polska",
    )  # fmt: skip
    path = f"inventory/suppliers/{supplier['id']}/"
    assert call(office, "put", path, told | {"version": 1, "city": "Kraków"}).json()["data"]["city"] == "Kraków"
    refused(call(office, "put", path, told | {"version": 1}), 409, "CONFLICT")
    refused(call(office, "post", "inventory/suppliers/", told), 409, "NAME_TAKEN")
    for field, value in {"tax_id": "123", "phone": "abc", "website": "javascript:alert(1)", "rating": "6"}.items():
        answer = call(office, "post", "inventory/suppliers/", {"name": "Inna"} | {field: value})
        assert field in refused(answer, 400, "VALIDATION_ERROR")


def test_a_place_with_parts_is_not_taken_away(office):
    place = call(office, "post", "inventory/locations/", {"name": "Regał A"}).json()["data"]
    path = f"inventory/locations/{place['id']}/"
    pads = made(office, location_id=place["id"])
    refused(call(office, "delete", path), 409, "IN_USE")
    call(office, "put", f"inventory/parts/{pads['id']}/", PADS | {"version": 1, "location_id": None})
    assert call(office, "delete", path).status_code == 204


def test_places_say_how_many_parts_they_hold(office, django_assert_num_queries):
    def place(name):
        return call(office, "post", "inventory/locations/", {"name": name}).json()["data"]

    def listed():
        keys = ("name", "parts", "parts_on_hand", "parts_inactive")
        return [tuple(row[key] for key in keys) for row in call(office, "get", "inventory/locations/").json()["data"]]

    rack = place("Regał A")
    assert (rack["parts"], rack["parts_on_hand"], rack["parts_inactive"]) == (0, 0, 0)
    made(office, location_id=rack["id"], opening_quantity="3")
    listed()
    with django_assert_num_queries(5):
        assert listed() == [("Regał A", 1, 1, 0)]
    made(office, sku="KH-2", location_id=rack["id"])
    made(office, sku="KH-3", location_id=rack["id"], is_active=False)
    place("Regał B")
    with django_assert_num_queries(5):
        assert listed() == [("Regał A", 3, 1, 1), ("Regał B", 0, 0, 0)]
    renamed = call(office, "put", f"inventory/locations/{rack['id']}/", {"name": "Szafa", "note": "u góry"})
    assert renamed.json()["data"] == rack | {
        "name": "Szafa", "note": "u góry", "parts": 3, "parts_on_hand": 1, "parts_inactive": 1,
    }  # fmt: skip
    refused(call(office, "put", f"inventory/locations/{rack['id']}/", {"name": "Regał B"}), 409, "NAME_TAKEN")


def test_reservations_are_listed_with_what_they_wait_for(office, alpha):
    pads = made(office, opening_quantity="1")
    with open_workshop(alpha.schema_name):
        services.part_reserve(line_id=7, label="Z/2026/1", part_id=pads["id"], quantity=Decimal(3), actor_id=None)
    row = call(office, "get", "inventory/reservations/", state="waiting").json()["data"][0]
    assert (row["label"], row["wanted"], row["reserved"], row["missing"]) == ("Z/2026/1", "3", "1", "2")
    assert call(office, "get", "inventory/reservations/", state="held").json()["data"][0]["line_id"] == 7


def test_what_is_left_out_is_the_usual(office):
    least = call(office, "post", "inventory/parts/", {"name": "Uszczelka", "sku": "U-1"}).json()["data"]
    assert (least["minimum"], least["unit"], least["vat"], least["warranty_months"]) == ("5", "pcs", "23", 12)
    supplier = call(office, "post", "inventory/suppliers/", {"name": "Hurtownia"})
    assert supplier.status_code == 201
