"""How a promised message leaves: at most once, tried again while its supplier is away, given up on in the end.

The attempt is written down before the supplier is called. Whoever finds one begun and not ended knows that its worker
died: an SMS and a push are sent again, because their suppliers recognise the repetition; a mail may have left, so that
a person decides (`doubtful`).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import structlog
from django.db import transaction
from django.utils import timezone

from shared_apps.core.errors import SupplierDoubtful, SupplierRefused, SupplierUnavailable
from shared_apps.core.observability import MESSAGES
from shared_apps.core.outbox import enqueue
from shared_apps.integrations.mail import Mail, mailer
from shared_apps.integrations.push import Push, Subscription, pusher
from shared_apps.integrations.sms import Sms, texter
from shared_apps.notifications.kinds import KINDS
from shared_apps.notifications.models import Delivery
from shared_apps.notifications.selectors import (
    ZONE,
    chosen_by,
    contacts_of,
    has_opted_out,
    here,
    push_subscriptions,
    quiet_until,
    wants,
)
from shared_apps.notifications.types import Attachment, Channel, State
from shared_apps.notifications.words import render_mail, render_notice

log = structlog.get_logger(__name__)

DELIVER = "notifications.deliver"
MOST_ATTEMPTS = 12
# Why a message was dropped: what it told of holds no more, by the word of its room or by the clock.
TAKEN_BACK, TOO_LATE = "taken back", "too late"
FIRST_WAIT, LONGEST_WAIT = 10.0, 3600.0
_random = secrets.SystemRandom()


class NoWay(Exception):
    """There is nobody to send it to any more; not an error."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a message says and to what it leads. `words` names a mail's template, or a kind when `kind` is set."""

    words: str
    language: str
    context: Mapping[str, Any]
    kind: str = ""
    link: str = ""
    attachments: Sequence[Attachment] = ()
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """When a message may leave, and by what (`about`) it is found when it no longer should."""

    about: str = ""
    not_before: dt.datetime | None = None
    not_after: dt.datetime | None = None


def keep(
    *,
    key: str,
    channel: Channel,
    recipient: str,
    letter: Letter,
    user_id: int | None = None,
    plan: Plan | None = None,
) -> bool:
    """Write the message down; True the first time, and the next one after it was taken back."""
    told = {
        "channel": channel,
        "recipient": recipient,
        "template": letter.words,
        "subject": "",
        "user_id": user_id,
        "schema_name": here(),
        "letter": orjson.dumps(asdict(letter)).decode(),
        "promised_at": timezone.now(),
        **asdict(plan or Plan()),
    }
    _, created = Delivery.objects.get_or_create(key=key, defaults=told)
    if created:
        return True
    taken_back = Delivery.objects.filter(pk=key, state=State.DROPPED, error=TAKEN_BACK)
    return taken_back.update(**told, state=State.WAITING, error="", attempts=0, reported_at=None) == 1


def promise(*, key: str, not_before: dt.datetime | None = None) -> None:
    """Have one attempt made after this transaction."""
    enqueue(DELIVER, not_before=not_before, key=key, urgency=_urgency(key))


def _urgency(key: str) -> str:
    kind = KINDS.get(Delivery.objects.filter(pk=key).values_list("template", flat=True).first() or "")
    return "urgent" if kind is not None and kind.is_urgent else "default"


def attempt(*, key: str, now: dt.datetime | None = None) -> State:
    """Try once to hand a kept message to its supplier; returns what became of it. Twice is no error."""
    now = now or timezone.now()
    if not _begin(key, now=now):
        return State(Delivery.objects.values_list("state", flat=True).get(pk=key))
    with transaction.atomic():
        # Held while the supplier is called: who is handed the same message meanwhile waits here.
        row = Delivery.objects.select_for_update().get(pk=key)
        if row.state == State.SENDING:
            _call(row, now=now)
            row.save(update_fields=["state", "subject", "supplier_id", "error", "letter", "sent_at", "not_before"])
    MESSAGES.labels(row.channel, row.state).inc()
    if row.state in (State.DEAD, State.DOUBTFUL):
        log.error("message_lost", channel=row.channel, words=row.template, state=row.state, reason=row.error)
    return State(row.state)


@transaction.atomic
def _begin(key: str, *, now: dt.datetime) -> bool:
    """True when this call may ask the supplier: the message is marked as being sent."""
    row = Delivery.objects.select_for_update().get(pk=key)
    if row.state == State.SENDING and row.channel == Channel.MAIL:
        row.state, row.error = State.DOUBTFUL, "its worker died while sending"
        row.save(update_fields=["state", "error"])
        return False
    if row.state not in (State.WAITING, State.SENDING):
        return False
    if row.not_before is not None and row.not_before > now + dt.timedelta(seconds=1):
        return False
    letter = letter_of(row)
    if letter.kind and not _is_still_wanted(row, letter):
        _drop(row)
        return False
    quiet = _quiet(row, letter, now=now)
    if row.not_after is not None and (quiet or now) >= row.not_after:
        _drop(row, TOO_LATE)
        return False
    if quiet is not None:
        row.not_before = quiet
        row.save(update_fields=["not_before"])
        promise(key=key, not_before=quiet)
        return False
    row.state, row.attempts = State.SENDING, row.attempts + 1
    row.save(update_fields=["state", "attempts"])
    return True


