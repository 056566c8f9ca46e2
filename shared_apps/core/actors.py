"""Who is calling. Tokens are read by the accounts app, named in the settings, so that core imports none of us."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.module_loading import import_string

from shared_apps.core.errors import NotAuthenticated
from shared_apps.core.types import Actor, WorkshopRef

ACTOR_ATTRIBUTE = "garage_actor"


def bearer_token(request: HttpRequest) -> str | None:
    """The token of an ``Authorization: Bearer …`` header, or None without one."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" and token.strip() else None


def actor_of(request: HttpRequest) -> Actor | None:
    """The caller of this request, read once from the database, or None without a token.

    On a workshop's host only its members pass; elsewhere everybody with a token for that face does.
    Raises NotAuthenticated, TokenExpired or NotYours.
    """
    known: Actor | None = getattr(request, ACTOR_ATTRIBUTE, None)
    if known is not None:
        return known
    token = bearer_token(request)
    if token is None:
        return None
    actor = _authenticate(request, token)
    setattr(request, ACTOR_ATTRIBUTE, actor)
    return actor


def required_actor(request: HttpRequest) -> Actor:
    actor = actor_of(request)
    if actor is None:
        raise NotAuthenticated
    return actor


def browser_named(request: HttpRequest, response: HttpResponseBase) -> str:
    """The id of the browser that asks, which keeps it from now on: who a caller without an account is."""
    name: str = import_string(settings.BROWSER_NAMER)(request, response)
    return name


def _authenticate(request: HttpRequest, token: str) -> Actor:
    workshop: WorkshopRef | None = getattr(request, "workshop", None)
    if workshop is not None:
        return _function(settings.STAFF_AUTHENTICATOR)(token=token, workshop=workshop)
    return _function(settings.EDGE_AUTHENTICATOR)(token=token, face=getattr(request, "face", "marketplace"))


@lru_cache(maxsize=4)
def _function(path: str) -> Callable[..., Actor]:
    function: Callable[..., Actor] = import_string(path)
    return function


def workshop_of(request: HttpRequest) -> WorkshopRef:
    """The workshop of this request's host. Only on a workshop's host; elsewhere it is a bug and raises."""
    workshop: WorkshopRef | None = getattr(request, "workshop", None)
    if workshop is None:
        raise LookupError("this host belongs to no workshop")
    return workshop
