"""Pictures of a workshop: what comes in, what is kept, who may, and what the public gets to see."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.utils import timezone
from PIL import Image

from shared_apps.core.errors import SupplierUnavailable
from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_workshop
from shared_apps.directory.demo import listing_demo_photos
from shared_apps.directory.models import Listing, Photo
from shared_apps.directory.photos import KEEP_REMOVED, photo_forget
from shared_apps.directory.selectors import listing_by_id
from shared_apps.integrations.pictures import client as pictures
from shared_apps.integrations.storage import file_store
from tests.factories import pictures as made
from tests.factories.people import client_person, staff_of

PHOTOS = "/api/v1/photos/"
MB = 1024 * 1024


@pytest.fixture(autouse=True)
def folder(settings, tmp_path) -> Iterator[Path]:
    settings.MEDIA_ROOT = str(tmp_path)
    file_store.cache_clear()
    yield tmp_path
    file_store.cache_clear()


def form(content: bytes, name: str = "warsztat.jpg", declared: str = "image/jpeg", **fields: str) -> dict[str, object]:
    return {"photo": SimpleUploadedFile(name, content, declared), **fields}


def send(person, content: bytes | None = None, name: str = "warsztat.jpg", headers=None, **fields: str):
    body = form(made.picture() if content is None else content, name, **fields)
    return person.post(PHOTOS, body, headers=headers)


def added(person, content: bytes | None = None, **fields: str) -> dict[str, object]:
    response = send(person, content, **fields)
    assert response.status_code == 201, response.content
    return response.json()["data"]


def shown(person) -> list[str]:
    return [row["id"] for row in person.get(PHOTOS).json()["data"]]


def put(person, path: str, body: object):
    return person.put(f"{PHOTOS}{path}", body, content_type="application/json")


def files_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def file_of(folder: Path, url: object) -> Path:
    return folder / str(url).removeprefix("/media/")


# What is kept


def test_a_photo_becomes_two_webp_of_our_own(alpha, folder):
    photo = added(staff_of(alpha), alt="Front warsztatu")

    assert (photo["width"], photo["height"], photo["alt"]) == (640, 480, "Front warsztatu")
    start = f"/media/t/{alpha.schema_name}/photos/"
    assert photo["url"] != photo["small_url"]
    for url, size in ((photo["url"], (640, 480)), (photo["small_url"], (480, 360))):
        assert str(url).startswith(start)
        with Image.open(file_of(folder, url)) as image:
            assert (image.format, image.size) == ("WEBP", size)


def test_a_large_photo_is_made_smaller(alpha):
    photo = added(staff_of(alpha), content=made.picture(4000, 1000))

    assert (photo["width"], photo["height"]) == (1600, 400)


def test_a_phones_photo_stands_upright_and_tells_nothing(alpha, folder):
    photo = added(staff_of(alpha), content=made.photo_of_a_phone())

    assert (photo["width"], photo["height"]) == (480, 640)
    stored = file_of(folder, photo["url"])
    assert b"Aparat" not in stored.read_bytes()
    with Image.open(stored) as image:
        assert not image.getexif()
        assert not {"exif", "xmp", "icc_profile"} & set(image.info)
        # The sensor's left half is red; turned clockwise it is on top.
        red, _green, blue = image.convert("RGB").getpixel((240, 40))
        assert red > 150 > blue


@pytest.mark.parametrize(
    ("file", "mode"),
    [("PNG", "RGBA"), ("PNG", "P"), ("PNG", "1"), ("PNG", "LA"), ("WEBP", "RGB"), ("JPEG", "CMYK"), ("JPEG", "L")],
)
def test_every_usual_kind_is_read(alpha, file, mode):
    assert added(staff_of(alpha), content=made.picture(file=file, mode=mode))["width"] == 640


def test_more_than_the_header_says_is_not_unpacked(alpha):
    assert added(staff_of(alpha), content=made.lying_header())["width"] == 10


def test_a_page_inside_a_picture_does_not_survive(alpha, folder):
    content = made.polyglot()
    assert content.count(b"<?php") == 2

    added(staff_of(alpha), content=content, name="shell.php.jpg")

    assert len(files_in(folder)) == 2
    for name in files_in(folder):
        assert name.endswith(".webp")
        assert not any(word in (folder / name).read_bytes() for word in (b"<?php", b"<script", b"shell"))


# What is refused


BAD = {
    "a bomb": (made.bomb, "bomba.png"),
    "a cut off photo": (lambda: made.picture(2000, 1500)[:3000], "a.jpg"),
    "a head without a body": (lambda: b"\xff\xd8\xff\xe0" + b"\x00" * 500, "a.jpg"),
    "a drawing with a script": (lambda: made.SVG, "logo.svg"),
    "a page called a photo": (lambda: b"<!doctype html><script>alert(1)</script>", "zdjecie.jpg"),
    "an archive": (lambda: made.ZIP, "a.webp"),
    "a program": (lambda: made.EXECUTABLE, "a.png"),
    "a moving gif": (lambda: made.moving("GIF"), "a.gif"),
    "a moving png": (lambda: made.moving("PNG"), "a.png"),
    "a moving webp": (lambda: made.moving("WEBP"), "a.webp"),
    "a photo of an iPhone": (lambda: made.HEIC, "IMG_1.HEIC"),
    "a tiff": (lambda: made.picture(file="TIFF"), "a.tiff"),
    "nothing": (lambda: b"", "a.jpg"),
    "one byte": (lambda: b"\xff", "a.jpg"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_by_the_fields_name(alpha, folder, case):
    make, name = BAD[case]

    response = send(staff_of(alpha), make(), name)

    assert response.status_code == 400, response.content
    error = response.json()["error"]
    assert error["code"] == "VALIDATION_ERROR"
    assert list(error["details"]) == ["photo"]
    assert error["details"]["photo"][0].endswith((".", "!"))
    assert files_in(folder) == []
    assert not Photo.objects.filter(listing__workshop=alpha.id).exists()


@pytest.mark.parametrize("key", [None, "duze-zdjecie"])
def test_eleven_megabytes_are_too_many(alpha, folder, key):
    headers = {"idempotency-key": key} if key else None

    response = send(staff_of(alpha), made.picture() + b"\x00" * 11 * MB, headers=headers)

    assert response.status_code == 413, response.content
    assert response.json()["error"]["code"] == "PAYLOAD_TOO_LARGE"
    assert files_in(folder) == []


def test_a_request_that_lies_about_its_size_is_stopped_at_ten_megabytes(alpha):
    body = encode_multipart(BOUNDARY, form(made.picture() + b"\x00" * (10 * MB)))
    response = staff_of(alpha).generic("POST", PHOTOS, body, content_type=MULTIPART_CONTENT, CONTENT_LENGTH=11)
    assert response.status_code == 400  # only what was announced is read: a broken form

    response = staff_of(alpha).generic("POST", PHOTOS, body, content_type=MULTIPART_CONTENT)
    assert response.status_code == 413
    assert list(response.json()["error"]["details"]) == ["photo"]


def test_ten_megabytes_are_read(alpha):
    content = made.picture()
    assert added(staff_of(alpha), content=content + b"\x00" * (10 * MB - len(content)))["width"] == 640


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", b"x"), ("multipart/form-data; boundary=", b"x"),
        ("multipart/form-data; boundary=x", b""),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name=photo; filename=a\r\n"),
        ("multipart/form-data; boundary=x; charset=hex", b"--x--"), ("application/json", b"{}"),
        ("application/json", b"[]"), ("application/json", b'{"photo": "a.jpg"}'),
        ("multipart/form-data; boundary=x",
         b"".join(b"--x\r\nContent-Disposition: form-data; name=f%d\r\n\r\n\r\n" % number for number in range(600))
         + b"--x--"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("key", ["", "zepsuty-formularz"])
def test_a_broken_form_is_told_as_such(alpha, content_type, body, key):
    headers = {"idempotency-key": key} if key else {}

    response = staff_of(alpha).generic("POST", PHOTOS, body, content_type=content_type, headers=headers)

    assert response.status_code == 400, response.content
    assert response.json()["error"]["code"] == "VALIDATION_ERROR"


@pytest.mark.parametrize("alt", ["x" * 201, "a\x00b"])
def test_words_are_checked_too(alpha, alt):
    response = send(staff_of(alpha), alt=alt)

    assert response.status_code == 400
    assert list(response.json()["error"]["details"]) == ["alt"]


DYING = {
    "killed": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
    "hanging": "import time; time.sleep(60)",
    "eating memory": "import resource; resource.setrlimit(resource.RLIMIT_AS, (10**8, 10**8)); x = bytes(10**9)",
    "silent": "",
    "babbling": "print('{')",
    "lying": "print('{\"pictures\": [[1, 1, 4], [1, 1, 4]]}'); print('GIF8GIF8')",
    "refusing in no known word": 'print(\'{"refused": "why"}\')',
}


@pytest.mark.parametrize("how", DYING)
def test_a_child_that_dies_is_a_picture_that_cannot_be_read(alpha, folder, tmp_path, monkeypatch, how):
    child = tmp_path / "child.py"
    child.write_text(DYING[how])
    monkeypatch.setattr(pictures, "CHILD", child)
    monkeypatch.setattr(pictures, "CHILD_SECONDS", 1.0)

    response = send(staff_of(alpha))

    assert response.status_code == 400, response.content
    assert list(response.json()["error"]["details"]) == ["photo"]
    assert files_in(folder) == ["child.py"]


def test_the_child_knows_nothing_of_us(alpha, tmp_path, monkeypatch):
    child = tmp_path / "child.py"
    child.write_text("import os; open(os.path.dirname(__file__) + '/seen', 'w').write(repr(dict(os.environ)))")
    monkeypatch.setattr(pictures, "CHILD", child)

    send(staff_of(alpha))

    seen = (tmp_path / "seen").read_text()
    assert not any(word in seen for word in ("DATABASE", "GARAGE", "SECRET", "REDIS"))


def test_ten_and_no_more(alpha):
    owner = staff_of(alpha)
    ids = [added(owner)["id"] for _number in range(10)]

    assert send(owner).json()["error"]["code"] == "TOO_MANY_PHOTOS"
    assert shown(owner) == ids


# Order, words, removal


def test_order_words_and_what_the_public_sees(alpha, marketplace):
    owner = staff_of(alpha)
    owner.put("/api/v1/workshop/", {"city": "Kraków", "lat": 50.06, "lng": 19.93}, content_type="application/json")
    first, second, third = (added(owner, alt=f"Zdjęcie {number}") for number in range(3))

    response = put(owner, "order/", {"ids": [third["id"], first["id"], second["id"]]})
    assert response.status_code == 200, response.content
    assert shown(owner) == [third["id"], first["id"], second["id"]]
    assert put(owner, f"{first['id']}/", {"alt": "Podnośniki"}).json()["data"]["alt"] == "Podnośniki"

    listing = Listing.objects.get(workshop_id=alpha.id)
    detail = marketplace.get(f"/api/v1/workshops/{listing.pk}/").json()["data"]
    assert [photo["alt"] for photo in detail["photos"]] == ["Zdjęcie 2", "Podnośniki", "Zdjęcie 1"]
    assert detail["photos"][0] == {name: third[name] for name in ("url", "small_url", "width", "height", "alt")}
    assert detail["photo_url"] == third["small_url"]
    near = marketplace.get("/api/v1/workshops/nearby/", {"lat": "50.06", "lng": "19.93"}).json()["data"]
    assert [card["photo_url"] for card in near if card["id"] == str(listing.pk)] == [third["small_url"]]
    assert listing_by_id(listing_id=listing.pk).photo_url == third["small_url"]


def test_an_order_that_is_not_whole_is_a_conflict(alpha):
    owner = staff_of(alpha)
    first, second = added(owner)["id"], added(owner)["id"]

    for ids in ([first], [first, first], [first, second, str(uuid.uuid4())], []):
        assert put(owner, "order/", {"ids": ids}).json()["error"]["code"] == "PHOTOS_CHANGED"
    for body in ({"ids": ["x"]}, {"ids": None}, {}, {"ids": [first] * 11}, []):
        assert put(owner, "order/", body).status_code == 400
    assert shown(owner) == [first, second]


def test_a_removed_photo_can_be_put_back_and_then_it_goes(alpha, folder):
    owner = staff_of(alpha)
    first, second = added(owner)["id"], added(owner)["id"]

    assert owner.delete(f"{PHOTOS}{first}/").status_code == 204
    assert shown(owner) == [second]
    assert owner.delete(f"{PHOTOS}{first}/").status_code == 404
    assert put(owner, f"{first}/", {"alt": "x"}).status_code == 404
    assert owner.post(f"{PHOTOS}{first}/restore/").status_code == 200
    assert shown(owner) == [first, second]
    assert len(Listing.objects.get(workshop_id=alpha.id).photos) == 2

    owner.delete(f"{PHOTOS}{first}/")
    messages = OutboxMessage.objects.filter(task="directory.photo_forget")
    assert {message.schema_name for message in messages} == {alpha.schema_name}
    assert all(message.not_before > timezone.now() + KEEP_REMOVED - dt.timedelta(minutes=1) for message in messages)
    with open_workshop(alpha.schema_name):
        assert photo_forget(photo_id=uuid.UUID(first)) is False  # too early
        Photo.objects.filter(pk=first).update(removed_at=timezone.now() - KEEP_REMOVED)
        assert photo_forget(photo_id=uuid.UUID(first)) is True
        assert photo_forget(photo_id=uuid.UUID(first)) is False
        assert photo_forget(photo_id=uuid.UUID(second)) is False  # stands
    assert len(files_in(folder)) == 2
    assert owner.post(f"{PHOTOS}{first}/restore/").status_code == 404


def test_a_missing_file_is_no_obstacle(alpha, folder):
    owner = staff_of(alpha)
    photo = added(owner)
    for name in files_in(folder):
        (folder / name).unlink()

    assert shown(owner) == [photo["id"]]
    owner.delete(f"{PHOTOS}{photo['id']}/")
    Photo.objects.update(removed_at=timezone.now() - KEEP_REMOVED)
    with open_workshop(alpha.schema_name):
        assert photo_forget(photo_id=uuid.UUID(str(photo["id"]))) is True
    assert not Photo.objects.filter(listing__workshop=alpha.id).exists()


def test_a_store_that_is_down_keeps_the_row(alpha, folder, settings):
    owner = staff_of(alpha)
    photo_id = uuid.UUID(str(added(owner)["id"]))
    Photo.objects.update(removed_at=timezone.now() - KEEP_REMOVED)
    settings.MEDIA_ROOT = str(folder / "t" / alpha.schema_name / "photos" / Path(files_in(folder)[0]).name)
    file_store.cache_clear()  # a file stands where the folder should be

    with open_workshop(alpha.schema_name), pytest.raises(SupplierUnavailable):
        photo_forget(photo_id=photo_id)
    assert Photo.objects.filter(pk=photo_id).exists()
    response = send(owner)
    assert (response.status_code, response.json()["error"]["code"]) == (503, "SUPPLIER_UNAVAILABLE")


# Once per key


def test_the_same_upload_again_is_one_photo_whatever_its_boundary(alpha, folder):
    owner, key, content = staff_of(alpha), {"idempotency-key": uuid.uuid4().hex}, made.picture(3000, 2000)

    def upload(boundary: str, body: bytes):
        return owner.generic(
            "POST",
            PHOTOS,
            encode_multipart(boundary, form(body, alt="Hala")),
            content_type=f"multipart/form-data; boundary={boundary}",
            headers=key,
        )

    first, again = upload("----eins", content), upload("--------zwei-und-laenger", content)

    assert (first.status_code, again.status_code) == (201, 201), first.content
    assert again.content == first.content
    assert again["Idempotency-Replayed"] == "true"
    assert len(files_in(folder)) == 2
    other = upload("----eins", made.picture(3000, 2001))
    assert other.json()["error"]["code"] == "IDEMPOTENCY_MISMATCH"


@pytest.mark.parametrize("length", [0, 1, 65_535, 65_536, 65_537, 200_000, MB + 1])
def test_a_kept_body_is_read_whole_wherever_its_pieces_end(alpha, length):
    """The first reading must not lose a byte for the second one."""
    content = made.picture() + bytes(range(256)) * (length // 256) + b"z" * (length % 256)

    for key in ("a", "b"):
        response = send(staff_of(alpha), content, headers={"idempotency-key": f"{key}-{length}"})
        assert response.status_code == 201, response.content


# Who may


@pytest.mark.parametrize("role", ["receptionist", "mechanic"])
def test_staff_sees_and_only_the_owner_changes(alpha, role):
    photo_id = added(staff_of(alpha))["id"]
    person = staff_of(alpha, role)

    assert shown(person) == [photo_id]
    assert send(person).status_code == 403
    assert put(person, "order/", {"ids": [photo_id]}).status_code == 403
    assert put(person, f"{photo_id}/", {"alt": "x"}).status_code == 403
    assert person.delete(f"{PHOTOS}{photo_id}/").status_code == 403
    assert person.post(f"{PHOTOS}{photo_id}/restore/").status_code == 403


def test_another_workshops_owner_finds_nothing_here(alpha, beta, folder):
    photo_id = added(staff_of(alpha))["id"]
    stranger = staff_of(beta)

    assert shown(stranger) == []
    assert put(stranger, f"{photo_id}/", {"alt": "x"}).status_code == 404
    assert stranger.delete(f"{PHOTOS}{photo_id}/").status_code == 404
    assert stranger.post(f"{PHOTOS}{photo_id}/restore/").status_code == 404
    assert put(stranger, "order/", {"ids": [photo_id]}).status_code == 409
    added(stranger)
    assert {name.split("/")[1] for name in files_in(folder)} == {alpha.schema_name, beta.schema_name}
    assert shown(staff_of(alpha)) == [photo_id]


def test_a_client_and_a_foreign_host_are_refused(alpha, beta):
    owner = staff_of(alpha)
    added(owner)

    assert client_person().get(PHOTOS).status_code == 404  # the marketplace has no such door
    for host in (f"{beta.slug}.garage.localhost", f"{alpha.slug}.garage.localhost"):
        person = client_person()
        for response in (
            person.get(PHOTOS, headers={"host": host}),
            person.post(PHOTOS, form(made.picture()), headers={"host": host}),
        ):
            assert response.status_code in {401, 403}
    elsewhere = owner.post(PHOTOS, form(made.picture()), headers={"host": f"{beta.slug}.garage.localhost"})
    assert elsewhere.status_code in {401, 403}


# The demo's


def test_demo_workshops_get_drawings_once(alpha, folder):
    with open_workshop(alpha.schema_name):
        assert listing_demo_photos(workshop_id=alpha.id, number=0) == 3
        assert listing_demo_photos(workshop_id=alpha.id, number=0) == 0

    photos = staff_of(alpha).get(PHOTOS).json()["data"]
    assert {(photo["width"], photo["height"]) for photo in photos} == {(1500, 1000)}
    assert all(photo["alt"].startswith("Rysunek demonstracyjny") for photo in photos)
    assert len(files_in(folder)) == 6


# Queries


def test_ten_photos_cost_no_more_queries_than_one(alpha, marketplace, django_assert_max_num_queries):
    owner = staff_of(alpha)
    owner.put("/api/v1/workshop/", {"city": "Kraków", "lat": 50.06, "lng": 19.93}, content_type="application/json")
    listing_id = Listing.objects.get(workshop_id=alpha.id).pk

    def counted() -> tuple[int, int, int]:
        numbers = []
        for ask in (
            lambda: owner.get(PHOTOS),
            lambda: marketplace.get(f"/api/v1/workshops/{listing_id}/"),
            lambda: marketplace.get("/api/v1/workshops/nearby/", {"lat": "50.06", "lng": "19.93"}),
        ):
            ask()
            with django_assert_max_num_queries(30) as queries:
                assert ask().status_code == 200
            numbers.append(len(queries))
        return numbers[0], numbers[1], numbers[2]

    added(owner)
    one = counted()
    for _number in range(9):
        added(owner)
    assert counted() == one


MEASURE = """
import resource, subprocess, sys
done = subprocess.run([sys.executable, "-I", sys.argv[1], "1600", "480"], stdin=open(sys.argv[2], "rb"), stdout=-3)
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@pytest.mark.parametrize("case", BAD)
def test_the_child_stays_small_while_it_refuses(tmp_path, case):
    (tmp_path / "picture").write_bytes(BAD[case][0]())

    # In between stands a small process: a child's peak begins with what its parent had.
    measured = subprocess.run(
        [sys.executable, "-I", "-c", MEASURE, str(pictures.CHILD), str(tmp_path / "picture")],
        capture_output=True,
        check=True,
    )

    returned, kilobytes = (int(word) for word in measured.stdout.split())
    assert returned == 0
    assert kilobytes < 300 * 1024
