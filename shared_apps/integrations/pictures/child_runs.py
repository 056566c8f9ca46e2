"""Runs the programs that open strangers' files: no environment, open files handed over, ended by a clock."""

from __future__ import annotations

from pathlib import Path
from threading import BoundedSemaphore
from typing import IO

from shared_apps.core.errors import SupplierUnavailable
from shared_apps.integrations.children import ended

# A child may take hundreds of megabytes for a second: two at once per process, the others wait a moment.
AT_ONCE = BoundedSemaphore(2)
WAIT_SECONDS = 20.0
PIECE = 64 * 1024


def copied(source: IO[bytes], copy: IO[bytes], *, most: int) -> bool:
    """The source into a file of our own, which then stands at its beginning; False as soon as it has more than most."""
    size = 0
    while chunk := source.read(PIECE):
        size += len(chunk)
        if size > most:
            return False
        copy.write(chunk)
    copy.seek(0)
    return True


def run(program: Path, *arguments: str, source: IO[bytes], result: IO[bytes], seconds: float) -> int:
    """Start the program between two open files, both put back to their beginning, and wait for its end.

    Returns its exit status, negative for a signal. Raises SupplierUnavailable when too many wait.
    """
    if not AT_ONCE.acquire(timeout=WAIT_SECONDS):
        raise SupplierUnavailable
    try:
        source.seek(0)
        return ended(program, *arguments, source=source.fileno(), result=result.fileno(), seconds=seconds)
    finally:
        AT_ONCE.release()
        result.seek(0)
