"""The directory for visitors, and what an owner may do from the shared hosts."""

from __future__ import annotations

import uuid
from typing import Annotated, Any, Literal, cast

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Router
from pydantic import BeforeValidator, Field, StringConstraints

from shared_apps.accounts.services import ticket_issue
from shared_apps.core.edge import actor, paginated, signed_in
from shared_apps.core.envelope import PAGE_ATTRIBUTE, dumps, success
from shared_apps.core.inputs import InSchema, Latitude, Longitude, LongText, Text, clean_text
from shared_apps.directory import selectors, services
from shared_apps.directory.answers import card_of
from shared_apps.directory.schemas import (
    CatalogueServiceOut,
    ListingCard,
    ListingDetail,
    NewWorkshopOut,
    PublicCard,
    SlugCheckOut,
    TownOut,
)
from shared_apps.directory.types import ListingChange
from shared_apps.integrations.maps import ATTRIBUTION

router = Router(tags=["directory"])

Words = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=100, strip_whitespace=True)]
Code = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=40, strip_whitespace=True)]
Short = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=20, strip_whitespace=True)]
Street = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=120, strip_whitespace=True)]
Name = Annotated[
    str, BeforeValidator(clean_text), StringConstraints(min_length=1, max_length=120, strip_whitespace=True)
]
Town = Annotated[
    str, BeforeValidator(clean_text), StringConstraints(min_length=1, max_length=100, strip_whitespace=True)
]
Special = Annotated[
    str, BeforeValidator(clean_text), StringConstraints(min_length=1, max_length=50, strip_whitespace=True)
]


class PlacesIn(InSchema):
    q: Annotated[
        str, BeforeValidator(clean_text), StringConstraints(min_length=1, max_length=100, strip_whitespace=True)
    ]


class NearbyIn(InSchema):
    lat: Latitude
    lng: Longitude
    radius: Annotated[float, Field(gt=0, le=200, allow_inf_nan=False, description="Kilometres")] = 25
    q: Words = ""
    service: Code = ""
    open_now: bool = False
    sort: Literal["distance", "first_slot"] = "distance"


class ListIn(InSchema):
    q: Words = ""
    city: Words = ""
    service: Code = ""


class SlugIn(InSchema):
    slug: Words
    name: Words = ""


class NewWorkshopIn(InSchema):
    name: Name
    slug: Code
    city: Town
    street: Street
    postal_code: Short
    lat: Latitude | None = None
    lng: Longitude | None = None
    phone: Short = ""
    timezone: Code = "Europe/Warsaw"


class ListingIn(InSchema):
    """Fields that are left out stay as they are."""

    name: Name | None = None
    description: LongText | None = None
    street: Street | None = None
    postal_code: Short | None = None
    city: Words | None = None
    lat: Latitude | None = None
    lng: Longitude | None = None
    phone: Short | None = None
    email: Text | None = None
    website: Text | None = None
    specializations: Annotated[list[Special], Field(max_length=20)] | None = None
    timezone: Code | None = None


@router.get(
    "places/",
    response=list[TownOut],
    operation_id="places",
    description=f"Up to eight places in Poland, best first; accents and capitals do not matter. {ATTRIBUTION}",
)
def places(request: HttpRequest, query: Query[PlacesIn]) -> object:
    return selectors.towns(q=query.q)


@router.get("services/", response=list[CatalogueServiceOut], operation_id="services")
def catalogue(request: HttpRequest) -> object:
    """The catalogue of services, in the caller's language."""
    return selectors.catalogue()


@router.get(
    "workshops/nearby/",
    response=list[ListingCard],
    operation_id="workshops_nearby",
    openapi_extra={"x-paginated": True},
)
def nearby(request: HttpRequest, query: Query[NearbyIn]) -> object:
    """Workshops around a point, the nearest or the soonest free first. Counts at most 500."""
    rows = selectors.nearby(
        lat=query.lat,
        lng=query.lng,
        radius_km=query.radius,
        q=query.q,
        service=query.service,
        only_open=query.open_now,
        sort=query.sort,
    )
    return _cards(request, rows)


@router.get(
    "workshops/",
    response=list[PublicCard],
    operation_id="workshops_list",
    openapi_extra={"x-paginated": True},
)
def listings(request: HttpRequest, query: Query[ListIn]) -> object:
    """Workshops by name, in a town or with a service. Counts at most 500."""
    return _cards(request, selectors.listings(q=query.q, city=query.city, service=query.service))


@router.get("workshops/slug-check/", response=SlugCheckOut, operation_id="workshops_slug_check")
def slug_check(request: HttpRequest, query: Query[SlugIn]) -> object:
    """May a new workshop have this address? If not: why, and which one it could have."""
    return selectors.slug_check(slug=query.slug, name=query.name)


@router.post("workshops/", response={201: NewWorkshopOut}, operation_id="workshops_create", auth=signed_in)
def sign_up(request: HttpRequest, body: NewWorkshopIn) -> object:
    """Open a workshop of one's own. `ticket_url` logs its owner in there, once."""
    who = actor(request)
    new = services.workshop_sign_up(
        user_id=who.user_id,
        name=body.name,
        slug=body.slug,
        city=body.city,
        street=body.street,
        postal_code=body.postal_code,
        lat=body.lat,
        lng=body.lng,
        phone=body.phone,
        timezone_name=body.timezone,
    )
    ticket_url = ticket_issue(user_id=who.user_id, host=new.slug, sign_in_id=who.sign_in_id)
    return {"id": new.id, "slug": new.slug, "url": new.url, "ticket_url": ticket_url}


@router.get("workshops/{uuid:listing_id}/", response=ListingDetail, operation_id="workshops_get")
def detail(request: HttpRequest, listing_id: uuid.UUID) -> object:
    """Everything the public may know of one workshop."""
    return _envelope(request, selectors.listing_detail(listing_id=listing_id))


@router.put("workshops/{uuid:listing_id}/", response=ListingDetail, operation_id="workshops_update", auth=signed_in)
def update(request: HttpRequest, listing_id: uuid.UUID, body: ListingIn) -> object:
    """For an owner of this workshop. An entry without a known address is answered too, but shown to nobody."""
    given: dict[str, Any] = body.dict(exclude_unset=True)
    if given.get("specializations") is not None:
        given["specializations"] = tuple(given["specializations"])
    services.listing_update_by_owner(
        listing_id=listing_id, user_id=actor(request).user_id, change=ListingChange(**given)
    )
    return _envelope(request, selectors.listing_detail(listing_id=listing_id, even_hidden=True))


def _cards(request: HttpRequest, rows: Any) -> HttpResponse:
    now = timezone.now()
    page = cast("list[dict[str, Any]]", paginated(request, rows))
    return _envelope(request, [card_of(row, at=now) for row in page])


def _envelope(request: HttpRequest, data: Any) -> HttpResponse:
    """Plain dictionaries straight into the envelope: what we built ourselves is not validated row by row."""
    body = success(data, page=getattr(request, PAGE_ATTRIBUTE, None))
    return HttpResponse(dumps(body), content_type="application/json")
