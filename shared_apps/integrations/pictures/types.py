from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A WebP of our own making; pixels."""

    width: int
    height: int
    content: bytes


class BadPicture(Exception):
    """What came cannot be used as a picture. `reason` is a translatable sentence for the person who sent it."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)
