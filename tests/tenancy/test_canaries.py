"""At the shared hosts and at the API host: no text of one workshop or client may ever reach another.

Also what is no route of an API: pages, what lies in Redis afterwards, and that the canaries themselves are complete.
"""

from __future__ import annotations

import pytest
from django.test import Client

from shared_apps.core.redis import redis_client
from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.services import feed_of
from tests.tenancy.cells import Ear, World, seen_in
from tests.tenancy.doors import DOORS
from tests.tenancy.marks import EVERYBODYS, INSIDE, mark, marks, marks_in
from tests.tenancy.questions import at_door
from tests.tenancy.world import texts_of, workshop_models

SHARED_DOORS = ("marketplace", "console", "api", "api for alfa", "api for beta")


def test_everybody_at_every_shared_door(world: World, ear: Ear, record_property):
    wrong = [one for name in SHARED_DOORS for cell in at_door(world, DOORS[name]) for one in world.problems(cell)]
    record_property("counts", f"At the shared doors: {world.tally}, {ear.lines} lines of log")
    assert not wrong, "\n".join(wrong)
    assert not ear.heard, "a text of somebody stands in the log"
    assert world.silent() == set(), "a canary that never sings at home proves nothing abroad"
    assert world.untried() == set(), "what is refused at home as well is not tried at all"
    assert _in_redis(world) == []


def _in_redis(world: World) -> list[str]:
    """Keys under which a text of somebody lies without the key saying whose it is."""
    wrong, client = [], redis_client()
    schemas = {number: side.workshop.schema_name for number, side in world.sides.items()}
    for key in client.scan_iter("*"):
        if client.type(key) != b"string":
            continue
        name, words = key.decode("utf-8", "replace"), marks_in(str(client.get(key)))
        wrong += [f"{name}: {word}" for word in words - EVERYBODYS if schemas[int(word[-1])] not in name]
    return wrong


@pytest.mark.parametrize("number", [1, 2])
def test_every_text_of_a_workshop_carries_its_canary(world: World, number):
    """A new table needs rows in `world.py`, or nothing is known of what it would leak."""
    silent, empty = [], []
    with open_workshop(world.sides[number].workshop.schema_name):
        for model in workshop_models():
            rows = list(model._default_manager.all())
            if not rows:
                empty.append(model._meta.label)
            for text in texts_of(model):
                silent += [
                    f"{model._meta.label}.{text.attname}"
                    for row in rows
                    if not marks_in(str(getattr(row, text.attname))) & marks([number])
                ]
    assert silent == []
    assert set(empty) == {"calendar.BookingRules"} - ({"calendar.BookingRules"} & _made(world, number))


def _made(world: World, number: int) -> set[str]:
    with open_workshop(world.sides[number].workshop.schema_name):
        return {model._meta.label for model in workshop_models() if model._default_manager.exists()}


def test_the_secret_calendar_opens_at_its_own_workshop_alone(world: World):
    (here, there) = world.sides[1], world.sides[2]
    for side, other in ((here, there), (there, here)):
        with open_workshop(side.workshop.schema_name):
            # It is another one whenever somebody left the office.
            secret = feed_of(mechanic_id=None).secret
        for host in ("alfa-auto.garage.localhost", "beta-auto.garage.localhost", "garage.localhost"):
            seen = seen_in(Client(headers={"host": host}).get(f"/calendar/{secret}.ics"))
            is_home = host.startswith(side.workshop.slug)
            assert (seen.status == 200) == is_home, host
            assert (mark(INSIDE, side.number) in marks_in(seen.text)) == is_home
            assert not marks_in(seen.text) & marks([other.number])


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_what_tells_of_the_process_tells_of_nobody(world: World, path):
    for host in ("alfa-auto.garage.localhost", "garage.localhost"):
        seen = seen_in(Client(headers={"host": host}).get(path))
        assert not marks_in(seen.text)
        assert all(side.workshop.slug not in seen.text for side in world.sides.values())
