"""Made-up words that fill every template, so that the console shows each as it would leave."""

from __future__ import annotations

from typing import Any

from shared_apps.notifications.kinds import KINDS
from shared_apps.notifications.types import Channel, PreviewOut
from shared_apps.notifications.words import (
    LANGUAGES,
    mail_templates,
    notice_kinds,
    render_mail,
    render_notice,
    sections_of,
)

SAMPLE: dict[str, Any] = {
    "address": "ul. Przykładowa 1, Kraków",
    "answer_link": "https://example.com/kosztorys/przyklad",
    "body": "Treść wiadomości.",
    "browser": "Firefox",
    "code": "123456",
    "count": 3,
    "days": 7,
    "email": "osoba@example.com",
    "excerpt": "Auto jest gotowe do odbioru.",
    "is_changed": False,
    "link": "https://example.com/przyklad",
    "minutes": 15,
    "months": 12,
    "name": "Jan Przykładowy",
    "phone": "+48 600 000 000",
    "plate": "KR 0XX00",
    "quote": "",
    "reason": "Mechanik jest chory.",
    "service": "Wymiana oleju",
    "system": "Windows",
    "thousands": 15,
    "title": "Tytuł wiadomości",
    "total": "1 234,50 zł",
    "unsubscribe": "https://example.com/wypisz/przyklad",
    "until": "3 grudnia 2026",
    "url": "https://warsztat.example.com",
    "vehicle": "Skoda Octavia 2018",
    "when": "czwartek, 26 listopada 2026, 14:30",
    "workshop": "Warsztat Przykładowy",
}
ENGLISH = SAMPLE | {
    "address": "1 Sample Street, Kraków",
    "body": "What the message says.",
    "excerpt": "The car is ready to be picked up.",
    "name": "Jan Sample",
    "reason": "The mechanic is ill.",
    "service": "Oil change",
    "title": "Title of the message",
    "total": "PLN 1,234.50",
    "until": "3 December 2026",
    "when": "Thursday, 26 November 2026, 14:30",
    "workshop": "Sample Workshop",
}
SAMPLES = {"pl": SAMPLE, "en": ENGLISH}
SHOWN = {"in_app": ("title", "body"), "push": ("title", "body"), "sms": ("", "sms"), "mail": ("subject", "mail")}


def preview_all() -> list[PreviewOut]:
    found: list[PreviewOut] = []
    for language in LANGUAGES:
        for name in mail_templates():
            subject, body = render_mail(template=name, language=language, context=SAMPLES[language])
            found.append({"name": name, "channel": "mail", "language": language, "subject": subject, "body": body})
        for name in notice_kinds():
            found += _notice(name, language)
    return found


def _notice(name: str, language: str) -> list[PreviewOut]:
    def said(section: str) -> str:
        return (
            render_notice(kind=name, section=section, language=language, context=SAMPLES[language]) if section else ""
        )

    there = sections_of(kind=name, language=language)
    ways = frozenset[Channel]().union(*(one.channels for one in KINDS.values() if name in (one.code, one.words)))
    return [
        {
            "name": name,
            "channel": channel,
            "language": language,
            "subject": said(subject),
            "body": said(body),
        }
        for channel, (subject, body) in SHOWN.items()
        if body in there and channel in ways
    ]
