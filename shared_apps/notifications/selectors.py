from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core import signing
from django.db.models import Q, QuerySet
from django.utils.crypto import salted_hmac
from django.utils.module_loading import import_string

from shared_apps.core.errors import NotHere
from shared_apps.core.tenancy import PUBLIC_SCHEMA, current_schema
from shared_apps.integrations.push import push_key
from shared_apps.notifications.kinds import KINDS, Audience, Kind, kinds_for
from shared_apps.notifications.models import (
    Delivery,
    Notification,
    OptOut,
    Preference,
    PushSubscription,
    QuietHours,
)
from shared_apps.notifications.samples import preview_all
from shared_apps.notifications.types import (
    LOST,
    Channel,
    Contact,
    LostOut,
    PreferencesOut,
    PreviewOut,
    QuietOut,
    UnsubscribeOut,
)

SALT = "notifications.unsubscribe"
# A phone is left alone at night unless its owner says otherwise; a mail makes no noise.
NIGHT = (dt.time(21, 0), dt.time(8, 0))
ZONE = "Europe/Warsaw"
# Reminders are told by day, in the zone of whom they come from.
REMIND_FROM, REMIND_UNTIL = 9, 20
LOUD = (Channel.SMS, Channel.PUSH)

Chosen = Mapping[tuple[str, str], bool]


def here() -> str:
    """Where this code stands, as bells name it: the workshop's schema, empty on the shared hosts."""
    schema_name = current_schema()
    return "" if schema_name == PUBLIC_SCHEMA else schema_name


def notification_list(*, user_id: int, audience: Audience = "client") -> QuerySet[Notification]:
    """A person's notifications where they are now: this workshop's, or those of the shared hosts. Newest first.

    What the platform tells its admins leads into the console: it lies in the console's bell and in no other.
    """
    mine = Notification.objects.filter(user_id=user_id, schema_name=here())
    of_platform = Q(kind__in=[kind.code for kind in kinds_for("platform")])
    return mine.filter(of_platform if audience == "platform" else ~of_platform).order_by("-created_at", "-pk")


def has_rung(*, user_id: int, kind: str, link: str, since: dt.datetime) -> bool:
    """Whether this person's bell rang here of the thing under `link` since then."""
    rung = Notification.objects.filter(user_id=user_id, schema_name=here(), created_at__gt=since)
    return rung.filter(kind=kind, link=link).exists()


def unread_count(*, user_id: int, audience: Audience = "client") -> int:
    return notification_list(user_id=user_id, audience=audience).filter(read_at__isnull=True).count()


def contacts_of(*, user_ids: Iterable[int]) -> list[Contact]:
    """How these people are reached; who is gone or blocked is left out. Named in the settings: accounts call us."""
    found: list[Contact] = import_string(settings.CONTACTS_OF_PEOPLE)(user_ids=list(user_ids))
    return found


def chosen_by(*, user_ids: Iterable[int]) -> dict[int, dict[tuple[str, str], bool]]:
    """What each person said of (kind, channel)."""
    found: dict[int, dict[tuple[str, str], bool]] = {}
    for row in Preference.objects.filter(user_id__in=list(user_ids)):
        found.setdefault(row.user_id, {})[row.kind, row.channel] = row.is_on
    return found


def wants(*, contact: Contact, kind: Kind, channel: Channel, chosen: Chosen) -> bool:
    """Whether this kind may go to this person by this way: their word first, then the kind's default."""
    if channel not in kind.channels or (kind.group == "marketing" and not contact.allows_marketing):
        return False
    said = chosen.get((kind.code, channel))
    if said is not None:
        return said
    likes_sms = channel == Channel.SMS and contact.prefers_sms and not kind.is_asked_for
    return channel in kind.default or likes_sms


def has_opted_out(*, address: str, kind: str) -> bool:
    return OptOut.objects.filter(address_hash=address_hash(address=address), kind=kind).exists()


def address_hash(*, address: str) -> str:
    """An address is personal: known again by its keyed hash."""
    return salted_hmac("notifications.address", address.strip().lower(), algorithm="sha256").hexdigest()


def quiet_until(*, user_id: int | None, channel: Channel, now: dt.datetime) -> dt.datetime | None:
    """When the quiet that holds now ends; None when it is not quiet. Night holds for phones unless somebody chose."""
    row = QuietHours.objects.filter(pk=user_id).first() if user_id is not None else None
    if row is None and channel not in LOUD:
        return None
    starts, ends = (row.starts_at, row.ends_at) if row else NIGHT
    local = now.astimezone(ZoneInfo(row.zone if row else ZONE))
    clock = local.time()
    is_quiet = starts <= clock < ends if starts < ends else (clock >= starts or clock < ends) and starts != ends
    if not is_quiet:
        return None
    day = local.date() + dt.timedelta(days=1) if clock >= ends else local.date()
    return dt.datetime.combine(day, ends, tzinfo=local.tzinfo).astimezone(dt.UTC)


