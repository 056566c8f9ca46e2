"""Runs the programs that open strangers' files: no environment, open files handed over, ended by a clock."""

from __future__ import annotations

import os
import select
import signal
import sys
from pathlib import Path
from threading import BoundedSemaphore
from typing import IO

from shared_apps.core.errors import SupplierUnavailable

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
        return _ended(program, arguments, source.fileno(), result.fileno(), seconds)
    finally:
        AT_ONCE.release()
        result.seek(0)


def _ended(program: Path, arguments: tuple[str, ...], source: int, result: int, seconds: float) -> int:
    pid = os.posix_spawn(
        sys.executable,
        [sys.executable, "-I", str(program), *arguments],
        {},
        file_actions=[
            (os.POSIX_SPAWN_DUP2, source, 0),
            (os.POSIX_SPAWN_DUP2, result, 1),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        ],
    )
    watch = os.pidfd_open(pid)
    try:
        poll = select.poll()
        poll.register(watch, select.POLLIN)
        if not poll.poll(seconds * 1000):
            signal.pidfd_send_signal(watch, signal.SIGKILL)
    finally:
        os.close(watch)
        _pid, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)
