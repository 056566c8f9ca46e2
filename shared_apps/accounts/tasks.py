from __future__ import annotations

from celery import shared_task

from shared_apps.accounts import services


@shared_task(name="accounts.forget_expired")
def forget_expired() -> None:
    """Hourly: log-ins whose last token ran out and codes nobody typed."""
    services.forget_expired()
