"""The time clock. A mechanic's entries never overlap: the database says so, here it becomes a sentence."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.realtime import announce
from tenant_apps.calendar.selectors import mechanic_get, mechanic_of_user
from tenant_apps.workorders.errors import ChangedMeanwhile, ClockOverlaps, MoveRefused, NoMechanic
from tenant_apps.workorders.models import OrderLine, TimeChange, TimeEntry, WorkOrder
from tenant_apps.workorders.selectors.clock import entry_out, minutes_of
from tenant_apps.workorders.services.locking import order_locked
from tenant_apps.workorders.services.timeline import TOPIC as ORDER_TOPIC
from tenant_apps.workorders.services.timeline import record
from tenant_apps.workorders.types import CLOSED, EventKind, Who

TOPIC = "clock"
# A phone that was without network says when it really was, after a weekend and a leave too; older than this somebody
# corrects by hand.
LATE = dt.timedelta(days=14)
AHEAD = dt.timedelta(minutes=2)
LONGEST = dt.timedelta(hours=24)
# Told later than this it is kept like a correction: who, when, what.
SOON = dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class WorkedTold:
    """Time as somebody writes it down afterwards."""

    mechanic_id: int
    started_at: dt.datetime
    ended_at: dt.datetime | None
    order_id: int | None = None
    line_id: int | None = None
    note: str = ""


@transaction.atomic
def clock_start(
    *,
    order_id: int | None,
    line_id: int | None,
    note: str = "",
    at: dt.datetime | None = None,
    until: dt.datetime | None = None,
    who: Who,
) -> TimeEntry:
    """The caller's clock runs on this from now on; what ran before stops at the same moment. Started twice is once.

    A phone that was silent may know already `until` when: that is time which is over, like one that is written down
    afterwards. The order may be closed since, and what began later goes on.

    Raises NoMechanic, NotHere, MoveRefused on a closed order, InvalidInput, ClockOverlaps.
    """
    mechanic_id = _own_mechanic(who)
    now = timezone.now()
    at = _sane_moment(at, now=now)
    if until is not None:
        _sane_end(at, until)
    running = _running(mechanic_id, and_order=order_id)
    order = order_locked(order_id) if order_id is not None else None
    if order is not None and order.stage in CLOSED and until is None:
        raise MoveRefused(details={"stage": order.stage})
    _line_belongs(order_id, line_id)
    subject = {"order_id": order_id, "line_id": line_id, "note": note}
    if until is not None:
        known = TimeEntry.objects.filter(mechanic=mechanic_id, started_at=at, ended_at__isnull=False, **subject)
        told = known.select_for_update().first()
        if told is not None:
            _end_told(told, at=max(until, at + dt.timedelta(seconds=1)), who=who)
            return told
        if running is not None and at < running.started_at:
            running = None
    if running is not None:
        is_same = (running.order_id, running.line_id, running.note) == (order_id, line_id, note)
        if is_same and until is None:
            return running
        if not is_same and _is_older(at, running, now=now):
            # Told late by one phone, while another was already at something newer: that is not ended in its past.
            raise ClockOverlaps(details={"in_the_way": entry_out(entry=running)})
        end = until if is_same and until is not None else max(at, running.started_at + dt.timedelta(seconds=1))
        _stop_told(running, at=end, who=who)
        if is_same and running.ended_at == end:
            return running
        at = max(at, running.ended_at or at)
    ended_at = None if until is None else max(until, at + dt.timedelta(seconds=1))
    entry = TimeEntry(mechanic_id=mechanic_id, started_at=at, ended_at=ended_at, **subject)
    _write(entry)
    if now - at > SOON:
        _keep_late(entry, before={}, who=who)
    if order is not None:
        record(order, EventKind.CLOCK, who=who, started_at=at.isoformat(), line_id=line_id)
        if ended_at is not None:
            _record_end(entry, order, who=who)
    return entry


@transaction.atomic
def clock_stop(*, at: dt.datetime | None = None, who: Who) -> TimeEntry | None:
    """The caller's clock stops; None when none ran, or what runs began after `at`. Raises NoMechanic, InvalidInput."""
    running = _running(_own_mechanic(who))
    if running is None:
        return None
    now = timezone.now()
    moment = _sane_moment(at, now=now)
    if _is_older(moment, running, now=now):
        # A stop that was told late ends what ran then, never what began since.
        return None
    if moment <= running.started_at:
        moment = running.started_at + dt.timedelta(seconds=1)
    _stop_told(running, at=moment, who=who)
    return running


