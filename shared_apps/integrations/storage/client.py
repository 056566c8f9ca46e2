"""Files lie in a folder that nginx serves, or in an S3 bucket when the settings name one."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import IO

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, Storage

from shared_apps.core.errors import NotHere, SupplierUnavailable
from shared_apps.integrations.storage.keys import check_own, is_public
from shared_apps.integrations.storage.types import FileStore, ForeignFile


class TypedFile(ContentFile[bytes]):
    """S3 repeats the type it was told; by name alone it would not know every picture."""

    def __init__(self, content: bytes, content_type: str) -> None:
        super().__init__(content)
        self.content_type = content_type


class DjangoFileStore:
    """Any of Django's storages. `public_url` begins every address; without one the storage says them.

    `trouble` are the errors after which trying again later makes sense; `lend` signs an address of the store's own.
    """

    def __init__(
        self,
        storage: Storage,
        *,
        public_url: str = "",
        trouble: tuple[type[Exception], ...] = (OSError,),
        lend: Callable[[str, str, str], str] | None = None,
    ) -> None:
        self._storage, self._public_url, self._trouble, self._lend = storage, public_url, trouble, lend

    def write(self, key: str, content: bytes, *, content_type: str) -> None:
        check_own(key)
        try:
            self._storage.save(key, TypedFile(content, content_type))
        except self._trouble as failed:
            raise SupplierUnavailable from failed

    def read(self, key: str) -> bytes:
        with self.opened(key) as file:
            try:
                return file.read()
            except self._trouble as failed:
                raise SupplierUnavailable from failed

    def opened(self, key: str) -> IO[bytes]:
        check_own(key)
        try:
            found: IO[bytes] = self._storage.open(key)
        except FileNotFoundError as gone:
            raise NotHere from gone
        except self._trouble as failed:
            raise SupplierUnavailable from failed
        return found

    def delete(self, key: str) -> None:
        check_own(key)
        try:
            self._storage.delete(key)
        except self._trouble as failed:
            raise SupplierUnavailable from failed

    def url(self, key: str) -> str:
        if not is_public(key):
            raise ForeignFile(key)
        return self._public_url + key if self._public_url else self._storage.url(key)

    def lent_url(self, key: str, *, content_type: str, disposition: str) -> str | None:
        check_own(key)
        return None if self._lend is None else self._lend(key, content_type, disposition)


def backing() -> tuple[Storage, tuple[type[Exception], ...]]:
    """The storage this installation is configured for, and the errors after which trying again makes sense."""
    if settings.S3_BUCKET:
        # The AWS libraries are large: who keeps files in a folder never loads them.
        from shared_apps.integrations.storage.bucket import TROUBLE, bucket

        return bucket(), TROUBLE
    return FileSystemStorage(location=settings.MEDIA_ROOT, file_permissions_mode=0o644), (OSError,)


@lru_cache(maxsize=1)
def file_store() -> FileStore:
    """The store this installation is configured for."""
    storage, trouble = backing()
    if not settings.S3_BUCKET:
        return DjangoFileStore(storage, public_url=settings.MEDIA_URL, trouble=trouble)
    from shared_apps.integrations.storage.bucket import lender

    return DjangoFileStore(storage, public_url=settings.S3_PUBLIC_URL, trouble=trouble, lend=lender(storage))
