"""The diagnosis of the house: deterministic, explained, and useful without any supplier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from shared_apps.diagnosis.engine.reasoning import Beliefs, beliefs, best, question_worth_asking
from shared_apps.diagnosis.engine.understanding import understand
from shared_apps.diagnosis.engine.wording import ACTIONS, DESCRIBE, actions_of
from shared_apps.diagnosis.knowledge import KnownCause, knowledge
from shared_apps.diagnosis.types import Cause, Diagnosis, Question, Severity, Understood, VehicleFacts

__all__ = [
    "DESCRIBE_ID",
    "MOST_OFFERED",
    "actions_of",
    "believed_now",
    "diagnose",
    "emergency_of",
    "likeliest",
    "understand",
]

MOST_QUESTIONS = 3
SHOWN = 5
# So many causes a model may choose from, so that its answers stay comparable with the engine's.
MOST_OFFERED = 12
# Sure enough to say so without asking, and the bits below which a question is not worth a person's time.
SURE, WORTH = 0.8, 0.12
# A cause less likely than this is not worth the words.
LEAST = 0.03
DESCRIBE_ID = "describe"


def diagnose(
    *,
    known: Understood,
    answers: Mapping[str, str],
    asked: Sequence[str],
    language: str,
    vehicle: VehicleFacts | None = None,
) -> Question | Diagnosis:
    """The next question (at most three in a conversation), or the diagnosis.

    `answers` maps a question's id to yes, no or unknown. An emergency is never kept waiting by a question.
    """
    known = known.merged(_answered(answers, known))
    if not _says_something(known):
        if len(asked) < MOST_QUESTIONS or not known.about_car:
            return Question(id=DESCRIBE_ID, text=DESCRIBE.of(language))
    elif not known.emergencies and len(asked) < MOST_QUESTIONS:
        believed = beliefs(known, vehicle)
        if best(believed, 1)[0][1] < SURE:
            symptom, bits = question_worth_asking(believed, [*known.symptoms, *known.denied, *asked])
            if bits > WORTH:
                return Question(symptom, knowledge().symptoms[symptom].question.of(language), symptom)
    return _found(known, beliefs(known, vehicle), language)


def emergency_of(*, known: Understood, answers: Mapping[str, str], language: str) -> str:
    """Why the car must not be driven on, by what was said or answered; "" where nothing tells of an emergency."""
    names = known.merged(_answered(answers, known)).emergencies
    reasons = (knowledge().symptoms[name].urgent for name in names)
    return next((reason.of(language) for reason in reasons if reason is not None), "")


def believed_now(
    *, known: Understood, answers: Mapping[str, str], language: str, vehicle: VehicleFacts | None = None
) -> Diagnosis:
    """What is believed so far, even where a question would tell more."""
    known = known.merged(_answered(answers, known))
    return _found(known, beliefs(known, vehicle), language)


def likeliest(*, known: Understood, answers: Mapping[str, str], vehicle: VehicleFacts | None = None) -> tuple[str, ...]:
    """Ids of the causes believed in most so far, even where a question would tell more."""
    believed = beliefs(known.merged(_answered(answers, known)), vehicle)
    return tuple(name for name, _ in best(believed, MOST_OFFERED))


def _answered(answers: Mapping[str, str], known: Understood) -> Understood:
    symptoms = knowledge().symptoms
    yes = tuple(
        name for name, answer in answers.items() if answer == "yes" and name in symptoms and name not in known.corrected
    )
    return Understood(
        symptoms=yes,
        denied=tuple(name for name, answer in answers.items() if answer == "no" and name in symptoms),
        emergencies=tuple(name for name in yes if symptoms[name].urgent is not None),
        language=known.language,
        about_car=bool(yes) or known.about_car,
    )


def _says_something(known: Understood) -> bool:
    symptoms = knowledge().symptoms
    return bool(known.codes or any(not symptoms[name].is_context for name in known.symptoms))


def _found(known: Understood, believed: Beliefs, language: str) -> Diagnosis:
    symptoms, causes = knowledge().symptoms, knowledge().causes
    likely = [one for one in best(believed, SHOWN) if one[1] >= LEAST] or best(believed, 1)
    first = [causes[name] for name, _ in likely]
    emergency = next((symptoms[name].urgent for name in known.emergencies), None)
    severity: Severity = "critical" if emergency else first[0].severity
    told = [name for name in known.symptoms if not symptoms[name].is_context]
    low, high = _cost(likely)
    return Diagnosis(
        symptoms=tuple(symptoms[name].name.of(language) for name in known.symptoms),
        causes=tuple(_told(causes[name], probability, known, language) for name, probability in likely),
        severity=severity,
        actions=actions_of(severity, language, is_emergency=emergency is not None),
        cost_min=low,
        cost_max=high,
        urgent=severity == "critical",
        urgent_reason=(emergency or ACTIONS["critical"][0]).of(language) if severity == "critical" else "",
        confidence=_confidence(believed, told, known),
        services=tuple(dict.fromkeys(code for cause in first[:3] for code in cause.services))[:4],
        parts=tuple(dict.fromkeys(part.of(language) for cause in first[:2] for part in cause.parts))[:4],
    )


def _told(cause: KnownCause, probability: float, known: Understood, language: str) -> Cause:
    symptoms = knowledge().symptoms
    reasons = [symptoms[name].name.of(language) for name in known.symptoms if name in cause.signs]
    reasons += [code for code in known.codes if code in cause.codes]
    return Cause(
        id=cause.id,
        name=cause.name.of(language),
        explanation=cause.why.of(language),
        probability=round(probability, 3),
        severity=cause.severity,
        reasons=tuple(reasons),
    )


def _cost(likely: Sequence[tuple[str, float]]) -> tuple[Decimal, Decimal]:
    """From the cheapest to the dearest of the causes that together make the most of what is likely."""
    causes, covered, taken = knowledge().causes, 0.0, []
    total = sum(probability for _, probability in likely)
    for name, probability in likely:
        taken.append(causes[name].cost)
        covered += probability
        if covered >= 0.7 * total:
            break
    return min(low for low, _ in taken), max(high for _, high in taken)


def _confidence(believed: Beliefs, told: Sequence[str], known: Understood) -> float:
    """The likeliest cause's share, held back where little was said: one word does not make a diagnosis certain."""
    first = best(believed, 1)[0][1]
    evidence = len(told) + 1.5 * len(known.codes) + 0.25 * len(known.denied)
    held_back: float = 1 - 0.5 ** (evidence + 0.5)
    return round(min(first * held_back, 0.95), 2)
