"""From somebody's words to symptoms, trouble codes and emergencies."""

from __future__ import annotations

import re

from shared_apps.diagnosis.engine.words import NEGATIONS, begins, denier, folded, met, sentences
from shared_apps.diagnosis.knowledge import knowledge
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


def understand(*, text: str, language: str = "pl") -> Understood:
    """What these words say. Works in both languages at once; `language` is what is meant when the words do not tell."""
    said: dict[str, int] = {}
    not_said: set[str] = set()
    for words in sentences(text):
        _hear(words, said, not_said)
    codes = tuple(dict.fromkeys(f"{kind.upper()}{number.upper()}" for kind, number in CODE.findall(folded(text))))
    symptoms = _clear(said)
    known = knowledge().symptoms
    return Understood(
        symptoms=symptoms,
        denied=tuple(sorted(not_said - set(symptoms))),
        codes=codes,
        emergencies=tuple(name for name in symptoms if known[name].urgent is not None),
        language=_language(text, language),
        about_car=bool(codes or any(not known[name].is_context for name in symptoms) or _of_cars(text)),
    )


def _hear(words: tuple[str, ...], said: dict[str, int], not_said: set[str]) -> None:
    """What one sentence says and denies. A "nie" that belongs to one symptom ("nie odpala") denies no other."""
    doubtful: list[tuple[str, int]] = []
    claimed: set[int] = set()
    for symptom in knowledge().symptoms.values():
        denial = None
        for pattern in symptom.patterns:
            places = met(words, pattern)
            if places is None:
                continue
            denial = denier(words, places, pattern)
            if denial is None:
                said[symptom.id] = max(said.get(symptom.id, 0), len(pattern))
                claimed |= {at for at in places if words[at] in NEGATIONS}
                break
        if denial is not None and not symptom.is_context:
            doubtful.append((symptom.id, denial))
    not_said |= {name for name, at in doubtful if at not in claimed}


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
