"""A store room that looks used: sixty parts, some low, some gone, one delivery on its way. All marked as demo data."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from shared_apps.core.tenancy import open_workshop
from tenant_apps.inventory.models import Location, Part, PurchaseLine, PurchaseOrder, Supplier
from tenant_apps.inventory.services.alerts import alerts_review
from tenant_apps.inventory.services.parts import search_text
from tenant_apps.inventory.services.purchasing import Arrived, order_place, order_receive
from tenant_apps.inventory.services.shelves import Shelves, kinds_of
from tenant_apps.inventory.types import Cause, CauseKind, Unit, level_of

# name, town, days, least order, terms
SUPPLIERS = (
    ("Hurtownia Części Południe (demo)", "Kraków", 1, 150, "14 dni"),
    ("Motoryzacja Centrum (demo)", "Warszawa", 2, 200, "30 dni"),
    ("Oleje i Filtry Zachód (demo)", "Wrocław", 3, 300, "7 dni"),
)
LOCATIONS = ("Regał A", "Regał B", "Regał C", "Szafa z elektryką", "Beczki", "Magazynek przy lakierni")
BRAKES, FILTERS, OILS, WIPERS, BULBS, SUSPENSION, TIMING, SMALL = (
    "Hamulce", "Filtry", "Oleje i płyny", "Wycieraczki", "Oświetlenie", "Zawieszenie", "Rozrząd", "Drobne",
)  # fmt: skip
# number, name, category, unit, bought for, sold for, minimum, maximum, on hand, supplier, place
PARTS = (
    ("KH-1001", "Klocki hamulcowe przód, kompakt", BRAKES, "set", 92, 159, 4, 12, 6, 0, 0),
    ("KH-1002", "Klocki hamulcowe przód, klasa średnia", BRAKES, "set", 118, 199, 3, 10, 2, 0, 0),
    ("KH-1003", "Klocki hamulcowe tył, kompakt", BRAKES, "set", 74, 129, 3, 10, 5, 0, 0),
    ("KH-1004", "Klocki hamulcowe tył, klasa średnia", BRAKES, "set", 88, 149, 3, 8, 0, 0, 0),
    ("KH-1005", "Klocki hamulcowe przód, dostawczy", BRAKES, "set", 145, 239, 2, 6, 3, 0, 0),
    ("TH-2001", "Tarcza hamulcowa przód 280 mm", BRAKES, "pcs", 121, 205, 4, 12, 8, 0, 1),
    ("TH-2002", "Tarcza hamulcowa przód 312 mm", BRAKES, "pcs", 168, 279, 4, 10, 4, 0, 1),
    ("TH-2003", "Tarcza hamulcowa tył 253 mm", BRAKES, "pcs", 96, 165, 4, 10, 6, 0, 1),
    ("CZ-2101", "Czujnik zużycia klocków", BRAKES, "pcs", 18, 39, 4, None, 9, 0, 3),
    ("PH-2201", "Płyn hamulcowy DOT 4, 1 l", BRAKES, "pcs", 19, 42, 6, 24, 15, 2, 4),
    ("FO-3001", "Filtr oleju, wkład, silniki 1.6–2.0 diesel", FILTERS, "pcs", 17, 38, 8, 30, 14, 2, 0),
    ("FO-3002", "Filtr oleju, puszka, silniki 1.0–1.4", FILTERS, "pcs", 14, 32, 8, 30, 21, 2, 0),
    ("FO-3003", "Filtr oleju, wkład, silniki 1.5 benzyna", FILTERS, "pcs", 16, 36, 6, 20, 5, 2, 0),
    ("FO-3004", "Filtr oleju, puszka, silniki japońskie", FILTERS, "pcs", 15, 34, 6, 20, 11, 2, 0),
    ("FP-3101", "Filtr powietrza, panel, kompakt", FILTERS, "pcs", 28, 59, 5, 18, 9, 2, 0),
    ("FP-3102", "Filtr powietrza, panel, klasa średnia", FILTERS, "pcs", 34, 69, 4, 14, 4, 2, 0),
    ("FP-3103", "Filtr powietrza, okrągły, dostawczy", FILTERS, "pcs", 42, 85, 2, 6, 2, 2, 0),
    ("FK-3201", "Filtr kabinowy z węglem, kompakt", FILTERS, "pcs", 31, 69, 6, 20, 12, 2, 0),
    ("FK-3202", "Filtr kabinowy, klasa średnia", FILTERS, "pcs", 24, 55, 6, 20, 0, 2, 0),
    ("FK-3203", "Filtr kabinowy z węglem, para, dostawczy", FILTERS, "pair", 58, 119, 2, 6, 3, 2, 0),
    ("FPA-3301", "Filtr paliwa diesel 2.0", FILTERS, "pcs", 79, 149, 3, 8, 3, 2, 1),
    ("FPA-3302", "Filtr paliwa diesel 1.5", FILTERS, "pcs", 86, 159, 2, 8, 5, 2, 1),
    ("OS-4001", "Olej silnikowy 5W-30, z beczki", OILS, "l", 21, 46, 60, 220, 148, 2, 4),
    ("OS-4002", "Olej silnikowy 0W-20, z beczki", OILS, "l", 27, 58, 40, 120, 37.5, 2, 4),
    ("OS-4003", "Olej silnikowy 5W-40, z beczki", OILS, "l", 19, 42, 40, 160, 96, 2, 4),
    ("OS-4004", "Olej silnikowy 10W-40, z beczki", OILS, "l", 15, 34, 20, 80, 88, 2, 4),
    ("OP-4101", "Olej przekładniowy 75W-90", OILS, "l", 29, 59, 10, 40, 18, 2, 4),
    ("OA-4102", "Olej do skrzyń automatycznych ATF", OILS, "l", 34, 72, 10, 40, 24, 2, 4),
    ("PC-4201", "Płyn chłodniczy G12 evo, koncentrat", OILS, "l", 16, 36, 15, 60, 42, 2, 4),
    ("PS-4301", "Płyn do spryskiwaczy zimowy, 5 l", OILS, "pcs", 14, 29, 10, 60, 33, 1, 4),
    ("CK-4401", "Czynnik klimatyzacji R1234yf", OILS, "kg", 410, 690, 2, 6, 1.25, 1, 5),
    ("WY-5001", "Wycieraczka bezszkieletowa 600 mm", WIPERS, "pcs", 29, 59, 6, 20, 13, 1, 2),
    ("WY-5002", "Wycieraczka bezszkieletowa 530 mm", WIPERS, "pcs", 27, 55, 6, 20, 8, 1, 2),
    ("WY-5003", "Wycieraczka bezszkieletowa 450 mm", WIPERS, "pcs", 24, 49, 6, 20, 10, 1, 2),
    ("WY-5004", "Wycieraczka tylna 350 mm", WIPERS, "pcs", 19, 39, 4, 12, 2, 1, 2),
    ("WY-5005", "Komplet wycieraczek 650/475 mm", WIPERS, "set", 58, 115, 3, 10, 4, 1, 2),
    ("ZA-6001", "Żarówka H7 12 V 55 W", BULBS, "pcs", 9, 22, 12, 60, 34, 1, 3),
    ("ZA-6002", "Żarówka H4 12 V 60/55 W", BULBS, "pcs", 8, 19, 8, 40, 17, 1, 3),
    ("ZA-6003", "Żarówka H1 12 V 55 W", BULBS, "pcs", 8, 19, 6, 30, 12, 1, 3),
    ("ZA-6004", "Żarówka H11 12 V 55 W", BULBS, "pcs", 14, 32, 6, 30, 7, 1, 3),
    ("ZA-6005", "Żarówka P21/5W", BULBS, "pcs", 3, 8, 20, 100, 46, 1, 3),
    ("ZA-6006", "Żarówka W5W", BULBS, "pcs", 2, 6, 20, 100, 112, 1, 3),
    ("ZA-6007", "Żarówka PY21W pomarańczowa", BULBS, "pcs", 3, 9, 10, 50, 28, 1, 3),
    ("ZA-6008", "Palnik ksenonowy D1S", BULBS, "pcs", 149, 269, 2, 6, 1, 1, 3),
    ("ZW-7001", "Łącznik stabilizatora przód", SUSPENSION, "pcs", 32, 69, 6, 20, 11, 0, 1),
    ("ZW-7002", "Końcówka drążka kierowniczego", SUSPENSION, "pcs", 46, 95, 4, 12, 6, 0, 1),
    ("ZW-7003", "Sworzeń wahacza", SUSPENSION, "pcs", 51, 105, 4, 12, 4, 0, 1),
    ("ZW-7004", "Amortyzator przód, kompakt", SUSPENSION, "pcs", 189, 329, 2, 6, 2, 0, 1),
    ("ZW-7005", "Tuleja wahacza tylna", SUSPENSION, "pcs", 28, 62, 6, 20, 9, 0, 1),
    ("ZW-7006", "Łożysko koła przód, zestaw", SUSPENSION, "set", 138, 249, 2, 6, 3, 0, 1),
    ("RO-8001", "Zestaw rozrządu z pompą wody 1.6 diesel", TIMING, "set", 468, 790, 1, 3, 1, 0, 2),
    ("RO-8002", "Zestaw rozrządu 1.2 benzyna", TIMING, "set", 389, 650, 1, 3, 2, 0, 2),
    ("RO-8003", "Pasek wielorowkowy 6PK1070", TIMING, "pcs", 44, 92, 3, 10, 5, 0, 2),
    ("RO-8004", "Świeca zapłonowa irydowa", TIMING, "pcs", 38, 79, 8, 32, 16, 0, 2),
    ("RO-8005", "Świeca żarowa 4,4 V", TIMING, "pcs", 47, 95, 4, 16, 8, 0, 2),
    ("DR-9001", "Podkładka miedziana 14x20", SMALL, "pcs", 1, 3, 40, 200, 87, 1, 3),
    ("DR-9002", "Korek spustowy M14", SMALL, "pcs", 9, 22, 6, 30, 14, 1, 3),
    ("DR-9003", "Opaska zaciskowa 16–27 mm", SMALL, "pcs", 2, 6, 30, 150, 61, 1, 3),
    ("DR-9004", "Spinka tapicerki, uniwersalna", SMALL, "pcs", 1, 3, 50, 300, 140, 1, 3),
    ("DR-9005", "Smar do prowadnic zacisków", SMALL, "kg", 96, 180, 1, 3, 0.75, 1, 3),
)  # fmt: skip


def inventory_demo_load(*, schema_name: str) -> int:
    """Fill a store room that is empty; one that has parts is left alone. Returns how many parts were made."""
    with open_workshop(schema_name), transaction.atomic():
        if Part.objects.exists():
            return 0
        suppliers = [_supplier(*row) for row in SUPPLIERS]
        places = [Location.objects.get_or_create(name=name)[0] for name in LOCATIONS]
        parts = [_part(number, row, suppliers, places) for number, row in enumerate(PARTS, start=1)]
        Part.objects.bulk_create(parts)
        _lay_out(parts)
        _order_for(suppliers[0])
        return len(parts)


def _supplier(name: str, city: str, days: int, least: int, terms: str) -> Supplier:
    return Supplier.objects.get_or_create(
        name=name,
        defaults={
            "city": city,
            "delivery_time_days": days,
            "minimum_order_value": Decimal(least),
            "payment_terms": terms,
            "rating": Decimal("4.5"),
            "is_demo": True,
        },
    )[0]


def _part(number: int, row: tuple[object, ...], suppliers: list[Supplier], places: list[Location]) -> Part:
    sku, name, category, unit, bought, sold, minimum, maximum, _there, supplier, place = row
    part = Part(
        sku=str(sku),
        name=str(name),
        category=str(category),
        unit=Unit(str(unit)),
        barcode=_ean(number),
        purchase_price=Decimal(str(bought)),
        price_net=Decimal(str(sold)),
        minimum=Decimal(str(minimum)),
        maximum=None if maximum is None else Decimal(str(maximum)),
        supplier=suppliers[int(str(supplier))],
        supplier_sku=f"D{number:05}",
        location=places[int(str(place))],
        is_demo=True,
    )
    part.search = search_text(part)
    part.level = level_of(kinds_of(part), is_stocked=True)
    return part


def _ean(number: int) -> str:
    """An EAN-13 of the range that shops give out inside their own walls."""
    digits = f"2900000{number:05}"
    odd, even = sum(map(int, digits[::2])), sum(map(int, digits[1::2]))
    return f"{digits}{-(odd + 3 * even) % 10}"


def _lay_out(parts: list[Part]) -> None:
    shelves = Shelves([part.pk for part in parts], actor_id=None)
    for part, row in zip(parts, PARTS, strict=True):
        there = Decimal(str(row[8]))
        if there:
            shelves.receive(
                shelves.part(part.pk), there, unit_cost=Decimal(str(row[4])), cause=Cause(CauseKind.OPENING)
            )
    shelves.write()
    gone = [part for part, row in zip(parts, PARTS, strict=True) if not row[8]]
    alerts_review(before={part.pk: frozenset() for part in gone}, parts=gone)


def _order_for(supplier: Supplier) -> None:
    """Ordered two days ago, partly here: one line came whole and dearer, one in part, one not at all."""
    parts = list(Part.objects.filter(supplier=supplier, category=BRAKES).order_by("sku")[:3])
    order = PurchaseOrder.objects.create(number=f"ZD/{timezone.localdate().year}/1", supplier=supplier, is_demo=True)
    lines = PurchaseLine.objects.bulk_create(
        PurchaseLine(order=order, part=part, quantity=Decimal(quantity), price=part.purchase_price or Decimal(0))
        for part, quantity in zip(parts, (4, 6, 2), strict=False)
    )
    order_place(
        order_id=order.pk,
        version=1,
        expected_on=timezone.localdate() + dt.timedelta(days=1),
        actor_id=None,
    )
    arrived = [
        Arrived(lines[0].pk, lines[0].quantity, lines[0].price + Decimal("2.50")),
        Arrived(lines[1].pk, Decimal(2)),
    ]
    order_receive(order_id=order.pk, version=2, arrived=arrived, document="WZ/demo/118", actor_id=None)