def clocks_stop(*, order: WorkOrder, who: Who) -> None:
    """Nobody goes on working on an order that closes. The order is locked by the caller, in the same transaction."""
    running = TimeEntry.objects.select_for_update(of=("self",)).select_related("order")
    for entry in running.filter(order=order, ended_at__isnull=True).order_by("pk"):
        _stop(entry, at=max(timezone.now(), entry.started_at + dt.timedelta(seconds=1)), who=who)


@transaction.atomic
def entry_add(*, told: WorkedTold, reason: str, who: Who) -> TimeEntry:
    """Time that nobody clocked. Raises NotHere, InvalidInput, ClockOverlaps."""
    _sane_span(told)
    _reason_or_refuse(reason)
    mechanic_get(mechanic_id=told.mechanic_id)
    _orders_locked(told.order_id)
    _order_and_line(told)
    entry = TimeEntry(
        mechanic_id=told.mechanic_id,
        order_id=told.order_id,
        line_id=told.line_id,
        started_at=told.started_at,
        ended_at=told.ended_at,
        note=told.note,
    )
    _write(entry)
    _log(entry, before={}, after=_values(entry), reason=reason, who=who)
    return entry


@transaction.atomic
def entry_correct(*, entry_id: int, told: WorkedTold, version: int, reason: str, who: Who) -> TimeEntry:
    """Another begin, end or subject; what it was is kept.

    Raises NotHere, InvalidInput, ClockOverlaps, ChangedMeanwhile.
    """
    _sane_span(told)
    _reason_or_refuse(reason)
    entry = _entry(entry_id, version, and_order=told.order_id)
    if told.mechanic_id != entry.mechanic_id:
        raise InvalidInput.of("mechanic_id", _("To czas innej osoby. Usuń go i dopisz właściwej."))
    _order_and_line(told)
    before, was_on = _values(entry), entry.order
    entry.started_at, entry.ended_at, entry.note = told.started_at, told.ended_at, told.note
    entry.order_id, entry.line_id = told.order_id, told.line_id
    entry.version += 1
    _write(entry)
    after = _values(entry)
    _log(entry, before=before, after=after, reason=reason, who=who)
    if was_on is not None and was_on.pk != entry.order_id:
        _tell(was_on, entry, before=before, after=after, reason=reason, who=who)
    return entry


@transaction.atomic
def entry_delete(*, entry_id: int, version: int, reason: str, who: Who) -> None:
    """Raises NotHere, InvalidInput, ChangedMeanwhile."""
    _reason_or_refuse(reason)
    entry = _entry(entry_id, version)
    _log(entry, before=_values(entry), after={}, reason=reason, who=who)
    entry.delete()
    announce(TOPIC, entry.mechanic_id)


def _own_mechanic(who: Who) -> int:
    mechanic = mechanic_of_user(user_id=who.user_id) if who.user_id is not None else None
    if mechanic is None:
        raise NoMechanic
    return mechanic.pk


def _running(mechanic_id: int, *, and_order: int | None = None) -> TimeEntry | None:
    """What the mechanic's clock runs on, locked after its order: who closes an order locks in this turn too."""
    running = TimeEntry.objects.filter(mechanic=mechanic_id, ended_at__isnull=True)
    _orders_locked(and_order, *running.values_list("order_id", flat=True))
    return running.select_for_update().first()


