from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Sms:
    """One text to one number in E.164. `key` (36 characters at most) lets the supplier recognise a repetition."""

    to: str
    text: str
    key: str


class Texter(Protocol):
    def send(self, sms: Sms) -> str:
        """Hand the text over; returns the supplier's id. The same key twice is one text.

        Raises SupplierUnavailable when it may work later, SupplierRefused when it never will.
        """
        ...
