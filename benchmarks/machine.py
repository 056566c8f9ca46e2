"""Processes of a measurement and what they cost: the web server as production starts it, CPU seconds of it and of
PostgreSQL's backends. Wall time on a shared machine tells little, CPU time and ratios tell more."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg

ROOT_HOST = "garage.localhost"
PROC = Path("/proc")
START_SECONDS = 120
# The web server hangs up on connections that are silent for half a minute.
IDLE_SECONDS = 15


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class Caller:
    """One keep-alive connection to the web server, as a browser behind the proxy would have it."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._used = time.monotonic()

    def ask(
        self, path: str, *, host: str = ROOT_HOST, token: str = "", method: str = "GET", body: object = None
    ) -> Answer:
        headers = {"Host": host, "Accept-Language": "pl"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        if body is not None:
            headers["Content-Type"] = "application/json"
        if time.monotonic() - self._used > IDLE_SECONDS:
            self._connection.close()  # the next request opens it again
        self._connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        response = self._connection.getresponse()
        answer = Answer(response.status, response.read())
        self._used = time.monotonic()
        return answer

    def get(self, path: str, *, host: str = ROOT_HOST, token: str = "") -> Answer:
        """Raises when the answer is not a 200: a fast refusal must never count as a fast answer."""
        answer = self.ask(path, host=host, token=token)
        if answer.status != 200:
            raise RuntimeError(f"{host}{path} answered {answer.status}: {answer.body[:300]!r}")
        return answer


@contextmanager
def web_server(variables: dict[str, str], *, workers: int = 2, threads: int = 4) -> Iterator[tuple[int, int]]:
    """granian with the product's WSGI application on a free loopback port. Yields (port, process id)."""
    port = _free_port()
    command = [str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--host", "127.0.0.1"]
    command += ["--port", str(port), "--workers", str(workers), "--blocking-threads", str(threads)]
    command += ["--backlog", "512", "--no-ws", "--log-level", "warning", "config.wsgi:application"]
    with tempfile.TemporaryDirectory(prefix="garage-bench-") as folder:
        log = Path(folder) / "web.log"
        settings = {"DJANGO_SETTINGS_MODULE": "benchmarks.settings_web", "PROMETHEUS_MULTIPROC_DIR": folder}
        with log.open("wb") as output:
            server = subprocess.Popen(command, env=variables | settings, stdout=output, stderr=output)
        try:
            _wait_until_healthy(port, server, log)
            yield port, server.pid
        finally:
            _end(server)


@contextmanager
def asgi_server(application: str, variables: dict[str, str], *, log: Path) -> Iterator[tuple[int, int]]:
    """uvicorn as production starts it for sockets, on a free loopback port. Yields (port, process id)."""
    port = _free_port()
    command = [str(Path(sys.executable).with_name("uvicorn")), application, "--host", "127.0.0.1", "--port", str(port)]
    command += ["--lifespan", "off", "--no-access-log", "--ws-max-size", "65536", "--log-level", "warning"]
    settings = {"DJANGO_SETTINGS_MODULE": "benchmarks.settings_web", "GARAGE_LOG_LEVEL": "WARNING"}
    with log.open("wb") as output:
        server = subprocess.Popen(command, env=variables | settings, stdout=output, stderr=output)
    try:
        _wait_until_open(port, server, log)
        yield port, server.pid
    finally:
        _end(server)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _end(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(20)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _wait_until_open(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and server.poll() is None:
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        time.sleep(0.1)
    raise RuntimeError(f"the server of sockets did not start: {log.read_text()[-2000:]}")


def _wait_until_healthy(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and server.poll() is None:
        with suppress(OSError):
            if Caller(port).ask("/healthz").status == 200:
                return
        time.sleep(0.1)
    raise RuntimeError(f"the web server did not start: {log.read_text()[-2000:]}")


def cpu_of_tree(pid: int) -> float:
    """CPU seconds of a process with its children, all threads, by the scheduler's own count of nanoseconds."""
    return sum(cpu_of(each) for each in _tree(pid))


def _tree(pid: int) -> list[int]:
    children: dict[int, list[int]] = {}
    for entry in PROC.glob("[0-9]*/stat"):
        with suppress(OSError, IndexError):
            each = int(entry.parent.name)
            children.setdefault(int(_stat(each)[1]), []).append(each)
    found, waiting = [], [pid]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += children.get(one, [])
    return found


def _stat(pid: int) -> list[str]:
    """The fields of /proc/<pid>/stat from the state on: [1] is the parent."""
    return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()


def cpu_of(pid: int) -> float:
    """CPU seconds of one process, all its threads."""
    total = 0
    for entry in (PROC / str(pid) / "task").glob("*/schedstat"):
        with suppress(OSError, IndexError):
            total += int(entry.read_text().split()[0])
    return total / 1e9


class DatabaseCpu:
    """CPU seconds of the backends that serve one database. Zero when PostgreSQL runs on another machine."""

    def __init__(self, *, database_url: str, asked_through: str) -> None:
        self._name = urlsplit(database_url).path.lstrip("/")
        self._is_here = urlsplit(database_url).hostname in {"127.0.0.1", "localhost", "::1", None}
        # Asked from another database, so that asking is not counted.
        self._connection = psycopg.connect(asked_through, autocommit=True)

    def backends(self) -> list[int]:
        rows = self._connection.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = %s AND backend_type = 'client backend'", [self._name]
        )
        return [row[0] for row in rows]

    def seconds(self) -> float:
        return sum(cpu_of(pid) for pid in self.backends()) if self._is_here else 0.0

    def of_ended(self) -> float:
        """CPU seconds of all backends of this PostgreSQL that have ended: what their parent collected of them."""
        if not self._is_here:
            return 0.0
        parent = _stat(self._connection.info.backend_pid)[1]
        children_user, children_system = _stat(int(parent))[13:15]
        return (int(children_user) + int(children_system)) / os.sysconf("SC_CLK_TCK")

    def memory_mib(self) -> float:
        """Private memory of all its backends together, shared buffers left out."""
        total = 0
        for pid in self.backends() if self._is_here else []:
            with suppress(OSError):
                for line in (PROC / str(pid) / "smaps_rollup").read_text().splitlines():
                    if line.startswith("Private_"):
                        total += int(line.split()[1])
        return total / 1024

    def deadlocks(self) -> int:
        row = self._connection.execute(
            "SELECT deadlocks FROM pg_stat_database WHERE datname = %s", [self._name]
        ).fetchone()
        return int(row[0]) if row else 0
