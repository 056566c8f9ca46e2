"""What the client said, line by line. Whoever writes it down, the same rules hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput
from tenant_apps.workorders.errors import LinesChanged, MoveRefused
from tenant_apps.workorders.events import order_moved
from tenant_apps.workorders.models import Estimate, OrderLine, WorkOrder
from tenant_apps.workorders.selectors.guards import agreed_to
from tenant_apps.workorders.services import stock
from tenant_apps.workorders.services.evidence import HEARD_BY_STAFF, Evidence, keep
from tenant_apps.workorders.services.locking import order_locked
from tenant_apps.workorders.services.stages import declined_whole, repair_after_all, stage_set
from tenant_apps.workorders.services.timeline import record
from tenant_apps.workorders.types import (
    DECISIONS,
    MOVES,
    UNDECIDED,
    Action,
    Channel,
    Consent,
    EventKind,
    Stage,
    Who,
)

# Until work has begun, the sum of the decisions moves the order.
BEFORE_WORK = (Stage.ON_SITE, Stage.INSPECTED, Stage.ESTIMATED, Stage.APPROVED, Stage.DECLINED)


@transaction.atomic
def consents_record(
    *,
    order_id: int,
    decisions: Mapping[int, str],
    how: str,
    who: Who,
    channel: str = Channel.STAFF,
    read: Mapping[int, int] | None = None,
) -> WorkOrder:
    """Decisions by line id, as staff heard them; `how` says by which way ("telefonicznie, 600 100 200"), `read` which
    version of each line was read out.

    Raises NotHere, MoveRefused, InvalidInput for lines of another order and without a way, LinesChanged when a line
    is another one by now: its price was never agreed to.
    """
    if not how.strip():
        raise InvalidInput.of("how", _("Napisz, jak klient wyraził zgodę, na przykład: telefonicznie."))
    order = order_locked(order_id)
    lines = list(OrderLine.objects.select_for_update().filter(order=order, pk__in=list(decisions)).order_by("pk"))
    if len(lines) != len(decisions):
        raise InvalidInput.of("decisions", _("Nie ma takiej pozycji w tym zleceniu."))
    changed = [line.pk for line in lines if read is not None and read[line.pk] != line.version]
    if changed:
        raise LinesChanged(details={"line_ids": changed})
    evidence = Evidence(channel=Channel(channel))
    return decide(order, [(line, decisions[line.pk]) for line in lines], who=who, reason=how, evidence=evidence)


def decide(
    order: WorkOrder,
    decisions: Sequence[tuple[OrderLine, str]],
    *,
    who: Who,
    reason: str,
    evidence: Evidence = HEARD_BY_STAFF,
) -> WorkOrder:
    """Write decisions on locked lines of a locked order, with proof of each, and let the order follow.

    What is agreed to in a conversation may come before the car: the order follows when it is here.
    """
    is_ahead = evidence.channel == Channel.CHAT and order.stage == Stage.BOOKED
    if order.stage not in MOVES[Action.APPROVE].everywhere and not is_ahead:
        raise MoveRefused(details={"stage": order.stage})
    if any(consent not in DECISIONS for _line, consent in decisions):
        raise InvalidInput.of("decisions", _("Nieznana decyzja."))
    at = evidence.at or timezone.now()
    keep(order, decisions, who=who, how=reason, evidence=evidence)
    stock.queue_for(line.part_id for line, _consent in decisions)
    for line, consent in decisions:
        if consent == Consent.DECLINED:
            stock.refuse_issued(line)
            stock.give_back([line], who=who)
        elif line.consent == Consent.DECLINED:
            stock.wish(order, line, who=who)
        line.consent, line.decided_at = consent, at
        line.version += 1
        line.save(update_fields=["consent", "decided_at", "version", "updated_at"])
    record(
        order,
        EventKind.CONSENT,
        who=who,
        reason=reason,
        lines=[
            {"id": line.pk, "name": line.name, "gross": str(line.amounts.gross), "consent": consent}
            for line, consent in decisions
        ],
    )
    follow(order, who=who, seen=evidence.estimate)
    return order


def follow(order: WorkOrder, *, who: Who, seen: Estimate | None = None) -> None:
    """All decided before the work began: the order goes on, or is declined as a whole, by the estimate that was
    `seen`."""
    consents = {line.consent for line in agreed_to(order.lines.all())}
    if order.stage not in BEFORE_WORK or not consents:
        return
    if consents & set(UNDECIDED):
        # Who declined everything thinks again, and is waited for.
        stage = Stage.ESTIMATED if order.stage == Stage.DECLINED else Stage(order.stage)
    else:
        stage = Stage.APPROVED if Consent.APPROVED in consents else Stage.DECLINED
    if stage == order.stage:
        return
    if stage == Stage.DECLINED:
        declined_whole(order, seen=seen)
    else:
        repair_after_all(order)
    stage_set(order, stage, who=who)
    order_moved.send(WorkOrder, order_id=order.pk, action=Action.APPROVE, stage=stage)
