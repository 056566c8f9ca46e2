"""Real processes beside a test: they work on the test's database, its Redis database and its queue."""

from __future__ import annotations

import os

from django.conf import settings
from django.db import connection


def database_url() -> str:
    parts = connection.settings_dict
    return f"postgresql://{parts['USER']}:{parts['PASSWORD']}@{parts['HOST']}:{parts['PORT']}/{parts['NAME']}"


def environment() -> dict[str, str]:
    """Environment variables for a process that belongs to this test process."""
    return os.environ | {
        "DATABASE_URL": database_url(),
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "GARAGE_TEST_PROCESS": settings.TEST_PROCESS,
    }
