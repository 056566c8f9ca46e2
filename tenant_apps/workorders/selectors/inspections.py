from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from shared_apps.core.errors import NotHere
from tenant_apps.workorders.models import Inspection, InspectionItem, InspectionTemplate
from tenant_apps.workorders.selectors.intake import file_out, files_of
from tenant_apps.workorders.types import FilePurpose, Verdict


def verdict_of(item: InspectionItem, value: Decimal | None) -> str:
    """The colour a measured value means: red at or beyond `red_at`, yellow at or beyond `yellow_at`, else green.

    Beyond is below when red stands below yellow (a tread wears down), else above (a battery's resistance grows).
    """
    if value is None:
        return ""
    if item.red_at is None and item.yellow_at is None:
        return ""
    is_downwards = item.red_at is None or item.yellow_at is None or item.red_at <= item.yellow_at

    def beyond(limit: Decimal | None) -> bool:
        return limit is not None and (value <= limit if is_downwards else value >= limit)

    if beyond(item.red_at):
        return Verdict.RED
    return Verdict.YELLOW if beyond(item.yellow_at) else Verdict.GREEN


def inspections_out(*, order_id: int, staff_id: int | None) -> list[dict[str, Any]]:
    """All looks at the car of this order with items and photos, in three queries."""
    items: dict[int, list[InspectionItem]] = defaultdict(list)
    for item in InspectionItem.objects.filter(inspection__order=order_id).order_by("position", "pk"):
        items[item.inspection_id].append(item)
    files: dict[int | None, list[dict[str, Any]]] = defaultdict(list)
    for file in files_of(order_id=order_id, purpose=FilePurpose.INSPECTION):
        files[file.item_id].append(file_out(file=file, staff_id=staff_id))
    return [
        {
            "id": inspection.pk,
            "name": inspection.name,
            "started_by_name": inspection.started_by_name,
            "created_at": inspection.created_at,
            "finished_at": inspection.finished_at,
            "items": [item_out(item) | {"files": files[item.pk]} for item in items[inspection.pk]],
        }
        for inspection in Inspection.objects.filter(order=order_id).order_by("-pk")
    ]


def item_out(item: InspectionItem) -> dict[str, Any]:
    return {
        "id": item.pk,
        "group": item.group,
        "name": item.name,
        "unit": item.unit,
        "yellow_at": item.yellow_at,
        "red_at": item.red_at,
        "verdict": item.verdict,
        "value": item.value,
        "note": item.note,
        "line_id": item.line_id,
        "version": item.version,
    }


def template_list(*, only_active: bool = False) -> QuerySet[InspectionTemplate]:
    rows = InspectionTemplate.objects.prefetch_related("items").order_by("position", "name", "pk")
    return rows.filter(is_active=True) if only_active else rows


def template_get(*, template_id: int) -> InspectionTemplate:
    """Raises NotHere."""
    found = template_list().filter(pk=template_id).first()
    if found is None:
        raise NotHere
    return found


def template_out(*, template: InspectionTemplate) -> dict[str, Any]:
    return {
        "id": template.pk,
        "name": template.name,
        "car_kind": template.car_kind,
        "is_active": template.is_active,
        "version": template.version,
        "items": [
            {
                "group": item.group,
                "name": item.name,
                "unit": item.unit,
                "yellow_at": item.yellow_at,
                "red_at": item.red_at,
            }
            for item in sorted(template.items.all(), key=lambda one: (one.position, one.pk))
        ],
    }
