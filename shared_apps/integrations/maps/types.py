from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A town, a district or an address on the map. Degrees, WGS 84."""

    name: str
    region: str
    lat: float
    lng: float
    google_place_id: str = ""
    population: int = 0
