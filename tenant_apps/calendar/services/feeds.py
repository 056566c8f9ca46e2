from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import secrets

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from icalendar import Event

from shared_apps.core.errors import NotHere
from shared_apps.core.types import WorkshopRef
from shared_apps.directory import selectors as directory
from tenant_apps.calendar import ics
from tenant_apps.calendar.models import CalendarFeed, TimeSlot
from tenant_apps.calendar.selectors import appointment_list, block_list, mechanic_get, works_here, zone_of
from tenant_apps.calendar.services.telling import visit_event
from tenant_apps.calendar.types import Status

BACK, AHEAD = dt.timedelta(days=31), dt.timedelta(days=180)
MOST_EVENTS = 2000


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


@transaction.atomic
def feed_of(*, mechanic_id: int | None) -> CalendarFeed:
    """The feed of the whole workshop (None) or of one mechanic, made at the first asking. Raises NotHere."""
    if mechanic_id is not None:
        mechanic_get(mechanic_id=mechanic_id)
    feeds = CalendarFeed.objects
    found = (feeds.filter(mechanic__isnull=True) if mechanic_id is None else feeds.filter(mechanic=mechanic_id)).first()
    if found is None:
        secret = secrets.token_urlsafe(32)
        found = CalendarFeed(mechanic_id=mechanic_id, secret=secret, secret_hash=_hash(secret))
        # Two callers may ask for the first time at once: one of them makes it.
        CalendarFeed.objects.bulk_create([found], ignore_conflicts=True)
        return feed_of(mechanic_id=mechanic_id)
    return found


@transaction.atomic
def feed_rotate(*, mechanic_id: int | None) -> CalendarFeed:
    """A new secret; the old address is dead at once. Raises NotHere."""
    feed = feed_of(mechanic_id=mechanic_id)
    _renew(feed)
    return feed


@transaction.atomic
def feeds_rotate(*, mechanic_id: int | None = None) -> None:
    """New secrets for every feed there is, or for one mechanic's: whoever knew the old ones should know no more."""
    feeds = CalendarFeed.objects.select_for_update().order_by("pk")
    for feed in feeds if mechanic_id is None else feeds.filter(mechanic=mechanic_id):
        _renew(feed)


def _renew(feed: CalendarFeed) -> None:
    secret = secrets.token_urlsafe(32)
    feed.secret, feed.secret_hash, feed.rotated_at = secret, _hash(secret), timezone.now()
    feed.save()


def feed_text(*, workshop: WorkshopRef, secret: str, now: dt.datetime | None = None) -> str:
    """The calendar behind a secret address. Raises NotHere, also once its mechanic works here no more.

    Found by the hash of the secret, so that the index's timing says nothing about it, then compared in constant time.
    """
    now = now or timezone.now()
    feed = CalendarFeed.objects.select_related("mechanic").filter(secret_hash=_hash(secret)).first()
    if feed is None or not hmac.compare_digest(feed.secret, secret):
        raise NotHere
    if feed.mechanic is not None and not works_here(mechanic=feed.mechanic, workshop=workshop):
        raise NotHere
    visits = appointment_list(start=now - BACK, end=now + AHEAD, mechanic_id=feed.mechanic_id)
    listing = directory.listing_of(workshop_id=workshop.id)
    events = [
        visit_event(visit, workshop=workshop, listing=listing, language="pl", for_staff=True)
        for visit in visits.exclude(status__in=[Status.CANCELLED, Status.NO_SHOW])[:MOST_EVENTS]
    ]
    blocks = block_list(start=now - BACK, end=now + AHEAD, mechanic_id=feed.mechanic_id)
    events += [_block_event(block, workshop=workshop) for block in blocks[:MOST_EVENTS]]
    name = f"{listing.name} · {feed.mechanic.name}" if feed.mechanic else listing.name
    return ics.calendar(events, name=name)


def _block_event(block: TimeSlot, *, workshop: WorkshopRef) -> Event:
    whose = [one.name for one in (block.mechanic, block.bay) if one is not None]
    return ics.event(
        uid=f"block-{block.pk}@{settings.ROOT_HOST}",
        # Grows with every change, as calendar programs ask for.
        sequence=int((block.updated_at - block.created_at).total_seconds()),
        start=block.during.lower,
        end=block.during.upper,
        zone=zone_of(workshop=workshop),
        summary=": ".join(part for part in (", ".join(whose), block.note or "zablokowany czas") if part),
        stamp=block.updated_at,
    )
