"""Taking a car in, looking at it, and the photos of both."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.utils import timezone

from shared_apps.core.errors import InvalidInput
from shared_apps.core.tenancy import current_schema
from tenant_apps.customers.models import Customer, CustomerVehicle
from tenant_apps.workorders import services
from tenant_apps.workorders.errors import ChangedMeanwhile
from tenant_apps.workorders.models import (
    InspectionItem,
    InspectionTemplate,
    OrderFile,
    OrderRules,
    SignedProtocol,
    WorkOrder,
)
from tenant_apps.workorders.selectors.inspections import verdict_of
from tenant_apps.workorders.selectors.jobs import rules_get
from tenant_apps.workorders.types import IntakeTold, LineTold
from tests.factories.people import staff_of
from tests.workorders.asked import call
from tests.workorders.bench import PIT, RECEPTION, SIGNATURE, a_car


def take_in(order, version=None, **told):
    return services.intake_save(order_id=order.pk, told=IntakeTold(**told), version=version, who=RECEPTION)


def test_what_is_read_off_the_car_is_remembered(bench):
    order = bench.order()

    take_in(order, mileage_km=120_500, vin="tmbjj7ne3j0123456", plate="kr 1ab23", fuel_eighths=4)

    car = CustomerVehicle.objects.get(pk=order.vehicle_id)
    assert (car.mileage_km, car.vin, car.plate) == (120_500, "TMBJJ7NE3J0123456", "KR1AB23")
    assert bench.seen(order)["decoded"]["maker"] == "Škoda"


def test_mechanics_see_the_fee_where_their_workshop_lets_them(bench):
    path = f"orders/{bench.order().pk}/intake/"
    mechanic, office = (staff_of(bench.workshop, role) for role in ("mechanic", "receptionist"))

    def fees():
        return [call(one, "get", path).json()["data"]["inspection_fee_net"] for one in (mechanic, office)]

    assert fees() == [None, "100.00"]
    OrderRules.objects.update_or_create(pk=1, defaults={"mechanics_see_prices": True})
    assert fees() == ["100.00", "100.00"]


def test_a_number_that_is_being_read_off_tells_its_car(bench):
    office = staff_of(bench.workshop, "receptionist")

    told = call(office, "get", "vehicles/decode-vin/", vin="tmb jj7ne3j0123456")
    short = call(office, "get", "vehicles/decode-vin/", vin="TMBJJ7NE3J")

    assert told.json()["data"] == {"maker": "Škoda", "country": "Czech Republic", "year": 2018}
    assert (short.status_code, list(short.json()["error"]["details"])) == (400, ["vin"])


def test_a_vin_that_cannot_be_one_is_refused_at_its_field_and_nothing_is_written(bench):
    order = bench.order()

    with pytest.raises(InvalidInput) as refused:
        take_in(order, vin="TMBJJ7NE3J", remarks="rysa")

    assert list(refused.value.details) == ["vin"]
    assert bench.seen(order)["version"] == 0


def test_a_lower_mileage_asks_why(bench):
    order = bench.order(a_car(mileage_km=120_000))

    with pytest.raises(InvalidInput) as asked:
        take_in(order, mileage_km=90_000)
    take_in(order, mileage_km=90_000, mileage_reason="wymiana licznika")

    assert list(asked.value.details) == ["mileage_reason"]
    assert CustomerVehicle.objects.get(pk=order.vehicle_id).mileage_km == 90_000


def test_a_slip_of_this_protocol_is_mended_without_a_reason(bench):
    order = bench.order(a_car(mileage_km=100_000))
    take_in(order, mileage_km=1_200_000)
    take_in(order, mileage_km=120_000, version=1)
    assert bench.seen(order)["mileage_km"] == 120_000


def test_a_slip_is_not_mended_below_what_the_visit_before_read(bench):
    vehicle = a_car()
    before = bench.order(vehicle)
    take_in(before, mileage_km=100_000)
    bench.put(before, "released")
    order = bench.order(vehicle)
    take_in(order, mileage_km=1_200_000)

    with pytest.raises(InvalidInput) as asked:
        take_in(order, mileage_km=90_000, version=1)
    take_in(order, mileage_km=120_000, version=1)

    assert list(asked.value.details) == ["mileage_reason"]


def test_the_second_to_save_is_told(bench):
    order = bench.order()
    take_in(order, remarks="rysa")
    with pytest.raises(ChangedMeanwhile) as told:
        take_in(order, remarks="wgniecenie")
    assert told.value.details["current"]["remarks"] == "rysa"


def test_what_was_signed_stays_and_a_change_shows(bench):
    order = bench.order()
    take_in(order, remarks="rysa")
    signed = bench.sign(order)
    assert bench.seen(order)["signed"]["is_current"] is True

    take_in(order, remarks="rysa i wgniecenie", version=1)

    assert bench.seen(order)["signed"]["is_current"] is False
    kept = SignedProtocol.objects.get(pk=signed.pk)
    assert (kept.content["remarks"], len(kept.content_hash)) == ("rysa", 64)
    with pytest.raises(TypeError):
        kept.save()


def test_nothing_is_signed_before_it_is_written(bench):
    with pytest.raises(InvalidInput):
        bench.sign(bench.order())


def test_a_signature_is_kept_under_the_words_that_were_seen_alone(bench):
    order = bench.order()
    take_in(order, remarks="rysa")
    seen = bench.seen(order)
    take_in(order, remarks="rysa i wgniecenie", version=1)
    with pytest.raises(ChangedMeanwhile) as told:
        bench.sign(order, seen)
    assert told.value.details["current"]["remarks"] == "rysa i wgniecenie"
    assert not SignedProtocol.objects.exists()


def _fee(order):
    OrderRules.objects.update_or_create(pk=1, defaults={"inspection_fee_net": 200})


def _concern(order):
    WorkOrder.objects.filter(pk=order.pk).update(concern="Piszczy i stuka")


def _promise(order):
    WorkOrder.objects.filter(pk=order.pk).update(promised_at=timezone.now())


def _customer(order):
    Customer.objects.filter(pk=order.customer_id).update(name="Ktoś inny")


def _car(order):
    CustomerVehicle.objects.filter(pk=order.vehicle_id).update(plate="WA99999")


def _photo(order):
    key = f"t/{current_schema()}/orders/{'0' * 32}.webp"
    OrderFile.objects.create(order=order, purpose="intake", key=key, small_key=key, width=1, height=1)


@pytest.mark.parametrize("change", [_fee, _concern, _promise, _customer, _car, _photo])
def test_nobody_signs_other_words_than_were_seen_wherever_they_are_written(bench, change):
    order = bench.order()
    take_in(order, remarks="rysa")
    seen = bench.seen(order)
    change(order)

    with pytest.raises(ChangedMeanwhile) as told:
        bench.sign(order, seen)

    current = told.value.details["current"]
    assert (current["version"], current["content_hash"] == seen["content_hash"]) == (seen["version"], False)
    assert bench.sign(order, current).content_hash == current["content_hash"]


def test_a_signature_without_the_words_it_was_given_to_is_refused_at_its_field(bench):
    order = bench.order()
    take_in(order)
    office = staff_of(bench.workshop, "receptionist")
    said = {"version": 1, "signed_by": "Jan", "signature": SIGNATURE}
    path = f"orders/{order.pk}/intake/sign/"

    blind = call(office, "post", path, said)
    signed = call(office, "post", path, said | {"content_hash": bench.seen(order)["content_hash"]})

    assert (blind.status_code, list(blind.json()["error"]["details"])) == (400, ["content_hash"])
    assert (signed.status_code, signed.json()["data"]["signed"]["is_current"]) == (201, True)


@pytest.mark.parametrize(
    ("yellow", "red", "value", "verdict"),
    [
        ("4", "1.6", "6", "green"),
        ("4", "1.6", "4", "yellow"),
        ("4", "1.6", "1.6", "red"),
        ("2", "3", "1", "green"),
        ("2", "3", "2.5", "yellow"),
        ("2", "3", "3", "red"),
        (None, None, "5", ""),
    ],
)
def test_a_measured_value_has_a_colour(yellow, red, value, verdict):
    item = InspectionItem(yellow_at=yellow and Decimal(yellow), red_at=red and Decimal(red))
    assert verdict_of(item, Decimal(value)) == verdict


def begun(bench):
    order = bench.order()
    template = InspectionTemplate.objects.get(name="Oględziny podstawowe")
    inspection = services.inspection_start(order_id=order.pk, template_id=template.pk, who=PIT)
    return order, inspection, inspection.items.order_by("position").first()


def test_an_inspection_is_begun_once(bench):
    order, inspection, _item = begun(bench)
    template = InspectionTemplate.objects.get(name="Oględziny podstawowe")
    again = services.inspection_start(order_id=order.pk, template_id=template.pk, who=PIT)
    assert again.pk == inspection.pk


def test_a_finding_becomes_one_line(bench):
    order, _inspection, item = begun(bench)
    item = services.item_save(
        order_id=order.pk, item_id=item.pk, told=services.ItemTold(value=Decimal("1.2")), version=1, who=PIT
    )
    told = LineTold(kind="labour", name="Wymiana opon", quantity=Decimal(1), unit_net=Decimal(1))

    lines = {services.finding_propose(order_id=order.pk, item_id=item.pk, told=told, who=PIT).pk for _again in range(2)}

    assert item.verdict == "red"
    assert [line.pk for line in order.lines.all()] == list(lines)


def test_a_finding_of_the_office_costs_what_the_list_says(bench):
    order, _inspection, item = begun(bench)
    told = LineTold(kind="labour", name="Wymiana opon", quantity=Decimal(1), unit_net=Decimal(0))

    line = services.finding_propose(order_id=order.pk, item_id=item.pk, told=told, who=RECEPTION)

    assert line.unit_net == rules_get().labour_net > 0


def test_two_on_one_item(bench):
    order, _inspection, item = begun(bench)
    green, red = services.ItemTold(verdict="green"), services.ItemTold(verdict="red")
    services.item_save(order_id=order.pk, item_id=item.pk, told=green, version=1, who=PIT)
    again = services.item_save(order_id=order.pk, item_id=item.pk, told=green, version=1, who=PIT)
    with pytest.raises(ChangedMeanwhile):
        services.item_save(order_id=order.pk, item_id=item.pk, told=red, version=1, who=RECEPTION)

    item.refresh_from_db()
    assert (again.version, item.version, item.verdict) == (2, 2, "green")


def test_a_template_that_changes_leaves_what_was_begun(bench):
    _order, inspection, _item = begun(bench)
    template = InspectionTemplate.objects.get(name="Oględziny podstawowe")
    count = inspection.items.count()

    told = services.TemplateTold(name=template.name, car_kind="car", items=[])
    services.template_save(template_id=template.pk, told=told, version=template.version)

    assert inspection.items.count() == count
