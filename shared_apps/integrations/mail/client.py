"""Mail leaves through Brevo or SMTP when one is configured, otherwise into the inbox folder of the demo."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import parse_qs, unquote, urlsplit

from anymail.exceptions import AnymailError
from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from shared_apps.core.errors import SupplierUnavailable
from shared_apps.integrations.mail.inbox import InboxMailer
from shared_apps.integrations.mail.types import Mail, Mailer

TIMEOUT_SECONDS = 10


class BackendMailer:
    """Any Django mail backend: anymail's Brevo or SMTP."""

    def __init__(self, connection: BaseEmailBackend) -> None:
        self.connection = connection

    def send(self, mail: Mail) -> str:
        message = EmailMessage(
            subject=mail.subject,
            body=mail.body,
            from_email=settings.DEFAULT_FROM_EMAIL,
            to=[mail.to],
            headers={"X-Garage-Key": mail.key},
            connection=self.connection,
        )
        for attachment in mail.attachments:
            message.attach(attachment["name"], attachment["content"], attachment["content_type"])
        try:
            message.send()
        except (OSError, AnymailError) as failed:
            raise SupplierUnavailable from failed
        status = getattr(message, "anymail_status", None)
        return str(getattr(status, "message_id", "") or "")


@lru_cache(maxsize=1)
def mailer() -> Mailer:
    """The supplier this installation is configured for."""
    if settings.BREVO_API_KEY:
        return BackendMailer(
            get_connection(
                "anymail.backends.brevo.EmailBackend",
                api_key=settings.BREVO_API_KEY,
                api_url=settings.BREVO_API_URL,
            )
        )
    if settings.EMAIL_URL:
        return BackendMailer(smtp_connection(settings.EMAIL_URL))
    return InboxMailer()


def smtp_connection(url: str) -> BaseEmailBackend:
    """smtp://user:password@host:port, smtps:// for TLS from the start, ?starttls=1 for STARTTLS."""
    parts = urlsplit(url)
    return get_connection(
        "django.core.mail.backends.smtp.EmailBackend",
        host=parts.hostname or "127.0.0.1",
        port=parts.port or 25,
        username=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        use_ssl=parts.scheme == "smtps",
        use_tls="starttls" in parse_qs(parts.query),
        timeout=TIMEOUT_SECONDS,
    )
