from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.accounts.selectors import is_confirmed, person_get
from shared_apps.core.errors import InvalidInput
from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar.errors import HoldExpired, NeedsAttention
from tenant_apps.calendar.events import appointment_booked
from tenant_apps.calendar.models import Appointment, Service, TimeSlot
from tenant_apps.calendar.selectors import rules_get, service_get, service_offered, zone_of
from tenant_apps.calendar.selectors.appointments import concerns_of_visit, warnings_out
from tenant_apps.calendar.selectors.availability import Board, board_around
from tenant_apps.calendar.services.taking import (
    Place,
    calendar_lock,
    during,
    expired_holds_delete,
    has_passed,
    offering_others,
    place_for_client,
    place_for_staff,
    plan_around,
    promised,
    sane_start,
)
from tenant_apps.calendar.services.telling import bell_title, tell
from tenant_apps.calendar.types import Concern, SlotKind, Source, Status
from tenant_apps.customers.services import customer_remember, vehicle_remember
from tenant_apps.customers.types import CarSeen, PersonSeen, phone_or_refuse, plate_number, vin_number


@dataclass(frozen=True, slots=True)
class Wish:
    """What a client asks for: a hold made before, or a service and a start."""

    hold_id: uuid.UUID | None = None
    service_code: str = ""
    start: dt.datetime | None = None


def book_for_client(
    *,
    workshop: WorkshopRef,
    user_id: int,
    wish: Wish,
    car: CarSeen,
    phone: str,
    concern: str = "",
    diagnosis_id: uuid.UUID | None = None,
    is_demo: bool = False,
    now: dt.datetime | None = None,
) -> Appointment:
    """Turn a hold, or a start that is still free, into the client's visit.

    Raises SlotTaken with alternatives, HoldExpired, ServiceNotOffered, InvalidInput.
    """
    now = now or timezone.now()
    number = phone_or_refuse(phone)
    hold = _hold(wish)
    service, start = _wished(wish, hold)
    looked = board_around(workshop=workshop, wanted=start, now=now) if hold is None else None
    with offering_others(workshop=workshop, service=service, wanted=start, now=now, looked=looked):
        if looked is not None:
            # Whoever comes too late anyway hears it before the lock: a crowd does not queue for a no.
            place_for_client(looked.plan(service=service), start)
        with transaction.atomic():
            calendar_lock()
            held = _still_held(hold, now=now)
            person = person_get(user_id=user_id)
            visit = _appointment(
                workshop=workshop,
                service=service,
                start=start,
                place=_place(held, looked, workshop=workshop, service=service, start=start, now=now),
                person=PersonSeen(
                    name=person.full_name or person.email,
                    phone=number,
                    email=person.email,
                    is_email_proven=is_confirmed(email=person.email),
                    user_id=user_id,
                ),
                car=car,
                now=now,
                is_demo=is_demo,
            )
            visit.source = Source.CLIENT
            is_sure = (looked.rules if looked else rules_get()).auto_confirm
            visit.status = Status.CONFIRMED if is_sure else Status.REQUESTED
            visit.language = person.language
            visit.concern, visit.diagnosis_id = concern, diagnosis_id
            visit.warnings = list(_known_of(visit, now=now))
            _write(visit, held=held)
            tell(
                visit,
                workshop=workshop,
                mail="booking_confirmed" if is_sure else "booking_requested",
                bell=bell_title(visit, "booked" if is_sure else "requested"),
            )
            return visit


def _place(
    held: TimeSlot | None,
    looked: Board | None,
    *,
    workshop: WorkshopRef,
    service: Service,
    start: dt.datetime,
    now: dt.datetime,
) -> Place:
    """Under the lock: the hold's place, or the best one that is still free. Raises NoRoom."""
    if held is not None:
        return Place(held.mechanic_id, held.bay_id)
    expired_holds_delete(now=now)
    calendar = looked.looked_again() if looked else board_around(workshop=workshop, wanted=start, now=now)
    return place_for_client(calendar.plan(service=service), start)


def _wished(wish: Wish, hold: TimeSlot | None) -> tuple[Service, dt.datetime]:
    """What is to be booked and when, by the hold or in so many words. Raises HoldExpired, InvalidInput."""
    if hold is not None and hold.service is not None:
        return hold.service, hold.during.lower
    if wish.hold_id is not None and not wish.service_code:
        raise HoldExpired
    if not wish.service_code:
        raise InvalidInput.of("service", _("Wybierz usługę."))
    if wish.start is None:
        raise InvalidInput.of("start", _("Wybierz termin."))
    return service_offered(code=wish.service_code), wish.start


def _hold(wish: Wish) -> TimeSlot | None:
    """The hold by its token, also one that ran out and nobody swept yet: its start may still be free."""
    if wish.hold_id is None:
        return None
    return TimeSlot.objects.select_related("service").filter(kind=SlotKind.HOLD, hold_token=wish.hold_id).first()


