"""Who drives a turn: synchronous code step by step in a loop of its own, or a socket. The steps are the same."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import AsyncGenerator, AsyncIterator, Generator
from dataclasses import dataclass, field
from typing import Any

from shared_apps.core.tenancy import PUBLIC_SCHEMA, open_public, run_in_workshop
from shared_apps.diagnosis.models import ChatMessage
from shared_apps.diagnosis.providers import speak
from shared_apps.diagnosis.selectors import message_out
from shared_apps.diagnosis.services.looking import look_up
from shared_apps.diagnosis.services.turns import turn_begin, turn_end
from shared_apps.diagnosis.talk import Answer, Caller, Delta, Look, Restart, Spent, Step, Told, Turn, Usage

Frame = dict[str, Any]


@dataclass
class _Heard:
    """What has come of an answer so far."""

    turn: Turn
    started: float = field(default_factory=time.monotonic)
    usage: Usage = field(default_factory=Usage)
    reason: str = ""
    answer: Answer | None = None

    def frame(self, step: Step) -> Frame | None:
        """What the reader is shown of a step, if anything."""
        if isinstance(step, Delta):
            return {"type": "delta", "text": step.text}
        if isinstance(step, Restart):
            self.reason = step.reason
            return {"type": "restart", "reason": step.reason}
        if isinstance(step, Spent):
            self.usage = self.usage.plus(step.usage)
        elif isinstance(step, Answer):
            self.answer = step
        return None

    def end(self) -> ChatMessage:
        if self.answer is None:
            raise LookupError("an answer ended without its end")
        return turn_end(
            turn=self.turn,
            answer=self.answer,
            usage=self.usage,
            reason=self.reason or self.turn.reason,
            milliseconds=round((time.monotonic() - self.started) * 1000),
        )


def turn_run(*, caller: Caller, session_id: uuid.UUID, told: Told) -> Generator[Frame]:
    """Frames of one answer: "delta" with words, "restart" when they are void, and last "text", "question" or
    "diagnosis" with the message. What refuses a turn is raised before the first frame. A reader that goes away does
    not stop the answer: it is finished and written down.
    """
    with open_public():
        begun = turn_begin(caller=caller, session_id=session_id, told=told)
    return _again(begun) if isinstance(begun, ChatMessage) else _frames(begun)


def _again(answered: ChatMessage) -> Generator[Frame]:
    with open_public():
        yield _last(answered)


def _frames(turn: Turn) -> Generator[Frame]:
    heard = _Heard(turn)
    with asyncio.Runner() as runner:
        talk = speak(turn)
        is_read = True
        back: Any = None
        while (step := runner.run(_next(talk, back))) is not None:
            back = None
            if isinstance(step, Look):
                with open_public():
                    back = look_up(tool=step.tool, argument=step.argument)
            frame = heard.frame(step)
            if frame is not None and is_read:
                try:
                    yield frame
                except GeneratorExit:
                    is_read = False
    with open_public():
        last = _last(heard.end())
    if is_read:
        yield last


async def turn_run_async(*, caller: Caller, session_id: uuid.UUID, told: Told) -> AsyncIterator[Frame]:
    """The same for a socket."""
    begun = await run_in_workshop(PUBLIC_SCHEMA, turn_begin, caller=caller, session_id=session_id, told=told)
    if isinstance(begun, ChatMessage):
        yield await run_in_workshop(PUBLIC_SCHEMA, _last, begun)
        return
    heard = _Heard(begun)
    talk = speak(begun)
    back: Any = None
    while (step := await _next(talk, back)) is not None:
        back = None
        if isinstance(step, Look):
            back = await run_in_workshop(PUBLIC_SCHEMA, look_up, tool=step.tool, argument=step.argument)
        frame = heard.frame(step)
        if frame is not None:
            yield frame
    yield await run_in_workshop(PUBLIC_SCHEMA, _ended, heard)


async def _next(talk: AsyncGenerator[Step, Any], back: Any) -> Step | None:
    try:
        return await talk.asend(back)
    except StopAsyncIteration:
        return None


def _ended(heard: _Heard) -> Frame:
    return _last(heard.end())


def _last(message: ChatMessage) -> Frame:
    return {"type": message.kind, "message": message_out(message=message)}
