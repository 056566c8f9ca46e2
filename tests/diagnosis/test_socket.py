"""The conversation's socket: the product's own ASGI application in this process, on committed rows."""

from __future__ import annotations

import json
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from asgiref.testing import ApplicationCommunicator

from config.routing import application_of
from shared_apps.diagnosis.models import ChatMessage
from tests.diagnosis.talking import SQUEAL, started
from tests.factories.people import Browser, browser, client_person

APPLICATION = application_of(None)
SECONDS = 15


class Socket:
    """The browser's end."""

    def __init__(self, client: Browser, session_id: str, *, host: str = "garage.localhost", origin: str = "") -> None:
        cookies = "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())
        token = [f"bearer.{client.access}"] if client.access else []
        self.wire = ApplicationCommunicator(
            APPLICATION,
            {
                "type": "websocket",
                "path": f"/ws/ai-chat/{session_id}/",
                "query_string": b"",
                "client": ("127.0.0.1", 1),
                "headers": [
                    (b"host", host.encode()),
                    (b"origin", (origin or f"http://{host}").encode()),
                    (b"cookie", cookies.encode()),
                ],
                "subprotocols": ["garage.v1", *token],
            },
        )

    async def open(self) -> bool:
        await self.wire.send_input({"type": "websocket.connect"})
        return str((await self.wire.receive_output(SECONDS))["type"]) == "websocket.accept"

    async def say(self, **words: Any) -> None:
        await self.wire.send_input({"type": "websocket.receive", "text": json.dumps(words)})

    async def frame(self) -> dict[str, Any]:
        return dict(json.loads((await self.wire.receive_output(SECONDS))["text"]))

    async def until(self, *kinds: str) -> list[dict[str, Any]]:
        frames = [await self.frame()]
        while frames[-1]["type"] not in kinds:
            frames.append(await self.frame())
        return frames

    async def close(self) -> None:
        await self.wire.send_input({"type": "websocket.disconnect", "code": 1000})
        await self.wire.wait(SECONDS)


def begun(client: Browser) -> tuple[Browser, str]:
    return client, started(client)


@pytest.fixture
def visiting(committed) -> tuple[Browser, str]:
    return begun(browser())


@pytest.fixture
def signed_in(committed) -> tuple[Browser, str]:
    return begun(client_person())


@pytest.fixture(params=["visiting", "signed_in"])
def whoever(request) -> tuple[Browser, str]:
    return request.getfixturevalue(request.param)


async def test_words_stream_and_lead_to_a_diagnosis(whoever):
    client, session_id = whoever
    line = Socket(client, session_id)
    assert await line.open()

    await line.say(type="say", text=SQUEAL)
    frames = await line.until("question", "diagnosis")
    while frames[-1]["type"] == "question":
        assert "".join(one["text"] for one in frames[:-1]) == frames[-1]["message"]["content"]
        await line.say(type="say", question_id=frames[-1]["message"]["question"]["id"], answer="yes")
        frames = await line.until("question", "diagnosis")

    assert frames[0]["type"] == "delta"
    assert frames[-1]["message"]["diagnosis"]["causes"]
    await line.close()


async def test_nobody_opens_somebody_elses_line(visiting, signed_in):
    (visitor, of_visitor), (anna, of_anna) = visiting, signed_in
    assert not await Socket(anna, of_visitor).open()
    assert not await Socket(visitor, of_anna).open()
    assert not await Socket(browser(), of_visitor).open()
    assert not await Socket(visitor, of_visitor, host="console.garage.localhost").open()
    assert not await Socket(visitor, of_visitor, origin="http://evil.example.com").open()
    assert await Socket(visitor, of_visitor).open()


async def test_an_answer_outlives_its_line_and_is_asked_for_by_number(visiting):
    client, session_id = visiting
    line = Socket(client, session_id)
    assert await line.open()
    await line.say(type="say", text=SQUEAL, key="k1")
    await line.frame()
    await line.close()

    again = Socket(client, session_id)
    assert await again.open()
    for _try in range(100):
        await again.say(type="after", number=1)
        heard = (await again.frame())["messages"]
        if heard:
            break
    assert [one["number"] for one in heard] == [2]
    await again.say(type="say", text=SQUEAL, key="k1")
    assert (await again.frame())["message"] == heard[0]
    assert await sync_to_async(ChatMessage.objects.filter(session__session_id=session_id).count)() == 2
    await again.close()


async def test_what_cannot_be_said_is_refused_and_the_line_stays_open(visiting):
    client, session_id = visiting
    line = Socket(client, session_id)
    assert await line.open()
    for words in ({"type": "shout"}, {"type": "say", "text": "x" * 2001}, {"type": "after", "number": -1},
                  {"type": "say", "text": "nul\x00"}, {"type": "say"}):  # fmt: skip
        await line.say(**words)
        assert (await line.frame())["code"] == "VALIDATION_ERROR", words
    for text in ("no json", "[" * 5000, '{"type": "say", "text": "' + "x" * 20_000 + '"}'):
        await line.wire.send_input({"type": "websocket.receive", "text": text})
        assert (await line.frame())["code"] == "VALIDATION_ERROR"
    await line.say(type="say", question_id="q", answer="yes")
    assert (await line.frame())["code"] == "NOTHING_ASKED"
    await line.close()


async def test_the_hourly_limit_holds_here_as_well(visiting, settings):
    settings.THROTTLE_RATES = settings.THROTTLE_RATES | {"ai_chat": "1/hour"}
    client, session_id = visiting
    line = Socket(client, session_id)
    assert await line.open()
    await line.say(type="say", text=SQUEAL)
    heard = await line.until("question", "diagnosis", "refused")
    # Starting over HTTP from the same address was the one call of this hour.
    assert (heard[-1]["type"], heard[-1]["code"]) == ("refused", "THROTTLED")
    assert heard[-1]["retry_after"] > 0
    await line.close()
