"""The address by which a client without an account reaches one estimate, and the hash that says what they were shown.

The address carries the workshop, the estimate and a secret, and is signed. The secret is computed of a random seed and
the house's key: staff can copy the link again, and a copy of the database alone opens nothing.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.utils.crypto import salted_hmac

from shared_apps.core.errors import NotHere

SALT = "workorders.estimate"
# Neither a letter of base64 nor one that an address would escape; a dot would look like a file's name.
PARTED_BY = "~"
MOST_TOKEN = 300


@dataclass(frozen=True, slots=True)
class Address:
    """What a link says of itself; signed by us, not yet compared with what the workshop keeps."""

    workshop_id: int
    estimate_id: int
    secret: str


def secret_of(*, workshop_id: int, seed: str) -> str:
    return salted_hmac(SALT, f"{workshop_id}:{seed}", algorithm="sha256").hexdigest()[:40]


def token_of(address: Address) -> str:
    return _signer().sign_object([address.workshop_id, address.estimate_id, address.secret])


def address_in(token: str) -> Address:
    """Raises NotHere for whatever we did not sign."""
    try:
        workshop_id, estimate_id, secret = _signer().unsign_object(token[:MOST_TOKEN])
        return Address(int(workshop_id), int(estimate_id), str(secret))
    except (signing.BadSignature, ValueError, TypeError) as wrong:
        raise NotHere from wrong


def hash_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def is_secret_of(secret: str, token_hash: str) -> bool:
    return hmac.compare_digest(hash_of(secret), token_hash)


def canonical(shown: dict[str, Any]) -> str:
    """One way of writing it, so that the same words always have the same hash. Holds texts and whole numbers only."""
    return json.dumps(shown, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def text_hash(shown: dict[str, Any]) -> str:
    return hashlib.sha256(canonical(shown).encode()).hexdigest()


def _signer() -> signing.Signer:
    return signing.Signer(salt=SALT, sep=PARTED_BY)
