from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict, NotYours, Refusal


class WrongState(Conflict):
    code = "WORKSHOP_STATE"
    message = _("W tym stanie warsztatu nie można tego zrobić.")


class SlugMistyped(Conflict):
    code = "SLUG_MISTYPED"
    message = _("Przepisany adres się nie zgadza, więc nic nie zostało usunięte.")


class WorkshopReadOnly(NotYours):
    """A suspended workshop's staff may look, but nothing changes."""

    code = "WORKSHOP_SUSPENDED"
    message = _("Ten warsztat jest zawieszony. Możesz przeglądać dane, ale nie można ich zmieniać.")


class WorkshopClosed(Refusal):
    code = "WORKSHOP_CLOSED"
    status = 410
    message = _("Ten warsztat jest zamknięty. Właściciel może jeszcze pobrać jego dane.")


class WorkshopMoved(Refusal):
    """The workshop has another address; `details` say which, and the same path answers there."""

    code = "WORKSHOP_MOVED"
    status = 410
    message = _("Ten warsztat ma nowy adres.")
