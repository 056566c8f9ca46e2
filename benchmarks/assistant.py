"""The assistant's first words: what the product adds to the supplier's own time, and how long its own engine takes.

The supplier is a stand-in on loopback that speaks its wire. Beside the product the supplier's own library asks the same
two things (moderation, then a streamed answer) with connections that stay open, and nothing is stored or looked up.
"""

from __future__ import annotations

import http.client
import json
import time
from typing import Any

from openai import OpenAI

from benchmarks.machine import ROOT_HOST, web_server
from benchmarks.place import fresh_database, run_inside, scaled
from benchmarks.table import held, median, milliseconds, percentile, show
from shared_apps.integrations.llm.standin import ModelStandIn

CALLS = 200
WORDS = "Piszczy przy hamowaniu, najgłośniej w mieście."


def main() -> None:
    calls = scaled(CALLS, least=5)
    with fresh_database("garage_bench_assistant") as variables, ModelStandIn() as model:
        with web_server(variables) as (port, _pid):
            embedded = [_whole(port) for _ in range(calls)]
        key = {"OPENAI_API_KEY": "sk-right", "OPENAI_BASE_URL": model.base_url}
        bare, ours = [], []
        with (
            web_server(variables | key) as (port, _pid),
            OpenAI(api_key="sk-right", base_url=model.base_url) as library,
        ):
            _first_of_library(library)
            _first_of_product(port)
            for _ in range(calls):
                bare.append(_first_of_library(library))
                ours.append(_first_of_product(port))
        alone = json.loads(run_inside("benchmarks.assistant_inside", variables, str(calls)))
    _report(alone, embedded, bare, ours)


class Visitor:
    """A browser of somebody without an account: what they began is theirs by its cookie."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._headers = {"Host": ROOT_HOST, "Accept-Language": "pl", "Content-Type": "application/json"}
        response = self.post("start/", {})
        self._headers["Cookie"] = str(response.headers["Set-Cookie"]).partition(";")[0]
        self.session_id = str(json.loads(response.read())["data"]["session_id"])

    def post(self, path: str, body: dict[str, Any]) -> http.client.HTTPResponse:
        """Raises when it is refused."""
        self._connection.request("POST", f"/api/v1/ai-chat/{path}", json.dumps(body), self._headers)
        response = self._connection.getresponse()
        if response.status not in (200, 201):
            raise RuntimeError(f"{path} answered {response.status}: {response.read(300)!r}")
        return response

    def say(self, path: str) -> http.client.HTTPResponse:
        return self.post(path, {"session_id": self.session_id, "text": WORDS})


def _whole(port: int) -> float:
    """Seconds until the engine's answer is here, whole and written down."""
    visitor = Visitor(port)
    started = time.perf_counter()
    visitor.say("message/").read()
    return time.perf_counter() - started


def _first_of_product(port: int) -> float:
    """Seconds until the first words are here, over HTTP as a browser without sockets reads them."""
    visitor = Visitor(port)
    started = time.perf_counter()
    response = visitor.say("message/stream/")
    first: dict[str, Any] = json.loads(response.readline())
    took = time.perf_counter() - started
    rest = [json.loads(line) for line in response.read().splitlines()]
    if first["type"] != "delta" or rest[-1]["message"]["diagnosis"]["provider"] != "openai":
        raise RuntimeError(f"the supplier was not asked: {first}, {rest[-1:]}")
    return took


def _first_of_library(library: OpenAI) -> float:
    """Seconds until the first words of the answer's text, as its own library hears them."""
    started = time.perf_counter()
    library.moderations.create(model="omni-moderation-latest", input=WORDS)
    with library.responses.stream(model="stand-in", input=WORDS) as stream:
        took, heard = 0.0, 0
        for event in stream:
            if event.type == "response.output_text.delta":
                heard += len(event.delta)
                took = took or time.perf_counter() - started
    if not heard:
        raise RuntimeError("the stand-in said nothing")
    return took


def _report(alone: list[float], embedded: list[float], bare: list[float], ours: list[float]) -> None:
    rows = [
        [
            name,
            len(took),
            milliseconds(median(took)),
            milliseconds(percentile(took, 0.99)),
            f"{median(took) / anchor:.1f}",
        ]
        for name, took, anchor in (
            ("the engine alone, as a function", alone, median(alone)),
            ("an answer of the engine over HTTP, stored", embedded, median(alone)),
            ("the supplier's library alone, first words", bare, median(bare)),
            ("the product with that supplier, first words", ours, median(bare)),
        )
    ]
    show(
        "Assistant",
        ["way", "calls", "p50 ms", "p99 ms", "÷ alone"],
        rows,
        [
            held("an answer of the engine in ms, p99", value=percentile(embedded, 0.99) * 1000, limit=100),
            held(
                "first words, ms over the supplier's own (medians)",
                value=(median(ours) - median(bare)) * 1000,
                limit=20,
            ),
        ],
    )
