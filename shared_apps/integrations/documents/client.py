"""PDFs of pages that we wrote, with words that others wrote: made by a child that may die of them."""

from __future__ import annotations

import base64
import json
import os
import select
import signal
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from threading import BoundedSemaphore

import structlog

from shared_apps.core.errors import SupplierUnavailable

log = structlog.get_logger(__name__)

CHILD = Path(__file__).with_name("child.py")
CHILD_SECONDS = 30.0
# A child takes a second of a processor and some hundred megabytes: two at once per process, the others wait a moment.
AT_ONCE = BoundedSemaphore(2)
WAIT_SECONDS = 15.0
# Fonts are looked up in the system's folders; nothing of the application's environment goes along.
ENVIRONMENT = {"LANG": "C.UTF-8", "HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent"}


def pdf_of(html: str, *, files: Mapping[str, tuple[str, bytes]] | None = None) -> bytes:
    """The page as a PDF. `files`: pictures by name, each with its content type; the page names them `paper:name`.

    Nothing else is fetched, neither from the network nor from the disk. Raises SupplierUnavailable when it could not
    be made in time or too many wait.
    """
    told = {name: (kind, base64.b64encode(content).decode()) for name, (kind, content) in (files or {}).items()}
    if not AT_ONCE.acquire(timeout=WAIT_SECONDS):
        raise SupplierUnavailable
    try:
        with tempfile.TemporaryFile() as page, tempfile.TemporaryFile() as result, tempfile.TemporaryFile() as said:
            page.write(json.dumps({"html": html, "files": told}).encode())
            page.seek(0)
            ended = _run(page.fileno(), result.fileno(), said.fileno())
            result.seek(0)
            content = result.read()
            if ended == 0 and content.startswith(b"%PDF-"):
                return content
            said.seek(0)
            # The last line names the fault; the page itself, with people's words in it, is not logged.
            last = said.read()[-2000:].decode("utf-8", "replace").strip().splitlines()[-1:]
    finally:
        AT_ONCE.release()
    log.error("document_child_died", ended=ended, said=last[0].partition(":")[0][:100] if last else "")
    raise SupplierUnavailable


def _run(page: int, result: int, said: int) -> int:
    """Start the child between open files and wait for its end. Returns its exit status, negative for a signal."""
    pid = os.posix_spawn(
        sys.executable,
        [sys.executable, "-I", str(CHILD)],
        ENVIRONMENT,
        file_actions=[
            (os.POSIX_SPAWN_DUP2, page, 0),
            (os.POSIX_SPAWN_DUP2, result, 1),
            (os.POSIX_SPAWN_DUP2, said, 2),
        ],
    )
    watch = os.pidfd_open(pid)
    try:
        poll = select.poll()
        poll.register(watch, select.POLLIN)
        if not poll.poll(CHILD_SECONDS * 1000):
            signal.pidfd_send_signal(watch, signal.SIGKILL)
    finally:
        os.close(watch)
        _pid, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)
