"""Ten thousand messages while web, worker, relay, Redis and the broker are killed at random (GARAGE_CHAT_MESSAGES for
another number). Beside them a bell is promised now and then, which has to pass the relay, the broker and a worker.

Too long for every day: `make bench-chat` runs it.
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared_apps.core.outbox import enqueue
from shared_apps.core.tenancy import open_workshop
from shared_apps.notifications.models import Notification
from tests.chat.crowd import Crowd
from tests.chat.lines import Broker, Server
from tests.processes import environment

MESSAGES = int(os.environ.get("GARAGE_CHAT_MESSAGES", "10000"))
KILLS, BELLS = 40, 50
SECONDS = 3600
SEED = 20261126


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[Broker]:
    broker = Broker(tmp_path / "state")
    broker.start()
    yield broker
    broker.wipe()


@pytest.fixture
def behind(broker: Broker, redis: Server) -> Iterator[dict[str, Server]]:
    """The processes behind the web server, on a broker of their own."""
    env = environment() | {"CELERY_BROKER_URL": broker.url, "REDIS_URL": f"redis://127.0.0.1:{redis.port}/0"}
    worker = ["-m", "celery", "-A", "config", "worker", "-P", "solo", "-l", "CRITICAL", "--without-gossip"]
    found = {
        "worker": Server([sys.executable, *worker, "--without-mingle", "-n", "chat@%h"], None, env),
        "relay": Server([sys.executable, "manage.py", "outbox_relay"], None, env | {"GARAGE_LOG_LEVEL": "CRITICAL"}),
    }
    for server in found.values():
        server.start()
    yield found
    for server in found.values():
        server.kill()


async def bells(crowd: Crowd) -> None:
    for number in range(BELLS):
        await crowd.reached(number / BELLS)
        await asyncio.to_thread(promise, crowd, number)


def promise(crowd: Crowd, number: int) -> None:
    with open_workshop(crowd.workshop.schema_name):
        title = f"Dzwonek {number}"
        enqueue("notifications.notify_staff", kind="work", title=title, roles=["owner"], key=title)


def rung(crowd: Crowd) -> Counter[str]:
    rows = Notification.objects.filter(schema_name=crowd.workshop.schema_name, title__startswith="Dzwonek")
    return Counter(rows.values_list("title", flat=True))


def test_ten_thousand_messages(web, redis, broker, behind, new_workshop, record_property):
    dice = random.Random(SEED)
    victims: dict[str, Server] = {"web": web, "redis": redis, "broker": broker} | behind
    shares = sorted(dice.uniform(0.01, 0.97) for _ in range(KILLS))
    names = [dice.choice(list(victims)) for _ in shares]
    crowd = Crowd(new_workshop, MESSAGES // 4)
    started = time.monotonic()

    blows = [(share, victims[name]) for share, name in zip(shares, names, strict=True)]
    asyncio.run(crowd.talk(web.port, blows, seconds=SECONDS, beside=[bells(crowd)]))

    took = time.monotonic() - started
    crowd.assert_nothing_is_lost_doubled_or_out_of_order()
    until = time.monotonic() + 300
    while len(rung(crowd)) < BELLS and time.monotonic() < until:
        time.sleep(0.5)
    assert rung(crowd) == Counter({f"Dzwonek {number}": 1 for number in range(BELLS)})
    killed = ", ".join(f"{name} {count}" for name, count in sorted(Counter(names).items()))
    record_property(
        "counts",
        f"{crowd.all:,} messages in {took:.0f} s, killed: {killed}; 0 lost, 0 doubled, 0 out of order;"
        f" {BELLS} bells, each once",
    )
