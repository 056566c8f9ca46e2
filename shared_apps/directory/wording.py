"""What text search looks into and asks for."""

from __future__ import annotations

from collections.abc import Iterable

from shared_apps.integrations.maps import fold


def search_text_of(*, name: str, street: str, city: str, services: Iterable[str]) -> str:
    """What text search looks into: folded words, the town marked so that it can be asked for alone."""
    return " ".join([fold(name), fold(street), town_mark(city), *sorted({fold(word) for word in services})])


def town_mark(city: str) -> str:
    return f"@{fold(city)}@"
