"""Pictures from strangers: looked at by their first bytes here, opened only in a child that may die of them."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

import structlog
from django.utils.translation import gettext_lazy as _

from shared_apps.integrations.pictures.child_runs import copied, run
from shared_apps.integrations.pictures.types import BadPicture, Picture

log = structlog.get_logger(__name__)

MOST_BYTES = 10 * 1024 * 1024
CONTENT_TYPE = "image/webp"
CHILD = Path(__file__).with_name("child.py")
CHILD_SECONDS = 15.0

NOT_A_PICTURE = _("To nie jest zdjęcie JPEG, PNG ani WebP.")
HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"})
HEIC = _("Zdjęć HEIC nie otworzy każda przeglądarka. Zapisz zdjęcie jako JPEG i wyślij jeszcze raz.")
TOO_LARGE = _("Plik jest za duży. Zdjęcie może mieć najwyżej 10 MB.")
SENTENCES = {
    "pixels": _("Zdjęcie ma za dużo pikseli. Zmniejsz je, na przykład do 4000 × 3000."),
    "moving": _("Wyślij zwykłe zdjęcie, nie animację."),
    "unreadable": _("Tego zdjęcia nie da się odczytać. Zapisz je ponownie jako JPEG i wyślij jeszcze raz."),
}


def picture_sizes(source: IO[bytes], *, sides: Sequence[int]) -> list[Picture]:
    """The picture as WebP, upright and without anything but its pixels, once per longest side, largest first.

    A smaller picture is not blown up. Raises BadPicture, or SupplierUnavailable when too many wait.
    """
    with tempfile.TemporaryFile() as copy, tempfile.TemporaryFile() as result:
        if not copied(source, copy, most=MOST_BYTES):
            raise BadPicture(str(TOO_LARGE))
        refusal = _refusal_of(copy.read(16))
        if refusal is not None:
            raise BadPicture(str(refusal))
        ended = run(CHILD, *(str(side) for side in sides), source=copy, result=result, seconds=CHILD_SECONDS)
        return _read(result, count=len(sides), ended=ended)


def _refusal_of(head: bytes) -> Any:
    """Names and declared types lie; the first bytes only say which decoder is asked."""
    if head.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")) or (head[:4], head[8:12]) == (b"RIFF", b"WEBP"):
        return None
    if head[4:8] == b"ftyp" and head[8:12] in HEIC_BRANDS:
        return HEIC
    return SENTENCES["moving"] if head.startswith(b"GIF8") else NOT_A_PICTURE


def _read(result: IO[bytes], *, count: int, ended: int) -> list[Picture]:
    try:
        answer = json.loads(result.readline(1000))
        if ended == 0 and "refused" in answer:
            raise BadPicture(str(SENTENCES[answer["refused"]]))
        pictures = [Picture(width, height, result.read(size)) for width, height, size in answer["pictures"]]
        whole = all(picture.content[:4] == b"RIFF" and picture.content[8:12] == b"WEBP" for picture in pictures)
    except (ValueError, KeyError, TypeError):
        pictures, whole = [], False
    if ended != 0 or not whole or len(pictures) != count:
        log.warning("picture_child_died", ended=ended)
        raise BadPicture(str(SENTENCES["unreadable"]))
    return pictures
