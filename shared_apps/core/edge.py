"""django-ninja in this house: the same envelope, errors, throttles and pagination for clients and the console."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.renderers import BaseRenderer
from ninja.security import HttpBearer

from shared_apps.core.actors import actor_of, required_actor
from shared_apps.core.envelope import PAGE_ATTRIBUTE, dumps, failure_of_status, refusal_response, success
from shared_apps.core.errors import NotYours, Refusal
from shared_apps.core.openapi import wrap_edge_schema
from shared_apps.core.pagination import Rows, paginate
from shared_apps.core.types import Actor
from shared_apps.core.validation import sentence_of

__all__ = ["EdgeAPI", "SignedIn", "actor", "paginated", "signed_in"]


class SignedIn(HttpBearer):
    """Needs a token of this face. `admin_only` lets platform admins pass alone."""

    def __init__(self, *, admin_only: bool = False) -> None:
        super().__init__()
        self.admin_only = admin_only

    def __call__(self, request: HttpRequest) -> Actor:
        who = required_actor(request)
        if self.admin_only and not who.is_platform_admin:
            raise NotYours
        return who

    def authenticate(self, request: HttpRequest, token: str) -> Actor:
        return required_actor(request)


signed_in = SignedIn()
platform_admin = SignedIn(admin_only=True)


def actor(request: HttpRequest) -> Actor:
    """The signed-in caller. Raises NotAuthenticated (401)."""
    return required_actor(request)


def visitor(request: HttpRequest) -> Actor | None:
    """The caller of a public route: signed in or not."""
    return actor_of(request)


def paginated(request: HttpRequest, rows: Rows) -> Sequence[Any]:
    """One page of `rows` by ?page and ?per_page; give the operation openapi_extra={"x-paginated": True}."""
    return paginate(request, rows)


class EnvelopeRenderer(BaseRenderer):
    media_type = "application/json"

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> bytes:
        if response_status >= 400:
            return dumps(data)
        return dumps(success(data, page=getattr(request, PAGE_ATTRIBUTE, None)))


class EdgeAPI(NinjaAPI):
    """A NinjaAPI that speaks the house's envelope and nothing else."""

    def __init__(self, *, title: str, name: str) -> None:
        super().__init__(
            title=title,
            version="1.0.0",
            urls_namespace=name,
            docs_url=None,
            openapi_url=None,
            renderer=EnvelopeRenderer(),
        )
        self.add_exception_handler(Refusal, _refused)
        self.add_exception_handler(ValidationError, _invalid)
        self.add_exception_handler(AuthenticationError, _unauthenticated)
        self.add_exception_handler(HttpError, _http_error)
        self.add_exception_handler(Http404, _not_found)

    def get_openapi_schema(self, **kwargs: Any) -> OpenAPISchema:
        schema: OpenAPISchema = wrap_edge_schema(super().get_openapi_schema(**kwargs))
        return schema


def _body(request: HttpRequest, status: int, details: dict[str, Any] | None = None) -> HttpResponse:
    return HttpResponse(dumps(failure_of_status(status, details)), status=status, content_type="application/json")


def _refused(request: HttpRequest, error: Any) -> HttpResponse:
    return refusal_response(error)


def _invalid(request: HttpRequest, error: Any) -> HttpResponse:
    details: dict[str, list[str]] = {}
    for problem in error.errors:
        # ("body", "payload", "vehicle", "year") -> "vehicle.year"; the parameter's own name says nothing to a caller.
        where, *path = [str(part) for part in problem["loc"]]
        if where == "body" and len(path) > 1:
            path = path[1:]
        details.setdefault(".".join(path) or where, []).append(sentence_of(problem))
    return _body(request, 400, details)


def _unauthenticated(request: HttpRequest, error: Any) -> HttpResponse:
    return _body(request, 401)


def _http_error(request: HttpRequest, error: Any) -> HttpResponse:
    return _body(request, error.status_code, {"body": [str(error)]} if error.status_code == 400 else None)


def _not_found(request: HttpRequest, error: Any) -> HttpResponse:
    return _body(request, 404)
