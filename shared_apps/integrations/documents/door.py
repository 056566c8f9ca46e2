from __future__ import annotations

from django.http import HttpResponse

from shared_apps.integrations.documents.types import Paper


def paper_response(paper: Paper) -> HttpResponse:
    response = HttpResponse(paper.content, content_type="application/pdf")
    response["Content-Disposition"] = paper.disposition
    return response
