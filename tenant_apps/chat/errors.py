from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict, InvalidInput


class NoAccount(Conflict):
    """Somebody without an account reads nothing here."""

    code = "NO_ACCOUNT"
    message = _("Ten klient nie ma konta, więc nie przeczyta wiadomości. Zadzwoń albo napisz e-mail.")


class NotYourMessage(Conflict):
    code = "NOT_YOUR_MESSAGE"
    message = _("Zmienić lub usunąć można tylko własną wiadomość.")


class MessageFixed(Conflict):
    """The window is over, or it is nothing that is edited: a file, a quote, a note of the system."""

    code = "MESSAGE_FIXED"
    message = _("Tej wiadomości nie można już zmienić.")


class QuoteAnswered(Conflict):
    """`details.status` is what the client said before."""

    code = "QUOTE_ANSWERED"
    message = _("Na tę wycenę już odpowiedziano.")


class QuoteNotWaiting(Conflict):
    """`details.status` is what the client said of it, `details.order_id` the order that has it."""

    code = "QUOTE_NOT_WAITING"
    message = _("Ta wycena nie czeka na zlecenie.")


class SentByAnother(InvalidInput):
    """The sender's own id of a message was used by somebody else in this conversation."""

    @classmethod
    def client_id(cls) -> InvalidInput:
        return cls.of("client_id", _("Ten identyfikator należy do innej wiadomości."))
