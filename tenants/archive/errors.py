import psycopg
from django.db import DataError, IntegrityError
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict, InvalidInput

# What the database says of rows that cannot be: COPY goes past Django, so its own errors come bare.
WRONG_ROWS = (DataError, IntegrityError, psycopg.DataError, psycopg.IntegrityError)


class ArchiveRefused(InvalidInput):
    """Nothing was written. The message says what is wrong with the file."""

    code = "ARCHIVE_REFUSED"
    message = _("Tego archiwum nie można wczytać.")


class NotAnArchive(ArchiveRefused):
    message = _("Ten plik nie jest archiwum warsztatu GarageManager.")


class ArchiveDamaged(ArchiveRefused):
    message = _("Archiwum jest uszkodzone albo niepełne. Pobierz je jeszcze raz.")


class ArchiveTooNew(ArchiveRefused):
    message = _("Archiwum pochodzi z nowszej wersji programu. Zaktualizuj tę instalację i spróbuj ponownie.")


class ArchiveTooOld(ArchiveRefused):
    """Between its state and this code lies a migration that cannot be part of one transaction."""

    message = _("Archiwum jest zbyt stare dla tej wersji. Wczytaj je najpierw w wersji pośredniej.")


class ArchiveUnsafe(ArchiveRefused):
    message = _("Archiwum zawiera niedozwolone wpisy i nie zostało otwarte.")


class ArchiveOfAnother(ArchiveRefused):
    message = _("To archiwum należy do innego warsztatu. Możesz je wczytać jako nowy warsztat.")


class CountsDiffer(Conflict):
    """The rows that arrived are not those that left: everything is rolled back."""

    code = "ARCHIVE_COUNTS_DIFFER"
    message = _("Po wczytaniu liczby się nie zgadzają, więc nic nie zostało zapisane.")


class WorkshopBusy(Conflict):
    code = "WORKSHOP_BUSY"
    message = _("Warsztat jest teraz zbyt zajęty, żeby zamienić dane. Spróbuj ponownie za chwilę.")


class NothingToUndo(Conflict):
    code = "NOTHING_TO_UNDO"
    message = _("Nie ma już stanu, do którego można wrócić.")
