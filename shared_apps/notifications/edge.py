from __future__ import annotations

import datetime as dt
import uuid
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field, StringConstraints

from shared_apps.core.edge import actor, paginated, platform_admin, signed_in
from shared_apps.core.inputs import InSchema
from shared_apps.notifications import selectors
from shared_apps.notifications.kinds import Audience
from shared_apps.notifications.selectors import notification_list
from shared_apps.notifications.services import (
    Choice,
    lost_leave,
    lost_resend,
    mark_read,
    preferences_set,
    push_subscribe,
    push_unsubscribe,
    unsubscribe,
)
from shared_apps.notifications.types import Channel

router = Router(tags=["notifications"], auth=signed_in)
# Mounted on the shared hosts alone, and on the console alone.
public_router = Router(tags=["notifications"], auth=None)
console_router = Router(tags=["notifications"], auth=platform_admin)

Key = Annotated[str, StringConstraints(max_length=200, min_length=1, pattern=r"^[A-Za-z0-9_=-]+$")]
Endpoint = Annotated[str, StringConstraints(max_length=700, min_length=1)]
Secret = Annotated[str, StringConstraints(max_length=400)]


class NotificationOut(Schema):
    id: uuid.UUID
    kind: str
    title: str
    body: str
    link: str
    read_at: dt.datetime | None
    created_at: dt.datetime


class ReadIn(InSchema):
    """Either some ids or all of them."""

    ids: Annotated[list[uuid.UUID], Field(max_length=200)] = []
    all: bool = False


class ReadOut(Schema):
    marked: int


@router.get(
    "notifications/",
    response=list[NotificationOut],
    operation_id="notifications_list",
    openapi_extra={"x-paginated": True},
)
def notifications(request: HttpRequest) -> object:
    """The caller's notifications, newest first."""
    rows = notification_list(user_id=actor(request).user_id, audience=_audience(request))
    return paginated(request, rows)


@router.post("notifications/read/", response=ReadOut, operation_id="notifications_read")
def read(request: HttpRequest, body: ReadIn) -> object:
    """Mark some or all of the caller's notifications as read."""
    wanted = None if body.all else body.ids
    return {"marked": mark_read(user_id=actor(request).user_id, ids=wanted, audience=_audience(request))}


class UnreadOut(Schema):
    unread: int


class ChannelOut(Schema):
    channel: Channel
    is_on: bool


class KindOut(Schema):
    kind: str
    name: str
    group: str
    channels: list[ChannelOut]


class QuietOut(Schema):
    """Local times of the day, "22:00"; equal ones mean never quiet."""

    starts_at: str
    ends_at: str
    zone: str


class PreferencesOut(Schema):
    kinds: list[KindOut]
    quiet: QuietOut
    allows_marketing: bool
    push_key: str


class ChoiceIn(InSchema):
    kind: Annotated[str, StringConstraints(max_length=40)]
    channel: Channel
    is_on: bool


class QuietIn(InSchema):
    starts_at: dt.time
    ends_at: dt.time
    zone: Annotated[str, StringConstraints(max_length=40)] = "Europe/Warsaw"


class PreferencesIn(InSchema):
    """What is given is written, the rest stays. Consent to marketing is no channel and stands apart."""

    choices: Annotated[list[ChoiceIn], Field(max_length=200)] = []
    quiet: QuietIn | None = None
    allows_marketing: bool | None = None


class PushIn(InSchema):
    """A browser's subscription: `p256dh` and `auth` as it gives them, in base64url."""

    endpoint: Endpoint
    p256dh: Key
    auth: Key


class PushGoneIn(InSchema):
    endpoint: Endpoint


class UnsubscribeOut(Schema):
    kind: str
    name: str
    is_off: bool


class PreviewOut(Schema):
    name: str
    channel: str
    language: str
    subject: str
    body: str


class LostOut(Schema):
    id: uuid.UUID
    channel: str
    kind: str
    recipient: str
    state: str
    attempts: int
    error: str
    workshop: str
    promised_at: dt.datetime


