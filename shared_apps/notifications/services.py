from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import structlog
from django.db import transaction
from django.template import Context, Engine, TemplateDoesNotExist
from django.utils import timezone, translation
from django.utils.crypto import salted_hmac

from shared_apps.core.errors import Throttled
from shared_apps.core.outbox import enqueue, first_time
from shared_apps.core.realtime import announce, announce_to_user
from shared_apps.core.tenancy import PUBLIC_SCHEMA, current_schema
from shared_apps.core.throttling import spend
from shared_apps.integrations.mail import Mail, mailer
from shared_apps.notifications.models import Delivery, Notification
from shared_apps.notifications.selectors import notification_list
from shared_apps.notifications.types import Attachment
from tenants.selectors import member_ids, workshop_by_schema

log = structlog.get_logger(__name__)

# Plain text: no HTML escaping, so that „Kowalski & Syn” arrives as written.
_engine = Engine(app_dirs=True, autoescape=False)


def mail_promise(
    *,
    to: str,
    template: str,
    language: str,
    context: Mapping[str, Any],
    key: str,
    attachments: Sequence[Attachment] = (),
    unasked_by: str = "",
) -> bool:
    """Promise one mail: it leaves after this transaction commits, once per key. The way of every mail out of the house.

    `unasked_by` names the workshop that writes to somebody who did not just ask for it: anybody can open a workshop
    and type anybody's address. Such mails are counted, so that no mailbox is flooded by one workshop or by many.
    Returns False when this one was left out for that reason.
    """
    if unasked_by and not _may_write(to=to, workshop=unasked_by):
        log.warning("mail_left_out", template=template, workshop=unasked_by)
        return False
    enqueue(
        "notifications.mail",
        to=to,
        template=template,
        language=language,
        context=dict(context),
        attachments=list(attachments),
        key=key,
    )
    return True


def _may_write(*, to: str, workshop: str) -> bool:
    try:
        # An address is personal: counted under a keyed hash.
        spend("mail_to", salted_hmac("notifications.mail_to", to.strip().lower(), algorithm="sha256").hexdigest()[:32])
        spend("mail_from", workshop)
    except Throttled:
        return False
    return True


@transaction.atomic
def mail_send(
    *,
    to: str,
    template: str,
    language: str,
    context: Mapping[str, Any],
    key: str,
    attachments: Sequence[Attachment] = (),
) -> bool:
    """Render mail/<template>.<language>.txt and hand it to the supplier, once per key and workshop.

    Returns False when this key was delivered before. Raises SupplierUnavailable (try again later).
    """
    key = _own_key(key)
    delivery, created = Delivery.objects.get_or_create(
        key=key, defaults={"channel": "mail", "recipient": to, "template": template, "subject": ""}
    )
    if not created:
        return False
    subject, body = render_mail(template=template, language=language, context=context)
    delivery.subject = subject
    delivery.supplier_id = mailer().send(
        Mail(to=to, subject=subject, body=body, attachments=tuple(attachments), key=key)
    )
    delivery.save(update_fields=["subject", "supplier_id"])
    return True


def _own_key(key: str) -> str:
    """Two workshops that number something alike must not take each other's mails for sent."""
    schema_name = current_schema()
    return key if schema_name == PUBLIC_SCHEMA else f"{schema_name}:{key}"


def render_mail(*, template: str, language: str, context: Mapping[str, Any]) -> tuple[str, str]:
    """(subject, body) of a mail; the template's first line is its subject. Polish where a language is missing.

    Lines belong to the template: a name that somebody wrote on several would put words of their own into our mail.
    """
    said = {name: " ".join(value.split()) if isinstance(value, str) else value for name, value in context.items()}
    with translation.override(language):
        try:
            source = _engine.get_template(f"mail/{template}.{language}.txt")
        except TemplateDoesNotExist:
            source = _engine.get_template(f"mail/{template}.pl.txt")
        first, _, body = source.render(Context(said, autoescape=False)).partition("\n")
    return first.removeprefix("Subject:").strip()[:200], body.strip() + "\n"


@transaction.atomic
def notify(*, user_ids: Iterable[int], kind: str, title: str, body: str = "", link: str = "") -> int:
    """Put a notification into each person's bell, where this code stands. Returns how many."""
    schema_name = current_schema()
    here = "" if schema_name == PUBLIC_SCHEMA else schema_name
    rows = [
        Notification(user_id=user_id, schema_name=here, kind=kind, title=title[:200], body=body[:500], link=link)
        for user_id in user_ids
    ]
    Notification.objects.bulk_create(rows)
    if here:
        announce("notification", "")
    else:
        for row in rows:
            announce_to_user(row.user_id, "notification", row.pk)
    return len(rows)


def notify_staff(*, kind: str, title: str, roles: Iterable[str], body: str = "", link: str = "") -> int:
    """Notify this workshop's active members who hold any of the roles. Runs inside the workshop."""
    workshop = workshop_by_schema(schema_name=current_schema())
    return notify(
        user_ids=member_ids(workshop_id=workshop.id, roles=roles),
        kind=kind,
        title=title,
        body=body,
        link=link,
    )


@transaction.atomic
def notify_staff_once(
    *, kind: str, title: str, roles: Iterable[str], key: str | None, body: str = "", link: str = ""
) -> int:
    """As notify_staff, once per key: a message delivered twice rings one bell."""
    if key is not None and not first_time(key):
        return 0
    return notify_staff(kind=kind, title=title, roles=roles, body=body, link=link)


def mark_read(*, user_id: int, ids: Sequence[uuid.UUID] | None = None) -> int:
    """Mark the given notifications, or all when `ids` is None, as read. Others' ids change nothing."""
    mine = notification_list(user_id=user_id).filter(read_at__isnull=True)
    if ids is not None:
        mine = mine.filter(pk__in=ids)
    return mine.update(read_at=timezone.now())
