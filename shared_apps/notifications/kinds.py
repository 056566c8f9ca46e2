"""Every kind of notice: who it is for, which ways it may take and which it takes unless somebody says otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from shared_apps.notifications.types import Channel

Audience = Literal["client", "staff", "platform"]
# Nobody is asked before a visit is talked of; a reminder of ours is turned on by the person; marketing needs a consent.
Group = Literal["service", "reminder", "marketing"]

BELL, MAIL, SMS, PUSH = Channel
EVERY = frozenset(Channel)


@dataclass(frozen=True, slots=True)
class Kind:
    code: str
    name: Promise
    audience: Audience
    group: Group
    channels: frozenset[Channel]
    default: frozenset[Channel]
    # Waits for no morning and goes before the rest.
    is_urgent: bool = False
    # Whose templates it borrows: what the staff is told comes in words of its own.
    words: str = ""

    @property
    def is_asked_for(self) -> bool:
        """Only ever sent to who turned it on themself."""
        return self.group != "service"


_ALL = (
    Kind("booking", _("Wizyty klientów"), "staff", "service", EVERY - {SMS}, frozenset({BELL, PUSH}), words="work"),
    Kind("stock", _("Stany magazynowe"), "staff", "service", EVERY - {SMS}, frozenset({BELL}), words="work"),
    Kind(
        "estimate",
        _("Odpowiedzi na kosztorysy"),
        "staff",
        "service",
        EVERY - {SMS},
        frozenset({BELL, PUSH}),
        words="work",
    ),
    Kind("work", _("Sprawy warsztatu"), "staff", "service", EVERY - {SMS}, frozenset({BELL}), words="work"),
    Kind("message_waiting", _("Wiadomości od klientów"), "staff", "service", EVERY - {SMS}, frozenset({BELL, PUSH})),
    Kind("visit_reminder", _("Przypomnienie o wizycie"), "client", "service", EVERY, frozenset({BELL, MAIL, PUSH})),
    Kind("approval_waiting", _("Kosztorys czeka na zgodę"), "client", "service", EVERY, frozenset({BELL, MAIL, PUSH})),
    Kind("message_unread", _("Nieprzeczytana wiadomość"), "client", "service", EVERY, frozenset({MAIL, PUSH})),
    Kind("inspection_due", _("Kończy się badanie techniczne"), "client", "reminder", EVERY, frozenset({BELL})),
    Kind("insurance_due", _("Kończy się ubezpieczenie"), "client", "reminder", EVERY, frozenset({BELL})),
    Kind("service_due", _("Zbliża się przegląd"), "client", "reminder", EVERY, frozenset({BELL})),
    Kind("news", _("Oferty i nowości"), "client", "marketing", EVERY - {BELL}, frozenset({MAIL})),
    Kind("lost_letters", _("Niedoręczone wiadomości"), "platform", "service", EVERY - {SMS}, frozenset({BELL, MAIL})),
    Kind(
        "dead_tasks",
        _("Porzucone zadania"),
        "platform",
        "service",
        EVERY - {SMS},
        frozenset({BELL, MAIL}),
        is_urgent=True,
    ),
)
KINDS = {kind.code: kind for kind in _ALL}
WORK = "work"


def kinds_for(audience: Audience) -> list[Kind]:
    return [kind for kind in _ALL if kind.audience == audience]
