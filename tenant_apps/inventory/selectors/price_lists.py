from __future__ import annotations

import uuid
from typing import Any

from django.db.models import QuerySet

from shared_apps.core.errors import NotHere
from tenant_apps.inventory.models import PriceList

SHOWN = (
    "id",
    "file_name",
    "status",
    "is_dry_run",
    "mapping",
    "margin_percent",
    "total_rows",
    "done_rows",
    "new_parts",
    "changed_parts",
    "same_parts",
    "failed_rows",
    "started_at",
    "finished_at",
    "created_at",
)


def price_lists_found() -> QuerySet[PriceList]:
    """Newest first, without their files."""
    return PriceList.objects.defer("content").select_related("supplier").order_by("-created_at", "-pk")


def price_list_get(*, price_list_id: uuid.UUID) -> PriceList:
    """Raises NotHere."""
    found = price_lists_found().filter(pk=price_list_id).first()
    if found is None:
        raise NotHere
    return found


def price_list_out(*, price_list: PriceList, is_whole: bool = True) -> dict[str, Any]:
    supplier = price_list.supplier
    out = {name: getattr(price_list, name) for name in SHOWN} | {
        "supplier": None if supplier is None else {"id": supplier.pk, "name": supplier.name}
    }
    return out | {"columns": price_list.columns, "problems": price_list.problems} if is_whole else out
