from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable

import django

django.setup()

import datetime as dt

import psycopg
from django.db import connection
from django.utils import timezone

from benchmarks.machine import Caller, DatabaseCpu, cpu_of_tree, web_server
from benchmarks.place import HOME_URL, scaled
from benchmarks.rounds import Case, measure
from benchmarks.workshop_inside import book_week, busy_workshop, ordinary_monday, staff_token
from shared_apps.accounts.services import person_create
from shared_apps.core.tenancy import declare_scope, open_workshop
from tenant_apps.calendar import selectors

BARE = """SELECT id, mechanic_id, bay_id, during, kind FROM {schema}.calendar_timeslot
WHERE during && tstzrange(%s, %s) AND NOT (kind = 'hold' AND expires_at <= now())"""


def queries_of(act: Callable[[], object]) -> int:
    counted = 0

    def count(execute, sql, params, many, context):
        nonlocal counted
        counted += 1
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        act()
    return counted


def main(mechanics: int, visits: int) -> None:
    declare_scope("public")
    url = os.environ["DATABASE_URL"]
    owner = person_create(email="owner@bench.example.com")
    workshop = busy_workshop(slug="tydzien-proby", mechanics=mechanics, owner_id=owner.id)
    monday = ordinary_monday(after=timezone.now().date())
    booked = book_week(workshop, monday=monday, visits=visits)
    token = staff_token(user_id=owner.id, workshop=workshop.ref)
    start = dt.datetime.combine(monday - dt.timedelta(days=1), dt.time(), dt.UTC)
    span = (start, start + dt.timedelta(days=9))
    week = f"from={monday}&days=7"
    client_path = f"/api/v1/workshops/{workshop.listing_id}/availability/?service=bench&{week}"
    staff_path = f"/api/v1/calendar/availability/?service=bench&date={monday}&days=7"
    statement = BARE.format(schema=workshop.ref.schema_name)

    def service(days: int = 7) -> list:
        with open_workshop(workshop.ref.schema_name):
            offered = selectors.service_offered(code="bench")
            return selectors.availability(workshop=workshop.ref, service=offered, first=monday, days=days)

    with psycopg.connect(url, autocommit=True) as database, web_server(dict(os.environ)) as (port, server):
        database.execute("SET search_path TO public, extensions")
        database.execute("VACUUM ANALYZE")
        caller = Caller(port)
        backends = DatabaseCpu(database_url=url, asked_through=os.environ[HOME_URL])
        host = f"{workshop.ref.slug}.garage.localhost"
        answered = caller.get(client_path).json()["data"]["days"]
        starts = sum(len(day["slots"]) for day in answered)
        assert starts == sum(len(day.slots) for day in service())
        calls = scaled(100, least=3)
        week_queries = queries_of(service)
        cases = {
            "bare": Case(lambda: database.execute(statement, span).fetchall(), calls),
            "service": Case(service, calls),
            "client": Case(lambda: caller.get(client_path), calls),
            "staff": Case(lambda: caller.get(staff_path, host=host, token=token), calls),
        }
        titles = {
            "bare": "bare SQL, the same rows",
            "service": "service call",
            "client": "HTTP, client on the marketplace",
            "staff": "HTTP, staff on their host",
        }
        for case in cases.values():
            for _ in range(scaled(50, least=2)):
                case.act()
        measure(
            cases,
            rounds=scaled(10, least=2),
            cpu=lambda: cpu_of_tree(server) + backends.seconds() + time.process_time(),
        )
        found = {
            "visits": booked,
            "starts": starts,
            "week_queries": week_queries,
            "month_queries": queries_of(lambda: service(31)),
            "cases": {
                name: {
                    "title": titles[name],
                    "p50": case.p50,
                    "p99": case.p99,
                    "cpu": case.cpu,
                    "calls": len(case.walls),
                    "queries": {"bare": 1, "service": week_queries}.get(name, "-"),
                }
                for name, case in cases.items()
            },
        }
        print(json.dumps(found))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
