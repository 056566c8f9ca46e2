from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict, NotYours


class VinTaken(Conflict):
    code = "VIN_EXISTS"
    message = _("Masz już pojazd o tym numerze VIN.")


class TooManyVehicles(Conflict):
    code = "TOO_MANY_VEHICLES"
    message = _("Osiągnięto limit pojazdów na koncie.")


class ConsentTextChanged(Conflict):
    code = "CONSENT_TEXT_CHANGED"
    message = _("Treść zgody zmieniła się w międzyczasie. Przeczytaj ją jeszcze raz.")


class NotShared(NotYours):
    code = "NOT_SHARED"
    message = _("Klient nie udostępnia danych tego auta.")
