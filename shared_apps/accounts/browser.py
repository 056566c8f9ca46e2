"""What a browser keeps between calls, the same for both frameworks: two cookies of one host, never with a Domain."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import get_language

from shared_apps.accounts.services.devices import device_named, device_remember
from shared_apps.accounts.tokens import read_refresh, refresh_lifetime
from shared_apps.accounts.types import CONSOLE, SHARED, Audience, Tokens, workshop_audience
from shared_apps.core.errors import NotYours, Refusal
from shared_apps.core.throttling import client_ip, spend
from shared_apps.core.types import WorkshopRef

REFRESH_COOKIE = "__Host-gm_refresh"
DEVICE_COOKIE = "__Host-gm_device"
DEVICE_SECONDS = 365 * 24 * 3600
OUR_SCRIPT = ("X-Requested-With", "garage")


def audience_of(request: HttpRequest) -> Audience:
    """Whom a token of this host is for."""
    workshop: WorkshopRef | None = getattr(request, "workshop", None)
    if workshop is not None:
        return workshop_audience(workshop_id=workshop.id, schema_name=workshop.schema_name)
    return CONSOLE if getattr(request, "face", "marketplace") == "console" else SHARED


def knock(request: HttpRequest) -> None:
    """Before anything that a stranger may try: our own pages only, and not too often. Raises NotYours or Throttled."""
    from_our_page(request)
    spend("login", client_ip(request))


def from_our_page(request: HttpRequest) -> None:
    """A browser says where a call comes from; another origin may not set or use this host's cookies."""
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc.lower() != str(request.META.get("HTTP_HOST", "")).lower():
        raise NotYours


def from_our_script(request: HttpRequest) -> None:
    """For calls that a cookie alone authorises: a header no foreign form can send. Raises NotYours."""
    from_our_page(request)
    name, value = OUR_SCRIPT
    if request.headers.get(name) != value:
        raise NotYours


def agent_of(request: HttpRequest) -> str:
    """What the browser calls itself."""
    return request.headers.get("User-Agent", "")[:400]


def refresh_cookie(request: HttpRequest) -> str | None:
    return request.COOKIES.get(REFRESH_COOKIE)


def holder_of_refresh(request: HttpRequest) -> int | None:
    """Whose refresh token this is, by its signature alone: good enough to count calls, not to let anybody in."""
    token = refresh_cookie(request)
    if token is None:
        return None
    try:
        return read_refresh(token).user_id
    except Refusal:
        return None


def device_cookie(request: HttpRequest) -> str | None:
    return request.COOKIES.get(DEVICE_COOKIE)


def name_browser(request: HttpRequest, response: HttpResponseBase) -> str:
    """The id of this browser, which its cookie keeps from now on."""
    device, cookie = device_named(cookie=device_cookie(request))
    _set(response, DEVICE_COOKIE, cookie, DEVICE_SECONDS)
    return device


def browser_of(request: HttpRequest) -> str:
    """The id that this browser was given; one that has none is like no other."""
    return device_named(cookie=device_cookie(request))[0]


def language_of(request: HttpRequest, chosen: str | None = None) -> str:
    """The language a mail is written in: as chosen, or as the browser asks."""
    return chosen or ("en" if (get_language() or "pl").startswith("en") else "pl")


def hand_over(request: HttpRequest, response: HttpResponseBase, tokens: Tokens) -> dict[str, Any]:
    """Put the refresh token into its cookie, remember the browser, and answer with the rest (TokenOut)."""
    seconds = int(refresh_lifetime().total_seconds())
    _set(response, REFRESH_COOKIE, tokens.refresh, seconds)
    device = device_remember(cookie=device_cookie(request), user_id=tokens.user_id)
    _set(response, DEVICE_COOKIE, device, DEVICE_SECONDS)
    return {"access": tokens.access, "expires_in": tokens.expires_in, "user": tokens.user}


def forget_refresh(response: HttpResponseBase) -> None:
    _set(response, REFRESH_COOKIE, "", 0)


def _set(response: HttpResponseBase, name: str, value: str, seconds: int) -> None:
    response.set_cookie(name, value, max_age=seconds, path="/", secure=True, httponly=True, samesite="Lax")
