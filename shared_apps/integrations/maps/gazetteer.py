"""Places of Poland without a network. Data: GeoNames (https://www.geonames.org), CC BY 4.0, see extract.py."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from shared_apps.integrations.maps.folding import fold
from shared_apps.integrations.maps.types import Place

DATA = Path(__file__).with_name("poland.tsv")
# A misspelling still shares this many letter triples with what was meant; the distance decides among those.
SHARED_TRIPLES = 2
END = "\uffff"


class Gazetteer:
    """Finds places by the beginning of their name, of one of its words or of a foreign name, then by likeness.

    Within each of these the larger place comes first: whoever types "kr" means Kraków.
    """

    def __init__(self, path: Path = DATA) -> None:
        self.places: list[Place] = []
        names: list[tuple[str, int]] = []
        words: list[tuple[str, int]] = []
        foreign: list[tuple[str, int]] = []
        self._triples: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            name, region, lat, lng, population, others = line.split("\t")
            self.places.append(Place(name, region, float(lat), float(lng), population=int(population)))
            folded = fold(name)
            names.append((folded, number))
            words.extend((word, number) for word in folded.split()[1:])
            foreign.extend((other, number) for other in others.split("|") if other)
            for triple in _triples(folded):
                self._triples[triple].append(number)
        self._folded = [name for name, _ in names]
        self._names, self._words, self._foreign = sorted(names), sorted(words), sorted(foreign)

    def search(self, query: str, *, limit: int = 8) -> list[Place]:
        """Best first; empty for a query without a letter or a digit."""
        wanted = fold(query)
        if not wanted:
            return []
        found: dict[int, None] = {}
        exact = [number for name, number in self._between(self._names, wanted, wanted)]
        for group in (
            exact,
            self._beginning(self._names, wanted),
            self._beginning(self._words, wanted),
            self._beginning(self._foreign, wanted),
        ):
            found.update(dict.fromkeys(sorted(group)))
        if len(found) < limit and len(wanted) > 3:
            found.update(dict.fromkeys(self._alike(wanted)))
        return [self.places[number] for number in list(found)[:limit]]

    def locate(self, city: str) -> Place | None:
        """The largest place of exactly this name (accents and capitals do not matter), or None."""
        wanted = fold(city)
        numbers = [number for _, number in self._between(self._names, wanted, wanted)] or [
            number for _, number in self._between(self._foreign, wanted, wanted)
        ]
        return self.places[min(numbers)] if wanted and numbers else None

    def _beginning(self, index: list[tuple[str, int]], wanted: str) -> Iterable[int]:
        return (number for _, number in self._between(index, wanted, wanted + END))

    @staticmethod
    def _between(index: list[tuple[str, int]], first: str, last: str) -> list[tuple[str, int]]:
        return index[bisect_left(index, (first, -1)) : bisect_left(index, (last, len(index)))]

    def _alike(self, wanted: str) -> list[int]:
        shared = Counter(number for triple in _triples(wanted) for number in self._triples.get(triple, ()))
        allowed = 1 if len(wanted) < 6 else 2
        near = {
            number: _distance(wanted, self._folded[number])
            for number, count in shared.items()
            if count >= SHARED_TRIPLES and abs(len(wanted) - len(self._folded[number])) <= allowed
        }
        return sorted((number for number in near if near[number] <= allowed), key=lambda n: (near[n], n))


def _distance(one: str, other: str) -> int:
    """Wrong, missing, added and swapped letters between two words (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        row = [i]
        for j, against in enumerate(other, start=1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != against)))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                row[j] = min(row[j], before[j - 2] + 1)
        before, last = last, row
    return last[-1]


def _triples(text: str) -> set[str]:
    padded = f"  {text} "
    return {padded[i : i + 3] for i in range(len(padded) - 2)}


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    return Gazetteer()
