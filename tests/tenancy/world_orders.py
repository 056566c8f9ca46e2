"""Orders of the two mirrored workshops, in such a state that every door of theirs has something to do."""

from __future__ import annotations

import datetime as dt
import uuid
from decimal import Decimal
from typing import Any

from django.utils import timezone

from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.models import Mechanic
from tenant_apps.customers.services import customer_remember, vehicle_remember
from tenant_apps.customers.types import CarSeen, PersonSeen
from tenant_apps.inventory.models import Part
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.models import (
    CannedJob,
    Inspection,
    InspectionItem,
    InspectionTemplate,
    Intake,
    OrderFile,
    OrderLine,
    OrderRules,
    TimeEntry,
    Upload,
    UploadPart,
    WorkOrder,
)
from tenant_apps.workorders.types import Action, Consent, IntakeTold, LineTold, Opening, OrderTold, Stage, Who


def keep_orders(side: Any, word: str) -> None:
    """One order that is being worked on, and all that hangs on it; whatever has a version stands at the second."""
    with open_workshop(side.workshop.schema_name):
        mechanic = Mechanic.objects.order_by("pk").last()
        assert mechanic is not None
        side.ids |= _order(side, word, mechanic.pk) | _settings(word)


def _order(side: Any, word: str, mechanic_id: int) -> dict[str, list[str]]:
    who = Who(user_id=side.owner.user.pk, name=f"{word} szef", roles=frozenset({"owner"}))
    customer = customer_remember(person=PersonSeen(name=f"{word} kierowca zlecenia"))
    seen = CarSeen(label=f"{word} auto zlecenia", plate=f"{word}Z"[:12])
    vehicle = vehicle_remember(customer_id=customer.pk, car=seen)
    opening = Opening(
        customer_vehicle_id=vehicle.pk, told=OrderTold(concern=f"{word} stuka", note=f"{word} klucz w skrzynce")
    )
    order = services.order_open(workshop=side.workshop, opening=opening, who=who)
    second = vehicle_remember(customer_id=customer.pk, car=CarSeen(label=f"{word} drugie auto", plate=f"{word}Y"[:12]))
    beside = Opening(customer_vehicle_id=second.pk, told=OrderTold(concern=f"{word} piszczy"))
    waiting = services.order_open(workshop=side.workshop, opening=beside, who=who)
    services.order_act(workshop=side.workshop, order_id=waiting.pk, action=Action.ARRIVE, who=who)
    part = Part.objects.create(name=f"{word} klocki", sku=f"{word}-1", on_hand=10, price_net=100)
    lines = [
        _line(order, who, kind="part", name=f"{word} klocki", quantity=Decimal(4), part_id=part.pk),
        _line(order, who, name=f"{word} wycieraczki"),
        _line(order, who, name=f"{word} mycie"),
    ]
    OrderLine.objects.filter(pk=lines[0].pk).update(consent=Consent.APPROVED)
    WorkOrder.objects.filter(pk=order.pk).update(stage=Stage.IN_PROGRESS)
    services.line_issue(order_id=order.pk, line_id=lines[0].pk, quantity=Decimal(2), who=who)
    token = _asked(side, order, lines[2], who)
    intake = services.intake_save(
        order_id=order.pk, told=IntakeTold(remarks=f"{word} rysa", mileage_km=100_000), version=None, who=who
    )
    services.protocol_sign(
        order_id=order.pk,
        version=intake.version,
        seen_hash=hash_of(order.pk),
        signed_by=f"{word} kierowca",
        signature=[[[0.1, 0.2], [0.3, 0.4]]],
        who=who,
    )
    inspection, item = _inspection(order, who)
    files = [_file(order, side, word, removed_at) for removed_at in (None, timezone.now())]
    upload = _upload(order, word, who)
    entries = _times(order, mechanic_id, who, word)
    for model in (OrderLine, Intake, InspectionItem, TimeEntry):
        model._default_manager.update(version=2)
    WorkOrder.objects.update(version=2)
    assert intake.pk
    return {
        "order_id": [str(order.pk), str(waiting.pk)],
        "line_id": [str(line.pk) for line in lines],
        "token": [token],
        "number": ["1"],
        "part_of_line": [str(part.pk)],
        "file_id": [str(file.pk) for file in files],
        "upload_id": [str(upload.pk)],
        "inspection_id": [str(inspection.pk)],
        "item_id": [str(item.pk)],
        "entry_id": [str(entry.pk) for entry in entries],
    }


