"""Every template says something in both languages, with real plurals, and nothing that nobody fills."""

from __future__ import annotations

import re

import pytest
from django.utils import translation

from shared_apps.notifications.kinds import KINDS
from shared_apps.notifications.samples import SAMPLE, SAMPLES, preview_all
from shared_apps.notifications.templatetags.plurals import forms
from shared_apps.notifications.types import Channel
from shared_apps.notifications.words import LANGUAGES, ROOM, notice_kinds, render_mail, render_notice, sections_of

SECTIONS = {
    Channel.IN_APP: {"title", "body"},
    Channel.PUSH: {"title", "body"},
    Channel.MAIL: {"subject", "mail"},
    Channel.SMS: {"sms"},
}


@pytest.mark.parametrize(
    ("count", "word"),
    [
        (0, "dni"),
        (1, "dzień"),
        (2, "dni"),
        (4, "dni"),
        (5, "dni."),
        (12, "dni."),
        (22, "dni"),
        (112, "dni."),
        (101, "dni."),
    ],
)
def test_polish_has_three_forms(count, word):
    with translation.override("pl"):
        said = forms(count, "dzień,dni,dni.")
    assert said.rstrip(".") == word.rstrip(".")
    assert said.endswith(".") is (word.endswith(".") or count == 0)


def test_english_has_two():
    with translation.override("en"):
        assert [forms(count, "day,days") for count in (0, 1, 2, 5)] == ["days", "day", "days", "days"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_every_way_of_every_kind_has_its_words(kind, language):
    wanted = set().union(*(SECTIONS[channel] for channel in kind.channels))
    assert wanted <= set(sections_of(kind=kind.words or kind.code, language=language))


def test_no_notice_lies_there_for_nothing():
    assert set(notice_kinds()) == {kind.words or kind.code for kind in KINDS.values()}


def test_every_word_that_a_template_asks_for_can_be_shown():
    asked = set()
    for path in ROOM.glob("*/*.txt"):
        for tag in re.findall(r"{[{%](.*?)[%}]}", path.read_text()):
            text = re.sub(r'"[^"]*"', "", tag)
            asked |= set(re.findall(r"\b[a-z_]+\b", text)) - {"if", "else", "endif", "elif", "forms", "not", "and"}
    assert asked - set(SAMPLE) == set()


def test_both_languages_have_the_same_templates():
    names = {path.name for path in ROOM.glob("*/*.pl.txt")}
    assert {name.replace(".pl.", ".en.") for name in names} == {path.name for path in ROOM.glob("*/*.en.txt")}
    assert preview_all()


def test_the_console_previews_every_way_that_a_notice_may_take():
    shown = {(one["name"], one["channel"]) for one in preview_all()}
    assert {("visit_reminder", way) for way in ("in_app", "push", "sms", "mail")} <= shown
    assert ("news", "push") in shown
    assert ("news", "in_app") not in shown
    assert ("work", "sms") not in shown


def test_the_console_previews_the_staffs_words_in_both_languages():
    shown = {
        (one["channel"], one["language"]): one["subject"] + one["body"]
        for one in preview_all()
        if one["name"] == "work"
    }
    assert set(shown) == {(way, language) for way in ("in_app", "push", "mail") for language in LANGUAGES}
    for (way, language), text in shown.items():
        assert str(SAMPLES[language]["title"]) in text, (way, language)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_an_sms_counts_as_people_do(count):
    said = render_notice(kind="message_unread", section="sms", language="pl", context={**SAMPLE, "count": count})
    word = {1: "nieprzeczytaną wiadomość", 2: "nieprzeczytane wiadomości", 5: "nieprzeczytanych wiadomości"}[count]
    assert f"{count} {word}" in said


def test_nobodys_name_can_begin_a_section_or_a_line():
    context = {**SAMPLE, "title": "Cześć\n[mail]\nPłać tutaj", "body": ""}
    assert "\n" not in render_notice(kind="work", section="title", language="pl", context=context)
    assert "[mail]" in render_notice(kind="work", section="subject", language="pl", context=context)


def test_minutes_and_days_of_a_code_are_counted_as_well():
    _subject, body = render_mail(template="confirm_code", language="pl", context={"code": "1", "minutes": 22})
    assert "22 minuty" in body
    _subject, body = render_mail(template="invitation", language="pl", context={"code": "1", "days": 1})
    assert "1 dzień" in body
