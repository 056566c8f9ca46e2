"""The door to OpenAI. Nothing above this room knows the supplier; without a key there is no door."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings
from openai import AsyncOpenAI

# The library's defaults are ten minutes and two retries, multiplied; a person is waiting here.
TIMEOUT_SECONDS = 20.0
RETRIES = 1


@lru_cache(maxsize=1)
def language_model() -> AsyncOpenAI | None:
    """The client of this process, or None when no key is configured and the embedded engine answers instead."""
    if not settings.OPENAI_API_KEY:
        return None
    return AsyncOpenAI(
        api_key=settings.OPENAI_API_KEY,
        base_url=settings.OPENAI_BASE_URL,
        timeout=TIMEOUT_SECONDS,
        max_retries=RETRIES,
    )
