from __future__ import annotations

import datetime as dt
import uuid
from typing import Annotated

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from shared_apps.core.edge import actor, paginated, signed_in
from shared_apps.core.inputs import InSchema
from shared_apps.notifications.selectors import notification_list
from shared_apps.notifications.services import mark_read

router = Router(tags=["notifications"], auth=signed_in)


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
    return paginated(request, notification_list(user_id=actor(request).user_id))


@router.post("notifications/read/", response=ReadOut, operation_id="notifications_read")
def read(request: HttpRequest, body: ReadIn) -> object:
    """Mark some or all of the caller's notifications as read."""
    return {"marked": mark_read(user_id=actor(request).user_id, ids=None if body.all else body.ids)}
