"""A stock count: differences posted once, and what moved meanwhile is no difference."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tenant_apps.inventory import services
from tenant_apps.inventory.models import Movement, Part
from tenant_apps.inventory.selectors import reservations_of
from tests.factories.inventory import location, part
from tests.inventory.desk import call

pytestmark = pytest.mark.usefixtures("shop")


def opened(office, **fields):
    answer = call(office, "post", "inventory/counts/", {"name": "Spis"} | fields)
    assert answer.status_code == 201, answer.content
    return answer.json()["data"]


def counted(office, count, of, value, **fields):
    body = {"part_id": of.pk, "counted": value} | fields
    return call(office, "post", f"inventory/counts/{count['id']}/lines/", body)


def posted(office, count):
    return call(office, "post", f"inventory/counts/{count['id']}/post/")


def on_hand(of):
    return Part.objects.get(pk=of.pk).on_hand


def test_differences_are_posted_once(office):
    pads, discs, oil = part(5, cost=10), part(2), part(9)
    count = opened(office)
    counted(office, count, pads, "3")
    counted(office, count, discs, "2")

    done = posted(office, count).json()["data"]
    again = posted(office, count)

    assert (done["status"], done["differences"], done["difference_value"]["amount"]) == ("posted", 1, "-20.00")
    assert (on_hand(pads), on_hand(discs), on_hand(oil)) == (3, 2, 9)
    assert (again.status_code, again.json()["error"]["code"]) == (409, "STATUS_REFUSED")
    moved = Movement.objects.filter(part=pads, kind="count").get()
    assert (moved.on_hand_change, moved.cause_label) == (-2, "Spis")
    assert counted(office, count, pads, "1").status_code == 409


def test_what_moves_after_the_counting_is_no_difference(office):
    pads = part(5)
    count = opened(office)
    services.part_receive(part_id=pads.pk, quantity=Decimal(1), unit_cost=Decimal(1), actor_id=None)
    assert counted(office, count, pads, "5").json()["data"]["difference"] == "-1"
    services.part_reserve(line_id=1, label="Z", part_id=pads.pk, quantity=Decimal(2), actor_id=None)
    services.part_issue(line_id=1, quantity=None, actor_id=None)

    done = posted(office, count).json()["data"]

    assert done["lines"][0]["difference"] == "-1"
    assert on_hand(pads) == 3


def test_two_sheets_of_one_part_do_not_correct_it_twice(office):
    pads = part(5)
    first, second = opened(office), opened(office)
    counted(office, first, pads, "4")
    counted(office, second, pads, "4")
    posted(office, first)
    posted(office, second)
    assert on_hand(pads) == 4


def test_a_scanner_counts_piece_by_piece_and_finds_what_is_not_on_the_sheet(office):
    shelf = location()
    pads, stray = part(2, location_id=shelf.pk), part(0, is_stocked=False)
    count = opened(office, location_id=shelf.pk)
    assert [line["part"]["id"] for line in count["lines"]] == [pads.pk]
    for _piece in range(3):
        counted(office, count, stray, "1", is_more=True)

    posted(office, count)

    assert (on_hand(stray), on_hand(pads)) == (3, 2)


def test_an_entry_is_taken_back(office):
    pads = part(2)
    count = opened(office)
    counted(office, count, pads, "1")
    assert counted(office, count, pads, None).json()["data"]["counted"] is None
    posted(office, count)
    assert on_hand(pads) == 2


def test_what_is_not_there_is_not_put_aside(office):
    pads = part(3)
    services.part_reserve(line_id=1, label="Z", part_id=pads.pk, quantity=Decimal(3), actor_id=None)
    count = opened(office)
    counted(office, count, pads, "1")
    posted(office, count)
    state = reservations_of(line_ids=[1])[1]
    assert (state.reserved, state.missing) == (1, 2)


@pytest.mark.parametrize("value", ["-1", "0.5", "abc", "1e20", "NaN"])
def test_what_nobody_can_count_is_refused(office, value):
    pads = part(2)
    count = opened(office)
    answer = counted(office, count, pads, value)
    assert answer.status_code == 400, answer.content
    assert "counted" in answer.json()["error"]["details"]


def test_an_empty_place_has_nothing_to_count(office):
    assert call(office, "post", "inventory/counts/", {"name": "Spis", "location_id": 10**9}).status_code == 400


def test_a_cancelled_sheet_changes_nothing(office):
    pads = part(2)
    count = opened(office)
    counted(office, count, pads, "1")
    assert call(office, "post", f"inventory/counts/{count['id']}/cancel/").json()["data"]["status"] == "cancelled"
    assert posted(office, count).status_code == 409
    assert on_hand(pads) == 2
