from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.utils import timezone

from tenants.models import Workshop


def workshops_to_erase(*, at: dt.datetime | None = None) -> list[tuple[int, str]]:
    """(id, slug) of the closed workshops whose grace is over."""
    limit = (at or timezone.now()) - dt.timedelta(days=settings.CLOSED_DAYS)
    rows = Workshop.objects.filter(status=Workshop.Status.CLOSED, closed_at__lt=limit).order_by("pk")
    return list(rows.values_list("pk", "slug"))
