from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any, TypedDict

# Done while the caller waits, in one transaction with its line in the audit.
AT_ONCE = ("suspend", "resume", "close", "rename")
# Promised to the worker.
LATER = ("export", "restore", "undo", "erase")
KINDS = (*LATER, *AT_ONCE, "import")
WAITING, RUNNING, DONE, FAILED = STATES = ("waiting", "running", "done", "failed")


class JobOut(TypedDict):
    """One act on one workshop. `progress` is a percentage; `bytes` is the size of the file that may be fetched."""

    id: uuid.UUID
    kind: str
    state: str
    progress: int
    message: str
    workshop_id: int | None
    slug: str
    reason: str
    asked_by: str
    has_file: bool
    bytes: int | None
    result: dict[str, Any]
    created_at: dt.datetime
    finished_at: dt.datetime | None
    file_until: dt.datetime | None


class WorkshopOut(TypedDict):
    """A workshop as platform admins see it; `is_current` says whether its schema has all migrations of this code."""

    id: int
    slug: str
    name: str
    url: str
    status: str
    plan: str | None
    people: int
    is_demo: bool
    is_current: bool
    created_at: dt.datetime
    closed_at: dt.datetime | None
    erased_at: dt.datetime | None


class WorkshopDetailOut(WorkshopOut):
    bytes: int
    timezone: str
    former_slugs: list[str]
    undo_until: dt.datetime | None


class DeadTaskOut(TypedDict):
    """A task that was given up on. `workshop` is an address, empty where there is none (any more)."""

    id: uuid.UUID
    task: str
    arguments: list[str]
    is_readable: bool
    is_platform: bool
    workshop: str
    queue: str
    reason: str
    error: str
    request_id: str
    died_at: dt.datetime
    times: int


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asked for an act and why; `actor_id` is None for the house itself and the command line."""

    actor_id: int | None
    reason: str = ""


class DownloadOut(TypedDict):
    """Where the file is, for some minutes and without further proof: the address is the proof."""

    url: str
    expires_at: dt.datetime
