"""Pictures of a workshop: rows here, files in the store. A row without its file is repaired by taking it away; a file
without its row (a transaction that was undone) is never shown to anybody."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from typing import IO

from django.db import transaction
from django.db.models import Max, QuerySet
from django.utils import timezone

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.outbox import enqueue
from shared_apps.directory.errors import PhotosChanged, TooManyPhotos
from shared_apps.directory.models import Listing, Photo
from shared_apps.directory.types import PhotoRef
from shared_apps.integrations.pictures import CONTENT_TYPE, BadPicture, Picture, picture_sizes
from shared_apps.integrations.storage import file_store, new_key

MOST_PHOTOS = 10
# The longest side, in pixels: for the page, and for cards and rows of small pictures.
LARGE, SMALL = 1600, 480
# So long a removed picture can be put back.
KEEP_REMOVED = dt.timedelta(hours=1)


def photos_of(*, listing_id: uuid.UUID) -> list[PhotoRef]:
    """An entry's pictures in their order."""
    return [_ref(row) for row in _standing().filter(listing=listing_id)]


def photos_of_workshop(*, workshop_id: int) -> list[PhotoRef]:
    return [_ref(row) for row in _standing().filter(listing__workshop=workshop_id)]


def photo_add(*, workshop_id: int, picture: IO[bytes], alt: str = "") -> PhotoRef:
    """Keep a stranger's picture as two of our own making, last in the order. Needs the workshop's scope.

    Raises NotHere, TooManyPhotos (409), SupplierUnavailable, or InvalidInput naming `photo`.
    """
    # Asked once before the work and once more under the lock.
    if _standing().filter(listing__workshop=workshop_id).count() >= MOST_PHOTOS:
        raise TooManyPhotos
    try:
        large, small = picture_sizes(picture, sides=(LARGE, SMALL))
    except BadPicture as bad:
        raise InvalidInput.of("photo", bad.reason) from bad
    return photo_keep(workshop_id=workshop_id, large=large, small=small, alt=alt)


def photo_keep(*, workshop_id: int, large: Picture, small: Picture, alt: str) -> PhotoRef:
    """The same for pictures that we made. The files lie there before the row says so."""
    key, small_key = (new_key(room="photos", extension="webp") for _size in range(2))
    store = file_store()
    try:
        store.write(key, large.content, content_type=CONTENT_TYPE)
        store.write(small_key, small.content, content_type=CONTENT_TYPE)
        with transaction.atomic():
            listing = _locked(workshop_id)
            if _standing().filter(listing=listing).count() >= MOST_PHOTOS:
                raise TooManyPhotos
            last = Photo.objects.filter(listing=listing).aggregate(last=Max("position"))["last"]
            row = Photo.objects.create(
                listing=listing,
                key=key,
                small_key=small_key,
                width=large.width,
                height=large.height,
                alt=alt,
                position=0 if last is None else last + 1,
            )
            _project(listing)
    except Exception:
        # Nobody will ever ask for these files; a store that is down keeps them, and that is all.
        store.delete(key)
        store.delete(small_key)
        raise
    return _ref(row)


@transaction.atomic
def photo_describe(*, workshop_id: int, photo_id: uuid.UUID, alt: str) -> PhotoRef:
    """Say in words what the picture shows. Raises NotHere."""
    row = _own(_locked(workshop_id), photo_id)
    row.alt = alt
    row.save(update_fields=["alt", "updated_at"])
    return _ref(row)


@transaction.atomic
def photos_order(*, workshop_id: int, photo_ids: Sequence[uuid.UUID]) -> list[PhotoRef]:
    """All pictures in their new order. Raises NotHere, or PhotosChanged (409) unless each stands there once."""
    listing = _locked(workshop_id)
    rows = {row.pk: row for row in _standing().filter(listing=listing)}
    if len(photo_ids) != len(rows) or set(photo_ids) != set(rows):
        raise PhotosChanged
    ordered = [rows[photo_id] for photo_id in photo_ids]
    for position, row in enumerate(ordered):
        row.position = position
    Photo.objects.bulk_update(ordered, ["position"])
    _project(listing)
    return [_ref(row) for row in ordered]


@transaction.atomic
def photo_remove(*, workshop_id: int, photo_id: uuid.UUID) -> None:
    """Taken out of sight at once; the files go in an hour unless it is put back. Raises NotHere."""
    listing = _locked(workshop_id)
    row = _own(listing, photo_id)
    row.removed_at = timezone.now()
    row.save(update_fields=["removed_at", "updated_at"])
    _project(listing)
    enqueue("directory.photo_forget", not_before=row.removed_at + KEEP_REMOVED, photo_id=str(row.pk))


@transaction.atomic
def photo_put_back(*, workshop_id: int, photo_id: uuid.UUID) -> PhotoRef:
    """Undo a removal, at its old place. Raises NotHere when it is too late, TooManyPhotos (409) when it is full."""
    listing = _locked(workshop_id)
    row = Photo.objects.filter(listing=listing, pk=photo_id).first()
    if row is None:
        raise NotHere
    if row.removed_at is not None:
        if _standing().filter(listing=listing).count() >= MOST_PHOTOS:
            raise TooManyPhotos
        row.removed_at = None
        row.save(update_fields=["removed_at", "updated_at"])
        _project(listing)
    return _ref(row)


@transaction.atomic
def photo_forget(*, photo_id: uuid.UUID) -> bool:
    """Delete files and row of a picture that was removed long enough ago; True when it went. Needs the scope.

    Raises SupplierUnavailable: the row stays then, so that the files are not forgotten either.
    """
    row = Photo.objects.select_for_update().filter(pk=photo_id, removed_at__lte=timezone.now() - KEEP_REMOVED).first()
    if row is None:
        return False
    store = file_store()
    store.delete(row.key)
    store.delete(row.small_key)
    row.delete()
    return True


def _standing() -> QuerySet[Photo]:
    return Photo.objects.filter(removed_at__isnull=True).order_by("position", "created_at")


def _ref(row: Photo) -> PhotoRef:
    return PhotoRef(row.pk, row.key, row.small_key, row.width, row.height, row.alt)


def _locked(workshop_id: int) -> Listing:
    listing = Listing.objects.select_for_update().filter(workshop_id=workshop_id).first()
    if listing is None:
        raise NotHere
    return listing


def _own(listing: Listing, photo_id: uuid.UUID) -> Photo:
    row = _standing().filter(listing=listing, pk=photo_id).first()
    if row is None:
        raise NotHere
    return row


def _project(listing: Listing) -> None:
    listing.photos = list(_standing().filter(listing=listing).values_list("small_key", flat=True))
    listing.save(update_fields=["photos", "updated_at"])
