"""Refusals: what the house says no with. Both frameworks turn them into the same envelope.

404 not here, 403 not yours, 409 the rule says no, 400 the payload. Messages are translatable sentences.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Message = str | Promise


class Refusal(Exception):
    """Base of every expected no. Subclasses set `code`, `status` and a default `message`.

    `details` go into the envelope as they are: messages by field name, or what helps to go on.
    `retry_after` (seconds) becomes the Retry-After header.
    """

    code: ClassVar[str] = "CONFLICT"
    status: ClassVar[int] = 409
    message: ClassVar[Message] = _("Tego nie można teraz zrobić.")

    def __init__(
        self,
        message: Message | None = None,
        *,
        details: Mapping[str, Any] | None = None,
        retry_after: int | None = None,
    ) -> None:
        self.detail: Message = message or self.message
        self.details: dict[str, Any] = dict(details or {})
        self.retry_after = retry_after
        super().__init__(self.code)


class InvalidInput(Refusal):
    """400: a value the caller sent cannot be used. `details` holds lists of messages by field name."""

    code = "VALIDATION_ERROR"
    status = 400
    message = _("Popraw zaznaczone pola.")

    @classmethod
    def of(cls, field: str, message: Message) -> InvalidInput:
        return cls(details={field: [message]})


class PayloadTooLarge(Refusal):
    """413: more bytes than we take."""

    code = "PAYLOAD_TOO_LARGE"
    status = 413
    message = _("Plik jest za duży. Wyślij najwyżej 10 MB.")


class NotAuthenticated(Refusal):
    code = "NOT_AUTHENTICATED"
    status = 401
    message = _("Zaloguj się, żeby przejść dalej.")


class TokenExpired(NotAuthenticated):
    code = "TOKEN_EXPIRED"
    message = _("Sesja wygasła. Zaloguj się ponownie.")


class NotYours(Refusal):
    code = "FORBIDDEN"
    status = 403
    message = _("Nie masz do tego dostępu.")


class WorkshopSuspended(NotYours):
    code = "WORKSHOP_SUSPENDED"
    message = _("Ten warsztat jest zawieszony. Skontaktuj się z pomocą.")


class NotHere(Refusal):
    code = "NOT_FOUND"
    status = 404
    message = _("Nie znaleziono.")


class UnknownHost(NotHere):
    code = "UNKNOWN_HOST"
    message = _("Pod tym adresem nie ma warsztatu.")


class Conflict(Refusal):
    """409: the rule says no."""


class IdempotencyMismatch(Conflict):
    code = "IDEMPOTENCY_MISMATCH"
    message = _("Ten klucz żądania został już użyty z inną treścią.")


class Throttled(Refusal):
    code = "THROTTLED"
    status = 429
    message = _("Za dużo prób. Odczekaj chwilę i spróbuj ponownie.")


class WorkshopUnavailable(Refusal):
    """503: the workshop's schema is missing or behind; nobody's rows are served in its place."""

    code = "WORKSHOP_UNAVAILABLE"
    status = 503
    message = _("Warsztat jest chwilowo niedostępny. Spróbuj ponownie za kilka minut.")


class SupplierUnavailable(Refusal):
    """503: a supplier outside the house did not answer; worth trying again later."""

    code = "SUPPLIER_UNAVAILABLE"
    status = 503
    message = _("Zewnętrzna usługa nie odpowiada. Spróbuj ponownie za chwilę.")


class SupplierDoubtful(SupplierUnavailable):
    """503: a supplier was told everything and did not answer: it may have acted, so nobody asks it again unseen."""

    code = "SUPPLIER_DOUBTFUL"


class SupplierRefused(Refusal):
    """409: a supplier understood and said no; asking again changes nothing. `reason` is for the staff, in English."""

    code = "SUPPLIER_REFUSED"
    message = _("Zewnętrzna usługa odmówiła.")

    def __init__(self, reason: str) -> None:
        self.reason = reason[:200]
        super().__init__()
