from __future__ import annotations

import datetime as dt

from django.utils import timezone

from shared_apps.accounts.models import EmailCode, SignIn

KEEP_CODES = dt.timedelta(days=8)
KEEP_ENDED = dt.timedelta(days=1)


def forget_expired() -> int:
    """Delete log-ins whose last token has run out and codes nobody typed; returns how many rows went."""
    now = timezone.now()
    ended, _ = SignIn.objects.filter(expires_at__lt=now - KEEP_ENDED).delete()
    unanswered, _ = EmailCode.objects.filter(updated_at__lt=now - KEEP_CODES).delete()
    return ended + unanswered
