"""Names and addresses to places: Google when a key is set, our own gazetteer otherwise and whenever Google fails."""

from __future__ import annotations

import structlog
from django.conf import settings

from shared_apps.core.errors import SupplierUnavailable
from shared_apps.integrations.maps.client import GoogleMaps
from shared_apps.integrations.maps.folding import fold
from shared_apps.integrations.maps.gazetteer import gazetteer
from shared_apps.integrations.maps.types import Place

__all__ = ["ATTRIBUTION", "Place", "fold", "largest_places", "locate_address", "search_places"]

ATTRIBUTION = "Nazwy miejscowości: GeoNames (geonames.org), licencja CC BY 4.0."

log = structlog.get_logger(__name__)


def search_places(query: str, *, language: str, limit: int = 8) -> list[Place]:
    """Suggestions for what somebody typed, best first. Never fails."""
    found = _google(query, language=language)
    return found[:limit] if found else gazetteer().search(query, limit=limit)


def locate_address(*, street: str, postal_code: str, city: str, language: str) -> Place | None:
    """Where an address is: exact through Google, the middle of the town by the gazetteer, None when unknown."""
    found = _google(f"{street}, {postal_code} {city}", language=language)
    return found[0] if found else gazetteer().locate(city)


def largest_places(count: int) -> list[Place]:
    """The largest places of Poland, largest first."""
    return gazetteer().places[:count]


def _google(address: str, *, language: str) -> list[Place]:
    if not settings.GOOGLE_MAPS_API_KEY:
        return []
    google = GoogleMaps(key=settings.GOOGLE_MAPS_API_KEY, base_url=settings.GOOGLE_MAPS_BASE_URL)
    try:
        return google.geocode(address=address, language=language)
    except SupplierUnavailable:
        log.warning("maps_unavailable")
        return []
