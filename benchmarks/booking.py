"""Fifty clients race for the same starts of one workshop: how many bookings a second, and not one made twice.

The same race is run over HTTP as browsers do, through the booking service alone, as the service's three steps in bare
SQL (lock, look, insert), against nothing but the exclusion constraints, and as plain inserts under a unique key, which
is the anchor. A hundred thousand attempts together; how many of them went which way is in the table.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import psycopg

from benchmarks.machine import DatabaseCpu, web_server
from benchmarks.place import HOME_URL, fresh_database, run_inside, scaled
from benchmarks.table import held, median, milliseconds, percentile, show

CLIENTS, MECHANICS, PROCESSES = 50, 4, 2
ATTEMPTS = 100_000
# Starts that are raced for around lock and look. Deadlocks happen there, which is why the product locks.
BYPASSING = 200
HTTP_SECONDS, SERVICE_SECONDS = 60.0, 60.0
OVERLAPS = """
SELECT count(*) FROM {schema}.calendar_timeslot a JOIN {schema}.calendar_timeslot b
  ON a.id < b.id AND a.during && b.during AND (a.mechanic_id = b.mechanic_id OR a.bay_id = b.bay_id)"""
UNTRUE = """
SELECT count(*) FROM {schema}.calendar_appointment visit LEFT JOIN {schema}.calendar_timeslot slot
  ON slot.appointment_id = visit.id AND lower(slot.during) = visit.starts_at
 AND slot.mechanic_id IS NOT DISTINCT FROM visit.mechanic_id AND slot.bay_id IS NOT DISTINCT FROM visit.bay_id