class LeaveIn(InSchema):
    ids: Annotated[list[uuid.UUID], Field(min_length=1, max_length=200)]


class LeaveOut(Schema):
    left: int


def _audience(request: HttpRequest) -> Audience:
    return "platform" if getattr(request, "face", "") == "console" else "client"


@router.get("notifications/unread/", response=UnreadOut, operation_id="notifications_unread")
def unread(request: HttpRequest) -> object:
    """How many the caller's bell shows."""
    return {"unread": selectors.unread_count(user_id=actor(request).user_id, audience=_audience(request))}


@router.get("notifications/preferences/", response=PreferencesOut, operation_id="notifications_preferences")
def preferences(request: HttpRequest) -> object:
    """Every kind by every way it may take, as it holds now."""
    return selectors.preferences_out(user_id=actor(request).user_id, audience=_audience(request))


@router.put("notifications/preferences/", response=PreferencesOut, operation_id="notifications_preferences_set")
def preferences_put(request: HttpRequest, body: PreferencesIn) -> object:
    user_id = actor(request).user_id
    preferences_set(
        user_id=user_id,
        choices=[Choice(one.kind, str(one.channel), one.is_on) for one in body.choices],
        quiet=(body.quiet.starts_at, body.quiet.ends_at, body.quiet.zone) if body.quiet else None,
        allows_marketing=body.allows_marketing,
    )
    return selectors.preferences_out(user_id=user_id, audience=_audience(request))


@router.post("notifications/push/", response={204: None}, operation_id="notifications_push_subscribe")
def push(request: HttpRequest, body: PushIn) -> Any:
    """Let this browser be woken on this host."""
    push_subscribe(user_id=actor(request).user_id, endpoint=body.endpoint, p256dh=body.p256dh, auth=body.auth)
    return 204, None


@router.delete("notifications/push/", response={204: None}, operation_id="notifications_push_unsubscribe")
def push_gone(request: HttpRequest, body: PushGoneIn) -> Any:
    push_unsubscribe(user_id=actor(request).user_id, endpoint=body.endpoint)
    return 204, None


@public_router.get(
    "notifications/unsubscribe/{unsubscribe_token}/",
    response=UnsubscribeOut,
    operation_id="notifications_unsubscribe_show",
)
def unsubscribe_show(request: HttpRequest, unsubscribe_token: Secret) -> object:
    """What a mail's link would end. Looking ends nothing: programs follow links by themselves."""
    return selectors.unsubscribe_out(token=unsubscribe_token)


@public_router.post(
    "notifications/unsubscribe/{unsubscribe_token}/", response=UnsubscribeOut, operation_id="notifications_unsubscribe"
)
def unsubscribe_now(request: HttpRequest, unsubscribe_token: Secret) -> object:
    """RFC 8058: one POST of the mail program's button, whatever its body, or of our own page."""
    unsubscribe(token=unsubscribe_token)
    return selectors.unsubscribe_out(token=unsubscribe_token)


@console_router.get("notifications/templates/", response=list[PreviewOut], operation_id="console_templates")
def templates(request: HttpRequest) -> object:
    """Every template in every language, filled with made-up words."""
    return selectors.previews()


@console_router.get(
    "notifications/lost/", response=list[LostOut], operation_id="console_lost", openapi_extra={"x-paginated": True}
)
def lost(request: HttpRequest) -> object:
    """Messages that were given up on or may not have arrived, the newest first."""
    return selectors.lost_out(rows=paginated(request, selectors.lost_list()))


@console_router.post("notifications/lost/{ref}/resend/", response={204: None}, operation_id="console_lost_resend")
def resend(request: HttpRequest, ref: uuid.UUID) -> Any:
    """Try once more from the beginning."""
    lost_resend(ref=ref)
    return 204, None


@console_router.post("notifications/lost/leave/", response=LeaveOut, operation_id="console_lost_leave")
def leave(request: HttpRequest, body: LeaveIn) -> object:
    """Decide that these stay unsent. Those that are gone from the list already change nothing."""
    return {"left": lost_leave(refs=body.ids)}
