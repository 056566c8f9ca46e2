"""Long lists without their whole count: the page costs less than counting a hundred thousand rows would."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet

# Nobody turns more pages than that: they search.
MOST_COUNTED = 1_000
Row = dict[str, Any]


class Bounded:
    """Rows in an order that an index has, counted up to MOST_COUNTED + 1, which says "more than 1,000"."""

    def __init__(self, *, rows: QuerySet[Any], columns: Sequence[str]) -> None:
        self._rows, self._columns = rows, columns

    def count(self) -> int:
        return self._rows.order_by()[: MOST_COUNTED + 1].count()

    def __getitem__(self, page: slice) -> Iterable[Row]:
        if page.start >= MOST_COUNTED:
            return []
        return self._rows.values(*self._columns)[page]


def number_out(*, value: Any) -> str | None:
    """A quantity without noughts that say nothing: "2", "0.5"."""
    if value is None:
        return None
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
