"""Private files on a workshop's own host."""

from __future__ import annotations

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from shared_apps.core.envelope import refusal_response
from shared_apps.core.errors import Refusal
from shared_apps.integrations.storage.client import file_store
from shared_apps.integrations.storage.private import ADDRESS_SECONDS, Lent, lent_by

# nginx says the same for what it sends (garage.conf.template).
PROTECTIONS = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-site",
}


@require_safe
def private_file(request: HttpRequest, token: str) -> HttpResponseBase:
    """Whoever has the signed address gets the file. It is checked here and sent by nginx or by the bucket."""
    try:
        return lent_response(lent_by(token=token))
    except Refusal as refusal:
        return refusal_response(refusal)


def lent_response(lent: Lent) -> HttpResponseBase:
    """The file itself, for a door that has asked for the right to see it. Raises NotHere, SupplierUnavailable."""
    response = _sent(lent)
    response["Cache-Control"] = f"private, max-age={ADDRESS_SECONDS}"
    for name, said in PROTECTIONS.items():
        response[name] = said
    return response


def _sent(lent: Lent) -> HttpResponseBase:
    store = file_store()
    address = store.lent_url(lent.key, content_type=lent.content_type, disposition=lent.disposition)
    if address is not None:
        return HttpResponseRedirect(address)
    content = store.opened(lent.key)
    response: HttpResponseBase
    if settings.SENT_BY_NGINX:
        content.close()
        response = HttpResponse()
        response["X-Accel-Redirect"] = f"/_private/{lent.key}"
    else:
        response = FileResponse(content)
    response["Content-Type"], response["Content-Disposition"] = lent.content_type, lent.disposition
    return response
