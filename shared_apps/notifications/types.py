from __future__ import annotations

from typing import TypedDict


class Attachment(TypedDict):
    """A text file that travels with a mail, e.g. an .ics."""

    name: str
    content_type: str
    content: str
