"""Proof of what a client decided, of what exactly, when and from where. Only added to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from tenant_apps.workorders import links
from tenant_apps.workorders.models import ConsentRecord, Estimate, OrderLine, WorkOrder
from tenant_apps.workorders.selectors.estimates import position_shown
from tenant_apps.workorders.types import Caller, Channel, Who


@dataclass(frozen=True, slots=True)
class Evidence:
    """By which way a decision came, and when unless it is now; by a link also who typed which name, from where, and
    what they were shown."""

    channel: Channel = Channel.STAFF
    estimate: Estimate | None = None
    name: str = ""
    caller: Caller | None = None
    at: dt.datetime | None = None


HEARD_BY_STAFF = Evidence()


def keep(
    order: WorkOrder, decisions: Sequence[tuple[OrderLine, str]], *, who: Who, how: str, evidence: Evidence
) -> list[ConsentRecord]:
    """One record for each decision. Call it before the lines are changed: it keeps them as they were decided of."""
    estimate, caller, at = evidence.estimate, evidence.caller, evidence.at or timezone.now()
    shown = {line["id"]: line for line in estimate.shown["lines"]} if estimate is not None else {}
    records = []
    for line, decision in decisions:
        position = shown.get(line.pk) or position_shown(line)
        records.append(
            ConsentRecord(
                order=order,
                line_id=line.pk,
                line_version=position["version"],
                estimate=estimate,
                shown=position,
                text_hash=estimate.text_hash if estimate is not None else links.text_hash(position),
                decision=decision,
                at=at,
                channel=evidence.channel,
                name=evidence.name,
                how=how,
                actor_id=who.user_id,
                actor_name=who.name if who.user_id is not None else "",
                address=caller.address if caller is not None else "",
                user_agent=caller.user_agent if caller is not None else "",
                language=caller.language if caller is not None else "",
            )
        )
    return ConsentRecord.objects.bulk_create(records)
