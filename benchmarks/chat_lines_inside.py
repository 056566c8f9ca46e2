"""Everybody's browsers: each conversation's client at one server process, its workshop at the other.

Reads one line of JSON: `pairs` of addresses with their protocols, `rate` messages a second, `count` of them. Every
message goes from a client at one process to the workshop at the other and is timed from sending to arriving.
Prints the seconds of each, how many were lost, and how long it took until all were connected.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
import uuid
from contextlib import suppress
from typing import Any

import websockets
from websockets.typing import Origin

AT_ONCE = 20
LOST_AFTER = 20.0


class Arrivals:
    def __init__(self, expected: int) -> None:
        self.expected = expected
        self.sent: dict[str, float] = {}
        self.took: dict[str, float] = {}
        self.refused: list[str] = []
        self.all_came = asyncio.Event()

    def came(self, frame: dict[str, Any]) -> None:
        """Raises nothing: whatever else a server says is not timed."""
        message = frame.get("message") if frame.get("type") == "message" else frame
        name = message.get("client_id") if isinstance(message, dict) else None
        if name in self.sent:
            self.took.setdefault(name, time.perf_counter() - self.sent[name])
            if len(self.took) == self.expected:
                self.all_came.set()


async def opened(place: dict[str, Any], gate: asyncio.Semaphore) -> Any:
    async with gate:
        return await websockets.connect(
            f"ws://{place['host']}{place['path']}",
            host="127.0.0.1",
            port=place["port"],
            origin=Origin(f"http://{place['host']}"),
            subprotocols=place["protocols"] or None,
            proxy=None,
            open_timeout=60,
            compression=None,
        )


async def listening(line: Any, arrivals: Arrivals, *, is_ours: bool) -> None:
    """The workshop's end times what comes; the client's counts what was refused."""
    async for text in line:
        frame = json.loads(text)
        if is_ours:
            arrivals.came(frame)
        elif frame.get("type") == "refused":
            arrivals.refused.append(frame["code"])


async def run(told: dict[str, Any]) -> dict[str, Any]:
    gate, arrivals = asyncio.Semaphore(AT_ONCE), Arrivals(told["count"])
    started = time.perf_counter()
    lines = await asyncio.gather(*(opened(place, gate) for pair in told["pairs"] for place in pair))
    connecting = time.perf_counter() - started
    clients, workshops = lines[0::2], lines[1::2]
    ears = [asyncio.create_task(listening(line, arrivals, is_ours=False)) for line in clients]
    ears += [asyncio.create_task(listening(line, arrivals, is_ours=True)) for line in workshops]
    await asyncio.sleep(told["rest"])
    await talk(clients, arrivals, rate=told["rate"], count=told["count"])
    closed = [line.close_code for line in lines if line.close_code is not None]
    for ear in ears:
        ear.cancel()
    await asyncio.gather(*(line.close() for line in lines), return_exceptions=True)
    return {
        "took": list(arrivals.took.values()),
        "lost": told["count"] - len(arrivals.took),
        "connecting": connecting,
        "refused": arrivals.refused,
        "closed": closed,
    }


async def talk(clients: list[Any], arrivals: Arrivals, *, rate: float, count: int) -> None:
    """As people do: at any moment, not in step. Late sending is not forgiven: the next one is due at its time."""
    dice, due = random.Random(5), time.perf_counter()
    # A name said twice in a conversation is stored once, and runs share their conversations.
    run = uuid.uuid4().hex[:12]
    for number in range(count):
        due += dice.expovariate(rate)
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        name = f"{run}-{number}"
        arrivals.sent[name] = time.perf_counter()
        await dice.choice(clients).send(json.dumps({"type": "send", "client_id": name, "text": "Auto gotowe o 15:00"}))
    with suppress(TimeoutError):
        async with asyncio.timeout(LOST_AFTER):
            await arrivals.all_came.wait()


if __name__ == "__main__":
    print(json.dumps(asyncio.run(run(json.loads(sys.stdin.readline())))))
