"""Who is here and who is writing: said to whoever has the conversation open, kept nowhere."""

from __future__ import annotations

import uuid

from shared_apps.core.realtime import look_at_conversation, tell_conversation
from tenant_apps.chat.types import Speaker


def presence_tell(
    *, conversation_id: uuid.UUID, speaker: Speaker, is_here: bool, asks: bool = False, seconds: int = 0
) -> None:
    """Somebody came, stays for `seconds` or went; who `asks` is answered by the others."""
    if is_here:
        look_at_conversation(conversation_id, speaker.side, seconds=seconds)
    tell_conversation(
        conversation_id,
        {"type": "chat.presence", "speaker": _said(speaker), "is_here": is_here, "asks": asks},
    )


def typing_tell(*, conversation_id: uuid.UUID, speaker: Speaker) -> None:
    tell_conversation(conversation_id, {"type": "chat.typing", "speaker": _said(speaker)})


def _said(speaker: Speaker) -> dict[str, object]:
    return {"side": str(speaker.side), "user_id": speaker.user_id, "name": speaker.name}