def _orders_locked(*order_ids: int | None) -> None:
    """Always in the same turn, so that two who need both never wait crosswise."""
    known = {one for one in order_ids if one is not None}
    if known:
        list(WorkOrder.objects.select_for_update().filter(pk__in=known).order_by("pk").values_list("pk"))


def _stop_told(entry: TimeEntry, *, at: dt.datetime, who: Who) -> None:
    """By the word of whose clock it is. One that was forgotten stops all the same; an end or a begin that is told
    afterwards makes no entry that nobody would write down, and keeps nobody from what they do next."""
    is_late = timezone.now() - at > SOON
    before = _values(entry)
    if at - entry.started_at > LONGEST and (is_late or entry.created_at - entry.started_at > SOON):
        _stop(entry, at=entry.started_at + LONGEST, who=who)
        _keep(entry, before=before, after=_values(entry), reason=_forgotten(), who=who)
        return
    _stop(entry, at=at, who=who)
    if is_late:
        _keep_late(entry, before=before, who=who)


def _end_told(entry: TimeEntry, *, at: dt.datetime, who: Who) -> None:
    """The end that is told goes over one that nobody told, as when the order closed. What somebody else put right
    by hand stands."""
    if at == entry.ended_at or TimeChange.objects.filter(entry_id=entry.pk).exclude(actor_id=who.user_id).exists():
        return
    before = _values(entry)
    entry.ended_at = at
    entry.version += 1
    _write(entry)
    _log(entry, before=before, after=_values(entry), reason=_told_late(), who=who)


def _stop(entry: TimeEntry, *, at: dt.datetime, who: Who) -> None:
    entry.ended_at = at
    entry.version += 1
    _write(entry)
    if entry.order is not None:
        _record_end(entry, entry.order, who=who)


def _record_end(entry: TimeEntry, order: WorkOrder, *, who: Who) -> None:
    at, minutes = entry.ended_at, minutes_of(entry)
    record(order, EventKind.CLOCK, who=who, ended_at=at and at.isoformat(), minutes=minutes, line_id=entry.line_id)


def _write(entry: TimeEntry) -> None:
    try:
        with transaction.atomic():
            entry.save()
    except IntegrityError as overlap:
        if "timeentry_one" not in str(overlap):
            raise
        raise ClockOverlaps(details={"in_the_way": _in_the_way(entry)}) from overlap
    announce(TOPIC, entry.mechanic_id)
    if entry.order_id is not None:
        announce(ORDER_TOPIC, entry.order_id)


def _in_the_way(entry: TimeEntry) -> dict[str, Any] | None:
    rows = TimeEntry.objects.filter(mechanic=entry.mechanic_id).exclude(pk=entry.pk)
    rows = rows.exclude(ended_at__lte=entry.started_at)
    if entry.ended_at is not None:
        rows = rows.filter(started_at__lt=entry.ended_at)
    first = rows.select_related("mechanic", "order", "line").order_by("started_at").first()
    return None if first is None else entry_out(entry=first)


def _is_older(at: dt.datetime, running: TimeEntry, *, now: dt.datetime) -> bool:
    """Told late, of a time before what runs. A phone's clock may be a little behind when it tells at once."""
    return at < running.started_at and now - at > AHEAD


def _sane_moment(at: dt.datetime | None, *, now: dt.datetime) -> dt.datetime:
    if at is None:
        return now
    if not now - LATE <= at <= now + AHEAD:
        raise InvalidInput.of("at", _("Ten czas jest zbyt odległy. Poproś biuro o poprawkę."))
    return at


def _sane_end(at: dt.datetime, until: dt.datetime) -> None:
    if until <= at:
        raise InvalidInput.of("until", _("Koniec musi być po początku."))
    if until > timezone.now() + AHEAD:
        raise InvalidInput.of("until", _("Nie można zapisać czasu z przyszłości."))
    if until - at > LONGEST:
        raise InvalidInput.of("until", _("Jeden wpis może trwać najwyżej dobę."))


