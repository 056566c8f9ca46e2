"""The host decides which workshop answers, and nothing a caller adds to a request changes that."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from shared_apps.core.errors import WorkshopSuspended
from tenants.models import Domain
from tenants.services import workshop_set_status

WRITE = "/api/v1/notifications/read/"
HEALTH = "/api/v1/notifications/"


def code_of(response) -> str:
    body = response.json()
    return "" if body["success"] else body["error"]["code"]


# Each trick asks alfa's host and hopes for beta. The request must be given to alfa (and refused there: no token).
TRICKS = {
    "X-Forwarded-Host": {
        "HTTP_HOST": "alfa-auto.garage.localhost",
        "HTTP_X_FORWARDED_HOST": "beta-auto.garage.localhost",
    },
    "X-Host": {"HTTP_HOST": "alfa-auto.garage.localhost", "HTTP_X_HOST": "beta-auto.garage.localhost"},
    "Forwarded": {"HTTP_HOST": "alfa-auto.garage.localhost", "HTTP_FORWARDED": "host=beta-auto.garage.localhost"},
    "X-Original-Host": {
        "HTTP_HOST": "alfa-auto.garage.localhost",
        "HTTP_X_ORIGINAL_HOST": "beta-auto.garage.localhost",
    },
    "X-Workshop on a workshop's host": {"HTTP_HOST": "alfa-auto.garage.localhost", "HTTP_X_WORKSHOP": "beta-auto"},
    "underscored header": {"HTTP_HOST": "alfa-auto.garage.localhost", "HTTP_X__WORKSHOP": "beta-auto"},
    "server name": {"HTTP_HOST": "alfa-auto.garage.localhost", "SERVER_NAME": "beta-auto.garage.localhost"},
    "port": {"HTTP_HOST": "alfa-auto.garage.localhost:8000"},
    "trailing dot": {"HTTP_HOST": "alfa-auto.garage.localhost."},
    "capitals": {"HTTP_HOST": "ALFA-Auto.Garage.LOCALHOST"},
}


@pytest.mark.parametrize("trick", TRICKS)
def test_no_header_leads_to_another_workshop(alpha, beta, trick, seen_workshop):
    assert seen_workshop(**TRICKS[trick]) == alpha.slug


@pytest.mark.parametrize(
    "host",
    [
        "alfa-auto.garage.localhost, beta-auto.garage.localhost",  # Host twice, as WSGI joins it
        "alfa-auto.garage.localhost beta-auto.garage.localhost",
        "alfa-auto.garage.localhost:80@beta-auto.garage.localhost",
        "alfa-auto.garage.localhost/beta-auto.garage.localhost",
        "alfa-auto.garage.localhost:beta",
        "alfa_auto.garage.localhost",
        "xn--lfa-8cd.garage.localhost",
        "unknown.garage.localhost",
        "alfa-auto.garage.localhost.evil.example",
        "evil.example",
        "garage.localhost..",
        "",
    ],
)
def test_a_host_of_nobody_is_404_in_the_envelope(alpha, beta, host):
    response = Client().get(HEALTH, HTTP_HOST=host)

    assert response.status_code == 404
    assert code_of(response) == "UNKNOWN_HOST"


def test_x_workshop_counts_on_the_api_host_and_nowhere_else(alpha, beta, seen_workshop):
    assert (
        seen_workshop(path="/v1/notifications/", HTTP_HOST="api.garage.localhost", HTTP_X_WORKSHOP="beta-auto")
        == "beta-auto"
    )
    assert seen_workshop(HTTP_HOST="garage.localhost", HTTP_X_WORKSHOP="beta-auto") is None
    assert seen_workshop(HTTP_HOST="console.garage.localhost", HTTP_X_WORKSHOP="beta-auto") is None


@pytest.mark.parametrize(
    "slug", ["nobody", "", "beta-auto.garage.localhost", "../beta-auto", "bęta", "beta-auto, alfa-auto", "a" * 4000]
)
def test_an_unknown_x_workshop_is_404(alpha, beta, slug):
    response = Client().get("/v1/notifications/", HTTP_HOST="api.garage.localhost", HTTP_X_WORKSHOP=slug)

    assert response.status_code == 404


def test_a_word_that_is_no_slug_is_neither_looked_up_nor_remembered(alpha, django_assert_num_queries):
    with django_assert_num_queries(0):
        for word in ("a" * 4000, "a.b", "A"):
            headers = {"HTTP_HOST": "api.garage.localhost", "HTTP_X_WORKSHOP": word}
            assert Client().get("/v1/notifications/", **headers).status_code == 404


def test_a_suspended_workshop_takes_no_writes_from_the_next_request_on(alpha, django_capture_on_commit_callbacks):
    host = {"HTTP_HOST": "alfa-auto.garage.localhost"}
    assert Client().post(WRITE, **host).status_code == 401

    with django_capture_on_commit_callbacks(execute=True):
        workshop_set_status(workshop_id=alpha.id, status="suspended")
    refused = Client().post(WRITE, **host)
    with django_capture_on_commit_callbacks(execute=True):
        workshop_set_status(workshop_id=alpha.id, status="active")

    assert (refused.status_code, code_of(refused)) == (403, WorkshopSuspended.code)
    assert Client().post(WRITE, **host).status_code == 401


def test_a_removed_domain_is_forgotten_at_once(alpha, django_capture_on_commit_callbacks):
    host = {"HTTP_HOST": "alfa-auto.garage.localhost"}
    assert Client().get(HEALTH, **host).status_code == 401

    with django_capture_on_commit_callbacks(execute=True):
        Domain.objects.get(domain="alfa-auto.garage.localhost").delete()

    assert Client().get(HEALTH, **host).status_code == 404


def test_a_known_host_costs_no_query(alpha, django_assert_num_queries):
    host = {"HTTP_HOST": "alfa-auto.garage.localhost"}
    Client().get(HEALTH, **host)

    with django_assert_num_queries(0):
        Client().get(HEALTH, **host)


@pytest.fixture
def seen_workshop():
    """Which workshop a request was given to: its slug, or None on a shared host."""

    def ask(*, path: str = HEALTH, **environ: Any) -> str | None:
        response = Client().get(path, **environ)
        assert response.status_code == 401, response.content
        workshop = response.wsgi_request.__dict__.get("workshop")
        return workshop.slug if workshop else None

    return ask
