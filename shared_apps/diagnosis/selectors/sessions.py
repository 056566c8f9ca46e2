from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet

from shared_apps.core.errors import NotHere
from shared_apps.core.types import money
from shared_apps.diagnosis.knowledge import knowledge
from shared_apps.diagnosis.models import AiDiagnosis, ChatMessage, ChatSession
from shared_apps.diagnosis.talk import Caller
from shared_apps.diagnosis.types import OTHER, own_id
from shared_apps.vehicles.selectors import label_of

MOST_MESSAGES = 200


def of_caller(*, caller: Caller) -> Q:
    """A person's conversations, or a browser's that nobody has logged in to keep."""
    if caller.user_id is not None:
        return Q(user=caller.user_id)
    return Q(user__isnull=True, visitor=caller.visitor) & ~Q(visitor="")


def sessions_of(*, caller: Caller) -> QuerySet[ChatSession]:
    """The newest first."""
    rows = ChatSession.objects.filter(of_caller(caller=caller)).select_related("vehicle", "workshop")
    return rows.order_by("-created_at", "-pk")


def session_get(*, caller: Caller, session_id: uuid.UUID, is_locked: bool = False) -> ChatSession:
    """Raises NotHere for somebody else's conversation just as for none at all."""
    rows = sessions_of(caller=caller).filter(session_id=session_id)
    session = (rows.select_for_update(of=("self",)) if is_locked else rows).first()
    if session is None:
        raise NotHere
    return session


def can_see(*, session: ChatSession | None = None) -> bool:
    """Whether a photo would be looked at: in this conversation, or in one that begins now."""
    has_eyes = bool(settings.OPENAI_API_KEY) and settings.OPENAI_SEES
    return has_eyes and (session is None or not session.is_embedded)


def messages_after(*, session: ChatSession, after: int = 0) -> list[dict[str, Any]]:
    """At most 200 lines behind number `after`, in order."""
    rows = ChatMessage.objects.filter(session=session, number__gt=after).select_related("diagnosis__session")
    return [message_out(message=row) for row in rows.order_by("number")[:MOST_MESSAGES]]


def diagnosis_of(*, diagnosis_id: uuid.UUID) -> AiDiagnosis | None:
    """By the id that travels; whoever holds it was given it with a booking."""
    return AiDiagnosis.objects.select_related("session").filter(pk=diagnosis_id).first()


def diagnoses_of(*, diagnosis_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, AiDiagnosis]:
    """Those that there are, by the ids that travel. One query."""
    return AiDiagnosis.objects.select_related("session").in_bulk(list(diagnosis_ids))


def is_own_diagnosis(*, user_id: int, diagnosis_id: uuid.UUID) -> bool:
    """Whether it came of one of this person's own conversations: only such a one may go into their booking."""
    return AiDiagnosis.objects.filter(pk=diagnosis_id, session__user=user_id).exists()


def session_out(*, session: ChatSession) -> dict[str, Any]:
    car = session.vehicle
    return {
        "session_id": session.session_id,
        "status": session.status,
        "language": session.language,
        "source": session.source,
        "vehicle_id": session.vehicle_id,
        "vehicle_label": "" if car is None else label_of(make=car.make, model=car.model, year=car.year),
        "is_saved": session.user_id is not None,
        "can_see": can_see(session=session),
        "created_at": session.created_at,
        "updated_at": session.updated_at,
    }


def message_out(*, message: ChatMessage) -> dict[str, Any]:
    return {
        "number": message.number,
        "kind": message.kind,
        "content": message.content,
        "is_ai": message.is_ai_response,
        "sent_at": message.timestamp,
        "confidence": message.ai_confidence,
        "provider": message.ai_model_used.partition(":")[0],
        "fell_back": message.fell_back,
        "has_photo": message.photo is not None,
        "question": message.question,
        "diagnosis": None if message.diagnosis is None else diagnosis_out(diagnosis=message.diagnosis),
    }


def causes_of(*, diagnosis: AiDiagnosis) -> list[dict[str, Any]]:
    """The causes, the likeliest first, each with an id of its own: older diagnoses called several of them "other"."""
    seen: set[str] = {OTHER}
    told = []
    for place, cause in enumerate(diagnosis.possible_causes, start=1):
        name = str(cause["id"])
        told.append(dict(cause) | {"id": own_id(place) if name in seen else name})
        seen.add(name)
    return told


def symptoms_of(*, diagnosis: AiDiagnosis) -> list[str]:
    """In words; older diagnoses of a supplier kept the house's ids."""
    known = knowledge().symptoms
    language = diagnosis.session.language
    return [known[one].name.of(language) if one in known else one for one in diagnosis.symptoms_collected]


def diagnosis_out(*, diagnosis: AiDiagnosis) -> dict[str, Any]:
    return {
        "id": diagnosis.pk,
        "symptoms": symptoms_of(diagnosis=diagnosis),
        "causes": causes_of(diagnosis=diagnosis),
        "severity": diagnosis.severity_level,
        "actions": diagnosis.recommended_actions.splitlines(),
        "cost_min": money(diagnosis.estimated_cost_min),
        "cost_max": money(diagnosis.estimated_cost_max),
        "urgent": diagnosis.urgent_workshop_visit,
        "urgent_reason": diagnosis.urgent_reason,
        "confidence": diagnosis.confidence_score,
        "provider": diagnosis.provider,
        "services": diagnosis.services,
        "parts": diagnosis.parts,
        "created_at": diagnosis.created_at,
    }
