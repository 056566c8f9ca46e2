"""Time of a mechanic or a bay in which nothing is booked: a break, a training, a lift being serviced."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from shared_apps.core.errors import InvalidInput
from shared_apps.core.realtime import announce
from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar.errors import TimeTaken
from tenant_apps.calendar.models import TimeSlot
from tenant_apps.calendar.selectors import block_get, mechanic_get, zone_of
from tenant_apps.calendar.selectors.blocks import in_the_way, in_the_way_out, said
from tenant_apps.calendar.selectors.resources import bay_get
from tenant_apps.calendar.services.first_slots import first_slots_soon
from tenant_apps.calendar.services.taking import NoRoom, calendar_lock, expired_holds_delete, promised, sane_start
from tenant_apps.calendar.services.telling import TOPIC
from tenant_apps.calendar.types import SlotKind

LONGEST = dt.timedelta(days=366)


@dataclass(frozen=True, slots=True)
class BlockTerms:
    """A block as staff describe it: from when to when, whose time (a mechanic's, a bay's or both) and why."""

    start: dt.datetime
    end: dt.datetime
    mechanic_id: int | None = None
    bay_id: int | None = None
    reason: str = ""


def block_create(*, workshop: WorkshopRef, terms: BlockTerms, now: dt.datetime | None = None) -> TimeSlot:
    """Raises NotHere for an unknown mechanic or bay, InvalidInput, or TimeTaken with what is in the way."""
    return _save(None, terms, workshop=workshop, now=now)


def block_change(
    *, workshop: WorkshopRef, block_id: int, terms: BlockTerms, now: dt.datetime | None = None
) -> TimeSlot:
    """Another time, mechanic, bay or reason. Raises NotHere, InvalidInput or TimeTaken; refused, it stays as it was."""
    return _save(block_id, terms, workshop=workshop, now=now)


@transaction.atomic
def block_delete(*, block_id: int) -> None:
    """The time is free again. Raises NotHere."""
    calendar_lock()
    block_get(block_id=block_id).delete()
    _changed(block_id)


def _save(block_id: int | None, terms: BlockTerms, *, workshop: WorkshopRef, now: dt.datetime | None) -> TimeSlot:
    _check(terms)
    with transaction.atomic():
        calendar_lock()
        expired_holds_delete(now=now or timezone.now())
        block = TimeSlot(kind=SlotKind.BLOCK) if block_id is None else block_get(block_id=block_id)
        block.mechanic = None if terms.mechanic_id is None else mechanic_get(mechanic_id=terms.mechanic_id)
        block.bay = None if terms.bay_id is None else bay_get(bay_id=terms.bay_id)
        block.during = DateTimeTZRange(terms.start, terms.end)
        block.duration_minutes = int((terms.end - terms.start).total_seconds() // 60)
        block.note = terms.reason.strip()
        if others := list(in_the_way(block=block)):
            raise _taken(others, workshop=workshop)
        try:
            with promised(), transaction.atomic():
                block.save()
        except NoRoom as error:
            raise TimeTaken from error
        _changed(block.pk)
        return block


def _check(terms: BlockTerms) -> None:
    sane_start(terms.start)
    if terms.end.second or terms.end.microsecond:
        raise InvalidInput.of("end", gettext_lazy("Podaj pełną minutę."))
    if terms.end <= terms.start:
        raise InvalidInput.of("end", gettext_lazy("Koniec musi być po początku."))
    if terms.end - terms.start > LONGEST:
        raise InvalidInput.of("end", gettext_lazy("Blokada może trwać najwyżej rok."))
    if terms.mechanic_id is None and terms.bay_id is None:
        raise InvalidInput.of("mechanic_id", gettext_lazy("Wybierz mechanika albo stanowisko."))


def _taken(others: Sequence[TimeSlot], *, workshop: WorkshopRef) -> TimeTaken:
    """The refusal names the first thing in the way with its hour and lists them all, so that somebody can move them."""
    zone = zone_of(workshop=workshop)
    first, more = said(slot=others[0], zone=zone), len(others) - 1
    sentence = (
        _("W tym czasie jest już: %(what)s i jeszcze %(more)d.") % {"what": first, "more": more}
        if more
        else _("W tym czasie jest już: %(what)s.") % {"what": first}
    )
    return TimeTaken(sentence, details={"in_the_way": [in_the_way_out(slot=slot, zone=zone) for slot in others]})


def _changed(block_id: int) -> None:
    announce(TOPIC, f"block:{block_id}")
    first_slots_soon()
