"""Google's geocoder over HTTP. Anything but a clear answer is SupplierUnavailable; callers use the gazetteer then."""

from __future__ import annotations

import logging
from typing import Any

import httpx

from shared_apps.core.errors import SupplierUnavailable
from shared_apps.integrations.maps.types import Place

# Somebody is typing: an answer that comes later is of no use.
TIMEOUT = httpx.Timeout(2.0, connect=1.0)
MOST_BYTES = 512 * 1024

# httpx writes whole addresses at INFO, and ours carry the key and what somebody typed.
logging.getLogger("httpx").setLevel(logging.WARNING)


class GoogleMaps:
    """`base_url` without a path, e.g. https://maps.googleapis.com. One call, no retries."""

    def __init__(self, *, key: str, base_url: str) -> None:
        self._key = key
        self._base_url = base_url.rstrip("/")

    def geocode(self, *, address: str, language: str) -> list[Place]:
        """Places in Poland for an address or a name, Google's best first; empty when it knows none.

        Raises SupplierUnavailable for a refused key, a quota, a timeout or an answer that is not Google's.
        """
        parameters = {"address": address, "components": "country:PL", "language": language, "key": self._key}
        try:
            with httpx.Client(timeout=TIMEOUT, follow_redirects=False) as client:
                response = client.get(f"{self._base_url}/maps/api/geocode/json", params=parameters)
            if response.status_code != 200 or len(response.content) > MOST_BYTES:
                raise SupplierUnavailable
            answer = response.json()
            status = answer["status"]
            if status == "ZERO_RESULTS":
                return []
            if status != "OK":
                raise SupplierUnavailable
            return [_place(result) for result in answer["results"]]
        except (httpx.HTTPError, ValueError, KeyError, TypeError, AttributeError, IndexError):
            # The error names the request's address, and that carries the key: none of it is kept or logged.
            raise SupplierUnavailable from None


def _place(result: dict[str, Any]) -> Place:
    parts = {kind: part for part in result["address_components"] for kind in part["types"]}
    named = parts.get("locality") or parts.get("postal_town") or result["address_components"][0]
    region = parts.get("administrative_area_level_1", {}).get("long_name", "")
    location = result["geometry"]["location"]
    return Place(
        name=str(named["long_name"]),
        region=str(region).removeprefix("Województwo ").removesuffix(" Voivodeship"),
        lat=float(location["lat"]),
        lng=float(location["lng"]),
        google_place_id=str(result["place_id"])[:255],
    )
