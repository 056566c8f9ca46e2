"""Canaries: a word in every text, which tells whose the text is. What somebody sees is searched for others' words."""

from __future__ import annotations

import re
from collections.abc import Iterable

WORD = "KANAREK"
# What everybody may read on the marketplace, a workshop's own business, a client's, a member of the staff's.
PUBLISHED, INSIDE, CLIENT, STAFF = "J", "W", "K", "P"
KINDS = (PUBLISHED, INSIDE, CLIENT, STAFF)
SIDES = (1, 2)
# Numbers cannot carry a word; these stand for one.
PHONES = {"+48600100901": f"{WORD}K1", "+48600100902": f"{WORD}K2"}
_WORDS = re.compile(rf"{WORD}[{''.join(KINDS)}][12]", re.IGNORECASE)


def mark(kind: str, side: int) -> str:
    return f"{WORD}{kind}{side}"


def marks_in(*texts: str) -> set[str]:
    """Every canary that sings in these texts."""
    found = {word.upper() for text in texts for word in _WORDS.findall(text)}
    return found | {word for number, word in PHONES.items() if any(number in text for text in texts)}


def marks(sides: Iterable[int] = SIDES, kinds: Iterable[str] = KINDS) -> frozenset[str]:
    return frozenset(mark(kind, side) for side in sides for kind in kinds)


EVERYBODYS = marks(kinds=[PUBLISHED])
