"""Taking time from mechanics and bays: one lock per workshop, then a look, then the write.

The exclusion constraints are the promise; the lock keeps racers from deadlocking on them and lets the look be true.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import IntegrityError
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.utils import InternalError, OperationalError
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.locks import workshop_lock
from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar.errors import ServiceNotOffered, SlotTaken
from tenant_apps.calendar.free_time import DAY, Plan, Resource, seconds
from tenant_apps.calendar.models import Bay, Mechanic, Service, TimeSlot
from tenant_apps.calendar.selectors.alternatives import alternatives
from tenant_apps.calendar.selectors.availability import Board, Kept, board, zone_of
from tenant_apps.calendar.selectors.resources import why_never
from tenant_apps.calendar.types import Concern, SlotKind

AT_THE_COUNTER = dt.timedelta(minutes=30)
EXCLUSION_VIOLATION = "23P01"
DEADLOCK = "40P01"


class NoRoom(Exception):
    """Somebody else has that time. Becomes SlotTaken with alternatives once the transaction has let go."""


@dataclass(frozen=True, slots=True)
class Place:
    """Who works and where the car stands, as chosen for one start, and what is unusual about the choice."""

    mechanic_id: int | None
    bay_id: int | None
    concerns: tuple[Concern, ...] = ()


def calendar_lock() -> None:
    """One writer of this workshop's calendar at a time, until the transaction ends."""
    workshop_lock("calendar")


def expired_holds_delete(*, now: dt.datetime) -> int:
    deleted, _rows = TimeSlot.objects.filter(kind=SlotKind.HOLD, expires_at__lte=now).delete()
    return deleted


def plan_around(
    *,
    workshop: WorkshopRef,
    service: Service,
    start: dt.datetime,
    now: dt.datetime,
    mechanic_id: int | None = None,
    bay_id: int | None = None,
    duration_minutes: int | None = None,
    buffer_minutes: int | None = None,
    for_staff: bool = False,
    without: tuple[int, ...] = (),
    keep: Kept = (None, None),
) -> Plan:
    """The plan of the day on which a visit would begin."""
    day = start.astimezone(zone_of(workshop=workshop)).date()
    found = board(
        workshop=workshop, first=day, last=day + DAY, now=now, mechanic_id=mechanic_id, without=without, keep=keep
    )
    return found.plan(
        service=service,
        mechanic_id=mechanic_id,
        bay_id=bay_id,
        duration_minutes=duration_minutes,
        buffer_minutes=buffer_minutes,
        for_staff=for_staff,
    )


def place_for_client(
    plan: Plan, start: dt.datetime, *, mechanic_id: int | None = None, keep: Kept = (None, None)
) -> Place:
    """The least loaded fitting mechanic and bay, or the ones to keep where they can.

    Raises NoRoom, or ServiceNotOffered where nobody and no place would do at any time.
    """
    if (mechanic_id is None and not plan.mechanics) or plan.bays == []:
        raise ServiceNotOffered
    second = seconds(start)
    if start.microsecond or not plan.is_offered(second):
        raise NoRoom
    mechanic = _prefer(plan.able(plan.mechanics, second), keep[0])
    bay = None if plan.bays is None else _prefer(plan.able(plan.bays, second), keep[1])
    return Place(mechanic, bay)


def place_for_staff(
    plan: Plan,
    start: dt.datetime,
    *,
    service: Service,
    mechanic_id: int | None,
    bay_id: int | None,
    keep: Kept = (None, None),
) -> Place:
    """As asked, or the least loaded; outside hours or skills is allowed and said.

    Raises NoRoom, NotHere, or a Never where no other time would do either.
    """
    if (mechanic_id is not None and not plan.mechanics) or (bay_id is not None and not plan.bays):
        raise NotHere
    if not plan.mechanics or plan.bays == []:
        raise why_never(service=service, mechanic_id=mechanic_id, bay_id=bay_id) or NoRoom
    second = seconds(start)
    concerns: list[Concern] = []
    workers = plan.able(plan.mechanics, second)
    if not workers:
        workers = plan.idle(plan.mechanics, second)
        concerns.append(Concern.OUTSIDE_HOURS)
    mechanic = _prefer(workers, keep[0] if mechanic_id is None else mechanic_id)
    bay = None if plan.bays is None else _prefer(plan.idle(plan.bays, second), keep[1] if bay_id is None else bay_id)
    if mechanic_id is not None and service.skill:
        chosen = Mechanic.objects.get(pk=mechanic_id)
        if service.skill not in chosen.skills:
            concerns.append(Concern.SKILL_MISSING)
    if bay is not None and bay in (bay_id, keep[1]) and _is_of_another_kind(bay, service):
        concerns.append(Concern.OTHER_BAY)
    return Place(mechanic, bay, tuple(concerns))


def _is_of_another_kind(bay_id: int, service: Service) -> bool:
    return bool(service.bay_kind) and not Bay.objects.filter(pk=bay_id, kind=service.bay_kind).exists()


def _prefer(free: list[Resource], wanted: int | None) -> int:
    if not free:
        raise NoRoom
    ids = [one.id for one in free]
    return wanted if wanted is not None and wanted in ids else ids[0]


def during(start: dt.datetime, *, duration_minutes: int, buffer_minutes: int) -> DateTimeTZRange:
    return DateTimeTZRange(start, start + dt.timedelta(minutes=duration_minutes + buffer_minutes))


@contextmanager
def promised() -> Iterator[None]:
    """Around the write: the constraint's no is the same no as the look's."""
    try:
        yield
    except (IntegrityError, InternalError, OperationalError) as error:
        if getattr(error.__cause__, "sqlstate", None) in {EXCLUSION_VIOLATION, DEADLOCK}:
            raise NoRoom from error
        raise


@contextmanager
def offering_others(
    *,
    workshop: WorkshopRef,
    service: Service,
    wanted: dt.datetime,
    now: dt.datetime,
    mechanic_id: int | None = None,
    bay_id: int | None = None,
    duration_minutes: int | None = None,
    for_staff: bool = False,
    without: tuple[int, ...] = (),
    keep: Kept = (None, None),
    looked: Board | None = None,
) -> Iterator[None]:
    """Around a whole transaction: turns NoRoom into SlotTaken with the nearest free moments.

    They are looked up after the transaction has let go of the lock, so that a crowd of losers does not queue; with
    the hours and people of `looked` where the caller has read them already.
    """
    try:
        yield
    except NoRoom as error:
        others = alternatives(
            workshop=workshop,
            service=service,
            wanted=wanted,
            now=now,
            mechanic_id=mechanic_id,
            bay_id=bay_id,
            duration_minutes=duration_minutes,
            for_staff=for_staff,
            without=without,
            keep=keep,
            looked=looked and looked.looked_again(),
        )
        raise SlotTaken(details={"alternatives": others}) from error


def has_passed(start: dt.datetime, *, now: dt.datetime) -> bool:
    """Whether nobody means this start any more; who stands at the counter may begin a little late."""
    return start < now - AT_THE_COUNTER


def sane_start(start: dt.datetime) -> dt.datetime:
    """A start without seconds. Raises InvalidInput."""
    if start.second or start.microsecond:
        raise InvalidInput.of("start", _("Podaj pełną minutę."))
    return start
