"""SMSAPI on loopback, for tests: answers in its wire format and can be told to misbehave.

`fault` is None, "slow" (takes the text and answers late), "garbage", "credits", "number" or "500".
"""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs


class SmsApiStandIn:
    """``with SmsApiStandIn() as api: api.base_url``. `asked` holds every request, `taken` the texts by their key."""

    def __init__(self, *, slow_seconds: float = 20.0) -> None:
        self.fault: str | None = None
        self.slow_seconds = slow_seconds
        self.asked: list[dict[str, str]] = []
        self.taken: dict[str, dict[str, str]] = {}
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers.get("Content-Length", 0))
                form = {name: values[0] for name, values in parse_qs(self.rfile.read(length).decode()).items()}
                status, body = stand_in.answer(self.path, self.headers.get("Authorization", ""), form)
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: Any) -> None:
                """Quiet: the test asks `asked` instead."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> SmsApiStandIn:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self, path: str, authorization: str, form: dict[str, str]) -> tuple[int, bytes]:
        if path != "/sms.do":
            return 404, b"{}"
        self.asked.append(form)
        if not authorization.startswith("Bearer "):
            return 200, _error(101, "Invalid or no authorization data")
        if self.fault == "500":
            return 500, b"<html></html>"
        if self.fault == "garbage":
            return 200, b"<html>captive portal</html>"
        if self.fault == "credits":
            return 200, _error(103, "Insufficient credits on Your account")
        if self.fault == "number":
            return 200, _error(13, "No correct phonenumbers")
        key = form.get("idx", "")
        if key in self.taken and form.get("check_idx") == "1":
            return 200, _error(53, "Not unique idx parameter")
        self.taken[key] = form
        if self.fault == "slow":
            time.sleep(self.slow_seconds)
        one = {"id": f"sms-{len(self.taken)}", "points": 0.16, "number": form.get("to"), "status": "QUEUE", "idx": key}
        return 200, json.dumps({"count": 1, "list": [one]}).encode()


def _error(code: int, message: str) -> bytes:
    return json.dumps({"error": code, "message": message}).encode()
