"""Asking the client: what they are shown is written down word by word, and a signed link leads there."""

from __future__ import annotations

import datetime as dt
import secrets
from collections import defaultdict
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import F, Max
from django.db.models.functions import Coalesce
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from shared_apps.accounts.selectors import person_language
from shared_apps.core.money import VatRate, line_amounts, spoken, total
from shared_apps.core.realtime import announce
from shared_apps.core.types import WorkshopRef
from shared_apps.directory import selectors as directory
from shared_apps.notifications.services import mail_promise
from tenant_apps.calendar.selectors import zone_of
from tenant_apps.workorders import links
from tenant_apps.workorders.errors import EstimateRevoked
from tenant_apps.workorders.models import Estimate, InspectionItem, OrderFile, OrderLine, WorkOrder
from tenant_apps.workorders.selectors.estimates import estimate_get, estimate_link, position_shown
from tenant_apps.workorders.selectors.fees import fee_of
from tenant_apps.workorders.selectors.jobs import rules_get
from tenant_apps.workorders.services.locking import order_locked
from tenant_apps.workorders.services.stages import question_take_back
from tenant_apps.workorders.services.timeline import TOPIC, record
from tenant_apps.workorders.types import Consent, EventKind, Mailing, Who

# Of what is written down; another one when the shape changes.
FORM = 1
MOST_PHOTOS = 6


def estimate_make(order: WorkOrder, *, workshop: WorkshopRef, who: Who, now: dt.datetime | None = None) -> Estimate:
    """The next estimate of a locked order: its words, its link and the mail that brings it, all in one transaction."""
    now = now or timezone.now()
    rules = rules_get()
    number = (Estimate.objects.filter(order=order).aggregate(last=Max("number"))["last"] or 0) + 1
    language = language_of(order)
    with translation.override(language):
        shown = _shown(order, number=number, workshop=workshop, fee=fee_of(order=order), now=now)
    seed = secrets.token_hex(16)
    estimate = Estimate(
        order=order,
        number=number,
        shown=shown,
        text_hash=links.text_hash(shown),
        language=language,
        made_at=now,
        made_by=who.user_id,
        made_by_name=who.name,
        valid_until=now + dt.timedelta(days=rules.estimate_days),
        token_seed=seed,
        token_hash=links.hash_of(links.secret_of(workshop_id=workshop.id, seed=seed)),
        mailing=_way_of(order),
    )
    estimate.save()
    question_take_back(order)
    if estimate.mailing == Mailing.PROMISED and not _mail(estimate, workshop=workshop):
        estimate.mailing = Mailing.LEFT_OUT
        estimate.save(update_fields=["mailing"])
    return estimate


def language_of(order: WorkOrder) -> str:
    """The client's own, as they set it or as they booked; Polish when nobody knows."""
    user_id = order.customer.user_id
    said = person_language(user_id=user_id) if user_id is not None else ""
    if not said and order.appointment is not None:
        said = order.appointment.language
    return "en" if said.startswith("en") else "pl"


def _shown(order: WorkOrder, *, number: int, workshop: WorkshopRef, fee: Decimal, now: dt.datetime) -> dict[str, Any]:
    listing = directory.listing_of(workshop_id=workshop.id)
    lines = list(OrderLine.objects.filter(order=order, is_decline_fee=False).order_by("position", "pk"))
    photos = _photos_of(lines)
    wanted = total(line.amounts for line in lines if line.consent != Consent.DECLINED)
    customer, vehicle = order.customer, order.vehicle
    return {
        "form": FORM,
        "order": order.label,
        "number": number,
        "made_at": now.isoformat(),
        "workshop": {
            "name": listing.name,
            "street": listing.street,
            "postal_code": listing.postal_code,
            "city": listing.city,
            "phone": listing.phone,
        },
        "customer": {
            "name": customer.name,
            "nip": customer.nip,
            "street": customer.street,
            "postal_code": customer.postal_code,
            "city": customer.city,
        },
        "vehicle": {
            "label": vehicle.label,
            "plate": vehicle.plate,
            "vin": vehicle.vin,
            "mileage_km": vehicle.mileage_km,
        },
        "lines": [position_shown(line, photos=photos[line.pk]) for line in lines],
        "totals": {"net": str(wanted.net), "vat": str(wanted.vat), "gross": str(wanted.gross)},
        "decline_fee": _fee_said(fee),
        "decline_fee_net": str(fee),
        "terms": str(
            _(
                "Warsztat zrobi tylko to, na co się zgodzisz, i nie weźmie za to więcej, niż tu napisano. Jeśli cena "
                "pozycji się zmieni albo potrzebne okaże się coś jeszcze, zapyta jeszcze raz i poczeka na zgodę "
                "(art. 630 Kodeksu cywilnego)."
            )
        ),
    }


