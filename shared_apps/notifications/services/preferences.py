from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput
from shared_apps.integrations.push import may_be_asked
from shared_apps.notifications.kinds import KINDS
from shared_apps.notifications.models import OptOut, Preference, PushSubscription, QuietHours
from shared_apps.notifications.selectors import here, unsubscribe_read
from shared_apps.notifications.types import Channel


class Choice(NamedTuple):
    kind: str
    channel: str
    is_on: bool


@transaction.atomic
def preferences_set(
    *,
    user_id: int,
    choices: Iterable[Choice] = (),
    quiet: tuple[dt.time, dt.time, str] | None = None,
    allows_marketing: bool | None = None,
) -> None:
    """Write what was given and leave the rest. `quiet` is (from, to, zone). Raises InvalidInput.

    A reminder turned on here is the person's own wish for it; consent to marketing is another thing and stands apart.
    """
    for one in choices:
        kind = KINDS.get(one.kind)
        if kind is None or one.channel not in kind.channels:
            raise InvalidInput.of("choices", _("Tego powiadomienia nie da się tak ustawić."))
        Preference.objects.update_or_create(
            user_id=user_id, kind=one.kind, channel=one.channel, defaults={"is_on": one.is_on}
        )
    if quiet is not None:
        starts_at, ends_at, zone = quiet
        if zone not in zoneinfo.available_timezones():
            raise InvalidInput.of("quiet.zone", _("Nie znamy takiej strefy czasowej."))
        QuietHours.objects.update_or_create(
            pk=user_id, defaults={"starts_at": starts_at, "ends_at": ends_at, "zone": zone}
        )
    if allows_marketing is not None:
        _allow_marketing(user_id, allows_marketing)


def _allow_marketing(user_id: int, is_allowed: bool) -> None:
    """The consent is the person's and lies with their account, which knows us: named in the settings."""
    import_string(settings.MARKETING_CONSENT)(user_id=user_id, is_given=is_allowed)


@transaction.atomic
def unsubscribe(*, token: str) -> None:
    """End what the link in a mail names. Twice is no error. Raises NotHere for what we did not sign."""
    user_id, digest, kind = unsubscribe_read(token=token)
    if user_id is None:
        OptOut.objects.get_or_create(address_hash=digest, kind=kind.code)
        return
    Preference.objects.update_or_create(
        user_id=user_id, kind=kind.code, channel=Channel.MAIL, defaults={"is_on": False}
    )
    if kind.group == "marketing":
        _allow_marketing(user_id, False)


@transaction.atomic
def push_subscribe(*, user_id: int, endpoint: str, p256dh: str, auth: str) -> None:
    """Let one browser be woken on this host. A browser belongs to who subscribed it last. Raises InvalidInput.

    The address comes from outside and will be called by us: only the browsers' own push services are.
    """
    if not may_be_asked(endpoint) or not urlsplit(endpoint).path.strip("/"):
        raise InvalidInput.of("endpoint", _("Tej przeglądarki nie umiemy powiadamiać."))
    PushSubscription.objects.update_or_create(
        endpoint=endpoint,
        defaults={"user_id": user_id, "schema_name": here(), "p256dh": p256dh, "auth": auth},
    )


def push_unsubscribe(*, user_id: int, endpoint: str) -> None:
    """Twice is no error; somebody else's stays."""
    PushSubscription.objects.filter(user_id=user_id, endpoint=endpoint).delete()
