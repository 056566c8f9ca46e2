from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from shared_apps.core.envelope import status_response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return status_response(400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return status_response(403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return status_response(404)


def server_error(request: HttpRequest) -> HttpResponse:
    return status_response(500)
