"""What a client without an account does with an estimate: the signed link is the only proof, and opens nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from ninja import Query, Router
from pydantic import WithJsonSchema

from shared_apps.core.tenancy import open_workshop
from shared_apps.core.throttling import client_ip
from shared_apps.core.types import WorkshopRef
from shared_apps.integrations.documents import paper_response
from shared_apps.integrations.storage import lent, lent_response
from tenant_apps.workorders import links, selectors, services
from tenant_apps.workorders.schemas import EstimateAnswerOut, EstimateDecisionsIn, EstimateOut, EstimatePhotoIn
from tenant_apps.workorders.types import Caller, ClientSaid, LineDecision

router = Router(tags=["estimates"])
# Said in the description alone: a longer one is no link of ours, which is a 404 like any other.
Token = Annotated[str, WithJsonSchema({"type": "string", "maxLength": links.MOST_TOKEN})]
PHOTO = {"200": {"description": "WebP", "content": {"image/webp": {"schema": {"type": "string"}}}}}
PDF = {"200": {"description": "PDF", "content": {"application/pdf": {"schema": {"type": "string"}}}}}


@contextmanager
def _inside(token: str) -> Iterator[tuple[links.Address, WorkshopRef]]:
    """The workshop that a link leads into. Raises NotHere before any schema is entered for what we did not sign."""
    address = links.address_in(token)
    workshop = selectors.workshop_of_link(address=address)
    with open_workshop(workshop.schema_name):
        yield address, workshop


def _caller(request: HttpRequest) -> Caller:
    return Caller(
        address=client_ip(request)[:45],
        user_agent=request.headers.get("User-Agent", "").replace("\x00", "")[:300],
        language=(get_language() or "pl")[:2],
    )


@router.get("estimates/{token}/", response=EstimateOut, operation_id="estimates_get")
def estimate(request: HttpRequest, token: Token) -> Any:
    """What the workshop asks, as it was sent, with what was decided since. An older link shows the newest estimate.

    404 for whatever is no link of ours; 410 LINK_EXPIRED or LINK_REVOKED for who holds a real one.
    """
    with _inside(token) as (address, _workshop):
        link = selectors.estimate_of_link(address=address)
        newest = selectors.estimate_newest(estimate=link)
        services.estimate_seen(estimate=newest)
        return selectors.page_out(estimate=newest, link_number=link.number)


@router.post("estimates/{token}/decisions/", response=EstimateAnswerOut, operation_id="estimates_decide")
def decide(request: HttpRequest, token: Token, body: EstimateDecisionsIn) -> Any:
    """Decisions by position. What the workshop changed meanwhile comes back in `refused`; all others are taken."""
    said = ClientSaid(
        estimate=body.estimate,
        decisions=[LineDecision(one.line_id, one.line_version, one.decision) for one in body.decisions],
        name=body.name,
    )
    with _inside(token) as (address, _workshop):
        refused = services.estimate_answer(address=address, said=said, caller=_caller(request))
        link = selectors.estimate_of_link(address=address)
        newest = selectors.estimate_newest(estimate=link)
        return {"estimate": selectors.page_out(estimate=newest, link_number=link.number), "refused": refused}


@router.get("estimates/{token}/pdf/", operation_id="estimates_pdf", openapi_extra={"responses": PDF})
def pdf(request: HttpRequest, token: Token) -> HttpResponse:
    with _inside(token) as (address, workshop):
        link = selectors.estimate_of_link(address=address)
        paper = services.estimate_pdf(estimate=selectors.estimate_newest(estimate=link), workshop=workshop)
    return paper_response(paper)


@router.get(
    "estimates/{token}/files/{int:file_id}/", operation_id="estimates_photo", openapi_extra={"responses": PHOTO}
)
def photo(request: HttpRequest, token: Token, file_id: int, query: Query[EstimatePhotoIn]) -> Any:
    """A photo that stands beside a position of what is shown now."""
    with _inside(token) as (address, _workshop):
        link = selectors.estimate_of_link(address=address)
        newest = selectors.estimate_newest(estimate=link)
        return lent_response(lent(key=selectors.photo_key(estimate=newest, file_id=file_id, is_small=query.small)))
