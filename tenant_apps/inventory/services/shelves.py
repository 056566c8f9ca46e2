"""How stock moves: the part is locked, then looked at, then written with its movements in the same transaction.

Whoever moves several parts locks all of them at once, in order of their ids, so that nobody waits in a circle. After
everything that frees pieces, whoever waits longest gets them: while somebody waits, nothing of that part is available.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from django.db.models import F
from django.utils import timezone

from shared_apps.core.errors import NotHere
from shared_apps.core.money import average_cost, to_unit_cost
from shared_apps.core.realtime import announce
from tenant_apps.inventory.events import reservation_changed
from tenant_apps.inventory.models import Movement, Part, Reservation
from tenant_apps.inventory.services.alerts import alerts_review
from tenant_apps.inventory.types import (
    NONE,
    AlertKind,
    Cause,
    CauseKind,
    Kind,
    alert_kinds,
    level_of,
)

TOPIC = "part"
BALANCE = ["on_hand", "reserved", "average_cost", "moved", "level", "updated_at"]


def kinds_of(part: Part) -> frozenset[AlertKind]:
    return alert_kinds(
        on_hand=part.on_hand,
        reserved=part.reserved,
        minimum=part.minimum,
        maximum=part.maximum,
        is_stocked=part.is_stocked and part.is_active,
    )


def for_line(reservation: Reservation) -> Cause:
    return Cause(CauseKind.ORDER_LINE, reservation.line_id, reservation.label)


class Shelves:
    """Locked parts and what is done to them. Nothing is written before `write`.

    `quiet_line` is the order line whose own app is asking: it gets an answer and needs no signal.
    `is_new` is for a part that was written down in this transaction: nothing was said of it yet.
    """

    def __init__(
        self,
        part_ids: Iterable[int],
        *,
        actor_id: int | None,
        quiet_line: int | None = None,
        is_new: bool = False,
    ) -> None:
        rows = Part.objects.select_for_update().filter(pk__in=set(part_ids)).order_by("pk")
        self.parts = {part.pk: part for part in rows}
        self.movements: list[Movement] = []
        self._before = {part.pk: frozenset() if is_new else kinds_of(part) for part in self.parts.values()}
        self._changed: dict[int, Reservation] = {}
        self._actor_id, self._quiet_line = actor_id, quiet_line

    def part(self, part_id: int) -> Part:
        """Raises NotHere."""
        if part_id not in self.parts:
            raise NotHere
        return self.parts[part_id]

    def receive(self, part: Part, quantity: Decimal, *, unit_cost: Decimal, cause: Cause) -> None:
        self._arrive(part, Kind.RECEIVE, quantity, unit_cost, cause)

    def take_back(self, part: Part, quantity: Decimal, *, unit_cost: Decimal, cause: Cause) -> None:
        self._arrive(part, Kind.RETURN, quantity, unit_cost, cause)

    def _arrive(self, part: Part, kind: Kind, quantity: Decimal, unit_cost: Decimal, cause: Cause) -> None:
        part.average_cost = average_cost(
            there=part.on_hand, at_cost=part.average_cost, coming=quantity, for_cost=unit_cost
        )
        self._move(part, kind, quantity, on_hand=quantity, reserved=NONE, cause=cause, unit_cost=unit_cost)

    def reserve(self, part: Part, reservation: Reservation, quantity: Decimal) -> None:
        reservation.reserved += quantity
        self._move(part, Kind.RESERVE, quantity, on_hand=NONE, reserved=quantity, cause=for_line(reservation))
        self._changed[reservation.line_id] = reservation

    def release(self, part: Part, reservation: Reservation, quantity: Decimal) -> None:
        reservation.reserved -= quantity
        self._move(part, Kind.RELEASE, quantity, on_hand=NONE, reserved=-quantity, cause=for_line(reservation))
        self._changed[reservation.line_id] = reservation

    def issue(self, part: Part, reservation: Reservation, quantity: Decimal) -> None:
        """What was put aside for this line goes first."""
        held = min(quantity, reservation.reserved)
        reservation.reserved -= held
        reservation.issued += quantity
        reservation.issued_cost += to_unit_cost(quantity * part.average_cost)
        self._move(part, Kind.ISSUE, quantity, on_hand=-quantity, reserved=-held, cause=for_line(reservation))

    def correct(self, part: Part, change: Decimal, *, kind: Kind, cause: Cause) -> None:
        """Less on the shelf than was put aside: whoever came last loses theirs first."""
        short = part.reserved - (part.on_hand + change)
        if short > 0:
            self._take_away(part, short)
        self._move(part, kind, abs(change), on_hand=change, reserved=NONE, cause=cause)

    def _take_away(self, part: Part, short: Decimal) -> None:
        holders = Reservation.objects.select_for_update().filter(part=part, reserved__gt=0)
        for row in holders.order_by("-waits_since", "-pk"):
            reservation = self._changed.setdefault(row.line_id, row)
            taken = min(short, reservation.reserved)
            if taken > 0:
                self.release(part, reservation, taken)
                short -= taken
            if short <= 0:
                return

    def _move(
        self,
        part: Part,
        kind: Kind,
        quantity: Decimal,
        *,
        on_hand: Decimal,
        reserved: Decimal,
        cause: Cause,
        unit_cost: Decimal | None = None,
    ) -> None:
        part.on_hand += on_hand
        part.reserved += reserved
        part.moved += 1
        self.movements.append(
            Movement(
                part=part,
                number=part.moved,
                kind=kind,
                quantity=quantity,
                on_hand_change=on_hand,
                reserved_change=reserved,
                on_hand_after=part.on_hand,
                reserved_after=part.reserved,
                unit_cost=part.average_cost if unit_cost is None else to_unit_cost(unit_cost),
                average_cost_after=part.average_cost,
                cause_kind=cause.kind,
                cause_id=cause.id,
                cause_label=cause.label[:120],
                words=cause.words[:200],
                actor_id=self._actor_id,
            )
        )

    def write(self) -> None:
        """Give what is free to whoever waits, then write balances, movements and reservations, and tell of them."""
        self._serve_waiting()
        if not self.movements:
            return
        now = timezone.now()
        moved = {movement.part_id: movement.part for movement in self.movements}
        for part in moved.values():
            part.level = level_of(kinds_of(part), is_stocked=part.is_stocked and part.is_active)
            part.updated_at = now
        if len(moved) == 1:
            next(iter(moved.values())).save(update_fields=BALANCE)
        else:
            Part.objects.bulk_update(moved.values(), BALANCE, batch_size=500)
        Movement.objects.bulk_create(self.movements, batch_size=1_000)
        for reservation in self._changed.values():
            reservation.save(update_fields=["reserved", "updated_at"])
        alerts_review(before={part_id: self._before[part_id] for part_id in moved}, parts=list(moved.values()))
        for reservation in self._changed.values():
            if reservation.line_id != self._quiet_line:
                reservation_changed.send(Part, line_id=reservation.line_id, missing=reservation.missing)
        for part_id in list(moved)[:20]:
            announce(TOPIC, part_id)

    def _serve_waiting(self) -> None:
        free = [part_id for part_id, part in self.parts.items() if part.available > 0]
        if not free:
            return
        waiting = Reservation.objects.select_for_update().filter(part__in=free, wanted__gt=F("issued") + F("reserved"))
        for row in waiting.order_by("part_id", "waits_since", "pk"):
            part = self.parts[row.part_id]
            reservation = self._changed.get(row.line_id, row)
            filled = min(part.available, reservation.missing)
            if filled > 0:
                self.reserve(part, reservation, filled)
