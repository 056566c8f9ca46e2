"""Which workshop is this socket. The same decision as tenants.middleware, for ASGI scopes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

from shared_apps.core.errors import WorkshopUnavailable
from shared_apps.core.tenancy import PUBLIC_SCHEMA, run_in_workshop
from tenants.hosts import face_of, host_of, workshop_by_host
from tenants.upgrade import readiness

Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Application = Callable[[dict[str, Any], Receive, Send], Awaitable[Any]]

REFUSED = {"type": "websocket.close", "code": 4403}
# The workshop's schema is missing or behind this code: come again later. Said as a close code, or, where the server
# lets us, as the answer to the handshake.
UNAVAILABLE = {"type": "websocket.close", "code": 4503}
UNAVAILABLE_ANSWER = {
    "type": "websocket.http.response.start",
    "status": WorkshopUnavailable.status,
    "headers": [(b"retry-after", str(readiness.RETRY_AFTER).encode())],
}


async def no_such_socket(scope: dict[str, Any], receive: Receive, send: Send) -> None:
    await send(REFUSED)


class WorkshopSocketMiddleware:
    """Puts scope["face"] and scope["workshop"]; refuses foreign origins, unknown hosts, closed workshops
    and those whose schema this code cannot work in."""

    def __init__(self, inner: Application) -> None:
        self.inner = inner

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> Any:
        hosts = [value.decode("latin1") for name, value in scope["headers"] if name == b"host"]
        origins = [value.decode("latin1") for name, value in scope["headers"] if name == b"origin"]
        host = host_of(hosts[0]) if len(hosts) == 1 else None
        face = face_of(host) if host else None
        if host is None or face is None or len(origins) != 1 or not _same_origin(origins[0], hosts[0]):
            return await send(REFUSED)
        workshop = None
        if face == "workshop":
            workshop = await run_in_workshop(PUBLIC_SCHEMA, workshop_by_host, host)
            if workshop is None or workshop.status != "active":
                return await send(REFUSED)
        try:
            if workshop is not None:
                await run_in_workshop(workshop.schema_name, readiness.enter)
        except WorkshopUnavailable:
            return await _turn_away(scope, send)
        try:
            return await self.inner({**scope, "face": face, "workshop": workshop}, receive, send)
        except WorkshopUnavailable:
            return await send(UNAVAILABLE)


async def _turn_away(scope: dict[str, Any], send: Send) -> None:
    if "websocket.http.response" not in (scope.get("extensions") or {}):
        return await send(UNAVAILABLE)
    await send(UNAVAILABLE_ANSWER)
    return await send({"type": "websocket.http.response.body", "body": b""})


def _same_origin(origin: str, host: str) -> bool:
    parts = urlsplit(origin)
    return parts.scheme in {"http", "https"} and parts.netloc.lower() == host.lower()
