from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.template import Context, Engine, TemplateDoesNotExist
from django.utils import timezone, translation

from shared_apps.core.outbox import first_time
from shared_apps.core.realtime import announce, announce_to_user
from shared_apps.core.tenancy import PUBLIC_SCHEMA, current_schema
from shared_apps.integrations.mail import Mail, mailer
from shared_apps.notifications.models import Delivery, Notification
from shared_apps.notifications.selectors import notification_list
from shared_apps.notifications.types import Attachment
from tenants.selectors import member_ids, workshop_by_schema

# Plain text: no HTML escaping, so that „Kowalski & Syn” arrives as written.
_engine = Engine(app_dirs=True, autoescape=False)


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
    """Render mail/<template>.<language>.txt and hand it to the supplier, once per key.

    Returns False when this key was delivered before. Raises SupplierUnavailable (try again later).
    """
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
    if key is not None and not first_time(f"{current_schema()}:{key}"):
        return 0
    return notify_staff(kind=kind, title=title, roles=roles, body=body, link=link)


def mark_read(*, user_id: int, ids: Sequence[uuid.UUID] | None = None) -> int:
    """Mark the given notifications, or all when `ids` is None, as read. Others' ids change nothing."""
    mine = notification_list(user_id=user_id).filter(read_at__isnull=True)
    if ids is not None:
        mine = mine.filter(pk__in=ids)
    return mine.update(read_at=timezone.now())
