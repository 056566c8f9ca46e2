from __future__ import annotations

import datetime as dt
import uuid

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere, NotYours
from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar.errors import (
    ChangedMeanwhile,
    NeedsAttention,
    NotStartedYet,
    StatusRefused,
    TooLateToChange,
)
from tenant_apps.calendar.events import appointment_changed, appointment_status_changed
from tenant_apps.calendar.models import Appointment, TimeSlot
from tenant_apps.calendar.selectors import rules_get, staff_out, zone_of
from tenant_apps.calendar.selectors.appointments import appointments, may_client_change, warnings_out
from tenant_apps.calendar.selectors.clients import given_bay_id
from tenant_apps.calendar.services.reminding import reminder_take_back
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
from tenant_apps.calendar.services.telling import MailKind, bell_title, tell
from tenant_apps.calendar.types import MOVABLE, OFFICE_STEPS, TRANSITIONS, Concern, Source, Standing, Status, Told

OUTSIDE = frozenset({Concern.OUTSIDE_HOURS, Concern.SKILL_MISSING, Concern.OTHER_BAY})


def _locked(appointment_id: uuid.UUID, *, user_id: int | None = None, version: int | None = None) -> Appointment:
    """The visit, nobody else writing. Raises NotHere, or ChangedMeanwhile with the visit as it is now."""
    rows = appointments().select_for_update(of=("self",)).filter(pk=appointment_id)
    visit = (rows if user_id is None else rows.filter(client_user_id=user_id)).first()
    if visit is None:
        raise NotHere
    if version is not None and version != visit.version:
        raise ChangedMeanwhile(details={"current": staff_out(visit=visit)})
    return visit


