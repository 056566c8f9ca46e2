"""How these tests talk to the doors, and how they read the mail that was promised."""

from __future__ import annotations

import uuid
from typing import Any

from shared_apps.core.models import OutboxMessage
from tests.factories.people import PASSWORD, Browser

REFRESH = "__Host-gm_refresh"
OURS = {"x-requested-with": "garage"}


def address() -> str:
    return f"ktos-{uuid.uuid4().hex[:12]}@example.com"


def post(client: Browser, path: str, body: dict[str, Any] | None = None, **headers: str) -> Any:
    return client.post(f"/api/v1/{path}", body or {}, content_type="application/json", headers=headers)


def put(client: Browser, path: str, body: dict[str, Any]) -> Any:
    return client.put(f"/api/v1/{path}", body, content_type="application/json")


def get(client: Browser, path: str, **headers: str) -> Any:
    return client.get(f"/api/v1/{path}", headers=headers)


def delete(client: Browser, path: str, body: dict[str, Any] | None = None) -> Any:
    return client.delete(f"/api/v1/{path}", body or {}, content_type="application/json")


def log_in(client: Browser, email: str, password: str = PASSWORD, **more: str) -> Any:
    return post(client, "auth/login/", {"email": email, "password": password, **more})


def refresh(client: Browser) -> Any:
    return client.post("/api/v1/auth/refresh/", headers=OURS)


def bearing(client: Browser, access: str) -> Browser:
    client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {access}"
    return client


def mails_to(email: str) -> list[dict[str, Any]]:
    """Newest first."""
    return [
        message.payload
        for message in OutboxMessage.objects.filter(task="notifications.mail", payload__to=email).order_by(
            "-created_at"
        )
    ]


def code_for(email: str) -> str:
    return str(next(mail["context"]["code"] for mail in mails_to(email) if "code" in mail["context"]))


def registration(email: str, /, **changes: Any) -> dict[str, Any]:
    return {
        "email": email,
        "password": PASSWORD,
        "first_name": "Ewa",
        "last_name": "Król",
        "privacy_accepted": True,
        **changes,
    }
