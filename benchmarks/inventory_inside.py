"""Fills a store room from a price list, turns its pages beside stock DRF and bare SQL, then moves it about."""

from __future__ import annotations

import json
import random
import sys
import threading
import time
import uuid
from collections.abc import Callable
from typing import Any

import django

django.setup()

from django.conf import settings
from rest_framework import filters, pagination, serializers, viewsets
from rest_framework.renderers import JSONRenderer
from rest_framework.test import APIRequestFactory

from benchmarks.table import percentile
from benchmarks.workshop_inside import settle
from shared_apps.core.envelope import dumps
from shared_apps.core.tenancy import connection, declare_scope, open_workshop
from tenant_apps.inventory import selectors, services
from tenant_apps.inventory.models import Movement, Part
from tenants.services import workshop_create
from tests.inventory.racer import _mix

WORDS = ["Klocki", "Tarcza", "Filtr", "Amortyzator", "Łożysko", "Sworzeń", "Żarówka", "Pasek", "Świeca", "Czujnik"]
WHERE = ["przód", "tył", "lewy", "prawy", "górny", "dolny"]
PAGE, SHELVES, HANDS = 50, 40, 8
MAPPING = {"sku": 0, "name": 1, "barcode": 2, "oem_number": 3, "purchase_price": 4}


class StockSerializer(serializers.ModelSerializer[Part]):
    class Meta:
        model = Part
        fields = "__all__"


class StockPages(pagination.PageNumberPagination):
    page_size = PAGE


class StockViewSet(viewsets.ModelViewSet[Part]):
    """What one gets without thinking: every field, a count of all rows, LIKE over five columns."""

    queryset = Part.objects.order_by("name", "id")
    serializer_class = StockSerializer
    pagination_class = StockPages
    filter_backends = [filters.SearchFilter]
    search_fields = ["name", "sku", "barcode", "oem_number", "manufacturer"]
    authentication_classes = []
    permission_classes = []
    throttle_classes = []
    renderer_classes = [JSONRenderer]


def sheet(rows: int) -> bytes:
    dice = random.Random(7)
    lines = ["Indeks;Nazwa;EAN;OEM;Cena zakupu"]
    for number in range(rows):
        name = f"{dice.choice(WORDS)} {dice.choice(WHERE)} {dice.randrange(10_000)}"
        price = f"{dice.randrange(5, 900)},{dice.randrange(100):02}"
        lines.append(f"P-{number:06};{name};59{dice.randrange(10**11):011};{dice.randrange(16**8):08X};{price}")
    return "\n".join(lines).encode()


def take_in(content: bytes) -> float:
    listed = services.price_list_read(content=content, file_name="cennik.csv", supplier_id=None, actor_id=None)
    started = services.price_list_start(price_list_id=listed.pk, mapping=MAPPING, margin_percent=None, is_dry_run=False)
    began = time.perf_counter()
    services.price_list_run(price_list_id=uuid.UUID(str(listed.pk)), run=started.run)
    return time.perf_counter() - began


def by_box(text: str, page: int = 1) -> int:
    """As the list's door does: the page, its count up to a thousand, what is coming and waited for, written out."""
    found = selectors.parts_found(q=text)
    rows = list(found[(page - 1) * PAGE : page * PAGE])
    if len(rows) == PAGE:
        found.count()
    return len(dumps(selectors.parts_out(rows=rows, with_costs=True, with_prices=True)))


def by_viewset(text: str, page: int = 1) -> int:
    asked: dict[str, str | float] = {"search": text, "page": page} if text else {"page": page}
    request = APIRequestFactory(SERVER_NAME=settings.ROOT_HOST).get("/", asked)
    return len(StockViewSet.as_view({"get": "list"})(request).render().content)


def by_sql(text: str, page: int = 1) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, sku, name, on_hand, reserved, price_net FROM inventory_part WHERE is_active"
            " AND search LIKE ALL(%s) ORDER BY name, id LIMIT %s OFFSET %s",
            [[f"%{word}%" for word in text.lower().split()], PAGE, (page - 1) * PAGE],
        )
        return len(cursor.fetchall())


def timed(ask: Callable[..., int], asked: list[tuple[Any, ...]]) -> dict[str, float]:
    ask(*asked[0])
    walls = []
    for one in asked:
        began = time.perf_counter()
        ask(*one)
        walls.append(time.perf_counter() - began)
    return {"p50": percentile(walls, 0.5), "p99": percentile(walls, 0.99)}


def pages(calls: int) -> dict[str, dict[str, dict[str, float]]]:
    settle()
    dice = random.Random(3)
    some = dice.choices(list(Part.objects.values_list("sku", "barcode", "name")[:5_000]), k=calls)
    cases: dict[str, list[tuple[Any, ...]]] = {
        "the first page": [("",)] * calls,
        "a page further on": [("", dice.randrange(2, 20)) for _call in range(calls)],
        "a number": [(sku,) for sku, _barcode, _name in some],
        "half a barcode": [(barcode[3:10],) for _sku, barcode, _name in some],
        "a common word": [(name.split()[1],) for _sku, _barcode, name in some],
        "two words and a figure": [(name,) for _sku, _barcode, name in some],
        "nothing of that name": [(f"zzz{number}",) for number in range(calls)],
    }
    asked = {"ours": by_box, "bare SQL": by_sql, "stock DRF": by_viewset}
    return {name: {who: timed(ask, texts) for who, ask in asked.items()} for name, texts in cases.items()}


def moved(schema_name: str, movements: int) -> dict[str, float]:
    """Many hands over few shelves, until so much has been tried; what the rules refuse counts as tried."""
    with open_workshop(schema_name):
        shelves = list(Part.objects.order_by("pk").values_list("pk", flat=True)[:SHELVES])

    def hand(number: int) -> None:
        with open_workshop(schema_name):
            _mix(number, shelves, movements // HANDS)
        connection.close()

    began = time.perf_counter()
    hands = [threading.Thread(target=hand, args=(number,)) for number in range(1, HANDS + 1)]
    for one in hands:
        one.start()
    for one in hands:
        one.join()
    seconds = time.perf_counter() - began
    with open_workshop(schema_name):
        return {
            "tried": movements,
            "written": Movement.objects.count(),
            "seconds": seconds,
            "differences": len(selectors.ledger_differences()),
            "below zero": Movement.objects.filter(on_hand_after__lt=0).count(),
        }


def main(parts: int, calls: int, movements: int) -> None:
    declare_scope("public")
    workshop = workshop_create(name="Warsztat", slug="warsztat-z-magazynem", owner_id=None)
    content = sheet(parts)
    with open_workshop(workshop.schema_name):
        first, again = take_in(content), take_in(content)
        found = pages(calls)
    print(
        json.dumps(
            {
                "price list": {"first": first, "again": again},
                "pages": found,
                "moved": moved(workshop.schema_name, movements),
            }
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
