"""The dashboard's calls from inside an open workshop: a request ends in public, the test goes on where it stood."""

from __future__ import annotations

from shared_apps.core.tenancy import open_public
from tests.calendar import desk


def call(client, method, path, body=None, **query):
    with open_public():
        return desk.call(client, method, path, body, **query)