def _fee_said(fee: Decimal) -> str | None:
    """What a client pays who declines everything, with VAT; None for nothing."""
    gross = line_amounts(quantity=Decimal(1), unit_net=fee, vat=VatRate.STANDARD).gross
    return str(gross) if gross > 0 else None


def _photos_of(lines: list[OrderLine]) -> dict[int, list[int]]:
    """What the inspection saw of each position: ids of photos, the first ones."""
    findings = InspectionItem.objects.filter(line__in=lines).values_list("pk", "line_id")
    line_of = {item_id: line_id for item_id, line_id in findings if line_id is not None}
    found: dict[int, list[int]] = defaultdict(list)
    files = OrderFile.objects.filter(item__in=list(line_of), removed_at__isnull=True).order_by("pk")
    for file_id, item_id in files.values_list("pk", "item_id"):
        if item_id is not None and len(found[line_of[item_id]]) < MOST_PHOTOS:
            found[line_of[item_id]].append(file_id)
    return found


def _way_of(order: WorkOrder) -> Mailing:
    if order.is_demo or order.customer.is_demo or order.vehicle.is_demo:
        return Mailing.DEMO
    return Mailing.PROMISED if order.customer.email else Mailing.NO_ADDRESS


def _mail(estimate: Estimate, *, workshop: WorkshopRef) -> bool:
    order, shown, language = estimate.order, estimate.shown, estimate.language
    return mail_promise(
        to=order.customer.email,
        template="estimate_sent",
        language=language,
        context={
            "name": order.customer.name,
            "workshop": shown["workshop"]["name"],
            "phone": shown["workshop"]["phone"],
            "vehicle": shown["vehicle"]["label"],
            "plate": shown["vehicle"]["plate"],
            "total": spoken(shown["totals"]["gross"], language=language),
            "until": spoken_day(estimate.valid_until, workshop=workshop, language=language),
            "is_changed": estimate.number > 1,
            "link": estimate_link(estimate=estimate, workshop=workshop),
        },
        key=f"estimate:{estimate.pk}",
        unasked_by=workshop.schema_name,
    )


def spoken_day(moment: dt.datetime, *, workshop: WorkshopRef, language: str) -> str:
    """As people write it: "3 grudnia 2026"."""
    with translation.override(language):
        return date_format(moment.astimezone(zone_of(workshop=workshop)), "j E Y")


@transaction.atomic
def estimate_revoke(*, order_id: int, number: int, who: Who) -> Estimate:
    """The link opens nothing any more. Twice is no error. Raises NotHere."""
    order = order_locked(order_id)
    estimate = estimate_get(order_id=order.pk, number=number)
    if estimate.revoked_at is None:
        estimate.revoked_at = timezone.now()
        estimate.save(update_fields=["revoked_at"])
        question_take_back(order)
        record(order, EventKind.EDITED, who=who, what="estimate_revoked", number=number)
    return estimate


@transaction.atomic
def estimate_extend(*, order_id: int, number: int, days: int, who: Who) -> Estimate:
    """Valid for so many days from now, never shorter than it was. Raises NotHere, EstimateRevoked."""
    order = order_locked(order_id)
    estimate = estimate_get(order_id=order.pk, number=number)
    if estimate.revoked_at is not None:
        raise EstimateRevoked
    estimate.valid_until = max(estimate.valid_until, timezone.now() + dt.timedelta(days=days))
    estimate.save(update_fields=["valid_until"])
    record(order, EventKind.EDITED, who=who, what="estimate_extended", number=number, days=days)
    return estimate


@transaction.atomic
def estimate_seen(*, estimate: Estimate, now: dt.datetime | None = None) -> None:
    """The client has opened it; the office hears of the first time."""
    now = now or timezone.now()
    Estimate.objects.filter(pk=estimate.pk).update(
        opened_count=F("opened_count") + 1,
        last_opened_at=now,
        first_opened_at=Coalesce("first_opened_at", now),
    )
    if estimate.first_opened_at is None:
        announce(TOPIC, estimate.order_id)
