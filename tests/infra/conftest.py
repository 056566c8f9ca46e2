"""The service scripts are run for real: in a folder of their own, on ports nobody uses, ended by pid."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.processes import free_ports

ROOT = Path(__file__).resolve().parents[2]
GIVEN = ("DATABASE_URL", "REDIS_URL", "CELERY_BROKER_URL")


@dataclass(frozen=True, kw_only=True)
class Checkout:
    """One state folder with its own ports; `run` calls a script of infra/local for it."""

    state: Path
    ports: dict[str, int]

    def environment(self, **extra: str) -> dict[str, str]:
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith("GARAGE_") and name not in GIVEN
        }
        moved = {f"GARAGE_{name}_PORT": str(port) for name, port in self.ports.items()}
        return {**kept, **moved, "GARAGE_STATE_DIR": str(self.state), **extra}

    def run(
        self, script: str, *words: str, extra: Mapping[str, str] | None = None, timeout: float = 120
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [ROOT / "infra" / "local" / script, *words],
            env=self.environment(**extra or {}),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )

    def start(self) -> None:
        """The three servers up; a failure tells the servers' own last words."""
        started = self.run("services.sh", "up")
        assert started.returncode == 0, started.stderr

    def settings(self) -> dict[str, str]:
        lines = (self.state / "env").read_text().splitlines()
        return dict(line.split("=", 1) for line in lines if not line.startswith("#"))

    def pids(self) -> dict[str, int]:
        files = {
            "postgres": self.state / "postgres" / "postmaster.pid",
            "redis": self.state / "run" / "redis.pid",
            "rabbitmq": self.state / "run" / "rabbitmq.pid",
            "epmd": self.state / "run" / "epmd.pid",
        }
        return {name: int(file.read_text().split()[0]) for name, file in files.items() if file.exists()}


@pytest.fixture(scope="module")
def make_checkout(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Checkout]]:
    made: list[Checkout] = []

    def make() -> Checkout:
        names = ("PUBLIC", "WEB", "SOCKETS", "POSTGRES", "REDIS", "RABBITMQ")
        ports = dict(zip(names, free_ports(len(names)), strict=True))
        made.append(Checkout(state=tmp_path_factory.mktemp("checkout") / "state", ports=ports))
        return made[-1]

    yield make
    for checkout in made:
        checkout.run("services.sh", "wipe")
        for pid in checkout.pids().values():
            os.kill(pid, signal.SIGKILL)


@pytest.fixture(scope="module")
def running(make_checkout: Callable[[], Checkout]) -> Checkout:
    """A checkout whose three servers are up."""
    checkout = make_checkout()
    checkout.start()
    return checkout
