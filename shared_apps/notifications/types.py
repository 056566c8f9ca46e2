from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict

# One text for everybody, or one for each of our languages.
Words = str | Mapping[str, str]


class Attachment(TypedDict):
    """A text file that travels with a mail, e.g. an .ics."""

    name: str
    content_type: str
    content: str


class Channel(StrEnum):
    IN_APP = "in_app"
    MAIL = "mail"
    SMS = "sms"
    PUSH = "push"


class State(StrEnum):
    """What became of one message: `dead` was given up on, `doubtful` may have arrived; both wait for a person."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    DROPPED = "dropped"
    DEAD = "dead"
    DOUBTFUL = "doubtful"


LOST = (State.DEAD, State.DOUBTFUL)


@dataclass(frozen=True, slots=True)
class Contact:
    """Where and how somebody is reached. `user_id` is None for who has no account; empty is what nobody knows."""

    user_id: int | None = None
    email: str = ""
    phone: str = ""
    language: str = "pl"
    prefers_sms: bool = False
    allows_marketing: bool = False


class ChannelOut(TypedDict):
    channel: str
    is_on: bool


class KindOut(TypedDict):
    kind: str
    name: str
    group: str
    channels: list[ChannelOut]


class QuietOut(TypedDict):
    """Local times of the day, "22:00"; equal ones mean never quiet."""

    starts_at: str
    ends_at: str
    zone: str


class PreferencesOut(TypedDict):
    """`push_key`: the public key a browser subscribes with, empty where push is not set up."""

    kinds: list[KindOut]
    quiet: QuietOut
    allows_marketing: bool
    push_key: str


class UnsubscribeOut(TypedDict):
    kind: str
    name: str
    is_off: bool


class PreviewOut(TypedDict):
    """One template as it would leave, filled with made-up words."""

    name: str
    channel: str
    language: str
    subject: str
    body: str


class LostOut(TypedDict):
    id: str
    channel: str
    kind: str
    recipient: str
    state: str
    attempts: int
    error: str
    workshop: str
    promised_at: str
