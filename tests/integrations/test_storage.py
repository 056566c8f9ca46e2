"""The store's real client: a folder, and a bucket behind a server that speaks S3."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import boto3
import httpx
import pytest
from moto.server import ThreadedMotoServer

from shared_apps.core.errors import NotHere, SupplierUnavailable
from shared_apps.core.tenancy import open_workshop
from shared_apps.integrations.storage import FileStore, ForeignFile, file_store, new_key

BUCKET = "garage-test"
WEBP = b"RIFF....WEBP"


@pytest.fixture
def fresh() -> Iterator[None]:
    file_store.cache_clear()
    yield
    file_store.cache_clear()


@pytest.fixture
def folder(fresh, settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = str(tmp_path)
    return Path(tmp_path)


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(fresh, settings, s3):
    settings.S3_BUCKET, settings.S3_ENDPOINT, settings.S3_PUBLIC_URL = BUCKET, s3, ""
    settings.S3_REGION, settings.S3_ACCESS_KEY, settings.S3_SECRET_KEY = "eu-central-1", "testing", "testing"
    client = boto3.client(
        "s3", endpoint_url=s3, region_name="eu-central-1", aws_access_key_id="testing", aws_secret_access_key="testing"
    )
    client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    yield client
    for row in client.list_objects_v2(Bucket=BUCKET).get("Contents", []):
        client.delete_object(Bucket=BUCKET, Key=row["Key"])
    client.delete_bucket(Bucket=BUCKET)


@pytest.fixture(params=["folder", "bucket"])
def store(request) -> FileStore:
    request.getfixturevalue(request.param)
    return file_store()


def test_a_file_is_kept_read_and_deleted(store, alpha):
    with open_workshop(alpha.schema_name):
        key = new_key(room="photos", extension="webp")
        store.write(key, WEBP, content_type="image/webp")
        assert store.read(key) == WEBP
        store.delete(key)
        store.delete(key)  # gone already is no problem
        with pytest.raises(NotHere):
            store.read(key)


def test_two_workshops_never_meet(store, alpha, beta):
    keys = []
    for workshop in (alpha, beta):
        with open_workshop(workshop.schema_name):
            key = new_key(room="photos", extension="webp")
            assert key.startswith(f"t/{workshop.schema_name}/photos/")
            store.write(key, workshop.slug.encode(), content_type="image/webp")
            keys.append(key)
    theirs = keys[1]
    with open_workshop(alpha.schema_name):
        assert store.read(keys[0]) == alpha.slug.encode()
        with pytest.raises(ForeignFile):
            store.read(theirs)
        with pytest.raises(ForeignFile):
            store.delete(theirs)
        with pytest.raises(ForeignFile):
            store.write(theirs, b"mine", content_type="image/webp")
    with open_workshop(beta.schema_name):
        assert store.read(theirs) == beta.slug.encode()


@pytest.mark.parametrize(
    "key", ["", "t/", "../x", "/etc/passwd", "t/{own}/photos/../../x.webp", "t/{own}/photos/a.php"]
)
def test_what_is_no_key_of_ours_is_never_touched(store, alpha, key):
    with open_workshop(alpha.schema_name), pytest.raises(ForeignFile):
        store.read(key.replace("{own}", alpha.schema_name))


def test_there_are_no_keys_outside_a_workshop(db):
    with pytest.raises(ForeignFile):
        new_key(room="photos", extension="webp")


def test_a_folders_address_is_a_path_of_every_host(folder, alpha):
    with open_workshop(alpha.schema_name):
        key = new_key(room="photos", extension="webp")
        file_store().write(key, WEBP, content_type="image/webp")
    assert file_store().url(key) == f"/media/{key}"
    assert (folder / key).read_bytes() == WEBP
    assert (folder / key).stat().st_mode & 0o777 == 0o644


def test_a_full_disk_is_told_as_such(folder, alpha):
    (folder / "t").write_text("a file where a folder belongs")
    with open_workshop(alpha.schema_name), pytest.raises(SupplierUnavailable):
        file_store().write(new_key(room="photos", extension="webp"), WEBP, content_type="image/webp")


def test_a_bucket_is_told_type_and_keeping_and_signs_addresses(bucket, alpha):
    with open_workshop(alpha.schema_name):
        key = new_key(room="photos", extension="webp")
        file_store().write(key, WEBP, content_type="image/webp")

    head = bucket.head_object(Bucket=BUCKET, Key=key)
    assert head["ContentType"] == "image/webp"
    assert head["CacheControl"] == "public, max-age=31536000, immutable"
    assert head["ContentDisposition"] == "inline"
    address = file_store().url(key)
    assert "X-Amz-Expires=3600" in address
    assert httpx.get(address).content == WEBP


def test_a_public_bucket_has_plain_addresses(bucket, settings):
    settings.S3_PUBLIC_URL = "https://zdjecia.example/"

    assert file_store().url("t/w_1/photos/a.webp") == "https://zdjecia.example/t/w_1/photos/a.webp"


def test_a_bucket_that_is_gone_is_a_supplier_that_does_not_answer(fresh, settings, bucket, alpha):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        settings.S3_ENDPOINT = f"http://127.0.0.1:{probe.getsockname()[1]}"
    with open_workshop(alpha.schema_name):
        key = new_key(room="photos", extension="webp")
        for action in (
            lambda: file_store().write(key, WEBP, content_type="image/webp"),
            lambda: file_store().read(key),
            lambda: file_store().delete(key),
        ):
            with pytest.raises(SupplierUnavailable):
                action()


def test_a_bucket_nobody_made_is_told_as_such(bucket, settings, alpha):
    settings.S3_BUCKET = "garage-nobody"
    with open_workshop(alpha.schema_name), pytest.raises(SupplierUnavailable):
        file_store().write(new_key(room="photos", extension="webp"), WEBP, content_type="image/webp")
