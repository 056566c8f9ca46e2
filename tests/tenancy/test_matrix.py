"""Every route of every API, called by everybody, on the own and on a foreign host. A new route needs a line."""

from __future__ import annotations

import itertools
import json
import re

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from config.routing import websocket_routes
from shared_apps.core.management.commands.openapi import documents
from tenants.services import workshop_set_status
from tests.tenancy.callers import everybody
from tests.tenancy.policy import ANYBODY, POLICIES, SOCKETS

METHODS = ("get", "post", "put", "patch", "delete")
BASE = "/api/v1/"
HOSTS = {"shared": "garage.localhost", "console": "console.garage.localhost", "workshop": "alfa-auto.garage.localhost"}
# An id that exists nowhere: who may call is decided before anything is looked up.
FILLED = {
    "listing_id": "00000000-0000-4000-8000-000000000000",
    "appointment_id": "00000000-0000-4000-8000-000000000000",
    "vehicle_id": "00000000-0000-4000-8000-000000000000",
    "hold_id": "00000000-0000-4000-8000-000000000000",
    "date": "2026-11-26",
}


def described(name: str) -> set[tuple[str, str]]:
    paths = documents()[f"{name}.openapi.json"]["paths"]
    return {
        (method.upper(), path.removeprefix(BASE))
        for path, methods in paths.items()
        for method in methods
        if method in METHODS
    }


def mounted(urlconf: str) -> set[str]:
    """Every API path that Django's resolver knows, so that nothing hides from the description."""
    found: set[str] = set()

    def walk(resolver: URLResolver, prefix: str) -> None:
        for entry in resolver.url_patterns:
            if isinstance(entry, URLResolver):
                walk(entry, prefix + str(entry.pattern))
            elif isinstance(entry, URLPattern):
                found.add(prefix + str(entry.pattern))

    walk(get_resolver(urlconf), "")
    return {
        re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", path).removeprefix("api/v1/") for path in found if path.startswith("api/")
    }


@pytest.mark.parametrize("api", POLICIES)
def test_every_route_has_a_line_and_every_line_a_route(api):
    assert described(api) == set(POLICIES[api])


@pytest.mark.parametrize(
    ("api", "urlconf"),
    [("shared", "config.urls_public"), ("console", "config.urls_console"), ("workshop", "config.urls_workshop")],
)
def test_no_route_hides_from_the_description(api, urlconf):
    hidden = {path for path in mounted(urlconf) if path} - {path for _method, path in described(api)}
    assert hidden == set()


def test_every_socket_has_a_line():
    assert {str(route.pattern) for route in websocket_routes} == SOCKETS


def call(host: str, method: str, path: str, token: str | None):
    url = BASE + re.sub(r"\{(\w+)\}", lambda match: FILLED.get(match[1], "987654321"), path)
    headers = {"host": host, "accept-language": "en", "x-requested-with": "garage"}
    if token is not None:
        headers["authorization"] = f"Bearer {token}"
    return Client(headers=headers).generic(method, url, b"{}", content_type="application/json")


@pytest.mark.parametrize("api", POLICIES)
def test_everybody_at_every_door(api, alpha, beta):
    callers = everybody(alpha, beta)
    wrong = []
    for (method, path), allowed in sorted(POLICIES[api].items()):
        if allowed == ANYBODY:
            response = call(HOSTS[api], method, path, None)
            if response.status_code == 403 or response.status_code >= 500:
                wrong.append((method, path, "nobody", response.status_code))
            continue
        for name, caller in callers.items():
            status = call(HOSTS[api], method, path, caller.token).status_code
            passes = status not in {401, 403}
            if passes != (caller.right in allowed) or status >= 500:
                wrong.append((method, path, name, status))
    assert not wrong, "\n".join(str(line) for line in wrong)


@pytest.mark.parametrize("name", ["owner", "receptionist", "mechanic"])
def test_alfas_staff_is_nobody_elsewhere(name, alpha, beta):
    token = everybody(alpha, beta)[name].token
    foreign = {
        "beta-auto.garage.localhost": "workshop",
        "garage.localhost": "shared",
        "console.garage.localhost": "console",
    }
    wrong = [
        (host, method, path)
        for host, api in foreign.items()
        for (method, path), allowed in POLICIES[api].items()
        if allowed != ANYBODY and call(host, method, path, token).status_code not in {401, 403}
    ]
    assert not wrong, "\n".join(str(line) for line in wrong)


def test_the_api_host_asks_the_same_questions(alpha, beta):
    callers = everybody(alpha, beta)
    for name, slug in itertools.product(callers, ["alfa-auto", "beta-auto"]):
        headers = {"host": "api.garage.localhost", "x-workshop": slug}
        if callers[name].token is not None:
            headers["authorization"] = f"Bearer {callers[name].token}"
        response = Client(headers=headers).get("/v1/appointments/")
        is_home = slug == "alfa-auto" and callers[name].right in {"owner", "receptionist", "mechanic"}
        is_beta = slug == "beta-auto" and "beta" in name
        assert (response.status_code == 200) == (is_home or is_beta), (name, slug, response.status_code)


def test_a_suspended_workshop_refuses_everybody_with_its_own_code(alpha, beta, django_capture_on_commit_callbacks):
    callers = everybody(alpha, beta)
    with django_capture_on_commit_callbacks(execute=True):
        workshop_set_status(workshop_id=alpha.id, status="suspended")
    for name, caller in callers.items():
        for method, path in (("GET", "today/"), ("POST", "auth/login/"), ("GET", "nothing/")):
            response = call(HOSTS["workshop"], method, path, caller.token)
            code = json.loads(response.content)["error"]["code"]
            assert (response.status_code, code) == (403, "WORKSHOP_SUSPENDED"), name


def test_no_answer_sets_a_cookie_for_a_domain(alpha, beta):
    callers = everybody(alpha, beta)
    for api, policy in POLICIES.items():
        for method, path in policy:
            response = call(HOSTS[api], method, path, callers["nobody"].token)
            assert all(not cookie["domain"] for cookie in response.cookies.values()), (api, method, path)
