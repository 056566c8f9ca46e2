"""A model on loopback that speaks the streaming wire format of the Responses API, for tests and for work without a key.

What it answers next is put into `script`: a dictionary is the JSON of the result, `call(…)` asks for a tool, a word is
a fault. An empty script answers `DEFAULT`. Faults: "429", "500", "cut", "refusal", "slow", "drip", "silent", "failed",
"error", "garbage", "incomplete". `flagged` are words that its moderation objects to.

`python -m shared_apps.integrations.llm.standin PORT` keeps one running for browser tests: PUT /script sets `script` and
forgets what was asked, GET /asked tells of it.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

DEFAULT: dict[str, Any] = {
    "words": "Najpewniej zużyte klocki hamulcowe. Umów wymianę w tym tygodniu.",
    "causes": [
        {
            "cause_id": "pads_worn",
            "name": "Zużyte klocki hamulcowe",
            "explanation": "Okładzina jest na wykończeniu.",
            "probability": 0.8,
            "severity": "high",
            "because": ["pisk przy hamowaniu"],
        }
    ],
    "actions": ["Umów wymianę klocków."],
    "cost_min": 250,
    "cost_max": 600,
    "urgent": False,
    "urgent_because": "",
    "confidence": 0.8,
    "services": ["brake-pads-front"],
    "parts": ["klocki hamulcowe"],
}
TOKENS_IN, TOKENS_OUT = 1000, 200
PIECE = 24
SLOW_SECONDS = 20.0


def call(name: str, **argument: str) -> dict[str, Any]:
    """For the script: the model wants this tool."""
    return {"call": name, "arguments": json.dumps(argument)}


class ModelStandIn:
    """``with ModelStandIn() as model: model.base_url``. Remembers the bodies it was sent in `asked` and `moderated`."""

    def __init__(self, port: int = 0) -> None:
        self.script: list[Any] = []
        self.flagged: tuple[str, ...] = ()
        self.asked: list[dict[str, Any]] = []
        self.moderated: list[str] = []
        self.over = threading.Event()
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                if self.headers["Authorization"] != "Bearer sk-right":
                    return self._plain(401, {"error": {"message": "no such key", "type": "invalid_request_error"}})
                if self.path.endswith("/moderations"):
                    return self._plain(200, stand_in.moderate(body))
                stand_in.asked.append(body)
                said = stand_in.script.pop(0) if stand_in.script else DEFAULT
                if said in ("429", "500"):
                    return self._plain(int(said), {"error": {"message": "not now", "type": "x", "code": "x"}})
                return self._stream(said)

            def do_PUT(self) -> None:
                stand_in.script = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                stand_in.asked.clear()
                self._plain(200, {})

            def do_GET(self) -> None:
                self._plain(200, {"asked": stand_in.asked})

            def _plain(self, status: int, body: dict[str, Any]) -> None:
                self._head(status, "application/json")
                self._write(json.dumps(body).encode())

            def _stream(self, said: Any) -> None:
                self._head(200, "text/event-stream")
                for number, event in enumerate(stand_in.events(said)):
                    if not event:
                        # A comment, as proxies send it to keep a line open.
                        self._write(b": still here\n\n")
                        continue
                    told = json.dumps(event | {"sequence_number": number})
                    self._write(f"event: {event['type']}\ndata: {told}\n\n".encode())

            def _head(self, status: int, kind: str) -> None:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("retry-after-ms", "1")
                self.end_headers()

            def _write(self, content: bytes) -> None:
                try:
                    self.wfile.write(content)
                    self.wfile.flush()
                except OSError:
                    """Whoever asked has given up."""

            def log_message(self, format: str, *args: Any) -> None:
                """Quiet: the test asks `asked` instead."""

        self._server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def __enter__(self) -> ModelStandIn:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.over.set()
        self._server.shutdown()
        self._server.server_close()

    def moderate(self, body: dict[str, Any]) -> dict[str, Any]:
        told = body["input"]
        self.moderated.append(told if isinstance(told, str) else json.dumps(told, ensure_ascii=False))
        flagged = any(word in self.moderated[-1] for word in self.flagged)
        result = {"flagged": flagged, "categories": {}, "category_scores": {}, "category_applied_input_types": {}}
        return {"id": "modr-1", "model": body["model"], "results": [result]}

    def events(self, said: Any) -> Iterator[dict[str, Any]]:
        """The events of one response, in the order in which the supplier sends them; an empty one is a comment."""
        yield {"type": "response.created", "response": _response("in_progress", [])}
        if said == "slow":
            self.over.wait(SLOW_SECONDS)
        if said == "failed":
            failed = _response("failed", []) | {"error": {"code": "server_error", "message": "broken"}}
            yield {"type": "response.failed", "response": failed}
        elif said == "error":
            yield {"type": "error", "code": "server_error", "message": "broken", "param": None}
        elif said == "refusal":
            yield from _refusal()
        elif isinstance(said, dict) and "call" in said:
            yield from _called(said)
        elif said == "garbage":
            yield from _text("<html>captive portal</html>")
        else:
            verdict = DEFAULT if isinstance(said, str) else said
            yield from self._spoken(verdict, fault=said if isinstance(said, str) else "")

    def _spoken(self, verdict: dict[str, Any], *, fault: str) -> Iterator[dict[str, Any]]:
        for number, event in enumerate(_text(json.dumps(verdict, ensure_ascii=False))):
            if fault == "cut" and number == 5:
                return
            if fault == "incomplete" and number == 5:
                cut = _response("incomplete", []) | {"incomplete_details": {"reason": "max_output_tokens"}}
                yield {"type": "response.incomplete", "response": cut}
                return
            if fault == "silent" and number == 8:
                for _ in range(int(SLOW_SECONDS * 10)):
                    if self.over.wait(0.1):
                        return
                    yield {}
            if fault == "drip":
                time.sleep(0.2)
            yield event


def _response(status: str, output: list[dict[str, Any]]) -> dict[str, Any]:
    usage = {
        "input_tokens": TOKENS_IN,
        "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
        "output_tokens": TOKENS_OUT,
        "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": TOKENS_IN + TOKENS_OUT,
    }
    return {
        "id": "resp_1",
        "object": "response",
        "created_at": 0,
        "model": "stand-in",
        "status": status,
        "output": output,
        "parallel_tool_calls": False,
        "tool_choice": "auto",
        "tools": [],
        "usage": usage if status == "completed" else None,
    }


def _message(content: list[dict[str, Any]], status: str) -> dict[str, Any]:
    return {"id": "msg_1", "type": "message", "role": "assistant", "status": status, "content": content}


def _text(text: str) -> Iterator[dict[str, Any]]:
    place = {"item_id": "msg_1", "output_index": 0, "content_index": 0}
    part = {"type": "output_text", "text": "", "annotations": [], "logprobs": []}
    yield {"type": "response.output_item.added", "output_index": 0, "item": _message([], "in_progress")}
    yield {"type": "response.content_part.added", **place, "part": part}
    for start in range(0, len(text), PIECE):
        yield {"type": "response.output_text.delta", **place, "delta": text[start : start + PIECE], "logprobs": []}
    whole = part | {"text": text}
    yield {"type": "response.output_text.done", **place, "text": text, "logprobs": []}
    yield {"type": "response.content_part.done", **place, "part": whole}
    done = _message([whole], "completed")
    yield {"type": "response.output_item.done", "output_index": 0, "item": done}
    yield {"type": "response.completed", "response": _response("completed", [done])}


def _refusal() -> Iterator[dict[str, Any]]:
    place = {"item_id": "msg_1", "output_index": 0, "content_index": 0}
    words = "I cannot help with that."
    part = {"type": "refusal", "refusal": ""}
    yield {"type": "response.output_item.added", "output_index": 0, "item": _message([], "in_progress")}
    yield {"type": "response.content_part.added", **place, "part": part}
    yield {"type": "response.refusal.delta", **place, "delta": words}
    yield {"type": "response.refusal.done", **place, "refusal": words}
    done = _message([part | {"refusal": words}], "completed")
    yield {"type": "response.output_item.done", "output_index": 0, "item": done}
    yield {"type": "response.completed", "response": _response("completed", [done])}


def _called(said: dict[str, Any]) -> Iterator[dict[str, Any]]:
    item = {
        "id": "fc_1",
        "type": "function_call",
        "call_id": "call_1",
        "name": said["call"],
        "arguments": "",
        "status": "in_progress",
    }
    place = {"item_id": "fc_1", "output_index": 0}
    told = said["arguments"]
    yield {"type": "response.output_item.added", "output_index": 0, "item": item}
    yield {"type": "response.function_call_arguments.delta", **place, "delta": told}
    yield {"type": "response.function_call_arguments.done", **place, "arguments": told, "name": said["call"]}
    done = item | {"arguments": told, "status": "completed"}
    yield {"type": "response.output_item.done", "output_index": 0, "item": done}
    yield {"type": "response.completed", "response": _response("completed", [done])}


if __name__ == "__main__":
    with ModelStandIn(int(sys.argv[1])) as running:
        running.over.wait()
