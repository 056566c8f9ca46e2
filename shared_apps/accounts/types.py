from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import TypedDict


class PlaceOut(TypedDict):
    """A workshop the person may enter as staff."""

    slug: str
    name: str
    url: str
    roles: list[str]
    status: str


class UserOut(TypedDict):
    """A signed-in person as the browser sees them. `roles_here` are their roles on the host that was asked."""

    id: int
    email: str
    first_name: str
    last_name: str
    role: str
    language: str
    roles_here: list[str]
    workshops: list[PlaceOut]


class PersonOut(TypedDict):
    """A person as others may see them: the platform's admins, or people of the same workshop."""

    id: int
    email: str
    first_name: str
    last_name: str
    role: str
    status: str
    language: str
    date_joined: dt.datetime
    last_login: dt.datetime | None


class StaffMemberOut(TypedDict):
    """A person's place on the staff of one workshop; `id` is the membership's. The person shows once they accept."""

    id: int
    user_id: int | None
    email: str
    first_name: str
    last_name: str
    roles: list[str]
    status: str
    joined_at: dt.datetime


class ProfileOut(TypedDict):
    id: int
    email: str
    role: str
    first_name: str
    last_name: str
    language: str
    phone: str
    address: str
    date_of_birth: dt.date | None
    gender: str
    emergency_contact: str
    emergency_phone: str
    preferred_contact_method: str
    marketing_consent: bool
    photo: str


class TotpOut(TypedDict):
    """The state of the second factor; the secret is shown only while it is being set up, recovery codes once."""

    active: bool
    secret: str | None
    uri: str | None
    qr_svg: str | None
    recovery_codes: list[str]
    recovery_codes_left: int


class SignInOut(TypedDict):
    """One open log-in: in which browser, on which of our hosts, and whether it is the one that asks.

    `workshop` is the name of the workshop whose host it is, empty elsewhere.
    """

    id: uuid.UUID
    browser: str
    system: str
    face: str
    workshop: str
    started_at: dt.datetime
    last_used_at: dt.datetime
    is_this_one: bool


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a successful sign-in hands out: `refresh` travels in the cookie alone."""

    access: str
    expires_in: int
    refresh: str
    user_id: int
    user: UserOut


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a token is for: the shared side, the console, or one workshop."""

    name: str
    workshop_id: int | None = None


SHARED = Audience("shared")
CONSOLE = Audience("console")


def workshop_audience(*, workshop_id: int, schema_name: str) -> Audience:
    return Audience(f"workshop:{schema_name}", workshop_id)
