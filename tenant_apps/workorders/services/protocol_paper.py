"""The protocol of a car that was taken in, on paper: to sign with a pen, or as it was signed on the screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import structlog
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.formats import date_format, number_format
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from shared_apps.core.errors import NotHere
from shared_apps.core.money import spoken
from shared_apps.core.types import WorkshopRef
from shared_apps.directory import selectors as directory
from shared_apps.integrations.documents import Paper, pdf_of
from shared_apps.integrations.pictures import CONTENT_TYPE
from shared_apps.integrations.storage import file_store
from tenant_apps.calendar.selectors import zone_of
from tenant_apps.workorders.models import OrderFile, SignedProtocol, WorkOrder
from tenant_apps.workorders.selectors.fees import signed_last
from tenant_apps.workorders.selectors.intake import files_of, intake_get, protocol_content
from tenant_apps.workorders.services.estimates import language_of
from tenant_apps.workorders.types import CLOSED, MarkKind

log = structlog.get_logger(__name__)

# The outline's own field, as in the dashboard: a mark at (1, 1) lies in its lower right corner.
OUTLINE = (400, 260)
# A signature is drawn in a field three times as wide as high.
SIGNED = (300, 100)
MOST_PHOTOS = 24


def protocol_pdf(*, order: WorkOrder, workshop: WorkshopRef, with_prices: bool = True) -> Paper:
    """As it is written now; a signature stands under it only when it was given to these very words. Of an order that
    is closed it is what was signed, whatever became of the customer and the car since.

    Raises NotHere while nothing is written, SupplierUnavailable.
    """
    intake = intake_get(order_id=order.pk)
    if intake is None:
        raise NotHere
    content = protocol_content(order=order)
    signed = signed_last(order=order)
    if signed is not None and order.stage in CLOSED:
        content = signed.content
    elif signed is not None and signed.content != content:
        signed = None
    photos = [file for file in files_of(order_id=order.pk, purpose="intake") if file.pk in content["photos"]]
    pictures = _pictures(photos[:MOST_PHOTOS])
    files = {f"photo{photo.pk}": (CONTENT_TYPE, content) for photo, content in pictures}
    with translation.override(language_of(order)):
        told = _told(content, workshop=workshop, with_prices=with_prices) | {
            "taken_on": _moment(intake.created_at, workshop=workshop),
            "signed": None if signed is None else _signed(signed, workshop=workshop),
            "photos": [_photo(number, photo) for number, (photo, _content) in enumerate(pictures, start=1)],
        }
        page = pdf_of(render_to_string("documents/protocol.html", told), files=files)
        name = _("protokół przyjęcia %(order)s.pdf") % {"order": order.label.replace("/", "-")}
    return Paper(page, str(content_disposition_header(False, name)))


def _pictures(photos: Sequence[OrderFile]) -> list[tuple[OrderFile, bytes]]:
    """One that the storage has lost is left out: the paper is signed for its words."""
    store, found = file_store(), []
    for photo in photos:
        try:
            found.append((photo, store.read(photo.small_key)))
        except NotHere:
            log.warning("photo_lost", key=photo.small_key)
    return found


def _told(content: dict[str, Any], *, workshop: WorkshopRef, with_prices: bool) -> dict[str, Any]:
    language = translation.get_language()
    promised = content["promised_at"]
    mileage, fee = content["mileage_km"], Decimal(content["inspection_fee_net"])
    return {
        "language": language,
        "shown": content,
        "workshop": directory.listing_of(workshop_id=workshop.id),
        "mileage": "" if mileage is None else f"{number_format(mileage, force_grouping=True)} km",
        "fuel": "" if content["fuel_eighths"] is None else f"{content['fuel_eighths']}/8",
        "promised": _moment(dt.datetime.fromisoformat(promised), workshop=workshop) if promised else "",
        "fee": spoken(content["inspection_fee_net"], language=language) if fee and with_prices else "",
        "marks": [_mark(number, mark) for number, mark in enumerate(content["marks"], start=1)],
    }


def _mark(number: int, mark: dict[str, Any]) -> dict[str, Any]:
    width, height = OUTLINE
    return {
        "number": number,
        "x": f"{mark['x'] * width:.1f}",
        "y": f"{mark['y'] * height:.1f}",
        "text_y": f"{mark['y'] * height + 3.4:.1f}",
        "kind": MarkKind(mark["kind"]).label,
        "note": mark["note"],
    }


def _signed(signed: SignedProtocol, *, workshop: WorkshopRef) -> dict[str, Any]:
    width, height = SIGNED
    strokes = [" ".join(f"{x * width:.1f},{y * height:.1f}" for x, y in stroke) for stroke in signed.signature]
    return {
        "by": signed.signed_by,
        "at": _moment(signed.signed_at, workshop=workshop),
        "taken_by": signed.taken_by_name,
        "hash": signed.content_hash,
        "strokes": strokes,
    }


def _photo(number: int, photo: OrderFile) -> dict[str, Any]:
    caption = photo.caption or _("Zdjęcie %(number)s") % {"number": number}
    return {"name": f"photo{photo.pk}", "caption": caption}


def _moment(moment: dt.datetime, *, workshop: WorkshopRef) -> str:
    """As people write it: "3 grudnia 2026, 14:30"."""
    return date_format(moment.astimezone(zone_of(workshop=workshop)), "j E Y, H:i")
