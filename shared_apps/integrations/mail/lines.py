"""Connections to mail suppliers that know how far they came: before the mail was given nothing can have been taken,
afterwards only the supplier's own word says what became of it."""

from __future__ import annotations

import smtplib
from typing import Any

from anymail.backends.brevo import EmailBackend as AnymailBrevo
from django.core.mail.backends.smtp import EmailBackend as DjangoSmtp
from requests.adapters import HTTPAdapter
from requests.sessions import Session

TAKEN = 250


class MayHaveLeft(smtplib.SMTPException):
    """The mail was given and nothing understandable was answered."""


class SmtpLine(smtplib.SMTP):
    is_given = False

    def send(self, s: Any) -> None:
        # Commands are text, the mail alone is bytes.
        self.is_given = self.is_given or isinstance(s, bytes)
        super().send(s)

    def data(self, msg: Any) -> tuple[int, bytes]:
        try:
            code, said = super().data(msg)
        except OSError as lost:
            if self.is_given:
                raise MayHaveLeft from lost
            raise
        if code != TAKEN and not 400 <= code < 600:
            raise MayHaveLeft
        return code, said

    def quit(self) -> tuple[int, bytes]:
        """A farewell that fails takes nothing back."""
        try:
            return super().quit()
        except OSError:
            self.close()
            return -1, b""


class SmtpsLine(SmtpLine, smtplib.SMTP_SSL):
    pass


class SmtpBackend(DjangoSmtp):
    @property
    def connection_class(self) -> type[SmtpLine]:
        return SmtpsLine if self.use_ssl else SmtpLine


class BrevoBackend(AnymailBrevo):
    """For one mail: `is_given` tells of the last one that it was asked for."""

    def __init__(self, **told: Any) -> None:
        super().__init__(**told)
        self.is_given = False

    def create_session(self) -> Session:
        self.is_given = False
        session: Session = super().create_session()
        for scheme in ("https://", "http://"):
            session.mount(scheme, _Watched(self))
        return session


class _Watched(HTTPAdapter):
    def __init__(self, backend: BrevoBackend) -> None:
        super().__init__()
        self.backend = backend

    def get_connection_with_tls_context(self, *args: Any, **told: Any) -> Any:
        pool: Any = super().get_connection_with_tls_context(*args, **told)
        plain = pool.ConnectionCls

        def request(line: Any, *args: Any, **told: Any) -> None:
            # Name, address and TLS come first: what fails there has said nothing of the mail.
            if line.sock is None:
                line.connect()
            self.backend.is_given = True
            plain.request(line, *args, **told)

        pool.ConnectionCls = type("Connection", (plain,), {"request": request})
        return pool
