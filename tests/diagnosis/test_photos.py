"""A photo of a dashboard light: seen where somebody can see, without what tells of its owner, for an hour."""

from __future__ import annotations

import base64
import io
import uuid
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from shared_apps.core.redis import redis_client
from shared_apps.diagnosis.models import ChatMessage, MonthlySpend
from shared_apps.integrations.llm.standin import call
from tests.diagnosis.talking import CHAT, post, said, started, streamed
from tests.factories.people import browser, client_person

LIGHT = (250, 180, 10)
WHERE = 0x8825  # EXIF's place


def taken(*, side: int = 1600) -> bytes:
    """A photo as a phone makes it: large, and it tells where it was taken."""
    picture = Image.new("RGB", (side, side // 2), LIGHT)
    exif = Image.Exif()
    exif[0x010F], exif[WHERE] = "Telefon Kasi", {1: "N", 2: (50.0, 3.0, 41.0)}
    held = io.BytesIO()
    picture.save(held, "JPEG", exif=exif)
    return held.getvalue()


def sent(client: Client, session_id: str, content: bytes | None = None) -> Any:
    file = SimpleUploadedFile("IMG_0001.jpg", taken() if content is None else content, content_type="image/jpeg")
    return client.post(f"{CHAT}sessions/{session_id}/photos/", {"file": file})


def kept(client: Client, session_id: str) -> str:
    answer = sent(client, session_id)
    assert answer.status_code == 201, answer.content
    return str(answer.json()["data"]["photo_id"])


def abilities(client: Client) -> bool:
    return bool(client.get(f"{CHAT}abilities/").json()["data"]["sees_photos"])


def test_the_model_sees_the_photo_small_and_without_its_owner(db, model):
    visitor = browser()
    session_id = started(visitor)
    assert abilities(visitor)

    message = said(visitor, session_id, "Co to za kontrolka?", photo_id=kept(visitor, session_id))

    assert (message["kind"], message["provider"]) == ("diagnosis", "openai")
    words, shown = model.asked[0]["input"][-1]["content"]
    assert words == {"type": "input_text", "text": "Co to za kontrolka?"}
    assert (shown["type"], shown["image_url"][:23]) == ("input_image", "data:image/webp;base64,")
    picture = Image.open(io.BytesIO(base64.b64decode(shown["image_url"][23:])))
    assert (picture.format, picture.size, len(picture.getexif())) == ("WEBP", (1024, 512), 0)
    assert shown["image_url"] in model.moderated[0], "moderation looks at it as well"
    lines = visitor.get(f"{CHAT}sessions/{session_id}/").json()["data"]["messages"]
    assert [line["has_photo"] for line in lines] == [True, False]


def test_a_photo_says_enough_without_words_and_is_still_seen_when_the_model_asks_back(db, model):
    visitor = browser()
    session_id = started(visitor)
    model.script = [call("ask_question", question="Czy kontrolka miga?")]

    asked = said(visitor, session_id, photo_id=kept(visitor, session_id))
    said(visitor, session_id, question_id=asked["question"]["id"], answer="yes")

    assert ChatMessage.objects.get(session__session_id=session_id, number=1).content == "Zdjęcie z auta."
    pictured = [isinstance(item["content"], list) for item in model.asked[1]["input"]]
    assert pictured == [True, False, False]
    assert len(model.moderated) == 2
    assert "data:image" not in model.moderated[1], "what was judged is not judged again"


def test_only_the_last_photo_is_paid_for(db, model):
    visitor = browser()
    session_id = started(visitor)
    said(visitor, session_id, "Pierwsze", photo_id=kept(visitor, session_id))
    said(visitor, session_id, "Drugie", photo_id=kept(visitor, session_id))
    assert [isinstance(item["content"], list) for item in model.asked[1]["input"]] == [False, False, True]


def test_a_photo_is_counted_before_it_is_looked_at(db, model, settings):
    visitor = browser()
    session_id = started(visitor)
    photo_id = kept(visitor, session_id)
    model.script = ["cut"]
    said(visitor, started(visitor), "Co to za kontrolka?")
    blind = MonthlySpend.objects.get().spent
    MonthlySpend.objects.all().delete()
    model.script = ["cut"]
    said(visitor, session_id, "Co to za kontrolka?", photo_id=photo_id)
    assert MonthlySpend.objects.get().spent > blind


def test_what_moderation_sees_in_a_picture_is_not_sent_on(db, model):
    visitor = browser()
    session_id = started(visitor)
    photo_id = kept(visitor, session_id)
    model.flagged = ("data:image",)
    message = said(visitor, session_id, "Piszczy przy hamowaniu", photo_id=photo_id)
    assert (message["fell_back"], model.asked) == ("flagged", [])
    assert "Zdjęcia nie umiem obejrzeć" in message["content"]


def test_when_the_supplier_fails_the_engine_says_that_it_saw_nothing(db, model):
    visitor = browser()
    session_id = started(visitor)
    model.script = ["500", "500"]
    photo_id = kept(visitor, session_id)

    *_pieces, last = streamed(visitor, session_id, "Piszczy przy hamowaniu", photo_id=photo_id)

    assert last["message"]["fell_back"] == "broken"
    assert "Zdjęcia nie umiem obejrzeć" in last["message"]["content"]
    assert not visitor.get(f"{CHAT}sessions/{session_id}/").json()["data"]["can_see"]
    assert sent(visitor, session_id).json()["error"]["code"] == "CANNOT_SEE"
    refused = post(visitor, "message/", {"session_id": session_id, "photo_id": photo_id})
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "CANNOT_SEE")


def test_where_nobody_can_see_no_photo_is_taken(db, model, settings):
    visitor = browser()
    session_id = started(visitor)
    settings.OPENAI_SEES = False
    assert not abilities(visitor)
    assert sent(visitor, session_id).status_code == 409
    settings.OPENAI_SEES, settings.OPENAI_API_KEY = True, ""
    assert not abilities(visitor)
    assert sent(visitor, session_id).status_code == 409
    assert list(redis_client().scan_iter(f"ai-photo:{session_id}:*")) == []


def test_a_photo_belongs_to_its_conversation(db, model):
    anna, boris = browser(), client_person()
    hers, his = started(anna), started(boris)
    assert sent(boris, hers).status_code == 404
    photo_id = kept(anna, hers)
    other = started(anna)
    for somebody, session_id in ((boris, his), (anna, other)):
        refused = post(somebody, "message/", {"session_id": session_id, "text": "Co to?", "photo_id": photo_id})
        assert (refused.status_code, list(refused.json()["error"]["details"])) == (400, ["photo_id"])
    refused = post(anna, "message/", {"session_id": hers, "text": "Co to?", "photo_id": str(uuid.uuid4())})
    assert refused.status_code == 400
    assert model.asked == []


def test_it_lies_sealed_and_for_an_hour(db, model):
    visitor = browser()
    session_id = started(visitor)
    photo_id = kept(visitor, session_id)
    client = redis_client()
    (key,) = client.scan_iter(f"ai-photo:{session_id}:*")
    assert 3500 < client.ttl(key) <= 3600
    assert b"WEBP" not in client.get(key)
    said(visitor, session_id, "Co to za kontrolka?", photo_id=photo_id)
    client.delete(key)
    assert (
        post(visitor, "message/", {"session_id": session_id, "text": "A to?", "photo_id": photo_id}).status_code == 400
    )
    said(visitor, session_id, "A bez zdjęcia?")
    assert not any(isinstance(item["content"], list) for item in model.asked[-1]["input"])


def test_what_is_no_picture_or_too_large_is_named(db, model):
    visitor = browser()
    session_id = started(visitor)
    for content in (b"%PDF-1.7", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\xff\xd8\xff" + b"x" * 100):
        refused = sent(visitor, session_id, content)
        assert (refused.status_code, list(refused.json()["error"]["details"])) == (400, ["file"]), content[:8]
    assert sent(visitor, session_id, taken()[:20] + b"x" * 11_000_000).status_code == 413
    nothing = visitor.post(f"{CHAT}sessions/{session_id}/photos/", {})
    assert (nothing.status_code, list(nothing.json()["error"]["details"])) == (400, ["file"])


def test_the_same_key_with_another_photo_is_another_word(db, model):
    visitor = browser()
    session_id = started(visitor)
    first, second = kept(visitor, session_id), kept(visitor, session_id)
    key = {"idempotency-key": "one-photo"}
    body = {"session_id": session_id, "text": "Co to?"}
    once = post(visitor, "message/", body | {"photo_id": first}, **key)
    again = post(visitor, "message/", body | {"photo_id": first}, **key)
    assert once.json()["data"]["number"] == again.json()["data"]["number"]
    other = post(visitor, "message/", body | {"photo_id": second}, **key)
    assert other.json()["error"]["code"] == "IDEMPOTENCY_MISMATCH", other.content
    assert len(model.asked) == 1
