"""A private file has an address on its workshop's own host, for ten minutes; nothing else opens it."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from django.core import signing
from django.test import Client

from shared_apps.core.tenancy import open_workshop
from shared_apps.integrations.storage import ForeignFile, file_store, new_key, private_url
from shared_apps.integrations.storage.keys import PUBLIC_ROOMS
from shared_apps.integrations.storage.private import ADDRESS_SECONDS, SALT
from tenants.models import Membership
from tests.factories.people import UserFactory
from tests.integrations.test_storage import bucket, folder, fresh, s3

__all__ = ["bucket", "folder", "fresh", "s3"]

CONTENT = b"<script>alert(1)</script>"


def kept(workshop, *, extension: str = "pdf", room: str = "documents", content: bytes = CONTENT) -> str:
    with open_workshop(workshop.schema_name):
        key = new_key(room=room, extension=extension)
        file_store().write(key, content, content_type="application/octet-stream")
    return key


def address_of(workshop, key: str, **more) -> str:
    with open_workshop(workshop.schema_name):
        return private_url(key=key, **more)


def fetched(address: str, *, host: str = "", **headers: str):
    parts = urlsplit(address)
    return Client(headers={"host": host or parts.netloc.partition(":")[0], **headers}).get(parts.path)


def assert_refused(response) -> None:
    assert response.status_code == 404
    assert response.json()["success"] is False
    assert CONTENT not in response.content


def content_of(response) -> bytes:
    return b"".join(response.streaming_content)


def test_the_address_opens_the_file_on_its_own_host(folder, alpha):
    address = address_of(alpha, kept(alpha), name="Kosztorys żółty.pdf")

    response = fetched(address)

    assert urlsplit(address).netloc.startswith(f"{alpha.slug}.garage.localhost")
    assert content_of(response) == CONTENT
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("inline; filename*=utf-8''Kosztorys")
    assert response["Cache-Control"] == f"private, max-age={ADDRESS_SECONDS}"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"


@pytest.mark.parametrize("extension", ["svg", "html", "htm", "xml", "js", "zip", "gif"])
def test_what_could_run_is_saved_and_never_shown(folder, alpha, extension):
    response = fetched(address_of(alpha, kept(alpha, extension=extension), name=f"x.{extension}"))

    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"] == f'attachment; filename="x.{extension}"'


@pytest.mark.parametrize(("extension", "kind"), [("webp", "image/webp"), ("png", "image/png"), ("jpg", "image/jpeg")])
def test_pictures_are_shown(folder, alpha, extension, kind):
    response = fetched(address_of(alpha, kept(alpha, extension=extension), name="evil.html"))

    assert response["Content-Type"] == kind
    assert response["Content-Disposition"].startswith("inline")


@pytest.mark.parametrize(
    "host", ["beta-auto.garage.localhost", "garage.localhost", "console.garage.localhost", "api.garage.localhost"]
)
def test_no_other_host_opens_it(folder, alpha, beta, host):
    assert_refused(fetched(address_of(alpha, kept(alpha)), host=host))


def test_the_header_of_integrators_opens_nothing(folder, alpha):
    headers = {"x-workshop": alpha.slug}

    assert_refused(fetched(address_of(alpha, kept(alpha)), host="api.garage.localhost", **headers))


def test_one_signed_elsewhere_is_refused_even_where_its_key_belongs(folder, alpha, beta):
    said = {"workshop": beta.schema_name, "key": kept(alpha), "name": "", "staff": None}
    path = "/files/" + signing.dumps(said, salt=SALT)

    assert_refused(fetched(path, host=f"{alpha.slug}.garage.localhost"))
    assert_refused(fetched(path, host=f"{beta.slug}.garage.localhost"))


def test_one_workshop_cannot_sign_for_anothers_file(folder, alpha, beta):
    key = kept(alpha)
    with open_workshop(beta.schema_name), pytest.raises(ForeignFile):
        private_url(key=key)
    with pytest.raises(ForeignFile):
        private_url(key=key)  # in public


def test_an_old_address_is_refused(folder, alpha, monkeypatch):
    address = address_of(alpha, kept(alpha))
    now = signing.time.time()
    monkeypatch.setattr(signing.time, "time", lambda: now + ADDRESS_SECONDS - 2)
    assert fetched(address).status_code == 200
    monkeypatch.setattr(signing.time, "time", lambda: now + ADDRESS_SECONDS + 2)
    assert_refused(fetched(address))


@pytest.mark.parametrize("change", ["cut", "longer", "other", "empty"])
def test_a_changed_address_is_refused(folder, alpha, change):
    head, _, token = address_of(alpha, kept(alpha)).rpartition("/")

    changed = {"cut": token[:-1], "longer": f"A{token}", "other": token.replace(":", ".", 1), "empty": "x"}[change]

    assert_refused(fetched(f"{head}/{changed}"))


def test_a_signature_of_another_purpose_is_refused(folder, alpha):
    said = {"workshop": alpha.schema_name, "key": kept(alpha), "name": "", "staff": None}
    for salt in ("workshop-archive", "django.core.signing"):
        path = "/files/" + signing.dumps(said, salt=salt)
        assert_refused(fetched(path, host=f"{alpha.slug}.garage.localhost"))


def test_a_file_that_is_gone_is_a_404(folder, alpha):
    key = kept(alpha)
    with open_workshop(alpha.schema_name):
        file_store().delete(key)

    assert_refused(fetched(address_of(alpha, key)))


def test_an_address_for_somebody_of_the_staff_ends_with_their_place(folder, alpha):
    person = UserFactory.create()
    place = Membership.objects.create(workshop_id=alpha.id, user_id=person.pk, roles=["mechanic"])
    address = address_of(alpha, kept(alpha), staff_id=person.pk)
    assert fetched(address).status_code == 200

    Membership.objects.filter(pk=place.pk).update(status=Membership.Status.REVOKED)

    assert_refused(fetched(address))


@pytest.mark.parametrize(
    ("name", "saved_as"),
    [
        ("a\r\nSet-Cookie: x", 'inline; filename="aSet-Cookie: x"'),
        ("../../b.pdf", 'inline; filename=".._.._b.pdf"'),
        ("fdp.\u202etxt", 'inline; filename="fdp.txt"'),
        ('a"; filename=x', 'inline; filename="a\\"; filename=x"'),
    ],
)
def test_a_name_cannot_write_headers_or_leave_its_folder(folder, alpha, name, saved_as):
    assert fetched(address_of(alpha, kept(alpha), name=name))["Content-Disposition"] == saved_as


def test_nginx_is_told_where_the_file_lies(folder, alpha, settings):
    settings.SENT_BY_NGINX = True
    key = kept(alpha)

    response = fetched(address_of(alpha, key))

    assert response["X-Accel-Redirect"] == f"/_private/{key}"
    assert response.content == b""
    assert response["Content-Type"] == "application/pdf"


def test_a_private_room_has_no_public_address(folder, alpha):
    assert {"photos"} == PUBLIC_ROOMS
    with pytest.raises(ForeignFile):
        file_store().url(kept(alpha))


def test_a_bucket_hands_it_out_for_a_minute_in_our_words(bucket, alpha):
    key = kept(alpha, extension="svg")

    response = fetched(address_of(alpha, key, name="rysunek.svg"))

    assert response.status_code == 302
    assert response["Cache-Control"].startswith("private")
    assert parse_qs(urlsplit(response["Location"]).query)["X-Amz-Expires"] == ["60"]
    found = httpx.get(response["Location"])
    assert found.content == CONTENT
    assert found.headers["Content-Type"] == "application/octet-stream"
    assert found.headers["Content-Disposition"] == 'attachment; filename="rysunek.svg"'
    head = bucket.head_object(Bucket="garage-test", Key=key)
    assert (head["CacheControl"], head["ContentDisposition"]) == ("private, no-store", "attachment")
    with pytest.raises(ForeignFile):
        file_store().url(key)
