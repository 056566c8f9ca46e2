"""Faults of the servers under the hammer, one at a time and only while the test asks for it: each must be reported.

What never was red proves nothing. Runs inside the servers; which fault is planted stands in Redis.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse

from shared_apps.core import realtime
from shared_apps.core.redis import redis_client
from shared_apps.core.tasks import WorkshopTask
from shared_apps.core.tenancy import PUBLIC_SCHEMA, SCHEMA_HEADER, connection, open_scope
from shared_apps.notifications import consumers

FAULT_KEY = "hammer:fault"
WRONG_SCHEMA, SWAPPED, LEFT, GROUP, TASK = "wrong schema", "swapped answer", "left behind", "group", "task"
Next = Callable[[HttpRequest], HttpResponse]


def is_planted(name: str) -> bool:
    return bool(redis_client().get(FAULT_KEY) == name.encode())


class ReusedConnection:
    """Inside the house's own: the request runs where the one before it ran."""

    before: ClassVar[str] = ""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        own = connection.schema_name
        if own == PUBLIC_SCHEMA or not is_planted(WRONG_SCHEMA):
            return self.get_response(request)
        elsewhere, type(self).before = self.before or own, own
        with open_scope(elsewhere):
            return self.get_response(request)


class Answers:
    """Outside the house's own: an answer goes to whoever asks next, or the connection is left in the workshop."""

    before: ClassVar[bytes] = b""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 200 and is_planted(SWAPPED):
            own = response.content
            response.content, type(self).before = self.before or own, own
        workshop = getattr(request, "workshop", None)
        if workshop is not None and is_planted(LEFT):
            connection.set_schema(workshop.schema_name)
        return response


_join, _groups = realtime.join, set[realtime.Group]()


async def join_others_too(layer: Any, channel: str, *groups: realtime.Group) -> None:
    await _join(layer, channel, *groups)
    if is_planted(GROUP):
        await _join(layer, channel, *_groups)
    _groups.update(groups)


_run, _schemas = WorkshopTask.__call__, [""]


def run_where_the_last_one_ran(task: Any, *args: Any, **kwargs: Any) -> Any:
    own = getattr(task.request, SCHEMA_HEADER, None)
    if own in (None, PUBLIC_SCHEMA) or not is_planted(TASK):
        return _run(task, *args, **kwargs)
    elsewhere, _schemas[0] = _schemas[0] or own, own
    with open_scope(elsewhere):
        return task.run(*args, **kwargs)


# With the web servers' middleware, and when the worker starts.
vars(consumers)["join"] = join_others_too
type.__setattr__(WorkshopTask, "__call__", run_where_the_last_one_ran)
