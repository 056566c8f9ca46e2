from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from django.http import HttpRequest

from shared_apps.core.envelope import paged
from shared_apps.core.types import Page

MAX_PER_PAGE = 100


class Rows(Protocol):
    """A queryset, or anything else that is counted and cut like one."""

    def count(self) -> int: ...

    def __getitem__(self, page: slice, /) -> Iterable[Any]: ...


def paginate(request: HttpRequest, rows: Rows) -> Sequence[Any]:
    """Slice `rows` by ?page and ?per_page; out of range is an empty page, nonsense is the first one."""
    page = _bounded(request.GET.get("page"), default=1, most=100_000)
    per_page = _bounded(request.GET.get("per_page"), default=20, most=MAX_PER_PAGE)
    start = (page - 1) * per_page
    found = list(rows[start : start + per_page])
    short = len(found) < per_page and (found or page == 1)
    total = start + len(found) if short else rows.count()
    paged(request, Page(page=page, per_page=per_page, total=total))
    return found


def _bounded(value: str | None, *, default: int, most: int) -> int:
    if value is None or not value.isascii() or not value.isdigit() or len(value) > 9:
        return default
    return min(max(int(value), 1), most)
