"""The supplier's real client against a server of ours that speaks its protocol."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from openai import APIStatusError

from shared_apps.integrations.llm.client import RETRIES, TIMEOUT_SECONDS, language_model


class Supplier(BaseHTTPRequestHandler):
    """Answers GET /v1/models; with the wrong key, as the supplier does, 401."""

    def do_GET(self) -> None:
        right = self.headers["Authorization"] == "Bearer sk-right"
        body = {"object": "list", "data": [{"id": "m", "object": "model", "created": 0, "owned_by": "x"}]}
        answer = json.dumps(body if right else {"error": {"message": "no", "type": "invalid_request_error"}}).encode()
        self.send_response(200 if right else 401)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def supplier(settings) -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Supplier)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()


def test_without_a_key_there_is_no_door(settings):
    settings.OPENAI_API_KEY = ""
    assert language_model() is None


async def test_a_key_opens_it_with_bounds(settings, supplier):
    settings.OPENAI_API_KEY, settings.OPENAI_BASE_URL = "sk-right", supplier
    client = language_model()
    assert client is not None
    assert (client.timeout, client.max_retries) == (TIMEOUT_SECONDS, RETRIES)
    assert [model.id async for model in client.models.list()] == ["m"]


async def test_a_wrong_key_is_an_error_of_the_supplier(settings, supplier):
    settings.OPENAI_API_KEY, settings.OPENAI_BASE_URL = "sk-wrong", supplier
    client = language_model()
    assert client is not None
    with pytest.raises(APIStatusError):
        await client.models.list()
