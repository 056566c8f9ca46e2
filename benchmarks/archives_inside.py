"""Makes a workshop of many rows, exports it, imports it: one act per process, so that its memory is its own."""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import django

django.setup()

from django.db import transaction

from benchmarks.workshop_inside import settle
from shared_apps.accounts.services import people_arrive
from shared_apps.core.tenancy import connection, declare_scope, open_workshop
from shared_apps.core.types import WorkshopRef
from shared_apps.integrations.storage import file_store, new_key
from tenants.archive.services import workshop_export, workshop_import, workshop_restore
from tenants.selectors import workshop_by_slug
from tenants.services import workshop_create

CUSTOMERS = """
    INSERT INTO customers_customer (created_at, updated_at, kind, name, nip, phone, email, street, postal_code, city,
        note, search, version, is_demo)
    SELECT now(), now(), 'person', 'Jan Testowy ' || n, '', '+4860' || lpad(n::text, 7, '0'),
        'jan' || n || '@example.com', '', '', '', '', 'jan testowy ' || n, 1, false
    FROM generate_series(1, %s) n
"""
CARS = """
    INSERT INTO customers_customervehicle
        (created_at, updated_at, customer_id, label, make, model, year, plate, vin, note, version, is_demo)
    SELECT now(), now(), c.id, 'Skoda Octavia 2018', 'Skoda', 'Octavia', 2018, 'KR ' || lpad(c.id::text, 5, '0'), '',
        '', 1, false
    FROM customers_customer c
"""
VISITS = """
    INSERT INTO calendar_appointment (id, created_at, updated_at, status, source, service_id, mechanic_id, starts_at,
        ends_at, date, buffer_minutes, price_from, customer_id, vehicle_id, customer_name, customer_phone,
        customer_email, language, vehicle_label, vehicle_plate, vehicle_vin, vehicle_make, vehicle_model, vehicle_year,
        concern, note, warnings, version, cancel_reason, cancelled_by, status_changed_at, is_demo)
    SELECT gen_random_uuid(), now(), now(), 'done', 'staff', s.id, NULL, at, at + interval '1 hour', at::date, 0,
        120.50, v.customer_id, v.id, 'Jan Testowy', '+48600000000', 'jan@example.com', 'pl', v.label, v.plate, v.vin,
        v.make, v.model, v.year, 'Stuka z przodu po prawej, najgłośniej na zimnym silniku', 'Klient czeka na miejscu',
        '{}', 1, '', '', now(), false
    FROM (SELECT c.*, timestamptz '2015-01-05 08:00+01' + c.id * interval '1 hour' AS at
          FROM customers_customervehicle c) v
    CROSS JOIN (SELECT id FROM calendar_service ORDER BY id LIMIT 1) s
"""
SLOTS = """
    INSERT INTO calendar_timeslot (created_at, updated_at, kind, mechanic_id, bay_id, during, duration_minutes,
        is_booked, appointment_id, holder, note)
    SELECT now(), now(), 'booking', NULL, b.id, tstzrange(a.starts_at, a.ends_at), 60, true, a.id, '', ''
    FROM calendar_appointment a CROSS JOIN (SELECT id FROM calendar_bay ORDER BY id LIMIT 1) b
"""


def make(slug: str, rows: str) -> dict[str, object]:
    """A quarter each of customers, cars, visits and the time they took."""
    with transaction.atomic():
        workshop = workshop_create(name=f"Warsztat {slug}", slug=slug, owner_id=None)
        with open_workshop(workshop.schema_name), connection.cursor() as cursor:
            cursor.execute(CUSTOMERS, [max(int(rows) // 4, 1)])
            for statement in (CARS, VISITS, SLOTS):
                cursor.execute(statement)
    settle()
    return {"schema_name": workshop.schema_name, "rows": max(int(rows) // 4, 1) * 4}


def export(slug: str, archive: str) -> dict[str, object]:
    before, started = peak(), time.perf_counter()
    found = workshop_export(target=Path(archive), slug=slug)
    return {"seconds": time.perf_counter() - started, "bytes": found.bytes, "grown": peak() - before}


def take_in(archive: str, slug: str) -> dict[str, object]:
    before, started = peak(), time.perf_counter()
    workshop_import(source=Path(archive), slug=slug, arrivals=lambda people: people_arrive(people=people))
    return {"seconds": time.perf_counter() - started, "bytes": Path(archive).stat().st_size, "grown": peak() - before}


def restore(slug: str, archive: str) -> dict[str, object]:
    before, started = peak(), time.perf_counter()
    workshop_restore(workshop_id=_workshop(slug).id, source=Path(archive))
    return {"seconds": time.perf_counter() - started, "bytes": Path(archive).stat().st_size, "grown": peak() - before}


def files(slug: str, number: str, size: str) -> int:
    """Bytes of so many files, none of which can be made smaller; as pictures are."""
    with open_workshop(_workshop(slug).schema_name):
        for _ in range(int(number)):
            key = new_key(room="photos", extension="webp")
            file_store().write(key, os.urandom(int(size)), content_type="image/webp")
    return int(number) * int(size)


def _workshop(slug: str) -> WorkshopRef:
    found = workshop_by_slug(slug=slug)
    assert found is not None
    return found


def peak() -> int:
    """The most memory this process has ever held, in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


WAYS: dict[str, Callable[..., object]] = {
    "make": make,
    "files": files,
    "export": export,
    "import": take_in,
    "restore": restore,
}


def main() -> None:
    declare_scope("public")
    way, *arguments = sys.argv[1:]
    print(json.dumps(WAYS[way](*arguments)))


if __name__ == "__main__":
    main()
