"""How background work enters a workshop, and the two tasks of the house itself.

A message carries its schema in a header, pinned when it was enqueued. A task for a workshop that is gone is rejected
and counted; it never runs in public by default.
"""

from __future__ import annotations

from typing import Any

import structlog
from celery import Task
from celery.exceptions import Reject
from django.conf import settings
from django.utils.module_loading import import_string

from shared_apps.core.observability import TASKS_REJECTED
from shared_apps.core.tenancy import PUBLIC_SCHEMA, open_scope

SCHEMA_HEADER = "garage_schema"
REQUEST_HEADER = "garage_request_id"

log = structlog.get_logger(__name__)


class WorkshopTask(Task):
    """Base of every task: opens the schema named by the message's header or refuses to run."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        schema_name = getattr(self.request, SCHEMA_HEADER, None) or (self.request.headers or {}).get(SCHEMA_HEADER)
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(
            task=self.name,
            schema=schema_name,
            request_id=getattr(self.request, REQUEST_HEADER, None) or self.request.id,
        )
        if schema_name is None:
            self._reject("no schema header")
        with open_scope(PUBLIC_SCHEMA):
            known = schema_name == PUBLIC_SCHEMA or import_string(settings.SCHEMA_IS_OPEN)(schema_name=schema_name)
        if not known:
            self._reject("workshop is gone or suspended")
        with open_scope(schema_name):
            return super().__call__(*args, **kwargs)

    def _reject(self, reason: str) -> None:
        TASKS_REJECTED.labels(self.name, reason).inc()
        log.warning("task_rejected", reason=reason)
        raise Reject(reason, requeue=False)
