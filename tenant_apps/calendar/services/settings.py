"""What the owner sets: places, people, hours, services, rules. Each change counts the free times anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import ProtectedError
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.realtime import announce
from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar.errors import InUse, NameTaken
from tenant_apps.calendar.free_time import Hours
from tenant_apps.calendar.models import (
    Absence,
    Appointment,
    Bay,
    BookingRules,
    Mechanic,
    MechanicSchedule,
    Service,
    WeeklyShift,
)
from tenant_apps.calendar.selectors import mechanic_get
from tenant_apps.calendar.selectors.resources import bay_get, service_get
from tenant_apps.calendar.services.feeds import feeds_rotate
from tenant_apps.calendar.services.first_slots import first_slots_soon, offers_sync
from tenant_apps.calendar.types import LIVE
from tenants.selectors import membership_of

TOPIC = "calendar"
UNIQUE_VIOLATION = "23505"
LONGEST_ABSENCE = dt.timedelta(days=366)


def _changed(what: Any) -> None:
    announce(TOPIC, what)
    first_slots_soon()


@contextmanager
def _once(field: str) -> Iterator[None]:
    """Around a save: a second one of the same name is a sentence, not an error."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if getattr(error.__cause__, "sqlstate", None) == UNIQUE_VIOLATION:
            raise NameTaken(details={field: [NameTaken.message]}) from error
        raise


def _delete(row: models.Model) -> None:
    try:
        with transaction.atomic():
            row.delete()
    except ProtectedError as error:
        raise InUse from error


@transaction.atomic
def bay_save(*, bay_id: int | None, name: str, kind: str, is_active: bool, position: int) -> Bay:
    """Raises NotHere or NameTaken."""
    bay = Bay() if bay_id is None else bay_get(bay_id=bay_id)
    bay.name, bay.kind, bay.is_active, bay.position = name, kind, is_active, position
    with _once("name"):
        bay.save()
    _changed(f"bay:{bay.pk}")
    return bay


@transaction.atomic
def bay_delete(*, bay_id: int) -> None:
    """Raises NotHere, or InUse once a visit ever stood there."""
    _delete(bay_get(bay_id=bay_id))
    _changed(f"bay:{bay_id}")


@transaction.atomic
def mechanic_save(
    *,
    workshop: WorkshopRef,
    mechanic_id: int | None,
    name: str,
    user_id: int | None,
    color: str,
    skills: Sequence[str],
    is_active: bool,
    position: int,
) -> Mechanic:
    """Raises NotHere, NameTaken when the account is a mechanic already, InvalidInput when it is not on the staff."""
    mechanic = Mechanic() if mechanic_id is None else mechanic_get(mechanic_id=mechanic_id)
    if user_id is not None and membership_of(user_id=user_id, workshop_id=workshop.id) is None:
        raise InvalidInput.of("user_id", _("Ta osoba nie należy do zespołu warsztatu."))
    if mechanic.pk is not None and mechanic.user_id not in (None, user_id):
        # Whose account it was knows the address.
        feeds_rotate(mechanic_id=mechanic.pk)
    mechanic.name, mechanic.user_id, mechanic.color = name, user_id, color
    mechanic.skills, mechanic.is_active, mechanic.position = sorted(set(skills)), is_active, position
    with _once("user_id"):
        mechanic.save()
    _changed(f"mechanic:{mechanic.pk}")
    return mechanic


@transaction.atomic
def mechanic_delete(*, mechanic_id: int) -> None:
    """Raises NotHere, or InUse once a visit was ever theirs."""
    _delete(mechanic_get(mechanic_id=mechanic_id))
    _changed(f"mechanic:{mechanic_id}")


@dataclass(frozen=True, slots=True)
class Shift:
    """One weekday of a mechanic, 0 is Monday. An end at or before the start is on the next day."""

    day_of_week: int
    start_time: dt.time
    end_time: dt.time
    break_start: dt.time | None = None
    break_end: dt.time | None = None


def _check_break(hours: Hours, field: str) -> None:
    if (hours.break_start is None) != (hours.break_end is None):
        raise InvalidInput.of(field, _("Przerwa ma początek i koniec."))
    if not hours.is_in_order:
        raise InvalidInput.of(
            field, _("Przerwa musi mieścić się w godzinach pracy i kończyć się później, niż się zaczyna.")
        )


@transaction.atomic
def shifts_replace(*, mechanic_id: int, shifts: Sequence[Shift]) -> None:
    """The mechanic's whole ordinary week. Raises NotHere or InvalidInput."""
    mechanic = mechanic_get(mechanic_id=mechanic_id)
    if len({shift.day_of_week for shift in shifts}) != len(shifts):
        raise InvalidInput.of("shifts", _("Każdy dzień tygodnia może wystąpić raz."))
    for number, shift in enumerate(shifts):
        hours = Hours(shift.start_time, shift.end_time, shift.break_start, shift.break_end)
        _check_break(hours, f"shifts.{number}.break_end")
    WeeklyShift.objects.filter(mechanic=mechanic).delete()
    WeeklyShift.objects.bulk_create(WeeklyShift(mechanic=mechanic, **asdict(shift)) for shift in shifts)
    _changed(f"mechanic:{mechanic_id}")


