"""What DRF is told by the settings: authentication, permission, throttle, parsing and the envelope.

DRF imports this module while it imports its own views, so nothing here may import those.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework import authentication, exceptions, permissions
from rest_framework.parsers import JSONParser as BaseJSONParser
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.actors import actor_of, required_actor
from shared_apps.core.envelope import (
    PAGE_ATTRIBUTE,
    STATUS_CODES,
    dumps,
    failure,
    failure_of,
    failure_of_status,
    success,
)
from shared_apps.core.errors import NotAuthenticated, NotYours, Refusal
from shared_apps.core.permissions import roles_with
from shared_apps.core.types import Actor

if TYPE_CHECKING:
    from rest_framework.views import APIView


class StaffAuthentication(authentication.BaseAuthentication):
    """The caller as an Actor in `request.auth`; membership was read from the database for this request."""

    def authenticate(self, request: Request) -> tuple[Any, Actor] | None:
        actor = actor_of(request._request)
        return None if actor is None else (actor, actor)

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"


class WorkshopPermission(permissions.BasePermission):
    """The view names one permission; the caller's roles must hold it. A view without one refuses everybody."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        method = request.method or "GET"
        if method.lower() not in view.http_method_names or not hasattr(view, method.lower()):
            raise exceptions.MethodNotAllowed(method)
        permission = _permission_of(view, method)
        if permission == "public":
            return True
        actor = required_actor(request._request)
        if not actor.roles & roles_with(permission):
            raise NotYours
        return True


def _permission_of(view: APIView, method: str) -> str:
    declared: str | Mapping[str, str] = getattr(view, "permission", "")
    if isinstance(declared, str):
        return declared
    return declared["GET" if method == "HEAD" else method]


class JSONParser(BaseJSONParser):
    strict = True

    def parse(self, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().parse(*args, **kwargs)
        except RecursionError as too_deep:
            raise exceptions.ParseError from too_deep


class EnvelopeRenderer(BaseRenderer):
    """Writes every answer, good or bad, in the envelope."""

    media_type = "application/json"
    format = "json"
    charset = None

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, Any] | None = None,
    ) -> bytes:
        context = renderer_context or {}
        response = context.get("response")
        if response is not None and response.status_code == 204:
            return b""
        if response is not None and response.status_code >= 400:
            return dumps(data)
        request = context.get("request")
        page = getattr(request._request, PAGE_ATTRIBUTE, None) if request is not None else None
        return dumps(success(data, page=page))


def exception_handler(error: Exception, context: Mapping[str, Any]) -> Response | None:
    """Every error of a DRF view as the envelope. None lets an unexpected one reach the outer middleware."""
    if isinstance(error, Refusal):
        response = Response(failure_of(error), status=error.status)
        if error.retry_after is not None:
            response["Retry-After"] = str(error.retry_after)
        return response
    if isinstance(error, Http404):
        return Response(failure_of_status(404), status=404)
    if isinstance(error, exceptions.ValidationError):
        return Response(failure_of_status(400, flatten(error.detail)), status=400)
    if isinstance(error, exceptions.ParseError):
        return Response(failure_of_status(400, {"body": [str(error.detail)]}), status=400)
    if isinstance(error, exceptions.NotAuthenticated | exceptions.AuthenticationFailed):
        return Response(failure_of(NotAuthenticated()), status=401)
    if isinstance(error, exceptions.APIException):
        status = error.status_code
        body = failure_of_status(status) if status in STATUS_CODES else failure("CONFLICT", str(error.detail))
        response = Response(body, status=status)
        if isinstance(error, exceptions.MethodNotAllowed):
            response["Allow"] = ", ".join(context["view"].allowed_methods)
        return response
    return None


def flatten(detail: Any, path: str = "") -> dict[str, list[str]]:
    """DRF's nested validation details as messages by dotted field name: {"vehicle.year": ["…"]}."""
    if isinstance(detail, Mapping):
        found: dict[str, list[str]] = {}
        for key, value in detail.items():
            name = path if key == "non_field_errors" and path else f"{path}.{key}" if path else str(key)
            found.update(flatten(value, name))
        return found
    if isinstance(detail, list) and any(isinstance(item, Mapping | list) for item in detail):
        found = {}
        for index, item in enumerate(detail):
            found.update(flatten(item, f"{path}.{index}" if path else str(index)))
        return found
    messages = detail if isinstance(detail, list) else [detail]
    return {path or "body": [_sentence(message) for message in messages]} if messages else {}


def _sentence(message: Any) -> str:
    """DRF repeats a wrong choice as it came, a megabyte or half a character included; we do not."""
    if getattr(message, "code", "") in {"invalid_choice", "not_a_list"}:
        return _("Wybierz jedną z możliwości.")
    return str(message).encode("utf-8", "replace").decode()
