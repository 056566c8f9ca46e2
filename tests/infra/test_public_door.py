"""nginx itself, from the real templates, in front of a small stand-in that repeats what it was told."""

from __future__ import annotations

import http.client
import json
import re
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from shared_apps.integrations.storage.keys import PUBLIC_ROOMS

from .conftest import ROOT, Checkout

MakeCheckout = Callable[[], Checkout]
PARTS = ("ground", "packages", "secrets", "nginx")


TEMPLATE = ROOT / "infra" / "nginx" / "garage" / "backend.conf.template"
PRIVATE = f"t/w_0a1b2c3d4e5f6071/chat/{'0c' * 16}.html"


class Echo(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path.startswith("/files/"):
            self.lend_file()
            return
        if self.path.startswith("/page/"):
            self.tell_of_page()
            return
        told = {"path": self.path, "headers": {name.lower(): value for name, value in self.headers.items()}}
        body = json.dumps(told).encode()
        self.send_response(404 if self.path.endswith("/gone/") else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def lend_file(self) -> None:
        """As the application answers a good address."""
        self.send_response(200)
        self.send_header("X-Accel-Redirect", f"/_private/{PRIVATE}")
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Disposition", 'attachment; filename="umowa.html"')
        self.send_header("Cache-Control", "private, max-age=600")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def tell_of_page(self) -> None:
        """As config.pages and the host's middleware answer."""
        slug = self.headers["Host"].partition(".")[0]
        status = {"nosuch": 404, "zawieszony": 403, "niegotowy": 503, "dawny": 308}.get(slug, 200)
        self.send_response(status)
        if status == 200:
            self.send_header("X-Accel-Redirect", f"/_page/{self.path.removeprefix('/page/')}.html")
        if status == 308:
            self.send_header("Location", f"http://nowy.garage.localhost{self.path}")
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD = do_POST = answer

    def log_message(self, *_: object) -> None:
        """The test's own assertions tell enough."""


@pytest.fixture(scope="module")
def door(make_checkout: MakeCheckout) -> Iterator[Checkout]:
    checkout = make_checkout()
    web = ThreadingHTTPServer(("127.0.0.1", checkout.ports["WEB"]), Echo)
    threading.Thread(target=web.serve_forever, daemon=True).start()
    _nginx(checkout, "prepare_state; nginx_install; nginx_start")
    yield checkout
    _nginx(checkout, "nginx_stop")
    web.shutdown()


def _nginx(checkout: Checkout, words: str, **chosen: str) -> None:
    sources = "; ".join(f"source {ROOT}/infra/local/parts/{part}.sh" for part in PARTS)
    settings = {
        "GARAGE_ROOT_HOST": "garage.localhost",
        "GARAGE_STATIC_ROOT": str(checkout.state / "static"),
        "GARAGE_DIST": str(checkout.state / "dist"),
        **chosen,
    }
    done = subprocess.run(
        ["bash", "-c", f"set -euo pipefail; {sources}; choose_ports; {words}"],
        env=checkout.environment(**settings),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def ask(
    door: Checkout, path: str, *, host: str = "garage.localhost", body: bytes | None = None, **headers: str
) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", door.ports["PUBLIC"], timeout=10)
    sent = {name.replace("__", "-"): value for name, value in headers.items()}
    connection.request("POST" if body is not None else "GET", path, body, {"Host": host, **sent})
    response = connection.getresponse()
    return response, response.read()


@pytest.mark.parametrize(
    "host", ["evil.example", "a.b.garage.localhost", "garage.localhost.evil.example", "-x.garage.localhost"]
)
def test_an_unknown_host_is_refused_in_the_envelope(door: Checkout, host: str) -> None:
    response, body = ask(door, "/api/v1/workshops/", host=host, Accept__Language="en")

    told = json.loads(body)
    assert response.status == 404
    assert told["success"] is False
    assert told["error"]["code"] == "UNKNOWN_HOST"
    assert told["error"]["message"] == "There is no workshop at this address. Check how it is spelled."
    assert told["timestamp"].endswith("Z")


@pytest.mark.parametrize(
    "host", ["kowalczyk.garage.localhost", "KOWALCZYK.garage.localhost", "kowalczyk.garage.localhost."]
)
def test_the_application_sees_one_form_of_a_host(door: Checkout, host: str) -> None:
    _, body = ask(door, "/api/v1/me/", host=host)

    assert json.loads(body)["headers"]["host"] == f"kowalczyk.garage.localhost:{door.ports['PUBLIC']}"


def test_an_absolute_address_cannot_contradict_the_host(door: Checkout) -> None:
    _, body = ask(door, "http://praga.garage.localhost/api/v1/me/", host="kowalczyk.garage.localhost")

    assert json.loads(body)["headers"]["host"].startswith("praga.garage.localhost:")


def test_a_caller_cannot_say_where_it_comes_from(door: Checkout) -> None:
    _, body = ask(
        door,
        "/api/v1/me/",
        X__Forwarded__For="203.0.113.7",
        X__Forwarded__Host="praga.garage.localhost",
        X__Forwarded__Proto="https",
        X__Real__IP="203.0.113.7",
        Forwarded="for=203.0.113.7",
        X_Workshop="praga",
        X__Request__ID="chosen-by-the-caller",
    )

    headers = json.loads(body)["headers"]
    assert headers["x-forwarded-for"] == "127.0.0.1"
    assert headers["x-real-ip"] == "127.0.0.1"
    assert headers["x-forwarded-proto"] == "http"
    assert headers["x-request-id"] != "chosen-by-the-caller"
    assert not {"x-forwarded-host", "forwarded", "x_workshop", "x-workshop"} & headers.keys()


def test_ten_megabytes_and_no_more(door: Checkout) -> None:
    allowed, _ = ask(door, "/api/v1/vehicles/", body=bytes(10 * 1024 * 1024))
    refused, body = ask(door, "/api/v1/vehicles/", body=bytes(10 * 1024 * 1024 + 1))

    assert allowed.status == 200
    assert refused.status == 413
    assert json.loads(body)["error"]["code"] == "PAYLOAD_TOO_LARGE"


def test_a_webhook_is_small(door: Checkout) -> None:
    refused, _ = ask(door, "/webhooks/stripe/", body=bytes(256 * 1024 + 1))

    assert refused.status == 413


def test_hammering_a_log_in_is_slowed_down(door: Checkout) -> None:
    answers = [ask(door, "/api/v1/auth/login/", body=b"{}") for _ in range(200)]

    slowed = [(response, body) for response, body in answers if response.status == 429]
    assert slowed
    assert slowed[0][0].headers["Retry-After"] == "5"
    assert json.loads(slowed[0][1])["error"]["code"] == "THROTTLED"
    assert ask(door, "/api/v1/workshops/")[0].status == 200


def test_a_page_runs_only_our_own_scripts(door: Checkout) -> None:
    dist = door.state / "dist"
    (dist / "assets").mkdir(parents=True, exist_ok=True)
    for face in ("marketplace", "workshop", "mechanic", "console"):
        (dist / f"{face}.html").write_text(f"<!doctype html><title>{face}</title>")
    (dist / "assets" / "app-1a2b3c.js").write_text("export {}")

    seen = {
        "marketplace": ask(door, "/warsztaty/7"),
        "workshop": ask(door, "/kalendarz", host="kowalczyk.garage.localhost"),
        "mechanic": ask(door, "/m/dzis?data=1", host="kowalczyk.garage.localhost"),
        "console": ask(door, "/", host="console.garage.localhost"),
    }
    asset, _ = ask(door, "/assets/app-1a2b3c.js")
    missing, _ = ask(door, "/assets/gone.js")

    for face, (response, body) in seen.items():
        policy = response.headers["Content-Security-Policy"]
        assert f"<title>{face}</title>" in body.decode()
        assert "script-src 'self';" in policy
        assert "frame-ancestors 'none'" in policy
        assert response.headers.get_all("Cache-Control") == ["no-cache"]
        assert response.headers.get_all("X-Content-Type-Options") == ["nosniff"]
        assert response.headers.get_all("Content-Type") == ["text/html; charset=utf-8"]
    assert asset.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert missing.status == 404


@pytest.mark.parametrize(
    ("address", "source"),
    [
        ("", "img-src 'self' data: blob: ;"),
        ("https://{s}.tiles.example.org/{z}/{x}/{y}.png", "img-src 'self' data: blob: https://*.tiles.example.org;"),
        ("https://tiles.example.org:8443/{z}/{x}/{y}", "img-src 'self' data: blob: https://tiles.example.org:8443;"),
    ],
)
def test_one_setting_tells_the_map_of_its_tiles_and_lets_them_in(
    make_checkout: MakeCheckout, address: str, source: str
) -> None:
    checkout = make_checkout()
    dist = checkout.state / "dist"
    dist.mkdir(parents=True)
    (dist / "marketplace.html").write_text("<!doctype html>")
    _nginx(checkout, "prepare_state; nginx_install; nginx_start", GARAGE_TILE_URL=address)

    try:
        page, _ = ask(checkout, "/")
        settings, body = ask(checkout, "/config.json")
    finally:
        _nginx(checkout, "nginx_stop")

    assert source in page.headers["Content-Security-Policy"]
    assert settings.headers["Content-Type"] == "application/json"
    assert settings.headers["Cache-Control"] == "no-cache"
    assert json.loads(body) == {"tiles": address, "attribution": ""}


def test_an_answer_says_each_protection_once(door: Checkout) -> None:
    response, _ = ask(door, "/api/v1/workshops/")

    assert response.headers.get_all("X-Content-Type-Options") == ["nosniff"]
    assert response.headers.get_all("X-Frame-Options") == ["DENY"]


def test_a_silent_application_is_told_in_the_envelope(door: Checkout) -> None:
    response, body = ask(door, "/ws/notifications/1/")

    assert response.status == 503
    assert json.loads(body)["error"]["code"] == "SERVICE_UNAVAILABLE"


def test_a_photo_is_only_ever_a_picture(door: Checkout) -> None:
    name = f"t/w_0a1b2c3d4e5f6071/photos/{'0a' * 16}.webp"
    kept = door.state / "media" / name
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(b"RIFF....WEBP<script>alert(1)</script>")
    for beside in ("a.html", "a.svg", f"{'0a' * 16}.webp.html", "abc.php"):
        (kept.parent / beside).write_text("<script>alert(1)</script>")
    (door.state / "media" / "t" / "w_0a1b2c3d4e5f6071" / "archive.webp").write_text("not a photo")

    for host in ("garage.localhost", "kowalczyk.garage.localhost", "api.garage.localhost"):
        response, body = ask(door, f"/media/{name}", host=host)
        assert (response.status, body) == (200, kept.read_bytes())
        assert response.headers.get_all("Content-Type") == ["image/webp"]
        assert response.headers.get_all("X-Content-Type-Options") == ["nosniff"]
        assert response.headers.get_all("Cache-Control") == ["public, max-age=31536000, immutable"]
        assert response.headers.get_all("Content-Disposition") == ["inline"]
        assert response.headers.get_all("Content-Security-Policy") == ["default-src 'none'; sandbox"]


@pytest.mark.parametrize(
    "path",
    [
        "", "t/", "t/w_0a1b2c3d4e5f6071/photos/", "t/w_0a1b2c3d4e5f6071/photos/a.html",
        "t/w_0a1b2c3d4e5f6071/photos/a.svg", "t/w_0a1b2c3d4e5f6071/photos/abc.php", "t/w_0a1b2c3d4e5f6071/archive.webp",
        f"t/w_0a1b2c3d4e5f6071/photos/{'0a' * 16}.webp.html", f"t/w_0a1b2c3d4e5f6071/photos/{'0b' * 16}.webp",
        "../env", "..%2fenv", "t/%2e%2e/%2e%2e/env", "t/w_0a1b2c3d4e5f6071/photos/..%2f..%2f..%2f..%2fenv",
        "t/w_0a1b2c3d4e5f6071/photos/%00.webp",
    ],
)  # fmt: skip
def test_beside_photos_nothing_is_served(door: Checkout, path: str) -> None:
    response, body = ask(door, f"/media/{path}")

    # The last steps of a path that leaves the folder end at the marketplace's page, which is no secret.
    assert response.status in {400, 404} or b"<title>marketplace</title>" in body
    assert response.headers["Cache-Control"] != "public, max-age=31536000, immutable"
    assert b"SECRET" not in body


@pytest.mark.parametrize("path", ["photos/", "chat/conversations/0190d2a4-6d1f-4a7e-9a52-2f1c7b1de001/files/"])
def test_ten_megabytes_fit_with_their_form(door: Checkout, path: str) -> None:
    allowed, _ = ask(door, f"/api/v1/{path}", body=bytes(10 * 1024 * 1024 + 60_000))
    refused, _ = ask(door, f"/api/v1/{path}", body=bytes(11 * 1024 * 1024 + 1))

    assert (allowed.status, refused.status) == (200, 413)


def test_photos_in_a_bucket_are_let_in(make_checkout: MakeCheckout) -> None:
    checkout = make_checkout()
    dist = checkout.state / "dist"
    dist.mkdir(parents=True)
    (dist / "marketplace.html").write_text("<!doctype html>")
    _nginx(
        checkout,
        "prepare_state; nginx_install; nginx_start",
        GARAGE_MEDIA_URL="https://zdjecia.example:8443/warsztaty/",
    )

    try:
        page, _ = ask(checkout, "/")
    finally:
        _nginx(checkout, "nginx_stop")

    assert "img-src 'self' data: blob: https://zdjecia.example:8443 ;" in page.headers["Content-Security-Policy"]


@pytest.fixture
def pages(door: Checkout) -> Checkout:
    dist = door.state / "dist"
    dist.mkdir(parents=True, exist_ok=True)
    for face in ("marketplace", "workshop", "mechanic"):
        (dist / f"{face}.html").write_text(f"<!doctype html><title>{face}</title>")
    return door


@pytest.mark.parametrize("path", ["/", "/kalendarz?dzien=2026-11-26", "/m/", "/mechanic.html", "/workshop.html"])
@pytest.mark.parametrize(
    ("host", "status", "title"),
    [
        ("nosuch.garage.localhost", 404, "Nie ma takiego warsztatu"),
        ("zawieszony.garage.localhost", 403, "Ten warsztat jest zawieszony"),
        ("niegotowy.garage.localhost", 503, "Zaraz wracamy"),
    ],
)
def test_a_workshop_that_is_not_there_shows_no_dashboard(
    pages: Checkout, path: str, host: str, status: int, title: str
) -> None:
    response, body = ask(pages, path, host=host)
    english, translated = ask(pages, path, host=host, Accept__Language="en-GB,pl;q=0.5")

    assert (response.status, english.status) == (status, status)
    assert f"<h1>{title}</h1>" in body.decode()
    assert b'<html lang="en">' in translated
    assert (f'href="//garage.localhost:{pages.ports["PUBLIC"]}/"' in body.decode()) is (status in (403, 404))
    assert response.headers.get_all("Cache-Control") == ["no-store"]
    assert "script-src 'self';" in response.headers["Content-Security-Policy"]
    assert response.headers.get_all("X-Frame-Options") == ["DENY"]


def test_a_page_that_did_not_change_is_not_sent_again(pages: Checkout) -> None:
    host = "kowalczyk.garage.localhost"
    first, _ = ask(pages, "/", host=host)
    again, body = ask(pages, "/", host=host, If__None__Match=first.headers["ETag"])

    assert (again.status, body) == (304, b"")


def test_where_pages_lie_is_no_address(pages: Checkout) -> None:
    for path in ("/_page/workshop.html", "/_refused", "/_refused/suspended", "/refusal.html"):
        response, body = ask(pages, path, host="garage.localhost")
        assert (response.status, b"<title>marketplace" in body) in {(404, False), (200, True)}, path
    inside, body = ask(pages, "/_page/marketplace.html", host="kowalczyk.garage.localhost")
    assert (inside.status, b"<title>" in body, b"marketplace" in body) == (404, True, False)


def raw(door: Checkout, request: bytes) -> tuple[int, str, bytes]:
    """(status, content type, body) of the answer to bytes no polite client would send."""
    with socket.create_connection(("127.0.0.1", door.ports["PUBLIC"]), timeout=10) as connection:
        connection.sendall(request)
        response = http.client.HTTPResponse(connection)
        response.begin()
        return response.status, response.headers["Content-Type"], response.read()


LONG = b"a" * 20_000
HOST = b"Host: garage.localhost\r\n"


@pytest.mark.parametrize(
    ("request_line", "headers", "status", "code"),
    [
        (b"GET %s HTTP/1.1", b"", 400, "BAD_REQUEST"),
        (b"GET %s HTTP/1.1", HOST + HOST, 400, "BAD_REQUEST"),
        (b"GET %s HTTP/9.9", HOST, 400, "BAD_REQUEST"),
        (b"POST %s HTTP/1.1", HOST + b"Transfer-Encoding: gzip\r\n", 400, "BAD_REQUEST"),
        (b"GET %s?" + LONG + b" HTTP/1.1", HOST, 414, "URI_TOO_LONG"),
        (b"GET %s HTTP/1.1", HOST + b"Cookie: " + LONG + b"\r\n", 431, "HEADERS_TOO_LARGE"),
        (b"POST %s HTTP/1.1", HOST + b"Content-Length: 99999999\r\n", 413, "PAYLOAD_TOO_LARGE"),
        (b"POST %s HTTP/1.1", HOST + b"Content-Length: many\r\n", 400, "BAD_REQUEST"),
        (b"GET %s HTTP/1.1", b"Host: gdzie.indziej.example\r\n", 404, "UNKNOWN_HOST"),
    ],
)
def test_what_nginx_itself_refuses_it_says_as_we_do(
    pages: Checkout, request_line: bytes, headers: bytes, status: int, code: str
) -> None:
    called = {
        path: raw(pages, request_line % path + b"\r\n" + headers + b"Connection: close\r\n\r\n")
        for path in (b"/api/v1/places/", b"/v1/places/", b"/warsztaty")
    }

    page_status, page_type, page = called.pop(b"/warsztaty")
    assert (page_type, b"<h1>" in page, b"nginx" in page) == ("text/html; charset=utf-8", True, False)
    assert page_status == status
    for told_status, told_type, body in called.values():
        told = json.loads(body)
        assert (told_status, told_type) == (status, "application/json")
        assert (told["success"], told["error"]["code"], told["error"]["details"]) == (False, code, {})
        assert told["error"]["message"]
        assert told["timestamp"].endswith("Z")


def test_what_the_application_refuses_passes_by_as_it_was_written(door: Checkout) -> None:
    response, body = ask(door, "/api/v1/gone/")

    assert response.status == 404
    assert json.loads(body)["path"] == "/api/v1/gone/"


def test_a_door_without_an_application_says_when_to_come_back(make_checkout: MakeCheckout) -> None:
    checkout = make_checkout()
    _nginx(checkout, "prepare_state; nginx_install; nginx_start")
    try:
        api, told = ask(checkout, "/api/v1/places/")
        page, shown = ask(checkout, "/", host="kowalczyk.garage.localhost")
    finally:
        _nginx(checkout, "nginx_stop")

    assert (api.status, json.loads(told)["error"]["code"]) == (503, "SERVICE_UNAVAILABLE")
    assert (page.status, "Zaraz wracamy" in shown.decode()) == (503, True)
    assert [response.headers["Retry-After"] for response in (api, page)] == ["5", "5"]


def test_a_workshop_that_moved_sends_on_to_the_address_that_was_asked_for(door: Checkout) -> None:
    response, _ = ask(door, "/kalendarz?dzien=2026-11-26", host="dawny.garage.localhost")

    assert response.status == 308
    assert response.headers["Location"] == "http://nowy.garage.localhost/kalendarz?dzien=2026-11-26"


def test_a_private_file_is_sent_only_where_the_application_said_yes(door: Checkout) -> None:
    kept = door.state / "media" / PRIVATE
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(b"<script>alert('SECRET')</script>")

    response, body = ask(door, "/files/signed", host="kowalczyk.garage.localhost")

    assert (response.status, body) == (200, kept.read_bytes())
    for name, said in {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": 'attachment; filename="umowa.html"',
        "Cache-Control": "private, max-age=600",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
    }.items():
        assert response.headers.get_all(name) == [said], name
    for host in ("kowalczyk.garage.localhost", "garage.localhost", "api.garage.localhost", "console.garage.localhost"):
        for path in (f"/_private/{PRIVATE}", f"/media/{PRIVATE}", f"/media/../_private/{PRIVATE}"):
            assert b"SECRET" not in ask(door, path, host=host)[1], (host, path)
    for host in ("garage.localhost", "api.garage.localhost", "console.garage.localhost"):
        assert b"SECRET" not in ask(door, "/files/signed", host=host)[1]


def test_the_door_knows_the_same_public_rooms_as_the_application() -> None:
    served = re.findall(r"\^/media/\(\?<garage_photo>t/\[a-z0-9_\]\+/([^/]+)/", TEMPLATE.read_text())

    assert set(served) == PUBLIC_ROOMS
