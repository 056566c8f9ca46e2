from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict, NotYours, Refusal


class MoveRefused(Conflict):
    """`details.stage` is where the order stands; `details.blockers` says what is in the way, each with its code."""

    code = "MOVE_REFUSED"
    message = _("Na tym etapie zlecenia nie można tego zrobić.")


class MoveNotYours(NotYours):
    message = _("Ten krok należy do biura warsztatu.")


class ChangedMeanwhile(Conflict):
    """`details.current` is what somebody else saved."""

    message = _("Ktoś zmienił to w międzyczasie. Pokazujemy, jak jest teraz. Twoje zmiany nie przepadły.")


class LinesChanged(Conflict):
    """`details.line_ids` are positions that are not what was read out to the client."""

    code = "LINES_CHANGED"
    message = _("Ktoś zmienił pozycje, o których mowa. Sprawdź ceny z klientem i zapisz jeszcze raz.")


class OrderOpen(Conflict):
    """`details.order_id` is the order of this car that is still open."""

    code = "ORDER_OPEN"
    message = _("To auto ma już otwarte zlecenie.")


class LineFixed(Conflict):
    code = "LINE_FIXED"
    message = _("Tej pozycji nie można już zmienić: części zostały wydane.")


class OrderClosed(Conflict):
    code = "ORDER_CLOSED"
    message = _("Na tym etapie pozycji zlecenia już się nie zmienia.")


class AboveApproved(Conflict):
    """An invoice may not exceed what the client agreed to (Civil Code 630)."""

    code = "ABOVE_APPROVED"
    message = _("Kwota jest wyższa niż ta, na którą zgodził się klient.")


class NameTaken(Conflict):
    code = "NAME_TAKEN"
    message = _("Taka pozycja już istnieje.")


class TooManyFiles(Conflict):
    code = "TOO_MANY_FILES"
    message = _("Zlecenie może mieć najwyżej 100 zdjęć i filmów.")


class TooManyUploads(Conflict):
    code = "TOO_MANY_UPLOADS"
    message = _("Za dużo plików przesyłasz naraz. Poczekaj, aż poprzednie dojdą.")


class OffsetWrong(Conflict):
    """`details.received` is how many bytes are here: the next ones begin there."""

    code = "OFFSET_WRONG"
    message = _("Ta część pliku nie jest następną.")


class ClockOverlaps(Conflict):
    """`details.in_the_way` is the entry that already holds some of this time."""

    code = "CLOCK_OVERLAPS"
    message = _("Ten czas pokrywa się z innym wpisem tego mechanika.")


class NoMechanic(Conflict):
    code = "NO_MECHANIC"
    message = _("Twoje konto nie jest powiązane z żadnym mechanikiem.")


class LinkGone(Refusal):
    """410, said only to somebody who holds the real link; `details.workshop` is whom to call. All others hear 404."""

    code = "LINK_GONE"
    status = 410


class LinkExpired(LinkGone):
    code = "LINK_EXPIRED"
    message = _("Ten kosztorys stracił ważność. Zadzwoń do warsztatu, przygotuje aktualny.")


class LinkRevoked(LinkGone):
    code = "LINK_REVOKED"
    message = _("Warsztat wycofał ten kosztorys. Zadzwoń, jeśli czekasz na nowy.")


class DecisionsClosed(Conflict):
    code = "DECISIONS_CLOSED"
    message = _("Decyzji nie można już zmienić przez ten link. Zadzwoń do warsztatu.")


class EstimateRevoked(Conflict):
    code = "ESTIMATE_REVOKED"
    message = _("Wycofanego kosztorysu nie można przedłużyć. Wyślij nowy.")


class OrderOfAnother(Conflict):
    """A conversation was tied to an order of somebody else."""

    code = "ORDER_OF_ANOTHER"
    message = _("To zlecenie należy do innej osoby.")
