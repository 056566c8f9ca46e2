"""One process of racing clients. Several of them race for the same starts of one workshop, in the same order."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import django

django.setup()

import datetime as dt
import uuid

import psycopg
from django.db import connection

from benchmarks.machine import Caller
from shared_apps.core.errors import Refusal
from shared_apps.core.tenancy import declare_scope, open_workshop
from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar import services
from tenant_apps.calendar.errors import SlotTaken
from tenant_apps.customers.types import CarSeen

Attempt = Callable[[int, str], str]
# A connection of its own for every racer that has no Django connection.
own = threading.local()


def over_http(told: dict[str, Any]) -> Attempt:
    """What a client's browser does: POST calendar/book-slot/ on the marketplace."""

    def attempt(racer: int, start: str) -> str:
        if not hasattr(own, "caller"):
            own.caller = Caller(told["port"])
        answer = own.caller.ask(
            "/api/v1/calendar/book-slot/",
            method="POST",
            token=told["tokens"][racer],
            body={
                "workshop_id": told["listing_id"],
                "service": "bench",
                "start": start,
                "vehicle": {"make": "Skoda", "model": "Octavia", "plate": f"KR {racer:05d}"},
                "phone": f"600100{racer:03d}",
            },
        )
        if answer.status == 201:
            return "won"
        error = answer.json().get("error", {})
        if answer.status == 409 and error.get("code") == "SLOT_TAKEN":
            return "lost" if error["details"]["alternatives"] else "lost, nothing left"
        return f"error {answer.status} {error.get('code')}"

    return attempt


def by_service(told: dict[str, Any]) -> Attempt:
    """The same service without a web server around it."""
    workshop = WorkshopRef(**told["workshop"])

    def attempt(racer: int, start: str) -> str:
        try:
            with open_workshop(workshop.schema_name):
                services.book_for_client(
                    workshop=workshop,
                    user_id=told["users"][racer],
                    wish=services.Wish(service_code="bench", start=dt.datetime.fromisoformat(start)),
                    car=CarSeen(make="Skoda", model="Octavia", plate=f"KR {racer:05d}"),
                    phone=f"600100{racer:03d}",
                )
        except SlotTaken as taken:
            return "lost" if taken.details["alternatives"] else "lost, nothing left"
        except Refusal as refusal:
            return f"error {refusal.status} {refusal.code}"
        return "won"

    return attempt


def _sql_connection(told: dict[str, Any]) -> psycopg.Connection:
    if not hasattr(own, "database"):
        own.database = psycopg.connect(os.environ["DATABASE_URL"], autocommit=True)
        own.database.execute(f'SET search_path TO "{told["workshop"]["schema_name"]}", public, extensions')
    database: psycopg.Connection = own.database
    return database


LOCK = "SELECT pg_advisory_xact_lock(42, 1)"
TAKE = """INSERT INTO calendar_timeslot
 (created_at, updated_at, kind, mechanic_id, bay_id, during, duration_minutes, is_booked, holder, note)
 SELECT now(), now(), 'block', %(mechanic)s::bigint, %(bay)s::bigint,
 tstzrange(%(start)s, %(end)s), 30, false, '', ''"""
LOOK = """ WHERE NOT EXISTS (SELECT 1 FROM calendar_timeslot
 WHERE (mechanic_id = %(mechanic)s::bigint OR bay_id = %(bay)s::bigint) AND during && tstzrange(%(start)s, %(end)s))"""


def _take(told: dict[str, Any], racer: int, start: str, *, carefully: bool) -> str:
    begin, place = dt.datetime.fromisoformat(start), racer % len(told["mechanics"])
    asked = {
        "mechanic": told["mechanics"][place],
        "bay": told["bays"][place],
        "start": begin,
        "end": begin + dt.timedelta(minutes=30),
    }
    database = _sql_connection(told)
    try:
        with database.transaction():
            if carefully:
                database.execute(LOCK)
            taken = database.execute(TAKE + LOOK if carefully else TAKE, asked).rowcount
    except psycopg.errors.ExclusionViolation:
        return "lost"
    except psycopg.errors.DeadlockDetected:
        return "deadlock"
    return "won" if taken else "lost"


def by_three_steps(told: dict[str, Any]) -> Attempt:
    """The product's order of things as bare SQL: the workshop's lock, a look, the insert under the constraints."""
    return lambda racer, start: _take(told, racer, start, carefully=True)


def by_constraint(told: dict[str, Any]) -> Attempt:
    """What the product never does, around lock and look: only the constraints stand between two racers."""
    return lambda racer, start: _take(told, racer, start, carefully=False)


def by_unique(told: dict[str, Any]) -> Attempt:
    """The anchor: as many racers and winners on a table with nothing but a unique key."""

    def attempt(racer: int, start: str) -> str:
        try:
            _sql_connection(told).execute(
                "INSERT INTO public.bench_unique VALUES (%s, %s, %s)",
                [racer % len(told["mechanics"]), start, uuid.uuid4()],
            )
        except psycopg.errors.UniqueViolation:
            return "lost"
        return "won"

    return attempt


WAYS = {
    "http": over_http,
    "service": by_service,
    "steps": by_three_steps,
    "constraint": by_constraint,
    "unique": by_unique,
}


def race(told: dict[str, Any]) -> dict[str, Any]:
    """Every racer tries every start once, until the time is up. Answers what came of it."""
    attempt = WAYS[told["way"]](told)
    outcomes: list[Counter[str]] = [Counter() for _ in told["racers"]]
    walls: list[list[float]] = [[] for _ in told["racers"]]
    ready = threading.Barrier(len(told["racers"]) + 1)

    def run(number: int, racer: int) -> None:
        declare_scope("public")
        ready.wait()
        until = time.monotonic() + told["seconds"]
        for start in told["starts"]:
            if time.monotonic() > until:
                break
            began = time.perf_counter()
            try:
                outcome = attempt(racer, start)
            except Exception as error:  # an error is a result here, counted and shown, never a winner
                outcome = f"error {type(error).__name__}: {str(error)[:200]}"
            walls[number].append(time.perf_counter() - began)
            outcomes[number][outcome] += 1
        connection.close()

    threads = [threading.Thread(target=run, args=(number, racer)) for number, racer in enumerate(told["racers"])]
    for thread in threads:
        thread.start()
    print("ready", flush=True)
    sys.stdin.readline()
    ready.wait()
    began = time.perf_counter()
    for thread in threads:
        thread.join()
    total: Counter[str] = sum(outcomes, Counter())
    return {"outcomes": total, "seconds": time.perf_counter() - began, "walls": [w for each in walls for w in each]}


if __name__ == "__main__":
    declare_scope("public")
    print(json.dumps(race(json.loads(sys.stdin.readline()))), flush=True)
