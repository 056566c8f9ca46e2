from __future__ import annotations

import datetime as dt
from typing import Any

import phonenumbers
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.accounts.models import Profile, User
from shared_apps.accounts.selectors import profile_out
from shared_apps.accounts.types import ProfileOut
from shared_apps.core.errors import InvalidInput, NotHere

OF_USER = ("first_name", "last_name", "language")
OF_PROFILE = (
    "phone",
    "address",
    "date_of_birth",
    "gender",
    "emergency_contact",
    "emergency_phone",
    "preferred_contact_method",
    "photo",
)
LANGUAGES = ("pl", "en")


@transaction.atomic
def profile_update(*, user_id: int, changes: dict[str, Any]) -> ProfileOut:
    """Write the fields that were given and leave the others. Raises InvalidInput or NotHere."""
    user = User.objects.select_for_update().filter(pk=user_id).first()
    if user is None:
        raise NotHere
    if changes.get("language", "pl") not in LANGUAGES:
        raise InvalidInput.of("language", _("Nie mamy tego języka."))
    for name in OF_USER:
        if changes.get(name) is not None:
            setattr(user, name, changes[name])
    user.save(update_fields=list(OF_USER))
    profile, _created = Profile.objects.select_for_update().get_or_create(user=user)
    for name in OF_PROFILE:
        if name in changes:
            setattr(profile, name, _clean(name, changes[name]))
    consent = changes.get("marketing_consent")
    if consent is not None:
        _consent(profile, is_given=consent)
    profile.save()
    return profile_out(user_id=user_id)


@transaction.atomic
def marketing_consent_set(*, user_id: int, is_given: bool) -> None:
    """Remember what the person said of marketing, and when. Somebody who is gone is no error."""
    if not User.objects.filter(pk=user_id).exists():
        return
    profile, _created = Profile.objects.select_for_update().get_or_create(user_id=user_id)
    _consent(profile, is_given=is_given)
    profile.save(update_fields=["marketing_consent", "marketing_consent_at", "updated_at"])


def _consent(profile: Profile, *, is_given: bool) -> None:
    if is_given != profile.marketing_consent:
        profile.marketing_consent = is_given
        profile.marketing_consent_at = timezone.now()


def phone_number(raw: str, *, field: str = "phone") -> str:
    """A number in international form (+48600100200); numbers without a country are Polish. Raises InvalidInput."""
    try:
        number = phonenumbers.parse(raw, "PL")
    except phonenumbers.NumberParseException as wrong:
        raise InvalidInput.of(field, _("Podaj numer telefonu, na przykład 600 100 200.")) from wrong
    if not phonenumbers.is_possible_number(number):
        raise InvalidInput.of(field, _("Podaj numer telefonu, na przykład 600 100 200."))
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _clean(name: str, value: Any) -> str:
    if value is None or value == "":
        return Profile.Contact.EMAIL if name == "preferred_contact_method" else ""
    if name in ("phone", "emergency_phone"):
        return phone_number(str(value), field=name)
    if name == "date_of_birth":
        return _birthday(value)
    if name == "gender" and value not in Profile.Gender.values:
        raise InvalidInput.of(name, _("Wybierz jedną z możliwości."))
    if name == "preferred_contact_method" and value not in Profile.Contact.values:
        raise InvalidInput.of(name, _("Wybierz jedną z możliwości."))
    if name == "photo" and not str(value).startswith(("https://", "/media/")):
        raise InvalidInput.of(name, _("Podaj adres zdjęcia zaczynający się od https://."))
    return str(value)


def _birthday(value: dt.date) -> str:
    if not dt.date(1900, 1, 1) <= value <= timezone.localdate():
        raise InvalidInput.of("date_of_birth", _("Data jest poza zakresem."))
    return value.isoformat()
