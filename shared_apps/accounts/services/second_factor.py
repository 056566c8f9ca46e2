"""TOTP and recovery codes: allauth's authenticators, without allauth's browser session."""

from __future__ import annotations

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret, validate_totp_code
from django.db import transaction
from django.utils import timezone

from shared_apps.accounts.errors import CodeRefused, SecondFactorExists, SecondFactorMissing
from shared_apps.accounts.models import User
from shared_apps.accounts.selectors import totp_status
from shared_apps.accounts.services.login_wait import account_counter, begin_try, forget
from shared_apps.accounts.services.mails import mail
from shared_apps.accounts.services.proof import password_again
from shared_apps.accounts.types import TotpOut
from shared_apps.core.redis import redis_client
from shared_apps.core.tenancy import open_public

SETUP_SECONDS = 600


def totp_is_active(*, user_id: int) -> bool:
    return bool(Authenticator.objects.filter(user_id=user_id, type=Authenticator.Type.TOTP).exists())


def totp_begin(*, user_id: int, password: str) -> TotpOut:
    """A secret to put into an authenticator app, kept for ten minutes until a first code proves it.

    Raises InvalidInput (password), Throttled or SecondFactorExists.
    """
    user = password_again(user_id=user_id, password=password)
    if totp_is_active(user_id=user_id):
        raise SecondFactorExists
    adapter = get_adapter()
    secret = generate_totp_secret()
    redis_client().set(_setup_key(user_id), adapter.encrypt(secret), ex=SETUP_SECONDS)
    uri = adapter.build_totp_url(user, secret)
    return {**totp_status(user_id=user_id), "secret": secret, "uri": uri, "qr_svg": adapter.build_totp_svg(uri)}


@transaction.atomic
def totp_activate(*, user_id: int, code: str) -> TotpOut:
    """Turn the second factor on; answers with recovery codes, shown this once. Raises CodeRefused or Throttled."""
    counter = account_counter(email=f"totp:{user_id}")
    begin_try(counter)
    user = User.objects.select_for_update().get(pk=user_id)
    if totp_is_active(user_id=user_id):
        raise SecondFactorExists
    kept = redis_client().get(_setup_key(user_id))
    if kept is None:
        raise CodeRefused
    secret = get_adapter().decrypt(kept.decode() if isinstance(kept, bytes) else kept)
    if not validate_totp_code(secret, code):
        raise CodeRefused
    TOTP.activate(user, secret)
    codes = RecoveryCodes.activate(user)
    redis_client().delete(_setup_key(user_id))
    forget(counter)
    mail(to=user.email, template="second_factor_on", language=user.language, context={})
    return {**totp_status(user_id=user_id), "recovery_codes": list(codes.get_unused_codes())}


def totp_disable(*, user_id: int, password: str, code: str) -> TotpOut:
    """Turn the second factor off. Raises InvalidInput (password), SecondFactorMissing, CodeRefused or Throttled."""
    _both_again(user_id=user_id, password=password, code=code)
    with transaction.atomic():
        user = User.objects.select_for_update().get(pk=user_id)
        Authenticator.objects.filter(user=user).delete()
        mail(to=user.email, template="second_factor_off", language=user.language, context={})
    return totp_status(user_id=user_id)


def recovery_codes_renew(*, user_id: int, password: str, code: str) -> TotpOut:
    """New recovery codes, shown this once; the older ones end.

    Raises InvalidInput (password), SecondFactorMissing, CodeRefused or Throttled.
    """
    _both_again(user_id=user_id, password=password, code=code)
    with transaction.atomic():
        user = User.objects.select_for_update().get(pk=user_id)
        if not totp_is_active(user_id=user_id):
            raise SecondFactorMissing
        Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).delete()
        codes = RecoveryCodes.activate(user)
        mail(to=user.email, template="recovery_codes_new", language=user.language, context={})
    return {**totp_status(user_id=user_id), "recovery_codes": list(codes.get_unused_codes())}


def _both_again(*, user_id: int, password: str, code: str) -> None:
    """The password and a code, each counted. What protects the account is not undone with half of it."""
    password_again(user_id=user_id, password=password)
    counter = account_counter(email=f"totp:{user_id}")
    begin_try(counter)
    if not totp_is_active(user_id=user_id):
        raise SecondFactorMissing
    if not second_factor_is_right(user_id=user_id, code=code):
        raise CodeRefused
    forget(counter)


def second_factor_is_right(*, user_id: int, code: str) -> bool:
    """A TOTP code or an unused recovery code; either counts once."""
    # allauth remembers used codes in the cache, which is the workshop's own on its host: one memory for all hosts.
    with open_public():
        for authenticator in Authenticator.objects.filter(user_id=user_id):
            if authenticator.wrap().validate_code(code):
                Authenticator.objects.filter(pk=authenticator.pk).update(last_used_at=timezone.now())
                return True
    return False


def _setup_key(user_id: int) -> str:
    return f"totp-setup:{user_id}"
