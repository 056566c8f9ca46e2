"""schemathesis over both APIs on a real server: whatever arrives, no 5xx and always the envelope."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from shared_apps.core.management.commands.openapi import documents
from shared_apps.core.tenancy import open_scope
from shared_apps.core.uploads import PieceParser
from tenants.services import workshop_create
from tests.conftest import clear_up
from tests.factories.people import Browser, client_person, platform_admin, staff_of
from tests.processes import environment

GRANIAN = ["--log-level", "error", "--blocking-threads", "4", "config.wsgi:application"]
EXAMPLES = settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
# Bytes of a file that comes in pieces.
schemathesis.openapi.media_type(PieceParser.media_type, st.binary(max_size=64))


def schema_of(name: str) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_dict(json.loads(json.dumps(documents()[name], default=str)))


shared = schema_of("shared.openapi.json")
workshop = schema_of("workshop.openapi.json")
console = schema_of("console.openapi.json")


@dataclass
class Server:
    url: str
    workshop_host: str
    client: Browser
    owner: Browser
    admin: Browser


@pytest.fixture(scope="module")
def server(django_db_setup, django_db_blocker) -> Iterator[Server]:
    """A granian with config.wsgi on the test database, and three people signed in."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with django_db_blocker.unblock(), open_scope("public"):
        # What random requests wrote stays: in a workshop of their own.
        place = workshop_create(name="Przypadkowy", slug=f"x-{uuid.uuid4().hex[:10]}y", owner_id=None)
        people = (client_person(), staff_of(place), platform_admin())
        process = subprocess.Popen(
            [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port), *GRANIAN],
            env=environment(),
        )
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            break
        except OSError:
            time.sleep(0.1)
    yield Server(f"http://127.0.0.1:{port}", f"{place.slug}.garage.localhost", *people)
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=20)
    with django_db_blocker.unblock():
        clear_up()


def call(case: schemathesis.Case, server: Server, host: str, person: Browser | None) -> None:
    headers = {"Host": host}
    if person is not None:
        headers["Authorization"] = f"Bearer {person.access}"
    response = case.call(base_url=server.url, headers=headers, timeout=30)
    assert response.status_code < 500, response.text
    if response.status_code >= 400:
        body = response.json()
        assert body["success"] is False
        assert body["error"]["code"]


@shared.parametrize()
@EXAMPLES
def test_a_client_breaks_nothing(case: schemathesis.Case, server: Server) -> None:
    call(case, server, "garage.localhost", server.client)


@workshop.parametrize()
@EXAMPLES
def test_an_owner_breaks_nothing(case: schemathesis.Case, server: Server) -> None:
    call(case, server, server.workshop_host, server.owner)


@console.parametrize()
@EXAMPLES
def test_an_admin_breaks_nothing(case: schemathesis.Case, server: Server) -> None:
    call(case, server, "console.garage.localhost", server.admin)
