from __future__ import annotations

import json
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy as _

from shared_apps.accounts.errors import CodeRefused
from shared_apps.accounts.models import Profile, User
from shared_apps.accounts.selectors import email_of, is_confirmed, somebody_waits
from shared_apps.accounts.services.codes import SIGN_UP, code_issue, code_take, codes_forget, minutes_of
from shared_apps.accounts.services.mails import mail
from shared_apps.core.errors import InvalidInput


@transaction.atomic
def sign_up(
    *,
    email: str,
    password: str,
    first_name: str,
    last_name: str,
    language: str,
    privacy_accepted: bool,
    marketing_consent: bool = False,
    browser: str = "",
) -> None:
    """Begin an account; it exists once the mailbox has answered. The same work for a known and an unknown address.

    `browser` names where this was asked: only a code typed there brings the password along.

    Raises InvalidInput (password, privacy_accepted) or Throttled.
    """
    email = email_of(raw=email)
    if not privacy_accepted:
        raise InvalidInput.of("privacy_accepted", _("Bez tej zgody nie możemy założyć konta."))
    password_check(password=password, user=User(email=email, first_name=first_name, last_name=last_name))
    waiting = {
        "password": make_password(password),
        "first_name": first_name,
        "last_name": last_name,
        "language": language,
        "marketing_consent": marketing_consent,
        "browser": browser,
    }
    code = code_issue(purpose=SIGN_UP, email=email, sign_up=json.dumps(waiting))
    _send(email=email, code=code, language=language)


@transaction.atomic
def sign_up_resend(*, email: str, language: str) -> None:
    """A fresh code for a mailbox that has not answered yet. Silent about whether anybody waits for one."""
    email = email_of(raw=email)
    code = code_issue(purpose=SIGN_UP, email=email)
    if somebody_waits(email=email):
        _send(email=email, code=code, language=language)
    else:
        mail(to=email, template="no_account", language=language, context={})


def sign_up_confirm(*, email: str, code: str, browser: str = "") -> int:
    """The mailbox answered: the account exists from now on. Returns the person's id. Raises CodeRefused (400).

    The code proves the mailbox, not who chose the password: a stranger may sign the same address up a moment later,
    and the newest code is in the owner's mailbox all the same. Typed in another browser than the one that signed up,
    it opens an account without a password, which its owner sets by „I forgot my password”.
    """
    email = email_of(raw=email)
    user_id = _confirm(email=email, code=code, browser=browser)
    if user_id is None:
        raise CodeRefused
    return user_id


@transaction.atomic
def _confirm(*, email: str, code: str, browser: str) -> int | None:
    row = code_take(purpose=SIGN_UP, email=email, code=code)
    if row is None or not row.sign_up or is_confirmed(email=email):
        return None
    waiting: dict[str, Any] = json.loads(row.sign_up)
    user = User.objects.select_for_update().filter(email=email).first() or User(email=email, username=email[:150])
    is_same_browser = constant_time_compare(waiting.get("browser", ""), browser)
    user.password = waiting["password"] if is_same_browser else make_password(None)
    user.first_name = waiting["first_name"]
    user.last_name = waiting["last_name"]
    user.language = waiting["language"]
    user.save()
    mailbox_confirm(user=user)
    now = timezone.now()
    consent = bool(waiting["marketing_consent"]) and is_same_browser
    Profile.objects.update_or_create(
        user=user,
        defaults={
            "marketing_consent": consent,
            "marketing_consent_at": now if consent else None,
            "privacy_policy_accepted": True,
            "privacy_policy_accepted_at": now,
        },
    )
    return user.pk


def mailbox_confirm(*, user: User) -> None:
    """The person has shown that this mailbox is theirs; whoever else claimed it without proof loses the claim."""
    EmailAddress.objects.filter(email=user.email, verified=False).exclude(user=user).delete()
    address, _created = EmailAddress.objects.get_or_create(user=user, email=user.email, defaults={"primary": True})
    address.set_verified()
    codes_forget(email=user.email)


def password_check(*, password: str, user: User, field: str = "password") -> None:
    """Raises InvalidInput with Django's own sentences when the password is too weak."""
    try:
        get_adapter().clean_password(password, user)
    except ValidationError as weak:
        raise InvalidInput(details={field: weak.messages}) from weak


def _send(*, email: str, code: str, language: str) -> None:
    if is_confirmed(email=email):
        # The code never leaves: only the owner of the mailbox learns that there is an account.
        mail(to=email, template="account_exists", language=language, context={})
    else:
        context = {"code": code, "minutes": minutes_of(SIGN_UP)}
        mail(to=email, template="confirm_code", language=language, context=context)
