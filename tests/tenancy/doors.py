"""Every door of the house as the code itself knows it: routes of all URL configurations, sockets and tasks.

Nothing here is written by hand: what stands in `policy.py` is compared with what these functions find.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver
from ninja.operation import PathView

from config.celery import app
from config.routing import websocket_routes
from shared_apps.core.edge import SignedIn
from shared_apps.core.management.commands.openapi import documents

METHODS = ("get", "post", "put", "patch", "delete")
BASE = "/api/v1/"
API_OF_URLCONF = {
    "config.urls_public": "shared",
    "config.urls_api": "shared",
    "config.urls_console": "console",
    "config.urls_workshop": "workshop",
    "config.urls_api_workshop": "workshop",
}


@dataclass(frozen=True)
class Door:
    """One address at which an API answers. `side` is the workshop that it belongs to."""

    name: str
    api: str
    host: str
    base: str = BASE
    slug: str = ""
    side: int = 0


DOORS = {
    door.name: door
    for door in (
        Door("alfa", "workshop", "alfa-auto.garage.localhost", side=1),
        Door("beta", "workshop", "beta-auto.garage.localhost", side=2),
        Door("marketplace", "shared", "garage.localhost"),
        Door("console", "console", "console.garage.localhost"),
        Door("api", "shared", "api.garage.localhost", "/v1/"),
        Door("api for alfa", "workshop", "api.garage.localhost", "/v1/", "alfa-auto", 1),
        Door("api for beta", "workshop", "api.garage.localhost", "/v1/", "beta-auto", 2),
    )
}


@dataclass(frozen=True)
class Route:
    """One method of one path as an OpenAPI document describes it."""

    api: str
    method: str
    path: str
    operation: dict[str, Any]

    def __hash__(self) -> int:
        return hash((self.api, self.method, self.path))

    @property
    def names(self) -> list[str]:
        return re.findall(r"\{(\w+)\}", self.path)

    def parameters(self, where: str) -> list[dict[str, Any]]:
        return [one for one in self.operation.get("parameters", []) if one["in"] == where]

    @property
    def body(self) -> dict[str, Any] | None:
        content = self.operation.get("requestBody", {}).get("content", {}).get("application/json")
        return None if content is None else resolved(self.api, content["schema"])


@lru_cache(maxsize=1)
def _documents() -> dict[str, Any]:
    return documents()


def resolved(api: str, schema: dict[str, Any]) -> dict[str, Any]:
    """A schema with its reference followed."""
    while "$ref" in schema:
        schema = _documents()[f"{api}.openapi.json"]["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    return schema


@lru_cache(maxsize=4)
def described(api: str) -> dict[tuple[str, str], Route]:
    paths = _documents()[f"{api}.openapi.json"]["paths"]
    return {
        (method.upper(), path.removeprefix(BASE)): Route(api, method.upper(), path.removeprefix(BASE), operation)
        for path, methods in paths.items()
        for method, operation in methods.items()
        if method in METHODS
    }


def urlconfs() -> set[str]:
    """Every URL configuration that lies in config, used or not."""
    return {f"config.{path.stem}" for path in (Path(settings.BASE_DIR) / "config").glob("urls*.py")}


def patterns(urlconf: str) -> Iterator[tuple[str, URLPattern]]:
    """Every path with its pattern, parameters written as {name}."""

    def walk(resolver: URLResolver, prefix: str) -> Iterator[tuple[str, URLPattern]]:
        for entry in resolver.url_patterns:
            if isinstance(entry, URLResolver):
                yield from walk(entry, prefix + str(entry.pattern))
            elif isinstance(entry, URLPattern):
                yield prefix + str(entry.pattern), entry

    for path, entry in walk(get_resolver(urlconf), ""):
        yield re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", path), entry


def mounted(urlconf: str) -> set[tuple[str, str]]:
    """(method, path) of everything that the resolver would answer under the API's base, described or not."""
    found: set[tuple[str, str]] = set()
    for path, entry in patterns(urlconf):
        base, _, rest = path.partition("v1/")
        if base in {"", "api/"} and rest:
            found |= {(method, rest) for method in methods_of(entry)}
    return found


def pages(urlconf: str) -> set[str]:
    """Paths outside the APIs."""
    return {path for path, _entry in patterns(urlconf) if not path.startswith(("api/v1/", "v1/"))}


def methods_of(entry: URLPattern) -> set[str]:
    view = getattr(entry.callback, "view_class", None)
    if view is not None:
        return {name.upper() for name in METHODS if hasattr(view, name)}
    path_view = path_view_of(entry)
    if path_view is not None:
        return {method for operation in path_view.operations for method in operation.methods}
    return {"GET"}


def path_view_of(entry: URLPattern) -> PathView | None:
    """The ninja operations behind a URL pattern."""
    held = [cell.cell_contents for cell in getattr(entry.callback, "__closure__", None) or ()]
    return next((one for one in held if isinstance(one, PathView)), None)


def without_log_in(urlconf: str) -> set[tuple[str, str]]:
    """Operations of ninja that ask for nobody's token before they look at the body."""
    return {
        (method, path.partition("v1/")[2])
        for path, entry in patterns(urlconf)
        if (path_view := path_view_of(entry)) is not None
        for operation in path_view.operations
        for method in operation.methods
        if not any(isinstance(check, SignedIn) for check in operation.auth_callbacks)
    }


def sockets() -> dict[str, Any]:
    return {str(route.pattern): route.callback for route in websocket_routes}


def tasks() -> dict[str, Any]:
    """The product's own tasks by name; those that a test brought along are not meant."""
    app.autodiscover_tasks(force=True)
    return {
        name: task
        for name, task in app.tasks.items()
        if not name.startswith("celery.") and not task.__module__.startswith("tests.")
    }