def hash_of(order_id: int) -> str:
    """Of the protocol as it stands now: what a signature is given to."""
    order = selectors.order_get(order_id=order_id)
    return str(selectors.intake_out(order=order, staff_id=None, with_prices=True)["content_hash"])


def _asked(side: Any, order: WorkOrder, line: OrderLine, who: Who) -> str:
    """The client was sent a link; the office wrote down one decision. Returns what the link carries."""
    services.order_act(workshop=side.workshop, order_id=order.pk, action=Action.SEND_ESTIMATE, who=who)
    services.consents_record(order_id=order.pk, decisions={line.pk: Consent.CALL}, how="telefonicznie", who=who)
    [sent] = selectors.estimates_out(order=order, workshop=side.workshop, with_prices=True)
    return str(sent["link"].rpartition("/")[2])


def _line(order: WorkOrder, who: Who, **told: Any) -> OrderLine:
    usual: dict[str, Any] = {"kind": "labour", "quantity": Decimal(1), "unit_net": Decimal(100)}
    return services.line_add(order_id=order.pk, told=LineTold(**usual | told), who=who)


def _inspection(order: WorkOrder, who: Who) -> tuple[Inspection, InspectionItem]:
    template = InspectionTemplate.objects.order_by("pk").first()
    assert template is not None
    inspection = services.inspection_start(order_id=order.pk, template_id=template.pk, who=who)
    item = inspection.items.exclude(unit="").order_by("pk").first()
    assert item is not None
    return inspection, item


def _file(order: WorkOrder, side: Any, word: str, removed_at: dt.datetime | None) -> OrderFile:
    key = f"t/{side.workshop.schema_name}/orders/{'0' * 31}{side.number}.webp"
    return OrderFile.objects.create(
        order=order,
        purpose="intake",
        key=key,
        small_key=key,
        width=1,
        height=1,
        caption=f"{word} drzwi",
        added_by_name=f"{word} szef",
        removed_at=removed_at,
    )


def _upload(order: WorkOrder, word: str, who: Who) -> Upload:
    upload = Upload.objects.create(
        id=uuid.uuid4(),
        order=order,
        size=1000,
        received=4,
        purpose="work",
        caption=f"{word} film",
        added_by_id=who.user_id,
    )
    UploadPart.objects.create(upload=upload, offset=0, content=word.encode()[:4])
    return upload


def _times(order: WorkOrder, mechanic_id: int, who: Who, word: str) -> list[TimeEntry]:
    """Two of some days ago: the bodies of the matrix write about yesterday."""
    entries = []
    for days in (4, 3):
        start = timezone.now() - dt.timedelta(days=days)
        told = services.WorkedTold(
            mechanic_id=mechanic_id,
            started_at=start,
            ended_at=start + dt.timedelta(hours=1),
            order_id=order.pk,
            note=f"{word} hamulce",
        )
        entries.append(services.entry_add(told=told, reason=f"{word} zapomniane", who=who))
    return entries


def _settings(word: str) -> dict[str, list[str]]:
    # Of their own: what every workshop is born with has the same numbers everywhere.
    job = services.job_save(job_id=None, told=services.JobTold(name=f"{word} przegląd"))
    kept = services.TemplateTold(name=f"{word} oględziny", car_kind="car")
    template = services.template_save(template_id=None, told=kept)
    for model in (CannedJob, InspectionTemplate, OrderRules):
        model._default_manager.update(version=2)
    return {"canned_job_id": [str(job.pk)], "template_id": [str(template.pk)]}