def _drop(row: Delivery, why: str = "") -> None:
    row.state, row.letter, row.error = State.DROPPED, "", why
    row.save(update_fields=["state", "letter", "error"])


def letter_of(row: Delivery) -> Letter:
    return Letter(**orjson.loads(row.letter))


def _is_still_wanted(row: Delivery, letter: Letter) -> bool:
    """Somebody may have said no since it was promised."""
    if row.user_id is None:
        return not has_opted_out(address=row.recipient, kind=letter.kind)
    contact = next(iter(contacts_of(user_ids=[row.user_id])), None)
    chosen = chosen_by(user_ids=[row.user_id]).get(row.user_id, {})
    kind = KINDS[letter.kind]
    return contact is not None and wants(contact=contact, kind=kind, channel=Channel(row.channel), chosen=chosen)


def _quiet(row: Delivery, letter: Letter, *, now: dt.datetime) -> dt.datetime | None:
    if not letter.kind or KINDS[letter.kind].is_urgent:
        return None
    return quiet_until(user_id=row.user_id, channel=Channel(row.channel), now=now)


def _call(row: Delivery, *, now: dt.datetime) -> None:
    """Ask the supplier and write on the row what came of it."""
    try:
        row.subject, row.supplier_id = _hand_over(row, _as_of(letter_of(row), now=now))
    except NoWay:
        row.state, row.letter = State.DROPPED, ""
    except SupplierDoubtful:
        row.state, row.error = State.DOUBTFUL, "the supplier did not answer in time"
    except SupplierRefused as refused:
        row.state, row.error = State.DEAD, refused.reason
    except SupplierUnavailable:
        row.error = "the supplier is unavailable"
        if row.attempts >= MOST_ATTEMPTS:
            row.state = State.DEAD
            return
        row.state, row.not_before = State.WAITING, now + wait_after(row.attempts)
        promise(key=row.pk, not_before=row.not_before)
    else:
        row.state, row.error, row.letter, row.sent_at = State.SENT, "", "", timezone.now()


def wait_after(attempts: int) -> dt.timedelta:
    """Ten seconds, then twice as long each time, an hour at most; spread, so that not all come back at once."""
    longest = min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT)
    return dt.timedelta(seconds=longest * _random.uniform(0.5, 1.0))


def _hand_over(row: Delivery, letter: Letter) -> tuple[str, str]:
    """(subject, supplier's id)."""
    if row.channel == Channel.SMS:
        text = _section(letter, "sms")
        return "", texter().send(Sms(to=row.recipient, text=text, key=_short(row)))
    if row.channel == Channel.PUSH:
        return _push(row, letter)
    if letter.kind:
        subject, body = _section(letter, "subject")[:200], _section(letter, "mail") + "\n"
    else:
        subject, body = render_mail(template=letter.words, language=letter.language, context=letter.context)
    mail = Mail(
        to=row.recipient,
        subject=subject,
        body=body,
        key=row.pk,
        attachments=tuple(letter.attachments),
        headers=letter.headers,
    )
    return subject, mailer().send(mail)


def _as_of(letter: Letter, *, now: dt.datetime) -> Letter:
    """With the days counted down from the day on which it leaves: held back over midnight, "tomorrow" is today."""
    day = letter.context.get("day")
    if not letter.kind or day is None:
        return letter
    today = now.astimezone(ZoneInfo(letter.context.get("zone", ZONE))).date()
    return replace(letter, context={**letter.context, "days": (dt.date.fromisoformat(day) - today).days})


def _section(letter: Letter, section: str) -> str:
    words = KINDS[letter.kind].words or letter.kind
    return render_notice(kind=words, section=section, language=letter.language, context=letter.context)


def _push(row: Delivery, letter: Letter) -> tuple[str, str]:
    """To every browser of the person on that host; one that took it is enough."""
    title = _section(letter, "title")
    push = Push(title=title, body=_section(letter, "body"), link=letter.link, tag=_short(row))
    taken, failed = 0, None
    # Its recipient is the host's place, as bells name it: each browser belongs to one.
    for one in push_subscriptions(user_id=row.user_id or 0, schema_name=row.recipient):
        try:
            if pusher().send(push, Subscription(endpoint=one.endpoint, p256dh=one.p256dh, auth=one.auth)):
                taken += 1
            else:
                one.delete()
        except SupplierUnavailable as away:
            failed = away
    if not taken and failed is not None:
        raise failed
    if not taken:
        raise NoWay
    return title[:200], f"{taken}"


def _short(row: Delivery) -> str:
    """What a supplier knows the message by: no longer than any of them takes."""
    return hashlib.sha256(row.pk.encode()).hexdigest()[:32]
