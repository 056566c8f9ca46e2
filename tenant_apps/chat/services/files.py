"""Photos and files of up to ten megabytes. They lie there before the message says so."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from typing import IO

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput
from shared_apps.core.inputs import clean_text
from shared_apps.integrations.pictures import CONTENT_TYPE, BadPicture, picture_sizes
from shared_apps.integrations.storage import file_store, new_key
from tenant_apps.chat.models import Attachment, Message
from tenant_apps.chat.services.ringing import ring
from tenant_apps.chat.services.writing import append, conversation_locked, sent_before
from tenant_apps.chat.types import Kind, Speaker

ROOM = "chat"
LARGE, SMALL = 2000, 400
MOST_NAME = 120
PICTURES = frozenset({"jpg", "jpeg", "png", "webp", "heic", "heif", "gif"})


def file_send(
    *, conversation_id: uuid.UUID, speaker: Speaker, file: IO[bytes], name: str, caption: str = "", client_id: str = ""
) -> Message:
    """A picture becomes two of our own making, anything else is kept as it came and only ever saved, never opened.

    Raises NotHere, InvalidInput naming `file`, SupplierUnavailable.
    """
    with transaction.atomic():
        known = sent_before(conversation_locked(conversation_id, speaker), client_id, speaker)
    if known is not None:
        return known
    name = _name(name)
    extension = _extension(name)
    attachment = _picture(file) if extension in PICTURES else _plain(file, extension)
    attachment.name = name
    try:
        with transaction.atomic():
            conversation = conversation_locked(conversation_id, speaker)
            known = sent_before(conversation, client_id, speaker)
            if known is None:
                kind = Kind.PHOTO if attachment.small_key else Kind.FILE
                message = append(conversation, speaker, kind, caption.strip() or name, client_id=client_id)
                attachment.message = message
                attachment.save()
                ring(conversation, message)
                return message
    except Exception:
        _delete(attachment)
        raise
    _delete(attachment)
    return known


def file_forget(*, keys: Sequence[str]) -> None:
    """Delete what a message took with it; files that are gone are no problem. Raises SupplierUnavailable."""
    for key in keys:
        file_store().delete(key)


def _picture(file: IO[bytes]) -> Attachment:
    try:
        large, small = picture_sizes(file, sides=(LARGE, SMALL))
    except BadPicture as bad:
        raise InvalidInput.of("file", bad.reason) from bad
    attachment = Attachment(
        key=new_key(room=ROOM, extension="webp"),
        small_key=new_key(room=ROOM, extension="webp"),
        size=len(large.content),
        width=large.width,
        height=large.height,
    )
    try:
        file_store().write(attachment.key, large.content, content_type=CONTENT_TYPE)
        file_store().write(attachment.small_key, small.content, content_type=CONTENT_TYPE)
    except Exception:
        _delete(attachment)
        raise
    return attachment


def _plain(file: IO[bytes], extension: str) -> Attachment:
    content = file.read()
    if not content:
        raise InvalidInput.of("file", _("Ten plik jest pusty."))
    attachment = Attachment(key=new_key(room=ROOM, extension=extension), size=len(content))
    file_store().write(attachment.key, content, content_type="application/octet-stream")
    return attachment


def _delete(attachment: Attachment) -> None:
    file_forget(keys=[key for key in (attachment.key, attachment.small_key) if key])


def _name(name: str) -> str:
    try:
        clean_text(name)
    except ValueError as wrong:
        raise InvalidInput.of("file", str(wrong)) from wrong
    return name.replace("\\", "/").rpartition("/")[2][-MOST_NAME:] or "plik"


def _extension(name: str) -> str:
    """Only pictures and PDF are ever shown; a page or a drawing is saved whatever it calls itself."""
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    return extension if re.fullmatch(r"[a-z0-9]{1,8}", extension) else "bin"
