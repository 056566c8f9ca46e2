"""What no human types, in every field of every body, on every host: a 400 that names the field, never a 500."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.accounts.talk import address, registration
from tests.factories.people import PASSWORD, browser, client_person, platform_admin, staff_of

pytestmark = pytest.mark.django_db

ODD: dict[str, str] = {
    "nul": '"a\\u0000b"',
    "surrogate": '"a\\ud800b"',
    "megabyte": json.dumps("x" * 1_000_000),
    "thirty digits": "9" * 30,
    "list": '["a"]',
    "object": '{"a": 1}',
    "infinity": "Infinity",
}
EMAIL = {"email": "ktos@example.com"}
PUBLIC: dict[str, dict[str, Any]] = {
    "auth/register/": {**registration("ktos@example.com"), "language": "pl", "marketing_consent": False},
    "auth/confirm/": {**EMAIL, "code": "123456"},
    "auth/confirm/resend/": EMAIL,
    "auth/login/": {**EMAIL, "password": PASSWORD, "totp": "123456"},
    "auth/password/reset/": EMAIL,
    "auth/password/reset/confirm/": {**EMAIL, "code": "123456", "password": PASSWORD},
    "auth/ticket/redeem/": {"ticket": "x" * 43},
}
OWN: dict[str, tuple[str, dict[str, Any]]] = {
    "auth/password/change/": ("post", {"current_password": PASSWORD, "password": PASSWORD}),
    "auth/ticket/": ("post", {"host": "marketplace"}),
    "auth/totp/": ("delete", {"code": "123456"}),
    "users/profile/": (
        "put",
        {
            "first_name": "A",
            "last_name": "B",
            "language": "pl",
            "phone": "600100200",
            "address": "Długa",
            "date_of_birth": "1990-01-01",
            "gender": "other",
            "emergency_contact": "Jan",
            "emergency_phone": "600100200",
            "preferred_contact_method": "sms",
            "marketing_consent": True,
            "photo": "https://example.com/a.png",
        },
    ),
}


def with_odd(body: dict[str, Any], field: str, odd: str) -> str:
    """The body as JSON text with one value replaced by what json.dumps would never write."""
    rest = {name: value for name, value in body.items() if name != field}
    return json.dumps(rest)[:-1] + (", " if rest else "") + f"{json.dumps(field)}: {odd}}}"


def send(client, method: str, path: str, text: str):
    return client.generic(method.upper(), f"/api/v1/{path}", text.encode(), content_type="application/json")


def assert_refused(answer, field: str, what: str) -> None:
    """A number where a text is meant may be read as that text (DRF does); everything else names its field."""
    if what == "thirty digits":
        assert answer.status_code < 500
        return
    assert answer.status_code == 400, (what, field, answer.status_code, answer.content[:300])
    details = answer.json()["error"]["details"]
    assert any(name == field or name.startswith(f"{field}.") or name == "body" for name in details), details


@pytest.mark.parametrize("path", PUBLIC)
@pytest.mark.parametrize("side", ["marketplace", "workshop", "console"])
def test_before_the_log_in(alpha, side, path):
    host = {"marketplace": "", "workshop": f"{alpha.slug}.", "console": "console."}[side] + "garage.localhost"
    for what, odd in ODD.items():
        for field in PUBLIC[path]:
            answer = send(browser(host), "post", path, with_odd(PUBLIC[path], field, odd))
            assert_refused(answer, field, what)


@pytest.mark.parametrize("path", OWN)
@pytest.mark.parametrize("side", ["marketplace", "workshop", "console"])
def test_after_the_log_in(alpha, side, path):
    client = {"marketplace": client_person, "workshop": lambda: staff_of(alpha), "console": platform_admin}[side]()
    method, body = OWN[path]
    for what, odd in ODD.items():
        for field in body:
            if what == "thirty digits" and field == "password":
                continue  # as good a password as any
            answer = send(client, method, path, with_odd(body, field, odd))
            assert_refused(answer, field, what)


@pytest.mark.parametrize("text", ["", "[]", "null", '"a"', "{", "\x00", "9" * 5000, "[" * 20_000])
def test_bodies_that_are_none(alpha, text):
    for client in (browser(), browser(f"{alpha.slug}.garage.localhost")):
        answer = send(client, "post", "auth/login/", text)
        assert answer.status_code == 400, answer.content[:300]


def test_a_form_is_no_json(alpha):
    body = {"email": address(), "password": PASSWORD}
    answer = browser(f"{alpha.slug}.garage.localhost").post("/api/v1/auth/login/", body)
    assert answer.status_code == 415
    assert browser().post("/api/v1/auth/login/", body).status_code in (400, 415)


def test_people_are_invited_with_sane_bodies(alpha):
    owner = staff_of(alpha)
    for what, odd in ODD.items():
        for field in ("email", "roles"):
            body = {"email": address(), "roles": ["mechanic"]}
            assert_refused(send(owner, "post", "people/", with_odd(body, field, odd)), field, what)
