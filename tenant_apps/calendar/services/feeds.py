from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import secrets

from django.db import transaction
from django.utils import timezone

from shared_apps.core.errors import NotHere
from shared_apps.core.types import WorkshopRef
from shared_apps.directory import selectors as directory
from tenant_apps.calendar import ics
from tenant_apps.calendar.models import CalendarFeed
from tenant_apps.calendar.selectors import appointment_list, mechanic_get
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
    secret = secrets.token_urlsafe(32)
    feed.secret, feed.secret_hash, feed.rotated_at = secret, _hash(secret), timezone.now()
    feed.save()
    return feed


def feed_text(*, workshop: WorkshopRef, secret: str, now: dt.datetime | None = None) -> str:
    """The calendar behind a secret address. Raises NotHere.

    Found by the hash of the secret, so that the index's timing says nothing about it, then compared in constant time.
    """
    now = now or timezone.now()
    feed = CalendarFeed.objects.select_related("mechanic").filter(secret_hash=_hash(secret)).first()
    if feed is None or not hmac.compare_digest(feed.secret, secret):
        raise NotHere
    visits = appointment_list(start=now - BACK, end=now + AHEAD, mechanic_id=feed.mechanic_id)
    listing = directory.listing_of(workshop_id=workshop.id)
    events = [
        visit_event(visit, workshop=workshop, listing=listing, language="pl", for_staff=True)
        for visit in visits.exclude(status__in=[Status.CANCELLED, Status.NO_SHOW])[:MOST_EVENTS]
    ]
    name = f"{listing.name} · {feed.mechanic.name}" if feed.mechanic else listing.name
    return ics.calendar(events, name=name)
