from __future__ import annotations

from shared_apps.core.tenancy import current_schema


def workshop_key(key: str, key_prefix: str, version: int) -> str:
    """Cache key that carries its workshop by construction, so that one workshop never reads another's answer."""
    return f"{current_schema()}:{key_prefix}:{version}:{key}"
