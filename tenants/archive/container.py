"""The archive as a file: a zip whose last entry is the manifest, written and read as a stream.

A zip because anybody can look into it. What a zip may contain and ours may not: paths that leave a folder, links,
encryption, two entries of one name, entries the manifest does not know, more bytes than the manifest says. Everything
is checked before the first row is written anywhere.
"""

from __future__ import annotations

import hashlib
import json
import re
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from tenants.archive.errors import ArchiveDamaged, ArchiveTooNew, ArchiveUnsafe, NotAnArchive
from tenants.archive.types import FORMAT, VERSION, Manifest, Part, Progress, silent

MANIFEST = "manifest.json"
BLOCK = 128 * 1024
# Rows of text shrink to a fifth at this level; the next ones cost twice the time for a tenth less.
LEVEL = 3
MOST_MANIFEST_BYTES = 64 * 1024 * 1024
MOST_ENTRIES = 2_000_000
# Text of rows never shrinks more than this; a bomb does.
MOST_SHRINKING = 1000
ENTRY = re.compile(r"(?:tables|public)/[a-z][a-z0-9_]{0,62}\.copy|people\.copy|files/[a-z]+/[0-9a-zA-Z._-]{1,120}")
NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
KINDS = frozenset({"table", "public", "people", "file"})


class ArchiveWriter:
    """Writes parts one after the other; the manifest comes last because it holds their counts and checksums."""

    def __init__(self, target: IO[bytes], manifest: Manifest) -> None:
        self._zip = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL)
        self.manifest = manifest

    def add(self, part: Part, blocks: Iterable[bytes]) -> Part:
        """Write one entry. What a picture's bytes are is not compressed again."""
        self._zip.compression = zipfile.ZIP_STORED if part.kind == "file" else zipfile.ZIP_DEFLATED
        digest = hashlib.sha256()
        with self._zip.open(part.name, "w", force_zip64=True) as target:
            for block in blocks:
                digest.update(block)
                part.bytes += len(block)
                target.write(block)
        part.sha256 = digest.hexdigest()
        self.manifest.parts.append(part)
        return part

    def close(self) -> None:
        self._zip.compression = zipfile.ZIP_DEFLATED
        head = {"format": FORMAT, "version": VERSION}
        self._zip.writestr(MANIFEST, json.dumps(head | asdict(self.manifest), ensure_ascii=False, indent=1))
        self._zip.close()


class ArchiveReader:
    """An archive that was looked at and may be read. Raises ArchiveRefused with the reason."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError) as broken:
            raise (ArchiveDamaged if _begins_like_one(path) else NotAnArchive) from broken
        try:
            entries = self._zip.infolist()
            _refuse_tricks(entries)
            self.manifest = _manifest_of(self._read_manifest())
            self._compare(entries)
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> ArchiveReader:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def blocks(self, part: Part) -> Iterator[bytes]:
        """The part's bytes, refused as soon as they are more than or other than the manifest says."""
        digest, left = hashlib.sha256(), part.bytes
        try:
            with self._zip.open(part.name) as source:
                while block := source.read(BLOCK):
                    left -= len(block)
                    if left < 0:
                        raise ArchiveUnsafe
                    digest.update(block)
                    yield block
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError) as broken:
            raise ArchiveDamaged from broken
        if left or digest.hexdigest() != part.sha256:
            raise ArchiveDamaged

    def verify(self, progress: Progress = silent) -> None:
        """Read everything once and compare every checksum."""
        total = sum(part.bytes for part in self.manifest.parts)
        done = 0
        for part in self.manifest.parts:
            for block in self.blocks(part):
                done += len(block)
            progress(done, total, part.name)

    def _read_manifest(self) -> bytes:
        try:
            with self._zip.open(MANIFEST) as source:
                text = source.read(MOST_MANIFEST_BYTES + 1)
        except KeyError as missing:
            raise NotAnArchive from missing
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError) as broken:
            raise ArchiveDamaged from broken
        if len(text) > MOST_MANIFEST_BYTES:
            raise ArchiveUnsafe
        return text

    def _compare(self, entries: list[zipfile.ZipInfo]) -> None:
        """Exactly the manifest's parts, of exactly their sizes."""
        sizes = {entry.filename: entry.file_size for entry in entries if entry.filename != MANIFEST}
        named = {part.name: part.bytes for part in self.manifest.parts}
        if len(named) != len(self.manifest.parts) or set(sizes) - set(named):
            raise ArchiveUnsafe
        if sizes != named:
            raise ArchiveDamaged


def _begins_like_one(path: Path) -> bool:
    try:
        with path.open("rb") as source:
            return source.read(4) == b"PK\x03\x04"
    except OSError:
        return False


def _refuse_tricks(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if MANIFEST not in names:
        raise NotAnArchive
    if len(names) > MOST_ENTRIES or len(set(names)) != len(names):
        raise ArchiveUnsafe
    for entry in entries:
        is_link = stat.S_ISLNK(entry.external_attr >> 16)
        is_bomb = entry.file_size > BLOCK and entry.file_size > entry.compress_size * MOST_SHRINKING
        is_known = entry.filename == MANIFEST or ENTRY.fullmatch(entry.filename)
        if is_link or is_bomb or entry.flag_bits & 0x1 or ".." in entry.filename or not is_known:
            raise ArchiveUnsafe


def _manifest_of(text: bytes) -> Manifest:
    try:
        said = json.loads(text)
    except (ValueError, RecursionError) as broken:
        raise ArchiveDamaged from broken
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise NotAnArchive
    if not isinstance(said.get("version"), int) or said["version"] > VERSION:
        raise ArchiveTooNew
    try:
        manifest = Manifest(
            made_at=_text(said["made_at"]),
            workshop={name: _text(said["workshop"][name]) for name in ("schema_name", "slug", "name", "timezone")}
            | {"is_demo": said["workshop"]["is_demo"] is True},
            state={_name(app): [_text(name) for name in names] for app, names in said["state"].items()},
            parts=[_part_of(part) for part in said["parts"]],
            sequences=[
                (_name(table, may_be_empty=True), _name(column), int(last), bool(given))
                for table, column, last, given in said["sequences"]
            ],
            people_columns=_columns_of(said["people_columns"]),
            encrypted_columns=_columns_of(said["encrypted_columns"]),
            key_trial=_text(said["key_trial"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as broken:
        raise ArchiveDamaged from broken
    return manifest


def _part_of(said: dict[str, Any]) -> Part:
    part = Part(
        name=_text(said["name"]),
        kind=_text(said["kind"]),
        rows=int(said["rows"]),
        bytes=int(said["bytes"]),
        sha256=_text(said["sha256"]),
        table=_name(said["table"], may_be_empty=True),
        columns=[_name(name) for name in said["columns"]],
        sums={_name(name): _text(total) for name, total in said["sums"].items()},
    )
    if part.kind not in KINDS or not ENTRY.fullmatch(part.name) or part.rows < 0 or part.bytes < 0:
        raise ValueError(part.name)
    return part


def _columns_of(said: dict[str, Any]) -> dict[str, list[str]]:
    return {_name(table): [_name(name) for name in names] for table, names in said.items()}


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\x00" in value:
        raise TypeError
    return value


def _name(value: Any, *, may_be_empty: bool = False) -> str:
    """A name of ours that may become part of a statement; anything else is refused."""
    text = _text(value)
    if not (NAME.fullmatch(text) or (may_be_empty and text == "")):
        raise ValueError(text)
    return text
