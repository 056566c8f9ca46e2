"""A conversation with the embedded engine over HTTP: from the first words to a diagnosis, and whose it is."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from django.utils import timezone
from prometheus_client import REGISTRY

from shared_apps.diagnosis.models import AiDiagnosis, ChatMessage, ChatSession, Feedback
from shared_apps.diagnosis.selectors import quality
from shared_apps.diagnosis.services import diagnosis_grade, strangers_forget, turn_run
from shared_apps.diagnosis.talk import Caller, Told
from tests.diagnosis.talking import CHAT, SQUEAL, diagnosed, post, said, started, streamed
from tests.factories.people import PASSWORD, UserFactory, browser, client_person, staff_of


def test_a_visitor_comes_from_a_symptom_to_a_diagnosis_in_three_questions(db, django_capture_on_commit_callbacks):
    before = REGISTRY.get_sample_value("ai_chat_sessions_total") or 0
    visitor = browser()
    with django_capture_on_commit_callbacks(execute=True):
        session_id = started(visitor)
    assert REGISTRY.get_sample_value("ai_chat_sessions_total") == before + 1

    message = diagnosed(visitor, session_id)

    found = message["diagnosis"]
    assert found["provider"] == message["provider"] == "embedded"
    assert 0 < sum(cause["probability"] for cause in found["causes"]) <= 1
    assert found["cost_min"]["currency"] == "PLN"
    assert float(found["cost_min"]["amount"]) <= float(found["cost_max"]["amount"])
    assert 0 <= float(found["confidence"]) <= 1
    row = AiDiagnosis.objects.get(pk=found["id"])
    assert row.session.status == "diagnosed"
    told = visitor.get(f"{CHAT}sessions/{session_id}/").json()["data"]
    assert [one["number"] for one in told["messages"]] == list(range(1, len(told["messages"]) + 1))
    assert sum(one["kind"] == "question" for one in told["messages"]) <= 3
    assert told["messages"][0]["content"] == SQUEAL
    later = visitor.get(f"{CHAT}sessions/{session_id}/", {"after": 1}).json()["data"]
    assert later["messages"] == told["messages"][1:]


def test_words_come_in_pieces_and_are_the_message_in_the_end(db):
    visitor = browser()
    session_id = started(visitor)

    *pieces, last = streamed(visitor, session_id, SQUEAL)

    assert len(pieces) >= 2
    assert {frame["type"] for frame in pieces} == {"delta"}
    assert "".join(frame["text"] for frame in pieces).strip() == last["message"]["content"].strip()
    assert last["type"] == last["message"]["kind"] == "question"
    row = ChatMessage.objects.get(session__session_id=session_id, number=2)
    assert row.processing_time_ms >= 0
    assert (row.ai_model_used, row.reply_to.number, row.cost) == ("embedded:engine", 1, 0)


def test_a_reader_that_goes_away_finds_the_answer_later(db):
    anna = client_person()
    session_id = started(anna)
    frames = turn_run(caller=Caller(user_id=anna.user.pk), session_id=uuid.UUID(session_id), told=Told(text=SQUEAL))

    assert next(frames)["type"] == "delta"
    frames.close()

    told = anna.get(f"{CHAT}sessions/{session_id}/", {"after": 1}).json()["data"]["messages"]
    assert [one["kind"] for one in told] == ["question"]


def test_an_emergency_is_urgent_at_once(db):
    visitor = browser()
    message = diagnosed(visitor, started(visitor), "Auto w ogóle nie hamuje, pedał wpada w podłogę!", "unknown")
    assert message["diagnosis"]["urgent"] is True
    assert message["diagnosis"]["urgent_reason"]


def test_nobody_hears_somebody_elses_conversation(db, alpha):
    anna, boris, visitor, other = client_person(), client_person(), browser(), browser()
    of_anna, of_visitor = started(anna), started(visitor)

    for stranger, session_id in ((boris, of_anna), (visitor, of_anna), (anna, of_visitor), (other, of_visitor)):
        assert stranger.get(f"{CHAT}sessions/{session_id}/").status_code == 404
        for path, body in (("message/", {"text": SQUEAL}), ("message/stream/", {"text": SQUEAL}),
                           ("feedback/", {"was_helpful": True})):  # fmt: skip
            assert post(stranger, path, body | {"session_id": session_id}).status_code == 404
    assert not ChatMessage.objects.filter(session__session_id__in=[of_anna, of_visitor]).exists()
    assert not Feedback.objects.filter(session__session_id__in=[of_anna, of_visitor]).exists()
    assert [one["session_id"] for one in anna.get(f"{CHAT}sessions/").json()["data"]] == [of_anna]
    assert [one["session_id"] for one in visitor.get(f"{CHAT}sessions/").json()["data"]] == [of_visitor]
    assert other.get(f"{CHAT}sessions/").json()["data"] == []
    bearer = {"Authorization": f"Bearer {staff_of(alpha).access}"}
    assert visitor.get(f"{CHAT}sessions/", headers=bearer).status_code == 401


def test_a_car_of_ones_own_goes_along_and_nobody_elses(db):
    anna, boris = client_person(), client_person()
    car = anna.post(
        "/api/v1/vehicles/", {"make": "Škoda", "model": "Octavia", "fuel": "diesel", "vin": "TMBJG7NE0G0000000"},
        content_type="application/json",
    ).json()["data"]  # fmt: skip

    session_id = started(anna, vehicle_id=car["id"])
    refused = post(boris, "start/", {"vehicle_id": car["id"]})

    assert refused.status_code == 400
    assert set(refused.json()["error"]["details"]) == {"vehicle_id"}
    assert anna.get(f"{CHAT}sessions/{session_id}/").json()["data"]["vehicle_label"] == "Škoda Octavia"
    row = AiDiagnosis.objects.get(pk=diagnosed(anna, session_id)["diagnosis"]["id"])
    assert row.vehicle_data == {"make": "Škoda", "model": "Octavia", "year": None, "fuel": "diesel", "mileage_km": None}


def test_a_visitor_tells_the_fuel_and_is_not_asked_of_another(db):
    visitor = browser()
    session_id = started(visitor, fuel="diesel")
    message = said(visitor, session_id, "silnik szarpie i gaśnie")
    asked = []
    while message["kind"] == "question":
        asked.append(message["question"]["id"])
        message = said(visitor, session_id, question_id=asked[-1], answer="no")
    assert not {"lpg_bad", "hv_fault", "range_drop", "charge_fails"} & set(asked)
    assert AiDiagnosis.objects.get().vehicle_data["fuel"] == "diesel"
    foreign = {"ignition_coil", "spark_plugs_worn", "gas_reducer", "gas_filter"}
    assert not foreign & {cause["id"] for cause in message["diagnosis"]["causes"][:3]}
    refused = post(visitor, "start/", {"fuel": "steam"})
    assert (refused.status_code, set(refused.json()["error"]["details"])) == (400, {"fuel"})


@pytest.mark.parametrize(
    ("language", "typed", "answer"),
    [
        ("pl", "tak", "yes"),
        ("pl", "Tak, najbardziej rano.", "yes"),
        ("pl", "NIE", "no"),
        ("pl", "nie wiem", "unknown"),
        ("en", "yes", "yes"),
        ("en", "No.", "no"),
        ("en", "I don’t know", "unknown"),
    ],
)
def test_a_typed_answer_is_the_answer(db, language, typed, answer):
    visitor = browser()
    session_id = started(visitor, language=language)
    question = said(visitor, session_id, SQUEAL)["question"]

    said(visitor, session_id, typed)

    session = ChatSession.objects.get(session_id=session_id)
    assert session.answers == {question["id"]: answer}
    assert ChatMessage.objects.get(session=session, number=3).content == typed


@pytest.mark.parametrize("typed", ["tak samo stuka z tyłu", "nie odpala", "no", "pisk taki"])
def test_other_words_answer_no_question(db, typed):
    visitor = browser()
    session_id = started(visitor)
    assert said(visitor, session_id, SQUEAL)["question"]
    said(visitor, session_id, typed)
    assert ChatSession.objects.get(session_id=session_id).answers == {}


def test_who_logs_in_keeps_what_they_asked_here_today_and_nothing_older(db):
    user, visitor, other = UserFactory.create(), browser(), browser()
    mine, old, theirs = started(visitor), started(visitor), started(other)
    ChatSession.objects.filter(session_id=old).update(created_at=timezone.now() - dt.timedelta(hours=25))

    answer = visitor.post(
        "/api/v1/auth/login/", {"email": user.email, "password": PASSWORD}, content_type="application/json"
    )

    assert answer.status_code == 200, answer.content
    adopted = ChatSession.objects.get(session_id=mine)
    assert (adopted.user_id, adopted.visitor) == (user.pk, "")
    assert adopted.adopted_at is not None
    assert ChatSession.objects.filter(session_id__in=[old, theirs], user__isnull=True).count() == 2
    assert visitor.get(f"{CHAT}sessions/{mine}/").status_code == 404  # without the token it is nobody's any more
    bearer = {"Authorization": f"Bearer {answer.json()['data']['access']}"}
    assert visitor.get(f"{CHAT}sessions/{mine}/", headers=bearer).json()["data"]["is_saved"] is True


@pytest.mark.parametrize("path", ["message/", "message/stream/"])
def test_the_same_key_says_it_once(db, path):
    visitor = browser()
    body, key = {"session_id": started(visitor), "text": SQUEAL}, {"Idempotency-Key": str(uuid.uuid4())}

    for _time in range(2):
        answer = post(visitor, path, body, **key)
        assert answer.status_code == 200
        b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert ChatMessage.objects.filter(session__session_id=body["session_id"]).count() == 2
    other = post(visitor, path, body | {"text": "coś innego"}, **key)
    assert (other.status_code, other.json()["error"]["code"]) == (409, "IDEMPOTENCY_MISMATCH")
    assert post(visitor, path, body, **{"Idempotency-Key": "ż"}).status_code == 400


def test_one_thing_at_a_time_and_a_lost_answer_does_not_close_the_conversation(db):
    visitor = browser()
    session_id = started(visitor)
    session = ChatSession.objects.get(session_id=session_id)
    waiting = ChatMessage.objects.create(session=session, number=1, content="stuka")

    refused = post(visitor, "message/", {"session_id": session_id, "text": SQUEAL})
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "STILL_ANSWERING")

    ChatMessage.objects.filter(pk=waiting.pk).update(timestamp=timezone.now() - dt.timedelta(minutes=5))
    assert said(visitor, session_id, SQUEAL)["number"] == 3


def test_only_what_was_asked_last_can_be_answered(db):
    visitor = browser()
    session_id = started(visitor)
    early = post(visitor, "message/", {"session_id": session_id, "question_id": "q_grinding", "answer": "yes"})
    assert early.json()["error"]["code"] == "NOTHING_ASKED"
    asked = said(visitor, session_id, SQUEAL)["question"]["id"]
    empty = post(visitor, "message/", {"session_id": session_id, "question_id": asked})
    assert (empty.status_code, list(empty.json()["error"]["details"])) == (400, ["answer"])
    assert post(visitor, "message/", {"session_id": session_id}).status_code == 400
    assert said(visitor, session_id, question_id=asked, answer="unknown")["is_ai"] is True


def test_what_strangers_said_is_forgotten_after_a_month(db):
    visitor, anna = browser(), client_person()
    old, new, kept = started(visitor), started(visitor), started(anna)
    month_ago = timezone.now() - dt.timedelta(days=31)
    ChatSession.objects.filter(session_id__in=[old, kept]).update(updated_at=month_ago)

    assert strangers_forget() >= 1

    left = {str(one) for one in ChatSession.objects.values_list("session_id", flat=True)}
    assert old not in left
    assert {new, kept} <= left


def test_feedback_is_one_word_a_conversation(db):
    visitor = browser()
    session_id = started(visitor)
    for was_helpful in (False, True):
        body = {"session_id": session_id, "was_helpful": was_helpful, "comment": "dzięki"}
        assert post(visitor, "feedback/", body).status_code == 200
    assert list(Feedback.objects.filter(session__session_id=session_id).values_list("was_helpful", "comment")) == [
        (True, "dzięki")
    ]


def test_fifty_calls_an_hour_and_no_more(db, settings):
    settings.THROTTLE_RATES = settings.THROTTLE_RATES | {"ai_chat": "3/hour"}
    visitor = browser()
    session_id = started(visitor)
    for _time in range(2):
        diagnosed_or_asked = said(visitor, session_id, SQUEAL)
        assert diagnosed_or_asked["is_ai"]
    assert post(visitor, "message/", {"session_id": session_id, "text": SQUEAL}).status_code == 429
    assert post(visitor, "message/stream/", {"session_id": session_id, "text": SQUEAL}).status_code == 429
    assert visitor.get(f"{CHAT}sessions/{session_id}/").status_code == 200


def test_what_it_really_was_grades_the_diagnosis_and_everybody_may_read_how_good_they_are(db, alpha, beta):
    visitor = browser()
    url = "/api/v1/diagnosis/quality/"
    first = uuid.UUID(diagnosed(visitor, started(visitor))["diagnosis"]["id"])
    causes = [cause["id"] for cause in AiDiagnosis.objects.get(pk=first).possible_causes]

    assert diagnosis_grade(diagnosis_id=first, actual_cause=causes[1], workshop_id=alpha.id) == 2
    assert diagnosis_grade(diagnosis_id=first, actual_cause=causes[0], workshop_id=alpha.id) == 1
    assert diagnosis_grade(diagnosis_id=first, actual_cause="something_else", workshop_id=beta.id) == 1
    assert diagnosis_grade(diagnosis_id=uuid.uuid4(), actual_cause=causes[0], workshop_id=alpha.id) is None

    few = visitor.get(url).json()["data"]
    assert (few["graded"], few["first_hit_rate"]) == (1, None)
    row = AiDiagnosis.objects.get(pk=first)
    for number in range(19):
        row.pk, row.hit_rank, row.actual_cause = uuid.uuid4(), (1 if number < 9 else 3 if number < 14 else 0), "x"
        row.save(force_insert=True)
    told = visitor.get(url).json()["data"]
    assert (told["graded"], told["first_hit_rate"], told["top_three_hit_rate"]) == (20, 0.5, 0.75)
    band = next(one for one in told["calibration"] if one["graded"])
    assert band["came_true"] == 0.5
    assert band["lower"] <= band["promised"] <= band["upper"]
    assert quality()["graded"] == 20
