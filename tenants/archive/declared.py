"""What the settings name: shared tables with rows of a workshop, and the store of its files."""

from __future__ import annotations

from django.conf import settings
from django.utils.module_loading import import_string

from tenants.archive.types import PublicTable, WorkshopFiles


def public_tables() -> tuple[PublicTable, ...]:
    tables: tuple[PublicTable, ...] = import_string(settings.PUBLIC_TABLES_OF_A_WORKSHOP)
    return tables


def workshop_files() -> WorkshopFiles | None:
    if not settings.WORKSHOP_FILES:
        return None
    store: WorkshopFiles = import_string(settings.WORKSHOP_FILES)()
    return store
