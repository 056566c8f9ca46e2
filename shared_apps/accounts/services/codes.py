"""Codes that prove a mailbox. allauth makes and compares them and says how long and how often they may be tried.

allauth keeps this process in a browser's session; a code typed on another device has none, so a row stands in its
place, keyed by purpose and address and made for unknown addresses as well.
"""

from __future__ import annotations

import datetime as dt

from allauth.account import app_settings as allauth_settings
from allauth.account.adapter import get_adapter
from allauth.core.internal.cryptokit import normalize_user_code
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from shared_apps.accounts.models import EmailCode
from shared_apps.core.errors import Throttled

WINDOW = dt.timedelta(hours=1)
MAILS_PER_WINDOW = 6
INVITATION_LIFETIME = dt.timedelta(days=7)

SIGN_UP = EmailCode.Purpose.SIGN_UP
RESET = EmailCode.Purpose.RESET
INVITATION = EmailCode.Purpose.INVITATION


def code_issue(*, purpose: EmailCode.Purpose, email: str, sign_up: str | None = None) -> str:
    """A new code for a mailbox; an older one for the same purpose ends. Call it inside a transaction.

    `sign_up` replaces what waits for the confirmation; None keeps it. Raises Throttled when a mailbox was written to
    too often, known or not.
    """
    now = timezone.now()
    row, _created = EmailCode.objects.select_for_update().get_or_create(
        purpose=purpose, email=email, defaults={"expires_at": now, "digest": ""}
    )
    if now - row.window_started_at >= WINDOW:
        row.window_started_at = now
        row.sent_count = 0
    if row.sent_count >= MAILS_PER_WINDOW:
        left = row.window_started_at + WINDOW - now
        raise Throttled(retry_after=max(int(left.total_seconds()), 1))
    code = _new_code(purpose)
    row.sent_count += 1
    row.failed_attempts = 0
    row.digest = _digest(purpose, email, code)
    row.expires_at = now + _lifetime(purpose)
    if sign_up is not None:
        row.sign_up = sign_up
    row.save()
    return code


def code_take(*, purpose: EmailCode.Purpose, email: str, code: str) -> EmailCode | None:
    """The row when the code is right, locked and to be deleted by the caller; None otherwise, and the try is counted.

    Call it inside a transaction that commits in both cases.
    """
    row = EmailCode.objects.select_for_update().filter(purpose=purpose, email=email).first()
    if row is None or row.expires_at <= timezone.now() or row.failed_attempts >= _most_attempts(purpose):
        return None
    if constant_time_compare(row.digest, _digest(purpose, email, code)):
        return row
    row.failed_attempts += 1
    row.save(update_fields=["failed_attempts", "updated_at"])
    return None


def code_void(*, purpose: EmailCode.Purpose, email: str) -> None:
    """The mail is counted, its code opens nothing."""
    EmailCode.objects.filter(purpose=purpose, email=email).update(digest="")


def codes_forget(*, email: str) -> None:
    """The mailbox has answered: no other code sent to it is good any more."""
    EmailCode.objects.filter(email=email).delete()


def minutes_of(purpose: EmailCode.Purpose) -> int:
    """How long a code lasts, as its mail says it."""
    return int(_lifetime(purpose).total_seconds() // 60)


def _new_code(purpose: EmailCode.Purpose) -> str:
    adapter = get_adapter()
    if purpose == SIGN_UP:
        return str(adapter.generate_email_verification_code())
    return str(adapter.generate_password_reset_code())


def _lifetime(purpose: EmailCode.Purpose) -> dt.timedelta:
    if purpose == SIGN_UP:
        return dt.timedelta(seconds=allauth_settings.EMAIL_VERIFICATION_BY_CODE_TIMEOUT)
    if purpose == INVITATION:
        return INVITATION_LIFETIME
    return dt.timedelta(seconds=allauth_settings.PASSWORD_RESET_BY_CODE_TIMEOUT)


def _most_attempts(purpose: EmailCode.Purpose) -> int:
    if purpose == SIGN_UP:
        return int(allauth_settings.EMAIL_VERIFICATION_BY_CODE_MAX_ATTEMPTS)
    return int(allauth_settings.PASSWORD_RESET_BY_CODE_MAX_ATTEMPTS)


def _digest(purpose: EmailCode.Purpose, email: str, code: str) -> str:
    return salted_hmac(
        f"accounts.code.{purpose}", f"{email}|{normalize_user_code(code)}", algorithm="sha256"
    ).hexdigest()
