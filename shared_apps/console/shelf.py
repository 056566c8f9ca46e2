"""Where archives wait to be fetched: a folder of their own, never served by nginx, names made by chance."""

from __future__ import annotations

import re
import uuid
from pathlib import Path

from django.conf import settings

NAME = re.compile(r"[0-9a-f]{32}\.zip")


def new_name() -> str:
    return f"{uuid.uuid4().hex}.zip"


def path_of(name: str) -> Path:
    """Raises ValueError for anything but a name of ours."""
    if not NAME.fullmatch(name):
        raise ValueError(name)
    return Path(settings.ARCHIVE_ROOT) / name


def remove(name: str) -> None:
    if name:
        path_of(name).unlink(missing_ok=True)
