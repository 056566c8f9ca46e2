from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict, InvalidInput


class SlugTaken(Conflict):
    code = "SLUG_TAKEN"
    message = _("Ten adres jest już zajęty.")


class SlugRefused(InvalidInput):
    message = _("Ten adres nie jest dozwolony.")


class LastOwner(Conflict):
    code = "LAST_OWNER"
    message = _("Warsztat musi mieć co najmniej jednego właściciela.")


class AlreadyMember(Conflict):
    code = "ALREADY_MEMBER"
    message = _("Ta osoba jest już w zespole.")
