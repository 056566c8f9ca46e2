from __future__ import annotations

from decimal import Decimal

import pytest

from shared_apps.core.errors import InvalidInput
from tenant_apps.inventory.selectors import reservations_of
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.errors import ChangedMeanwhile, OrderClosed, OrderOpen
from tenant_apps.workorders.models import OrderLine
from tenant_apps.workorders.types import Consent, LineTold, Stage
from tests.factories.inventory import part
from tests.factories.people import staff_of
from tests.workorders.asked import call, code_of
from tests.workorders.bench import PIT, RECEPTION, a_car


def told_of(line: OrderLine, **fields) -> LineTold:
    names = ("kind", "name", "quantity", "unit_net", "vat", "unit", "discount_percent", "part_id", "explanation")
    return LineTold(**{name: getattr(line, name) for name in names} | fields)


def save(order, line, **fields):
    version = fields.pop("version", line.version)
    return services.line_save(
        order_id=order.pk, line_id=line.pk, told=told_of(line, **fields), version=version, who=RECEPTION
    )


def test_one_open_order_per_car(bench):
    vehicle = a_car()
    first = bench.order(vehicle)

    with pytest.raises(OrderOpen) as refused:
        bench.order(vehicle)

    assert refused.value.details["order_id"] == first.pk
    bench.put(first, Stage.RELEASED)
    assert bench.order(vehicle).number == first.number + 1


def test_only_the_changed_line_asks_the_client_again(bench):
    order = bench.order()
    pads, wipers = (bench.line(order, consent=Consent.APPROVED) for _line in range(2))
    pads.refresh_from_db()

    save(order, pads, unit_net=Decimal("200.00"))

    consents = dict(OrderLine.objects.filter(order=order).values_list("pk", "consent"))
    assert consents == {pads.pk: Consent.PROPOSED, wipers.pk: Consent.APPROVED}


def test_words_for_the_client_do_not_ask_again(bench):
    order = bench.order()
    line = bench.line(order, consent=Consent.APPROVED)

    assert save(order, line, explanation="Bo piszczą").consent == Consent.APPROVED


def test_the_second_to_edit_a_line_is_told(bench):
    order = bench.order()
    line = bench.line(order)
    read = line.version
    save(order, line, name="Klocki")

    with pytest.raises(ChangedMeanwhile) as told:
        save(order, line, name="Tarcze", version=read)

    assert told.value.details["current"]["name"] == "Klocki"


def test_two_lines_at_once_do_not_meet(bench):
    order = bench.order()
    one, other = bench.line(order), bench.line(order)

    save(order, one, name="Klocki")
    save(order, other, name="Tarcze")

    assert set(order.lines.values_list("name", flat=True)) == {"Klocki", "Tarcze"}


def test_a_mechanic_names_what_is_needed_and_the_list_its_price(bench):
    order = bench.order()

    line = bench.line(order, who=PIT, unit_net=Decimal("1.00"), discount_percent=Decimal(50))

    assert (line.unit_net, line.discount_percent) == (selectors.rules_get().labour_net, 0)


def test_a_part_that_a_mechanic_asks_for_is_put_aside_at_the_lists_price(bench):
    plugs = part(3, price_net=Decimal("40.00"))
    told = {"kind": "part", "quantity": Decimal(4), "unit": "szt.", "part_id": plugs.pk, "unit_net": Decimal(1)}

    line = bench.line(bench.order(), who=PIT, **told)

    state = reservations_of(line_ids=[line.pk])[line.pk]
    assert (line.unit_net, line.consent) == (Decimal("40.00"), Consent.PROPOSED)
    assert (state.part_id, state.reserved, state.missing) == (plugs.pk, 3, 1)


@pytest.mark.parametrize("stage", ["ready", "invoiced", "paid", "released", "cancelled"])
def test_a_finished_order_keeps_its_lines(bench, stage):
    order = bench.order()
    line = bench.line(order)
    bench.put(order, stage)

    with pytest.raises(OrderClosed):
        bench.line(order)
    with pytest.raises(OrderClosed):
        save(order, line, name="Inaczej")
    with pytest.raises(OrderClosed):
        services.line_remove(order_id=order.pk, line_id=line.pk, version=line.version, who=RECEPTION)


def test_a_canned_job_is_one_step(bench):
    order = bench.order()
    lines = [
        services.JobLineTold(kind="labour", name="Wymiana klocków", quantity=Decimal("1.2"), unit="h"),
        services.JobLineTold(kind="fee", name="Utylizacja", quantity=Decimal(1), unit_net=Decimal("15.00")),
    ]
    job = services.job_save(job_id=None, told=services.JobTold(name="Klocki przód próba", lines=lines))

    services.job_put_on(order_id=order.pk, job_id=job.pk, who=RECEPTION)

    found = list(order.lines.order_by("position").values_list("name", "unit_net"))
    assert found == [("Wymiana klocków", selectors.rules_get().labour_net), ("Utylizacja", Decimal("15.00"))]


