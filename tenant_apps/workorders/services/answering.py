"""The client answers by the link, position by position.

What the office changed meanwhile is refused and said; everything else is taken. Before work began the last decision
holds; afterwards what was agreed to is being done, and the client can only ask for a call about it.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.outbox import enqueue
from shared_apps.core.permissions import OFFICE
from shared_apps.notifications.services import in_each
from tenant_apps.workorders import links
from tenant_apps.workorders.errors import DecisionsClosed, LineFixed
from tenant_apps.workorders.models import ConsentRecord, Estimate, OrderLine, WorkOrder
from tenant_apps.workorders.selectors.estimates import (
    answers_open,
    estimate_get,
    estimate_of_link,
    refuse_gone,
    state_of_line,
)
from tenant_apps.workorders.services import stock
from tenant_apps.workorders.services.consents import decide
from tenant_apps.workorders.services.evidence import Evidence, keep
from tenant_apps.workorders.services.locking import order_locked
from tenant_apps.workorders.services.timeline import record
from tenant_apps.workorders.types import (
    MOVES,
    Action,
    Caller,
    Channel,
    ClientSaid,
    Consent,
    EventKind,
    LineDecision,
    Who,
)


@transaction.atomic
def estimate_answer(
    *, address: links.Address, said: ClientSaid, caller: Caller, now: dt.datetime | None = None
) -> list[dict[str, Any]]:
    """Take what can be taken; returns what was refused, each with why and what the position is now.

    Raises NotHere, LinkGone, DecisionsClosed, InvalidInput.
    """
    order = order_locked(estimate_of_link(address=address, now=now).order_id)
    # Asked again under the lock: it may have been revoked while we waited.
    estimate_of_link(address=address, now=now)
    seen = _seen(order, said, now=now)
    if order.stage not in MOVES[Action.APPROVE].everywhere:
        raise DecisionsClosed
    lines = _lines(order, said)
    shown = {line["id"]: line for line in seen.shown["lines"]}
    taken: list[tuple[OrderLine, str]] = []
    calls: list[tuple[OrderLine, str]] = []
    refused: list[dict[str, Any]] = []
    for one in said.decisions:
        line = lines.get(one.line_id)
        why = _refusal(order, line, shown.get(one.line_id), one)
        if why or line is None:
            refused.append(_refused(one, line, why))
        elif one.decision == Consent.CALL and line.consent == Consent.APPROVED and _is_being_done(order, line):
            calls.append((line, one.decision))
        else:
            taken.append((line, one.decision))
    if taken or calls:
        _take(order, seen, taken, calls, said=said, caller=caller)
    return refused


def _seen(order: WorkOrder, said: ClientSaid, *, now: dt.datetime | None) -> Estimate:
    """What they looked at, which may be older than what is asked now."""
    try:
        seen = estimate_get(order_id=order.pk, number=said.estimate)
    except NotHere as unknown:
        raise InvalidInput.of("estimate", _("Nie ma takiego kosztorysu.")) from unknown
    refuse_gone(seen, now=now)
    return seen


def _lines(order: WorkOrder, said: ClientSaid) -> dict[int, OrderLine]:
    ids = [one.line_id for one in said.decisions]
    if len(set(ids)) != len(ids):
        raise InvalidInput.of("decisions", _("Podaj każdą pozycję najwyżej raz."))
    rows = OrderLine.objects.select_for_update().filter(order=order, pk__in=ids).order_by("pk")
    return {line.pk: line for line in rows}


def _is_being_done(order: WorkOrder, line: OrderLine) -> bool:
    return Consent.DECLINED not in answers_open(str(line.consent), order)


def _refusal(order: WorkOrder, line: OrderLine | None, shown: dict[str, Any] | None, said: LineDecision) -> str:
    """LINE_WITHDRAWN, LINE_CHANGED, WORK_BEGAN, or nothing when it can be taken."""
    if shown is None or shown["version"] != said.line_version:
        return "LINE_CHANGED" if line is not None else "LINE_WITHDRAWN"
    state = state_of_line(shown, line)
    if state in ("changed", "withdrawn"):
        return f"LINE_{state.upper()}"
    if line is None or said.decision == state:
        return ""
    if said.decision not in answers_open(state, order):
        return "WORK_BEGAN"
    if said.decision == Consent.DECLINED:
        try:
            stock.refuse_issued(line)
        except LineFixed:
            return "WORK_BEGAN"
    return ""


def _refused(said: LineDecision, line: OrderLine | None, why: str) -> dict[str, Any]:
    sentences = {
        "LINE_WITHDRAWN": _("Warsztat wycofał tę pozycję. Nie musisz o niej decydować."),
        "LINE_CHANGED": _("Warsztat zmienił tę pozycję, zanim zdążyliśmy zapisać Twoją decyzję. Nic nie przepadło."),
        "WORK_BEGAN": _("Praca przy tej pozycji już trwa. Zadzwoń do warsztatu albo poproś o telefon."),
    }
    now = None
    if line is not None:
        now = {
            "name": line.name,
            "gross": str(line.amounts.gross),
            "quantity": str(line.quantity),
            "unit": line.unit,
        }
    return {"line_id": said.line_id, "code": why, "message": sentences[why], "now": now}


def _take(
    order: WorkOrder,
    seen: Estimate,
    taken: list[tuple[OrderLine, str]],
    calls: list[tuple[OrderLine, str]],
    *,
    said: ClientSaid,
    caller: Caller,
) -> None:
    who = Who(name=said.name)
    evidence = Evidence(channel=Channel.LINK, estimate=seen, name=said.name, caller=caller)
    # The timeline is the workshop's: it is written in its language, whichever the client reads.
    with translation.override("pl"):
        how = _("przez link do kosztorysu nr %(number)s") % {"number": seen.number}
        if calls:
            keep(order, calls, who=who, how=how, evidence=evidence)
            asked = [{"id": line.pk, "name": line.name, "consent": decision} for line, decision in calls]
            record(order, EventKind.CONSENT, who=who, reason=how, lines=asked)
        if taken:
            decide(order, taken, who=who, reason=how, evidence=evidence)
        _ring(order, [decision for _line, decision in (*taken, *calls)], said=said)


def _counted(decisions: list[str]) -> str:
    words = {
        Consent.APPROVED: _("zgoda: %(count)s"),
        Consent.DECLINED: _("odmowa: %(count)s"),
        Consent.CALL: _("prosi o telefon: %(count)s"),
    }
    return ", ".join(text % {"count": decisions.count(one)} for one, text in words.items() if one in decisions)


def _ring(order: WorkOrder, decisions: list[str], *, said: ClientSaid) -> None:
    last = ConsentRecord.objects.filter(order=order).order_by("-pk").values_list("pk", flat=True).first()
    enqueue(
        "notifications.notify_staff",
        kind="estimate",
        title=in_each(lambda: _("%(who)s: odpowiedź na kosztorys") % {"who": said.name}),
        roles=sorted(OFFICE),
        body=in_each(lambda: " · ".join([_counted(decisions), stock.order_label(order)])),
        link=f"/zlecenia/{order.pk}",
        key=f"estimate:{order.pk}:{last}",
    )
