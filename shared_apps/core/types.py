from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, TypedDict

Face = Literal["marketplace", "workshop", "console", "api"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is calling, as read from the database for this very request.

    `roles` are the caller's roles where they are calling: a workshop's membership on its host,
    {"admin"} for a platform admin on the console, empty for a client. `sign_in_id` is the log-in the call belongs to.
    """

    user_id: int
    email: str
    roles: frozenset[str] = field(default_factory=frozenset)
    membership_id: int | None = None
    is_platform_admin: bool = False
    sign_in_id: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class WorkshopRef:
    """What a request, a socket or a task needs to know of its workshop. Times are shown in `timezone`."""

    id: int
    schema_name: str
    slug: str
    name: str
    status: str
    timezone: str


class MoneyOut(TypedDict):
    amount: str
    currency: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a longer list. `page` counts from 1; `total` counts rows."""

    page: int
    per_page: int
    total: int

    @property
    def pages(self) -> int:
        return -(-self.total // self.per_page)


def money(amount: Decimal | None, currency: str = "PLN") -> MoneyOut | None:
    """Money as both APIs write it: a decimal string with two places and an ISO 4217 code."""
    return None if amount is None else {"amount": f"{amount:.2f}", "currency": currency}
