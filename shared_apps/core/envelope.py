"""The seed's answer format, written once for DRF, django-ninja, middlewares and sockets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from shared_apps.core.errors import Refusal
from shared_apps.core.types import Page

JSON_OPTIONS = orjson.OPT_UTC_Z | orjson.OPT_NON_STR_KEYS
PAGE_ATTRIBUTE = "garage_page"


def _now() -> str:
    return timezone.now().isoformat(timespec="milliseconds").replace("+00:00", "Z")


def success(data: Any, *, message: str = "", page: Page | None = None) -> dict[str, Any]:
    body = {"success": True, "data": data, "message": message, "timestamp": _now()}
    if page is not None:
        body["pagination"] = {
            "page": page.page,
            "per_page": page.per_page,
            "total": page.total,
            "pages": page.pages,
        }
    return body


def failure(code: str, message: str, details: Mapping[str, Any] | None = None) -> dict[str, Any]:
    return {
        "success": False,
        "error": {"code": code, "message": message, "details": dict(details or {})},
        "timestamp": _now(),
    }


def failure_of(refusal: Refusal) -> dict[str, Any]:
    return failure(refusal.code, str(refusal.detail), refusal.details)


def dumps(body: Any) -> bytes:
    return orjson.dumps(body, default=_unusual, option=JSON_OPTIONS)


def _unusual(value: Any) -> Any:
    if isinstance(value, Promise | Exception):
        return str(value)
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json")
    if isinstance(value, set | frozenset | tuple):
        return list(value)
    return str(value)


def refusal_response(refusal: Refusal) -> HttpResponse:
    """The envelope as a plain Django response, for middlewares and error handlers."""
    response = HttpResponse(dumps(failure_of(refusal)), status=refusal.status, content_type="application/json")
    if refusal.retry_after is not None:
        response["Retry-After"] = str(refusal.retry_after)
    return response


def paged(request: HttpRequest, page: Page) -> None:
    """Put the page's numbers beside the answer of this request; the renderer writes them."""
    setattr(request, PAGE_ATTRIBUTE, page)


STATUS_CODES: dict[int, tuple[str, str]] = {
    400: ("VALIDATION_ERROR", gettext_noop("Popraw zaznaczone pola.")),
    401: ("NOT_AUTHENTICATED", gettext_noop("Zaloguj się, żeby przejść dalej.")),
    403: ("FORBIDDEN", gettext_noop("Nie masz do tego dostępu.")),
    404: ("NOT_FOUND", gettext_noop("Nie znaleziono.")),
    405: ("METHOD_NOT_ALLOWED", gettext_noop("Ta metoda nie jest tu dozwolona.")),
    406: ("NOT_ACCEPTABLE", gettext_noop("Odpowiadamy tylko w formacie JSON.")),
    413: ("PAYLOAD_TOO_LARGE", gettext_noop("Przesłane dane są za duże.")),
    415: ("UNSUPPORTED_MEDIA_TYPE", gettext_noop("Wyślij dane w formacie JSON.")),
    429: ("THROTTLED", gettext_noop("Za dużo prób. Odczekaj chwilę i spróbuj ponownie.")),
    500: (
        "INTERNAL_ERROR",
        "Coś poszło nie tak po naszej stronie. Nic nie zostało zapisane. Spróbuj ponownie.",
    ),
}


def failure_of_status(status: int, details: Mapping[str, Any] | None = None) -> dict[str, Any]:
    code, message = STATUS_CODES.get(status, STATUS_CODES[500 if status >= 500 else 400])
    return failure(code, _(message), details)


def status_response(status: int) -> HttpResponse:
    return HttpResponse(dumps(failure_of_status(status)), status=status, content_type="application/json")
