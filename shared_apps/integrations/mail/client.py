"""Mail leaves through Brevo, by SMTP when Brevo fails or is not configured, into the demo's inbox without either."""

from __future__ import annotations

import smtplib
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from urllib.parse import parse_qs, unquote, urlsplit

import structlog
from anymail.exceptions import AnymailError, AnymailRecipientsRefused
from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from shared_apps.core.errors import SupplierDoubtful, SupplierRefused, SupplierUnavailable
from shared_apps.integrations.mail.inbox import InboxMailer
from shared_apps.integrations.mail.lines import BrevoBackend, MayHaveLeft, SmtpBackend
from shared_apps.integrations.mail.types import Mail, Mailer

TIMEOUT_SECONDS = 10
GATEWAY_TIMEOUT = 504

log = structlog.get_logger(__name__)


class BackendMailer:
    """Any Django mail backend that tells how far it came (see lines): Brevo or SMTP. Each mail has its own."""

    def __init__(self, connect: Callable[[], BaseEmailBackend]) -> None:
        self.connect = connect

    def send(self, mail: Mail) -> str:
        connection = self.connect()
        message = EmailMessage(
            subject=mail.subject,
            body=mail.body,
            from_email=settings.DEFAULT_FROM_EMAIL,
            to=[mail.to],
            headers={"X-Garage-Key": mail.key, **mail.headers},
            connection=connection,
        )
        for attachment in mail.attachments:
            message.attach(attachment["name"], attachment["content"], attachment["content_type"])
        try:
            message.send()
        except (AnymailRecipientsRefused, smtplib.SMTPRecipientsRefused) as refused:
            if _is_for_now(refused):
                raise SupplierUnavailable from refused
            raise SupplierRefused("the address was refused") from refused
        except (OSError, AnymailError) as failed:
            # The mail was given and nothing certain answered: by another way it might arrive twice.
            if _may_have_left(failed, connection):
                raise SupplierDoubtful from failed
            raise SupplierUnavailable from failed
        status = getattr(message, "anymail_status", None)
        return str(getattr(status, "message_id", "") or "")


def _is_for_now(refused: Exception) -> bool:
    """A mailbox that is full or greets strangers later: every answer says 4xx."""
    codes = [code for code, _said in getattr(refused, "recipients", {}).values()]
    return bool(codes) and all(400 <= code < 500 for code in codes)


def _may_have_left(failed: Exception, connection: BaseEmailBackend) -> bool:
    if isinstance(failed, MayHaveLeft):
        return True
    if not getattr(connection, "is_given", False):
        return False
    # An answer that says no is certain; none at all, one that says yes and is not understood, or one of a gateway that
    # waited in vain is not.
    status = getattr(failed, "status_code", None)
    return status is None or status < 400 or status == GATEWAY_TIMEOUT


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
                partial(BrevoBackend, api_key=settings.BREVO_API_KEY, api_url=settings.BREVO_API_URL),
            )
        )
    if settings.EMAIL_URL:
        found.append(BackendMailer(partial(smtp_connection, settings.EMAIL_URL)))
    return FirstThatWorks(found) if found else InboxMailer()


def smtp_connection(url: str) -> BaseEmailBackend:
    """smtp://user:password@host:port, smtps:// for TLS from the start, ?starttls=1 for STARTTLS."""
    parts = urlsplit(url)
    return SmtpBackend(
        host=parts.hostname or "127.0.0.1",
        port=parts.port or 25,
        username=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        use_ssl=parts.scheme == "smtps",
        use_tls="starttls" in parse_qs(parts.query),
        timeout=TIMEOUT_SECONDS,
    )
