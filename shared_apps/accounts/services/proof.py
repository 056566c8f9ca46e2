from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from shared_apps.accounts.models import User
from shared_apps.accounts.selectors import person_get
from shared_apps.accounts.services.login_wait import account_counter, begin_try, forget
from shared_apps.core.errors import InvalidInput


def password_again(*, user_id: int, password: str, field: str = "password") -> User:
    """Before what an unattended screen or a stolen token must not be enough for. Raises InvalidInput or Throttled.

    Every question of this kind counts together, apart from the tries at the log-in.
    """
    user = person_get(user_id=user_id)
    counter = account_counter(email=user.email, device=f"password-again:{user_id}")
    begin_try(counter)
    if not user.has_usable_password():
        forget(counter)
        raise InvalidInput.of(field, _("To konto nie ma jeszcze hasła. Ustaw je przez „Nie pamiętam hasła”."))
    if not user.check_password(password):
        raise InvalidInput.of(field, _("To nie jest obecne hasło."))
    forget(counter)
    return user
