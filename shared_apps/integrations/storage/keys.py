"""Where a file of a workshop lies: the one function that makes a key, and the check of every key that is used.

The workshop is taken from the declared scope, so no caller can name another one, and the rest is chosen by chance, so
two files of one name never meet.
"""

from __future__ import annotations

import re
import uuid

from shared_apps.core.tenancy import PUBLIC_SCHEMA, current_schema
from shared_apps.integrations.storage.types import ForeignFile

# What anybody may see. Everything else has signed addresses (private.py); nginx serves these and no others.
PUBLIC_ROOMS = frozenset({"photos"})
KEY = re.compile(r"t/(?P<workshop>[a-z][a-z0-9_]{0,62})/[a-z]+/[0-9a-f]{32}\.[a-z0-9]+")


def new_key(*, room: str, extension: str) -> str:
    """`t/<workshop>/<room>/<chance>.<extension>` for the workshop whose scope is open; `room` is a word, e.g. photos.

    Raises ForeignFile outside a workshop.
    """
    workshop = current_schema()
    key = f"t/{workshop}/{room}/{uuid.uuid4().hex}.{extension}"
    if workshop == PUBLIC_SCHEMA or not KEY.fullmatch(key):
        raise ForeignFile(key)
    return key


def check_own(key: str) -> None:
    """Raises ForeignFile unless the key belongs to the workshop whose scope is open."""
    found = KEY.fullmatch(key)
    if found is None or found["workshop"] != current_schema():
        raise ForeignFile(key)


def is_public(key: str) -> bool:
    """True for a file of a room that anybody may look into."""
    return key.split("/")[2:3] in [[room] for room in PUBLIC_ROOMS]


def extension_of(key: str) -> str:
    return key.rpartition(".")[2]
