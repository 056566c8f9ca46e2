"""One way to tell people something: `tell` picks the ways, the words, the hour, and does it once."""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import structlog
from django.db import transaction

from shared_apps.core.outbox import done_at, first_time
from shared_apps.core.tenancy import PUBLIC_SCHEMA, current_schema
from shared_apps.notifications.kinds import KINDS, WORK, Kind
from shared_apps.notifications.models import Delivery
from shared_apps.notifications.selectors import (
    chosen_by,
    contacts_of,
    has_opted_out,
    here,
    push_subscriptions,
    unsubscribe_token,
    wants,
)
from shared_apps.notifications.services.bells import bell_words, notify, ring, staff_ids
from shared_apps.notifications.services.mails import may_write
from shared_apps.notifications.services.sending import TAKEN_BACK, Letter, Plan, keep, promise
from shared_apps.notifications.services.texts import is_texted, may_text
from shared_apps.notifications.types import Attachment, Channel, Contact, State, Words
from shared_apps.notifications.words import in_language, language_of
from tenants.selectors import face_url, workshop_by_schema, workshop_url

log = structlog.get_logger(__name__)


@transaction.atomic
def tell(
    *,
    kind: str,
    key: str,
    context: Mapping[str, Any],
    people: Iterable[int] = (),
    outside: Sequence[Contact] = (),
    link: str = "",
    about: str = "",
    not_before: dt.datetime | None = None,
    not_after: dt.datetime | None = None,
    attachments: Sequence[Attachment] = (),
    rings: bool = True,
) -> int:
    """Tell `people` (user ids) and `outside` (addresses without an account) one thing, in this transaction.

    Each person's preferences, consents, language and quiet hours decide the ways and the hour. `key` names the thing
    within its kind and workshop: told again, nobody hears of it twice by the same way. `context` fills
    templates/notices/<kind>.<language>.txt and must be JSON; to a `day` in it (of `zone`) its `days` are counted again
    when the words leave. `link` is a path on the host of the kind's audience. What leaves the house waits until
    `not_before`, does not leave from `not_after` on, nor after what it is `about` was taken back; see take_back.
    Without `rings` the bell stays silent: it rang of the same already. Returns how many notices are new. Raises
    KeyError for an unknown kind.
    """
    plan = Plan(about=about, not_before=not_before, not_after=not_after)
    what = KINDS[kind]
    contacts = contacts_of(user_ids=people)
    chosen = chosen_by(user_ids=[one.user_id for one in contacts if one.user_id is not None])
    told = 0
    for contact in contacts:
        said = chosen.get(contact.user_id or 0, {})
        ways = [one for one in Channel if wants(contact=contact, kind=what, channel=one, chosen=said)]
        ways = [one for one in ways if rings or one != Channel.IN_APP]
        told += _tell(what, key, contact, ways, context, link, plan, attachments)
    for contact in outside:
        told += _tell(what, key, contact, _ways_outside(what, contact), context, link, plan, attachments)
    return told


def tell_staff(*, kind: str, key: str, context: Mapping[str, Any], roles: Iterable[str], link: str = "") -> int:
    """As tell, to this workshop's active members with any of the roles. Runs inside the workshop."""
    return tell(kind=kind, key=key, context=context, people=staff_ids(roles=roles), link=link)


@transaction.atomic
def notify_staff(
    *, kind: str, title: Words, roles: Iterable[str], body: Words = "", link: str = "", key: str | None = None
) -> int:
    """As tell_staff, in words that the caller brings along (words.in_each): each person gets those of their language.

    Returns how many bells rang.
    """
    what = KINDS.get(kind, KINDS[WORK])
    contacts = contacts_of(user_ids=staff_ids(roles=roles))
    chosen = chosen_by(user_ids=[one.user_id for one in contacts if one.user_id is not None])
    name = key or uuid.uuid4().hex
    listening = []
    for contact in contacts:
        said = chosen.get(contact.user_id or 0, {})
        ways = [one for one in Channel if wants(contact=contact, kind=what, channel=one, chosen=said)]
        if Channel.IN_APP in ways and contact.user_id is not None:
            ways.remove(Channel.IN_APP)
            listening.append(contact.user_id)
        context = {"title": in_language(title, contact.language), "body": in_language(body, contact.language)}
        _tell(what, name, contact, ways, context, link, Plan(), ())
    return notify(user_ids=listening, kind=kind, title=title, body=body, link=link)


@transaction.atomic
def notify_staff_once(
    *, kind: str, title: Words, roles: Iterable[str], key: str | None, body: Words = "", link: str = ""
) -> int:
    """As notify_staff, once per key: a message delivered twice rings one bell."""
    if key is not None and not first_time(key):
        return 0
    return notify_staff(kind=kind, title=title, roles=roles, body=body, link=link, key=key)


def take_back(*, kind: str, about: str) -> int:
    """Nobody needs to hear this of it any more: what has not left yet does not leave, by any way and to anybody.

    Told again under the same key, it is promised again. Returns how many messages were taken back.
    """
    waiting = Delivery.objects.filter(about=about, schema_name=here(), template=kind).exclude(about="")
    waiting = waiting.filter(state__in=[State.WAITING, State.DEAD])
    return waiting.update(state=State.DROPPED, letter="", error=TAKEN_BACK)


