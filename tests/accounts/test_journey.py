"""A stranger becomes a person with a profile, through the doors alone."""

from __future__ import annotations

import pytest

from shared_apps.core.models import OutboxMessage
from tests.factories.people import PASSWORD, browser

pytestmark = pytest.mark.django_db


def code_for(email: str) -> str:
    return next(
        mail.payload["context"]["code"]
        for mail in OutboxMessage.objects.filter(task="notifications.mail").order_by("-created_at")
        if mail.payload["to"] == email
    )


def test_a_stranger_registers_confirms_logs_in_refreshes_and_writes_a_profile():
    page = browser()
    registered = page.post(
        "/api/v1/auth/register/",
        {
            "email": "Ewa@Example.com",
            "password": PASSWORD,
            "first_name": "Ewa",
            "last_name": "Król",
            "privacy_accepted": True,
        },
        content_type="application/json",
    )
    assert registered.status_code == 202, registered.content
    assert registered.json()["data"] == {"confirmation_required": True}

    early = page.post(
        "/api/v1/auth/login/", {"email": "ewa@example.com", "password": PASSWORD}, content_type="application/json"
    )
    assert early.status_code == 403
    assert early.json()["error"]["code"] == "EMAIL_NOT_CONFIRMED"

    confirmed = page.post(
        "/api/v1/auth/confirm/",
        {"email": "ewa@example.com", "code": code_for("ewa@example.com")},
        content_type="application/json",
    )
    assert confirmed.status_code == 200, confirmed.content
    assert confirmed.json()["data"]["user"]["first_name"] == "Ewa"

    log_in = browser()
    answer = log_in.post(
        "/api/v1/auth/login/", {"email": "ewa@example.com", "password": PASSWORD}, content_type="application/json"
    )
    assert answer.status_code == 200, answer.content
    assert answer.json()["data"]["expires_in"] == 3600

    renewed = log_in.post("/api/v1/auth/refresh/", headers={"x-requested-with": "garage"})
    assert renewed.status_code == 200, renewed.content
    bearer = {"authorization": f"Bearer {renewed.json()['data']['access']}"}

    written = log_in.put(
        "/api/v1/users/profile/",
        {"phone": "600 100 200", "address": "Długa 1, Kraków", "date_of_birth": "1990-05-04"},
        content_type="application/json",
        headers=bearer,
    )
    assert written.status_code == 200, written.content
    shown = log_in.get("/api/v1/users/profile/", headers=bearer).json()["data"]
    assert shown["phone"] == "+48600100200"
    assert shown["date_of_birth"] == "1990-05-04"
    assert shown["first_name"] == "Ewa"

    left = log_in.post("/api/v1/auth/logout/", headers={"x-requested-with": "garage"})
    assert left.status_code == 200
    assert log_in.get("/api/v1/users/profile/", headers=bearer).status_code == 401
    assert log_in.post("/api/v1/auth/refresh/", headers={"x-requested-with": "garage"}).status_code == 401
