"""Photos and videos of an order: the files lie there before the row says so, and what is removed can be put back."""

from __future__ import annotations

import datetime as dt
import math
import uuid
from dataclasses import dataclass
from typing import IO

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.outbox import enqueue
from shared_apps.core.realtime import announce
from shared_apps.integrations.pictures import (
    CONTENT_TYPE,
    VIDEO_TYPES,
    BadPicture,
    is_video,
    picture_sizes,
    video_kept,
)
from shared_apps.integrations.storage import file_store, new_key
from tenant_apps.workorders.errors import TooManyFiles
from tenant_apps.workorders.models import InspectionItem, OrderFile
from tenant_apps.workorders.services.locking import order_locked
from tenant_apps.workorders.services.timeline import TOPIC
from tenant_apps.workorders.types import FileKind, FilePurpose, Who

LARGE, SMALL, STILL = 2000, 400, 800
MOST_FILES = 100
KEEP_REMOVED = dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Made:
    """What is kept of a file that came in."""

    kind: FileKind
    extension: str
    content_type: str
    content: bytes
    small: bytes
    width: int
    height: int
    seconds: int = 0


def file_add(
    *,
    order_id: int,
    source: IO[bytes],
    purpose: str,
    caption: str,
    item_id: int | None,
    who: Who,
    upload_id: uuid.UUID | None = None,
) -> OrderFile:
    """Keep a photo as two pictures of our own making, a video as one of ours with a still. An upload makes one file.

    Raises NotHere, TooManyFiles, SupplierUnavailable, InvalidInput naming `photo`.
    """
    with transaction.atomic():
        order_may_take_file(order_id=order_id, item_id=item_id)
    made = _made(source)
    key, small_key = (new_key(room="orders", extension=extension) for extension in (made.extension, "webp"))
    store = file_store()
    try:
        store.write(key, made.content, content_type=made.content_type)
        store.write(small_key, made.small, content_type=CONTENT_TYPE)
        with transaction.atomic():
            # Asked once before the work and once more under the lock.
            order_may_take_file(order_id=order_id, item_id=item_id)
            file, is_new = OrderFile.objects.get_or_create(
                upload_id=upload_id or uuid.uuid4(),
                defaults={
                    "order_id": order_id,
                    "purpose": FilePurpose.INSPECTION if item_id is not None else purpose,
                    "item_id": item_id,
                    "kind": made.kind,
                    "key": key,
                    "small_key": small_key,
                    "width": made.width,
                    "height": made.height,
                    "seconds": made.seconds,
                    "caption": caption,
                    "added_by_id": who.user_id,
                    "added_by_name": who.name,
                },
            )
            announce(TOPIC, order_id)
    except Exception:
        _delete(key, small_key)
        raise
    if not is_new:
        _delete(key, small_key)
    return file


def _made(source: IO[bytes]) -> Made:
    head = source.read(12)
    source.seek(0)
    try:
        if is_video(head):
            video = video_kept(source, still_side=STILL)
            return Made(
                FileKind.VIDEO,
                video.extension,
                VIDEO_TYPES[video.extension],
                video.content,
                video.still,
                video.width,
                video.height,
                math.ceil(video.seconds),
            )
        large, small = picture_sizes(source, sides=(LARGE, SMALL))
    except BadPicture as bad:
        raise InvalidInput.of("photo", bad.reason) from bad
    return Made(FileKind.PHOTO, "webp", CONTENT_TYPE, large.content, small.content, large.width, large.height)


def _delete(*keys: str) -> None:
    for key in keys:
        file_store().delete(key)


def order_may_take_file(*, order_id: int, item_id: int | None) -> None:
    """In a transaction. Raises NotHere, TooManyFiles, InvalidInput naming `item_id`."""
    order = order_locked(order_id)
    if order.files.filter(removed_at__isnull=True).count() >= MOST_FILES:
        raise TooManyFiles
    if item_id is not None and not InspectionItem.objects.filter(pk=item_id, inspection__order=order).exists():
        raise InvalidInput.of("item_id", _("Nie ma takiego punktu oględzin w tym zleceniu."))


@transaction.atomic
def file_remove(*, order_id: int, file_id: int) -> None:
    """Out of sight at once; the files go in an hour unless it is put back. Raises NotHere."""
    file = _own(order_id, file_id)
    if file.removed_at is None:
        file.removed_at = timezone.now()
        file.save(update_fields=["removed_at", "updated_at"])
        enqueue("workorders.file_forget", not_before=file.removed_at + KEEP_REMOVED, file_id=file.pk)
        announce(TOPIC, order_id)


@transaction.atomic
def file_put_back(*, order_id: int, file_id: int) -> OrderFile:
    """Undo a removal. Raises NotHere when it is too late."""
    file = _own(order_id, file_id)
    file.removed_at = None
    file.save(update_fields=["removed_at", "updated_at"])
    announce(TOPIC, order_id)
    return file


@transaction.atomic
def file_forget(*, file_id: int) -> bool:
    """Delete a file that was removed long enough ago; True when it went. Raises SupplierUnavailable."""
    longest = timezone.now() - KEEP_REMOVED
    file = OrderFile.objects.select_for_update().filter(pk=file_id, removed_at__lte=longest).first()
    if file is None:
        return False
    _delete(file.key, file.small_key)
    file.delete()
    return True


def _own(order_id: int, file_id: int) -> OrderFile:
    file = OrderFile.objects.select_for_update().filter(order=order_id, pk=file_id).first()
    if file is None:
        raise NotHere
    return file
