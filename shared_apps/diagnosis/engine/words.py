"""Words as the engine compares them: small letters without marks, and no fear of an ending or a typing error."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from shared_apps.diagnosis.knowledge import Way

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
# How many places of one way of saying are looked at: somebody may write the same word a hundred times.
MOST_TRIED = 100
ONLY = {"tylko", "only", "just", "wiem", "know"}
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
    """Does the word begin with the stem? "=word" asks for the whole word, "^stem" for every letter of the stem; a long
    stem without a mark forgives one wrong letter."""
    if stem.startswith("="):
        return word == stem[1:]
    if word.startswith(stem.removeprefix("^")):
        return True
    if stem.startswith("^") or len(stem) < LONG_ENOUGH or len(word) < LONG_ENOUGH or word[0] != stem[0]:
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


def met(words: Sequence[str], way: Way) -> Iterator[tuple[int, ...]]:
    """Where each group is met, all of them near each other and by words of their own, as often as they are."""
    places = []
    for group in way.groups:
        found = [at for at, word in enumerate(words) if any(begins(word, stem) for stem in group)]
        if not found:
            return
        places.append(found)
    for one in islice(_near(places, way.within, words, ()), MOST_TRIED):
        if _is_one_thought(words, one) and not _is_excluded(words, one, way.never):
            yield one


def _near(
    places: Sequence[Sequence[int]], within: Sequence[int], words: Sequence[str], taken: tuple[int, ...]
) -> Iterator[tuple[int, ...]]:
    if not places:
        yield taken
        return
    for at in places[0]:
        if at in taken or (taken and max(*taken, at) - min(*taken, at) > WINDOW):
            continue
        if within[0] and not (0 < at - taken[-1] <= within[0] and "," not in words[taken[-1] : at]):
            continue
        yield from _near(places[1:], within[1:], words, (*taken, at))


def _is_one_thought(words: Sequence[str], places: Sequence[int]) -> bool:
    """No comma stands between a "nie" and what it belongs to: the next group, or the one before the last."""
    for number, at in enumerate(places):
        if words[at] in NEGATIONS and len(places) > 1:
            beside = places[number + 1] if number + 1 < len(places) else places[number - 1]
            if "," in words[min(at, beside) : max(at, beside)]:
                return False
    return True


def _is_excluded(words: Sequence[str], places: Sequence[int], never: Sequence[str]) -> bool:
    """Is one of the words that make it another thing told in the same breath: between the commas around the match?"""
    if not never:
        return False
    first, last = min(places), max(places)
    while first > 0 and words[first - 1] != ",":
        first -= 1
    while last + 1 < len(words) and words[last + 1] != ",":
        last += 1
    return any(begins(word, stem) for word in words[first : last + 1] for stem in never)


def denier(words: Sequence[str], places: Sequence[int]) -> int | None:
    """Where the "nie" stands that denies what was met ("nie piszczy"), or None.

    Words that hold a "nie" of their own ("nie odpala") are not denied by one, nor is what is "nie tylko" so.
    """
    if any(words[at] in NEGATIONS for at in places):
        return None
    for at in places:
        for before in range(at - 1, max(at - 1 - REACH, -1), -1):
            if words[before] == ",":
                break
            if words[before] in NEGATIONS and words[before + 1] not in ONLY:
                return before
    return None
