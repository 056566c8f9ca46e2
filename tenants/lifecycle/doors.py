"""What still answers at a workshop that is not active. Asked once per request, before anything else runs."""

from __future__ import annotations

import re

from shared_apps.core.errors import NotHere
from shared_apps.core.types import WorkshopRef
from tenants.lifecycle.errors import WorkshopClosed, WorkshopReadOnly

LOOKING = frozenset({"GET", "HEAD", "OPTIONS"})
BASE = r"/(?:api/)?v1/"
# Whoever may look has to come in first; the owner's own data leaves in every state.
COMING_IN = re.compile(BASE + r"auth/.*")
TAKING_ALONG = re.compile(BASE + r"data/.*")
# What a page needs to say whose data it offers, and the page itself: a file of the public door.
WHERE_AM_I = re.compile(BASE + r"(?:me|workshop)/|/page/[a-z]+")


def let_in(*, workshop: WorkshopRef, method: str, path: str) -> None:
    """Raises WorkshopReadOnly (403), WorkshopClosed (410), or NotHere for a state nobody knows."""
    if workshop.status == "active" or COMING_IN.fullmatch(path) or TAKING_ALONG.fullmatch(path):
        return
    if workshop.status == "suspended":
        if method not in LOOKING:
            raise WorkshopReadOnly
        return
    if workshop.status != "closed":
        raise NotHere
    if method not in LOOKING or not WHERE_AM_I.fullmatch(path):
        raise WorkshopClosed
