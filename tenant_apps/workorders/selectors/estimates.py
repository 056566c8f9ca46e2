"""Estimates as the client's page and the office see them, and what was decided of them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from shared_apps.core.errors import NotHere
from shared_apps.core.types import WorkshopRef
from tenant_apps.workorders import links
from tenant_apps.workorders.errors import LinkExpired, LinkGone, LinkRevoked
from tenant_apps.workorders.models import ConsentRecord, Estimate, OrderFile, OrderLine, WorkOrder
from tenant_apps.workorders.types import DECISIONS, MOVES, OFFERED, Action, Channel, Consent, Stage
from tenants.selectors import face_url, workshop_by_id

# Somebody works on the car: what was agreed to is being done.
WORK_BEGAN = (Stage.IN_PROGRESS, Stage.QUALITY_CHECK)


def workshop_of_link(*, address: links.Address) -> WorkshopRef:
    """Raises NotHere for an unknown workshop and for one that is suspended."""
    workshop = workshop_by_id(workshop_id=address.workshop_id)
    if workshop.status != "active":
        raise NotHere
    return workshop


def estimate_of_link(*, address: links.Address, now: dt.datetime | None = None) -> Estimate:
    """The estimate a link was made for. Raises NotHere for what is no real link, LinkGone for an old one."""
    rows = Estimate.objects.select_related("order__customer", "order__vehicle")
    estimate = rows.filter(pk=address.estimate_id).first()
    if estimate is None or not links.is_secret_of(address.secret, estimate.token_hash):
        raise NotHere
    refuse_gone(estimate, now=now)
    return estimate


def estimate_newest(*, estimate: Estimate, now: dt.datetime | None = None) -> Estimate:
    """What the workshop asks now: who holds an older link sees the newest. Raises LinkGone when that one is gone."""
    newest = Estimate.objects.filter(order=estimate.order_id).order_by("-number").first() or estimate
    newest.order = estimate.order
    refuse_gone(newest, now=now)
    return newest


def refuse_gone(estimate: Estimate, *, now: dt.datetime | None = None) -> None:
    """Raises LinkRevoked or LinkExpired, each with the workshop to call."""
    gone: type[LinkGone] | None = None
    if estimate.revoked_at is not None:
        gone = LinkRevoked
    elif estimate.valid_until <= (now or timezone.now()):
        gone = LinkExpired
    if gone is not None:
        workshop = estimate.shown["workshop"]
        raise gone(details={"workshop": {"name": workshop["name"], "phone": workshop["phone"]}})


def estimate_get(*, order_id: int, number: int) -> Estimate:
    """Raises NotHere."""
    found = Estimate.objects.filter(order=order_id, number=number).first()
    if found is None:
        raise NotHere
    return found


def estimate_link(*, estimate: Estimate, workshop: WorkshopRef) -> str:
    """The address to send; empty when the house's key changed since, so that the secret is no longer known."""
    secret = links.secret_of(workshop_id=workshop.id, seed=estimate.token_seed)
    if not links.is_secret_of(secret, estimate.token_hash):
        return ""
    token = links.token_of(links.Address(workshop.id, estimate.pk, secret))
    return face_url(face="marketplace", path=f"/kosztorys/{token}")


def position_shown(line: OrderLine, *, photos: Iterable[int] = ()) -> dict[str, Any]:
    """A position as it is put before a client: texts and whole numbers, the same when they are read back from JSON."""
    amounts = line.amounts
    return {
        "id": line.pk,
        "version": line.version,
        "kind": str(line.kind),
        "name": line.name,
        "explanation": line.explanation,
        "quantity": str(line.quantity),
        "unit": line.unit,
        "unit_net": str(line.unit_net),
        "vat": str(line.vat),
        "discount_percent": str(line.discount_percent),
        "part_id": line.part_id,
        "net": str(amounts.net),
        "vat_amount": str(amounts.vat),
        "gross": str(amounts.gross),
        "was": str(line.consent),
        "photos": list(photos),
    }


def is_same_offer(shown: dict[str, Any], line: OrderLine) -> bool:
    """Whether the position still is what was shown; decisions and work on it do not make it another."""
    now = position_shown(line)
    return all(shown[name] == now[name] for name in OFFERED)


def page_out(*, estimate: Estimate, link_number: int) -> dict[str, Any]:
    """What the client sees, in five queries: the words as they were sent, each with what was decided of it since."""
    order, shown = estimate.order, estimate.shown
    lines = {line.pk: line for line in OrderLine.objects.filter(order=order)}
    photos = _photos(order, [file_id for one in shown["lines"] for file_id in one["photos"]])
    records = ConsentRecord.objects.filter(order=order, channel=Channel.LINK).order_by("-pk")
    last = records.values("at", "name").first()
    return {
        "number": estimate.number,
        "link_number": link_number,
        "order": shown["order"],
        "language": estimate.language,
        "made_at": estimate.made_at,
        "valid_until": estimate.valid_until,
        "workshop": shown["workshop"],
        "vehicle": {name: shown["vehicle"][name] for name in ("label", "plate")},
        "lines": [_line_of_page(one, lines.get(one["id"]), order, photos) for one in shown["lines"]],
        "totals": shown["totals"],
        "decline_fee": shown["decline_fee"],
        "terms": shown["terms"],
        "can_decide": order.stage in MOVES[Action.APPROVE].everywhere,
        "has_work_begun": order.stage in WORK_BEGAN,
        "decided_at": last["at"] if last else None,
        "decided_by": last["name"] if last else "",
    }


