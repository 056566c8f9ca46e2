"""From somebody's words to symptoms, trouble codes and emergencies."""

from __future__ import annotations

import re

from shared_apps.diagnosis.engine.words import NEGATIONS, begins, denier, folded, met, sentences
from shared_apps.diagnosis.knowledge import Way, knowledge
from shared_apps.diagnosis.types import Understood

CODE = re.compile(r"\b([pbcu])[\s-]?([0-3][0-9a-f]{3})\b")
ENGLISH = {
    "the",
    "is",
    "my",
    "when",
    "and",
    "it",
    "car",
    "not",
    "from",
    "with",
    "there",
    "does",
    "will",
    "a",
    "i",
    "of",
}
POLISH = {
    "nie",
    "sie",
    "jest",
    "przy",
    "mi",
    "na",
    "auto",
    "jak",
    "po",
    "ze",
    "czy",
    "mam",
    "w",
    "z",
    "i",
    "samochod",
    "co",
}
# Who writes of a car without saying what ails it.
OF_CARS = (
    "aut", "samoch", "silnik", "kol", "hamul", "skrzyn", "bieg", "kierown", "opon", "olej", "akumul", "paliw", "diesel",
    "benzyn", "swiatl", "szyb", "drzwi", "turb", "car", "engin", "brake", "wheel", "gear", "steer", "tyre", "tire",
    "batter", "fuel", "clutch", "exhaust", "vehicl", "truck", "warsztat", "mechanik", "jazd", "jedz", "kontrolk",
    "opel", "skod", "ford", "audi", "=bmw", "toyot", "volksw", "=vw", "golf", "passat", "octav", "merced", "renault",
    "peugeot", "fiat", "mazd", "hond", "kia", "hyund", "volvo", "citroen", "seat", "dacia", "nissan", "suzuk",
)  # fmt: skip


# A correction says that it is one, and is sure.
MISTAKEN = ("^jednak", "^pomyl", "^falszyw", "=odwoluje", "=actually", "=mistake", "=mistaken", "=false")
DOUBTS = (
    "=chyba", "=raczej", "=moze", "=czasem", "=czasami", "=raz", "=wiem", "^pewn", "=tylko", "=jesli", "=gdy", "=jak",
    "=ledwo", "=ledwie", "^slab", "=prawie", "^gorz", "^kiepsk", "=znowu", "=znow",
    "=barely", "=hardly", "=again", "=weak", "=weakly", "=almost",
    "=maybe", "=perhaps", "=sometimes", "=sure", "=only", "=if", "=when", "=probably", "=unless",
)  # fmt: skip
FALSE_ALARM = (Way((("falszyw",), ("=alarm",)), (0, 1)), Way((("=false",), ("=alarm",)), (0, 1)))


def understand(*, text: str, language: str = "pl") -> Understood:
    """What these words say. Works in both languages at once; `language` is what is meant when the words do not tell."""
    said: dict[str, int] = {}
    not_said: set[str] = set()
    corrected: set[str] = set()
    for words in sentences(text):
        denied: set[str] = set()
        _hear(words, said, denied)
        not_said |= denied
        if "?" not in text:
            corrected |= _corrected(words, denied)
    codes = tuple(dict.fromkeys(f"{kind.upper()}{number.upper()}" for kind, number in CODE.findall(folded(text))))
    symptoms = _clear(said)
    known = knowledge().symptoms
    return Understood(
        symptoms=symptoms,
        denied=tuple(sorted((not_said | corrected) - set(symptoms))),
        codes=codes,
        emergencies=tuple(name for name in symptoms if known[name].urgent is not None),
        corrected=tuple(sorted(corrected - set(symptoms))),
        language=_language(text, language),
        about_car=bool(codes or any(not known[name].is_context for name in symptoms) or _of_cars(text)),
    )


def _corrected(words: tuple[str, ...], denied: set[str]) -> set[str]:
    """Emergencies that this sentence takes back: something was mistaken, something is well, and there is no doubt."""
    if not _begin(words, MISTAKEN) or _begin(words, DOUBTS):
        return set()
    urgent = [one for one in knowledge().symptoms.values() if one.urgent is not None]
    if _is_said(words, FALSE_ALARM):
        return {one.id for one in urgent}
    return {one.id for one in urgent if one.id in denied or _is_said(words, one.fine)}


def _is_said(words: tuple[str, ...], ways: tuple[Way, ...]) -> bool:
    return any(_first_said(words, way, is_urgent=True)[0] for way in ways)


def _begin(words: tuple[str, ...], stems: tuple[str, ...]) -> bool:
    return any(begins(word, stem) for word in words for stem in stems)


def _hear(words: tuple[str, ...], said: dict[str, int], not_said: set[str]) -> None:
    """What one sentence says and denies. A "nie" that belongs to one symptom ("nie odpala") denies no other."""
    doubtful: list[tuple[str, int]] = []
    claimed: set[int] = set()
    for symptom in knowledge().symptoms.values():
        denial = None
        for way in symptom.ways:
            places, denied = _first_said(words, way, is_urgent=symptom.urgent is not None)
            if places:
                said[symptom.id] = max(said.get(symptom.id, 0), len(way.groups))
                claimed |= {at for at in places if words[at] in NEGATIONS}
                denial = None
                break
            denial = denied if denied is not None else denial
        if denial is not None and not symptom.is_context:
            doubtful.append((symptom.id, denial))
    not_said |= {name for name, at in doubtful if at not in claimed}


def _first_said(words: tuple[str, ...], way: Way, *, is_urgent: bool) -> tuple[tuple[int, ...], int | None]:
    """Where it is said, or no place and the "nie" that denies it. An emergency denied once may still be told."""
    denial = None
    has_own = any(stem.lstrip("=") in NEGATIONS for group in way.groups for stem in group)
    for places in met(words, way):
        denied = denier(words, places)
        if denied is None:
            return places, None
        if denial is None:
            denial = denied
        if not is_urgent and not has_own:
            break
    return (), denial


def _clear(said: dict[str, int]) -> tuple[str, ...]:
    """Vague symptoms go where a clear one was understood; the rest stand in the order of the knowledge."""
    known = knowledge().symptoms
    is_clear = any(not known[name].is_vague and not known[name].is_context for name in said)
    return tuple(name for name in known if name in said and not (is_clear and known[name].is_vague))


def _of_cars(text: str) -> bool:
    return any(begins(word, stem) for words in sentences(text) for word in words for stem in OF_CARS)


def _language(text: str, usual: str) -> str:
    words = {word for sentence in sentences(text) for word in sentence}
    english, polish = len(words & ENGLISH), len(words & POLISH)
    if english == polish:
        return usual
    return "en" if english > polish else "pl"
