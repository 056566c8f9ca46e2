"""allauth's hook for secrets at rest: the second factor's key is kept like every other encrypted field."""

from __future__ import annotations

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

CONTEXT = "mfa_authenticator.data|"


class SecondFactorAdapter(DefaultMFAAdapter):
    def encrypt(self, text: str) -> str:
        return _cipher().encrypt((CONTEXT + text).encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        text = _cipher().decrypt(encrypted_text.encode()).decode()
        if not text.startswith(CONTEXT):
            raise InvalidToken("ciphertext does not belong to a second factor")
        return text.removeprefix(CONTEXT)


def _cipher() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.FIELD_ENCRYPTION_KEYS])
