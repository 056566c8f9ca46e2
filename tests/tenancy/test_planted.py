"""One leak of each kind is planted, and what should catch it is seen to catch it.

A guard that was never seen red is no guard. The socket without its workshop is planted in `test_sockets.py`.
"""

from __future__ import annotations

from typing import Any

import pytest

from shared_apps.core.errors import WorkshopUnavailable
from shared_apps.core.http import WorkshopView
from shared_apps.core.tasks import WorkshopTask
from shared_apps.core.tenancy import SCHEMA_HEADER, OutsideScope, connection, open_scope, open_workshop
from shared_apps.integrations.storage import ForeignFile, client, file_store, new_key
from tenant_apps.calendar.models import Bay
from tests.tenancy import plants
from tests.tenancy.cells import Ear, World
from tests.tenancy.doors import DOORS, described
from tests.tenancy.questions import of_route
from tests.tenancy.test_tasks import problems


def red(world: World, method: str, path: str, doors: tuple[str, ...]) -> list[str]:
    """What the matrix says of one route."""
    return [
        one
        for door in (DOORS[name] for name in doors)
        for caller in world.callers.values()
        for cell in of_route(world, door, described(door.api)[method, path], caller)
        for one in world.problems(cell)
    ]


def test_the_matrix_catches_every_planted_leak(world: World, record_property):
    uncaught = []
    for plant, method, path, doors in plants.SEEN_BY_THE_MATRIX:
        assert red(world, method, path, doors) == [], f"{method} {path} is red before anything was planted"
        with pytest.MonkeyPatch.context() as bed:
            plant(world, bed)
            if not red(world, method, path, doors):
                uncaught.append(plant.__name__)
    record_property("counts", f"Planted leaks caught by the matrix: {len(plants.SEEN_BY_THE_MATRIX)}")
    assert uncaught == []


def test_a_cache_with_the_products_own_keys_is_not_red(world: World, monkeypatch):
    plants.cache_key_with_workshop(world, monkeypatch)
    assert red(world, "GET", "bays/", ("alfa", "beta")) == []


def test_a_text_in_the_log_is_heard(world: World, ear: Ear, monkeypatch):
    plants.text_in_the_log(world, monkeypatch)
    red(world, "GET", "bays/", ("alfa",))
    assert ear.heard


def test_a_query_of_nobody_is_refused_whoever_makes_it(world: World):
    with pytest.raises(OutsideScope):
        plants.in_a_thread(lambda: list(Bay.objects.all()))


def test_a_connection_that_was_left_elsewhere_is_noticed(world: World):
    here, there = (world.sides[number].workshop.schema_name for number in (1, 2))
    with open_workshop(here):
        connection.set_schema(there)
        with pytest.raises(OutsideScope):
            list(Bay.objects.all())


def test_a_workshop_that_is_gone_is_no_other_workshop(world: World):
    with pytest.raises(WorkshopUnavailable), open_workshop("w_0000000000000000"):
        list(Bay.objects.all())


@pytest.mark.parametrize("where", ["public", "another workshop"])
def test_a_task_that_guesses_its_place_is_caught(world: World, monkeypatch, where):
    schema_name = "public" if where == "public" else world.sides[1].workshop.schema_name
    honest = WorkshopTask.__call__

    def guess(self: Any, *args: Any, **kwargs: Any) -> Any:
        if not (self.request.headers or {}).get(SCHEMA_HEADER):
            with open_scope(schema_name):
                return self.run(*args, **kwargs)
        return honest(self, *args, **kwargs)

    monkeypatch.setattr(WorkshopTask, "__call__", guess)
    assert list(problems("notifications.notify_staff", None, world))


def test_a_guessed_path_of_a_file_opens_nothing(world: World, monkeypatch, tmp_path, settings):
    settings.MEDIA_ROOT = str(tmp_path)
    client.file_store.cache_clear()
    here, there = (world.sides[number].workshop.schema_name for number in (1, 2))
    with open_workshop(there):
        theirs = new_key(room="private", extension="txt")
        file_store().write(theirs, b"cudze", content_type="text/plain")
    guesses = [theirs, f"t/{here}/../{there}/{theirs.rsplit('/', 1)[1]}", f"/{theirs}", "../secret", theirs.upper()]
    with open_workshop(here):
        for guess in guesses:
            for act in (file_store().read, file_store().delete):
                with pytest.raises(ForeignFile):
                    act(guess)
        monkeypatch.setattr(client, "check_own", lambda key: None)
        assert file_store().read(theirs) == b"cudze", "without the check the plant would have worked"
    client.file_store.cache_clear()


def test_a_view_without_a_permission_cannot_be_written():
    with pytest.raises(TypeError):
        type("Forgotten", (WorkshopView,), {})
