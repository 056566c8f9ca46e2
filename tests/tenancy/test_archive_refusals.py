"""What is not a whole archive of ours is refused before anything is written, with a sentence that says why."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import stat
import uuid
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from shared_apps.accounts.services import people_arrive
from shared_apps.core.tenancy import any_schema
from tenants.archive.errors import (
    ArchiveDamaged,
    ArchiveRefused,
    ArchiveTooNew,
    ArchiveUnsafe,
    CountsDiffer,
    NotAnArchive,
)
from tenants.archive.services import workshop_export, workshop_import
from tenants.errors import SlugRefused, SlugTaken
from tests.factories.archives import busy_workshop, counts

ROUNDS = 25


def arrivals(people):
    return people_arrive(people=people)


@pytest.fixture(scope="module")
def whole(django_db_setup, django_db_blocker, tmp_path_factory) -> Path:
    archive = tmp_path_factory.mktemp("archives") / "whole.zip"
    with django_db_blocker.unblock():
        workshop_export(target=archive, slug=busy_workshop().slug)
    return archive


@pytest.fixture
def refused(committed, tmp_path) -> Callable[[Path], ArchiveRefused]:
    """Try to import it and see that nothing changed: no workshop, no schema, no person."""

    def attempt(archive: Path) -> Any:
        before = _traces()
        with pytest.raises((ArchiveRefused, CountsDiffer)) as said:
            workshop_import(source=archive, slug="zly-plik-24", arrivals=arrivals)
        assert str(said.value.detail)
        assert _traces() == before
        return said.value

    return attempt


def _traces() -> tuple[int, ...]:
    with any_schema(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT count(*) FROM pg_namespace), (SELECT count(*) FROM public.tenants_workshop),"
            " (SELECT count(*) FROM public.accounts_user), (SELECT count(*) FROM public.directory_listing)"
        )
        found: tuple[int, ...] = cursor.fetchone()
        return found


def rewritten(whole: Path, target: Path, change: Callable[[dict[str, bytes], dict[str, Any]], None]) -> Path:
    """The same archive with parts and manifest as `change` leaves them."""
    with zipfile.ZipFile(whole) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    manifest = json.loads(parts.pop("manifest.json"))
    change(parts, manifest)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in parts.items():
            written.writestr(name, content)
        written.writestr("manifest.json", json.dumps(manifest))
    return target


def honest(manifest: dict[str, Any], name: str, content: bytes) -> None:
    """Whoever forges a part forges its checksum as well."""
    for part in manifest["parts"]:
        if part["name"] == name:
            part |= {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def test_a_flipped_bit_is_noticed_or_means_nothing(whole, committed, tmp_path):
    """A date or an attribute of an entry may say what it likes; whatever becomes a row may not."""
    chance = random.Random(20261125)
    content = whole.read_bytes()
    manifest = json.loads(zipfile.ZipFile(whole).read("manifest.json"))
    expected, noticed = counts(manifest["workshop"]["schema_name"]), 0
    for _round in range(ROUNDS):
        broken = bytearray(content)
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
        archive = tmp_path / "flipped.zip"
        archive.write_bytes(broken)
        before = _traces()
        try:
            found = workshop_import(source=archive, slug=f"bit-{uuid.uuid4().hex[:10]}y", arrivals=arrivals)
        except ArchiveRefused:
            noticed += 1
            assert _traces() == before
        else:
            assert counts(found.schema_name) == expected
    assert noticed >= ROUNDS / 2


@pytest.mark.parametrize("part", [0.0, 0.01, 0.3, 0.7, 0.99])
def test_a_truncated_archive_is_refused(whole, refused, tmp_path, part):
    archive = tmp_path / "cut.zip"
    archive.write_bytes(whole.read_bytes()[: int(whole.stat().st_size * part)])

    assert isinstance(refused(archive), ArchiveDamaged | NotAnArchive)


def test_other_files_are_no_archives(refused, tmp_path):
    text = tmp_path / "notes.zip"
    text.write_text("to nie jest archiwum")
    assert isinstance(refused(text), NotAnArchive)
    foreign = tmp_path / "photos.zip"
    with zipfile.ZipFile(foreign, "w") as written:
        written.writestr("zdjecie.jpg", b"\xff\xd8")
    assert isinstance(refused(foreign), NotAnArchive)
    assert isinstance(refused(tmp_path / "missing.zip"), NotAnArchive)


def test_another_products_archive_is_refused(whole, refused, tmp_path):
    def change(parts: dict[str, bytes], manifest: dict[str, Any]) -> None:
        manifest["format"] = "autowarsztat-pro"

    assert isinstance(refused(rewritten(whole, tmp_path / "a.zip", change)), NotAnArchive)


@pytest.mark.parametrize("newer", ["format", "migration", "app", "shared column", "shared table"])
def test_what_a_newer_version_wrote_is_refused(whole, refused, tmp_path, newer):
    def change(parts: dict[str, bytes], manifest: dict[str, Any]) -> None:
        if newer == "format":
            manifest["version"] = 2
        elif newer == "migration":
            manifest["state"]["calendar"].append("0099_time_travel")
        elif newer == "app":
            manifest["state"]["invoicing"] = ["0001_initial"]
        else:
            [listing] = [part for part in manifest["parts"] if part["table"] == "directory_listing"]
            if newer == "shared column":
                listing["columns"].append("mood")
            else:
                listing["table"] = "directory_mood"

    assert isinstance(refused(rewritten(whole, tmp_path / "a.zip", change)), ArchiveTooNew)


@pytest.mark.parametrize(
    "name", ["../evil.copy", "/etc/passwd", "tables/../../evil.copy", "C:\\evil.copy", "files/photos/../x.webp", "a/b"]
)
def test_paths_that_leave_the_archive_are_refused(whole, refused, tmp_path, name):
    def change(parts: dict[str, bytes], manifest: dict[str, Any]) -> None:
        parts[name] = b"x"

    assert isinstance(refused(rewritten(whole, tmp_path / "a.zip", change)), ArchiveUnsafe)


def test_an_entry_that_the_manifest_does_not_know_is_refused(whole, refused, tmp_path):
    def change(parts: dict[str, bytes], manifest: dict[str, Any]) -> None:
        parts["files/photos/0123456789abcdef.webp"] = b"x"

    assert isinstance(refused(rewritten(whole, tmp_path / "a.zip", change)), ArchiveUnsafe)


def test_a_link_is_refused(whole, refused, tmp_path):
    archive = tmp_path / "link.zip"
    shutil.copy(whole, archive)
    link = zipfile.ZipInfo("files/photos/link.webp")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(archive, "a") as written:
        written.writestr(link, "/etc/passwd")

    assert isinstance(refused(archive), ArchiveUnsafe)


def test_a_bomb_is_refused_before_it_is_opened(whole, refused, tmp_path):
    def change(parts: dict[str, bytes], manifest: dict[str, Any]) -> None:
        parts["people.copy"] = b"\0" * 200_000_000
        honest(manifest, "people.copy", parts["people.copy"])

    assert isinstance(refused(rewritten(whole, tmp_path / "a.zip", change)), ArchiveUnsafe)


def test_more_bytes_than_the_manifest_says_are_refused(whole, refused, tmp_path):
    def change(parts: dict[str, bytes], manifest: dict[str, Any]) -> None:
        parts["people.copy"] += parts["people.copy"]

    assert isinstance(refused(rewritten(whole, tmp_path / "a.zip", change)), ArchiveDamaged)


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: rows + b"",
        lambda rows: rows[: rows.index(b"\n") + 1],
        lambda rows: rows + rows,
        lambda rows: rows.replace(b"\t", b"\t\t", 1),
        lambda rows: b"\\.\n" + rows,
        lambda rows: rows.replace(b"120.50", b"999.00"),
        lambda rows: b"\xff\xfe" + rows,
    ],
    ids=["the same", "a row lost", "a row doubled", "another column", "an end in the middle", "money", "no text"],
)
def test_rows_that_were_changed_together_with_their_checksum_do_not_count(whole, refused, tmp_path, change, request):
    """An honest archive proves its rows by counts and totals, and the database takes no row that breaks its rules."""
    name = "tables/calendar_appointment.copy"

    def forge(parts: dict[str, bytes], manifest: dict[str, Any]) -> None:
        parts[name] = change(parts[name])
        honest(manifest, name, parts[name])

    archive = rewritten(whole, tmp_path / "a.zip", forge)
    if request.node.callspec.id == "the same":
        slug = f"uczciwy-{random.randrange(10**6)}y"
        assert workshop_import(source=archive, slug=slug, arrivals=arrivals).rows > 10
    else:
        refused(archive)


@pytest.mark.parametrize("name", ["pg_authid", 'x"; DROP SCHEMA public; --', "Duże", "", None, 7])
def test_names_that_are_no_names_never_reach_a_statement(whole, refused, tmp_path, name):
    def change(parts: dict[str, bytes], manifest: dict[str, Any]) -> None:
        [bays] = [part for part in manifest["parts"] if part["table"] == "calendar_bay"]
        bays["table"] = name

    assert isinstance(refused(rewritten(whole, tmp_path / "a.zip", change)), ArchiveDamaged)


@pytest.mark.parametrize(
    "broken",
    [
        {"parts": "none"},
        {"workshop": {}},
        {"state": []},
        {"sequences": [["a"]]},
        {"parts": [{"name": "tables/x.copy"}]},
        {"key_trial": None},
        {"people_columns": {"a": [1]}},
    ],
)
def test_a_manifest_that_says_nonsense_is_refused(whole, refused, tmp_path, broken):
    def change(parts: dict[str, bytes], manifest: dict[str, Any]) -> None:
        manifest.update(broken)

    refused(rewritten(whole, tmp_path / "a.zip", change))


def test_a_slug_that_cannot_be_is_refused_like_at_birth(whole, committed):
    before = _traces()
    with pytest.raises(SlugRefused):
        workshop_import(source=whole, slug="www", arrivals=arrivals)
    with pytest.raises(SlugTaken):
        workshop_import(source=whole, slug="alfa-auto", arrivals=arrivals)
    assert _traces() == before
