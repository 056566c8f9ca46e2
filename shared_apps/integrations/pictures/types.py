from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A WebP of our own making; pixels."""

    width: int
    height: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Video:
    """A video in a container of our own making, MP4 or WebM, and a WebP still of its beginning; pixels as shown."""

    extension: str
    width: int
    height: int
    seconds: float
    content: bytes
    still: bytes


class BadPicture(Exception):
    """What came cannot be used as a picture or a video. `reason` is a translatable sentence for who sent it."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)