def told_at(*, kind: str, whom: Mapping[str, Iterable[int]]) -> dict[str, dt.datetime]:
    """When each of these keys was last told to any of its people (user ids); those that were not are left out.

    What was taken back was not told, unless a bell had rung.
    """
    ways: dict[str, str] = {}
    bells: dict[str, str] = {}
    for key, people in whom.items():
        for one in map(str, people):
            bells[_bell(kind, key, one)] = key
            ways.update((_key(kind, key, one, channel), key) for channel in Channel)
    rows = Delivery.objects.filter(pk__in=ways).exclude(state=State.DROPPED, error=TAKEN_BACK)
    found: dict[str, dt.datetime] = {}
    told = [(ways[name], at) for name, at in rows.values_list("key", "promised_at")]
    for key, at in [*told, *((bells[name], at) for name, at in done_at(bells).items())]:
        found[key] = max(at, found.get(key, at))
    return found


def _ways_outside(kind: Kind, contact: Contact) -> list[Channel]:
    """Who has no account cannot have asked for anything: only what belongs to their visit, by mail before SMS."""
    if kind.is_asked_for:
        return []
    if contact.email and not has_opted_out(address=contact.email, kind=kind.code):
        return [Channel.MAIL] if Channel.MAIL in kind.default else []
    if contact.phone and not contact.email and not has_opted_out(address=contact.phone, kind=kind.code):
        return [Channel.SMS] if Channel.SMS in kind.channels and Channel.MAIL in kind.default else []
    return []


def _tell(
    kind: Kind,
    key: str,
    contact: Contact,
    ways: Sequence[Channel],
    context: Mapping[str, Any],
    link: str,
    plan: Plan,
    attachments: Sequence[Attachment],
) -> int:
    language = language_of(contact.language)
    place = here() if kind.audience == "staff" else ""
    whom = str(contact.user_id) if contact.user_id is not None else contact.email or contact.phone
    told = 0
    if Channel.IN_APP in ways and contact.user_id is not None:
        told += _ring(kind, key, contact.user_id, language, context, link, place)
    full = {**context, "link": _address(kind, link) if link else ""}
    for channel in ways:
        recipient = _recipient(channel, contact, place)
        if recipient is None:
            continue
        headers: dict[str, str] = {}
        if channel == Channel.MAIL:
            headers = unsubscribe_headers(contact=contact, kind=kind.code)
            full["unsubscribe"] = face_url(
                face="marketplace", path=f"/wypisz/{unsubscribe_token(contact=contact, kind=kind.code)}"
            )
        letter = Letter(
            words=kind.code,
            kind=kind.code,
            language=language,
            context=full,
            link=link,
            attachments=tuple(attachments) if channel == Channel.MAIL else (),
            headers=headers,
        )
        name = _key(kind.code, key, whom, channel)
        if not _is_new(name) or not _may_leave(kind, channel, contact):
            continue
        if keep(
            key=name,
            channel=channel,
            recipient=recipient,
            letter=letter,
            user_id=contact.user_id,
            plan=plan,
        ):
            promise(key=name, not_before=plan.not_before)
            told += 1
    return told


def _is_new(key: str) -> bool:
    return not Delivery.objects.filter(pk=key).exclude(state=State.DROPPED, error=TAKEN_BACK).exists()


def _may_leave(kind: Kind, channel: Channel, contact: Contact) -> bool:
    """A workshop's mails to addresses it typed are counted like any other it sends unasked, an SMS whoever it is to."""
    if channel == Channel.SMS:
        may = may_text(to=contact.phone, sender=here() or f"person:{contact.user_id}")
    else:
        may = contact.user_id is not None or not here() or may_write(to=contact.email, workshop=here())
    if may:
        return True
    log.warning("notice_left_out", kind=kind.code, channel=str(channel), workshop=here())
    return False


def _ring(kind: Kind, key: str, user_id: int, language: str, context: Mapping[str, Any], link: str, place: str) -> int:
    if not first_time(_bell(kind.code, key, str(user_id))):
        return 0
    title, body = bell_words(kind=kind.code, language=language, context=context)
    ring(user_ids=[user_id], kind=kind.code, title=title, body=body, link=link, schema_name=place)
    return 1


def _recipient(channel: Channel, contact: Contact, place: str) -> str | None:
    """Where a message of this channel goes, or None when this person cannot be reached so."""
    if channel == Channel.MAIL:
        return contact.email or None
    if channel == Channel.SMS:
        return contact.phone if is_texted(number=contact.phone) else None
    if channel == Channel.PUSH and contact.user_id is not None:
        return place if push_subscriptions(user_id=contact.user_id, schema_name=place).exists() else None
    return None


def _key(kind: str, key: str, whom: str, channel: Channel) -> str:
    """Short whatever it is made of, and without anybody's address in it; a workshop's begins with its schema."""
    return f"{current_schema()}:tell:{channel}:{kind}:{_digest(kind, key, whom)}"


def _bell(kind: str, key: str, whom: str) -> str:
    return f"tell:{_digest(kind, key, whom)}"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]


def _address(kind: Kind, path: str) -> str:
    if kind.audience == "staff" and current_schema() != PUBLIC_SCHEMA:
        return workshop_url(slug=workshop_by_schema(schema_name=current_schema()).slug, path=path)
    return face_url(face="console" if kind.audience == "platform" else "marketplace", path=path)


def unsubscribe_headers(*, contact: Contact, kind: str) -> dict[str, str]:
    """RFC 8058: a mail program's own button ends this kind with one POST, without a log-in."""
    token = unsubscribe_token(contact=contact, kind=kind)
    address = face_url(face="marketplace", path=f"/api/v1/notifications/unsubscribe/{token}/")
    return {"List-Unsubscribe": f"<{address}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
