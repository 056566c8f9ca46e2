from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict


class TooManyWorkshops(Conflict):
    code = "TOO_MANY_WORKSHOPS"
    message = _("Osiągnięto limit warsztatów na koncie. Napisz do nas, jeśli potrzebujesz więcej.")


class SpecialDayTaken(Conflict):
    code = "SPECIAL_DAY_EXISTS"
    message = _("Ten dzień jest już na liście dni specjalnych.")
