from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict


class SpecialDayTaken(Conflict):
    code = "SPECIAL_DAY_EXISTS"
    message = _("Ten dzień jest już na liście dni specjalnych.")
