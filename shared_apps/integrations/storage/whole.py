"""All files of one workshop: for archives, which carry them, and for erasure. Everybody else knows files by key."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from contextlib import suppress
from tempfile import SpooledTemporaryFile
from typing import IO

from django.core.files.base import File

from shared_apps.core.errors import NotHere, SupplierUnavailable
from shared_apps.integrations.storage.client import backing
from shared_apps.integrations.storage.keys import KEY
from shared_apps.integrations.storage.types import ForeignFile
from tenants.archive.types import StoredFile

# A larger file waits on disk while it is on its way.
IN_MEMORY = 4 * 1024 * 1024
# Not every Python knows them by name.
TYPES = {"webp": "image/webp", "avif": "image/avif"}


class TypedStream(File[bytes]):
    content_type: str


class WholeFolder:
    """Implements tenants.archive.types.WorkshopFiles over the configured store. Raises SupplierUnavailable."""

    def __init__(self) -> None:
        self._storage, self._trouble = backing()

    def listed(self, *, schema_name: str) -> Iterator[StoredFile]:
        home = f"t/{schema_name}"
        try:
            for room in sorted(self._folder(home)[0]):
                for name in sorted(self._folder(f"{home}/{room}")[1]):
                    if KEY.fullmatch(f"{home}/{room}/{name}"):
                        yield StoredFile(f"{room}/{name}", self._storage.size(f"{home}/{room}/{name}"))
        except self._trouble as failed:
            raise SupplierUnavailable from failed

    def opened(self, *, schema_name: str, path: str) -> IO[bytes]:
        try:
            found: IO[bytes] = self._storage.open(_key(schema_name, path))
        except FileNotFoundError as gone:
            raise NotHere from gone
        except self._trouble as failed:
            raise SupplierUnavailable from failed
        return found

    def kept(self, *, schema_name: str, path: str, blocks: Iterator[bytes]) -> bool:
        """The blocks are read to their end either way, so that their checksum is compared."""
        key = _key(schema_name, path)
        with SpooledTemporaryFile(IN_MEMORY) as waiting:
            for block in blocks:
                waiting.write(block)
            waiting.seek(0)
            try:
                if self._storage.exists(key):
                    return False
                content = TypedStream(waiting, name=key)
                content.content_type = TYPES.get(key.rpartition(".")[2]) or mimetypes.guess_type(key)[0] or ""
                self._storage.save(key, content)
            except self._trouble as failed:
                raise SupplierUnavailable from failed
        return True

    def removed(self, *, schema_name: str) -> int:
        files = list(self.listed(schema_name=schema_name))
        try:
            for file in files:
                self._storage.delete(f"t/{schema_name}/{file.path}")
        except self._trouble as failed:
            raise SupplierUnavailable from failed
        for room in {file.path.partition("/")[0] for file in files}:
            with suppress(*self._trouble):  # what is left of an empty folder, where there are folders
                self._storage.delete(f"t/{schema_name}/{room}")
        with suppress(*self._trouble):
            self._storage.delete(f"t/{schema_name}")
        return len(files)

    def _folder(self, path: str) -> tuple[list[str], list[str]]:
        try:
            return self._storage.listdir(path)
        except FileNotFoundError:
            return [], []


def _key(schema_name: str, path: str) -> str:
    key = f"t/{schema_name}/{path}"
    if not KEY.fullmatch(key):
        raise ForeignFile(key)
    return key
