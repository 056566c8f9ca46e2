"""What tests of conversations have in common: a browser starts one, says something, answers what it is asked."""

from __future__ import annotations

import json
from typing import Any

from django.test import Client

CHAT = "/api/v1/ai-chat/"
SQUEAL = "Piszczy przy hamowaniu, najgłośniej w mieście."


def post(client: Client, path: str, body: dict[str, Any], **headers: str) -> Any:
    return client.post(f"{CHAT}{path}", body, content_type="application/json", headers=headers)


def started(client: Client, **body: Any) -> str:
    answer = post(client, "start/", body)
    assert answer.status_code == 201, answer.content
    return str(answer.json()["data"]["session_id"])


def said(client: Client, session_id: str, text: str = "", **body: Any) -> dict[str, Any]:
    answer = post(client, "message/", {"session_id": session_id, "text": text} | body)
    assert answer.status_code == 200, answer.content
    return dict(answer.json()["data"])


def diagnosed(client: Client, session_id: str, text: str = SQUEAL, answer: str = "unknown") -> dict[str, Any]:
    """To the end: every question gets the same answer. The message that brings the diagnosis."""
    message = said(client, session_id, text)
    while message["kind"] == "question":
        message = said(client, session_id, question_id=message["question"]["id"], answer=answer)
    assert message["kind"] == "diagnosis", message
    return message


def streamed(client: Client, session_id: str, text: str, **body: Any) -> list[dict[str, Any]]:
    answer = post(client, "message/stream/", {"session_id": session_id, "text": text} | body)
    assert answer.status_code == 200, answer
    return [json.loads(line) for line in b"".join(answer.streaming_content).splitlines()]
