from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.chat.lines import Server, redis_server, web_server
from tests.chat.talk import Talk
from tests.factories.calendar import furnish, publish
from tests.factories.people import client_person, staff_of


@pytest.fixture
def talk(alpha) -> Talk:
    """A client and a mechanic of alpha, before a word was said."""
    furnish(alpha)
    return Talk(alpha, publish(alpha), client_person(), staff_of(alpha, "mechanic"))


@pytest.fixture
def redis(committed) -> Iterator[Server]:
    """A Redis that may be killed."""
    server = redis_server()
    server.start()
    yield server
    server.kill()


@pytest.fixture
def web(redis: Server) -> Iterator[Server]:
    """A server of sockets that may be killed."""
    server = web_server(REDIS_URL=f"redis://127.0.0.1:{redis.port}/0")
    server.start()
    yield server
    server.kill()
