"""The engine in the house puts what it found into words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shared_apps.diagnosis.engine import DESCRIBE_ID, believed_now, diagnose, emergency_of, likeliest
from shared_apps.diagnosis.providers.verdict import URGENT
from shared_apps.diagnosis.talk import MOST_QUESTIONS, Answer, Delta, Step, Turn
from shared_apps.diagnosis.types import Diagnosis, Outcome, Question

PROVIDER, MODEL = "embedded", "engine"
LIKELY = {"pl": "Najbardziej prawdopodobna przyczyna: {name}. {why}", "en": "The most likely cause: {name}. {why}"}
ALSO = {"pl": "Możliwe też: {names}.", "en": "Also possible: {names}."}
# The list's titles are English in either language.
CODE = {"pl": "Kod {code} oznacza: „{title}”.", "en": "Code {code} means: “{title}”."}
COST = {"pl": "Orientacyjny koszt: {low}-{high} zł.", "en": "Rough cost: {low}-{high} PLN."}
UNSEEN = {
    "pl": "Zdjęcia nie umiem obejrzeć: napisz, co na nim świeci albo co widać.",
    "en": "I cannot look at the photo: tell me which light is on, or what it shows.",
}
PIECE = re.compile(r"\S+\s*")
WORDS_AT_ONCE = 3


def found(turn: Turn) -> Outcome:
    """What the engine makes of all that was said."""
    return diagnose(
        known=turn.known, answers=turn.answers, asked=turn.asked, language=turn.language, vehicle=turn.vehicle
    )


def found_so_far(turn: Turn) -> Diagnosis:
    """What the engine would say if it had to answer now."""
    return believed_now(known=turn.known, answers=turn.answers, language=turn.language, vehicle=turn.vehicle)


def offered(turn: Turn) -> tuple[str, ...]:
    """Ids of the causes that a model may choose from."""
    return likeliest(known=turn.known, answers=turn.answers, vehicle=turn.vehicle)


def emergency(turn: Turn) -> str:
    """Why one must not drive on, or ""."""
    return emergency_of(known=turn.known, answers=turn.answers, language=turn.language)


def speak(turn: Turn) -> Iterator[Step]:
    answer = _answer(turn)
    pieces = PIECE.findall(answer.words)
    for start in range(0, len(pieces), WORDS_AT_ONCE):
        yield Delta("".join(pieces[start : start + WORDS_AT_ONCE]))
    yield answer


def _answer(turn: Turn) -> Answer:
    outcome = found(turn)
    unseen = [UNSEEN[turn.language]] if turn.lines and turn.lines[-1].photo else []
    if isinstance(outcome, Question):
        first = URGENT[turn.language] if turn.known.emergencies else ""
        # Asked to describe it anew, a person answers in words; a yes would say nothing.
        is_open = outcome.id == DESCRIBE_ID or len(turn.asked) >= MOST_QUESTIONS
        words = " ".join(part for part in (first, *unseen, *_codes(turn), outcome.text) if part)
        return Answer(words, PROVIDER, MODEL, question=None if is_open else outcome)
    words = " ".join([words_of(outcome, turn.language), *_codes(turn), *unseen])
    return Answer(words, PROVIDER, MODEL, diagnosis=outcome)


def _codes(turn: Turn) -> list[str]:
    """What the codes mean that were named just now."""
    return [CODE[turn.language].format(code=code, title=title) for code, title in turn.codes]


def words_of(found: Diagnosis, language: str) -> str:
    """A diagnosis as a person would say it, the urgent first."""
    first, *others = found.causes
    said = [found.urgent_reason] if found.urgent else []
    said.append(LIKELY[language].format(name=first.name, why=first.explanation))
    if others:
        said.append(ALSO[language].format(names=", ".join(cause.name for cause in others[:2])))
    said += found.actions[:2]
    said.append(COST[language].format(low=f"{found.cost_min:.0f}", high=f"{found.cost_max:.0f}"))
    return " ".join(part.strip() for part in said if part.strip())
