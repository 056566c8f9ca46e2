"""Photos of an order. The files lie there before the row says so; what is removed can be put back for an hour."""

from __future__ import annotations

import datetime as dt
from typing import IO

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.outbox import enqueue
from shared_apps.core.realtime import announce
from shared_apps.integrations.pictures import CONTENT_TYPE, BadPicture, picture_sizes
from shared_apps.integrations.storage import file_store, new_key
from tenant_apps.workorders.errors import TooManyFiles
from tenant_apps.workorders.models import InspectionItem, OrderFile
from tenant_apps.workorders.services.locking import order_locked
from tenant_apps.workorders.services.timeline import TOPIC
from tenant_apps.workorders.types import FilePurpose, Who

LARGE, SMALL = 2000, 400
MOST_FILES = 100
KEEP_REMOVED = dt.timedelta(hours=1)


def file_add(
    *, order_id: int, picture: IO[bytes], purpose: str, caption: str, item_id: int | None, who: Who
) -> OrderFile:
    """Keep a photo as two pictures of our own making. Raises NotHere, TooManyFiles, InvalidInput naming `photo`."""
    with transaction.atomic():
        _may(order_id, item_id)
    try:
        large, small = picture_sizes(picture, sides=(LARGE, SMALL))
    except BadPicture as bad:
        raise InvalidInput.of("photo", bad.reason) from bad
    key, small_key = (new_key(room="orders", extension="webp") for _size in range(2))
    store = file_store()
    try:
        store.write(key, large.content, content_type=CONTENT_TYPE)
        store.write(small_key, small.content, content_type=CONTENT_TYPE)
        with transaction.atomic():
            # Asked once before the work and once more under the lock.
            _may(order_id, item_id)
            file = OrderFile.objects.create(
                order_id=order_id,
                purpose=FilePurpose.INSPECTION if item_id is not None else purpose,
                item_id=item_id,
                key=key,
                small_key=small_key,
                width=large.width,
                height=large.height,
                caption=caption,
                added_by_id=who.user_id,
                added_by_name=who.name,
            )
            announce(TOPIC, order_id)
    except Exception:
        store.delete(key)
        store.delete(small_key)
        raise
    return file


def _may(order_id: int, item_id: int | None) -> None:
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
    """Delete a photo that was removed long enough ago; True when it went. Raises SupplierUnavailable."""
    longest = timezone.now() - KEEP_REMOVED
    file = OrderFile.objects.select_for_update().filter(pk=file_id, removed_at__lte=longest).first()
    if file is None:
        return False
    store = file_store()
    store.delete(file.key)
    store.delete(file.small_key)
    file.delete()
    return True


def _own(order_id: int, file_id: int) -> OrderFile:
    file = OrderFile.objects.select_for_update().filter(order=order_id, pk=file_id).first()
    if file is None:
        raise NotHere
    return file
