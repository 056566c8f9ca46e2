from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict, InvalidInput


class NotEnoughStock(Conflict):
    """`details`: what could be taken (`available`) and how much is lacking (`missing`)."""

    code = "NOT_ENOUGH_STOCK"
    message = _("Nie ma tylu sztuk na stanie. Nic nie zostało wydane.")


class MoreThanWanted(Conflict):
    """`details.open` is what the order may still get."""

    code = "MORE_THAN_WANTED"
    message = _("Zlecenie nie potrzebuje aż tyle tej części. Zmień ilość w zleceniu.")


class AlreadyIssued(Conflict):
    """`details.issued` is on the car and comes back first."""

    code = "ALREADY_ISSUED"
    message = _("Wydano już więcej tej części. Najpierw przyjmij zwrot.")


class MoreThanIssued(Conflict):
    """`details.issued` is the most that can come back."""

    code = "MORE_THAN_ISSUED"
    message = _("Nie można zwrócić więcej, niż wydano.")


class ChangedMeanwhile(Conflict):
    """`details.current` is what somebody else saved."""

    message = _("Ktoś zmienił te dane w międzyczasie. Pokazujemy je takie, jakie są teraz.")


class StatusRefused(Conflict):
    code = "STATUS_REFUSED"
    message = _("W tym stanie nie można już tego zrobić.")


class MoreThanOrdered(Conflict):
    """`details.left` is what may still come, by line."""

    code = "MORE_THAN_ORDERED"
    message = _("Tyle nie zamówiono. Popraw ilość albo przyjmij nadwyżkę osobno.")


class NameTaken(Conflict):
    code = "NAME_TAKEN"
    message = _("Taka pozycja już istnieje.")


class InUse(Conflict):
    code = "IN_USE"
    message = _("To miejsce mają jeszcze części. Najpierw zmień im miejsce, także tym poza użyciem.")


class CannotRead(InvalidInput):
    """400: the file is no price list that we understand."""

    message = _("Nie umiemy odczytać tego pliku.")
