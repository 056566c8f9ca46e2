"""What the embedded suppliers were given: the last ones of each channel in Redis, for the demo's inbox page."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any, Literal

import orjson

from shared_apps.core.redis import redis_client

Room = Literal["mail", "sms", "push"]
MOST_KEPT = 500


def keep(room: Room, row: Mapping[str, Any]) -> str:
    """Put one on top; returns its id."""
    number = uuid.uuid4().hex
    client = redis_client()
    client.lpush(f"dev-{room}", orjson.dumps({"id": number, **row, "sent_at": dt.datetime.now(dt.UTC).isoformat()}))
    client.ltrim(f"dev-{room}", 0, MOST_KEPT - 1)
    return number


def kept(room: Room) -> list[dict[str, Any]]:
    """Newest first."""
    return [orjson.loads(row) for row in redis_client().lrange(f"dev-{room}", 0, -1)]
