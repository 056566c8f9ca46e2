"""Bugs that somebody could write tomorrow, each planted into the running product by one function."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
import structlog
from django.core.cache import caches
from django.db import connection
from psycopg.sql import SQL, Identifier

import tenant_apps.calendar.selectors as calendar
from shared_apps.core.errors import NotHere
from shared_apps.core.outbox import enqueue
from shared_apps.core.realtime import announce_to_user
from shared_apps.core.tenancy import open_workshop
from shared_apps.vehicles import selectors as vehicles
from shared_apps.vehicles.models import Vehicle
from tenant_apps.calendar.models import Appointment, Bay
from tests.tenancy.cells import World
from tests.tenancy.doors import path_view_of, patterns
from tests.tenancy.marks import INSIDE, mark

Plant = Callable[[World, pytest.MonkeyPatch], None]


def view_of(path: str) -> Any:
    callback: Any = next(
        entry.callback for route, entry in patterns("config.urls_workshop") if route == f"api/v1/{path}"
    )
    return callback.view_class


def operation_of(method: str, path: str) -> Any:
    entry = next(entry for route, entry in patterns("config.urls_public") if route == f"api/v1/{path}")
    path_view = path_view_of(entry)
    assert path_view is not None
    return next(one for one in path_view.operations if method in one.methods)


def in_a_thread(function: Callable[[], Any]) -> Any:
    """As careless code does it. Raises what was raised there."""
    found: list[Any] = []

    def work() -> None:
        try:
            found.append(function())
        except Exception as error:
            found.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    if isinstance(found[0], Exception):
        raise found[0]
    return found[0]


def no_permission(world: World, plant: pytest.MonkeyPatch) -> None:
    plant.setattr(view_of("bays/"), "permission", "public")


def too_wide_a_permission(world: World, plant: pytest.MonkeyPatch) -> None:
    plant.setattr(view_of("bays/"), "permission", "account.self")


def no_log_in(world: World, plant: pytest.MonkeyPatch) -> None:
    operation = operation_of("POST", "vehicles/")
    plant.setattr(operation, "auth_callbacks", [])


def query_in_a_thread(world: World, plant: pytest.MonkeyPatch) -> None:
    plant.setattr(calendar, "bay_list", lambda: in_a_thread(lambda: list(Bay.objects.all())))


def query_in_another_schema(world: World, plant: pytest.MonkeyPatch) -> None:
    table = Identifier(world.sides[2].workshop.schema_name, "calendar_bay")
    query = SQL("SELECT * FROM {}").format(table).as_string()
    plant.setattr(calendar, "bay_list", lambda: list(Bay.objects.raw(query)))


def cache_key_without_workshop(world: World, plant: pytest.MonkeyPatch) -> None:
    cache, honest = caches["default"], calendar.bay_list
    plant.setattr(cache, "key_func", lambda key, prefix, version: f"planted:{key}")
    cache.delete("bays")
    plant.setattr(calendar, "bay_list", lambda: cache.get_or_set("bays", lambda: list(honest()), 30))


def cache_key_with_workshop(world: World, plant: pytest.MonkeyPatch) -> None:
    """The same cache with the product's own keys: nothing is wrong with it."""
    cache, honest = caches["default"], calendar.bay_list
    plant.setattr(calendar, "bay_list", lambda: cache.get_or_set("bays", lambda: list(honest()), 5))


def search_in_every_workshop(world: World, plant: pytest.MonkeyPatch) -> None:
    """Somebody means well: what is not found here is looked for elsewhere."""
    honest = calendar.appointment_get
    schemas = [side.workshop.schema_name for side in world.sides.values()]

    def anywhere(*, appointment_id: Any) -> Appointment:
        try:
            return honest(appointment_id=appointment_id)
        except NotHere:
            for schema_name in schemas:
                with open_workshop(schema_name):
                    rows = Appointment.objects.select_related("service", "mechanic", "bay")
                    found = rows.filter(pk=appointment_id).first()
                if found is not None:
                    return found
            raise

    plant.setattr(calendar, "appointment_get", anywhere)


def somebody_elses_car(world: World, plant: pytest.MonkeyPatch) -> None:
    plant.setattr(vehicles, "vehicle_get", lambda *, owner_id, vehicle_id: Vehicle.objects.get(pk=vehicle_id))


def list_of_all_cars(world: World, plant: pytest.MonkeyPatch) -> None:
    plant.setattr(vehicles, "vehicles_of", lambda *, owner_id: Vehicle.objects.order_by("pk"))


def message_to_the_wrong_workshop(world: World, plant: pytest.MonkeyPatch) -> None:
    view, theirs = view_of("bays/"), world.sides[2].workshop.schema_name
    honest = view.post

    def post(self: Any, request: Any) -> Any:
        answer = honest(self, request)
        with open_workshop(theirs):
            enqueue("notifications.notify_staff", kind="test", title=mark(INSIDE, 1), roles=["owner"])
        return answer

    plant.setattr(view, "post", post)


def bell_at_the_wrong_door(world: World, plant: pytest.MonkeyPatch) -> None:
    view, theirs = view_of("bays/"), world.sides[2].owner.user.pk
    honest = view.post

    def post(self: Any, request: Any) -> Any:
        announce_to_user(theirs, "bay", 1)
        return honest(self, request)

    plant.setattr(view, "post", post)


def text_in_the_log(world: World, plant: pytest.MonkeyPatch) -> None:
    log, honest = structlog.get_logger("shared_apps.planted"), calendar.bay_list

    def loudly() -> Any:
        rows = list(honest())
        log.info("bays", names=[bay.name for bay in rows])
        return rows

    plant.setattr(calendar, "bay_list", loudly)


# Where the matrix must turn red, and for which route.
SEEN_BY_THE_MATRIX: list[tuple[Plant, str, str, tuple[str, ...]]] = [
    (no_permission, "GET", "bays/", ("alfa",)),
    (too_wide_a_permission, "POST", "bays/", ("alfa",)),
    (no_log_in, "POST", "vehicles/", ("marketplace",)),
    (query_in_a_thread, "GET", "bays/", ("alfa",)),
    (query_in_another_schema, "GET", "bays/", ("alfa",)),
    (cache_key_without_workshop, "GET", "bays/", ("alfa", "beta")),
    (search_in_every_workshop, "GET", "appointments/{appointment_id}/", ("alfa",)),
    (somebody_elses_car, "GET", "vehicles/{vehicle_id}/", ("marketplace",)),
    (list_of_all_cars, "GET", "vehicles/", ("marketplace",)),
    (message_to_the_wrong_workshop, "POST", "bays/", ("alfa",)),
    (bell_at_the_wrong_door, "POST", "bays/", ("alfa",)),
]
