"""An order moves on: the table of `types.MOVES` and the guards decide, nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput
from shared_apps.core.money import total
from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar.types import Status
from tenant_apps.workorders.errors import AboveApproved, LinesChanged, MoveNotYours, MoveRefused
from tenant_apps.workorders.events import order_moved
from tenant_apps.workorders.models import OrderLine, WorkOrder
from tenant_apps.workorders.selectors.orders import blockers_of
from tenant_apps.workorders.services import stock
from tenant_apps.workorders.services.causes import grade
from tenant_apps.workorders.services.clock import clocks_stop
from tenant_apps.workorders.services.consents import decide, follow
from tenant_apps.workorders.services.estimates import estimate_make
from tenant_apps.workorders.services.evidence import HEARD_BY_STAFF, keep
from tenant_apps.workorders.services.locking import order_locked
from tenant_apps.workorders.services.opening import visit_follows, visit_held
from tenant_apps.workorders.services.quoted import quotes_let_go
from tenant_apps.workorders.services.stages import declined_whole, stage_set
from tenant_apps.workorders.types import MOVES, UNDECIDED, Action, Consent, Move, Stage, Who

# What the visit an order came from does after a move.
FOLLOWED: dict[Action, Status] = {
    Action.ARRIVE: Status.ARRIVED,
    Action.RELEASE: Status.DONE,
    Action.CANCEL: Status.DONE,
}


@dataclass(frozen=True, slots=True)
class Said:
    """What belongs to a move: why, and for money by which document, how much (zloty, gross) and how it was paid."""

    reason: str = ""
    document: str = ""
    gross: Decimal | None = None
    paid_by: str = ""


@transaction.atomic
def order_act(
    *,
    workshop: WorkshopRef,
    order_id: int,
    action: Action,
    who: Who,
    said: Said | None = None,
    version: int | None = None,
) -> WorkOrder:
    """One move. Raises NotHere, ChangedMeanwhile, MoveNotYours, MoveRefused with what is in the way, InvalidInput."""
    move, said = MOVES[action], said or Said()
    if action in FOLLOWED:
        visit_held(order_id)
    order = order_locked(order_id, version=version)
    if not who.roles & move.roles:
        raise MoveNotYours
    _may(order, action, move, said)
    if action == Action.APPROVE:
        return _all_approved(order, who=who, said=said)
    _before(order, action, who=who, said=said)
    was = order.stage
    leads_to = move.leads_to if order.stage not in move.skips else None
    stage_set(order, leads_to or Stage(order.stage), who=who, reason=said.reason)
    _after(order, action, workshop=workshop, who=who, was=was)
    # An estimate that is sent anew is news, though the order stands where it stood.
    if order.stage != was or (action == Action.SEND_ESTIMATE and order.stage == Stage.ESTIMATED):
        order_moved.send(WorkOrder, order_id=order.pk, action=action, stage=order.stage)
    if action == Action.ARRIVE:
        # What the client agreed to before the car came counts from now on.
        follow(order, who=who)
    return order


def _may(order: WorkOrder, action: Action, move: Move, said: Said) -> None:
    if order.stage not in move.everywhere:
        raise MoveRefused(details={"stage": order.stage})
    in_the_way = blockers_of(order=order, action=action)
    if in_the_way:
        found = [{"code": one.code, "message": one.message} for one in in_the_way]
        raise MoveRefused(in_the_way[0].message, details={"stage": order.stage, "blockers": found})
    late_payment = action == Action.RELEASE and order.stage == Stage.INVOICED
    if (move.needs_reason or late_payment) and not said.reason.strip():
        raise InvalidInput.of("reason", _("Napisz dlaczego. To zostanie na osi czasu zlecenia."))


def _all_approved(order: WorkOrder, *, who: Who, said: Said) -> WorkOrder:
    """The client agreed to all that was open; `said.reason` tells how, `said.gross` the sum that was read out."""
    lines = list(OrderLine.objects.select_for_update().filter(order=order, consent__in=UNDECIDED).order_by("pk"))
    if said.gross is not None and said.gross != total(line.amounts for line in lines).gross:
        raise LinesChanged(details={"line_ids": [line.pk for line in lines]})
    return decide(order, [(line, Consent.APPROVED) for line in lines], who=who, reason=said.reason)


def _before(order: WorkOrder, action: Action, *, who: Who, said: Said) -> None:
    lines = list(OrderLine.objects.select_for_update().filter(order=order).order_by("pk"))
    if action == Action.SEND_ESTIMATE:
        _mark(lines, UNDECIDED, Consent.SENT)
    elif action == Action.DECLINE:
        declined = [line for line in lines if line.consent != Consent.DECLINED and not line.is_decline_fee]
        keep(
            order,
            [(line, Consent.DECLINED) for line in declined],
            who=who,
            how=said.reason,
            evidence=HEARD_BY_STAFF,
        )
        _mark(lines, (*UNDECIDED, Consent.APPROVED), Consent.DECLINED)
        stock.give_back(lines, who=who)
        declined_whole(order)
    elif action == Action.INVOICE:
        _document(order, lines, said)
    elif action == Action.PAY:
        if not said.paid_by.strip():
            raise InvalidInput.of("paid_by", _("Napisz, jak zapłacono: gotówka, karta, przelew, BLIK."))
        order.paid_by = said.paid_by
    elif action in (Action.CANCEL, Action.RELEASE):
        clocks_stop(order=order, who=who)
        if order.stage == Stage.BOOKED:
            quotes_let_go(order=order)
        stock.give_back(lines, who=who)


def _mark(lines: list[OrderLine], consents: tuple[Consent, ...], to: Consent) -> None:
    for line in lines:
        if line.consent in consents and line.consent != to and not line.is_decline_fee:
            line.consent = to
            line.decided_at = timezone.now() if to == Consent.DECLINED else None
            line.version += 1
            line.save(update_fields=["consent", "decided_at", "version", "updated_at"])


def _document(order: WorkOrder, lines: list[OrderLine], said: Said) -> None:
    """Never more than what was agreed to. Raises InvalidInput, AboveApproved."""
    if not said.document.strip():
        raise InvalidInput.of("document", _("Podaj numer faktury albo paragonu."))
    approved = total(line.amounts for line in lines if line.consent == Consent.APPROVED).gross
    if said.gross is not None and said.gross > approved:
        raise AboveApproved(details={"approved": str(approved), "gross": str(said.gross)})
    order.document = said.document


def _after(order: WorkOrder, action: Action, *, workshop: WorkshopRef, who: Who, was: str) -> None:
    if action == Action.SEND_ESTIMATE:
        estimate_make(order, workshop=workshop, who=who)
    if action == Action.RELEASE:
        grade(order, workshop_id=workshop.id)
    if action in FOLLOWED:
        visit_follows(order, workshop=workshop, status=FOLLOWED[action], since=was)
