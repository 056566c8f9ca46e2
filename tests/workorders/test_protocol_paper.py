"""The protocol of a car that was taken in, on paper."""

from __future__ import annotations

import io

from django.utils import timezone
from PIL import Image
from pypdf import PdfReader

from shared_apps.core.tenancy import open_public
from shared_apps.integrations.storage import file_store
from tenant_apps.customers.models import Customer
from tenant_apps.workorders import services
from tenant_apps.workorders.models import OrderRules, WorkOrder
from tenant_apps.workorders.types import IntakeTold
from tests.calendar import desk
from tests.factories.people import staff_of
from tests.workorders.bench import RECEPTION, a_car

MARKS = [{"x": 0.4, "y": 0.85, "kind": "dent", "note": "drzwi, źdźbło rdzy"}]


def take_in(order, **told):
    seen = {"mileage_km": 120_500, "fuel_eighths": 5, "remarks": "Żółć na masce", "marks": MARKS} | told
    version = told.pop("version", None)
    seen.pop("version", None)
    services.intake_save(order_id=order.pk, told=IntakeTold(**seen), version=version, who=RECEPTION)


def photo(order):
    kept = io.BytesIO()
    Image.new("RGB", (640, 480), "#804020").save(kept, "JPEG")
    kept.seek(0)
    told = {"purpose": "intake", "caption": "Błotnik", "item_id": None, "who": RECEPTION}
    return services.file_add(order_id=order.pk, source=kept, **told)


def ask(client, order_id):
    with open_public():
        return desk.call(client, "get", f"orders/{order_id}/intake/pdf/")


def pages(answer) -> list[str]:
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf"), answer.content
    return [page.extract_text().replace("\u00a0", " ") for page in PdfReader(io.BytesIO(answer.content)).pages]


def test_the_paper_says_what_was_taken_down(bench, alpha):
    order = bench.order(a_car())
    Customer.objects.filter(pk=order.customer_id).update(name="<b>Łukasz & Żaneta</b>")
    WorkOrder.objects.filter(pk=order.pk).update(promised_at=timezone.now())
    take_in(order, belongings="fotelik, śpiwór")
    photo(order)

    answer = ask(staff_of(alpha, "receptionist"), order.pk)

    assert "protok" in answer["Content-Disposition"]
    first, second = pages(answer)
    for words in (
        "Protokół przyjęcia pojazdu",
        order.label,
        "<b>Łukasz & Żaneta</b>",
        "120 500 km",
        "5/8",
        "fotelik, śpiwór",
        "Żółć na masce",
        "wgniecenie: drzwi, źdźbło rdzy",
        "Podpis klienta",
        "strona 1 / 2",
    ):
        assert words in first, first
    assert "Zdjęcia przy przyjęciu" in second
    assert "Błotnik" in second


def test_a_lost_photo_does_not_cost_the_paper(bench, alpha):
    order = bench.order(a_car())
    take_in(order)
    file_store().delete(photo(order).small_key)
    photo(order)

    answer = ask(staff_of(alpha, "receptionist"), order.pk)

    assert pages(answer)[1].count("Błotnik") == 1


def test_a_name_stands_only_under_the_words_it_was_given_to(bench, alpha):
    order = bench.order()
    office = staff_of(alpha, "receptionist")
    take_in(order)
    bench.sign(order, by="Łucja Źrebak")

    [signed] = pages(ask(office, order.pk))
    take_in(order, remarks="Coś nowego", version=1)
    [changed] = pages(ask(office, order.pk))

    assert "Łucja Źrebak" in signed
    assert "Coś nowego" in changed
    assert "Łucja Źrebak" not in changed


def test_a_rule_of_today_takes_no_name_away(bench, alpha):
    order = bench.order()
    take_in(order)
    bench.sign(order, by="Łucja Źrebak")
    OrderRules.objects.update_or_create(pk=1, defaults={"inspection_fee_net": 200})

    [page] = pages(ask(staff_of(alpha, "receptionist"), order.pk))

    assert "Łucja Źrebak" in page
    assert "100,00 zł netto" in page
    assert bench.seen(order)["signed"]["is_current"]


def test_a_closed_order_shows_what_was_signed_whatever_is_called_otherwise_since(bench, alpha):
    order = bench.order()
    name = Customer.objects.get(pk=order.customer_id).name
    WorkOrder.objects.filter(pk=order.pk).update(promised_at="2026-12-03T13:30:00Z")
    take_in(order)
    bench.sign(order, by="Łucja Źrebak")
    bench.put(order, "released")
    Customer.objects.filter(pk=order.customer_id).update(name="Ktoś Całkiem Inny")
    WorkOrder.objects.filter(pk=order.pk).update(promised_at=None)
    photo(order)

    [page] = pages(ask(staff_of(alpha, "receptionist"), order.pk))

    for words in ("Łucja Źrebak", name, "3 grudnia 2026, 14:30"):
        assert words in page, page
    assert "Ktoś Całkiem Inny" not in page


def test_there_is_no_paper_of_what_is_not_written_nor_of_another_workshop(bench, alpha, beta):
    order = bench.order()
    office = staff_of(alpha, "receptionist")

    unwritten = ask(office, order.pk)
    nowhere = ask(office, 10**9)
    take_in(order)
    foreign = ask(staff_of(beta, "owner"), order.pk)

    assert [one.status_code for one in (unwritten, nowhere, foreign)] == [404, 404, 404]
    assert {one["Content-Type"].split(";")[0] for one in (unwritten, nowhere, foreign)} == {"application/json"}


def test_a_mechanic_may_print_it_too(bench, alpha):
    order = bench.order()
    take_in(order)
    fee = "zapłacisz za oględziny"
    [office] = pages(ask(staff_of(alpha, "receptionist"), order.pk))
    [pit] = pages(ask(staff_of(alpha, "mechanic"), order.pk))
    OrderRules.objects.update_or_create(pk=1, defaults={"mechanics_see_prices": True})
    [allowed] = pages(ask(staff_of(alpha, "mechanic"), order.pk))
    assert [fee in page for page in (office, pit, allowed)] == [True, False, True]
