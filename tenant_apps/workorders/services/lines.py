"""Positions of an order. What the client agreed to is asked again when its price or its words change, and only that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.money import NOTHING
from shared_apps.core.permissions import OFFICE
from tenant_apps.calendar.selectors import mechanic_list
from tenant_apps.inventory.selectors import parts_brief
from tenant_apps.workorders.errors import MoveRefused, OrderClosed
from tenant_apps.workorders.models import CannedJob, OrderLine, WorkOrder
from tenant_apps.workorders.selectors.jobs import rules_get
from tenant_apps.workorders.services import stock
from tenant_apps.workorders.services.locking import line_locked, order_locked
from tenant_apps.workorders.services.stages import next_position
from tenant_apps.workorders.services.timeline import difference, record
from tenant_apps.workorders.types import EDITABLE, OFFERED, Consent, EventKind, LineKind, LineTold, Stage, Who

MOST_LINES = 300


@transaction.atomic
def line_add(*, order_id: int, told: LineTold, who: Who) -> OrderLine:
    """A new position, proposed. Mechanics name what is needed; its price is the list's.

    Raises NotHere, OrderClosed, InvalidInput.
    """
    order = _open_order(order_id)
    return _added(order, [told], who=who)[0]


@transaction.atomic
def job_put_on(*, order_id: int, job_id: int, who: Who) -> list[OrderLine]:
    """All positions of a canned job. Raises NotHere, OrderClosed."""
    order = _open_order(order_id)
    job = CannedJob.objects.filter(pk=job_id, is_active=True).first()
    if job is None:
        raise NotHere
    told = [
        LineTold(
            kind=line.kind,
            name=line.name,
            quantity=line.quantity,
            unit=line.unit,
            unit_net=line.unit_net if line.unit_net is not None else list_price(line.kind, line.part_id),
            vat=line.vat,
            part_id=line.part_id,
        )
        for line in job.lines.order_by("position", "pk")
    ]
    return _added(order, told, who=who)


@transaction.atomic
def line_save(*, order_id: int, line_id: int, told: LineTold, version: int, who: Who) -> OrderLine:
    """Raises NotHere, OrderClosed, InvalidInput, LineFixed, ChangedMeanwhile with the line as it is now."""
    order = _open_order(order_id)
    line = line_locked(order, line_id, version=version)
    fields = asdict(_complete(told, who))
    before = {name: getattr(line, name) for name in fields}
    stock.queue_for((line.part_id, told.part_id))
    if line.part_id is not None and (told.part_id != line.part_id or told.quantity < line.quantity):
        stock.refuse_issued(line, keep=told.quantity if told.part_id == line.part_id else NOTHING)
    if line.part_id is not None and told.part_id != line.part_id:
        stock.give_back([line], who=who)
    for name, value in fields.items():
        setattr(line, name, value)
    if any(before[name] != fields[name] for name in OFFERED):
        line.consent, line.decided_at = Consent.PROPOSED, None
    line.version += 1
    line.save()
    # A remark on what the client declined takes nothing from the shelf.
    if line.consent != Consent.DECLINED:
        stock.wish(order, line, who=who)
    record(order, EventKind.LINE_CHANGED, who=who, name=line.name, line_id=line.pk, changed=difference(before, fields))
    return line


@transaction.atomic
def line_remove(*, order_id: int, line_id: int, version: int, who: Who) -> None:
    """Raises NotHere, OrderClosed, ChangedMeanwhile, LineFixed when parts of it were handed out."""
    order = _open_order(order_id)
    line = line_locked(order, line_id, version=version)
    stock.refuse_issued(line)
    stock.give_back([line], who=who)
    record(order, EventKind.LINE_REMOVED, who=who, name=line.name, gross=str(line.amounts.gross))
    line.delete()


@transaction.atomic
def lines_arrange(*, order_id: int, line_ids: Sequence[int], who: Who) -> WorkOrder:
    """All lines in their new order. Raises NotHere, OrderClosed, InvalidInput unless each stands there once."""
    order = _open_order(order_id)
    lines = {line.pk: line for line in OrderLine.objects.select_for_update().filter(order=order)}
    if len(line_ids) != len(lines) or set(line_ids) != set(lines):
        raise InvalidInput.of("line_ids", _("Podaj każdą pozycję dokładnie raz."))
    for position, line_id in enumerate(line_ids):
        lines[line_id].position = position
    OrderLine.objects.bulk_update(lines.values(), ["position"])
    record(order, EventKind.EDITED, who=who, what="lines_arranged")
    return order


@transaction.atomic
def line_done(*, order_id: int, line_id: int, is_done: bool, who: Who) -> OrderLine:
    """Work that the client agreed to is done, or is not after all. Raises NotHere, MoveRefused."""
    order = order_locked(order_id)
    line = line_locked(order, line_id)
    if (line.done_at is not None) == is_done:
        # Said once more by a phone that did not hear the answer; the order may have moved on since.
        return line
    if order.stage != Stage.IN_PROGRESS or line.consent != Consent.APPROVED:
        raise MoveRefused(details={"stage": order.stage})
    line.done_at = timezone.now() if is_done else None
    line.version += 1
    line.save(update_fields=["done_at", "version", "updated_at"])
    record(order, EventKind.LINE_CHANGED, who=who, name=line.name, line_id=line.pk, done=is_done)
    return line


def _open_order(order_id: int) -> WorkOrder:
    order = order_locked(order_id)
    if order.stage not in EDITABLE:
        raise OrderClosed(details={"stage": order.stage})
    return order


def _added(order: WorkOrder, told: Sequence[LineTold], *, who: Who) -> list[OrderLine]:
    if order.lines.count() + len(told) > MOST_LINES:
        raise InvalidInput.of("name", _("Zlecenie może mieć najwyżej 300 pozycji."))
    start = next_position(order)
    stock.queue_for(one.part_id for one in told)
    lines = []
    for offset, one in enumerate(told):
        line = OrderLine.objects.create(order=order, position=start + offset, **asdict(_complete(one, who)))
        stock.wish(order, line, who=who)
        record(
            order,
            EventKind.LINE_ADDED,
            who=who,
            name=line.name,
            line_id=line.pk,
            quantity=str(line.quantity),
            gross=str(line.amounts.gross),
        )
        lines.append(line)
    return lines


def _complete(told: LineTold, who: Who) -> LineTold:
    """A part of the stock must exist; somebody who may not set prices gets the list's."""
    if told.part_id is not None and told.kind != LineKind.PART:
        raise InvalidInput.of("part_id", _("Tylko pozycja „część” może wskazywać część z magazynu."))
    if told.part_id is not None and told.part_id not in parts_brief(part_ids=[told.part_id]):
        raise InvalidInput.of("part_id", _("Nie ma takiej części."))
    if told.mechanic_id is not None and not mechanic_list().filter(pk=told.mechanic_id).exists():
        raise InvalidInput.of("mechanic_id", _("Nie ma takiego mechanika."))
    if not who.roles & OFFICE:
        return replace(told, unit_net=list_price(told.kind, told.part_id), discount_percent=NOTHING)
    return told


def list_price(kind: str, part_id: int | None) -> Decimal:
    if kind == LineKind.LABOUR:
        return rules_get().labour_net
    part = parts_brief(part_ids=[part_id]).get(part_id) if part_id is not None else None
    return part.price_net if part is not None else NOTHING
