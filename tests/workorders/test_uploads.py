"""Photos and videos of an order that come in pieces."""

from __future__ import annotations

import io
import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import av
import pytest
from django.db import connections
from django.utils import timezone
from PIL import Image

from shared_apps.core.errors import Conflict, InvalidInput, NotHere
from shared_apps.core.tenancy import open_public, open_workshop
from shared_apps.integrations.pictures import videos
from shared_apps.integrations.storage import file_store
from tenant_apps.workorders import services
from tenant_apps.workorders.errors import OffsetWrong, TooManyUploads
from tenant_apps.workorders.models import InspectionItem, InspectionTemplate, OrderFile, Upload, UploadPart
from tenant_apps.workorders.services import uploads
from tenant_apps.workorders.types import Who
from tests.factories.people import staff_of
from tests.factories.pictures import picture
from tests.factories.videos import video
from tests.workorders.bench import Bench

MECHANIC = Who(user_id=1, name="Mechanik", roles=frozenset({"mechanic"}))
SOMEBODY_ELSE = Who(user_id=2, name="Inny", roles=frozenset({"mechanic"}))
MB = 1024 * 1024


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    file_store.cache_clear()
    yield tmp_path
    file_store.cache_clear()


def begin(order, upload_id, size, who=MECHANIC, **told):
    usual = {"purpose": "work", "caption": "", "item_id": None}
    return services.upload_begin(order_id=order.pk, upload_id=upload_id, size=size, who=who, **usual | told)


def go_on(order, upload_id, offset, content, who=MECHANIC):
    return services.upload_continue(order_id=order.pk, upload_id=upload_id, offset=offset, content=content, who=who)


def sent(order, content, upload_id=None, step=services.PART_BYTES, **told):
    upload_id = upload_id or uuid.uuid4()
    progress = begin(order, upload_id, len(content), **told)
    while progress.file is None:
        piece = content[progress.received : progress.received + step]
        progress = go_on(order, upload_id, progress.received, piece)
    return progress.file


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


# In pieces


def test_a_photo_in_pieces_is_the_photo_whole(bench, folder):
    order, content = bench.order(), picture(1200, 900)

    file = sent(order, content, step=1000, caption="tarcza")

    assert (file.kind, file.width, file.height, file.caption, file.seconds) == ("photo", 1200, 900, "tarcza", 0)
    assert len(files_in(folder)) == 2
    assert not Upload.objects.exists()
    assert not UploadPart.objects.exists()


def test_what_broke_off_goes_on_from_where_it_is(bench):
    order, content, upload_id = bench.order(), picture(), uuid.uuid4()
    begin(order, upload_id, len(content))
    go_on(order, upload_id, 0, content[:700])

    again = begin(order, upload_id, len(content))

    assert again.received == 700
    assert go_on(order, upload_id, 700, content[700:]).file.width == 640


def test_a_piece_that_comes_twice_is_told_where_to_go_on(bench):
    order, content, upload_id = bench.order(), picture(), uuid.uuid4()
    begin(order, upload_id, len(content))
    go_on(order, upload_id, 0, content[:700])

    for offset in (0, 701):
        with pytest.raises(OffsetWrong) as refused:
            go_on(order, upload_id, offset, content[:700])
        assert refused.value.details == {"received": 700}


def test_an_end_that_nobody_heard_of_makes_no_second_file(bench, folder):
    order, content, upload_id = bench.order(), picture(), uuid.uuid4()
    file = sent(order, content, upload_id)

    assert begin(order, upload_id, len(content)).file == file
    assert go_on(order, upload_id, 0, content).file == file
    assert OrderFile.objects.count() == 1
    assert len(files_in(folder)) == 2