def test_sums_are_sums_of_lines(bench):
    order = bench.order()
    for _line in range(3):
        bench.line(order, quantity=Decimal(1), unit_net=Decimal("0.33"), consent=Consent.APPROVED)

    totals = selectors.order_out(order=selectors.order_get(order_id=order.pk), who=RECEPTION, with_prices=True)[
        "totals"
    ]

    # 0.33 · 23 % = 0.0759: eight grosze a line, and 24 in all, not the 23 of 0.99 · 23 %.
    assert totals["approved"] == {"net": Decimal("0.99"), "vat": Decimal("0.24"), "gross": Decimal("1.23")}


def test_all_or_some_consents_move_the_order(bench):
    order = bench.order()
    pads, wipers = bench.line(order), bench.line(order)
    bench.put(order, Stage.ESTIMATED)

    bench.say(order, {pads.pk: Consent.APPROVED})
    order.refresh_from_db()
    assert order.stage == Stage.ESTIMATED
    bench.say(order, {wipers.pk: Consent.DECLINED})
    order.refresh_from_db()

    assert order.stage == Stage.APPROVED
    event = order.events.filter(kind="consent").latest("pk")
    assert (event.reason, event.details["lines"][0]["consent"]) == ("telefonicznie", "declined")


def test_consent_to_lines_of_another_order_is_refused(bench):
    order, other = bench.order(), bench.order()
    line = bench.line(other)
    bench.put(order, Stage.ESTIMATED)

    with pytest.raises(InvalidInput):
        bench.say(order, {line.pk: Consent.APPROVED})

    line.refresh_from_db()
    assert line.consent == Consent.PROPOSED


def test_declined_work_comes_back_at_the_next_visit(bench):
    vehicle = a_car()
    first = bench.order(vehicle)
    bench.line(first, name="Wycieraczki", consent=Consent.DECLINED)
    bench.put(first, Stage.RELEASED)

    second = bench.order(vehicle)

    out = selectors.order_out(order=selectors.order_get(order_id=second.pk), who=RECEPTION, with_prices=False)
    [line] = out["declined_before"]
    assert (line["name"], line["order_label"], line["gross"]) == ("Wycieraczki", first.label, None)


def test_declined_work_is_not_offered_once_it_was_asked_about_again(bench):
    vehicle = a_car()
    first = bench.order(vehicle)
    bench.line(first, name="Wycieraczki", consent=Consent.DECLINED)
    bench.line(first, name="Klocki", consent=Consent.DECLINED)
    bench.put(first, Stage.RELEASED)
    second = bench.order(vehicle)
    bench.line(second, name="Klocki")

    def remembered(order):
        found = selectors.order_get(order_id=order.pk)
        out = selectors.order_out(order=found, who=RECEPTION, with_prices=False)
        return [line["name"] for line in out["declined_before"]]

    assert (remembered(first), remembered(second)) == ([], ["Wycieraczki"])
    bench.put(second, Stage.CANCELLED)
    assert sorted(remembered(bench.order(vehicle))) == ["Klocki", "Wycieraczki"]


def test_a_price_that_changed_since_it_was_read_out_is_not_agreed_to(bench, alpha):
    order = bench.order()
    line = bench.line(order, unit_net=Decimal(500))
    bench.put(order, Stage.ESTIMATED)
    read = line.version
    save(order, line, unit_net=Decimal(800))
    office = staff_of(alpha, "receptionist")

    def agree(version):
        said = {"line_id": line.pk, "line_version": version, "consent": "approved"}
        body = {"decisions": [said], "how": "telefonicznie"}
        return call(office, "post", f"orders/{order.pk}/consents/", body)

    late = agree(read)

    assert (late.status_code, code_of(late)) == (409, "LINES_CHANGED")
    line.refresh_from_db()
    assert line.consent == Consent.PROPOSED
    assert agree(line.version).status_code == 200


def test_an_order_is_read_in_few_queries_whatever_its_size(bench, django_assert_max_num_queries):
    order = bench.order()
    for _line in range(50):
        bench.line(order)
    with django_assert_max_num_queries(8):
        found = selectors.order_get(order_id=order.pk)
        assert len(selectors.order_out(order=found, who=RECEPTION, with_prices=True)["lines"]) == 50
