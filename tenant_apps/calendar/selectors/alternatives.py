"""What is offered instead of a start that is taken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from django.utils import timezone

from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar.free_time import DAY, Plan, at, seconds
from tenant_apps.calendar.models import Service
from tenant_apps.calendar.selectors.availability import ALTERNATIVE_DAYS, Board, Kept, board_around
from tenant_apps.calendar.types import Alternative

ALTERNATIVES = 5


def alternatives(
    *,
    workshop: WorkshopRef,
    service: Service,
    wanted: dt.datetime,
    now: dt.datetime | None = None,
    mechanic_id: int | None = None,
    bay_id: int | None = None,
    duration_minutes: int | None = None,
    for_staff: bool = False,
    without: Collection[int] = (),
    looked: Board | None = None,
    keep: Kept = (None, None),
) -> list[Alternative]:
    """The free starts nearest to the wanted one, each with a mechanic and a bay that are free then, in time order.

    `looked` is the `board_around` that was just read, if there is one.
    """
    now = now or timezone.now()
    chosen: list[Alternative] = []
    # Most workshops have room around the wanted day: two weeks are read only where they do not.
    for days in ALTERNATIVE_DAYS:
        calendar, looked = looked, None
        calendar = calendar or board_around(
            workshop=workshop,
            wanted=wanted,
            now=now,
            days=days,
            mechanic_id=mechanic_id,
            for_staff=for_staff,
            without=without,
            keep=keep,
        )
        plan = calendar.plan(
            service=service,
            mechanic_id=mechanic_id,
            bay_id=bay_id,
            duration_minutes=duration_minutes,
            for_staff=for_staff,
        )
        # Staff are not bound by the lead time, but nobody is offered the past.
        plan.earliest = max(plan.earliest, seconds(now))
        read = [calendar.first + DAY * number for number in range((calendar.last - calendar.first).days + 1)]
        chosen = _nearest(plan, read, seconds(wanted))
        if len(chosen) == ALTERNATIVES:
            break
    return chosen


def _nearest(plan: Plan, days: Sequence[dt.date], aim: int) -> list[Alternative]:
    free = plan.starts()
    starts = sorted((second for day in days for second in plan.day(day, free)), key=lambda s: (abs(s - aim), s))
    chosen: list[Alternative] = []
    for second in sorted(starts[:ALTERNATIVES]):
        mechanics, bays = plan.able(plan.mechanics, second), plan.able(plan.bays or [], second)
        chosen.append(
            {
                "start": at(second),
                "end": at(second + plan.length),
                "mechanic_id": mechanics[0].id if mechanics else None,
                "bay_id": bays[0].id if bays else None,
            }
        )
    return chosen
