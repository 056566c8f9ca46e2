"""Which workshop is this request. The host decides, once, before anything else runs."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import set_urlconf

from shared_apps.core.envelope import refusal_response
from shared_apps.core.errors import Refusal, UnknownHost
from shared_apps.core.tenancy import PUBLIC_SCHEMA, open_public, open_scope, return_to_public
from shared_apps.core.types import WorkshopRef
from tenants.hosts import face_of, host_of_slug, moved_to, request_host, url_of_host, workshop_by_host
from tenants.lifecycle.doors import let_in
from tenants.lifecycle.errors import WorkshopMoved
from tenants.slugs import MAX, SHAPE
from tenants.upgrade import readiness

HEADER = "X-Workshop"
URLCONFS = {
    "marketplace": "config.urls_public",
    "workshop": "config.urls_workshop",
    "console": "config.urls_console",
    "api": "config.urls_api",
}
API_PATHS = ("/api/", "/v1/")
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
                if workshop is not None:
                    readiness.enter()  # a schema that this code cannot work in is a 503 before anybody reads from it
                return self.get_response(request)
        except WorkshopMoved as moved:
            return _sent_on(request, moved)
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
        workshop = _open(request, host)
    elif face == "api" and (slug := request.headers.get(HEADER)) is not None:
        workshop = _open(request, host_of_slug(slug) if SHAPE.fullmatch(slug) and len(slug) <= MAX else None)
    _route(request, face, "config.urls_api_workshop" if face == "api" and workshop else URLCONFS[face])
    request.__dict__["workshop"] = workshop
    return workshop


def _route(request: HttpRequest, face: str, urlconf: str) -> None:
    request.__dict__["face"] = face
    request.__dict__["urlconf"] = urlconf
    set_urlconf(urlconf)


def _open(request: HttpRequest, host: str | None) -> WorkshopRef:
    workshop = workshop_by_host(host) if host else None
    if workshop is None:
        now = moved_to(host) if host else None
        if now is None:
            raise UnknownHost
        raise WorkshopMoved(details={"slug": now.slug, "url": url_of_host(host_of_slug(now.slug))})
    let_in(workshop=workshop, method=request.method or "GET", path=request.path)
    return workshop


def _sent_on(request: HttpRequest, moved: WorkshopMoved) -> HttpResponse:
    """A page or a calendar program follows an address; an API's caller needs another token first and is told so."""
    if request.path.startswith(API_PATHS):
        return refusal_response(moved)
    response = HttpResponse(status=308)
    response["Location"] = moved.details["url"].rstrip("/") + request.get_full_path()
    return response
