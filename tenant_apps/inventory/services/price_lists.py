"""A supplier's price list taken in: looked at, mapped, then written by a worker, piece by piece, with its progress.

Each piece is one transaction together with the place up to which the file has been read, so that a worker that dies
goes on where it was, and a message that comes twice does nothing twice.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice
from typing import Any

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.money import HUNDRED, to_grosz
from shared_apps.core.outbox import enqueue
from shared_apps.core.realtime import announce
from tenant_apps.customers.types import searched
from tenant_apps.inventory.errors import StatusRefused
from tenant_apps.inventory.models import Part, PriceList, Supplier
from tenant_apps.inventory.price_sheet import Offer, heading_of, mapping_or_refuse, offers_of
from tenant_apps.inventory.types import ListStatus

TOPIC = "price_list"
RUN = "inventory.price_list_run"
AT_ONCE = 2_000
MOST_PROBLEMS = 200
BUSY = (ListStatus.WAITING, ListStatus.RUNNING)
FILE_KEPT = dt.timedelta(days=1)
FILLED = ("manufacturer", "category", "barcode", "oem_number", "supplier_sku")
SEARCHED = ("name", "sku", "manufacturer", "oem_number", "barcode", "supplier_sku", "category")
KNOWN = ("id", "name", "sku", *FILLED, "purchase_price", "price_net", "supplier_id")

INSERT = """
    INSERT INTO inventory_part (created_at, updated_at, name, sku, manufacturer, category, barcode, oem_number,
        supplier_sku, search, purchase_price, price_net, supplier_id, unit, vat, average_cost, on_hand, reserved,
        minimum, is_stocked, level, moved, warranty_months, note, is_active, version, is_demo)
    SELECT %s, %s, n.name, n.sku, n.manufacturer, n.category, n.barcode, n.oem_number, n.supplier_sku, n.search,
        n.purchase_price, n.price_net, %s, 'pcs', '23', 0, 0, 0, 0, false, 'on_demand', 0, 12, '', true, 1, false
    FROM unnest(%s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[],
        %s::numeric[], %s::numeric[]) AS n (name, sku, manufacturer, category, barcode, oem_number, supplier_sku,
        search, purchase_price, price_net)
    ON CONFLICT (sku) DO NOTHING
"""
UPDATE = """
    UPDATE inventory_part p SET updated_at = %s, manufacturer = n.manufacturer, category = n.category,
        barcode = n.barcode, oem_number = n.oem_number, supplier_sku = n.supplier_sku, search = n.search,
        purchase_price = n.purchase_price, price_net = n.price_net, supplier_id = n.supplier_id,
        version = p.version + 1
    FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::numeric[],
        %s::numeric[], %s::bigint[]) AS n (id, manufacturer, category, barcode, oem_number, supplier_sku, search,
        purchase_price, price_net, supplier_id)
    WHERE p.id = n.id
