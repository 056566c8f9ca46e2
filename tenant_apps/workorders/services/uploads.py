"""Files of an order that come in pieces: a network that goes away costs one piece, not the whole video.

Whoever sends chooses the upload's id, asks how much is here, and goes on from there; each step may be told again.
"""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict, InvalidInput, NotHere
from shared_apps.integrations.pictures import MOST_VIDEO_BYTES
from tenant_apps.workorders.errors import OffsetWrong, TooManyUploads
from tenant_apps.workorders.models import OrderFile, Upload, UploadPart
from tenant_apps.workorders.services.files import file_add, order_may_take_file
from tenant_apps.workorders.types import Who

PART_BYTES = 256 * 1024
KEEP_SILENT = dt.timedelta(days=7)
# Of one person at once: a phone sends one after the other.
MOST_UPLOADS = 20
IN_MEMORY = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Progress:
    """Bytes that are here, and the file once all are."""

    received: int
    file: OrderFile | None = None


def upload_begin(
    *, order_id: int, upload_id: uuid.UUID, size: int, purpose: str, caption: str, item_id: int | None, who: Who
) -> Progress:
    """Begin, or ask how far it got. Raises NotHere, TooManyFiles, TooManyUploads, Conflict, InvalidInput."""
    known = _file_of(order_id, upload_id)
    if known is not None:
        return Progress(size, known)
    if size > MOST_VIDEO_BYTES:
        raise InvalidInput.of("size", _("Plik jest za duży. Może mieć najwyżej 30 MB."))
    with transaction.atomic():
        order_may_take_file(order_id=order_id, item_id=item_id)
        Upload.objects.filter(updated_at__lt=timezone.now() - KEEP_SILENT).delete()
        upload, is_new = Upload.objects.get_or_create(
            id=upload_id,
            defaults={
                "order_id": order_id,
                "size": size,
                "purpose": purpose,
                "caption": caption,
                "item_id": item_id,
                "added_by_id": who.user_id,
            },
        )
        if is_new and Upload.objects.filter(added_by_id=who.user_id).count() > MOST_UPLOADS:
            raise TooManyUploads
        if upload.order_id != order_id or upload.added_by_id != who.user_id or upload.size != size:
            raise Conflict
    return Progress(upload.received)


def upload_continue(*, order_id: int, upload_id: uuid.UUID, offset: int, content: bytes, who: Who) -> Progress:
    """Take the bytes from `offset` on; with the last of them the file is made.

    Without bytes at its end, the file is only made. Raises NotHere, OffsetWrong, TooManyFiles, SupplierUnavailable, or
    InvalidInput naming `body`, or `photo` for what is no file that can be kept: then the upload is gone.
    """
    known = _file_of(order_id, upload_id)
    if known is not None:
        return Progress(offset + len(content), known)
    with transaction.atomic():
        upload = (
            Upload.objects.select_for_update().filter(pk=upload_id, order=order_id, added_by_id=who.user_id).first()
        )
        if upload is None:
            raise NotHere
        if offset != upload.received:
            raise OffsetWrong(details={"received": upload.received})
        if len(content) > min(PART_BYTES, upload.size - offset):
            raise InvalidInput.of("body", _("To więcej, niż zapowiedziano."))
        if content:
            UploadPart.objects.create(upload=upload, offset=offset, content=content)
            upload.received += len(content)
            upload.save(update_fields=["received", "updated_at"])
    if upload.received < upload.size:
        return Progress(upload.received)
    return Progress(upload.received, _finished(upload, who))


def _finished(upload: Upload, who: Who) -> OrderFile:
    with SpooledTemporaryFile(IN_MEMORY) as whole:
        parts = UploadPart.objects.filter(upload=upload).order_by("offset").values_list("content", flat=True)
        for content in parts.iterator(chunk_size=4):
            whole.write(content)
        whole.seek(0)
        try:
            file = file_add(
                order_id=upload.order_id,
                source=whole,
                purpose=upload.purpose,
                caption=upload.caption,
                item_id=upload.item_id,
                who=who,
                upload_id=upload.pk,
            )
        except InvalidInput:
            upload.delete()
            raise
    upload.delete()
    return file


def _file_of(order_id: int, upload_id: uuid.UUID) -> OrderFile | None:
    return OrderFile.objects.filter(order=order_id, upload_id=upload_id).first()
