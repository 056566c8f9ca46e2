"""Short videos from strangers: told from pictures by their first bytes, opened only in a child that may die of them."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import IO

import structlog
from django.utils.translation import gettext_lazy as _

from shared_apps.integrations.pictures.child_runs import copied, run
from shared_apps.integrations.pictures.client import HEIC_BRANDS
from shared_apps.integrations.pictures.types import BadPicture, Video

log = structlog.get_logger(__name__)

MOST_VIDEO_BYTES = 30 * 1024 * 1024
VIDEO_TYPES = {"mp4": "video/mp4", "webm": "video/webm"}
CHILD = Path(__file__).with_name("video_child.py")
CHILD_SECONDS = 30.0
WEBM = b"\x1a\x45\xdf\xa3"

TOO_LARGE = _("Film jest za duży. Może mieć najwyżej 30 MB.")
SENTENCES = {
    "codec": _("Tego zapisu filmu nie odtworzy każda przeglądarka. Nagraj go jako MP4 (H.264) albo WebM."),
    "pixels": _("Obraz filmu jest za duży. Nagraj go w rozdzielczości Full HD."),
    "long": _("Film może trwać najwyżej minutę."),
    "unreadable": _("Tego filmu nie da się odczytać. Nagraj go jeszcze raz."),
}


def is_video(head: bytes) -> bool:
    """By the first 12 bytes: MP4, QuickTime and 3GP, or WebM and Matroska. Whether it can be played is asked later."""
    return head.startswith(WEBM) or (head[4:8] == b"ftyp" and head[8:12] not in {*HEIC_BRANDS, b"avif", b"avis"})


def video_kept(source: IO[bytes], *, still_side: int) -> Video:
    """The picture and the sound as they were encoded, without place, time and camera, and a still of the beginning.

    At most a minute and 30 MB of H.264, VP8, VP9 or AV1. Raises BadPicture, or SupplierUnavailable when too many wait.
    """
    with (
        tempfile.TemporaryFile() as copy,
        tempfile.TemporaryFile() as said,
        tempfile.NamedTemporaryFile(prefix="video-") as made,
    ):
        if not copied(source, copy, most=MOST_VIDEO_BYTES):
            raise BadPicture(str(TOO_LARGE))
        ended = run(CHILD, made.name, str(still_side), source=copy, result=said, seconds=CHILD_SECONDS)
        return _read(said, made.name, ended=ended)


def _read(said: IO[bytes], path: str, *, ended: int) -> Video:
    try:
        answer = json.loads(said.readline(1000))
        if ended == 0 and "refused" in answer:
            raise BadPicture(str(SENTENCES[answer["refused"]]))
        extension, width, height, seconds = answer["video"]
        video = Video(extension, width, height, seconds, Path(path).read_bytes(), said.read(answer["still"]))
    except (ValueError, KeyError, TypeError):
        video = None
    if ended != 0 or video is None or not is_video(video.content[:12]) or video.extension not in VIDEO_TYPES:
        log.warning("video_child_died", ended=ended)
        raise BadPicture(str(SENTENCES["unreadable"]))
    return video
