"""Access and refresh tokens: simplejwt's signing and expiry, the house's claims.

The claims of a refresh token come from its row alone, so that encoding the same row again gives the same token.
"""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any, cast

from rest_framework_simplejwt.exceptions import ExpiredTokenError, TokenError
from rest_framework_simplejwt.tokens import AccessToken, RefreshToken, Token

from shared_apps.core.errors import NotAuthenticated, TokenExpired

LONGEST = 4096


@dataclass(frozen=True, slots=True)
class Claims:
    user_id: int
    audience: str
    family: uuid.UUID
    jti: uuid.UUID
    membership_version: int
    password_version: int


def access_lifetime() -> dt.timedelta:
    lifetime: dt.timedelta = AccessToken.lifetime or dt.timedelta(hours=1)
    return lifetime


def refresh_lifetime() -> dt.timedelta:
    lifetime: dt.timedelta = RefreshToken.lifetime or dt.timedelta(days=7)
    return lifetime


def access_token(
    *, user_id: int, audience: str, family: uuid.UUID, membership_version: int, password_version: int
) -> str:
    token = AccessToken()
    token["sub"] = str(user_id)
    token["aud"] = audience
    token["fam"] = family.hex
    token["mv"] = membership_version
    token["pv"] = password_version
    return str(token)


def refresh_token(
    *, user_id: int, audience: str, family: uuid.UUID, jti: uuid.UUID, issued_at: dt.datetime, expires_at: dt.datetime
) -> str:
    token = RefreshToken()
    token["sub"] = str(user_id)
    token["aud"] = audience
    token["fam"] = family.hex
    token["jti"] = jti.hex
    token["iat"] = int(issued_at.timestamp())
    token["exp"] = int(expires_at.timestamp())
    return str(token)


def read_access(token: str) -> Claims:
    """Raises TokenExpired or NotAuthenticated."""
    return _read(AccessToken, token)


def read_refresh(token: str) -> Claims:
    """Raises TokenExpired or NotAuthenticated."""
    return _read(RefreshToken, token)


def _read(kind: type[Token], token: str) -> Claims:
    if len(token) > LONGEST or not token.isascii():
        raise NotAuthenticated
    try:
        # simplejwt's own types ask for a Token here; its code and its documentation take the encoded text.
        payload = kind(cast("Any", token)).payload
    except ExpiredTokenError as expired:
        raise TokenExpired from expired
    except TokenError as broken:
        raise NotAuthenticated from broken
    try:
        return Claims(
            user_id=int(payload["sub"]),
            audience=str(payload["aud"]),
            family=uuid.UUID(payload["fam"]),
            jti=uuid.UUID(payload["jti"]),
            membership_version=int(payload.get("mv", 0)),
            password_version=int(payload.get("pv", 0)),
        )
    except (KeyError, ValueError, TypeError, AttributeError) as broken:
        raise NotAuthenticated from broken
