"""Which browser this is: what it says of itself, and by a signed cookie whether an account was used in it before.

The cookie opens nothing. It only lets the owner try a password while somebody elsewhere fails at it.
"""

from __future__ import annotations

import secrets
from typing import Any

from django.core import signing

SALT = "accounts.device"
MOST_PEOPLE = 8
# Nearly every browser also calls itself by the names of those it descends from: the more particular ones come first.
BROWSERS = {
    "Edg/": "Edge",
    "EdgA/": "Edge",
    "EdgiOS/": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser/": "Samsung Internet",
    "Firefox/": "Firefox",
    "FxiOS/": "Firefox",
    "CriOS/": "Chrome",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "Macintosh": "macOS",
    "CrOS": "ChromeOS",
    "Linux": "Linux",
}


def browser_said(agent: str) -> tuple[str, str]:
    """(browser, system) of a User-Agent header in plain words, each empty where it says nothing we know."""
    browser = next((name for mark, name in BROWSERS.items() if mark in agent), "")
    system = next((name for mark, name in SYSTEMS.items() if mark in agent), "")
    return browser, system


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
