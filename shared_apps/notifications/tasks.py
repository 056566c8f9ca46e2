from __future__ import annotations

from typing import Any

from celery import shared_task

from shared_apps.core.errors import SupplierUnavailable
from shared_apps.notifications import services


@shared_task(
    name="notifications.mail",
    autoretry_for=(SupplierUnavailable,),
    retry_backoff=5,
    retry_backoff_max=600,
    max_retries=12,
)
def mail(
    *,
    to: str,
    template: str,
    language: str,
    context: dict[str, Any],
    key: str,
    attachments: list[Any] | None = None,
) -> None:
    services.mail_send(
        to=to, template=template, language=language, context=context, key=key, attachments=attachments or []
    )


@shared_task(name="notifications.notify_staff")
def notify_staff(
    *, kind: str, title: str, roles: list[str], body: str = "", link: str = "", key: str | None = None
) -> None:
    services.notify_staff_once(kind=kind, title=title, roles=roles, body=body, link=link, key=key)
