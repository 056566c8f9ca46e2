from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict


class SlotTaken(Conflict):
    """`details.alternatives` holds the next best moments, free when the answer was written."""

    code = "SLOT_TAKEN"
    message = _("Ten termin jest już zajęty. Wybierz inny, nic nie przepadło.")


class Never(Conflict):
    """At no time: another hour would be refused as well."""


class NobodyWorks(Never):
    code = "NOBODY_WORKS"
    message = _("Warsztat nie ma ani jednego czynnego mechanika. Właściciel dodaje go w ustawieniach.")


class NobodySkilled(Never):
    code = "NOBODY_SKILLED"
    message = _(
        "Żaden mechanik nie ma potrzebnych umiejętności. Wskaż kogoś; umiejętności dodaje właściciel w ustawieniach."
    )


class NoSuchBay(Never):
    code = "NO_SUCH_BAY"
    message = _("Nie ma stanowiska, którego wymaga ta usługa. Właściciel dodaje je w ustawieniach.")


class TimeTaken(Conflict):
    """`details.in_the_way` lists what stands where time should be blocked."""

    code = "TIME_TAKEN"
    message = _("Ten czas jest już zajęty. Spróbuj jeszcze raz.")


class HoldExpired(Conflict):
    code = "HOLD_EXPIRED"
    message = _("Rezerwacja terminu wygasła. Wybierz termin jeszcze raz.")


class TooManyHolds(Conflict):
    code = "TOO_MANY_HOLDS"
    message = _("Masz już zarezerwowanych kilka terminów. Umów jeden z nich albo odczekaj kilka minut.")


class NeedsAttention(Conflict):
    """`details.warnings` says what; the same call with ignore_warnings goes through."""

    code = "WARNINGS"
    message = _("Sprawdź ostrzeżenia, zanim zapiszesz tę wizytę.")


class ChangedMeanwhile(Conflict):
    """`details.current` is the visit as it is now."""

    code = "CONFLICT"
    message = _("Ktoś zmienił tę wizytę w międzyczasie. Pokazujemy jej aktualny stan.")


class StatusRefused(Conflict):
    code = "STATUS_REFUSED"
    message = _("W tym stanie wizyty nie można tego zrobić.")


class TooLateToChange(Conflict):
    code = "TOO_LATE_TO_CHANGE"
    message = _("Jest już za późno na zmianę przez internet. Zadzwoń do warsztatu.")


class NotStartedYet(Conflict):
    code = "NOT_STARTED_YET"
    message = _("Wizyta jeszcze się nie zaczęła, więc nie można zapisać, że klient nie przyjechał.")


class InUse(Conflict):
    code = "IN_USE"
    message = _("Są z tym związane wizyty. Wyłącz zamiast usuwać.")


class NameTaken(Conflict):
    code = "NAME_TAKEN"
    message = _("Taka pozycja już istnieje.")


class ServiceNotOffered(Conflict):
    code = "SERVICE_NOT_OFFERED"
    message = _("Ten warsztat nie przyjmuje teraz zapisów na tę usługę.")
