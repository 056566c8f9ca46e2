from __future__ import annotations

from shared_apps.core.http import WorkshopView
from shared_apps.core.permissions import OFFICE


def reader_of(view: WorkshopView) -> int | None:
    """Whose own reasons alone the answer may hold: the caller's, or (None) everybody's for the office."""
    return None if view.actor.roles & OFFICE else view.actor_id
