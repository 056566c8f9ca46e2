"""SMS leaves through SMSAPI when a token is configured, otherwise into the demo's inbox."""

from __future__ import annotations

import logging

import httpx
from django.conf import settings

from shared_apps.core.errors import SupplierRefused, SupplierUnavailable
from shared_apps.integrations.kept import keep, kept
from shared_apps.integrations.sms.types import Sms, Texter

TIMEOUT = httpx.Timeout(10.0, connect=3.0)
# SMSAPI's own numbers: said before with this key, and what no repetition changes (the number, the text, the sender).
SAID_BEFORE = 53
NEVER = frozenset({11, 12, 13, 14, 17, 19})

# httpx writes whole addresses at INFO; nothing of a message belongs into a log.
logging.getLogger("httpx").setLevel(logging.WARNING)


class SmsApi:
    """`base_url` without a path, e.g. https://api.smsapi.pl. One call, no retries."""

    def __init__(self, *, token: str, base_url: str, sender: str) -> None:
        self._token = token
        self._base_url = base_url.rstrip("/")
        self._sender = sender

    def send(self, sms: Sms) -> str:
        form = {
            "to": sms.to.removeprefix("+"),
            "message": sms.text,
            "encoding": "utf-8",
            "format": "json",
            "idx": sms.key,
            "check_idx": "1",
        }
        if self._sender:
            form["from"] = self._sender
        try:
            with httpx.Client(timeout=TIMEOUT, follow_redirects=False) as client:
                answer = client.post(
                    f"{self._base_url}/sms.do", data=form, headers={"Authorization": f"Bearer {self._token}"}
                )
            told = answer.json()
            error = int(told.get("error", 0))
            if error == SAID_BEFORE:
                return ""
            if error in NEVER:
                raise SupplierRefused(f"SMSAPI said {error}")
            if error or answer.status_code != 200:
                raise SupplierUnavailable
            return str(told["list"][0]["id"])
        except (httpx.HTTPError, ValueError, KeyError, TypeError, AttributeError, IndexError):
            raise SupplierUnavailable from None


class InboxTexter:
    def send(self, sms: Sms) -> str:
        for row in kept("sms"):
            if row["key"] == sms.key:
                return str(row["id"])
        return keep("sms", {"to": sms.to, "text": sms.text, "key": sms.key})


def texter() -> Texter:
    """The supplier this installation is configured for."""
    if settings.SMSAPI_TOKEN:
        return SmsApi(token=settings.SMSAPI_TOKEN, base_url=settings.SMSAPI_URL, sender=settings.SMSAPI_SENDER)
    return InboxTexter()
