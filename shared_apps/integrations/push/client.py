"""Web push with VAPID: encrypted for one browser, handed to that browser's own push service."""

from __future__ import annotations

import base64
from functools import lru_cache
from urllib.parse import urlsplit

import httpx
import orjson
import structlog
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from py_vapid import Vapid02
from pywebpush import WebPusher

from shared_apps.core.errors import SupplierUnavailable
from shared_apps.integrations.kept import keep
from shared_apps.integrations.push.types import Push, Pusher, Subscription

TIMEOUT = httpx.Timeout(10.0, connect=3.0)
KEEP_SECONDS = 24 * 3600
# A browser names the address that we call: only the push services of browsers are called, never our own network.
SERVICES = ("fcm.googleapis.com", "push.services.mozilla.com", "push.apple.com", "notify.windows.com")

log = structlog.get_logger(__name__)


class WebPush:
    """`private_key`: 32 bytes of P-256 in base64url. `subject`: whom a push service writes to, mailto: or https:."""

    def __init__(self, *, private_key: str, subject: str) -> None:
        self._key = Vapid02.from_raw(private_key.encode())
        self._subject = subject

    @property
    def public_key(self) -> str:
        """As browsers want it: the uncompressed point in base64url."""
        point = self._key.public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return base64.urlsafe_b64encode(point).rstrip(b"=").decode()

    def send(self, push: Push, to: Subscription) -> bool:
        if not may_be_asked(to.endpoint):
            return False
        parts = urlsplit(to.endpoint)
        try:
            words = orjson.dumps({"title": push.title, "body": push.body, "link": push.link, "tag": push.tag})
            keys = {"endpoint": to.endpoint, "keys": {"p256dh": to.p256dh, "auth": to.auth}}
            body = WebPusher(keys).encode(words, content_encoding="aes128gcm")["body"]
        except Exception:
            # Keys that are none: this browser can never read anything from us.
            log.warning("push_keys_unusable")
            return False
        claims = {"sub": self._subject, "aud": f"{parts.scheme}://{parts.netloc}"}
        headers = {
            **self._key.sign(claims),
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(KEEP_SECONDS),
            "Topic": push.tag[:32],
        }
        try:
            with httpx.Client(timeout=TIMEOUT, follow_redirects=False) as client:
                answer = client.post(to.endpoint, content=body, headers=headers)
        except httpx.HTTPError:
            raise SupplierUnavailable from None
        if answer.status_code in (404, 410):
            return False
        if not 200 <= answer.status_code < 300:
            raise SupplierUnavailable
        return True


class InboxPusher:
    def send(self, push: Push, to: Subscription) -> bool:
        keep("push", {"to": to.endpoint, "title": push.title, "body": push.body, "link": push.link, "tag": push.tag})
        return True


@lru_cache(maxsize=2)
def _web_push(private_key: str, subject: str) -> WebPush:
    return WebPush(private_key=private_key, subject=subject)


def pusher() -> Pusher:
    """Web push when a key is configured, otherwise the demo's inbox."""
    if settings.VAPID_PRIVATE_KEY:
        return _web_push(settings.VAPID_PRIVATE_KEY, settings.VAPID_SUBJECT)
    return InboxPusher()


def push_key() -> str:
    """The public key browsers subscribe with; empty where push is not set up."""
    if not settings.VAPID_PRIVATE_KEY:
        return ""
    return _web_push(settings.VAPID_PRIVATE_KEY, settings.VAPID_SUBJECT).public_key


def may_be_asked(endpoint: str) -> bool:
    """Whether this is the address of a push service that we know, or one that the settings name (host:port)."""
    try:
        parts = urlsplit(endpoint)
        host = parts.hostname or ""
        is_known = any(host == one or host.endswith(f".{one}") for one in SERVICES)
        return (parts.scheme == "https" and is_known and parts.port is None) or parts.netloc in settings.PUSH_HOSTS
    except ValueError:
        return False
