"""Mail leaves through Brevo, by SMTP when Brevo fails or is not configured, into the demo's inbox without either."""

from __future__ import annotations

import smtplib
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import parse_qs, unquote, urlsplit

import structlog
from anymail.exceptions import AnymailError, AnymailRecipientsRefused
from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from requests.exceptions import ReadTimeout

from shared_apps.core.errors import SupplierDoubtful, SupplierRefused, SupplierUnavailable
from shared_apps.integrations.mail.inbox import InboxMailer
from shared_apps.integrations.mail.types import Mail, Mailer

TIMEOUT_SECONDS = 10

log = structlog.get_logger(__name__)


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
            headers={"X-Garage-Key": mail.key, **mail.headers},
            connection=self.connection,
        )
        for attachment in mail.attachments:
            message.attach(attachment["name"], attachment["content"], attachment["content_type"])
        try:
            message.send()
        except (AnymailRecipientsRefused, smtplib.SMTPRecipientsRefused) as refused:
            raise SupplierRefused("the address was refused") from refused
        except (OSError, AnymailError) as failed:
            # Everything was said and nothing answered: by another way it might arrive twice.
            if isinstance(failed, ReadTimeout) or isinstance(failed.__cause__, ReadTimeout):
                raise SupplierDoubtful from failed
            raise SupplierUnavailable from failed
        status = getattr(message, "anymail_status", None)
        return str(getattr(status, "message_id", "") or "")


class FirstThatWorks:
    """The next supplier is asked when the one before it is surely away."""

    def __init__(self, mailers: Sequence[Mailer]) -> None:
        self.mailers = mailers

    def send(self, mail: Mail) -> str:
        for mailer in self.mailers[:-1]:
            try:
                return mailer.send(mail)
            except SupplierDoubtful:
                raise
            except SupplierUnavailable:
                log.warning("mail_falls_over")
        return self.mailers[-1].send(mail)


@lru_cache(maxsize=1)
def mailer() -> Mailer:
    """The supplier this installation is configured for."""
    found: list[Mailer] = []
    if settings.BREVO_API_KEY:
        found.append(
            BackendMailer(
                get_connection(
                    "anymail.backends.brevo.EmailBackend",
                    api_key=settings.BREVO_API_KEY,
                    api_url=settings.BREVO_API_URL,
                )
            )
        )
    if settings.EMAIL_URL:
        found.append(BackendMailer(smtp_connection(settings.EMAIL_URL)))
    return FirstThatWorks(found) if found else InboxMailer()


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
