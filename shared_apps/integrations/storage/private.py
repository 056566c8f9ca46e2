"""Files that only some may see: an address on the workshop's own host, signed, for ten minutes.

The address carries the workshop it was made in, by construction: `current_schema()` when it is made, and again when it
is opened. It is the only proof (a picture in a page carries no token), so whoever hands one out has asked for the right
to see the file before; one made for somebody of the staff also ends with their place there.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from django.core import signing
from django.utils.http import content_disposition_header

from shared_apps.core.errors import NotHere
from shared_apps.core.tenancy import current_schema, open_public
from shared_apps.integrations.storage.keys import check_own, extension_of
from shared_apps.integrations.storage.types import ForeignFile
from tenants.selectors import membership_of, workshop_by_schema, workshop_url

SALT = "private-file"
ADDRESS_SECONDS = 600
MOST_NAME = 120
# What a browser may show. All else is saved: an SVG or a page of HTML would run on the workshop's own host.
SHOWN = {
    "webp": "image/webp",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "pdf": "application/pdf",
    "mp4": "video/mp4",
    "webm": "video/webm",
}
SAVED = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Lent:
    """A file that somebody may have now, and how a browser is told to take it."""

    key: str
    content_type: str
    disposition: str


def private_url(*, key: str, name: str = "", staff_id: int | None = None) -> str:
    """Where this file can be fetched for ADDRESS_SECONDS; `name` is what it is saved as.

    `staff_id`: the person of this workshop's staff it is for. Raises ForeignFile for a key of another workshop.
    """
    check_own(key)
    schema_name = current_schema()
    said = {"workshop": schema_name, "key": key, "name": _printable(name), "staff": staff_id}
    with open_public():
        slug = workshop_by_schema(schema_name=schema_name).slug
    return workshop_url(slug=slug, path=f"/files/{signing.dumps(said, salt=SALT)}")


def lent_by(*, token: str) -> Lent:
    """Raises NotHere for what is no address of this workshop, an old one, and one of somebody who left."""
    try:
        said = signing.loads(token, salt=SALT, max_age=ADDRESS_SECONDS)
        if said["workshop"] != current_schema():
            raise ForeignFile(said["key"])
        check_own(said["key"])
    except (signing.BadSignature, ForeignFile) as wrong:
        raise NotHere from wrong
    if said["staff"] is not None and not _works_here(said["staff"]):
        raise NotHere
    return lent(key=said["key"], name=said["name"])


def lent(*, key: str, name: str = "") -> Lent:
    """A file of this workshop for who was let in by another proof. Raises ForeignFile for a key of another workshop."""
    check_own(key)
    extension = extension_of(key)
    shown = SHOWN.get(extension)
    return Lent(key, shown or SAVED, str(content_disposition_header(shown is None, name or f"plik.{extension}")))


def _works_here(user_id: int) -> bool:
    schema_name = current_schema()
    with open_public():
        workshop_id = workshop_by_schema(schema_name=schema_name).id
    return membership_of(user_id=user_id, workshop_id=workshop_id) is not None


def _printable(name: str) -> str:
    """As people wrote it, but without what would end a header's line or turn its letters around."""
    kept = "".join(letter for letter in name if unicodedata.category(letter)[0] != "C")
    return kept.replace("/", "_").replace("\\", "_")[:MOST_NAME]
