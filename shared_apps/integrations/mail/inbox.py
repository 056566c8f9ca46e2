"""The embedded mail supplier: keeps the last mails where the development inbox page shows them."""

from __future__ import annotations

from typing import Any

from shared_apps.integrations.kept import keep, kept
from shared_apps.integrations.mail.types import Mail


class InboxMailer:
    def send(self, mail: Mail) -> str:
        return keep(
            "mail",
            {
                "to": mail.to,
                "subject": mail.subject,
                "body": mail.body,
                "headers": dict(mail.headers),
                "attachments": [dict(attachment) for attachment in mail.attachments],
            },
        )


def kept_mails(*, to: str | None = None) -> list[dict[str, Any]]:
    """The kept mails, newest first, optionally of one recipient."""
    return [row for row in kept("mail") if to is None or row["to"].lower() == to.lower()]
