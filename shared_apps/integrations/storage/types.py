from __future__ import annotations

from typing import IO, Protocol


class ForeignFile(RuntimeError):
    """A key of another workshop, or no key of ours, was about to be touched. Always a bug, never shown as an answer."""


class FileStore(Protocol):
    """Files by their full key, as the database keeps it.

    Writing, reading and deleting need the declared scope of the workshop whose file it is and raise ForeignFile
    otherwise; an address may be asked for anywhere. A store that does not answer is SupplierUnavailable.
    """

    def write(self, key: str, content: bytes, *, content_type: str) -> None:
        """Keep the content under a new key. Nothing is ever overwritten."""
        ...

    def read(self, key: str) -> bytes:
        """Raises NotHere when the file is gone."""
        ...

    def opened(self, key: str) -> IO[bytes]:
        """The same, for large files. Raises NotHere when the file is gone."""
        ...

    def delete(self, key: str) -> None:
        """A file that is gone already is no problem."""
        ...

    def url(self, key: str) -> str:
        """Where a browser fetches a public file: a path of every host, or a full https address.

        Raises ForeignFile for a file of a private room: those have `private_url` alone.
        """
        ...

    def lent_url(self, key: str, *, content_type: str, disposition: str) -> str | None:
        """Where a bucket itself hands this file out for a minute, told so; None where files lie in a folder."""
        ...
