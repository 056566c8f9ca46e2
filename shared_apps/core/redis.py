from __future__ import annotations

from functools import lru_cache

from django.conf import settings
from redis import Redis


@lru_cache(maxsize=1)
def redis_client() -> Redis:
    """The process's Redis pool, for what the cache interface cannot say (counters, epochs)."""
    client: Redis = Redis.from_url(settings.REDIS_URL, socket_timeout=2, socket_connect_timeout=2)
    return client
