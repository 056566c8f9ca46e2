"""Which browser has an account logged in from before: a signed cookie, no table.

It opens nothing. It only lets the owner try a password while somebody elsewhere fails at it.
"""

from __future__ import annotations

import secrets
from typing import Any

from django.core import signing

SALT = "accounts.device"
MOST_PEOPLE = 8


def device_of(*, cookie: str | None, user_id: int) -> str | None:
    """The browser's own id when this person has logged in there before."""
    known = _read(cookie)
    return str(known["device"]) if user_id in known["people"] else None


def device_remember(*, cookie: str | None, user_id: int) -> str:
    """The cookie's next value after this person logged in."""
    known = _read(cookie)
    people = [user_id, *[person for person in known["people"] if person != user_id]][:MOST_PEOPLE]
    return signing.dumps({"device": known["device"], "people": people}, salt=SALT)


def device_named(*, cookie: str | None) -> tuple[str, str]:
    """(the browser's own id, the cookie's next value), whether or not anybody has logged in there."""
    known = _read(cookie)
    return str(known["device"]), signing.dumps(known, salt=SALT)


def _read(cookie: str | None) -> dict[str, Any]:
    if cookie and len(cookie) < 1000:
        try:
            known = signing.loads(cookie, salt=SALT)
            return {"device": str(known["device"]), "people": list(known["people"])}
        except (signing.BadSignature, KeyError, TypeError):
            pass
    return {"device": secrets.token_hex(16), "people": []}
