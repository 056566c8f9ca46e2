"""Every socket on every host for everybody, and no frame of one side on a line of the other."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.db import transaction

from shared_apps.core import realtime
from shared_apps.notifications import consumers
from tenant_apps.chat import consumers as chat
from tenants.services import workshop_create
from tests.tenancy.callers import Caller, everybody
from tests.tenancy.doors import sockets
from tests.tenancy.lines import attempts, foreign_words, wrongly_opened
from tests.tenancy.world import Side, mirrored


@pytest.fixture
def sides(committed) -> dict[int, Side]:
    """Sockets read in threads of their own: what they see must be committed."""
    places = [
        workshop_create(name="Warsztat", slug=f"l-{uuid.uuid4().hex[:10]}x", owner_id=None) for _number in range(2)
    ]
    with transaction.atomic():
        return mirrored(*places)


@pytest.fixture
def callers(sides: dict[int, Side]) -> list[Caller]:
    with transaction.atomic():
        return list(everybody(sides).values())


async def test_nobody_opens_a_line_that_is_not_theirs(sides, callers, record_property):
    tried = attempts(sides, callers)
    wrong = await wrongly_opened(tried)
    record_property("counts", f"Sockets: {len(sockets())} routes, {len(callers)} callers, {len(tried)} cells")
    assert not wrong, "\n".join(wrong)
    assert sum(line.passes for line in tried) >= 8


def at_home(sides: dict[int, Side], callers: list[Caller]) -> list[Any]:
    own = [caller for caller in callers if caller.side and caller.own == "K"]
    # A conversation with the machine hears itself alone, no hints.
    return [line for line in attempts(sides, own) if line.passes and "session_id" not in line.pattern]


async def test_no_frame_reaches_the_other_side(sides, callers):
    lines = at_home(sides, callers)
    assert {line.home for line in lines} == {"alfa", "beta", "shared"}
    assert await foreign_words(sides, lines) == []


async def test_a_conversations_group_without_its_conversation_is_found(sides, callers, monkeypatch):
    for module in (realtime, chat):
        monkeypatch.setattr(module, "chat_group", lambda *whose: "chat.everybody")
    lines = [line for line in at_home(sides, callers) if "chat" in line.pattern]
    wrong = await foreign_words(sides, lines)
    assert any("heard KANAREKP" in one for one in wrong)


async def test_a_group_without_its_workshop_is_found(sides, callers, monkeypatch):
    for module in (realtime, consumers):
        monkeypatch.setattr(module, "workshop_group", lambda schema_name: "workshop.everybody", raising=False)
    wrong = await foreign_words(sides, at_home(sides, callers))
    assert any("heard KANAREKW" in one for one in wrong)
