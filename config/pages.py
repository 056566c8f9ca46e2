from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

FACES = frozenset({"workshop", "mechanic"})


@require_safe
def workshop_page(request: HttpRequest, face: str) -> HttpResponse:
    """The public door asks before it shows a workshop's page, which lies on its own disk.

    Whether there is such a workshop, and whether it is open, was decided by the host before this is reached.
    """
    if face not in FACES:
        raise Http404
    response = HttpResponse(content_type="text/html; charset=utf-8")
    response["X-Accel-Redirect"] = f"/_page/{face}.html"
    # The page is the same for everybody and names its scripts by their content: asked for again, seldom sent again.
    response["Cache-Control"] = "no-cache"
    return response
