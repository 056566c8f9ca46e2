from __future__ import annotations

import uuid
from typing import Any

from shared_apps.core.tenancy import open_public
from shared_apps.notifications.services import mail_promise


def mail(*, to: str, template: str, language: str, context: dict[str, Any], unasked_by: str = "") -> bool:
    """Promise one mail. It belongs to the person, not to the workshop on whose host it was asked for.

    Returns False when it was left out: see notifications.services.mail_promise.
    """
    with open_public():
        return mail_promise(
            to=to,
            template=template,
            language=language,
            context=context,
            key=f"accounts:{uuid.uuid4().hex}",
            unasked_by=unasked_by,
        )
