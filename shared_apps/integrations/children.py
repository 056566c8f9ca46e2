"""Starts a program of ours that may die: open files are handed over, a clock ends it."""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Mapping
from pathlib import Path


def ended(
    program: Path,
    *arguments: str,
    source: int,
    result: int,
    said: int | None = None,
    environment: Mapping[str, str] | None = None,
    seconds: float,
) -> int:
    """Run it between open files (descriptors) and wait for its end. `said` takes what it complains of.

    Nothing of our environment goes along. Returns its exit status, negative for a signal.
    """
    complaints = (
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0) if said is None else (os.POSIX_SPAWN_DUP2, said, 2)
    )
    pid = os.posix_spawn(
        sys.executable,
        [sys.executable, "-I", str(program), *arguments],
        environment or {},
        file_actions=[(os.POSIX_SPAWN_DUP2, source, 0), (os.POSIX_SPAWN_DUP2, result, 1), complaints],
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