@transaction.atomic
def schedule_set(
    *,
    mechanic_id: int,
    date: dt.date,
    is_available: bool,
    start_time: dt.time | None = None,
    end_time: dt.time | None = None,
    break_start: dt.time | None = None,
    break_end: dt.time | None = None,
    notes: str = "",
) -> MechanicSchedule:
    """One dated day in place of the ordinary one. Raises NotHere or InvalidInput."""
    mechanic = mechanic_get(mechanic_id=mechanic_id)
    if start_time is not None and end_time is not None:
        _check_break(Hours(start_time, end_time, break_start, break_end), "break_end")
    elif is_available:
        raise InvalidInput.of(
            "start_time" if start_time is None else "end_time", _("Podaj godzinę albo zaznacz dzień wolny.")
        )
    elif (break_start is None) != (break_end is None):
        raise InvalidInput.of("break_end", _("Przerwa ma początek i koniec."))
    schedule, _created = MechanicSchedule.objects.update_or_create(
        mechanic=mechanic,
        date=date,
        defaults={
            "is_available": is_available,
            "start_time": start_time,
            "end_time": end_time,
            "break_start": break_start,
            "break_end": break_end,
            "notes": notes,
        },
    )
    _changed(f"mechanic:{mechanic_id}")
    return schedule


@transaction.atomic
def schedule_clear(*, mechanic_id: int, date: dt.date) -> None:
    """Back to the ordinary week on that day. Raises NotHere."""
    deleted, _rows = MechanicSchedule.objects.filter(mechanic_id=mechanic_id, date=date).delete()
    if not deleted:
        raise NotHere
    _changed(f"mechanic:{mechanic_id}")


@transaction.atomic
def absence_save(
    *, absence_id: int | None, mechanic_id: int, starts_at: dt.datetime, ends_at: dt.datetime, reason: str
) -> tuple[Absence, int]:
    """The absence and how many visits of that time still stand on this mechanic. Raises NotHere or InvalidInput."""
    mechanic = mechanic_get(mechanic_id=mechanic_id)
    if ends_at <= starts_at:
        raise InvalidInput.of("ends_at", _("Koniec musi być po początku."))
    if ends_at - starts_at > LONGEST_ABSENCE:
        raise InvalidInput.of("ends_at", _("Nieobecność może trwać najwyżej rok."))
    absence = Absence()
    if absence_id is not None:
        found = Absence.objects.filter(pk=absence_id).first()
        if found is None:
            raise NotHere
        absence = found
    absence.mechanic, absence.reason = mechanic, reason
    absence.during = DateTimeTZRange(starts_at, ends_at)
    absence.save()
    _changed(f"mechanic:{mechanic_id}")
    standing = Appointment.objects.filter(
        mechanic=mechanic, status__in=LIVE, starts_at__lt=ends_at, ends_at__gt=starts_at
    )
    return absence, standing.count()


@transaction.atomic
def absence_delete(*, absence_id: int) -> None:
    """Raises NotHere."""
    absence = Absence.objects.filter(pk=absence_id).first()
    if absence is None:
        raise NotHere
    absence.delete()
    _changed(f"mechanic:{absence.mechanic_id}")


@dataclass(frozen=True, slots=True)
class ServiceTerms:
    """A service as its owner describes it. Empty skill: any mechanic; empty bay kind: no place is taken."""

    code: str
    name_pl: str
    name_en: str = ""
    price_from: Decimal | None = None
    duration_minutes: int = 60
    buffer_minutes: int = 0
    skill: str = ""
    bay_kind: str = ""
    color: str = "#6b7785"
    is_active: bool = True


@transaction.atomic
def service_save(*, workshop: WorkshopRef, service_id: int | None, terms: ServiceTerms) -> Service:
    """Known visits keep their time and price. Raises NotHere or NameTaken."""
    service = Service(position=Service.objects.count()) if service_id is None else service_get(service_id=service_id)
    for field, value in asdict(terms).items():
        setattr(service, field, value)
    with _once("code"):
        service.save()
    offers_sync(workshop=workshop)
    _changed(f"service:{service.pk}")
    return service


@transaction.atomic
def service_delete(*, workshop: WorkshopRef, service_id: int) -> None:
    """Raises NotHere, or InUse once it was ever booked."""
    _delete(service_get(service_id=service_id))
    offers_sync(workshop=workshop)
    _changed(f"service:{service_id}")


@transaction.atomic
def rules_save(
    *,
    auto_confirm: bool | None = None,
    lead_time_minutes: int | None = None,
    daily_cap: int | None = None,
    no_daily_cap: bool = False,
    horizon_days: int | None = None,
    cancel_hours: int | None = None,
    slot_step_minutes: int | None = None,
) -> BookingRules:
    """What is None stays; `no_daily_cap` takes the cap away."""
    rules, _created = BookingRules.objects.select_for_update().get_or_create(pk=1)
    told = {
        "auto_confirm": auto_confirm,
        "lead_time_minutes": lead_time_minutes,
        "daily_cap": daily_cap,
        "horizon_days": horizon_days,
        "cancel_hours": cancel_hours,
        "slot_step_minutes": slot_step_minutes,
    }
    for field, value in told.items():
        if value is not None:
            setattr(rules, field, value)
    if no_daily_cap:
        rules.daily_cap = None
    rules.save()
    _changed("rules")
    return rules
