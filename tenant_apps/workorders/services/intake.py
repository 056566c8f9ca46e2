"""The car is taken in: what it is like, and who put their name under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput
from tenant_apps.customers.services import vehicle_read_off
from tenant_apps.customers.types import plate_number, vin_number
from tenant_apps.workorders.errors import ChangedMeanwhile, OrderClosed
from tenant_apps.workorders.models import Intake, SignedProtocol, WorkOrder
from tenant_apps.workorders.selectors.intake import content_hash, intake_get, intake_out, protocol_content
from tenant_apps.workorders.services.locking import order_locked
from tenant_apps.workorders.services.timeline import difference, record
from tenant_apps.workorders.types import CLOSED, EventKind, IntakeTold, Who

WRITTEN = ("mileage_km", "mileage_reason", "fuel_eighths", "keys_count", "belongings", "remarks", "marks")
MOST_POINTS = 4000


@transaction.atomic
def intake_save(*, order_id: int, told: IntakeTold, version: int | None, who: Who) -> Intake:
    """Write down how the car came; its record learns mileage, VIN and plate.

    `version` is None for the first time. Raises NotHere, OrderClosed, InvalidInput (a mileage below the last one
    without a reason), ChangedMeanwhile with what somebody else wrote.
    """
    order = _open(order_id)
    intake = Intake.objects.select_for_update().filter(order=order).first() or Intake(order=order, version=0)
    if (version or 0) != intake.version:
        raise _changed(order, who)
    _check_mileage(order, intake, told)
    fields = {name: value for name, value in asdict(told).items() if name in WRITTEN}
    before = {name: getattr(intake, name) for name in fields}
    for name, value in fields.items():
        setattr(intake, name, value)
    intake.version += 1
    intake.save()
    vehicle_read_off(
        vehicle_id=order.vehicle_id,
        mileage_km=told.mileage_km,
        vin=None if told.vin is None else _vin(told.vin),
        plate=None if told.plate is None else plate_number(told.plate),
    )
    record(order, EventKind.INTAKE, who=who, changed=difference(before, fields))
    return intake


@transaction.atomic
def protocol_sign(
    *,
    order_id: int,
    version: int,
    seen_hash: str,
    signed_by: str,
    signature: Sequence[Sequence[Sequence[float]]],
    who: Who,
) -> SignedProtocol:
    """Keep the protocol as it is now, word for word, with the name under it.

    Raises NotHere, OrderClosed, InvalidInput, ChangedMeanwhile when whoever signs saw another `version` or other
    words: the fee, the concern, the customer, the photos are written elsewhere.
    """
    order = _open(order_id)
    if not signature or sum(len(stroke) for stroke in signature) > MOST_POINTS:
        raise InvalidInput.of("signature", _("Podpisz się w ramce."))
    intake = intake_get(order_id=order.pk)
    if intake is None:
        raise InvalidInput.of("signature", _("Najpierw zapisz protokół przyjęcia."))
    content = protocol_content(order=order)
    hashed = content_hash(content)
    if (version, seen_hash) != (intake.version, hashed):
        raise _changed(order, who)
    protocol = SignedProtocol.objects.create(
        order=order,
        number=order.protocols.count() + 1,
        content=content,
        content_hash=hashed,
        signed_by=signed_by,
        signature=[[[round(x, 4), round(y, 4)] for x, y in stroke] for stroke in signature],
        signed_at=timezone.now(),
        taken_by_id=who.user_id,
        taken_by_name=who.name,
    )
    record(order, EventKind.INTAKE, who=who, signed_by=signed_by, number=protocol.number, hash=protocol.content_hash)
    return protocol


def _changed(order: WorkOrder, who: Who) -> ChangedMeanwhile:
    return ChangedMeanwhile(details={"current": intake_out(order=order, staff_id=who.user_id, with_prices=True)})


def _open(order_id: int) -> WorkOrder:
    order = order_locked(order_id)
    if order.stage in CLOSED:
        raise OrderClosed(details={"stage": order.stage})
    return order


def _check_mileage(order: WorkOrder, intake: Intake, told: IntakeTold) -> None:
    """The last one may be what this very protocol wrote; a slip is corrected without a reason, down to what was read
    at the visits before."""
    last = order.vehicle.mileage_km
    if last is not None and last == intake.mileage_km:
        others = Intake.objects.filter(order__vehicle=order.vehicle_id).exclude(pk=intake.pk)
        last = others.aggregate(most=Max("mileage_km"))["most"]
    if told.mileage_km is None or last is None or told.mileage_km >= last:
        return
    if not told.mileage_reason.strip():
        raise InvalidInput.of(
            "mileage_reason",
            _("Ostatnio odczytano %(last)s km. Napisz, skąd niższy przebieg, na przykład: wymiana licznika.")
            % {"last": last},
        )


def _vin(typed: str) -> str:
    vin = vin_number(typed)
    if vin and len(vin) != 17:
        raise InvalidInput.of("vin", _("VIN ma 17 znaków."))
    return vin
