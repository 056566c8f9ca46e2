"""PDFs of pages that we wrote, with words that others wrote: made by a child that may die of them."""

from __future__ import annotations

import base64
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from threading import BoundedSemaphore

import structlog

from shared_apps.core.errors import SupplierUnavailable
from shared_apps.integrations.children import ended

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
            status = ended(
                CHILD,
                source=page.fileno(),
                result=result.fileno(),
                said=said.fileno(),
                environment=ENVIRONMENT,
                seconds=CHILD_SECONDS,
            )
            result.seek(0)
            content = result.read()
            if status == 0 and content.startswith(b"%PDF-"):
                return content
            said.seek(0)
            # The last line names the fault; the page itself, with people's words in it, is not logged.
            last = said.read()[-2000:].decode("utf-8", "replace").strip().splitlines()[-1:]
    finally:
        AT_ONCE.release()
    log.error("document_child_died", ended=status, said=last[0].partition(":")[0][:100] if last else "")
    raise SupplierUnavailable
