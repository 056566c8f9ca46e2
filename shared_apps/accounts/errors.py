from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict, InvalidInput, NotAuthenticated, NotYours


class InvalidCredentials(NotAuthenticated):
    """The same for an unknown e-mail, a wrong password and a blocked person."""

    code = "INVALID_CREDENTIALS"
    message = _("E-mail lub hasło się nie zgadza.")


class MfaRequired(NotAuthenticated):
    code = "MFA_REQUIRED"
    message = _("Wpisz kod z aplikacji uwierzytelniającej.")
    wrong = _("Ten kod się nie zgadza.")


class EmailNotConfirmed(NotYours):
    code = "EMAIL_NOT_CONFIRMED"
    message = _("Potwierdź adres e-mail kodem, który wysłaliśmy.")


class TicketRefused(NotAuthenticated):
    message = _("To przejście wygasło. Zaloguj się jeszcze raz.")


class OtherPersonHere(Conflict):
    """`details.here` is who is signed in in this browser, `details.next` whom the ticket would sign in instead."""

    code = "OTHER_PERSON_HERE"
    message = _("W tej przeglądarce jest zalogowany ktoś inny.")


class NotOnTheTeam(NotYours):
    message = _("To konto nie należy do zespołu tego warsztatu.")


class AdminsOnly(NotYours):
    message = _("Ta konsola jest tylko dla administratorów platformy.")


class CodeRefused(InvalidInput):
    """400 on the field `code`: wrong, used up or too old."""

    def __init__(self) -> None:
        super().__init__(details={"code": [_("Ten kod jest błędny albo wygasł.")]})


class SecondFactorExists(Conflict):
    message = _("Drugi składnik logowania jest już włączony.")


class SecondFactorMissing(Conflict):
    message = _("Drugi składnik logowania nie jest włączony.")
