"""One turn: a person's words are written down, answered outside any transaction, and the answer is written down."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import uuid
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from shared_apps.accounts.selectors import profile_out
from shared_apps.accounts.types import ProfileOut
from shared_apps.core.errors import IdempotencyMismatch, InvalidInput
from shared_apps.diagnosis.engine import understand
from shared_apps.diagnosis.errors import CannotSee, ConversationFull, NothingAsked, StillAnswering
from shared_apps.diagnosis.models import AiDiagnosis, ChatMessage, ChatSession
from shared_apps.diagnosis.providers import dearest
from shared_apps.diagnosis.redaction import address_phrases
from shared_apps.diagnosis.selectors import can_see, session_get, trouble_code
from shared_apps.diagnosis.services.photos import photo_read
from shared_apps.diagnosis.services.spending import spend_reserve, spend_settle
from shared_apps.diagnosis.talk import (
    Answer,
    Caller,
    Line,
    MessageKind,
    Sentiment,
    SessionStatus,
    Told,
    Turn,
    Usage,
)
from shared_apps.diagnosis.types import Diagnosis, Question, Understood, VehicleFacts
from shared_apps.directory.selectors import catalogue
from shared_apps.vehicles.selectors import vehicles_of

# A line that is older and has no answer lost it with its process; the next one may come.
GIVEN_UP_AFTER = dt.timedelta(seconds=90)
MOST_LINES = 120
MOST_CODES = 3
# Stands for the words where a photo came without any.
PICTURED = _("Zdjęcie z auta.")
ANSWERS = {"yes": _("Tak"), "no": _("Nie"), "unknown": _("Nie wiem")}
# What stands before the first comma or stop is the answer: "tak, najbardziej rano".
ANSWER_END = re.compile(r"\s*[,.!;:?)\n–-]|\s+(?:ale|but)\s")
TYPED = {
    "tak": "yes", "no tak": "yes", "tak jest": "yes", "owszem": "yes", "zgadza się": "yes", "zgadza sie": "yes",
    "chyba tak": "yes", "raczej tak": "yes", "yes": "yes", "yeah": "yes", "yep": "yes", "yes it does": "yes",
    "nie": "no", "raczej nie": "no", "chyba nie": "no", "wcale nie": "no", "nope": "no", "no it doesn't": "no",
    "nie wiem": "unknown", "nie mam pojęcia": "unknown", "nie mam pojecia": "unknown", "trudno powiedzieć": "unknown",
    "trudno powiedziec": "unknown", "nie jestem pewien": "unknown", "nie jestem pewna": "unknown",
    "i don't know": "unknown", "don't know": "unknown", "dont know": "unknown", "not sure": "unknown",
    "i'm not sure": "unknown", "no idea": "unknown",
}  # fmt: skip
# A Polish "no" says yes to some and nothing to others.
TYPED_ENGLISH = {"no": "no"}
MOODS = (
    (Sentiment.ANGRY, r"wkurz|wściek|wsciek|skandal|oszuka|masakra|cholern|angry|ridiculous|scam"),
    (Sentiment.WORRIED, r"boję|boje się|martwi|strach|niebezpiecz|pilne|ratun|pomoc|worried|afraid|scared|urgent"),
    (Sentiment.PLEASED, r"dzięk|dziek|super|świetn|swietn|thank|great"),
)


@transaction.atomic
def turn_begin(*, caller: Caller, session_id: uuid.UUID, told: Told) -> Turn | ChatMessage:
    """Write down what the person said. The answer's line instead, where this very call was answered before.

    Raises NotHere, InvalidInput, NothingAsked, CannotSee, StillAnswering, ConversationFull, IdempotencyMismatch.
    """
    session = session_get(caller=caller, session_id=session_id, is_locked=True)
    parts = [told.text, told.question_id, told.answer] + ([str(told.photo)] if told.photo else [])
    fingerprint = hashlib.sha256("\n".join(parts).encode()).hexdigest()
    lines = list(ChatMessage.objects.filter(session=session).order_by("number"))
    again = next((line for line in lines if told.key and line.key == told.key), None)
    if again is not None and again.fingerprint != fingerprint:
        raise IdempotencyMismatch
    answered = next((line for line in lines if again is not None and line.reply_to_id == again.pk), None)
    if answered is not None:
        return answered
    last = lines[-1] if lines else None
    if last is not None and not last.is_ai_response and timezone.now() - last.timestamp < GIVEN_UP_AFTER:
        raise StillAnswering(retry_after=2)
    if last is not None and last.number >= MOST_LINES:
        raise ConversationFull
    if again is None:
        return _turn(session, [*lines, _said(session, told, fingerprint, last)])
    return _turn(session, lines[: lines.index(again) + 1])


def _said(session: ChatSession, told: Told, fingerprint: str, last: ChatMessage | None) -> ChatMessage:
    text = told.text
    asked = last.question if last is not None else None
    if told.question_id:
        if asked is None or asked["id"] != told.question_id:
            raise NothingAsked
        if told.answer not in ANSWERS:
            raise InvalidInput.of("answer", _("Wybierz: tak, nie albo nie wiem."))
        session.answers = session.answers | {told.question_id: told.answer}
        with translation.override(session.language):
            text = text or str(ANSWERS[told.answer])
    elif asked is not None:
        typed = answer_of(text=text, language=session.language)
        session.answers = session.answers | ({asked["id"]: typed} if typed else {})
    if told.photo is not None:
        _need_photo(session, told.photo)
        with translation.override(session.language):
            text = text or str(PICTURED)
    if not text:
        raise InvalidInput.of("text", _("Opisz, co się dzieje z autem."))
    session.save(update_fields=["answers", "updated_at"])
    return ChatMessage.objects.create(
        session=session,
        number=last.number + 1 if last else 1,
        content=text,
        photo=told.photo,
        sentiment=sentiment_of(text=text),
        key=told.key,
        fingerprint=fingerprint,
    )


def _need_photo(session: ChatSession, photo_id: uuid.UUID) -> None:
    if not can_see(session=session):
        raise CannotSee
    if not photo_read(session_id=session.session_id, photo_id=photo_id):
        raise InvalidInput.of("photo_id", _("Tego zdjęcia już nie mamy. Dodaj je jeszcze raz."))


def answer_of(*, text: str, language: str) -> str:
    """What a typed line answers to a question: yes, no, unknown, or "" where it begins otherwise."""
    words = TYPED | (TYPED_ENGLISH if language == "en" else {})
    told = ANSWER_END.split(text.strip(), maxsplit=1)[0]
    return words.get(" ".join(told.casefold().replace("’", "'").split()), "")


def sentiment_of(*, text: str) -> str:
    """The mood of a line by a handful of words; good for counting, not for judging anybody."""
    folded = text.casefold()
    return next((mood for mood, words in MOODS if re.search(words, folded)), Sentiment.NEUTRAL)


def _turn(session: ChatSession, rows: list[ChatMessage]) -> Turn:
    """`rows` are the conversation up to what is to be answered."""
    message, known, heard = rows[-1], Understood(language=session.language), Understood()
    for row in rows:
        if not row.is_ai_response:
            heard = understand(text=row.content, language=session.language)
            known = known.merged(heard)
    person = None if session.user_id is None else profile_out(user_id=session.user_id)
    turn = Turn(
        session_id=session.session_id,
        message_id=message.pk,
        language=session.language,
        lines=_lines(session, rows),
        known=known,
        answers=dict(session.answers),
        asked=tuple(session.asked),
        vehicle=_facts(session),
        private=_private(session, person),
        phrases=_phrases(person),
        services=tuple(service["code"] for service in catalogue()),
        codes=_titled(heard.codes),
    )
    return _priced(session, turn)


def _lines(session: ChatSession, rows: list[ChatMessage]) -> tuple[Line, ...]:
    """With the last photo, as long as it is kept and somebody may look at it."""
    pictured = next((row for row in reversed(rows) if row.photo is not None), None)
    photo = b""
    if pictured is not None and pictured.photo is not None and can_see(session=session):
        photo = photo_read(session_id=session.session_id, photo_id=pictured.photo)
    return tuple(Line(row.is_ai_response, row.content, photo if row is pictured else b"") for row in rows)


def _titled(codes: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    found = [trouble_code(code=code) for code in codes[:MOST_CODES]]
    return tuple((one.code, one.title) for one in found if one is not None)


def _priced(session: ChatSession, turn: Turn) -> Turn:
    """Whether the supplier may be asked, by its key, this conversation's past and the month's budget."""
    if not settings.OPENAI_API_KEY or session.is_embedded:
        return turn
    dear = dearest(turn=turn)
    if not spend_reserve(amount=dear):
        return _replaced(turn, reason="budget")
    return _replaced(turn, reserved=dear)


def _replaced(turn: Turn, **changes: Any) -> Turn:
    return Turn(**({name: getattr(turn, name) for name in Turn.__slots__} | changes))


def _facts(session: ChatSession) -> VehicleFacts | None:
    car = session.vehicle
    if car is None:
        return VehicleFacts(fuel=session.fuel) if session.fuel else None
    fuel = car.fuel or session.fuel
    return VehicleFacts(make=car.make, model=car.model, year=car.year, fuel=fuel, mileage_km=car.mileage_km)


def _private(session: ChatSession, person: ProfileOut | None) -> tuple[str, ...]:
    """What the profile and the cars' papers say and no diagnosis needs."""
    cars = [session.vehicle] if session.vehicle else []
    words: list[str] = []
    if person is not None:
        words = [person["first_name"], person["last_name"], person["email"], person["emergency_contact"]]
        cars = list(vehicles_of(owner_id=person["id"]))
    words += [word for car in cars for word in (car.plate, car.vin)]
    return tuple(word for word in words if word)


