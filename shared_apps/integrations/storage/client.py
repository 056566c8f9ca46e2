"""Files lie in a folder that nginx serves, or in an S3 bucket when the settings name one."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, Storage

from shared_apps.core.errors import NotHere, SupplierUnavailable
from shared_apps.integrations.storage.keys import check_own
from shared_apps.integrations.storage.types import FileStore


class TypedFile(ContentFile[bytes]):
    """S3 repeats the type it was told; by name alone it would not know every picture."""

    def __init__(self, content: bytes, content_type: str) -> None:
        super().__init__(content)
        self.content_type = content_type


class DjangoFileStore:
    """Any of Django's storages. `public_url` begins every address; without one the storage says them.

    `trouble` are the errors after which trying again later makes sense.
    """

    def __init__(
        self, storage: Storage, *, public_url: str = "", trouble: tuple[type[Exception], ...] = (OSError,)
    ) -> None:
        self._storage, self._public_url, self._trouble = storage, public_url, trouble

    def write(self, key: str, content: bytes, *, content_type: str) -> None:
        check_own(key)
        try:
            self._storage.save(key, TypedFile(content, content_type))
        except self._trouble as failed:
            raise SupplierUnavailable from failed

    def read(self, key: str) -> bytes:
        check_own(key)
        try:
            with self._storage.open(key) as file:
                content: bytes = file.read()
                return content
        except FileNotFoundError as gone:
            raise NotHere from gone
        except self._trouble as failed:
            raise SupplierUnavailable from failed

    def delete(self, key: str) -> None:
        check_own(key)
        try:
            self._storage.delete(key)
        except self._trouble as failed:
            raise SupplierUnavailable from failed

    def url(self, key: str) -> str:
        return self._public_url + key if self._public_url else self._storage.url(key)


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
    public_url = settings.S3_PUBLIC_URL if settings.S3_BUCKET else settings.MEDIA_URL
    return DjangoFileStore(storage, public_url=public_url, trouble=trouble)