WHERE slot.id IS NULL"""


@dataclass(slots=True)
class Race:
    title: str
    outcomes: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    walls: list[float] = field(default_factory=list)

    @property
    def attempts(self) -> int:
        return sum(self.outcomes.values())

    @property
    def won(self) -> int:
        return self.outcomes["won"]

    @property
    def lost(self) -> int:
        return self.outcomes["lost"] + self.outcomes["lost, nothing left"]

    @property
    def failed(self) -> int:
        return self.attempts - self.won - self.lost - self.outcomes["deadlock"]


def run(title: str, told: dict[str, Any], variables: dict[str, str], *, clients: int = CLIENTS) -> Race:
    """All racers begin at the same moment, spread over a few processes."""
    racers = [list(range(number, clients, PROCESSES)) for number in range(min(PROCESSES, clients))]
    command = [sys.executable, "-m", "benchmarks.booking_inside"]
    settings = variables | {"DJANGO_SETTINGS_MODULE": "benchmarks.settings_web", "GARAGE_LOG_LEVEL": "WARNING"}
    processes = [
        subprocess.Popen(command, env=settings, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in racers
    ]
    found = Race(title)
    try:
        for process, group in zip(processes, racers, strict=True):
            assert process.stdin is not None
            process.stdin.write(json.dumps(told | {"racers": group}) + "\n")
            process.stdin.flush()
        for process in processes:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        for process in processes:
            assert process.stdout is not None
            part = json.loads(process.stdout.readline())
            found.outcomes.update(part["outcomes"])
            found.seconds = max(found.seconds, part["seconds"])
            found.walls += part["walls"]
    finally:
        for process in processes:
            process.terminate()
            process.wait()
    return found


def _seconds(whole: float) -> float:
    return scaled(round(whole * 10), least=10) / 10


def main() -> None:
    attempts = scaled(ATTEMPTS, least=400)
    with fresh_database("garage_bench_booking") as variables:
        told = json.loads(run_inside("benchmarks.booking_seed_inside", variables, str(CLIENTS), str(MECHANICS)))
        starts, schema = told.pop("starts"), told["workshop"]["schema_name"]
        backends = DatabaseCpu(database_url=variables["DATABASE_URL"], asked_through=variables[HOME_URL])
        with psycopg.connect(variables["DATABASE_URL"], autocommit=True) as database:
            database.execute("CREATE TABLE bench_unique (place int, start text, id uuid, UNIQUE (place, start))")
            # Each race has starts of its own, so that every one of them is really raced for.
            alone = scaled(100, least=5)
            parts = iter(starts)

            def some(count: int) -> list[str]:
                return [start for _, start in zip(range(count), parts, strict=False)]

            races = {
                "alone": run(
                    "booking service, one client alone",
                    told | {"way": "service", "starts": some(alone), "seconds": 60.0},
                    variables,
                    clients=1,
                )
            }
            with web_server(variables) as (port, _pid):
                served = told | {"way": "http", "port": port, "starts": some(600), "seconds": _seconds(HTTP_SECONDS)}
                races["http"] = run(f"HTTP, {CLIENTS} clients", served, variables)
            races["service"] = run(
                f"booking service, {CLIENTS} clients",
                told | {"way": "service", "starts": some(1_000), "seconds": _seconds(SERVICE_SECONDS)},
                variables,
            )
            done = sum(race.attempts for race in races.values())
            bypassing = scaled(BYPASSING, least=2)
            left = some(max(-(-(attempts - done) // CLIENTS) - bypassing, 2))
            races["steps"] = run(
                f"lock, look, insert as SQL, {CLIENTS} racers",
                told | {"way": "steps", "starts": left, "seconds": 150.0},
                variables,
            )
            deadlocks = backends.deadlocks()
            races["constraint"] = run(
                f"constraints alone, {CLIENTS} racers",
                told | {"way": "constraint", "starts": some(bypassing), "seconds": 60.0},
                variables,
            )
            races["unique"] = run(
                f"plain unique insert, {CLIENTS} racers",
                told | {"way": "unique", "starts": left, "seconds": 60.0},
                variables,
            )
            doubles, untrue = (_count(database, text.format(schema=schema)) for text in (OVERLAPS, UNTRUE))
    _report(races, doubles=doubles, untrue=untrue, deadlocks=deadlocks, promised=attempts)


def _count(database: psycopg.Connection, statement: str) -> int:
    [(found,)] = database.execute(statement.encode()).fetchall()
    return int(found)


def _report(races: dict[str, Race], *, doubles: int, untrue: int, deadlocks: int, promised: int) -> None:
    anchor = races["unique"]
    ours = [race for name, race in races.items() if name != "unique"]
    product = [races[name] for name in ("alone", "http", "service")]
    unoffered = sum(race.outcomes["lost, nothing left"] for race in product)
    show(
        f"Booking, one workshop with {MECHANICS} mechanics",
        [
            "way",
            "attempts",
            "won",
            "refused",
            "errors",
            "deadlocks",
            "attempts/s",
            "bookings/s",
            "÷ anchor",
            "p50 ms",
            "p99 ms",
        ],
        [
            [
                race.title,
                race.attempts,
                race.won,
                race.lost,
                race.failed,
                race.outcomes["deadlock"],
                f"{race.attempts / race.seconds:.0f}",
                f"{race.won / race.seconds:.1f}",
                f"{(race.attempts / race.seconds) / (anchor.attempts / anchor.seconds):.3f}",
                milliseconds(median(race.walls)),
                milliseconds(percentile(race.walls, 0.99)),
            ]
            for race in races.values()
        ],
        [
            held("attempts", value=sum(race.attempts for race in ours), limit=promised, at_least=True),
            held("double bookings of a mechanic or a bay", value=doubles, limit=0),
            held("visits without exactly their time", value=untrue, limit=0),
            held("errors", value=sum(race.failed for race in ours), limit=0),
            held("refusals without alternatives", value=unoffered, limit=0),
            held("deadlocks, everything but the race around the lock", value=deadlocks, limit=0),
        ],
    )
    for race in ours:
        for outcome, count in race.outcomes.items():
            if outcome.startswith("error"):
                print(f"  {race.title}: {count} × {outcome}")
