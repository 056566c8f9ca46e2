"""A real ASGI server for conversations, and a browser that comes back to it however often it dies."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import websockets
from django.conf import settings

from config.env import ROOT
from tests.processes import database_url, environment, free_ports


def reachable(port: int, seconds: float = 40) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return True
        except OSError:
            time.sleep(0.1)
    return False


class Server:
    """One process; killed without a word and started again on the same port (None: it has none)."""

    def __init__(self, command: list[str], port: int | None, env: Mapping[str, str]) -> None:
        self.command, self._port, self.env = command, port, dict(env)
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def port(self) -> int:
        assert self._port is not None
        return self._port

    def start(self) -> None:
        self.process = subprocess.Popen(self.command, env=self.env)
        assert self._port is None or reachable(self._port), self.command

    def kill(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=20)


class Broker(Server):
    """A RabbitMQ of its own, by the same script that starts everybody's; its process id is in a file."""

    def __init__(self, state: Path) -> None:
        [port] = free_ports(1)
        script = str(ROOT / "infra" / "local" / "services.sh")
        kept = {name: value for name, value in os.environ.items() if name != "CELERY_BROKER_URL"}
        # The other two servers are named, so that the script starts none of its own where this run's already stand.
        named = {"DATABASE_URL": database_url(), "REDIS_URL": settings.REDIS_URL}
        env = {**kept, **named, "GARAGE_STATE_DIR": str(state), "GARAGE_RABBITMQ_PORT": str(port)}
        env.pop("GARAGE_DOOR_HELD", None)
        super().__init__([script, "up"], port, env)
        self.state = state

    @property
    def url(self) -> str:
        [line] = [one for one in (self.state / "env").read_text().splitlines() if one.startswith("CELERY_BROKER_URL=")]
        return line.partition("=")[2].strip("'\"")

    def start(self) -> None:
        subprocess.run(self.command, env=self.env, check=True, stdout=subprocess.DEVNULL)
        assert reachable(self.port)

    def kill(self) -> None:
        os.kill(int((self.state / "run" / "rabbitmq.pid").read_text()), signal.SIGKILL)
        until = time.monotonic() + 20
        while reachable(self.port, seconds=0.1) and time.monotonic() < until:
            time.sleep(0.1)

    def wipe(self) -> None:
        subprocess.run([self.command[0], "wipe"], env=self.env, check=True, stdout=subprocess.DEVNULL)


def web_server(**env: str) -> Server:
    [port] = free_ports(1)
    asgi = ["-m", "uvicorn", "config.asgi:application", "--port", str(port), "--log-level", "error"]
    return Server([sys.executable, *asgi], port, environment() | env)


def redis_server() -> Server:
    [port] = free_ports(1)
    options = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--loglevel", "warning"]
    return Server(["redis-server", *options], port, os.environ)


async def open_line(port: int, person: Any, conversation: Any, *, origin: Any = None, **asked: int) -> Any:
    known: Any = origin or f"http://{person.host}"
    protocols: Any = ["garage.v1", f"bearer.{person.access}"]
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    return await websockets.connect(
        f"ws://{person.host}/ws/chat/{conversation}/?{query}",
        host="127.0.0.1",
        port=port,
        origin=known,
        subprotocols=protocols,
        proxy=None,
        open_timeout=10,
    )


async def next_frame(line: Any, kind: str, seconds: float = 8.0) -> dict[str, Any]:
    async with asyncio.timeout(seconds):
        while True:
            frame: dict[str, Any] = json.loads(await line.recv())
            if frame["type"] == kind:
                return frame


async def say(line: Any, **frame: Any) -> None:
    await line.send(json.dumps(frame))


async def is_silent(line: Any, *kinds: str, seconds: float = 1.0) -> bool:
    try:
        async with asyncio.timeout(seconds):
            while json.loads(await line.recv())["type"] not in kinds:
                pass
    except TimeoutError:
        return True
    return False
