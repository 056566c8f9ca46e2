"""A stock count: opened with what should be there, filled in by hand or scanner, posted once."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.money import to_grosz
from shared_apps.core.realtime import announce
from tenant_apps.inventory.errors import StatusRefused
from tenant_apps.inventory.models import CountLine, Movement, Part, StockCount
from tenant_apps.inventory.services.shelves import Shelves
from tenant_apps.inventory.types import NONE, Cause, CauseKind, CountStatus, Kind, quantity_or_refuse

TOPIC = "stock_count"
# A sheet is walked through by people; a larger store is counted shelf by shelf.
MOST_LINES = 2_000
# Two machines may not agree what time it is; the numbers of the movements decide.
CLOCKS_DIFFER = dt.timedelta(hours=1)


@transaction.atomic
def count_open(
    *,
    name: str,
    location_id: int | None,
    category: str,
    supplier_id: int | None,
    actor_id: int | None,
) -> StockCount:
    """A sheet of every part that is kept or lies there, of one place, category or supplier, or of all of them."""
    parts = Part.objects.filter(is_active=True).filter(Q(is_stocked=True) | Q(on_hand__gt=0))
    if location_id is not None:
        parts = parts.filter(location=location_id)
    if category:
        parts = parts.filter(category=category)
    if supplier_id is not None:
        parts = parts.filter(supplier=supplier_id)
    found = list(parts.order_by("location__name", "name", "pk").values_list("pk", "on_hand")[: MOST_LINES + 1])
    if len(found) > MOST_LINES:
        raise InvalidInput.of(
            "location_id", _("Najwyżej 2000 części na jednym arkuszu. Wybierz miejsce lub kategorię.")
        )
    if not found:
        raise InvalidInput.of("location_id", _("Nie ma tu żadnej części do policzenia."))
    count = StockCount.objects.create(name=name, opened_by_id=actor_id)
    CountLine.objects.bulk_create(
        (CountLine(count=count, part_id=part_id, expected=on_hand) for part_id, on_hand in found), batch_size=500
    )
    announce(TOPIC, count.pk)
    return count


@transaction.atomic
def count_line_set(
    *, count_id: int, part_id: int, counted: Decimal | None, actor_id: int | None, is_more: bool = False
) -> CountLine:
    """What lies there of one part; None takes the entry back, `is_more` adds to it, as a scanner does piece by piece.

    A part that is found and not on the sheet is put on it. Raises NotHere, InvalidInput, StatusRefused.
    """
    count = _open(count_id)
    # What is there now is what the shelf was compared with.
    part = Part.objects.select_for_update().filter(pk=part_id).first()
    if part is None:
        raise NotHere
    line = CountLine.objects.filter(count=count, part=part).first() or CountLine(
        count=count, part=part, expected=part.on_hand
    )
    if counted is None:
        line.counted = line.at_movement = line.counted_at = line.counted_by_id = None
    else:
        before = line.counted if is_more and line.counted is not None else NONE
        line.counted = quantity_or_refuse(before + counted, unit=part.unit, field="counted", allow_none=True)
        line.expected, line.at_movement = part.on_hand, part.moved
        line.counted_at, line.counted_by_id = timezone.now(), actor_id
    line.save()
    announce(TOPIC, count.pk)
    return line


@transaction.atomic
def count_post(*, count_id: int, actor_id: int | None) -> StockCount:
    """Write the differences into the ledger, once. Lines nobody counted change nothing.

    What was issued or received after a line was counted is no difference. Raises NotHere, or StatusRefused the second
    time.
    """
    count = _open(count_id)
    lines = list(count.lines.filter(counted__isnull=False).order_by("part_id"))
    shelves = Shelves([line.part_id for line in lines], actor_id=actor_id)
    since = _moved_since(lines)
    for line in lines:
        part = shelves.part(line.part_id)
        counted = line.counted if line.counted is not None else NONE
        # A piece that left after it was overlooked cannot be missing as well.
        there = max(NONE, counted + since.get(line.pk, NONE))
        line.difference = there - part.on_hand
        line.difference_value = to_grosz(line.difference * part.average_cost)
        if line.difference:
            cause = Cause(CauseKind.COUNT, count.pk, count.name)
            shelves.correct(part, line.difference, kind=Kind.COUNT, cause=cause)
    CountLine.objects.bulk_update(lines, ["difference", "difference_value"], batch_size=500)
    shelves.write()
    count.status, count.closed_at, count.posted_by_id = CountStatus.POSTED, timezone.now(), actor_id
    count.save()
    announce(TOPIC, count.pk)
    return count


def _moved_since(lines: list[CountLine]) -> dict[int, Decimal]:
    """What came and went since each line was counted. Another count of the same part is no movement of pieces."""
    counted_at = {line.part_id: line for line in lines}
    first = min((line.counted_at for line in lines if line.counted_at is not None), default=None)
    if first is None:
        return {}
    moved: dict[int, Decimal] = {}
    later = Movement.objects.filter(part__in=counted_at, created_at__gte=first - CLOCKS_DIFFER).exclude(kind=Kind.COUNT)
    for part_id, number, change in later.exclude(on_hand_change=0).values_list("part_id", "number", "on_hand_change"):
        line = counted_at[part_id]
        if line.at_movement is not None and number > line.at_movement:
            moved[line.pk] = moved.get(line.pk, NONE) + change
    return moved


@transaction.atomic
def count_cancel(*, count_id: int) -> StockCount:
    """Nothing of it is written. Raises NotHere, StatusRefused."""
    count = _open(count_id)
    count.status, count.closed_at = CountStatus.CANCELLED, timezone.now()
    count.save()
    announce(TOPIC, count.pk)
    return count


def _open(count_id: int) -> StockCount:
    count = StockCount.objects.select_for_update().filter(pk=count_id).first()
    if count is None:
        raise NotHere
    if count.status != CountStatus.OPEN:
        raise StatusRefused
    return count
