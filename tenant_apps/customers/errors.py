from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict, InvalidInput


class ChangedMeanwhile(Conflict):
    """`details.current` is what somebody else saved."""

    message = _("Ktoś zmienił te dane w międzyczasie. Pokazujemy je takie, jakie są teraz.")


class MergeRefused(Conflict):
    code = "MERGE_REFUSED"
    message = _("Tych klientów nie można scalić.")


class CannotRead(InvalidInput):
    """400: the file is no table with a heading that we understand."""

    message = _("Nie umiemy odczytać tego pliku.")
