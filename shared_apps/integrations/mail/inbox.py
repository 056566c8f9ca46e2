"""The embedded mail supplier: keeps the last mails in Redis, where the development inbox page shows them."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import orjson

from shared_apps.core.redis import redis_client
from shared_apps.integrations.mail.types import Mail

KEY = "dev-mail"
MOST_KEPT = 500


class InboxMailer:
    def send(self, mail: Mail) -> str:
        number = uuid.uuid4().hex
        row = {
            "id": number,
            "to": mail.to,
            "subject": mail.subject,
            "body": mail.body,
            "attachments": [dict(attachment) for attachment in mail.attachments],
            "sent_at": dt.datetime.now(dt.UTC).isoformat(),
        }
        client = redis_client()
        client.lpush(KEY, orjson.dumps(row))
        client.ltrim(KEY, 0, MOST_KEPT - 1)
        return number


def kept_mails(*, to: str | None = None) -> list[dict[str, Any]]:
    """The kept mails, newest first, optionally of one recipient."""
    rows = [orjson.loads(row) for row in redis_client().lrange(KEY, 0, -1)]
    return [row for row in rows if to is None or row["to"].lower() == to.lower()]
