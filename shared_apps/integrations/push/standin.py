"""A push service and a browser on loopback, for tests: takes what is posted and reads it as the browser would."""

from __future__ import annotations

import base64
import json
import os
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from shared_apps.integrations.push.types import Subscription


class PushStandIn:
    """``with PushStandIn() as service: service.subscribe()``. `status` is what it answers; `shown` holds what the
    browser read, `headers` what came with it."""

    def __init__(self) -> None:
        self.status = 201
        self.shown: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self._browsers: dict[str, tuple[ec.EllipticCurvePrivateKey, bytes]] = {}
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                stand_in.headers.append({name.lower(): value for name, value in self.headers.items()})
                if stand_in.status == 201:
                    stand_in.read(self.path, body)
                self.send_response(stand_in.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                """Quiet: the test asks `shown` instead."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> PushStandIn:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def subscribe(self) -> Subscription:
        """A new browser, with keys that it alone has."""
        key, secret = ec.generate_private_key(ec.SECP256R1()), os.urandom(16)
        path = f"/push/{len(self._browsers)}"
        self._browsers[path] = (key, secret)
        point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return Subscription(endpoint=f"http://{self.host}{path}", p256dh=_text(point), auth=_text(secret))

    def read(self, path: str, body: bytes) -> None:
        key, secret = self._browsers[path]
        plain = http_ece.decrypt(body, private_key=key, auth_secret=secret, version="aes128gcm")
        self.shown.append(json.loads(plain))


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
