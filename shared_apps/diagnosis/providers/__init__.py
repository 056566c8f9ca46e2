"""Who answers: the supplier where it may be asked, and otherwise, or when it lets us down, the embedded engine."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Any

from shared_apps.diagnosis.providers import embedded, hosted
from shared_apps.diagnosis.providers.hosted import LetDown, dearest
from shared_apps.diagnosis.talk import Restart, Step, Turn

__all__ = ["dearest", "speak"]


async def speak(turn: Turn) -> AsyncGenerator[Step, Any]:
    """The steps of one answer; the last is its Answer. What is sent back in answers a Look."""
    if turn.reserved is not None:
        talk = hosted.speak(turn)
        back: Any = None
        try:
            while True:
                back = yield await talk.asend(back)
        except StopAsyncIteration:
            return
        except LetDown as failure:
            yield Restart(failure.reason)
    elif turn.reason:
        yield Restart(turn.reason)
    for step in embedded.speak(turn):
        yield step
