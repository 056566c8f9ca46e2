from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from shared_apps.accounts.selectors import names_of
from shared_apps.core.errors import NotHere
from shared_apps.core.types import money
from tenant_apps.inventory.models import CountLine, StockCount
from tenant_apps.inventory.selectors.bounded import number_out


def counts_found() -> QuerySet[StockCount]:
    """Newest first."""
    return StockCount.objects.order_by("-created_at", "-pk")


def count_get(*, count_id: int) -> StockCount:
    """Raises NotHere."""
    found = StockCount.objects.filter(pk=count_id).first()
    if found is None:
        raise NotHere
    return found


def counts_out(*, counts: Iterable[StockCount]) -> list[dict[str, Any]]:
    """With how far each of them is, in two queries whatever their number."""
    rows = list(counts)
    sums = {
        row["count"]: row
        for row in CountLine.objects.filter(count__in=[row.pk for row in rows])
        .values("count")
        .annotate(
            lines=Count("pk"),
            done=Count("pk", filter=Q(counted__isnull=False)),
            differences=Count("pk", filter=Q(difference__isnull=False) & ~Q(difference=0)),
            value=Sum("difference_value"),
        )
    }
    people = {key for row in rows for key in (row.opened_by_id, row.posted_by_id) if key is not None}
    names = names_of(user_ids=list(people))
    return [_brief(row, sums.get(row.pk, {}), names) for row in rows]


def _brief(count: StockCount, sums: Mapping[str, Any], names: dict[int, str]) -> dict[str, Any]:
    return {
        "id": count.pk,
        "name": count.name,
        "status": count.status,
        "created_at": count.created_at,
        "closed_at": count.closed_at,
        "opened_by": names.get(count.opened_by_id, "") if count.opened_by_id is not None else "",
        "posted_by": names.get(count.posted_by_id, "") if count.posted_by_id is not None else "",
        "lines_count": sums.get("lines", 0),
        "lines_done": sums.get("done", 0),
        "differences": sums.get("differences", 0),
        "difference_value": money(sums.get("value") or Decimal(0)),
    }


def count_out(*, count: StockCount) -> dict[str, Any]:
    """One sheet with all its lines, in the order in which one walks along the shelves."""
    lines = count.lines.select_related("part__location").order_by("part__location__name", "part__name", "pk")
    return counts_out(counts=[count])[0] | {"lines": [count_line_out(line=line) for line in lines]}


def count_line_out(*, line: CountLine) -> dict[str, Any]:
    """Until the sheet is posted, the difference is the one that was seen when the line was counted."""
    seen = None if line.counted is None else line.counted - line.expected
    part = line.part
    return {
        "part": {
            "id": part.pk,
            "sku": part.sku,
            "name": part.name,
            "unit": part.unit,
            "barcode": part.barcode,
            "location": part.location.name if part.location else "",
        },
        "expected": number_out(value=line.expected),
        "counted": number_out(value=line.counted),
        "difference": number_out(value=seen if line.difference is None else line.difference),
        "counted_at": line.counted_at,
    }
