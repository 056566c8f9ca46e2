from __future__ import annotations

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from shared_apps.accounts.errors import CodeRefused
from shared_apps.accounts.models import User
from shared_apps.accounts.selectors import email_of, person_by_email
from shared_apps.accounts.services.codes import INVITATION, RESET, code_issue, code_take, minutes_of
from shared_apps.accounts.services.login_wait import account_counter, forget
from shared_apps.accounts.services.mails import mail
from shared_apps.accounts.services.proof import password_again
from shared_apps.accounts.services.registration import mailbox_confirm, password_check
from shared_apps.accounts.services.sessions import sign_out_everywhere
from shared_apps.core.errors import InvalidInput


@transaction.atomic
def password_reset_ask(*, email: str, language: str) -> None:
    """Send a code to set a new password, or a word that there is no account: only the mailbox's owner learns which.

    Raises InvalidInput or Throttled.
    """
    email = email_of(raw=email)
    code = code_issue(purpose=RESET, email=email)
    user = person_by_email(email=email)
    if user is None or user.status != User.Status.ACTIVE:
        mail(to=email, template="no_account", language=language, context={})
    else:
        context = {"code": code, "minutes": minutes_of(RESET)}
        mail(to=email, template="password_reset_code", language=language, context=context)


def password_reset_confirm(*, email: str, code: str, password: str) -> None:
    """Set a new password with a code from the mailbox; every log-in ends, the mailbox counts as confirmed.

    Raises InvalidInput (password) without using the code up, or CodeRefused.
    """
    email = email_of(raw=email)
    password_check(password=password, user=User(email=email))
    # The password is hashed whether or not there is somebody to give it to.
    if not _reset(email=email, code=code, password_hash=make_password(password)):
        raise CodeRefused


@transaction.atomic
def _reset(*, email: str, code: str, password_hash: str) -> bool:
    # Somebody invited may have asked for a reset as well: the code of either mail will do.
    if all(code_take(purpose=purpose, email=email, code=code) is None for purpose in (RESET, INVITATION)):
        return False
    user = User.objects.select_for_update().filter(email=email, status=User.Status.ACTIVE).first()
    if user is None:
        return False
    _set_password(user, password_hash)
    mailbox_confirm(user=user)
    forget(account_counter(email=email))
    return True


@transaction.atomic
def password_change(*, user_id: int, current_password: str, password: str) -> None:
    """Every log-in ends, also the caller's own; the door signs them in again. Raises InvalidInput or Throttled."""
    user = password_again(user_id=user_id, password=current_password, field="current_password")
    password_check(password=password, user=user)
    if current_password == password:
        raise InvalidInput.of("password", _("Nowe hasło musi być inne niż obecne."))
    locked = User.objects.select_for_update().get(pk=user_id)
    _set_password(locked, make_password(password))


def _set_password(user: User, password_hash: str) -> None:
    user.password = password_hash
    user.password_version += 1
    user.save(update_fields=["password", "password_version"])
    sign_out_everywhere(user_id=user.pk)
    mail(to=user.email, template="password_changed", language=user.language, context={})
