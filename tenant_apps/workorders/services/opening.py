"""A car comes: the order begins."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar.errors import StatusRefused
from tenant_apps.calendar.selectors import appointment_get, zone_of
from tenant_apps.calendar.services import appointment_status_set, calendar_lock
from tenant_apps.calendar.types import Status
from tenant_apps.customers.selectors import customer_get, vehicle_get
from tenant_apps.workorders.errors import OrderOpen
from tenant_apps.workorders.events import order_opened
from tenant_apps.workorders.models import OrderSeries, WorkOrder
from tenant_apps.workorders.services.editing import places_exist
from tenant_apps.workorders.services.timeline import record
from tenant_apps.workorders.types import CLOSED, EventKind, Opening, OrderTold, Stage, Who

# How a visit goes on while its order does: who takes the car in has confirmed the visit.
VISITS_WAY = (Status.REQUESTED, Status.CONFIRMED, Status.ARRIVED, Status.DONE)


@transaction.atomic
def order_open(*, workshop: WorkshopRef, opening: Opening, who: Who, now: dt.datetime | None = None) -> WorkOrder:
    """An order for a booking or for a car that stands here. A booking has one order: asking again answers the same.

    One that was cancelled is none: its booking may get another. Raises NotHere, InvalidInput, StatusRefused for a
    visit that is over or called off, OrderOpen with the order this car already has.
    """
    now = now or timezone.now()
    if opening.appointment_id is not None:
        if opening.customer_vehicle_id is not None or opening.customer_id is not None:
            raise InvalidInput.of("appointment_id", _("Wizyta ma już klienta i auto. Podaj albo wizytę, albo auto."))
        # Whoever calls the visit off meanwhile waits and finds this order, or is first, and no order is made.
        calendar_lock()
        known = _order_of(opening.appointment_id)
        if known is not None:
            return known
        order = _of_booking(opening.appointment_id, opening.told)
    else:
        order = _on_the_spot(opening)
    places_exist(opening.told)
    order.stage, order.stage_since = Stage.BOOKED, now
    order.year = now.astimezone(zone_of(workshop=workshop)).year
    _refuse_second(order)
    order.number = _next_number(order.year)
    try:
        with transaction.atomic():
            order.save(force_insert=True)
    except IntegrityError as taken:
        # Somebody else opened one for this car, or for this booking, between our look and our write.
        _refuse_second(order)
        raise OrderOpen from taken
    record(order, EventKind.OPENED, who=who, stage_to=order.stage)
    order_opened.send(WorkOrder, order_id=order.pk)
    return order


def _of_booking(appointment_id: uuid.UUID, told: OrderTold) -> WorkOrder:
    visit = appointment_get(appointment_id=appointment_id)
    if visit.status not in (Status.CONFIRMED, Status.ARRIVED, Status.REQUESTED):
        raise StatusRefused
    if visit.customer is None or visit.vehicle is None:
        raise InvalidInput.of("appointment_id", _("Ta wizyta nie ma jeszcze klienta i auta."))
    return WorkOrder(
        appointment=visit,
        customer=visit.customer,
        vehicle=visit.vehicle,
        diagnosis_id=visit.diagnosis_id,
        concern=told.concern or visit.concern,
        note=told.note or visit.note,
        promised_at=told.promised_at or visit.ends_at,
        mechanic_id=told.mechanic_id or visit.mechanic_id,
        bay_id=told.bay_id or visit.bay_id,
    )


def _on_the_spot(opening: Opening) -> WorkOrder:
    told = opening.told
    if opening.customer_vehicle_id is None:
        raise InvalidInput.of("customer_vehicle_id", _("Wybierz auto."))
    try:
        vehicle = vehicle_get(vehicle_id=opening.customer_vehicle_id)
    except NotHere as missing:
        raise InvalidInput.of("customer_vehicle_id", _("Nie ma takiego auta.")) from missing
    try:
        customer = customer_get(customer_id=opening.customer_id or vehicle.customer_id)
    except NotHere as missing:
        raise InvalidInput.of("customer_id", _("Nie ma takiego klienta.")) from missing
    return WorkOrder(
        customer=customer,
        vehicle=vehicle,
        concern=told.concern,
        note=told.note,
        promised_at=told.promised_at,
        mechanic_id=told.mechanic_id,
        bay_id=told.bay_id,
    )


def _refuse_second(order: WorkOrder) -> None:
    open_one = WorkOrder.objects.filter(vehicle=order.vehicle).exclude(stage__in=CLOSED).first()
    if open_one is not None:
        raise OrderOpen(details={"order_id": open_one.pk, "label": open_one.label})


def _next_number(year: int) -> int:
    OrderSeries.objects.get_or_create(year=year)
    series = OrderSeries.objects.select_for_update().get(year=year)
    series.last += 1
    series.save(update_fields=["last"])
    return series.last


def _order_of(appointment_id: uuid.UUID) -> WorkOrder | None:
    return WorkOrder.objects.filter(appointment=appointment_id).exclude(stage=Stage.CANCELLED).first()


def visit_held(order_id: int) -> None:
    """Before a move that the visit follows: the calendar is locked first and the order then.

    So do visits that their orders follow; the other way round the two would wait for each other.
    """
    if WorkOrder.objects.filter(pk=order_id, appointment__isnull=False).exists():
        calendar_lock()


def visit_follows(order: WorkOrder, *, workshop: WorkshopRef, status: Status, since: str) -> None:
    """The visit this order came from shows the same, step by step: the car is here, or the visit is over.

    An order that is cancelled takes along only a visit whose car it has taken in: another may be prepared for one that
    has not come yet. `since` is the stage the order leaves.
    """
    if order.appointment_id is None:
        return
    visit = appointment_get(appointment_id=order.appointment_id)
    has_come = since != Stage.BOOKED and visit.status == Status.ARRIVED
    if visit.status not in VISITS_WAY or (order.stage == Stage.CANCELLED and not has_come):
        return
    steps = VISITS_WAY[VISITS_WAY.index(Status(visit.status)) + 1 : VISITS_WAY.index(status) + 1]
    for step in steps:
        appointment_status_set(workshop=workshop, appointment_id=visit.pk, status=step)
