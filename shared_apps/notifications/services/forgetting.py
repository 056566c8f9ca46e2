"""How long notices name people: the bell half a year, the proof that something left a year."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q
from django.utils import timezone

from shared_apps.notifications.models import Delivery, Notification
from shared_apps.notifications.types import LOST, State

KEEP_READ = dt.timedelta(days=180)
KEEP = dt.timedelta(days=365)
OVER = "forgotten"


def forget(*, now: dt.datetime | None = None) -> None:
    """Bells go. Of a message its key alone stays, so that it still leaves at most once; nobody decides on a lost one
    any more."""
    now = now or timezone.now()
    read = Q(read_at__lt=now - KEEP_READ)
    Notification.objects.filter(read | Q(created_at__lt=now - KEEP)).delete()
    old = Delivery.objects.filter(promised_at__lt=now - KEEP)
    old.filter(state__in=LOST).update(state=State.DROPPED, error=OVER)
    # A push to somebody who is nowhere in particular names no recipient.
    named = Q(user__isnull=False) | ~Q(recipient="", subject="", letter="")
    over = old.exclude(state__in=[State.WAITING, State.SENDING]).filter(named)
    over.update(recipient="", subject="", supplier_id="", about="", letter="", user=None)