def _sane_span(told: WorkedTold) -> None:
    if told.ended_at is not None and told.ended_at <= told.started_at:
        raise InvalidInput.of("ended_at", _("Koniec musi być po początku."))
    if (told.ended_at or told.started_at) > timezone.now() + AHEAD:
        raise InvalidInput.of(
            "ended_at" if told.ended_at else "started_at", _("Nie można zapisać czasu z przyszłości.")
        )
    if told.ended_at is not None and told.ended_at - told.started_at > LONGEST:
        raise InvalidInput.of("ended_at", _("Jeden wpis może trwać najwyżej dobę."))


def _reason_or_refuse(reason: str) -> None:
    if not reason.strip():
        raise InvalidInput.of("reason", _("Napisz, dlaczego poprawiasz czas."))


def _order_and_line(told: WorkedTold) -> None:
    if told.order_id is not None:
        order = WorkOrder.objects.filter(pk=told.order_id).first()
        if order is None:
            raise InvalidInput.of("order_id", _("Nie ma takiego zlecenia."))
        if told.ended_at is None and order.stage in CLOSED:
            raise InvalidInput.of("ended_at", _("To zlecenie jest zamknięte: podaj, kiedy praca się skończyła."))
    _line_belongs(told.order_id, told.line_id)


def _line_belongs(order_id: int | None, line_id: int | None) -> None:
    if line_id is not None and not OrderLine.objects.filter(pk=line_id, order=order_id).exists():
        raise InvalidInput.of("line_id", _("Nie ma takiej pozycji w tym zleceniu."))


def _entry(entry_id: int, version: int, *, and_order: int | None = None) -> TimeEntry:
    rows = TimeEntry.objects.filter(pk=entry_id)
    _orders_locked(and_order, *rows.values_list("order_id", flat=True))
    entry = rows.select_for_update().first()
    if entry is None:
        raise NotHere
    if version != entry.version:
        raise ChangedMeanwhile(details={"current": entry_out(entry=entry)})
    return entry


def _values(entry: TimeEntry) -> dict[str, Any]:
    return {
        "started_at": entry.started_at.isoformat(),
        "ended_at": entry.ended_at.isoformat() if entry.ended_at else None,
        "order_id": entry.order_id,
        "line_id": entry.line_id,
        # As they were called then: the timeline is read when they may be gone.
        "order": "" if entry.order is None else entry.order.label,
        "line": "" if entry.line is None else entry.line.name,
        "note": entry.note,
    }


def _keep_late(entry: TimeEntry, *, before: dict[str, Any], who: Who) -> None:
    _keep(entry, before=before, after=_values(entry), reason=_told_late(), who=who)


def _told_late() -> str:
    # Read by the workshop, whichever language the phone speaks.
    with translation.override("pl"):
        return str(_("Czas podany po fakcie."))


def _forgotten() -> str:
    with translation.override("pl"):
        return str(_("Zegar biegł dłużej niż dobę: zapisano dobę."))


def _log(entry: TimeEntry, *, before: dict[str, Any], after: dict[str, Any], reason: str, who: Who) -> None:
    _keep(entry, before=before, after=after, reason=reason, who=who)
    if entry.order is not None:
        _tell(entry.order, entry, before=before, after=after, reason=reason, who=who)


def _keep(entry: TimeEntry, *, before: dict[str, Any], after: dict[str, Any], reason: str, who: Who) -> None:
    TimeChange.objects.create(
        entry_id=entry.pk,
        mechanic_id=entry.mechanic_id,
        at=timezone.now(),
        actor_id=who.user_id,
        actor_name=who.name,
        reason=reason,
        before=before,
        after=after,
    )


def _tell(
    order: WorkOrder, entry: TimeEntry, *, before: dict[str, Any], after: dict[str, Any], reason: str, who: Who
) -> None:
    name = entry.mechanic.name
    record(order, EventKind.CLOCK, who=who, reason=reason, mechanic=name, before=before, after=after)
