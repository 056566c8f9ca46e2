"""A photo that a model looks at: made anew without anything but its pixels, sealed, and forgotten within the hour.

It lies in Redis under its conversation, never in a table or a file: what is kept nowhere leaks from nowhere.
"""

from __future__ import annotations

import uuid
from typing import IO

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

from shared_apps.core.errors import InvalidInput
from shared_apps.core.redis import redis_client
from shared_apps.diagnosis.errors import CannotSee
from shared_apps.diagnosis.selectors import can_see, session_get
from shared_apps.diagnosis.talk import Caller
from shared_apps.integrations.pictures import BadPicture, picture_sizes

KEPT_SECONDS = 3600
# A light on a dashboard is told apart well below this, and a model is paid by the pixel.
LONGEST_SIDE = 1024


def photo_keep(*, caller: Caller, session_id: uuid.UUID, picture: IO[bytes]) -> uuid.UUID:
    """Keep a picture for what is said next. Returns the id to say it with.

    Raises NotHere, CannotSee (409), SupplierUnavailable, or InvalidInput naming `file`.
    """
    session = session_get(caller=caller, session_id=session_id)
    if not can_see(session=session):
        raise CannotSee
    try:
        (made,) = picture_sizes(picture, sides=(LONGEST_SIDE,))
    except BadPicture as bad:
        raise InvalidInput.of("file", bad.reason) from bad
    photo_id = uuid.uuid4()
    redis_client().set(_key(session_id, photo_id), _cipher().encrypt(made.content), ex=KEPT_SECONDS)
    return photo_id


def photo_read(*, session_id: uuid.UUID, photo_id: uuid.UUID) -> bytes:
    """The picture as WebP; nothing when its hour is over or it came with another conversation."""
    sealed = redis_client().get(_key(session_id, photo_id))
    try:
        return b"" if sealed is None else _cipher().decrypt(sealed)
    except InvalidToken:
        return b""


def _key(session_id: uuid.UUID, photo_id: uuid.UUID) -> str:
    return f"ai-photo:{session_id}:{photo_id}"


def _cipher() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.FIELD_ENCRYPTION_KEYS])
