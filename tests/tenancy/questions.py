"""Which cells there are: every route at every door for everybody, and in depth for those who may pass."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

from tests.tenancy.bodies import body_of, ids_in_body, words
from tests.tenancy.callers import Caller, sign_in_of
from tests.tenancy.cells import Cell, World
from tests.tenancy.doors import DOORS, Door, Route, described
from tests.tenancy.marks import WORD
from tests.tenancy.policy import ANYBODY, ONLY, OPEN_IDS
from tests.tenancy.world import Side

# The same views behind another address, or the mirrored world seen from its other side: some of the routes are enough
# to see that the same questions are asked there.
SAMPLED = {"beta": 3, "api": 6, "api for alfa": 6, "api for beta": 6}
DELETABLE = {"mechanic_id", "bay_id", "service_id", "line_id", "entry_id", "location_id"}
# After these callers' refused calls the database is compared; the others are refused by the same line of code.
LOOKED_AFTER = {"revoked", "client of beta", "mechanic of beta"}


def everything(world: World) -> Iterator[Cell]:
    for door in DOORS.values():
        yield from at_door(world, door)


def at_door(world: World, door: Door) -> Iterator[Cell]:
    for number, route in enumerate(sorted(described(door.api).values(), key=lambda one: (one.path, one.method))):
        if number % SAMPLED.get(door.name, 1):
            continue
        for caller in world.callers.values():
            yield from of_route(world, door, route, caller)


def of_route(world: World, door: Door, route: Route, caller: Caller) -> Iterator[Cell]:
    first = _plain(world, door, route, caller)
    yield first
    if not first.passes or door.name in SAMPLED:
        return
    if first.allowed == ANYBODY and caller.name not in {"nobody", "client", "owner"}:
        return
    here, there = world.sides[first.side], world.sides[3 - first.side]
    yield from _with_foreign_ids(first, route, here, there)
    if route.method == "GET":
        yield from _with_queries(first, route, here, there)


def _plain(world: World, door: Door, route: Route, caller: Caller) -> Cell:
    side = world.sides[door.side or caller.side or 1]
    is_reading = route.method == "GET"
    cell = Cell(
        door,
        route,
        caller,
        ids={name: _own(side, name, route, caller) for name in route.names},
        query=required(route, side),
        body=None if is_reading else body_of(route, side),
        side=side.number,
    )
    if is_reading or cell.passes or caller.name in LOOKED_AFTER:
        return _changed(cell, looked_after=not is_reading)
    # Who has no right hears that, not what is wrong with their body.
    return _changed(cell, body={})


def _own(side: Side, name: str, route: Route, caller: Caller) -> str:
    if name == "user_id" and route.api == "shared" and caller.user_id:
        return str(caller.user_id)
    if name == "workshop_id":
        return str(side.workshop.id)  # clients know it by its entry, admins by its number
    if name == "sign_in_id" and caller.right:
        return sign_in_of(caller.token)
    if route.path.endswith(f"{{{name}}}/restore/"):
        return side.ids[name][1]  # what can be put back has been taken away
    if name == "purchase_order_id" and route.path.endswith("receive/"):
        return side.ids[name][1]  # what can be received has been ordered
    if name == "order_id" and route.path.endswith("act/"):
        return side.ids[name][1]  # whoever works here may say that they looked at this one
    if name == "message_number" and route.api == "shared":
        return side.ids[name][2 if route.path.endswith("answer/") else 1]  # a quote, or what the client wrote
    if route.method == "DELETE" and name in DELETABLE and route.path.endswith(f"{{{name}}}/"):
        return side.ids[name][-1]  # nothing hangs on the newest
    return filled(side, name)


def _changed(cell: Cell, **changes: Any) -> Cell:
    told = {name: getattr(cell, name) for name in Cell.__dataclass_fields__}
    return Cell(**(told | changes))


def filled(side: Side, name: str) -> str:
    """One of the side's own, or an id that exists nowhere where the world has none yet."""
    known = side.ids.get(name)
    return known[0] if known else str(uuid.UUID(int=side.number))


def required(route: Route, side: Side) -> dict[str, str]:
    told = words(side) | {"q": WORD, "vin": "WVWZZZ1JZXW000001"}
    return {one["name"]: str(told.get(one["name"], WORD)) for one in route.parameters("query") if one.get("required")}


def _with_foreign_ids(first: Cell, route: Route, here: Side, there: Side) -> Iterator[Cell]:
    is_reading = route.method == "GET"
    for name in route.names:
        foreign = "" if is_open(route, name) else name
        # A link leads where it was made for, whoever comes with it.
        side = there.number if name in {"token", "unsubscribe_token"} else first.side
        for value in there.ids.get(name, []) if is_reading else [filled(there, name)]:
            yield _changed(
                first, ids=first.ids | {name: value}, foreign=foreign, side=side, looked_after=not is_reading
            )
        if is_reading:
            for value in here.ids.get(name, [])[1:]:
                yield _changed(first, ids=first.ids | {name: value}, foreign=foreign)
    for name in [] if is_reading else ids_in_body(route):
        foreign = "" if is_open(route, name) else name
        yield _changed(first, body=body_of(route, here, there, only=name), foreign=foreign, looked_after=True)
    if not is_reading and "workshop_id" in first.query:
        yield _changed(first, query=first.query | {"workshop_id": there.listing_id}, looked_after=True)


def is_open(route: Route, name: str) -> bool:
    """May this id be anybody's? What a policy line keeps for the owner is theirs alone."""
    return name in OPEN_IDS.get(route.api, ()) and (route.api, route.method, route.path) not in ONLY


def _with_queries(first: Cell, route: Route, here: Side, there: Side) -> Iterator[Cell]:
    for one in route.parameters("query"):
        for value in values(one, here, there):
            yield _changed(first, query=first.query | {one["name"]: value})
    names = {one["name"] for one in route.parameters("query")}
    if "page" in names:
        yield _changed(first, query=first.query | {"page": "2", "per_page": "1"})
        yield _changed(first, query=first.query | {"page": "1", "per_page": "100"})
    if {"q", "ordering"} <= names:
        yield _changed(first, query=first.query | {"q": WORD, "ordering": "-email"})


def values(parameter: dict[str, Any], here: Side, there: Side) -> list[str]:
    """What somebody curious would try: every choice, both sides' ids and codes, words that all data share."""
    name, schema = parameter["name"], parameter["schema"]
    if name in {"page", "per_page"}:
        return []
    if name in here.ids:
        return [here.ids[name][0], there.ids[name][0]]
    if name == "service":
        return [f"kanarek-{here.number}", f"kanarek-{there.number}"]
    choices = [*schema.get("enum", []), *(v for part in schema.get("anyOf", []) for v in part.get("enum", []))]
    if choices:
        return [str(choice) for choice in choices]
    known = words(here)
    if name in known:
        return [str(known[name])]
    if name in {"ordering"}:
        return ["email", "-date_joined", "password"]
    kinds = {str(schema.get("type"))} | {str(part.get("type")) for part in schema.get("anyOf", [])}
    return ["7"] if kinds & {"integer", "number"} else ["true"] if "boolean" in kinds else [WORD]
