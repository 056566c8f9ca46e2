"""Whatever is written to the assistant, it diagnoses a car: by its own engine, and with a model that obeys anybody."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from shared_apps.diagnosis.knowledge import knowledge
from shared_apps.diagnosis.models import AiDiagnosis, ChatMessage
from shared_apps.diagnosis.providers.hosted import INSTRUCTIONS
from shared_apps.integrations.llm.standin import DEFAULT, call
from tests.diagnosis.talking import diagnosed, said, started, streamed
from tests.factories.people import browser

ATTEMPTS: dict[str, list[dict[str, Any]]] = {
    kind: [one if isinstance(one, dict) else {"text": one} for one in several]
    for kind, several in yaml.safe_load(Path(__file__).with_name("attempts.yaml").read_text()).items()
}
EVERY = [one for several in ATTEMPTS.values() for one in several]
TOOLS = {"trouble_code", "price", "ask_question"}
# The constant lines of what the model is told: none of them is for the person.
TOLD = [line for line in INSTRUCTIONS.splitlines() if "{" not in line and len(line) > 30]


def of(*kinds: str) -> Any:
    several = [one for kind in kinds or ATTEMPTS for one in ATTEMPTS[kind]]
    return pytest.mark.parametrize("attempt", several, ids=[one["text"][:40] for one in several])


def plain_words(text: str) -> bool:
    return not re.search(r"https?://|javascript:|\u202e", text)


def test_there_are_enough_of_them_and_no_two_are_the_same():
    assert len({one["text"] for one in EVERY}) == len(EVERY) >= 40
    assert TOLD


@of()
def test_the_engine_diagnoses_and_says_nothing_of_what_it_was_told_to(db, attempt):
    visitor = browser()
    session_id = started(visitor)
    message = diagnosed(visitor, session_id, attempt["text"])

    assert message["provider"] == "embedded"
    assert {cause["id"] for cause in message["diagnosis"]["causes"]} <= set(knowledge().causes)
    shown = json.dumps([row.content for row in ChatMessage.objects.filter(is_ai_response=True)], ensure_ascii=False)
    shown += json.dumps(message["diagnosis"], ensure_ascii=False)
    assert plain_words(shown)
    assert "<" not in shown, "the engine has no markup of its own and repeats nobody's"
    assert attempt.get("secret", "\0") not in shown
    assert message["diagnosis"]["cost_max"]["amount"] != "0.00"


@of()
def test_a_model_gets_the_words_as_a_description_and_the_same_three_tools(db, model, attempt):
    visitor = browser()
    session_id = started(visitor)
    said(visitor, session_id, attempt["text"])

    asked = model.asked[0]
    assert {tool["name"] for tool in asked["tools"]} <= TOOLS
    assert [item["role"] for item in asked["input"]] == ["user"], "never among the instructions"
    assert attempt["text"] not in asked["instructions"]
    assert asked["store"] is False
    sent = json.dumps([model.asked, model.moderated], ensure_ascii=False)
    assert attempt.get("secret", "\0") not in sent
    assert session_id not in sent
    assert "sk-right" not in sent


@of("instructions")
def test_a_model_that_tells_its_instructions_is_cut_off(db, model, attempt):
    class Parrot(dict[str, object]):
        """Repeats what it was told, whole."""

    model.script = [Parrot(DEFAULT)]
    events = model.events
    model.events = lambda told: events(
        DEFAULT | {"words": model.asked[-1]["instructions"]} if isinstance(told, Parrot) else told
    )
    visitor = browser()
    frames = streamed(visitor, started(visitor), attempt["text"])

    shown = json.dumps(frames, ensure_ascii=False)
    assert frames[-1]["message"]["fell_back"] == "refused"
    assert not [line for line in TOLD if line in shown]
    assert not AiDiagnosis.objects.filter(provider="openai").exists()


@of("other_work")
def test_a_model_that_promises_anything_is_believed_within_bounds(db, model, attempt):
    model.script = [DEFAULT | {"confidence": 99.0, "services": ["free-of-charge"], "cost_min": 0, "cost_max": 10**9}]
    visitor = browser()
    assert said(visitor, started(visitor), attempt["text"])["fell_back"] == "broken"
    model.script = [DEFAULT | {"confidence": 99.0, "services": ["free-of-charge"]}]
    found = said(visitor, started(visitor), attempt["text"])["diagnosis"]
    assert found["confidence"] == "1.00"
    # The house's own: nothing is free.
    assert found["services"] == ["brake-pads-front", "brake-pads-rear"]


@of("other_conversations")
def test_a_model_that_is_lured_to_other_peoples_words_finds_nothing(db, model, attempt):
    other = browser()
    said(other, started(other), "Piszczy przy hamowaniu, tajne-słowo-anny")
    before = len(model.asked)
    name, argument = attempt["lures"]
    model.script = [call(name, argument=argument), DEFAULT]
    visitor = browser()
    said(visitor, started(visitor), attempt["text"])

    asked = model.asked[before:]
    assert json.loads(asked[-1]["input"][-1]["output"]) == {"found": False}
    assert "tajne-słowo-anny" not in json.dumps(asked, ensure_ascii=False)


@of("other_conversations")
def test_another_browser_cannot_read_it(db, attempt):
    anna, boris = browser(), browser()
    session_id = started(anna)
    said(anna, session_id, attempt["text"])
    assert boris.get(f"/api/v1/ai-chat/sessions/{session_id}/").status_code == 404
    assert boris.get("/api/v1/ai-chat/sessions/").json()["data"] == []


@of("markup")
def test_a_model_that_repeats_markup_has_its_links_taken_out_and_the_rest_stays_text(db, model, attempt):
    model.script = [DEFAULT | {"words": f"Oto: {attempt['text']}", "actions": [attempt["text"]]}]
    visitor = browser()
    answer = visitor.post(
        "/api/v1/ai-chat/message/",
        {"session_id": started(visitor), "text": attempt["text"]},
        content_type="application/json",
    )
    assert answer["Content-Type"].startswith("application/json")
    assert answer["X-Content-Type-Options"] == "nosniff"
    message = answer.json()["data"]
    shown = message["content"] + "".join(message["diagnosis"]["actions"])
    assert "http" not in shown
    assert "\u202e" not in shown