def may_remind(*, zone: str, now: dt.datetime) -> dt.date | None:
    """The local day on which reminders may be told now; None early and late, when nobody wants one."""
    local = now.astimezone(ZoneInfo(zone))
    return local.date() if REMIND_FROM <= local.hour < REMIND_UNTIL else None


def preferences_out(*, user_id: int, audience: Audience) -> PreferencesOut:
    """Everything a person may choose, as it holds now. Raises NotHere."""
    contact = next(iter(contacts_of(user_ids=[user_id])), None)
    if contact is None:
        raise NotHere
    chosen = chosen_by(user_ids=[user_id]).get(user_id, {})
    return {
        "kinds": [
            {
                "kind": kind.code,
                "name": str(kind.name),
                "group": kind.group,
                "channels": [
                    {"channel": str(one), "is_on": wants(contact=contact, kind=kind, channel=one, chosen=chosen)}
                    for one in Channel
                    if one in kind.channels
                ],
            }
            for kind in kinds_for(audience)
        ],
        "quiet": quiet_out(user_id=user_id),
        "allows_marketing": contact.allows_marketing,
        "push_key": push_key(),
    }


def quiet_out(*, user_id: int) -> QuietOut:
    row = QuietHours.objects.filter(pk=user_id).first()
    starts, ends = (row.starts_at, row.ends_at) if row else NIGHT
    return {"starts_at": f"{starts:%H:%M}", "ends_at": f"{ends:%H:%M}", "zone": row.zone if row else ZONE}


def push_subscriptions(*, user_id: int, schema_name: str) -> QuerySet[PushSubscription]:
    return PushSubscription.objects.filter(user_id=user_id, schema_name=schema_name).order_by("pk")


def unsubscribe_token(*, contact: Contact, kind: str) -> str:
    """The signed word in a mail's link: whoever holds it may end this kind for this person or address, nothing else."""
    whose = {"u": contact.user_id} if contact.user_id is not None else {"a": address_hash(address=contact.email)}
    return signing.dumps({**whose, "k": kind}, salt=SALT)


def unsubscribe_read(*, token: str) -> tuple[int | None, str, Kind]:
    """(person, address hash, kind) of a link. Raises NotHere for what we did not sign."""
    try:
        told = signing.loads(token, salt=SALT)
        return told.get("u"), told.get("a", ""), KINDS[told["k"]]
    except (signing.BadSignature, KeyError, AttributeError) as forged:
        raise NotHere from forged


def unsubscribe_out(*, token: str) -> UnsubscribeOut:
    """Raises NotHere."""
    user_id, digest, kind = unsubscribe_read(token=token)
    if user_id is None:
        is_off = OptOut.objects.filter(address_hash=digest, kind=kind.code).exists()
    else:
        contact = next(iter(contacts_of(user_ids=[user_id])), None)
        chosen = chosen_by(user_ids=[user_id]).get(user_id, {})
        is_off = contact is None or not wants(contact=contact, kind=kind, channel=Channel.MAIL, chosen=chosen)
    return {"kind": kind.code, "name": str(kind.name), "is_off": is_off}


def lost_list() -> QuerySet[Delivery]:
    """Messages that were given up on or may not have arrived, the newest first."""
    return Delivery.objects.filter(state__in=LOST).order_by("-promised_at", "key")


def lost_get(*, ref: uuid.UUID) -> Delivery:
    """Raises NotHere."""
    found = lost_list().filter(ref=ref).first()
    if found is None:
        raise NotHere
    return found


def lost_out(*, rows: Iterable[Delivery]) -> list[LostOut]:
    """What a platform admin sees: enough to decide, with the address masked and not a word of the message."""
    return [
        {
            "id": str(row.ref),
            "channel": row.channel,
            "kind": row.template,
            "recipient": masked(address=row.recipient),
            "state": row.state,
            "attempts": row.attempts,
            "error": row.error,
            "workshop": row.schema_name,
            "promised_at": row.promised_at.isoformat(),
        }
        for row in rows
    ]


def masked(*, address: str) -> str:
    """ "j…@example.com" for a mail, "…789" for a number."""
    name, at, host = address.partition("@")
    return f"{name[:1]}…@{host}" if at else f"…{address[-3:]}" if address else ""


def previews() -> list[PreviewOut]:
    """Every template in every language, filled with made-up words."""
    return preview_all()
