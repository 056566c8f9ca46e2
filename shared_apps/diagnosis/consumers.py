"""ws/ai-chat/{session_id}/: a conversation word by word, for whom it belongs to by token or by the browser's cookie.

The browser says {"type": "say", "text", "photo_id", "question_id", "answer", "key"} and {"type": "after", "number"}.
It hears "messages", "delta", "restart", last "text", "question" or "diagnosis"; "refused" with the code and a sentence.
"""

from __future__ import annotations

import asyncio
import json
import uuid
from typing import Any

import structlog
from channels.generic.websocket import AsyncWebsocketConsumer
from django.conf import settings
from django.http import HttpRequest, HttpResponse, parse_cookie
from django.utils import translation
from django.utils.module_loading import import_string
from pydantic import ValidationError

from shared_apps.core.actors import browser_named
from shared_apps.core.envelope import dumps, failure_of_status
from shared_apps.core.errors import InvalidInput, Refusal
from shared_apps.core.tenancy import PUBLIC_SCHEMA, run_in_workshop
from shared_apps.core.throttling import address_of, spend
from shared_apps.diagnosis import selectors, services
from shared_apps.diagnosis.schemas import SayIn
from shared_apps.diagnosis.talk import Caller, Told

log = structlog.get_logger(__name__)

PROTOCOL = "garage.v1"
BEARER = "bearer."
MOST_BYTES = 16 * 1024
FACES = ("marketplace", "api")
# An answer that nobody hears any more is still written down; the task is kept from being forgotten meanwhile.
_under_way: set[asyncio.Task[None]] = set()


class AiChatConsumer(AsyncWebsocketConsumer):
    is_gone = False

    async def connect(self) -> None:
        self.session_id: uuid.UUID = self.scope["url_route"]["kwargs"]["session_id"]
        try:
            self.session = await run_in_workshop(PUBLIC_SCHEMA, self._session)
        except Refusal:
            await self.close(code=4404)
            return
        await self.accept(subprotocol=PROTOCOL)

    async def disconnect(self, code: int) -> None:
        self.is_gone = True

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        try:
            await self._heard(text_data or "")
        except Refusal as refusal:
            await self._refuse(refusal)

    async def _heard(self, text: str) -> None:
        if len(text) > MOST_BYTES:
            raise InvalidInput
        try:
            said = SayIn.model_validate(json.loads(text))
        except (ValidationError, ValueError, RecursionError):
            raise InvalidInput from None
        if said.type == "after":
            await run_in_workshop(PUBLIC_SCHEMA, self._spend, "browse")
            await self._frame(await run_in_workshop(PUBLIC_SCHEMA, self._after, said.number))
            return
        await run_in_workshop(PUBLIC_SCHEMA, self._spend, "ai_chat")
        told = Told(text=said.text, question_id=said.question_id, answer=said.answer, key=said.key, photo=said.photo_id)
        task = asyncio.create_task(self._answer(told))
        _under_way.add(task)
        task.add_done_callback(_under_way.discard)

    async def _answer(self, told: Told) -> None:
        try:
            # Who may speak is read again: the log-in may have ended since the line was opened.
            caller = await run_in_workshop(PUBLIC_SCHEMA, self._caller)
            async for frame in services.turn_run_async(caller=caller, session_id=self.session_id, told=told):
                await self._frame(frame)
        except Refusal as refusal:
            await self._refuse(refusal)
        except Exception:
            # The task has nobody who would hear of it; the browser asks again with the same key.
            log.exception("ai_answer_failed")
            await self._frame({"type": "refused", "retry_after": None} | failure_of_status(500)["error"])

    async def _frame(self, frame: dict[str, Any]) -> None:
        if not self.is_gone:
            await self.send(text_data=dumps(frame).decode())

    async def _refuse(self, refusal: Refusal) -> None:
        with translation.override(self.session.language):
            message = str(refusal.detail)
        await self._frame(
            {"type": "refused", "code": refusal.code, "message": message, "retry_after": refusal.retry_after}
        )

    def _session(self) -> Any:
        return selectors.session_get(caller=self._caller(), session_id=self.session_id)

    def _after(self, number: int) -> dict[str, Any]:
        session = self._session()
        return {"type": "messages", "messages": selectors.messages_after(session=session, after=number)}

    def _caller(self) -> Caller:
        """By the token when there is one, otherwise by the cookie. Raises Refusal."""
        protocols = self.scope.get("subprotocols", [])
        if self.scope["face"] not in FACES or PROTOCOL not in protocols:
            raise InvalidInput
        token = next((one.removeprefix(BEARER) for one in protocols if one.startswith(BEARER)), "")
        if token:
            actor = import_string(settings.EDGE_AUTHENTICATOR)(token=token, face=self.scope["face"])
            return Caller(user_id=actor.user_id)
        request = HttpRequest()
        request.COOKIES = parse_cookie(self._header(b"cookie"))
        return Caller(visitor=services.visitor_of(browser=browser_named(request, HttpResponse())))

    def _spend(self, scope: str) -> None:
        caller = self._caller()
        peer = (self.scope.get("client") or ("",))[0]
        address = address_of(peer, self._header(b"x-forwarded-for"))
        spend(scope, str(caller.user_id) if caller.user_id is not None else address)

    def _header(self, name: bytes) -> str:
        return next((value.decode("latin1") for key, value in self.scope["headers"] if key == name), "")
