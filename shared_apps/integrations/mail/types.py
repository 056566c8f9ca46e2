from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Mail:
    """One plain-text mail to one person. `key` lets a supplier recognise a repetition."""

    to: str
    subject: str
    body: str
    key: str
    attachments: tuple[Mapping[str, Any], ...] = field(default_factory=tuple)
    headers: Mapping[str, str] = field(default_factory=dict)


class Mailer(Protocol):
    def send(self, mail: Mail) -> str:
        """Hand the mail over; returns the supplier's id.

        Raises SupplierUnavailable when it may work later, SupplierRefused when it never will, SupplierDoubtful when
        nobody knows whether it left.
        """
        ...
