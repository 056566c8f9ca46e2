"""The face that work orders call: what a line wants, gets, takes and brings back."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.utils import timezone

from shared_apps.core.errors import InvalidInput, NotHere
from tenant_apps.inventory import services
from tenant_apps.inventory.errors import AlreadyIssued, MoreThanIssued, MoreThanWanted, NotEnoughStock
from tenant_apps.inventory.events import reservation_changed
from tenant_apps.inventory.models import Movement, Part, Reservation
from tenant_apps.inventory.models.ledger import Unchangeable
from tenant_apps.inventory.selectors import parts_brief, reservations_of
from tests.factories.inventory import ordered, part, supplier

pytestmark = pytest.mark.usefixtures("shop")
LABEL = "Z/2026/12 · KR 8XY21"


def reserve(line_id, of, quantity, label=LABEL):
    return services.part_reserve(
        line_id=line_id, label=label, part_id=of.pk, quantity=Decimal(str(quantity)), actor_id=None
    )


def balance(of):
    row = Part.objects.get(pk=of.pk)
    return (row.on_hand, row.reserved)


def kinds(of):
    return list(Movement.objects.filter(part=of).order_by("number").values_list("kind", "quantity"))


@pytest.fixture
def heard():
    found = []

    def hear(sender, line_id, missing, **kwargs):
        found.append((line_id, missing))

    reservation_changed.connect(hear)
    yield found
    reservation_changed.disconnect(hear)


def test_what_is_there_is_put_aside_and_the_rest_is_missing():
    pads = part(3)

    state = reserve(1, pads, 5)

    assert (state.wanted, state.reserved, state.issued, state.missing) == (5, 3, 0, 2)
    assert balance(pads) == (3, 3)


def test_the_same_again_is_no_movement_and_less_gives_back():
    pads = part(3)
    reserve(1, pads, 2)
    before = kinds(pads)

    again = reserve(1, pads, 2)
    assert (kinds(pads), again.reserved) == (before, 2)
    assert reserve(1, pads, 1).reserved == 1
    assert reserve(1, pads, 0).reserved == 0
    assert balance(pads) == (3, 0)
    assert kinds(pads)[-2:] == [("release", 1), ("release", 1)]


def test_who_waits_longest_is_served_first(heard):
    pads = part(0)
    reserve(1, pads, 2)
    reserve(2, pads, 2)
    reserve(1, pads, 3)

    services.part_receive(part_id=pads.pk, quantity=Decimal(4), unit_cost=Decimal(10), actor_id=None)

    states = reservations_of(line_ids=[1, 2])
    assert (states[1].reserved, states[2].reserved) == (3, 1)
    assert heard == [(1, 0), (2, 1)]


def test_what_one_order_lets_go_the_next_one_gets(heard):
    pads = part(2)
    reserve(1, pads, 2)
    reserve(2, pads, 1)

    services.part_release(line_id=1, actor_id=None)

    assert list(reservations_of(line_ids=[1, 2])) == [2]
    assert balance(pads) == (2, 1)
    assert heard == [(2, 0)]


def test_an_unknown_line_releases_nothing():
    services.part_release(line_id=99, actor_id=None)
    assert reservations_of(line_ids=[99]) == {}


def test_a_line_may_want_another_part():
    pads, discs = part(2), part(1)
    reserve(1, pads, 2)

    state = reserve(1, discs, 2)

    assert (state.part_id, state.reserved, state.missing) == (discs.pk, 1, 1)
    assert (balance(pads), balance(discs)) == ((2, 0), (1, 1))


def test_handing_out_takes_what_was_put_aside_first():
    pads = part(4)
    reserve(1, pads, 3)

    state = services.part_issue(line_id=1, quantity=None, actor_id=7)

    assert (state.issued, state.reserved, state.missing) == (3, 0, 0)
    assert balance(pads) == (1, 0)
    last = Movement.objects.filter(part=pads).latest("number")
    assert (last.kind, last.actor_id, last.cause_kind, last.cause_id, last.cause_label) == (
        "issue", 7, "order_line", 1, LABEL,
    )  # fmt: skip
    assert services.part_issue(line_id=1, quantity=None, actor_id=None).issued == 3
    assert balance(pads) == (1, 0)


def test_what_others_put_aside_is_not_handed_out():
    pads = part(3)
    reserve(1, pads, 2)
    reserve(2, pads, 2)

    with pytest.raises(NotEnoughStock) as refused:
        services.part_issue(line_id=2, quantity=None, actor_id=None)

    assert refused.value.details == {"available": Decimal("1.000"), "missing": Decimal("1.000")}
    assert services.part_issue(line_id=2, quantity=Decimal(1), actor_id=None).issued == 1
    assert balance(pads) == (2, 2)


def test_no_more_than_the_order_wants_and_no_less_than_it_has():
    pads = part(9)
    reserve(1, pads, 2)
    with pytest.raises(MoreThanWanted):
        services.part_issue(line_id=1, quantity=Decimal(3), actor_id=None)
    services.part_issue(line_id=1, quantity=None, actor_id=None)
    with pytest.raises(AlreadyIssued):
        reserve(1, pads, 1)
    with pytest.raises(AlreadyIssued):
        reserve(1, part(1), 2)


def test_what_comes_back_costs_what_it_cost_when_it_left():
    pads = part(2, cost=10)
    reserve(1, pads, 2)
    services.part_issue(line_id=1, quantity=None, actor_id=None)
    services.part_receive(part_id=pads.pk, quantity=Decimal(2), unit_cost=Decimal(40), actor_id=None)

    state = services.part_return(line_id=1, quantity=Decimal(1), actor_id=None)

    row = Part.objects.get(pk=pads.pk)
    assert (row.on_hand, row.average_cost) == (3, 30)
    # The line still wants it, so it is put aside for it again.
    assert (state.wanted, state.issued, state.reserved, state.unit_cost) == (2, 1, 1, 10)
    with pytest.raises(MoreThanIssued):
        services.part_return(line_id=1, quantity=Decimal(2), actor_id=None)


def test_a_released_line_keeps_what_was_handed_out():
    pads = part(3)
    reserve(1, pads, 3)
    services.part_issue(line_id=1, quantity=Decimal(1), actor_id=None)

    services.part_release(line_id=1, actor_id=None)

    state = reservations_of(line_ids=[1])[1]
    assert (state.wanted, state.issued, state.reserved, state.missing) == (1, 1, 0, 0)
    assert balance(pads) == (2, 0)
    services.part_return(line_id=1, quantity=Decimal(1), actor_id=None)
    assert balance(pads)[0] == 3


def test_fewer_on_the_shelf_than_put_aside_empties_the_youngest(heard):
    pads = part(3)
    reserve(1, pads, 2)
    reserve(2, pads, 1)

    services.part_correct(part_id=pads.pk, change=Decimal(-2), words="uszkodzone", actor_id=None)

    states = reservations_of(line_ids=[1, 2])
    assert (states[1].reserved, states[2].reserved) == (1, 0)
    assert balance(pads) == (1, 1)
    assert sorted(heard) == [(1, 1), (2, 1)]


def test_unknown_parts_and_quantities_are_refused():
    pads, oil = part(3), part(5, unit="l")
    with pytest.raises(NotHere):
        services.part_reserve(line_id=1, label=LABEL, part_id=10**9, quantity=Decimal(1), actor_id=None)
    with pytest.raises(NotHere):
        services.part_issue(line_id=1, quantity=None, actor_id=None)
    with pytest.raises(InvalidInput):
        reserve(1, pads, "0.5")
    with pytest.raises(InvalidInput):
        reserve(1, pads, -1)
    with pytest.raises(InvalidInput):
        reserve(1, oil, "0.0001")
    with pytest.raises(InvalidInput):
        reserve(1, oil, "NaN")
    assert reserve(1, oil, "4.25").reserved == Decimal("4.25")


def test_states_are_read_in_two_queries_and_say_when_the_rest_comes(django_assert_max_num_queries):
    pads = part(0)
    order = ordered(supplier(delivery_time_days=3), (pads, 5, 10))
    for line in range(1, 51):
        reserve(line, pads, 1)

    with django_assert_max_num_queries(2):
        states = reservations_of(line_ids=range(1, 51))

    assert len(states) == 50
    assert {state.expected_on for state in states.values()} == {timezone.localdate() + dt.timedelta(days=3)}
    assert order.expected_on == states[1].expected_on


def test_parts_are_told_briefly_in_one_query(django_assert_num_queries):
    pads = part(3, price_net=Decimal("120.00"))
    reserve(1, pads, 1)
    with django_assert_num_queries(1):
        brief = parts_brief(part_ids=[pads.pk, 10**9])
    assert list(brief) == [pads.pk]
    assert (brief[pads.pk].available, brief[pads.pk].on_hand, brief[pads.pk].price_net) == (2, 3, 120)


def test_what_happened_is_never_rewritten():
    moved = Movement.objects.filter(part=part(1)).get()
    moved.quantity = Decimal(2)
    for rewrite in (
        moved.save,
        moved.delete,
        Movement.objects.all().delete,
        lambda: Movement.objects.update(quantity=2),
        lambda: Movement.objects.bulk_update([moved], ["quantity"]),
    ):
        with pytest.raises(Unchangeable):
            rewrite()


def test_the_database_itself_refuses_less_than_nothing():
    from django.db import IntegrityError, transaction

    pads = part(1)
    for fields in ({"on_hand": -1}, {"reserved": 2}, {"reserved": -1}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Part.objects.filter(pk=pads.pk).update(**fields)
    assert Reservation.objects.count() == 0
