"""An estimate on paper: always the words that were kept, never those of today."""

from __future__ import annotations

from typing import Any

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from shared_apps.core.money import VatRate, spoken
from shared_apps.core.types import WorkshopRef
from shared_apps.integrations.documents import Paper, pdf_of
from tenant_apps.workorders.models import Estimate
from tenant_apps.workorders.services.estimates import spoken_day
from tenant_apps.workorders.types import Consent

KEPT_SECONDS = 600


def estimate_pdf(*, estimate: Estimate, workshop: WorkshopRef) -> Paper:
    """The estimate as the client was shown it, in their language. Raises SupplierUnavailable."""
    language = estimate.language
    # The same words make the same paper; it costs a second of a processor.
    key = f"paper:{estimate.text_hash}:{estimate.valid_until.isoformat()}"
    with translation.override(language):
        content = cache.get(key)
        if content is None:
            content = pdf_of(render_to_string("documents/estimate.html", _told(estimate, workshop=workshop)))
            cache.set(key, content, KEPT_SECONDS)
        name = _("kosztorys %(order)s-%(number)s.pdf") % {
            "order": estimate.shown["order"].replace("/", "-"),
            "number": estimate.number,
        }
    return Paper(content, str(content_disposition_header(False, name)))


def _told(estimate: Estimate, *, workshop: WorkshopRef) -> dict[str, Any]:
    shown, language = estimate.shown, estimate.language

    def day(moment: Any) -> str:
        return spoken_day(moment, workshop=workshop, language=language)

    return {
        "language": language,
        "shown": shown,
        "made_on": day(estimate.made_at),
        "valid_until": day(estimate.valid_until),
        "lines": [_line(line, language=language) for line in shown["lines"]],
        "totals": {name: spoken(amount, language=language) for name, amount in shown["totals"].items()},
        "decline_fee": spoken(shown["decline_fee"], language=language) if shown["decline_fee"] else "",
        "text_hash": estimate.text_hash,
    }


def _line(line: dict[str, Any], *, language: str) -> dict[str, Any]:
    quantity = line["quantity"].rstrip("0").rstrip(".") if "." in line["quantity"] else line["quantity"]
    return {
        "name": line["name"],
        "explanation": line["explanation"],
        "quantity": quantity if language == "en" else quantity.replace(".", ","),
        "unit": line["unit"],
        "vat": VatRate(line["vat"]).label,
        "is_declined": line["was"] == Consent.DECLINED,
        "is_approved": line["was"] == Consent.APPROVED,
    } | {name: spoken(line[name], language=language) for name in ("net", "vat_amount", "gross")}