def _minutes(visit: Appointment) -> int:
    return int((visit.ends_at - visit.starts_at).total_seconds() // 60)


def _put(visit: Appointment, place: Place, *, start: dt.datetime, minutes: int, workshop: WorkshopRef) -> None:
    """Move the visit and the time it takes. Raises NoRoom when the database says no."""
    if start != visit.starts_at:
        reminder_take_back(visit)
    visit.starts_at, visit.ends_at = start, start + dt.timedelta(minutes=minutes)
    visit.date = start.astimezone(zone_of(workshop=workshop)).date()
    visit.mechanic_id, visit.bay_id = place.mechanic_id, place.bay_id
    with promised(), transaction.atomic():
        TimeSlot.objects.filter(appointment=visit).update(
            mechanic_id=place.mechanic_id,
            bay_id=place.bay_id,
            during=during(start, duration_minutes=minutes, buffer_minutes=visit.buffer_minutes),
            duration_minutes=minutes,
            updated_at=timezone.now(),
        )


def _standing(visit: Appointment) -> Standing:
    return Standing(visit.starts_at, visit.ends_at, visit.mechanic_id, visit.bay_id)


def _save(visit: Appointment) -> Appointment:
    visit.version += 1
    visit.save()
    # Names of a new mechanic or bay are shown with the answer.
    return appointments().get(pk=visit.pk)


def reschedule_by_client(
    *,
    workshop: WorkshopRef,
    appointment_id: uuid.UUID,
    user_id: int,
    start: dt.datetime,
    now: dt.datetime | None = None,
) -> Appointment:
    """Raises NotHere for another's visit, StatusRefused, TooLateToChange, SlotTaken with alternatives."""
    now = now or timezone.now()
    known = appointments().filter(pk=appointment_id, client_user_id=user_id).first()
    if known is None:
        raise NotHere
    own, given = _slots_of(appointment_id), given_bay_id(visit=known)
    with (
        offering_others(
            workshop=workshop,
            service=known.service,
            wanted=start,
            now=now,
            bay_id=given,
            duration_minutes=_minutes(known),
            without=own,
            keep=(None, given),
        ),
        transaction.atomic(),
    ):
        calendar_lock()
        visit = _locked(appointment_id, user_id=user_id)
        _may_client_change(visit, now=now)
        before = _standing(visit)
        expired_holds_delete(now=now)
        plan = plan_around(
            workshop=workshop,
            service=visit.service,
            start=start,
            now=now,
            bay_id=given,
            duration_minutes=_minutes(visit),
            buffer_minutes=visit.buffer_minutes,
            without=own,
            keep=(None, given),
        )
        place = place_for_client(plan, start, keep=(visit.mechanic_id, visit.bay_id))
        _put(visit, place, start=start, minutes=_minutes(visit), workshop=workshop)
        visit.warnings = [code for code in visit.warnings if code not in OUTSIDE]
        mail: MailKind = "booking_moved"
        if visit.status == Status.CONFIRMED and not rules_get().auto_confirm:
            # The workshop confirmed another moment; this one is a request again.
            visit.status, visit.status_changed_at, mail = Status.REQUESTED, now, "booking_requested"
        visit = _save(visit)
        tell(visit, workshop=workshop, mail=mail, bell=bell_title(visit, "moved"))
        appointment_changed.send(Appointment, appointment_id=visit.pk, before=before)
        return visit


def cancel_by_client(
    *,
    workshop: WorkshopRef,
    appointment_id: uuid.UUID,
    user_id: int,
    reason: str = "",
    now: dt.datetime | None = None,
) -> Appointment:
    """Until the workshop's deadline. Cancelling twice is cancelling. Raises NotHere, StatusRefused, TooLateToChange."""
    now = now or timezone.now()
    with transaction.atomic():
        calendar_lock()
        visit = _locked(appointment_id, user_id=user_id)
        if visit.status == Status.CANCELLED:
            return visit
        _may_client_change(visit, now=now)
        visit = _cancel(visit, by=Source.CLIENT, reason=reason, now=now)
        tell(visit, workshop=workshop, mail="booking_cancelled", bell=bell_title(visit, "cancelled"))
        return visit


def cancel_by_staff(
    *,
    workshop: WorkshopRef,
    appointment_id: uuid.UUID,
    reason: str,
    version: int | None = None,
    now: dt.datetime | None = None,
) -> Appointment:
    """Always possible before the work is done, always with a reason that the client reads.

    Raises NotHere, InvalidInput, StatusRefused, ChangedMeanwhile.
    """
    if not reason.strip():
        raise InvalidInput.of("reason", _("Napisz, dlaczego odwołujesz wizytę. Klient to przeczyta."))
    now = now or timezone.now()
    with transaction.atomic():
        calendar_lock()
        visit = _locked(appointment_id, version=version)
        if visit.status == Status.CANCELLED:
            return visit
        if Status.CANCELLED not in TRANSITIONS[visit.status]:
            raise StatusRefused
        visit = _cancel(visit, by=Source.STAFF, reason=reason.strip(), now=now)
        tell(visit, workshop=workshop, mail="booking_cancelled")
        return visit


def _cancel(visit: Appointment, *, by: Source, reason: str, now: dt.datetime) -> Appointment:
    TimeSlot.objects.filter(appointment=visit).delete()
    reminder_take_back(visit)
    visit.status, visit.status_changed_at = Status.CANCELLED, now
    visit.cancelled_by, visit.cancel_reason = by, reason
    visit = _save(visit)
    appointment_status_changed.send(Appointment, appointment_id=visit.pk, status=visit.status)
    return visit


def _may_client_change(visit: Appointment, *, now: dt.datetime) -> None:
    if visit.status not in MOVABLE:
        raise StatusRefused
    if not may_client_change(visit, cancel_hours=rules_get().cancel_hours, now=now):
        raise TooLateToChange


def _slots_of(appointment_id: uuid.UUID) -> tuple[int, ...]:
    return tuple(TimeSlot.objects.filter(appointment_id=appointment_id).values_list("pk", flat=True))


def appointment_edit(
    *,
    workshop: WorkshopRef,
    appointment_id: uuid.UUID,
    version: int,
    start: dt.datetime | None = None,
    duration_minutes: int | None = None,
    mechanic_id: int | None = None,
    bay_id: int | Told | None = Told.NOTHING,
    concern: str | None = None,
    note: str | None = None,
    ignore_warnings: bool = False,
    now: dt.datetime | None = None,
) -> Appointment:
    """What staff change on a visit: drag, resize, another mechanic or bay, words. What is not told stays.

    `bay_id` None takes it off every bay. Raises NotHere, ChangedMeanwhile, StatusRefused, SlotTaken with alternatives,
    NeedsAttention with warnings, InvalidInput.
    """
    now = now or timezone.now()
    known = appointments().filter(pk=appointment_id).first()
    if known is None:
        raise NotHere
    own = _slots_of(appointment_id)
    wanted = sane_start(start) if start is not None else known.starts_at
    with (
        offering_others(
            workshop=workshop,
            service=known.service,
            wanted=wanted,
            now=now,
            mechanic_id=mechanic_id or known.mechanic_id,
            bay_id=_place_asked(known, bay_id),
            duration_minutes=duration_minutes or _minutes(known),
            for_staff=True,
            without=own,
            keep=(known.mechanic_id, known.bay_id),
        ),
        transaction.atomic(),
    ):
        calendar_lock()
        visit = _locked(appointment_id, version=version)
        before = _standing(visit)
        minutes = duration_minutes or _minutes(visit)
        moves = (wanted, minutes) != (visit.starts_at, _minutes(visit))
        if moves or mechanic_id not in (None, visit.mechanic_id) or bay_id not in (Told.NOTHING, visit.bay_id):
            _move(
                visit,
                workshop=workshop,
                start=wanted,
                minutes=minutes,
                mechanic_id=mechanic_id,
                bay_id=bay_id,
                ignore_warnings=ignore_warnings,
                own=own,
                now=now,
            )
        if concern is not None:
            visit.concern = concern
        if note is not None:
            visit.note = note
        visit = _save(visit)
        at_other_time = before.starts_at != visit.starts_at and visit.starts_at > now
        tell(visit, workshop=workshop, mail="booking_moved" if at_other_time else None)
        appointment_changed.send(Appointment, appointment_id=visit.pk, before=before)
        return visit


def _move(
    visit: Appointment,
    *,
    workshop: WorkshopRef,
    start: dt.datetime,
    minutes: int,
    mechanic_id: int | None,
    bay_id: int | Told | None,
    ignore_warnings: bool,
    own: tuple[int, ...],
    now: dt.datetime,
) -> None:
    if visit.status not in (*MOVABLE, Status.ARRIVED):
        raise StatusRefused
    if bay_id is None and visit.bay_id is not None and visit.service.bay_kind:
        needed = _("Ta usługa wymaga stanowiska.")
        raise InvalidInput(needed, details={"bay_id": [needed]})
    expired_holds_delete(now=now)
    # Who drags a visit in time means the same mechanic; a bay may change by itself when it has to.
    worker = mechanic_id if mechanic_id is not None else visit.mechanic_id
    place_id = _place_asked(visit, bay_id)
    own_places = (visit.mechanic_id, visit.bay_id)
    plan = plan_around(
        workshop=workshop,
        service=visit.service,
        start=start,
        now=now,
        mechanic_id=worker,
        bay_id=place_id,
        duration_minutes=minutes,
        buffer_minutes=visit.buffer_minutes,
        for_staff=True,
        without=own,
        keep=own_places,
    )
    place = place_for_staff(plan, start, service=visit.service, mechanic_id=worker, bay_id=place_id, keep=own_places)
    fresh = [concern for concern in place.concerns if concern not in visit.warnings]
    if start != visit.starts_at and has_passed(start, now=now):
        fresh.insert(0, Concern.IN_THE_PAST)
    if fresh and not ignore_warnings:
        raise NeedsAttention(details={"warnings": warnings_out(list(fresh))})
    visit.warnings = [*(code for code in visit.warnings if code not in OUTSIDE), *place.concerns]
    _put(visit, place, start=start, minutes=minutes, workshop=workshop)


def _place_asked(visit: Appointment, bay_id: int | Told | None) -> int | None:
    """A service that asks for no place may have been given one; then it goes nowhere else by itself."""
    if not isinstance(bay_id, Told):
        return bay_id
    return None if visit.service.bay_kind else visit.bay_id


def appointment_status_set(
    *,
    workshop: WorkshopRef,
    appointment_id: uuid.UUID,
    status: str,
    reason: str = "",
    version: int | None = None,
    by_office: bool = True,
    now: dt.datetime | None = None,
) -> Appointment:
    """One step of the state table. Setting the state it has is no error.

    Raises NotHere, InvalidInput, StatusRefused, NotStartedYet, ChangedMeanwhile, SlotTaken (a no-show came after all),
    and NotYours for what the office alone does: calling off, giving up and confirming what a client asks for.
    """
    if status not in Status.values:
        raise InvalidInput.of("status", _("Nieznany stan wizyty."))
    if status in OFFICE_STEPS and not by_office:
        raise NotYours
    if status == Status.CANCELLED:
        return cancel_by_staff(
            workshop=workshop, appointment_id=appointment_id, reason=reason, version=version, now=now
        )
    now = now or timezone.now()
    known = appointments().filter(pk=appointment_id).first()
    if known is None:
        raise NotHere
    with (
        offering_others(
            workshop=workshop,
            service=known.service,
            wanted=known.starts_at,
            now=now,
            duration_minutes=_minutes(known),
            for_staff=True,
        ),
        transaction.atomic(),
    ):
        calendar_lock()
        visit = _locked(appointment_id, version=version)
        if visit.status == status:
            return visit
        if status not in TRANSITIONS[visit.status]:
            raise StatusRefused
        if visit.status == Status.REQUESTED and not by_office:
            raise NotYours
        if status == Status.NO_SHOW:
            if now < visit.starts_at:
                raise NotStartedYet
            TimeSlot.objects.filter(appointment=visit).delete()
        elif visit.status == Status.NO_SHOW:
            _take_again(visit, now=now)
        was_requested = visit.status == Status.REQUESTED
        visit.status, visit.status_changed_at = status, now
        visit = _save(visit)
        tell(visit, workshop=workshop, mail="booking_confirmed" if was_requested and visit.starts_at > now else None)
        appointment_status_changed.send(Appointment, appointment_id=visit.pk, status=visit.status)
        return visit


def _take_again(visit: Appointment, *, now: dt.datetime) -> None:
    """Somebody who was given up came late: the time is theirs again, unless another has it. Raises NoRoom."""
    expired_holds_delete(now=now)
    with promised(), transaction.atomic():
        TimeSlot.objects.create(
            kind="booking",
            is_booked=True,
            appointment=visit,
            mechanic_id=visit.mechanic_id,
            bay_id=visit.bay_id,
            during=during(visit.starts_at, duration_minutes=_minutes(visit), buffer_minutes=visit.buffer_minutes),
            duration_minutes=_minutes(visit),
        )


def visits_move(*, source_id: int, target_id: int, vehicles: dict[int, int]) -> None:
    """Two records of one customer became one: the visits go along, also those of cars that were there twice."""
    Appointment.objects.filter(customer=source_id).update(customer=target_id)
    for gone, stays in vehicles.items():
        Appointment.objects.filter(vehicle=gone).update(vehicle=stays)
