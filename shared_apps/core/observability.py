"""Logs with request id, workshop and user; the seed's four metrics; health. One middleware, the outermost."""

from __future__ import annotations

import logging
import re
import time
import uuid
from collections.abc import Callable

import sentry_sdk
import structlog
from django.http import HttpRequest, HttpResponse
from prometheus_client import Counter, Histogram

from shared_apps.core.envelope import status_response
from shared_apps.core.redis import redis_client

API_REQUESTS = Counter("api_requests_total", "Total API requests", ["method", "endpoint", "face", "status"])
RESPONSE_TIME = Histogram("api_response_time_seconds", "API response time", ["endpoint", "face"])
AI_CHAT_SESSIONS = Counter("ai_chat_sessions_total", "Total AI chat sessions")
TASKS_REJECTED = Counter("tasks_rejected_total", "Tasks refused because their workshop is gone", ["task", "reason"])
WAITS = (0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600)
TASK_WAIT = Histogram("task_wait_seconds", "From a task's promise to its start", ["queue"], buckets=WAITS)
TASK_SECONDS = Histogram("task_seconds", "How long a task ran", ["task", "state"], buckets=WAITS)
MESSAGES = Counter("messages_total", "Mails, SMS and pushes by what became of an attempt", ["channel", "state"])

ACTIVE_WINDOW_SECONDS = 900
ACTIVE_KEY = "active-users"
# Parts of an address that are keys, by the names that routes give them.
SECRETS = ("token", "secret", "unsubscribe_token")
REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")

log = structlog.get_logger(__name__)


def configure_logging(*, level: str, as_json: bool) -> None:
    """Structured lines on standard output; the standard library's loggers go through the same processors."""
    shared: list[structlog.types.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    renderer: structlog.types.Processor = (
        structlog.processors.JSONRenderer() if as_json else structlog.dev.ConsoleRenderer(colors=False)
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    # Django logs every 4xx as a warning; the request line already says it.
    logging.getLogger("django.request").setLevel(logging.ERROR)


def configure_sentry(*, dsn: str, release: str) -> None:
    if dsn:
        sentry_sdk.init(dsn=dsn, release=release, send_default_pii=False, traces_sample_rate=0.0)


def mark_active(user_id: int) -> None:
    """Remember that a person was here; read as the `active_users` gauge, never as one label per user."""
    redis_client().zadd(ACTIVE_KEY, {str(user_id): time.time()})


def active_user_count() -> int:
    client = redis_client()
    client.zremrangebyscore(ACTIVE_KEY, 0, time.time() - ACTIVE_WINDOW_SECONDS)
    return int(client.zcard(ACTIVE_KEY))


class RequestMiddleware:
    """Gives the request its id, measures it and turns an unexpected error into the envelope's 500."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.headers.get("X-Request-Id", "")
        request_id = given if REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        started = time.perf_counter()
        try:
            response = self.get_response(request)
        except Exception:
            log.exception("request_failed", path=logged_path(request))
            response = status_response(500)
        response = _in_envelope(response)
        # Answers are about people, some carry tokens: no cache keeps one unless the view says so.
        response.headers.setdefault("Cache-Control", "no-store")
        self._record(request, response, time.perf_counter() - started)
        response["X-Request-Id"] = request_id
        return response

    def _record(self, request: HttpRequest, response: HttpResponse, seconds: float) -> None:
        match = request.resolver_match
        endpoint = match.route if match else "unmatched"
        face = getattr(request, "face", "unknown")
        actor = getattr(request, "garage_actor", None)
        API_REQUESTS.labels(request.method, endpoint, face, str(response.status_code)).inc()
        RESPONSE_TIME.labels(endpoint, face).observe(seconds)
        workshop = getattr(request, "workshop", None)
        if actor is not None:
            try:
                mark_active(actor.user_id)
            except OSError:
                log.debug("active_users_unavailable")
        log.info(
            "request",
            method=request.method,
            path=logged_path(request),
            status=response.status_code,
            milliseconds=round(seconds * 1000, 1),
            workshop=workshop.slug if workshop else None,
            user=actor.user_id if actor else None,
        )


def logged_path(request: HttpRequest) -> str:
    """The path without what opens a door by itself: a signed link or a secret address in a log would be a key in it."""
    path = request.path
    match = request.resolver_match
    kwargs = match.kwargs if match is not None else {}
    for name in SECRETS:
        told = str(kwargs.get(name, ""))
        if told:
            path = path.replace(told, f"<{name}>")
    return path


def _in_envelope(response: HttpResponse) -> HttpResponse:
    """What Django or a framework refused in plain text (405, a broken header) says it in the envelope."""
    if response.status_code < 400 or response.get("Content-Type", "").startswith("application/json"):
        return response
    enveloped = status_response(response.status_code)
    for name in ("Allow", "Retry-After"):
        if name in response:
            enveloped[name] = response[name]
    return enveloped
