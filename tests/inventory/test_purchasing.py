"""Purchase orders: proposed from what is lacking, received in parts, at another price, once."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tenant_apps.inventory import services
from tenant_apps.inventory.models import Movement, Part
from tenant_apps.inventory.selectors import reservations_of, wishes
from tests.factories.inventory import ordered, part, supplier
from tests.inventory.desk import call

pytestmark = pytest.mark.usefixtures("shop")


def reserve(line_id, of, quantity):
    services.part_reserve(
        line_id=line_id, label=f"Z/{line_id}", part_id=of.pk, quantity=Decimal(quantity), actor_id=None
    )


def receive(office, order, lines, **fields):
    body = {"version": order["version"], "lines": lines} | fields
    return call(office, "post", f"inventory/purchase-orders/{order['id']}/receive/", body)


def read(office, order_id):
    return call(office, "get", f"inventory/purchase-orders/{order_id}/").json()["data"]


def test_shortage_and_low_stock_become_one_order_per_supplier(office):
    south, west = supplier("Południe"), supplier("Zachód")
    pads = part(0, supplier_id=south.pk, purchase_price=Decimal("92.00"))
    oil = part(3, supplier_id=west.pk, minimum=Decimal(4), maximum=Decimal(20), unit="l")
    bulbs = part(1, supplier_id=west.pk, minimum=Decimal(4))
    part(9, supplier_id=west.pk, minimum=Decimal(4))
    reserve(1, pads, 2)

    proposal = call(office, "get", "inventory/purchase-orders/propose/").json()["data"]
    made = call(office, "post", "inventory/purchase-orders/propose/").json()["data"]
    again = call(office, "post", "inventory/purchase-orders/propose/").json()["data"]

    assert [group["supplier"]["name"] for group in proposal] == ["Południe", "Zachód"]
    assert proposal[0]["lines"][0]["waiting"] == ["Z/1"]
    assert again == []
    lines = {
        line["part"]["id"]: (line["quantity"], line["price"]["amount"])
        for order in made
        for line in read(office, order["id"])["lines"]
    }
    assert lines == {pads.pk: ("2", "92.00"), oil.pk: ("17", "0.00"), bulbs.pk: ("7", "0.00")}
    assert wishes() == []


def test_what_has_no_supplier_is_shown_and_not_ordered(office):
    part(0, minimum=Decimal(2))
    proposal = call(office, "get", "inventory/purchase-orders/propose/").json()["data"]
    assert [group["supplier"] for group in proposal] == [None]
    assert call(office, "post", "inventory/purchase-orders/propose/").json()["data"] == []


def test_a_delivery_in_parts_serves_who_waits_and_leaves_the_rest_on_order(office):
    pads, discs = part(0), part(0)
    reserve(1, pads, 2)
    order = read(office, ordered(supplier(), (pads, 4, "90.00"), (discs, 2, "120.00")).pk)
    first, second = (line["id"] for line in order["lines"])

    part_of_it = receive(office, order, [{"line_id": first, "quantity": "3", "price": "95.00"}], document="WZ 1")
    now = part_of_it.json()["data"]

    assert (now["status"], now["lines_open"]) == ("partly_received", 2)
    assert (now["lines"][0]["received"], now["lines"][0]["left"]) == ("3", "1")
    assert now["lines"][0]["price_difference"]["amount"] == "15.00"
    assert reservations_of(line_ids=[1])[1].reserved == 2
    row = Part.objects.get(pk=pads.pk)
    assert (row.on_hand, row.reserved, row.average_cost, row.purchase_price) == (3, 2, 95, 95)
    # Whoever had the part's form open does not write the old price back.
    assert row.version == pads.version + 1
    moved = Movement.objects.filter(part=pads, kind="receive").get()
    assert (moved.cause_kind, moved.cause_label, moved.words) == ("delivery", order["number"], "WZ 1")

    rest = receive(office, now, [{"line_id": first, "quantity": "1"}, {"line_id": second, "quantity": "2"}]).json()[
        "data"
    ]
    assert (rest["status"], rest["lines_open"], len(rest["receipts"])) == ("received", 0, 2)
    assert receive(office, rest, [{"line_id": first, "quantity": "1"}]).json()["error"]["code"] == "STATUS_REFUSED"


def test_two_people_receive_once(office):
    pads = part(0)
    order = read(office, ordered(supplier(), (pads, 4, 10)).pk)
    lines = [{"line_id": order["lines"][0]["id"], "quantity": "2"}]

    assert receive(office, order, lines).status_code == 200
    second = receive(office, order, lines)

    assert (second.status_code, second.json()["error"]["code"]) == (409, "CONFLICT")
    assert second.json()["error"]["details"]["current"]["lines"][0]["received"] == "2"
    assert Part.objects.get(pk=pads.pk).on_hand == 2


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ([{"quantity": "5"}], 409),
        ([{"quantity": "0"}], 400),
        ([{"quantity": "0.5"}], 400),
        ([{"quantity": "-1"}], 400),
        ([{"quantity": "1", "line_id": 10**9}], 400),
        ([{"quantity": "1"}, {"quantity": "1"}], 400),
        ([{"quantity": "1", "price": "-1"}], 400),
        ([], 400),
    ],
)
def test_what_cannot_have_come_is_refused(office, lines, status):
    pads = part(0)
    order = read(office, ordered(supplier(), (pads, 4, 10)).pk)
    line_id = order["lines"][0]["id"]
    answer = receive(office, order, [{"line_id": line_id} | line for line in lines])
    assert answer.status_code == status, answer.content
    assert Part.objects.get(pk=pads.pk).on_hand == 0


def test_a_draft_is_written_ordered_and_given_up(office):
    of, pads, discs = supplier(delivery_time_days=2), part(0, purchase_price=Decimal(50)), part(0)
    body = {"supplier_id": of.pk, "lines": [{"part_id": pads.pk, "quantity": "2"}]}
    draft = call(office, "post", "inventory/purchase-orders/", body).json()["data"]
    path = f"inventory/purchase-orders/{draft['id']}/"
    assert (draft["number"].startswith("ZD/"), draft["net"]["amount"]) == (True, "100.00")

    line = {"part_id": discs.pk, "quantity": "1", "price": "7.50"}
    changed = call(office, "put", path, body | {"version": draft["version"], "lines": [line]}).json()["data"]
    assert [row["part"]["id"] for row in changed["lines"]] == [discs.pk]
    placed = call(office, "post", f"{path}order/", {"version": changed["version"]}).json()["data"]
    assert (placed["status"], placed["expected_on"] is not None) == ("ordered", True)
    late = call(office, "put", path, body | {"version": placed["version"]})
    assert late.json()["error"]["code"] == "STATUS_REFUSED"
    gone = call(office, "post", f"{path}cancel/", {"version": placed["version"]}).json()["data"]
    assert gone["status"] == "cancelled"


def test_an_order_names_each_part_once_and_only_known_ones(office):
    of, pads = supplier(), part(0)
    line = {"part_id": pads.pk, "quantity": "1"}
    for lines in ([line, line], [{"part_id": 10**9, "quantity": "1"}], [line | {"quantity": "0"}]):
        answer = call(office, "post", "inventory/purchase-orders/", {"supplier_id": of.pk, "lines": lines})
        assert answer.status_code == 400, answer.content


def test_the_list_asks_as_often_for_one_as_for_fifty(office, django_assert_num_queries):
    of = supplier()
    ordered(of, (part(0), 1, 1))
    call(office, "get", "inventory/purchase-orders/", per_page=60)
    with django_assert_num_queries(6):
        call(office, "get", "inventory/purchase-orders/", per_page=60)
    for _number in range(49):
        ordered(of, (part(0), 1, 1))
    with django_assert_num_queries(6):
        assert len(call(office, "get", "inventory/purchase-orders/", per_page=60).json()["data"]) == 50
