"""The secret calendar address on the workshop's own host."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from shared_apps.core.actors import workshop_of
from shared_apps.core.envelope import refusal_response
from shared_apps.core.errors import Refusal
from shared_apps.core.throttling import client_ip, spend
from tenant_apps.calendar import services


@require_safe
def calendar_feed(request: HttpRequest, secret: str) -> HttpResponse:
    """Who has the address reads the visits; nobody is asked for a log-in, calendar programs have none."""
    try:
        spend("anon", f"feed:{client_ip(request)}")
        text = services.feed_text(workshop=workshop_of(request), secret=secret)
    except Refusal as refusal:
        return refusal_response(refusal)
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Cache-Control"] = "private, max-age=300"
    return response
