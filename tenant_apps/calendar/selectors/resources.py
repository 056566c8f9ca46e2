from __future__ import annotations

import datetime as dt
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.utils.translation import get_language

from shared_apps.core.errors import NotHere
from shared_apps.core.types import WorkshopRef, money
from tenant_apps.calendar.errors import Never, NobodySkilled, NobodyWorks, NoSuchBay, ServiceNotOffered
from tenant_apps.calendar.models import Absence, Bay, BookingRules, Mechanic, MechanicSchedule, Service, WeeklyShift
from tenants.selectors import membership_of

M = TypeVar("M", bound=Model)


def rules_get() -> BookingRules:
    """The workshop's booking rules; the defaults when none were ever saved."""
    return BookingRules.objects.filter(pk=1).first() or BookingRules(pk=1)


def rules_out(*, rules: BookingRules) -> dict[str, Any]:
    return {
        "auto_confirm": rules.auto_confirm,
        "lead_time_minutes": rules.lead_time_minutes,
        "daily_cap": rules.daily_cap,
        "horizon_days": rules.horizon_days,
        "cancel_hours": rules.cancel_hours,
        "slot_step_minutes": rules.slot_step_minutes,
    }


def bay_list() -> QuerySet[Bay]:
    return Bay.objects.order_by("position", "pk")


def bay_get(*, bay_id: int) -> Bay:
    """Raises NotHere."""
    return _found(Bay.objects.filter(pk=bay_id))


def bay_out(*, bay: Bay) -> dict[str, Any]:
    return {
        "id": bay.pk, "name": bay.name, "kind": bay.kind, "is_active": bay.is_active, "position": bay.position
    }  # fmt: skip


def mechanic_list() -> QuerySet[Mechanic]:
    return Mechanic.objects.order_by("position", "pk")


def mechanic_get(*, mechanic_id: int) -> Mechanic:
    """Raises NotHere."""
    return _found(Mechanic.objects.filter(pk=mechanic_id))


def mechanic_of_user(*, user_id: int) -> Mechanic | None:
    """The mechanic behind an account, or None for somebody who does not work on cars."""
    return Mechanic.objects.filter(user_id=user_id, is_active=True).first()


def works_here(*, mechanic: Mechanic, workshop: WorkshopRef) -> bool:
    """Not switched off and, with an account, still on the staff."""
    if not mechanic.is_active or mechanic.user_id is None:
        return mechanic.is_active
    return membership_of(user_id=mechanic.user_id, workshop_id=workshop.id) is not None


def mechanic_out(*, mechanic: Mechanic) -> dict[str, Any]:
    return {
        "id": mechanic.pk,
        "name": mechanic.name,
        "user_id": mechanic.user_id,
        "color": mechanic.color,
        "skills": mechanic.skills,
        "is_active": mechanic.is_active,
        "position": mechanic.position,
    }


def shift_list(*, mechanic_id: int) -> QuerySet[WeeklyShift]:
    return WeeklyShift.objects.filter(mechanic_id=mechanic_id).order_by("day_of_week")


def shift_out(*, shift: WeeklyShift) -> dict[str, Any]:
    return {
        "day_of_week": shift.day_of_week,
        "start_time": clock(shift.start_time),
        "end_time": clock(shift.end_time),
        "break_start": clock(shift.break_start),
        "break_end": clock(shift.break_end),
    }


def schedule_list(*, mechanic_id: int, start: dt.date) -> QuerySet[MechanicSchedule]:
    """Dated exceptions from `start` on."""
    dated = MechanicSchedule.objects.select_related("mechanic")
    return dated.filter(mechanic_id=mechanic_id, date__gte=start).order_by("date")


def may_read_why(*, mechanic: Mechanic, reader_id: int | None) -> bool:
    """Why somebody is away may be an illness: the office (None) reads it, a mechanic only of themselves."""
    return reader_id is None or mechanic.user_id == reader_id


