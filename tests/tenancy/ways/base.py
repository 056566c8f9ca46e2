"""What the ways share: how they knock at doors, and the list in which each of them stands by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.test import Client

from shared_apps.accounts.models import User
from tests.factories.people import PASSWORD, browser
from tests.tenancy.cells import World

BASE = "/api/v1/"
ROOT = "garage.localhost"
CONSOLE_HOST = f"console.{ROOT}"
OURS = {"x-requested-with": "garage"}
REFRESH = "__Host-gm_refresh"

Way = Callable[[World], Iterator[str]]

WAYS: list[Way] = []


def way(function: Way) -> Way:
    """A way of more than one step by which somebody could come where they do not belong. Yields what went wrong."""
    WAYS.append(function)
    return function


def lets(error: type[Exception], act: Callable[[], Any]) -> bool:
    """Whether this is done although it should be refused with `error`."""
    try:
        act()
    except error:
        return False
    return True


def host_of(world: World, number: int) -> str:
    return f"{world.sides[number].workshop.slug}.{ROOT}"


def post(person: Client, path: str, body: dict[str, Any] | None = None, **headers: str) -> Any:
    return person.post(BASE + path, body or {}, content_type="application/json", headers=OURS | headers)


def get(person: Client, path: str) -> Any:
    """The data of an answer; None when it is a refusal."""
    return person.get(BASE + path).json().get("data")


def refreshed(host: str, token: str, **headers: str) -> int:
    client = browser(host)
    client.cookies[REFRESH] = token
    return int(client.post(f"{BASE}auth/refresh/", headers=headers or OURS).status_code)


def logged_in(host: str, user: User, password: str = PASSWORD) -> Any:
    return post(browser(host), "auth/login/", {"email": user.email, "password": password})