def test_a_process_that_died_before_the_file_was_made_leaves_the_bytes(bench, monkeypatch):
    order, content, upload_id = bench.order(), picture(), uuid.uuid4()
    begin(order, upload_id, len(content))
    monkeypatch.setattr(uploads, "_finished", lambda upload, who: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        go_on(order, upload_id, 0, content)
    monkeypatch.undo()

    assert begin(order, upload_id, len(content)).received == len(content)
    assert go_on(order, upload_id, len(content), b"").file.width == 640


def test_two_that_tell_the_end_at_once_make_one_file(new_workshop, folder):
    content, upload_id, gate = picture(), uuid.uuid4(), threading.Barrier(2)
    with open_workshop(new_workshop.schema_name):
        order = Bench(new_workshop).order()
        begin(order, upload_id, len(content))
        go_on(order, upload_id, 0, content[:-1])
        # The last piece is here, and nobody has made the file of them yet.
        UploadPart.objects.create(upload_id=upload_id, offset=len(content) - 1, content=content[-1:])
        Upload.objects.update(received=len(content))

    def tell(_number: int) -> int:
        try:
            with open_workshop(new_workshop.schema_name):
                gate.wait()
                return go_on(order, upload_id, len(content), b"").file.pk
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as both:
        told = list(both.map(tell, range(2)))

    assert len(set(told)) == 1
    assert len(files_in(folder)) == 2


def test_what_is_no_picture_is_refused_and_nothing_is_left(bench, folder):
    order = bench.order()

    with pytest.raises(InvalidInput) as refused:
        sent(order, b"%PDF-1.7 " * 100)

    assert list(refused.value.details) == ["photo"]
    assert not Upload.objects.exists()
    assert files_in(folder) == []


def test_nobody_goes_on_with_what_another_began(bench):
    order, other, upload_id = bench.order(), bench.order(), uuid.uuid4()
    begin(order, upload_id, 1000)

    for where, who in ((order, SOMEBODY_ELSE), (other, MECHANIC)):
        with pytest.raises(Conflict):
            begin(where, upload_id, 1000, who=who)
        with pytest.raises(NotHere):
            go_on(where, upload_id, 0, b"x", who=who)
    with pytest.raises(Conflict):
        begin(order, upload_id, 1001)


def test_more_than_was_said_is_not_taken(bench):
    order, upload_id = bench.order(), uuid.uuid4()
    begin(order, upload_id, 1000)

    with pytest.raises(InvalidInput) as refused:
        go_on(order, upload_id, 0, b"x" * 1001)

    assert list(refused.value.details) == ["body"]
    assert begin(order, upload_id, 1000).received == 0


def test_silent_ones_go_and_a_person_has_so_many_at_once(bench):
    order = bench.order()
    for _number in range(uploads.MOST_UPLOADS):
        begin(order, uuid.uuid4(), 1000)
    with pytest.raises(TooManyUploads):
        begin(order, uuid.uuid4(), 1000)
    begin(order, uuid.uuid4(), 1000, who=SOMEBODY_ELSE)

    Upload.objects.update(updated_at=timezone.now() - uploads.KEEP_SILENT * 2)
    begin(order, uuid.uuid4(), 1000)

    assert Upload.objects.count() == 1


# Videos


def test_a_video_is_kept_with_a_still_and_without_what_it_tells(bench, folder):
    order = bench.order()
    told = {"comment": "Jan z Krakowa", "location": "+50.0600+019.9400/"}

    file = sent(order, video(seconds=3, tags=told, sound="aac"))

    assert (file.kind, file.seconds, file.width, file.height) == ("video", 3, 320, 180)
    kept, still = (folder / key for key in (file.key, file.small_key))
    assert b"Krakowa" not in kept.read_bytes()
    assert b"50.06" not in kept.read_bytes()
    with av.open(str(kept)) as played:
        assert [stream.type for stream in played.streams] == ["video", "audio"]
        assert len(list(played.decode(video=0))) == 30
    with Image.open(still) as image:
        assert (image.format, image.size) == ("WEBP", (320, 180))
        red, _green, blue = image.convert("RGB").getpixel((100, 100))
        assert blue > 150 > red


@pytest.mark.parametrize(
    ("codec", "container", "kept"),
    [
        ("libx264", "mov", "mp4"),
        ("libvpx", "webm", "webm"),
        ("libvpx-vp9", "webm", "webm"),
        ("libx264", "matroska", "mp4"),
    ],
)
def test_what_phones_record_is_taken(bench, codec, container, kept):
    assert sent(bench.order(), video(codec, container)).key.endswith(f".{kept}")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (video("mpeg4", "mp4"), "codec"),
        (video("libvpx", "webm", seconds=61, width=64, height=64), "long"),
        (video()[:2000], "unreadable"),
        (video()[:40] + b"\x00" * 5000, "unreadable"),
    ],
)
def test_what_cannot_be_shown_is_told_so(bench, folder, content, sentence):
    with pytest.raises(InvalidInput) as refused:
        sent(bench.order(), content)

    assert refused.value.details == {"photo": [str(videos.SENTENCES[sentence])]}
    assert files_in(folder) == []


