"""Whether this installation can read what another one encrypted. Keys themselves never travel."""

from __future__ import annotations

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

TRIAL = b"garagemanager archive"


def _cipher() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.FIELD_ENCRYPTION_KEYS])


def key_trial() -> str:
    """A word that only this installation's keys can read."""
    return _cipher().encrypt(TRIAL).decode()


def can_read(trial: str) -> bool:
    try:
        return _cipher().decrypt(trial.encode()) == TRIAL
    except InvalidToken:
        return False
