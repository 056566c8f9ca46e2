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


@pytest.mark.parametrize(
    ("text", "emergency"),
    [
        ("pali się żółta kontrolka silnika", None),
        ("pali się silnik", "fire"),
        ("kontrolka świeciła, teraz pali się silnik", "fire"),
        ("nowe hamulce, nie piszczy", None),
        ("hamulce są ok, nie o to chodzi, szarpie przy ruszaniu", None),
        ("hamulce nie działają", "brakes_gone"),
        ("śmierdzi spalonym sprzęgłem", None),
        ("śmierdzi spalinami", "exhaust_cabin"),
        ("nie tylko dymi spod maski", "smoke_bonnet"),
        ("z przodu nic nie dymi spod maski", None),
        ("auto nie chce się zatrzymać", "brakes_gone"),
    ],
)
def test_an_emergency_is_told_from_what_sounds_like_one(text, emergency):
    assert understand(text=text).emergencies == (() if emergency is None else (emergency,))


def test_somebody_who_repeats_one_word_is_answered_at_once():
    assert not understand(text="pali kontrolka " * 130 + "sie " * 130).emergencies


@pytest.mark.parametrize(
    ("first", "then", "left"),
    [
        ("hamulce nie działają", "hamulce jednak działają dobrze", ()),
        ("hamulce nie działają", "Pomyłka, hamulce działają.", ()),
        ("my brakes do not work", "actually the brakes work fine", ()),
        ("dymi spod maski", "jednak nie dymi spod maski", ()),
        ("dymi spod maski i nie mogę zahamować", "fałszywy alarm", ()),
        ("dymi spod maski, hamulce nie działają", "hamulce jednak działają", ("smoke_bonnet",)),
        ("hamulce nie działają", "hamulce działają dobrze tylko na zimno", ("brakes_gone",)),
        ("hamulce nie działają", "hamulce jednak chyba działają", ("brakes_gone",)),
        ("hamulce nie działają", "czy hamulce jednak działają?", ("brakes_gone",)),
        ("hamulce nie działają", "hamulce jednak nie działają dobrze", ("brakes_gone",)),
        ("hamulce nie działają", "hamulce jednak ledwo działają", ("brakes_gone",)),
        ("hamulce nie działają", "hamulce jednak słabo działają", ("brakes_gone",)),
        ("brakes do not work", "after cooling down the brakes work again", ("brakes_gone",)),
        ("brakes do not work", "actually the brakes barely work", ("brakes_gone",)),
        ("hamulce nie działają", "jednak pojadę do warsztatu, radio działa dobrze", ("brakes_gone",)),
        ("hamulce nie działają", "nie", ("brakes_gone",)),
        ("dymi spod maski", "nie dymi tak mocno spod maski", ("smoke_bonnet",)),
    ],
)
def test_only_a_clear_correction_takes_an_emergency_back(first, then, left):
    known = understand(text=first).merged(understand(text=then))
    assert known.emergencies == left
    assert not set(known.symptoms) & set(known.corrected)


def test_what_was_taken_back_comes_again_when_it_is_said_again():
    told = ("hamulce nie działają", "hamulce jednak działają dobrze", "znowu nie hamuje")
    known = understand(text="")
    for text in told:
        known = known.merged(understand(text=text))
    assert known.emergencies == ("brakes_gone",)
    assert known.corrected == ()


def test_an_emergency_that_was_answered_yes_is_taken_back_in_words():
    answers = {"brakes_gone": "yes"}
    known = understand(text="piszczy przy hamowaniu")
    alarm = diagnose(known=known, answers=answers, asked=["brakes_gone"], language="pl")
    assert isinstance(alarm, Diagnosis)
    assert alarm.urgent
    known = known.merged(understand(text="hamulce jednak działają dobrze"))
    calm = diagnose(known=known, answers=answers, asked=["brakes_gone", "b", "c"], language="pl")
    assert isinstance(calm, Diagnosis)
    assert not calm.urgent


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
