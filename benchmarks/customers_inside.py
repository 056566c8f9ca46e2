"""Fills one workshop with customers and types into its search box, as the list's door does: count, page and cars."""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable

import django

django.setup()

from benchmarks.table import percentile
from benchmarks.workshop_inside import settle
from shared_apps.core.tenancy import connection, declare_scope, open_workshop
from tenant_apps.customers.models import Customer, CustomerVehicle
from tenant_apps.customers.selectors import customers_found, customers_out
from tenant_apps.customers.types import searched
from tenants.services import workshop_create

FIRST = ["Anna", "Jan", "Łukasz", "Małgorzata", "Paweł", "Zofia", "Stanisław", "Elżbieta", "Michał", "Grażyna"]
LAST = ["Kowalski", "Nowak", "Wójcik", "Kamiński", "Zieliński", "Dąbrowski", "Wiśniewska", "Żak", "Ślusarczyk"]
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
PAGE = 20


def fill(number: int) -> list[CustomerVehicle]:
    dice = random.Random(7)
    customers = []
    cars = []
    for index in range(number):
        ending = "".join(dice.choice("abcdefghijklmnoprstuwz") for _ in range(4))
        name = f"{dice.choice(FIRST)} {dice.choice(LAST)}{ending}"
        phone, plate = f"+48{dice.randrange(500_000_000, 899_999_999)}", f"KR{index:06}"[:12]
        vin = "".join(dice.choice(LETTERS) for _ in range(17))
        texts = [name, "", phone, f"osoba{index}@example.com", plate, vin, "Skoda Octavia 2018", "Skoda", "Octavia"]
        customers.append(Customer(name=name, phone=phone, email=texts[3], search=searched(*texts)))
        cars.append(CustomerVehicle(label="Skoda Octavia 2018", make="Skoda", model="Octavia", plate=plate, vin=vin))
    Customer.objects.bulk_create(customers, batch_size=5_000)
    for customer, car in zip(customers, cars, strict=True):
        car.customer = customer
    CustomerVehicle.objects.bulk_create(cars, batch_size=5_000)
    settle()
    return cars


def by_box(text: str) -> int:
    rows = customers_found(q=text)
    customers_out(customers=list(rows[:PAGE]))
    return rows.count()


def by_sql(text: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, name, phone, count(*) OVER () FROM customers_customer WHERE merged_into_id IS NULL"
            " AND search LIKE %s ORDER BY name, id LIMIT 20",
            [f"%{text}%"],
        )
        return len(cursor.fetchall())


def timed(ask: Callable[[str], int], texts: list[str]) -> dict[str, float]:
    ask(texts[0])
    walls, found = [], 0
    for text in texts:
        started = time.perf_counter()
        found += ask(text)
        walls.append(time.perf_counter() - started)
    return {"found": found / len(texts), "p50": percentile(walls, 0.5), "p99": percentile(walls, 0.99)}


def main(customers: int, calls: int) -> None:
    declare_scope("public")
    workshop = workshop_create(name="Warsztat", slug="warsztat-z-klientami", owner_id=None)
    with open_workshop(workshop.schema_name):
        cars = random.Random(3).choices(fill(customers), k=calls)
        asked = {
            "a name": [car.customer.name for car in cars],
            "a first name": [car.customer.name.split()[0] for car in cars],
            "the last first name of all": ["zofia"] * calls,
            "the beginning of a surname": [car.customer.name.split()[1][:6] for car in cars],
            "two letters": [car.customer.name.split()[1][:2] for car in cars],
            "a phone as people say it": [f"{car.customer.phone[3:6]} {car.customer.phone[6:9]}" for car in cars],
            "a plate": [f"{car.plate[:2]} {car.plate[2:]}" for car in cars],
            "six signs of a VIN": [car.vin[5:11] for car in cars],
            "what everybody has": ["octavia"] * calls,
            "the beginning of every plate": ["kr"] * calls,
            "one letter": ["k"] * calls,
            "nothing yet": [""] * calls,
            "nobody": [f"nikt taki {number}" for number in range(calls)],
        }
        found = {name: timed(by_box, texts) for name, texts in asked.items()}
        found["bare SQL, a name"] = timed(by_sql, [searched(text).split("  ")[0][:12] for text in asked["a name"]])
    print(json.dumps(found))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