def _still_held(hold: TimeSlot | None, *, now: dt.datetime) -> TimeSlot | None:
    """The same hold under the lock, if it has not been used or run out meanwhile."""
    if hold is None:
        return None
    return TimeSlot.objects.filter(pk=hold.pk, kind=SlotKind.HOLD, expires_at__gt=now).first()


def book_by_staff(
    *,
    workshop: WorkshopRef,
    service_id: int,
    start: dt.datetime,
    person: PersonSeen,
    car: CarSeen,
    mechanic_id: int | None = None,
    bay_id: int | None = None,
    duration_minutes: int | None = None,
    concern: str = "",
    note: str = "",
    ignore_warnings: bool = False,
    is_demo: bool = False,
    now: dt.datetime | None = None,
) -> Appointment:
    """A visit written down at the counter or on the phone. Confirmed at once; lead time and daily cap do not bind.

    Raises SlotTaken with alternatives, NeedsAttention with warnings, NotHere, InvalidInput.
    """
    now = now or timezone.now()
    start = sane_start(start)
    service = service_get(service_id=service_id)
    number = phone_or_refuse(person.phone, "customer.phone")
    with (
        offering_others(
            workshop=workshop,
            service=service,
            wanted=start,
            now=now,
            mechanic_id=mechanic_id,
            duration_minutes=duration_minutes,
            for_staff=True,
        ),
        transaction.atomic(),
    ):
        calendar_lock()
        expired_holds_delete(now=now)
        plan = plan_around(
            workshop=workshop,
            service=service,
            start=start,
            now=now,
            mechanic_id=mechanic_id,
            bay_id=bay_id,
            duration_minutes=duration_minutes,
            for_staff=True,
        )
        place = place_for_staff(plan, start, service=service, mechanic_id=mechanic_id, bay_id=bay_id)
        visit = _appointment(
            workshop=workshop,
            service=service,
            start=start,
            place=place,
            person=replace(person, phone=number),
            car=car,
            now=now,
            duration_minutes=duration_minutes,
            is_demo=is_demo,
        )
        visit.source, visit.status = Source.STAFF, Status.CONFIRMED
        visit.concern, visit.note = concern, note
        visit.warnings = [*_known_of(visit, now=now), *place.concerns]
        asked = [Concern.IN_THE_PAST, *visit.warnings] if has_passed(start, now=now) else visit.warnings
        if asked and not ignore_warnings:
            raise NeedsAttention(details={"warnings": warnings_out(asked)})
        _write(visit, held=None)
        # Nobody is told of an appointment that has begun already.
        tell(visit, workshop=workshop, mail="booking_confirmed" if start > now else None)
        return visit


def _known_of(visit: Appointment, *, now: dt.datetime) -> list[Concern]:
    return concerns_of_visit(
        plate=visit.vehicle_plate,
        vin=visit.vehicle_vin,
        phone=visit.customer_phone,
        client_user_id=visit.client_user_id,
        now=now,
    )


def _appointment(
    *,
    workshop: WorkshopRef,
    service: Service,
    start: dt.datetime,
    place: Place,
    person: PersonSeen,
    car: CarSeen,
    now: dt.datetime,
    duration_minutes: int | None = None,
    is_demo: bool = False,
) -> Appointment:
    customer = customer_remember(person=person, is_demo=is_demo)
    vehicle = vehicle_remember(customer_id=customer.pk, car=car, is_demo=is_demo)
    return Appointment(
        service=service,
        mechanic_id=place.mechanic_id,
        bay_id=place.bay_id,
        starts_at=start,
        ends_at=start + dt.timedelta(minutes=duration_minutes or service.duration_minutes),
        date=start.astimezone(zone_of(workshop=workshop)).date(),
        buffer_minutes=service.buffer_minutes,
        price_from=service.price_from,
        customer=customer,
        vehicle=vehicle,
        customer_name=person.name,
        customer_phone=person.phone,
        customer_email=person.email,
        client_user_id=person.user_id,
        client_vehicle_id=car.client_vehicle_id,
        vehicle_label=car.name,
        vehicle_plate=plate_number(car.plate),
        vehicle_vin=vin_number(car.vin),
        vehicle_make=car.make,
        vehicle_model=car.model,
        vehicle_year=car.year,
        status_changed_at=now,
        is_demo=is_demo,
    )


def _write(visit: Appointment, *, held: TimeSlot | None) -> None:
    """The visit and the time it takes. Raises NoRoom when the database says that somebody else has it."""
    minutes = int((visit.ends_at - visit.starts_at).total_seconds() // 60)
    with promised(), transaction.atomic():
        visit.save(force_insert=True)
        slot = held or TimeSlot(mechanic_id=visit.mechanic_id, bay_id=visit.bay_id)
        slot.kind, slot.is_booked, slot.appointment = SlotKind.BOOKING, True, visit
        slot.service, slot.hold_token, slot.expires_at, slot.holder = None, None, None, ""
        slot.during = during(visit.starts_at, duration_minutes=minutes, buffer_minutes=visit.buffer_minutes)
        slot.duration_minutes = minutes
        slot.save()
    appointment_booked.send(Appointment, appointment_id=visit.pk)
