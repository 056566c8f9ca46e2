"""A geocoder on loopback that speaks Google's wire format, for tests and for development without a key.

It knows a few addresses and can be told to misbehave: `fault` is None, "slow", "garbage", "denied" or "500".
"""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs, urlsplit

KNOWN: dict[str, tuple[str, str, float, float]] = {
    "krak": ("Kraków", "małopolskie", 50.0646501, 19.9449799),
    "dług": ("Łódź", "łódzkie", 51.7687323, 19.4569911),
    "marsza": ("Warszawa", "mazowieckie", 52.2296756, 21.0122287),
}


class GeocoderStandIn:
    """``with GeocoderStandIn() as google: google.base_url``. Remembers what it was asked in `asked`."""

    def __init__(self) -> None:
        self.fault: str | None = None
        self.asked: list[dict[str, str]] = []
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
                stand_in.asked.append(asked)
                status, body = stand_in.answer(parts.path, asked)
                self.send_response(status)
                self.send_header("Content-Type", "application/json; charset=UTF-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: Any) -> None:
                """Quiet: the test asks `asked` instead."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> GeocoderStandIn:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self, path: str, asked: dict[str, str]) -> tuple[int, bytes]:
        if path != "/maps/api/geocode/json":
            return 404, b"{}"
        if self.fault == "500":
            return 500, b"{}"
        if self.fault == "garbage":
            return 200, b"<html>captive portal</html>"
        if self.fault == "denied" or not asked.get("key"):
            return 200, _dump({"results": [], "status": "REQUEST_DENIED", "error_message": "The key is invalid."})
        if self.fault == "slow":
            time.sleep(20)
        wanted = asked.get("address", "").casefold()
        results = [_result(*place) for start, place in KNOWN.items() if start in wanted]
        return 200, _dump({"results": results, "status": "OK" if results else "ZERO_RESULTS"})


def _result(city: str, region: str, lat: float, lng: float) -> dict[str, Any]:
    return {
        "address_components": [
            {"long_name": city, "short_name": city, "types": ["locality", "political"]},
            {
                "long_name": f"Województwo {region}",
                "short_name": region,
                "types": ["administrative_area_level_1", "political"],
            },
            {"long_name": "Polska", "short_name": "PL", "types": ["country", "political"]},
        ],
        "formatted_address": f"{city}, Polska",
        "geometry": {"location": {"lat": lat, "lng": lng}, "location_type": "APPROXIMATE"},
        "place_id": f"stand-in-{city}",
        "types": ["locality", "political"],
    }


def _dump(body: dict[str, Any]) -> bytes:
    return json.dumps(body).encode()
