"""Looking at a car along a list, and what becomes of what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.realtime import announce
from tenant_apps.workorders.errors import ChangedMeanwhile, MoveRefused, NameTaken
from tenant_apps.workorders.models import Inspection, InspectionItem, InspectionTemplate, OrderLine, TemplateItem
from tenant_apps.workorders.selectors.inspections import item_out, template_out, verdict_of
from tenant_apps.workorders.services.lines import line_add, list_price
from tenant_apps.workorders.services.locking import order_locked
from tenant_apps.workorders.services.timeline import TOPIC, record
from tenant_apps.workorders.types import CLOSED, EventKind, LineTold, Verdict, Who

TEMPLATES_TOPIC = "inspection_template"


@dataclass(frozen=True, slots=True)
class ItemTold:
    """What was seen of one item. A measured one gets its colour from the value, unless somebody says otherwise."""

    verdict: str = ""
    value: Decimal | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class TemplateItemTold:
    group: str
    name: str
    unit: str = ""
    yellow_at: Decimal | None = None
    red_at: Decimal | None = None


@dataclass(frozen=True, slots=True)
class TemplateTold:
    name: str
    car_kind: str
    is_active: bool = True
    items: Sequence[TemplateItemTold] = ()
    # Where it stands among the others; None leaves it there.
    position: int | None = None


@transaction.atomic
def inspection_start(*, order_id: int, template_id: int, who: Who) -> Inspection:
    """A look along this template; the same one is not begun twice while it is open. Raises NotHere, MoveRefused."""
    order = order_locked(order_id)
    if order.stage in CLOSED:
        raise MoveRefused(details={"stage": order.stage})
    template = InspectionTemplate.objects.filter(pk=template_id, is_active=True).first()
    if template is None:
        raise InvalidInput.of("template_id", _("Nie ma takiego szablonu oględzin."))
    begun = Inspection.objects.filter(order=order, name=template.name, finished_at__isnull=True).first()
    if begun is not None:
        return begun
    inspection = Inspection.objects.create(
        order=order, name=template.name, started_by_id=who.user_id, started_by_name=who.name
    )
    InspectionItem.objects.bulk_create(
        InspectionItem(
            inspection=inspection,
            group=item.group,
            name=item.name,
            unit=item.unit,
            yellow_at=item.yellow_at,
            red_at=item.red_at,
            position=position,
        )
        for position, item in enumerate(template.items.order_by("position", "pk"))
    )
    record(order, EventKind.INSPECTION, who=who, name=template.name, begun=True)
    return inspection


@transaction.atomic
def item_save(*, order_id: int, item_id: int, told: ItemTold, version: int | None, who: Who) -> InspectionItem:
    """Write down what was seen. Raises NotHere, MoveRefused, InvalidInput, ChangedMeanwhile with what stands there."""
    order = order_locked(order_id)
    if order.stage in CLOSED:
        raise MoveRefused(details={"stage": order.stage})
    item = _item(order_id, item_id)
    seen = (told.verdict or verdict_of(item, told.value), told.value, told.note)
    if seen == (item.verdict, item.value, item.note):
        # A phone that never heard the answer says it once more: nothing to write, and no quarrel with itself.
        return item
    if version is not None and version != item.version:
        raise ChangedMeanwhile(details={"current": item_out(item)})
    if told.value is not None and not item.unit:
        raise InvalidInput.of("value", _("Tego punktu się nie mierzy."))
    item.verdict, item.value, item.note = seen
    item.version += 1
    item.save()
    if item.verdict == Verdict.RED:
        record(order, EventKind.INSPECTION, who=who, name=item.name, verdict=item.verdict, note=item.note)
    else:
        # Every tick on the timeline would bury what matters; screens look again all the same.
        announce(TOPIC, order.pk)
    return item


@transaction.atomic
def inspection_finish(*, order_id: int, inspection_id: int, who: Who) -> Inspection:
    """Raises NotHere."""
    order = order_locked(order_id)
    inspection = Inspection.objects.select_for_update().filter(order=order, pk=inspection_id).first()
    if inspection is None:
        raise NotHere
    if inspection.finished_at is None:
        inspection.finished_at = timezone.now()
        inspection.save(update_fields=["finished_at", "updated_at"])
        found = list(inspection.items.values_list("verdict", flat=True))
        record(
            order,
            EventKind.INSPECTION,
            who=who,
            name=inspection.name,
            finished=True,
            counts={verdict: found.count(verdict) for verdict in Verdict.values},
        )
    return inspection


@transaction.atomic
def finding_propose(*, order_id: int, item_id: int, told: LineTold, who: Who) -> OrderLine:
    """What was found becomes a position that the client is asked about, once: asking again answers the same. Without a
    price it costs what the list says.

    Raises NotHere, OrderClosed, InvalidInput.
    """
    order_locked(order_id)
    item = _item(order_id, item_id)
    if item.line_id is not None:
        known = OrderLine.objects.filter(pk=item.line_id).first()
        if known is not None:
            return known
    if told.unit_net == 0:
        told = replace(told, unit_net=list_price(told.kind, told.part_id))
    line = line_add(order_id=order_id, told=told, who=who)
    item.line = line
    item.save(update_fields=["line", "updated_at"])
    return line


@transaction.atomic
def template_save(*, template_id: int | None, told: TemplateTold, version: int | None = None) -> InspectionTemplate:
    """Write a template with all its items. Raises NotHere, NameTaken, ChangedMeanwhile."""
    template = InspectionTemplate()
    if template_id is not None:
        found = InspectionTemplate.objects.select_for_update().filter(pk=template_id).first()
        if found is None:
            raise NotHere
        if version is not None and version != found.version:
            raise ChangedMeanwhile(details={"current": template_out(template=found)})
        template = found
        template.version += 1
    _points_or_refuse(told.items)
    template.name, template.car_kind, template.is_active = told.name, told.car_kind, told.is_active
    if told.position is not None:
        template.position = told.position
    try:
        with transaction.atomic():
            template.save()
    except IntegrityError as taken:
        raise NameTaken(details={"name": [str(NameTaken.message)]}) from taken
    template.items.all().delete()
    TemplateItem.objects.bulk_create(
        TemplateItem(
            template=template,
            position=position,
            group=item.group,
            name=item.name,
            unit=item.unit,
            yellow_at=item.yellow_at,
            red_at=item.red_at,
        )
        for position, item in enumerate(told.items)
    )
    announce(TEMPLATES_TOPIC, template.pk)
    return template


def _points_or_refuse(items: Sequence[TemplateItemTold]) -> None:
    """A phone tells points apart by what they are called, and colours only what is measured."""
    seen: set[tuple[str, str]] = set()
    for item in items:
        called = (item.group.casefold(), item.name.casefold())
        if called in seen:
            raise InvalidInput.of("items", _("Punkt „%(name)s” jest w tym dziale dwa razy.") % {"name": item.name})
        seen.add(called)
        if not item.unit and (item.yellow_at is not None or item.red_at is not None):
            raise InvalidInput.of(
                "items", _("Punkt „%(name)s” ma granice, ale nie ma jednostki.") % {"name": item.name}
            )


def _item(order_id: int, item_id: int) -> InspectionItem:
    rows = InspectionItem.objects.select_for_update(of=("self",)).select_related("inspection")
    item = rows.filter(pk=item_id, inspection__order=order_id).first()
    if item is None:
        raise NotHere
    return item
