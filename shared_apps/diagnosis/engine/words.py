"""Words as the engine compares them: small letters without marks, and no fear of an ending or a typing error."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

TOKEN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SENTENCE = re.compile(r"[.!?;\n]+|\s(?:ale|lecz|natomiast|however|but)\s")
# "won't" and its kin become two words, so that a "not" is seen.
SHORTENED = (
    (re.compile(r"\bwon['’]?t\b"), "will not"),
    (re.compile(r"\bcan['’]?t\b|\bcannot\b"), "can not"),
    (re.compile(r"n['’]t\b"), " not"),
    (re.compile(r"\b(do|does|did|is|are|was|has|had|would|could)nt\b"), r"\1 not"),
)
NEGATIONS = {"nie", "not", "no", "never", "bez", "without", "zaden", "zadnych", "zadne"}
# Between "nie" and what it denies may stand a word or two, never a comma.
REACH = 2
# From this length on one wrong letter is forgiven.
LONG_ENOUGH = 5
# How far apart the words of one way of saying may stand.
WINDOW = 9
_PLAIN = str.maketrans("łøđß", "lods")


def folded(text: str) -> str:
    """„Ściąga na łuku” becomes "sciaga na luku"."""
    small = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    plain = "".join(letter for letter in small if not unicodedata.combining(letter))
    for pattern, words in SHORTENED:
        plain = pattern.sub(words, plain)
    return plain


def sentences(text: str) -> Iterator[tuple[str, ...]]:
    """The words of each sentence; commas stay as words of their own, because a denial ends there."""
    for sentence in SENTENCE.split(folded(text)):
        words = tuple(
            word for part in re.split(r"(,)", sentence) for word in ([part] if part == "," else TOKEN.findall(part))
        )
        if words:
            yield words


@lru_cache(maxsize=200_000)
def begins(word: str, stem: str) -> bool:
    """Does the word begin with the stem? "=word" asks for the whole word; a long stem forgives one wrong letter."""
    if stem.startswith("="):
        return word == stem[1:]
    if word.startswith(stem):
        return True
    if len(stem) < LONG_ENOUGH or len(word) < LONG_ENOUGH or word[0] != stem[0]:
        return False
    return any(_one_apart(word[:length], stem) for length in range(len(stem) - 1, len(stem) + 2))


def _one_apart(one: str, other: str) -> bool:
    """At most one letter wrong, missing, too many, or two neighbours swapped."""
    if one == other:
        return True
    if len(one) == len(other):
        wrong = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(wrong) == 1:
            return True
        return (
            len(wrong) == 2
            and wrong[1] == wrong[0] + 1
            and one[wrong[0]] == other[wrong[1]]
            and one[wrong[1]] == other[wrong[0]]
        )
    if abs(len(one) - len(other)) != 1:
        return False
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def met(words: Sequence[str], pattern: Sequence[Sequence[str]]) -> tuple[int, ...] | None:
    """Where each group of the pattern is met, all of them near each other and by words of their own; None if not."""
    places = []
    for group in pattern:
        found = [at for at, word in enumerate(words) if any(begins(word, stem) for stem in group)]
        if not found:
            return None
        places.append(found)
    return _near(places, ())


def _near(places: Sequence[Sequence[int]], taken: tuple[int, ...]) -> tuple[int, ...] | None:
    if not places:
        return taken
    for at in places[0]:
        if at in taken or (taken and max(*taken, at) - min(*taken, at) > WINDOW):
            continue
        found = _near(places[1:], (*taken, at))
        if found is not None:
            return found
    return None


def denier(words: Sequence[str], places: Sequence[int], pattern: Sequence[Sequence[str]]) -> int | None:
    """Where the "nie" stands that denies what was met ("nie piszczy"), or None.

    A way of saying that has a "nie" of its own ("nie odpala") is not denied by one.
    """
    if any(stem.lstrip("=") in NEGATIONS for group in pattern for stem in group):
        return None
    for at in places:
        for before in range(at - 1, max(at - 1 - REACH, -1), -1):
            if words[before] == ",":
                break
            if words[before] in NEGATIONS:
                return before
    return None
