"""What our messages say: templates in Polish and English, with real plurals, filled with one line per value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.template import Context, Engine, Template, TemplateDoesNotExist
from django.utils import translation

from shared_apps.notifications.types import Words

ROOM = Path(__file__).parent / "templates"
LANGUAGES = ("pl", "en")
SECTION = re.compile(r"^\[(title|body|sms|subject|mail)\]\n", re.MULTILINE)

# Plain text: no HTML escaping, so that „Kowalski & Syn” arrives as written.
_engine = Engine(app_dirs=True, autoescape=False, builtins=["shared_apps.notifications.templatetags.plurals"])


def language_of(said: str) -> str:
    """One of our languages for whatever somebody set; Polish when we do not have it."""
    return "en" if said.startswith("en") else "pl"


def in_each(say: Callable[[], str]) -> dict[str, str]:
    """What `say` says in each of our languages, for words that are promised before anybody's language is known."""
    said = {}
    for language in LANGUAGES:
        with translation.override(language):
            said[language] = say()
    return said


def in_language(words: Words, language: str) -> str:
    """One of the texts of `in_each`; a text of one language alone is everybody's."""
    return words if isinstance(words, str) else words[language_of(language)]


def render_mail(*, template: str, language: str, context: Mapping[str, Any]) -> tuple[str, str]:
    """(subject, body) of a mail; the template's first line is its subject. Polish where a language is missing."""
    with translation.override(language):
        first, _, body = _source("mail", template, language).render(_said(context)).partition("\n")
    return first.removeprefix("Subject:").strip()[:200], body.strip() + "\n"


def render_notice(*, kind: str, section: str, language: str, context: Mapping[str, Any]) -> str:
    """One section of a notice: title, body, sms, subject or mail. Empty when the notice has no such section."""
    with translation.override(language):
        part = _sections(kind, language_of(language)).get(section)
        return "" if part is None else part.render(_said(context)).strip()


def mail_templates() -> list[str]:
    return sorted({path.name.split(".")[0] for path in (ROOM / "mail").glob("*.txt")})


def notice_kinds() -> list[str]:
    return sorted({path.name.split(".")[0] for path in (ROOM / "notices").glob("*.txt")})


def sections_of(*, kind: str, language: str) -> list[str]:
    return list(_sections(kind, language))


def _said(context: Mapping[str, Any]) -> Context:
    """Lines belong to the template: a name written on several would put words of somebody's own into our mail."""
    said = {name: " ".join(value.split()) if isinstance(value, str) else value for name, value in context.items()}
    return Context(said, autoescape=False)


def _source(room: str, name: str, language: str) -> Template:
    try:
        return _engine.get_template(f"{room}/{name}.{language}.txt")
    except TemplateDoesNotExist:
        return _engine.get_template(f"{room}/{name}.pl.txt")


@lru_cache(maxsize=128)
def _sections(kind: str, language: str) -> dict[str, Template]:
    """Cut before it is filled, so that no value can begin a section."""
    _, *parts = SECTION.split(str(_source("notices", kind, language).source))
    return {name: _engine.from_string(text.strip()) for name, text in zip(parts[::2], parts[1::2], strict=True)}