def _line_of_page(
    shown: dict[str, Any], line: OrderLine | None, order: WorkOrder, photos: dict[int, dict[str, Any]]
) -> dict[str, Any]:
    state = state_of_line(shown, line)
    told = ("id", "version", "kind", "name", "explanation", "quantity", "unit", "net", "vat", "vat_amount", "gross")
    return {name: shown[name] for name in told} | {
        "state": state,
        "may": answers_open(state, order),
        "photos": [photos[file_id] for file_id in shown["photos"] if file_id in photos],
    }


def state_of_line(shown: dict[str, Any], line: OrderLine | None) -> str:
    """open, approved, declined, call; changed when it costs something else now; withdrawn when it is gone."""
    if line is None:
        return "withdrawn"
    if not is_same_offer(shown, line):
        return "changed"
    return str(line.consent) if line.consent in DECISIONS else "open"


def answers_open(state: str, order: WorkOrder) -> list[str]:
    """Which decisions a client may still make of a position by the link."""
    if order.stage not in MOVES[Action.APPROVE].everywhere or state in ("changed", "withdrawn"):
        return []
    if order.stage in WORK_BEGAN and state == Consent.APPROVED:
        return [str(Consent.CALL)]
    return [str(one) for one in DECISIONS]


def _photos(order: WorkOrder, ids: list[int]) -> dict[int, dict[str, Any]]:
    if not ids:
        return {}
    files = OrderFile.objects.filter(order=order, pk__in=ids, removed_at__isnull=True)
    return {
        file.pk: {
            "id": file.pk,
            "kind": file.kind,
            "width": file.width,
            "height": file.height,
            "caption": file.caption,
        }
        for file in files
    }


def photo_key(*, estimate: Estimate, file_id: int, is_small: bool) -> str:
    """Where a photo lies that stands beside a position of this estimate. Raises NotHere for any other."""
    if not any(file_id in line["photos"] for line in estimate.shown["lines"]):
        raise NotHere
    file = OrderFile.objects.filter(order=estimate.order_id, pk=file_id, removed_at__isnull=True).first()
    if file is None:
        raise NotHere
    return file.small_key if is_small else file.key


def estimates_out(*, order: WorkOrder, workshop: WorkshopRef, with_prices: bool) -> list[dict[str, Any]]:
    """All estimates of an order, the newest first, each with what came of it, and for who sees prices its link."""
    estimates = list(Estimate.objects.filter(order=order).order_by("-number"))
    decided: dict[int | None, list[Mapping[str, Any]]] = defaultdict(list)
    for record in ConsentRecord.objects.filter(order=order, channel=Channel.LINK).order_by("pk").values():
        decided[record["estimate_id"]].append(record)
    newest = estimates[0].number if estimates else 0
    now = timezone.now()
    return [
        {
            "number": estimate.number,
            "made_at": estimate.made_at,
            "made_by_name": estimate.made_by_name,
            "mailing": estimate.mailing,
            "valid_until": estimate.valid_until,
            "state": _state(estimate, newest=newest, now=now),
            "gross": estimate.shown["totals"]["gross"] if with_prices else None,
            "first_opened_at": estimate.first_opened_at,
            "last_opened_at": estimate.last_opened_at,
            "opened_count": estimate.opened_count,
            "decided_at": decided[estimate.pk][-1]["at"] if decided[estimate.pk] else None,
            "decided_by": decided[estimate.pk][-1]["name"] if decided[estimate.pk] else "",
            "link": estimate_link(estimate=estimate, workshop=workshop) if with_prices else "",
        }
        for estimate in estimates
    ]


def _state(estimate: Estimate, *, newest: int, now: dt.datetime) -> str:
    if estimate.revoked_at is not None:
        return "revoked"
    if estimate.number != newest:
        return "replaced"
    return "expired" if estimate.valid_until <= now else "open"


def evidence_out(*, order: WorkOrder) -> list[dict[str, Any]]:
    """Every decision of an order as it was made, the newest first; `is_intact`: the hash fits the words."""
    records = ConsentRecord.objects.filter(order=order).select_related("estimate").order_by("-pk")
    return [
        {
            "id": record.pk,
            "at": record.at,
            "decision": record.decision,
            "line_id": record.line_id,
            "line_version": record.line_version,
            "line_name": record.shown["name"],
            "gross": record.shown["gross"],
            "estimate": record.estimate.number if record.estimate else None,
            "channel": record.channel,
            "name": record.name,
            "how": record.how,
            "actor_name": record.actor_name,
            "address": record.address,
            "user_agent": record.user_agent,
            "language": record.language,
            "text_hash": record.text_hash,
            "is_intact": _is_intact(record),
        }
        for record in records
    ]


def _is_intact(record: ConsentRecord) -> bool:
    if record.estimate is None:
        return links.text_hash(record.shown) == record.text_hash
    words = record.estimate.shown
    return links.text_hash(words) == record.text_hash and record.shown in words["lines"]