def schedule_out(*, schedule: MechanicSchedule, reader_id: int | None = None) -> dict[str, Any]:
    """`reader_id` is the account of somebody who is not of the office."""
    return {
        "date": schedule.date,
        "start_time": clock(schedule.start_time),
        "end_time": clock(schedule.end_time),
        "is_available": schedule.is_available,
        "break_start": clock(schedule.break_start),
        "break_end": clock(schedule.break_end),
        "notes": schedule.notes if may_read_why(mechanic=schedule.mechanic, reader_id=reader_id) else "",
    }


def clock(value: Any) -> str | None:
    """A clock time as both APIs write it: "HH:MM"."""
    return None if value is None else value.strftime("%H:%M")


def absence_list(*, mechanic_id: int | None = None) -> QuerySet[Absence]:
    """Latest first."""
    absences = Absence.objects.select_related("mechanic").order_by("-during", "-pk")
    return absences.filter(mechanic_id=mechanic_id) if mechanic_id is not None else absences


def absence_get(*, absence_id: int) -> Absence:
    """Raises NotHere."""
    return _found(Absence.objects.filter(pk=absence_id))


def absences_within(*, start: dt.datetime, end: dt.datetime) -> QuerySet[Absence]:
    """Absences that touch [start, end), earliest first, with whose they are."""
    return Absence.objects.select_related("mechanic").filter(during__overlap=(start, end)).order_by("during", "pk")


def absence_out(*, absence: Absence, reader_id: int | None = None) -> dict[str, Any]:
    """`reader_id` is the account of somebody who is not of the office."""
    return {
        "id": absence.pk,
        "mechanic_id": absence.mechanic_id,
        "starts_at": absence.during.lower,
        "ends_at": absence.during.upper,
        "reason": absence.reason if may_read_why(mechanic=absence.mechanic, reader_id=reader_id) else "",
    }


def service_list(*, only_active: bool = False) -> QuerySet[Service]:
    services = Service.objects.order_by("position", "pk")
    return services.filter(is_active=True) if only_active else services


def service_get(*, service_id: int) -> Service:
    """Raises NotHere."""
    return _found(Service.objects.filter(pk=service_id))


def service_offered(*, code: str) -> Service:
    """What a client may book. Raises ServiceNotOffered (409)."""
    service = Service.objects.filter(code=code, is_active=True).first()
    if service is None:
        raise ServiceNotOffered
    return service


def why_never(*, service: Service, mechanic_id: int | None = None, bay_id: int | None = None) -> type[Never] | None:
    """What the office hears at any time: nobody can do this service, or it has no place to be done at."""
    if mechanic_id is None:
        skills = list(Mechanic.objects.filter(is_active=True).values_list("skills", flat=True))
        if not skills:
            return NobodyWorks
        if service.skill and not any(service.skill in known for known in skills):
            return NobodySkilled
    bays = Bay.objects.filter(is_active=True, kind=service.bay_kind)
    return NoSuchBay if service.bay_kind and bay_id is None and not bays.exists() else None


def service_first() -> Service:
    """The workshop's first service, where a caller names none. Raises ServiceNotOffered."""
    service = service_list(only_active=True).first()
    if service is None:
        raise ServiceNotOffered
    return service


def service_name(*, service: Service, language: str | None = None) -> str:
    wanted = language or get_language() or "pl"
    return service.name_en if wanted.startswith("en") and service.name_en else service.name_pl


def service_out(*, service: Service) -> dict[str, Any]:
    return {
        "id": service.pk,
        "code": service.code,
        "name": service_name(service=service),
        "name_pl": service.name_pl,
        "name_en": service.name_en,
        "price_from": money(service.price_from),
        "duration_minutes": service.duration_minutes,
        "buffer_minutes": service.buffer_minutes,
        "skill": service.skill,
        "bay_kind": service.bay_kind,
        "is_active": service.is_active,
        "color": service.color,
    }


def _found(rows: QuerySet[M]) -> M:
    row = rows.first()
    if row is None:
        raise NotHere
    return row
