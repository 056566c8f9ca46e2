"""What lines of orders want, get, take and bring back. The face that the app of work orders calls."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.utils import timezone

from shared_apps.core.errors import NotHere
from shared_apps.core.money import to_unit_cost
from tenant_apps.inventory.errors import AlreadyIssued, ChangedMeanwhile, MoreThanIssued, MoreThanWanted, NotEnoughStock
from tenant_apps.inventory.models import Part, Reservation
from tenant_apps.inventory.selectors.reservations import reservations_of
from tenant_apps.inventory.services.shelves import Shelves, for_line
from tenant_apps.inventory.types import NONE, ReservationState, quantity_or_refuse

TRIES = 5
UNIQUE_VIOLATION = "23505"


@transaction.atomic
def parts_lock(*, part_ids: Iterable[int]) -> None:
    """Before several of the calls below in one transaction: two orders of the same parts never wait in a circle."""
    list(Part.objects.select_for_update().filter(pk__in=set(part_ids)).order_by("pk").values_list("pk"))


@transaction.atomic
def part_reserve(
    *, line_id: int, label: str, part_id: int, quantity: Decimal, actor_id: int | None
) -> ReservationState:
    """Say how much the order line wants. What is available is put aside at once, the rest when it comes.

    `label` is what people call the order. The same quantity again is no movement. Raises NotHere for an unknown part,
    InvalidInput for a quantity that its unit does not know, AlreadyIssued when more than that was handed out.
    """
    shelves, reservation = _locked(line_id, actor_id, also=part_id)
    part = shelves.part(part_id)
    wanted = quantity_or_refuse(quantity, unit=part.unit, allow_none=True)
    if reservation is not None and reservation.part_id != part_id:
        _leave(shelves, reservation)
        reservation.part = part
    if reservation is None:
        reservation = Reservation(line_id=line_id, part=part, wanted=NONE, waits_since=timezone.now())
    if wanted < reservation.issued:
        raise AlreadyIssued(details={"issued": reservation.issued})
    was_served = reservation.missing <= 0
    reservation.label, reservation.wanted = label[:120], wanted
    if reservation.missing < 0:
        shelves.release(part, reservation, -reservation.missing)
    elif was_served and reservation.missing > 0:
        reservation.waits_since = timezone.now()
    _write(shelves, reservation)
    return _state(line_id)


def _leave(shelves: Shelves, reservation: Reservation) -> None:
    """The line wants another part from now on."""
    if reservation.issued:
        raise AlreadyIssued(details={"issued": reservation.issued})
    if reservation.reserved:
        shelves.release(shelves.part(reservation.part_id), reservation, reservation.reserved)
    reservation.wanted = NONE


@transaction.atomic
def part_release(*, line_id: int, actor_id: int | None) -> None:
    """Give back what is put aside and forget the wish; what was handed out stays. An unknown line is no mistake."""
    shelves, reservation = _locked(line_id, actor_id)
    if reservation is None:
        return
    if reservation.reserved:
        shelves.release(shelves.part(reservation.part_id), reservation, reservation.reserved)
    reservation.wanted = reservation.issued
    _write(shelves, reservation)
    if not reservation.issued:
        reservation.delete()


@transaction.atomic
def part_issue(*, line_id: int, quantity: Decimal | None, actor_id: int | None) -> ReservationState:
    """Hand out; None is all that is wanted and not yet handed out. What others put aside is not touched.

    Raises NotEnoughStock, MoreThanWanted, InvalidInput, or NotHere for an unknown line.
    """
    shelves, reservation = _known(line_id, actor_id)
    part = shelves.part(reservation.part_id)
    left = reservation.wanted - reservation.issued
    taken = left if quantity is None else quantity_or_refuse(quantity, unit=part.unit)
    if taken <= 0:
        return _state(line_id)
    if taken > left:
        raise MoreThanWanted(details={"open": left})
    could = reservation.reserved + part.available
    if taken > could:
        raise NotEnoughStock(details={"available": could, "missing": taken - could})
    shelves.issue(part, reservation, taken)
    _write(shelves, reservation)
    return _state(line_id)


@transaction.atomic
def part_return(*, line_id: int, quantity: Decimal, actor_id: int | None) -> ReservationState:
    """Back on the shelf, at the cost it left with. The line still wants it: say less with part_reserve if it does not.

    Raises MoreThanIssued, InvalidInput, or NotHere for an unknown line.
    """
    shelves, reservation = _known(line_id, actor_id)
    part = shelves.part(reservation.part_id)
    back = quantity_or_refuse(quantity, unit=part.unit)
    if back > reservation.issued:
        raise MoreThanIssued(details={"issued": reservation.issued})
    cost = reservation.issued_cost * back / reservation.issued
    reservation.issued -= back
    reservation.issued_cost = to_unit_cost(reservation.issued_cost - cost) if reservation.issued else NONE
    shelves.take_back(part, back, unit_cost=cost / back, cause=for_line(reservation))
    _write(shelves, reservation)
    return _state(line_id)


def _known(line_id: int, actor_id: int | None) -> tuple[Shelves, Reservation]:
    shelves, reservation = _locked(line_id, actor_id)
    if reservation is None:
        raise NotHere
    return shelves, reservation


def _locked(line_id: int, actor_id: int | None, *, also: int | None = None) -> tuple[Shelves, Reservation | None]:
    """Parts first, then the line. Somebody may have given the line another part while we waited: then once more."""
    for _try in range(TRIES):
        there = Reservation.objects.filter(line_id=line_id).values_list("part_id", flat=True).first()
        ids = {part_id for part_id in (there, also) if part_id is not None}
        shelves = Shelves(ids, actor_id=actor_id, quiet_line=line_id)
        reservation = Reservation.objects.select_for_update().filter(line_id=line_id).first()
        if reservation is None or reservation.part_id in ids:
            return shelves, reservation
    raise ChangedMeanwhile


def _write(shelves: Shelves, reservation: Reservation) -> None:
    """The wish first, so that it is found among those who wait."""
    try:
        reservation.save()
    except IntegrityError as error:
        if getattr(error.__cause__, "sqlstate", None) == UNIQUE_VIOLATION:
            # The same line was written down with another part at the same time.
            raise ChangedMeanwhile from error
        raise
    shelves.write()


def _state(line_id: int) -> ReservationState:
    return reservations_of(line_ids=[line_id])[line_id]
