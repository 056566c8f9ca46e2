"""A process with some runners for one start, each on a connection of its own.

python -m tests.calendar.racer <schema> <service id> <start> <go at> <first number> <runners>

Writes one line of JSON for each: what became of it. The database is the one of the test that started it.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any


def main() -> None:
    import django

    django.setup()

    schema_name, service_id, start, go_at, first, runners = sys.argv[1:]
    numbers = range(int(first), int(first) + int(runners))
    with ThreadPoolExecutor(len(numbers)) as pool:
        race = [
            pool.submit(run, schema_name, int(service_id), dt.datetime.fromisoformat(start), float(go_at), number)
            for number in numbers
        ]
    for runner in race:
        sys.stdout.write(json.dumps(runner.result()) + "\n")


def run(schema_name: str, service_id: int, start: dt.datetime, go_at: float, number: int) -> dict[str, Any]:
    from django.db import connections

    from shared_apps.core.tenancy import open_public, open_workshop
    from tenant_apps.calendar import services
    from tenant_apps.calendar.errors import SlotTaken
    from tenants.selectors import workshop_by_schema
    from tests.factories.calendar import NOW, car, person

    try:
        with open_public():
            workshop = workshop_by_schema(schema_name=schema_name)
        with open_workshop(schema_name):
            time.sleep(max(0.0, go_at - time.time()))
            try:
                visit = services.book_by_staff(
                    workshop=workshop,
                    service_id=service_id,
                    start=start,
                    person=person(number),
                    car=car(number),
                    now=NOW,
                )
            except SlotTaken as taken:
                others = [one["start"].isoformat() for one in taken.details["alternatives"]]
                return {"lost": taken.code, "alternatives": others}
            return {"won": str(visit.pk)}
    finally:
        connections.close_all()


if __name__ == "__main__":
    main()
