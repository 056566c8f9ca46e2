from __future__ import annotations

from typing import Any

from celery import shared_task

from shared_apps.notifications import services
from shared_apps.notifications.types import Words


@shared_task(name="notifications.mail")
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


@shared_task(name="notifications.deliver")
def deliver(*, key: str, urgency: str = "default") -> None:
    """One attempt at one kept message; `urgency` chose the queue."""
    services.attempt(key=key)


@shared_task(name="notifications.notify_staff")
def notify_staff(
    *, kind: str, title: Words, roles: list[str], body: Words = "", link: str = "", key: str | None = None
) -> None:
    services.notify_staff_once(kind=kind, title=title, roles=roles, body=body, link=link, key=key)


@shared_task(name="notifications.sweep")
def sweep() -> None:
    """Every few minutes, in public: what the queue forgot, and what waits for a person."""
    services.sweep()
    services.lost_report()


@shared_task(name="notifications.forget")
def forget() -> None:
    """Daily, in public: bells and addresses that have served their time."""
    services.forget()


@shared_task(name="notifications.watch_queues")
def watch_queues() -> None:
    """Every minute, in public: tasks that were given up on go into the console, and its admins are told."""
    services.dead_tasks_report()
