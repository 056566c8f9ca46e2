"""Which workshop is this request. The host decides, once, before anything else runs."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import set_urlconf

from shared_apps.core.envelope import refusal_response
from shared_apps.core.errors import NotHere, Refusal, UnknownHost, WorkshopSuspended
from shared_apps.core.tenancy import PUBLIC_SCHEMA, open_public, open_scope, return_to_public
from shared_apps.core.types import WorkshopRef
from tenants.hosts import face_of, host_of_slug, request_host, workshop_by_host
from tenants.slugs import MAX, SHAPE

HEADER = "X-Workshop"
URLCONFS = {
    "marketplace": "config.urls_public",
    "workshop": "config.urls_workshop",
    "console": "config.urls_console",
    "api": "config.urls_api",
}
# Health is about the process, whichever host asks.
ANY_HOST = frozenset({"/healthz", "/readyz", "/metrics"})


class WorkshopMiddleware:
    """Sets request.face, request.workshop and the URL configuration, and opens the schema for the whole request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # A connection that an earlier request left elsewhere must not decide where this one looks up its host.
        return_to_public()
        try:
            with open_public():
                workshop = _resolve(request)
            with open_scope(workshop.schema_name if workshop else PUBLIC_SCHEMA):
                return self.get_response(request)
        except Refusal as refusal:
            return refusal_response(refusal)
        finally:
            return_to_public()


def _resolve(request: HttpRequest) -> WorkshopRef | None:
    host = request_host(request)
    face = face_of(host) if host else None
    if request.path in ANY_HOST:
        _route(request, face or "marketplace", "config.urls_health")
        return None
    if host is None or face is None:
        raise UnknownHost
    workshop = None
    if face == "workshop":
        workshop = _open(workshop_by_host(host))
    elif face == "api" and (slug := request.headers.get(HEADER)) is not None:
        workshop = _open(workshop_by_host(host_of_slug(slug)) if SHAPE.fullmatch(slug) and len(slug) <= MAX else None)
    _route(request, face, "config.urls_api_workshop" if face == "api" and workshop else URLCONFS[face])
    request.__dict__["workshop"] = workshop
    return workshop


def _route(request: HttpRequest, face: str, urlconf: str) -> None:
    request.__dict__["face"] = face
    request.__dict__["urlconf"] = urlconf
    set_urlconf(urlconf)


def _open(workshop: WorkshopRef | None) -> WorkshopRef:
    if workshop is None:
        raise UnknownHost
    if workshop.status == "suspended":
        raise WorkshopSuspended
    if workshop.status != "active":
        raise NotHere
    return workshop
