from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Subscription:
    """What a browser gave us: where its push service listens, and the keys (base64url) it alone can read with."""

    endpoint: str
    p256dh: str
    auth: str


@dataclass(frozen=True, slots=True)
class Push:
    """What a browser shows. `link` is a path on its host; a second one with the same `tag` (32 letters at most of
    base64url) takes the first one's place."""

    title: str
    body: str
    link: str
    tag: str


class Pusher(Protocol):
    def send(self, push: Push, to: Subscription) -> bool:
        """True when the push service took it, False when this browser is gone for good.

        Raises SupplierUnavailable when it may work later.
        """
        ...
