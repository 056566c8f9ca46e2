from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict


class TooManyWorkshops(Conflict):
    code = "TOO_MANY_WORKSHOPS"
    message = _("Osiągnięto limit warsztatów na koncie. Napisz do nas, jeśli potrzebujesz więcej.")


class SpecialDayTaken(Conflict):
    code = "SPECIAL_DAY_EXISTS"
    message = _("Ten dzień jest już na liście dni specjalnych.")


class TooManyPhotos(Conflict):
    code = "TOO_MANY_PHOTOS"
    message = _("Warsztat może mieć najwyżej 10 zdjęć. Usuń jedno, żeby dodać następne.")


class PhotosChanged(Conflict):
    code = "PHOTOS_CHANGED"
    message = _("Zdjęcia zmieniły się w międzyczasie. Odśwież stronę i ustaw kolejność jeszcze raz.")
