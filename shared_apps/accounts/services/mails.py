from __future__ import annotations

import uuid
from typing import Any

from shared_apps.core.outbox import enqueue
from shared_apps.core.tenancy import open_public


def mail(*, to: str, template: str, language: str, context: dict[str, Any]) -> None:
    """Promise one mail. It belongs to the person, not to the workshop on whose host it was asked for."""
    with open_public():
        enqueue(
            "notifications.mail",
            to=to,
            template=template,
            language=language,
            context=context,
            key=f"accounts:{uuid.uuid4().hex}",
        )
