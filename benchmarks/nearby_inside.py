from __future__ import annotations

import json
import math
import os
import random
import sys
import time

import django

django.setup()

import datetime as dt
from decimal import Decimal
from urllib.parse import urlencode

import psycopg
from django.utils import timezone

from benchmarks.machine import Caller, DatabaseCpu, cpu_of_tree, web_server
from benchmarks.place import HOME_URL, scaled
from benchmarks.rounds import Case, measure
from shared_apps.core.tenancy import declare_scope
from shared_apps.directory.models import Listing
from shared_apps.directory.wording import search_text_of
from shared_apps.integrations.maps.gazetteer import Gazetteer

TRADES = ["mechanika", "opony", "blacharstwo", "elektryka", "klimatyzacja", "diagnostyka"]
COLUMNS = """id, name, is_demo, workshop_id, street, postal_code, city, latitude, longitude, specializations, rating,
 rating_count, price_from, first_slot_start, first_slot_end, next_slots, photos"""
BARE = f"""
SELECT {COLUMNS}, place <-> ST_SetSRID(ST_MakePoint(%(lng)s, %(lat)s), 4326)::geography AS distance
FROM directory_listing
WHERE is_visible AND ST_DWithin(place, ST_SetSRID(ST_MakePoint(%(lng)s, %(lat)s), 4326)::geography, %(radius)s * 1000)
ORDER BY distance LIMIT 20"""
# The specification's form; rounding is kept from leaving acos's domain, so that it runs at all.
HAVERSINE = f"""
SELECT * FROM (
  SELECT {COLUMNS}, 6371 * acos(least(1, greatest(-1,
    cos(radians(%(lat)s)) * cos(radians(latitude)) * cos(radians(longitude) - radians(%(lng)s))
    + sin(radians(%(lat)s)) * sin(radians(latitude))))) AS distance
  FROM directory_listing WHERE latitude IS NOT NULL AND longitude IS NOT NULL
) AS found WHERE distance < %(radius)s ORDER BY distance LIMIT 20"""
OPEN_WEEK = [[(8 * 3600, 17 * 3600)] if day < 5 else [] for day in range(7)]
dice = random.Random(7)
TOWNS = Gazetteer().places
WEIGHTS = [place.population for place in TOWNS]


def somewhere(spread_km: float) -> tuple[float, float, str]:
    """A point near a town, towns as likely as they have people: where workshops stand and where people look."""
    town = dice.choices(TOWNS, WEIGHTS)[0]
    north, east = dice.gauss(0, spread_km), dice.gauss(0, spread_km)
    lat = town.lat + north / 111.2
    return lat, town.lng + east / (111.2 * math.cos(math.radians(lat))), town.name


def entry(number: int, now: dt.datetime) -> Listing:
    lat, lng, city = somewhere(5)
    name, trade = f"Auto Serwis {city} {number}", dice.choice(TRADES)
    first = now + dt.timedelta(hours=dice.randrange(2, 200)) if dice.random() < 0.3 else None
    hour = dt.timedelta(hours=1)
    return Listing(
        name=name,
        street=f"Warsztatowa {number % 90}",
        postal_code="00-001",
        city=city,
        latitude=Decimal(f"{lat:.6f}"),
        longitude=Decimal(f"{lng:.6f}"),
        specializations=[trade],
        is_visible=True,
        open_week=OPEN_WEEK,
        price_from=Decimal(dice.randrange(80, 300)),
        first_slot_start=first,
        first_slot_end=first and first + hour,
        next_slots=[
            {"start": f"{first + hour * n:%Y-%m-%dT%H:%M:%SZ}", "end": f"{first + hour * (n + 1):%Y-%m-%dT%H:%M:%SZ}"}
            for n in range(8)
        ]
        if first
        else [],
        search_text=search_text_of(name=name, street="Warsztatowa", city=city, services=[trade]),
    )


def fill(count: int, database: psycopg.Connection) -> None:
    now = timezone.now().replace(minute=0, second=0, microsecond=0)
    for start in range(0, count, 2_000):
        Listing.objects.bulk_create(entry(number, now) for number in range(start, min(start + 2_000, count)))
    database.execute(
        "INSERT INTO directory_workinghours (listing_id, day_of_week, is_closed, opens_at, closes_at)"
        " SELECT id, day, day > 4, '08:00', '17:00' FROM directory_listing, generate_series(0, 6) AS day"
    )
    database.execute(
        "INSERT INTO directory_offer (listing_id, service_id, price_from, duration_minutes)"
        " SELECT listing.id, service.code, 100, 60 FROM directory_listing listing, directory_catalogueservice service"
        " WHERE (hashtext(listing.id::text || service.code) %% 10) = 0",
        [],
    )
    database.execute("VACUUM ANALYZE")


def main(count: int) -> None:
    declare_scope("public")
    url = os.environ["DATABASE_URL"]
    with psycopg.connect(url, autocommit=True) as database, web_server(dict(os.environ)) as (port, server):
        database.execute("SET search_path TO public, extensions")
        fill(count, database)
        service = database.execute("SELECT service_id FROM directory_offer LIMIT 1").fetchone()
        caller = Caller(port)
        backends = DatabaseCpu(database_url=url, asked_through=os.environ[HOME_URL])

        def search(**extra: object) -> None:
            lat, lng, _town = somewhere(5)
            question = {"lat": f"{lat:.6f}", "lng": f"{lng:.6f}", "radius": 25} | extra
            caller.get(f"/api/v1/workshops/nearby/?{urlencode(question)}")

        def bare(statement: str) -> None:
            lat, lng, _town = somewhere(5)
            database.execute(statement, {"lat": lat, "lng": lng, "radius": 25.0}).fetchall()

        calls = scaled(100, least=3)
        titles = {
            "bare": ("bare SQL through psycopg, 25 km", Case(lambda: bare(BARE), calls)),
            "haversine": ("haversine in SQL, 25 km", Case(lambda: bare(HAVERSINE), max(calls // 10, 1))),
            "api": ("API, 25 km", Case(search, calls)),
            "api_wide": ("API, 200 km", Case(lambda: search(radius=200), calls)),
            "api_page": ("API, 25 km, page 5", Case(lambda: search(page=5), calls)),
            "api_service": (
                "API, one service",
                Case(lambda: search(service=service[0] if service else ""), calls),
            ),
            "api_open": ("API, open now", Case(lambda: search(open_now="true"), calls)),
            "api_words": ("API, two words", Case(lambda: search(q="auto opony"), calls)),
            "api_soonest": ("API, soonest first", Case(lambda: search(sort="first_slot"), calls)),
        }
        cases = {name: case for name, (_title, case) in titles.items()}
        for _ in range(scaled(200, least=2)):
            search()
        measure(
            cases,
            rounds=scaled(10, least=2),
            cpu=lambda: cpu_of_tree(server) + backends.seconds() + time.process_time(),
        )
        print(
            json.dumps(
                {
                    name: {"title": title, "p50": case.p50, "p99": case.p99, "cpu": case.cpu, "calls": len(case.walls)}
                    for name, (title, case) in titles.items()
                }
            )
        )


if __name__ == "__main__":
    main(int(sys.argv[1]))