def _phrases(person: ProfileOut | None) -> tuple[str, ...]:
    """Phone numbers and the address of the profile, in the ways in which they are written."""
    if person is None:
        return ()
    told = [person["phone"], person["emergency_phone"], *address_phrases(person["address"])]
    return tuple(one for one in told if one)


@transaction.atomic
def turn_end(*, turn: Turn, answer: Answer, usage: Usage, reason: str, milliseconds: int) -> ChatMessage:
    """Write down the answer, the diagnosis it may bring, and what it cost. `reason`: why the embedded engine spoke."""
    session = ChatSession.objects.select_for_update().get(session_id=turn.session_id)
    if turn.reserved is not None:
        spend_settle(reserved=turn.reserved, usage=usage)
    known = ChatMessage.objects.filter(reply_to_id=turn.message_id).first()
    if known is not None:
        return known  # Whoever answered first was heard: this turn had been given up and was asked again.
    found = answer.diagnosis
    diagnosis = None if found is None else _diagnosis(session, turn, found, provider=answer.found_by or answer.provider)
    if answer.question:
        session.asked = [*session.asked, answer.question.id]
    elif diagnosis is not None:
        session.status = SessionStatus.DIAGNOSED
    session.is_embedded = session.is_embedded or reason not in ("", "budget")
    session.save()
    newest = ChatMessage.objects.filter(session=session).order_by("-number").first()
    return ChatMessage.objects.create(
        session=session,
        number=newest.number + 1 if newest else 1,
        kind=_kind(answer),
        content=answer.words[:4000],
        is_ai_response=True,
        ai_confidence=_score(answer.diagnosis.confidence) if answer.diagnosis else None,
        ai_model_used=f"{answer.provider}:{answer.model}"[:50],
        processing_time_ms=milliseconds,
        tokens_in=usage.tokens_in,
        tokens_out=usage.tokens_out,
        cost=usage.cost,
        reply_to_id=turn.message_id,
        question=None if answer.question is None else _question(answer.question),
        diagnosis=diagnosis,
        fell_back=reason,
    )


