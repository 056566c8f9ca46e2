"""What the script of the product's processes refuses. That it starts them is shown by every end-to-end run."""

from __future__ import annotations

import socket
from collections.abc import Callable

import pytest

from .conftest import ROOT, Checkout

MakeCheckout = Callable[[], Checkout]


def test_processes_need_services_first(make_checkout: MakeCheckout) -> None:
    refused = make_checkout().run("processes.sh", "up")

    assert refused.returncode != 0
    assert len(refused.stderr.splitlines()) == 1
    assert "run: make services" in refused.stderr


@pytest.mark.parametrize("door", ["PUBLIC", "WEB", "SOCKETS"])
def test_a_taken_port_starts_nothing(make_checkout: MakeCheckout, door: str) -> None:
    checkout = make_checkout()
    given = dict.fromkeys(("DATABASE_URL", "REDIS_URL", "CELERY_BROKER_URL"), "elsewhere://host/name")
    assert checkout.run("services.sh", "up", extra=given).returncode == 0

    with socket.create_server(("127.0.0.1", checkout.ports[door])):
        refused = checkout.run("processes.sh", "up", extra=given)

    assert refused.returncode != 0
    assert len(refused.stderr.splitlines()) == 1
    assert f"GARAGE_{door}_PORT" in refused.stderr
    assert not list((checkout.state / "run").glob("*.pid"))


def test_nothing_runs_and_status_says_so(make_checkout: MakeCheckout) -> None:
    told = make_checkout().run("processes.sh", "status")

    assert told.returncode == 3
    assert told.stdout.count("down") == 7


def test_every_target_has_a_help_line() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = next(line for line in makefile.splitlines() if line.startswith(".PHONY:")).split()[1:]

    for target in targets:
        (line,) = [line for line in makefile.splitlines() if line.startswith(f"{target}:")]
        assert " ## " in line
