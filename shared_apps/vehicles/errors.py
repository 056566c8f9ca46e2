from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict


class VinTaken(Conflict):
    code = "VIN_EXISTS"
    message = _("Masz już pojazd o tym numerze VIN.")


class TooManyVehicles(Conflict):
    code = "TOO_MANY_VEHICLES"
    message = _("Osiągnięto limit pojazdów na koncie.")