def _kind(answer: Answer) -> MessageKind:
    if answer.diagnosis:
        return MessageKind.DIAGNOSIS
    return MessageKind.QUESTION if answer.question else MessageKind.TEXT


def _question(question: Question) -> dict[str, str]:
    return {"id": question.id, "text": question.text}


def _score(value: float) -> Decimal:
    return Decimal(str(min(max(value, 0.0), 1.0))).quantize(Decimal("0.01"))


def _diagnosis(session: ChatSession, turn: Turn, found: Diagnosis, *, provider: str) -> AiDiagnosis:
    facts = turn.vehicle
    return AiDiagnosis.objects.create(
        session=session,
        symptoms_collected=list(found.symptoms),
        vehicle_data={name: getattr(facts, name) for name in VehicleFacts.__slots__} if facts else {},
        possible_causes=[
            {
                "id": cause.id,
                "name": cause.name,
                "explanation": cause.explanation,
                "probability": round(cause.probability, 3),
                "severity": cause.severity,
                "reasons": list(cause.reasons),
            }
            for cause in found.causes
        ],
        severity_level=found.severity,
        recommended_actions="\n".join(found.actions),
        estimated_cost_min=found.cost_min,
        estimated_cost_max=found.cost_max,
        urgent_workshop_visit=found.urgent,
        urgent_reason=found.urgent_reason[:300],
        confidence_score=_score(found.confidence),
        provider=provider,
        services=[code[:40] for code in found.services],
        parts=[part[:120] for part in found.parts],
    )