def test_a_child_that_takes_too_long_is_ended(bench, monkeypatch):
    monkeypatch.setattr(videos, "CHILD_SECONDS", 0.001)

    with pytest.raises(InvalidInput):
        sent(bench.order(), video())


def test_the_client_sees_the_still_and_the_video_of_a_position(asked):
    template = InspectionTemplate.objects.order_by("pk").first()
    inspection = services.inspection_start(order_id=asked.order.pk, template_id=template.pk, who=MECHANIC)
    item = inspection.items.all()[0]
    InspectionItem.objects.filter(pk=item.pk).update(line=asked.pads)
    file = sent(asked.order, video(), item_id=item.pk)
    asked.send()

    [shown] = [one["photos"] for one in asked.page()["lines"] if one["id"] == asked.pads.pk]

    assert [(one["id"], one["kind"]) for one in shown] == [(file.pk, "video")]
    with open_public():
        whole = asked.client.get(f"/api/v1/estimates/{asked.token()}/files/{file.pk}/")
        still = asked.client.get(f"/api/v1/estimates/{asked.token()}/files/{file.pk}/?small=1")
    assert [one["Content-Type"] for one in (whole, still)] == ["video/mp4", "image/webp"]


# The door


def told(person, order, upload_id):
    path = f"/api/v1/orders/{order.pk}/uploads/{upload_id}/"

    def put(**body):
        with open_public():
            return person.put(path, body, content_type="application/json")

    def patch(content, offset, content_type="application/offset+octet-stream"):
        with open_public():
            headers = {} if offset is None else {"Upload-Offset": str(offset)}
            return person.generic("PATCH", path, content, content_type=content_type, headers=headers)

    return put, patch


def test_a_phone_sends_a_photo_through_the_door(bench):
    order, content = bench.order(), picture()
    put, patch = told(staff_of(bench.workshop, "mechanic"), order, uuid.uuid4())

    begun = put(size=len(content), purpose="work")
    half = patch(content[:900], 0)
    twice = patch(content[:900], 0)
    done = patch(content[900:], 900)

    assert begun.json()["data"] == {"received": 0, "part_bytes": services.PART_BYTES, "file": None}
    assert half.json()["data"]["received"] == 900
    assert (twice.status_code, twice.json()["error"]["details"]) == (409, {"received": 900})
    assert done.json()["data"]["file"]["kind"] == "photo"
    with open_public():
        assert staff_of(bench.workshop).get(f"/api/v1/orders/{order.pk}/files/").json()["data"][0]["width"] == 640


@pytest.mark.parametrize(
    ("body", "field"),
    [({"size": 0}, "size"), ({}, "size"), ({"size": 31 * MB}, "size"), ({"size": 9, "purpose": "x"}, "purpose")],
)
def test_what_cannot_begin_names_its_field(bench, body, field):
    put, _patch = told(staff_of(bench.workshop), bench.order(), uuid.uuid4())

    refused = put(**body)

    assert (refused.status_code, list(refused.json()["error"]["details"])) == (400, [field])


@pytest.mark.parametrize("offset", [None, "-1", "1e3", "x", "9" * 13])
def test_a_piece_says_where_it_belongs(bench, offset):
    put, patch = told(staff_of(bench.workshop), bench.order(), uuid.uuid4())
    put(size=10)

    refused = patch(b"x", offset)

    assert (refused.status_code, list(refused.json()["error"]["details"])) == (400, ["Upload-Offset"])


def test_a_piece_is_bytes_and_no_more_than_a_piece(bench):
    put, patch = told(staff_of(bench.workshop), bench.order(), uuid.uuid4())
    put(size=5 * MB)

    assert patch(b"<x/>", 0, "text/xml").status_code == 415
    assert patch(io.BytesIO(b"x" * 2 * MB).read(), 0).status_code == 413
    assert patch(b"x" * (services.PART_BYTES + 1), 0).status_code == 400
