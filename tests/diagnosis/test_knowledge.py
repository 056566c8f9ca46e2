"""What the house knows hangs together: every id leads somewhere, every cause is reached, every text is there twice."""

from __future__ import annotations

import pytest

from shared_apps.diagnosis.engine import diagnose, understand
from shared_apps.diagnosis.knowledge import knowledge
from shared_apps.diagnosis.types import Diagnosis, Question, Understood
from shared_apps.directory.catalogue import TABLE
from tests.diagnosis.test_complaints import complaints


def test_there_is_enough_of_it():
    known = knowledge()
    assert len(known.symptoms) >= 120
    assert len(known.causes) >= 200


def test_every_id_leads_somewhere():
    known, services = knowledge(), {row.code for row in TABLE}
    for cause in known.causes.values():
        assert cause.signs, cause.id
        assert set(cause.signs) <= set(known.symptoms), cause.id
        assert set(cause.services) <= services, cause.id
        assert cause.services, cause.id
        assert all(0 < part < 1 for part in cause.signs.values()), cause.id
        assert cause.cost[0] <= cause.cost[1], cause.id
        assert cause.hours[0] <= cause.hours[1], cause.id


def test_every_symptom_speaks_for_something():
    known = knowledge()
    told = {name for cause in known.causes.values() for name in cause.signs}
    assert set(known.symptoms) - told == set()


def test_every_text_is_there_in_both_languages():
    known = knowledge()
    for symptom in known.symptoms.values():
        for text in (symptom.name, symptom.question, symptom.urgent):
            assert text is None or (text.pl and text.en), symptom.id
    for cause in known.causes.values():
        assert cause.name.pl, cause.id
        assert cause.name.en, cause.id
        assert cause.why.pl, cause.id
        assert cause.why.en, cause.id


def test_every_cause_is_shown_for_what_speaks_most_for_it():
    """With all its signs and codes told, a cause is among those shown."""
    missed = []
    for cause in knowledge().causes.values():
        known = understand(text="").merged(_all_of(cause.signs, cause.codes))
        found = diagnose(known=known, answers={}, asked=["a", "b", "c"], language="pl")
        assert isinstance(found, Diagnosis)
        if cause.id not in [one.id for one in found.causes]:
            missed.append(cause.id)
    assert missed == []


def _all_of(signs, codes):
    strong = tuple(name for name, part in signs.items() if part >= 0.1)
    return Understood(symptoms=strong or tuple(signs), codes=tuple(sorted(codes))[:2], about_car=True)


@pytest.mark.parametrize(
    ("text", "said", "denied"),
    [
        ("nie piszczy, tylko stuka na dziurach", "knock_bumps", "noise_general"),
        ("auto nie odpala", "no_start", None),
        ("It does not squeal when braking", None, "squeal_braking"),
    ],
)
def test_what_is_denied_is_not_said(text, said, denied):
    known = understand(text=text)
    assert said is None or said in known.symptoms
    assert denied is None or denied in known.denied
    assert denied not in known.symptoms


@pytest.mark.parametrize("text", ["P0300", "p0420 i szarpie", "mam błąd P 0171"])
def test_a_trouble_code_is_understood(text):
    assert len(understand(text=text).codes) == 1


def test_the_same_words_answer_the_same():
    known = understand(text="silnik szarpie i gaśnie na zimnym")
    first, second = (diagnose(known=known, answers={}, asked=[], language="pl") for _ in range(2))
    assert first == second
    assert isinstance(first, Question)


def test_an_answer_moves_the_diagnosis():
    known = understand(text="auto nie odpala rano")
    with_light = diagnose(known=known, answers={"slow_crank": "yes"}, asked=["a", "b", "c"], language="pl")
    without = diagnose(known=known, answers={"slow_crank": "no"}, asked=["a", "b", "c"], language="pl")
    assert isinstance(with_light, Diagnosis)
    assert isinstance(without, Diagnosis)
    assert with_light.causes[0].id == "battery_worn"
    assert without.causes[0].id != "battery_worn"


def test_no_complaint_is_a_way_of_saying_of_the_knowledge():
    names = {text.casefold() for one in knowledge().symptoms.values() for text in (one.name.pl, one.name.en)}
    assert {one.text.casefold() for one in complaints()} & names == set()
