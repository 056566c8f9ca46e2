"""The office's one search box, answered at any number of customers in a time that does not depend on the word."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import F, Q, QuerySet
from psycopg import sql

from tenant_apps.customers.models import Customer
from tenant_apps.customers.types import words_of

# The same order for a queryset and for the narrow list of hits.
ORDERINGS: dict[str, tuple[tuple[Any, ...], str]] = {
    "name": (("name", "pk"), "name, id"),
    "-created_at": (("-created_at", "-pk"), "created_at DESC, id DESC"),
    "created_at": (("created_at", "pk"), "created_at, id"),
    "-last_visit_at": (
        (F("last_visit_at").desc(nulls_last=True), "-pk"),
        "last_visit_at DESC NULLS LAST, id DESC",
    ),
}
TRIGRAM = 3
# So many hits are sorted and counted; of more, the count says only that there are more.
MOST_SORTED = 10_000
FOUND = sql.SQL(
    "WITH hits AS MATERIALIZED ({hits})"
    " SELECT (SELECT count(*) FROM hits), array(SELECT id FROM hits ORDER BY {order} LIMIT %s OFFSET %s)"
)


def customers_found(*, q: str = "", ordering: str = "name") -> QuerySet[Customer] | Found:
    """Every word of `q` stands somewhere in the name, phone, e-mail, NIP, or in a plate, VIN or name of a car.

    One or two letters stand at the beginning of a word there: no trigram has fewer than three in its middle.
    """
    rows = Customer.objects.filter(merged_into=None)
    words = words_of(q)
    for word in words:
        begins = Q(search__startswith=word) | Q(search__contains=f" {word}")
        rows = rows.filter(begins if len(word) < TRIGRAM else Q(search__contains=word))
    return Found(rows, ordering) if words else rows.order_by(*ORDERINGS[ordering][0])


class Found:
    """Whom the box found, in order: counted, and cut into pages whose rows are read only then.

    Left alone, the planner now and then walks all names in search of one rare word, and a count of the hits costs as
    much as finding them. So the hits are found first, whatever their order, and that narrow list is counted and sorted.
    Of words that nearly everybody has, the order is walked instead: there a page is full after a few rows.
    """

    def __init__(self, rows: QuerySet[Customer], ordering: str) -> None:
        self._rows, self._ordering = rows, ordering
        self._total: int | None = None

    def __getitem__(self, page: slice) -> list[Customer]:
        order, order_sql = ORDERINGS[self._ordering]
        ids, self._total = self._hits(order_sql, page)
        if self._total > MOST_SORTED:
            return list(self._rows.order_by(*order)[page])
        found = Customer.objects.in_bulk(ids)
        # One that disappeared in between is left out.
        return [found[customer_id] for customer_id in ids if customer_id in found]

    def count(self) -> int:
        """How many there are; MOST_SORTED + 1 when there are more than that."""
        if self._total is None:
            self._total = self._rows.order_by()[: MOST_SORTED + 1].count()
        return self._total

    def _hits(self, order_sql: str, page: slice) -> tuple[list[int], int]:
        narrow = self._rows.order_by().values("id", "name", "created_at", "last_visit_at")[: MOST_SORTED + 1]
        hits, words = narrow.query.sql_with_params()
        start = page.start or 0
        with connection.cursor() as cursor:
            found = FOUND.format(hits=sql.SQL(hits), order=sql.SQL(order_sql))
            cursor.execute(found, [*words, page.stop - start, start])
            total, ids = cursor.fetchone()
        return ids, total
