from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict


class StillAnswering(Conflict):
    code = "STILL_ANSWERING"
    message = _("Odpowiedź na poprzednią wiadomość jeszcze powstaje. Poczekaj chwilę.")


class CannotSee(Conflict):
    code = "CANNOT_SEE"
    message = _("Asystent nie obejrzy teraz zdjęcia. Opisz słowami, co na nim widać.")


class NothingAsked(Conflict):
    code = "NOTHING_ASKED"
    message = _("To pytanie nie czeka już na odpowiedź.")


class ConversationFull(Conflict):
    code = "CONVERSATION_FULL"
    message = _("Ta rozmowa jest już bardzo długa. Zacznij nową.")
