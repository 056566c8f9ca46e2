from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF and how a browser is told to name it."""

    content: bytes
    disposition: str