"""


@transaction.atomic
def price_list_read(*, content: bytes, file_name: str, supplier_id: int | None, actor_id: int | None) -> PriceList:
    """Keep the file and say what its columns seem to be. Raises CannotRead, InvalidInput."""
    heading = heading_of(content)
    if supplier_id is not None and not Supplier.objects.filter(pk=supplier_id).exists():
        raise InvalidInput.of("supplier_id", _("Nie ma takiego dostawcy."))
    stale = PriceList.objects.filter(updated_at__lt=timezone.now() - FILE_KEPT).exclude(content=b"")
    stale.exclude(status__in=BUSY).update(content=b"")
    return PriceList.objects.create(
        supplier_id=supplier_id,
        file_name=file_name[:120],
        content=content,
        columns=[
            {"title": title, "sample": [row[place] if place < len(row) else "" for row in heading.sample]}
            for place, title in enumerate(heading.columns)
        ],
        mapping=heading.suggested,
        total_rows=heading.rows,
        actor_id=actor_id,
    )


@transaction.atomic
def price_list_start(
    *, price_list_id: uuid.UUID, mapping: Mapping[str, int], margin_percent: Decimal | None, is_dry_run: bool
) -> PriceList:
    """Promise a run: a dry one counts what would become of the rows and writes nothing.

    `margin_percent` makes the selling price of parts whose file names none. Raises NotHere, InvalidInput,
    StatusRefused while it runs or once it is done.
    """
    found = PriceList.objects.select_for_update().filter(pk=price_list_id).first()
    if found is None:
        raise NotHere
    if found.status in BUSY or not found.content:
        raise StatusRefused
    found.mapping = mapping_or_refuse(mapping, columns=len(found.columns))
    found.margin_percent, found.is_dry_run = margin_percent, is_dry_run
    found.status, found.run = ListStatus.WAITING, found.run + 1
    found.done_rows = found.new_parts = found.changed_parts = found.same_parts = found.failed_rows = 0
    found.problems, found.started_at, found.finished_at = [], timezone.now(), None
    found.save()
    enqueue(RUN, price_list_id=str(found.pk), run=found.run)
    announce(TOPIC, found.pk)
    return found


def price_list_run(*, price_list_id: uuid.UUID, run: int) -> None:
    """Take the file in from where it stands to its end. Runs in a worker, inside the workshop."""
    found = PriceList.objects.filter(pk=price_list_id, run=run).first()
    if found is None or found.status not in BUSY:
        return
    offers = offers_of(bytes(found.content), found.mapping)
    at: int | None = 0
    try:
        while at is not None:
            at = _next_piece(price_list_id, run, offers, at)
    except Exception:
        # The office sees it and may start again; whoever keeps the machines running sees the error.
        failed = PriceList.objects.filter(pk=price_list_id, run=run, status__in=BUSY)
        failed.update(status=ListStatus.FAILED, finished_at=timezone.now())
        raise


@transaction.atomic
def _next_piece(price_list_id: uuid.UUID, run: int, offers: Iterator[Offer], at: int) -> int | None:
    """Up to where the file has been read afterwards, or None when there is nothing left to do."""
    row = PriceList.objects.select_for_update().defer("content").get(pk=price_list_id)
    if row.run != run or row.status not in BUSY:
        return None
    # Another worker, or this one before it died, may be further than we are.
    at += sum(1 for _skipped in islice(offers, row.done_rows - at))
    chunk = list(islice(offers, AT_ONCE))
    if not chunk:
        _finish(row)
        return None
    _take_in(row, chunk)
    return at + len(chunk)


def _finish(row: PriceList) -> None:
    row.status, row.finished_at = ListStatus.DONE, timezone.now()
    fields = ["status", "finished_at", "updated_at"]
    if not row.is_dry_run:
        row.content = b""
        fields.append("content")
    row.save(update_fields=fields)
    announce(TOPIC, row.pk)
    if not row.is_dry_run:
        announce("part", "")


@dataclass(slots=True)
class _Piece:
    new: dict[str, dict[str, Any]] = field(default_factory=dict)
    changed: list[dict[str, Any]] = field(default_factory=list)
    same: int = 0


def _take_in(row: PriceList, chunk: Sequence[Offer]) -> None:
    good = {offer.texts["sku"]: offer for offer in chunk if not offer.errors}
    failed = [offer for offer in chunk if offer.errors]
    piece, nameless = _sorted_out(row, good)
    failed += nameless
    if not row.is_dry_run:
        _insert(row, list(piece.new.values()))
        _update(piece.changed)
    row.done_rows += len(chunk)
    row.new_parts += len(piece.new)
    row.changed_parts += len(piece.changed)
    row.failed_rows += len(failed)
    # What stood twice in one piece counts as a row that changed nothing.
    row.same_parts = row.done_rows - row.new_parts - row.changed_parts - row.failed_rows
    room = MOST_PROBLEMS - len(row.problems)
    row.problems += [
        {"row": offer.number, "sku": offer.texts["sku"], "errors": _words(offer.errors)} for offer in failed[:room]
    ]
    row.status = ListStatus.RUNNING
    row.save(
        update_fields=[
            "status", "done_rows", "new_parts", "changed_parts", "same_parts", "failed_rows", "problems", "updated_at",
        ]
    )  # fmt: skip
    announce(TOPIC, row.pk)


def _words(errors: Mapping[str, list[Any]]) -> dict[str, list[str]]:
    return {name: [str(message) for message in messages] for name, messages in errors.items()}


def _sorted_out(row: PriceList, good: Mapping[str, Offer]) -> tuple[_Piece, list[Offer]]:
    """New parts, parts that change, and new ones without a name. Known parts are locked in order of their ids."""
    rows = Part.objects.select_for_update().filter(sku__in=good).order_by("pk").values(*KNOWN)
    known = {part["sku"]: part for part in rows}
    piece, nameless = _Piece(), []
    for sku, offer in good.items():
        part = known.get(sku)
        if part is not None:
            changed = _changed(row, part, offer)
            if changed is None:
                piece.same += 1
            else:
                piece.changed.append(changed)
        elif not offer.texts.get("name"):
            errors = {"name": [str(_("Nowa część musi mieć nazwę."))]}
            nameless.append(Offer(offer.number, offer.texts, {}, errors))
        else:
            piece.new[sku] = _new(row, offer)
    return piece, nameless


def _selling(row: PriceList, offer: Offer) -> Decimal | None:
    """The file's own price, or the purchase price with the margin."""
    price = offer.prices.get("price_net")
    bought = offer.prices.get("purchase_price")
    if price is None and bought is not None and row.margin_percent is not None:
        return to_grosz(bought * (HUNDRED + row.margin_percent) / HUNDRED)
    return price


def _new(row: PriceList, offer: Offer) -> dict[str, Any]:
    part: dict[str, Any] = {name: offer.texts.get(name, "") for name in ("name", "sku", *FILLED)}
    part["search"] = searched(*(part[name] for name in SEARCHED))
    part["purchase_price"] = offer.prices.get("purchase_price")
    part["price_net"] = _selling(row, offer) or Decimal(0)
    return part


def _changed(row: PriceList, part: dict[str, Any], offer: Offer) -> dict[str, Any] | None:
    """Prices are the file's; what was blank is filled; what somebody wrote stays. None when all is as it was."""
    told = part | {name: part[name] or offer.texts.get(name, "") for name in FILLED}
    told["purchase_price"] = offer.prices.get("purchase_price", part["purchase_price"])
    told["price_net"] = _selling(row, offer) if _selling(row, offer) is not None else part["price_net"]
    told["supplier_id"] = part["supplier_id"] or row.supplier_id
    if told == part:
        return None
    told["search"] = searched(*(told[name] for name in SEARCHED))
    return told


def _insert(row: PriceList, parts: Sequence[Mapping[str, Any]]) -> None:
    if parts:
        now = timezone.now()
        names = ("name", "sku", *FILLED, "search", "purchase_price", "price_net")
        with connection.cursor() as cursor:
            cursor.execute(INSERT, [now, now, row.supplier_id, *_columns(parts, names)])


def _update(parts: Sequence[Mapping[str, Any]]) -> None:
    if parts:
        names = ("id", *FILLED, "search", "purchase_price", "price_net", "supplier_id")
        with connection.cursor() as cursor:
            cursor.execute(UPDATE, [timezone.now(), *_columns(parts, names)])


def _columns(rows: Sequence[Mapping[str, Any]], names: Sequence[str]) -> Iterator[list[Any]]:
    return ([row[name] for row in rows] for name in names)
