from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Any

from django.db import transaction
from django.utils import timezone

from shared_apps.core.realtime import announce, announce_to_user
from shared_apps.core.tenancy import current_schema
from shared_apps.notifications.kinds import KINDS, Audience
from shared_apps.notifications.models import Notification
from shared_apps.notifications.selectors import contacts_of, here, notification_list
from shared_apps.notifications.types import Words
from shared_apps.notifications.words import LANGUAGES, in_language, render_notice
from tenants.selectors import member_ids, workshop_by_schema


@transaction.atomic
def notify(*, user_ids: Iterable[int], kind: str, title: Words, body: Words = "", link: str = "") -> int:
    """Put a notification into each person's bell, where this code stands, in their language. Returns how many."""
    rows = ring(user_ids=user_ids, kind=kind, title=title, body=body, link=link, schema_name=here())
    return len(rows)


def bells_empty(
    *, user_ids: Iterable[int], kind: str, link: str, since: dt.datetime, but: Iterable[Mapping[str, Any]] = ()
) -> int:
    """What these people's bells say of the thing under `link`, here, since then was taken back: the title stays, the
    words go. A bell that says no more than the kind's notice of a context in `but` stays. Returns how many."""
    bells = Notification.objects.filter(user__in=list(user_ids), schema_name=here(), created_at__gte=since)
    bells = bells.filter(kind=kind, link=link).exclude(body="")
    for context, language in product(but, LANGUAGES):
        title, body = bell_words(kind=kind, language=language, context=context)
        bells = bells.exclude(title=title, body=body)
    return bells.update(body="")


def bell_words(*, kind: str, language: str, context: Mapping[str, Any]) -> tuple[str, str]:
    """(title, body) of a kind's notice as a bell keeps them."""
    name = KINDS[kind].words or kind
    title = render_notice(kind=name, section="title", language=language, context=context)
    body = render_notice(kind=name, section="body", language=language, context=context)
    return title[:200], body[:500]


def ring(
    *, user_ids: Iterable[int], kind: str, title: Words, body: Words, link: str, schema_name: str
) -> list[Notification]:
    """As notify, into the bell of a named place: empty for the shared hosts. Who is blocked or gone has none."""
    user_ids = list(user_ids)
    languages = {one.user_id: one.language for one in contacts_of(user_ids=user_ids)}
    rows = [
        Notification(
            user_id=user_id,
            schema_name=schema_name,
            kind=kind,
            title=in_language(title, languages[user_id])[:200],
            body=in_language(body, languages[user_id])[:500],
            link=link[:300],
        )
        for user_id in user_ids
        if user_id in languages
    ]
    Notification.objects.bulk_create(rows)
    if schema_name and rows:
        announce("notification", "")
    elif not schema_name:
        for row in rows:
            announce_to_user(row.user_id, "notification", row.pk)
    return rows


def staff_ids(*, roles: Iterable[str]) -> list[int]:
    """This workshop's active members with any of the roles. Raises NotHere in public."""
    return member_ids(workshop_id=workshop_by_schema(schema_name=current_schema()).id, roles=roles)


def mark_read(*, user_id: int, ids: Sequence[uuid.UUID] | None = None, audience: Audience = "client") -> int:
    """Mark the given notifications, or all of this bell when `ids` is None, as read. Others' ids change nothing."""
    mine = notification_list(user_id=user_id, audience=audience).filter(read_at__isnull=True)
    if ids is not None:
        mine = mine.filter(pk__in=ids)
    return mine.update(read_at=timezone.now())
