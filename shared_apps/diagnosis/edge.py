"""The AI conversation on the shared hosts, with or without an account. Whose it is decides the token or the browser's
cookie, never the request."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from ninja import Query, Router

from shared_apps.core.actors import browser_named
from shared_apps.core.edge import paginated, platform_admin, visitor
from shared_apps.core.envelope import dumps
from shared_apps.core.idempotency import key_of
from shared_apps.core.uploads import form_of_file, uploaded
from shared_apps.diagnosis import selectors, services
from shared_apps.diagnosis.schemas import (
    AiAbilitiesOut,
    AiAfterIn,
    AiFeedbackIn,
    AiFeedbackOut,
    AiMessageIn,
    AiMessageOut,
    AiPhotoOut,
    AiReportOut,
    AiSessionDetailOut,
    AiSessionOut,
    AiStartIn,
    DiagnosisQualityOut,
)
from shared_apps.diagnosis.talk import Caller, Source, Told

router = Router(tags=["ai-chat"])
console_router = Router(tags=["console"], auth=platform_admin)
NDJSON = "application/x-ndjson"


def _caller(request: HttpRequest, response: HttpResponse) -> Caller:
    who = visitor(request)
    if who is not None:
        return Caller(user_id=who.user_id)
    return Caller(visitor=services.visitor_of(browser=browser_named(request, response)))


def _told(request: HttpRequest, body: AiMessageIn) -> Told:
    return Told(
        text=body.text, question_id=body.question_id, answer=body.answer, key=key_of(request), photo=body.photo_id
    )


@router.post("ai-chat/start/", response={201: AiSessionOut}, operation_id="ai_chat_start")
def start(request: HttpRequest, response: HttpResponse, body: AiStartIn) -> Any:
    """Begin a conversation with a machine."""
    session = services.session_start(
        caller=_caller(request, response),
        language=body.language,
        vehicle_id=body.vehicle_id,
        fuel=body.fuel,
        listing_id=body.workshop_id,
        source=Source.API if getattr(request, "face", "") == "api" else Source.MARKETPLACE,
    )
    return 201, selectors.session_out(session=session)


@router.post("ai-chat/message/", response=AiMessageOut, operation_id="ai_chat_message")
def message(request: HttpRequest, response: HttpResponse, body: AiMessageIn) -> Any:
    """Say something and get the whole answer: a question, a diagnosis, or words. 409 while another is being made."""
    frames = services.turn_run(caller=_caller(request, response), session_id=body.session_id, told=_told(request, body))
    *_pieces, last = frames
    return last["message"]


@router.post(
    "ai-chat/message/stream/",
    operation_id="ai_chat_message_stream",
    openapi_extra={
        "responses": {
            "200": {
                "description": "One JSON object a line: delta, restart, and last text, question or diagnosis",
                "content": {NDJSON: {"schema": {"type": "string"}}},
            }
        }
    },
)
def message_stream(request: HttpRequest, response: HttpResponse, body: AiMessageIn) -> Any:
    """The same word by word, for those without a socket."""
    frames = services.turn_run(caller=_caller(request, response), session_id=body.session_id, told=_told(request, body))
    answer = StreamingHttpResponse(_lines(frames), content_type=NDJSON)
    answer["X-Accel-Buffering"] = "no"
    return answer


def _lines(frames: Iterator[dict[str, Any]]) -> Iterator[bytes]:
    for frame in frames:
        yield dumps(frame) + b"\n"


@router.get("ai-chat/abilities/", response=AiAbilitiesOut, operation_id="ai_chat_abilities")
def abilities(request: HttpRequest) -> Any:
    """What the assistant can do just now, before anything is said."""
    return {"sees_photos": selectors.can_see()}


@router.post(
    "ai-chat/sessions/{uuid:session_id}/photos/",
    response={201: AiPhotoOut},
    operation_id="ai_chat_photos_create",
    openapi_extra=form_of_file(),
)
def photo(request: HttpRequest, response: HttpResponse, session_id: uuid.UUID) -> Any:
    """A photo of at most 10 MB for what is said next. 409 where nobody would look at it."""
    caller = _caller(request, response)
    selectors.session_get(caller=caller, session_id=session_id)
    file, _said = uploaded(request, field="file", texts={})
    return 201, {"photo_id": services.photo_keep(caller=caller, session_id=session_id, picture=file)}


@router.post("ai-chat/feedback/", response=AiFeedbackOut, operation_id="ai_chat_feedback")
def feedback(request: HttpRequest, response: HttpResponse, body: AiFeedbackIn) -> Any:
    """Whether it helped; a second word replaces the first."""
    said = services.feedback_give(
        caller=_caller(request, response),
        session_id=body.session_id,
        was_helpful=body.was_helpful,
        comment=body.comment,
    )
    return {"was_helpful": said.was_helpful, "comment": said.comment}


@router.get(
    "ai-chat/sessions/",
    response=list[AiSessionOut],
    operation_id="ai_chat_sessions",
    openapi_extra={"x-paginated": True},
)
def sessions(request: HttpRequest, response: HttpResponse) -> Any:
    """The caller's conversations, the newest first."""
    rows = paginated(request, selectors.sessions_of(caller=_caller(request, response)))
    return [selectors.session_out(session=session) for session in rows]


@router.get("ai-chat/sessions/{uuid:session_id}/", response=AiSessionDetailOut, operation_id="ai_chat_session")
def session(request: HttpRequest, response: HttpResponse, session_id: uuid.UUID, query: Query[AiAfterIn]) -> Any:
    """One conversation with its lines, or only those after a number."""
    found = selectors.session_get(caller=_caller(request, response), session_id=session_id)
    return selectors.session_out(session=found) | {
        "messages": selectors.messages_after(session=found, after=query.after)
    }


@router.get("diagnosis/quality/", response=DiagnosisQualityOut, operation_id="diagnosis_quality")
def quality(request: HttpRequest) -> Any:
    """How often the machine was right, by the mechanics' own word."""
    return selectors.quality()


@console_router.get("ai-report/", response=AiReportOut, operation_id="console_ai_report")
def report(request: HttpRequest) -> Any:
    """What the public page shows, each provider by itself, and what the supplier costs."""
    return {
        "quality": selectors.quality(),
        "providers": selectors.quality_by_provider(),
        "months": selectors.spending(),
        "budget_usd": settings.OPENAI_MONTHLY_BUDGET,
    }
