"""Locks of PostgreSQL that carry their workshop, so that one workshop never waits for another.

They are held until the transaction ends. A lock for something that belongs to no workshop says so in
tests/architecture/test_isolation.py.
"""

from __future__ import annotations

import hashlib

from django.db import connection

from shared_apps.core.tenancy import current_schema


def workshop_lock_key(name: str) -> int:
    """The number under which PostgreSQL knows this lock of the workshop whose scope is open."""
    digest = hashlib.sha256(f"{name}:{current_schema()}".encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)


def workshop_lock(name: str) -> None:
    """One holder per workshop and name at a time, until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [workshop_lock_key(name)])
