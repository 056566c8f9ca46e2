"""The development inbox: what the embedded suppliers of mail, SMS and push were given. Never mounted in production."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import path

from shared_apps.integrations.kept import kept
from shared_apps.integrations.mail import kept_mails

MOST_SHOWN = 100


def _kept(request: HttpRequest) -> dict[str, Any]:
    to = request.GET.get("to") or None
    return {
        "mails": kept_mails(to=to)[:MOST_SHOWN],
        "texts": [row for row in kept("sms") if to in (None, row["to"])][:MOST_SHOWN],
        "pushes": [row for row in kept("push") if to in (None, row["to"])][:MOST_SHOWN],
    }


def page(request: HttpRequest) -> HttpResponse:
    return render(request, "dev/inbox.html", _kept(request))


def rows(request: HttpRequest) -> HttpResponse:
    """The same as JSON, for tests in a browser."""
    return JsonResponse(_kept(request))


def attachment(request: HttpRequest, mail_id: str, number: int) -> HttpResponse:
    for mail in kept_mails():
        if mail["id"] == mail_id and number < len(mail["attachments"]):
            part = mail["attachments"][number]
            response = HttpResponse(part["content"], content_type=part["content_type"])
            response["Content-Disposition"] = f'attachment; filename="{part["name"]}"'
            return response
    raise Http404


urlpatterns = [
    path("", page, name="dev-inbox"),
    path("rows.json", rows),
    path("<str:mail_id>/<int:number>", attachment, name="dev-inbox-attachment"),
]
