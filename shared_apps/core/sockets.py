"""Who is at the other end of a socket: asked when it opens, and again for as long as it lives."""

from __future__ import annotations

from typing import Any

from channels.generic.websocket import AsyncJsonWebsocketConsumer
from django.conf import settings
from django.utils.module_loading import import_string

from shared_apps.core.errors import Refusal, WorkshopSuspended
from shared_apps.core.tenancy import PUBLIC_SCHEMA, run_in_workshop
from shared_apps.core.types import Actor

PROTOCOL = "garage.v1"
BEARER = "bearer."
# Closing codes: nobody we know, not theirs.
UNKNOWN, FOREIGN = 4401, 4404


class KnownPersonConsumer(AsyncJsonWebsocketConsumer):
    """A socket whose token came as a subprotocol: a browser can send no header with it."""

    token: str | None = None

    async def look_again(self, event: dict[str, Any]) -> None:
        """Log-ins of this person ended or their rights changed: this socket's own may be among them."""
        if await self._actor() is None:
            await self.close(code=UNKNOWN)

    def _token(self) -> str | None:
        for protocol in self.scope.get("subprotocols", []):
            if protocol.startswith(BEARER):
                return str(protocol.removeprefix(BEARER))
        return None

    async def _actor(self) -> Actor | None:
        if self.token is None or PROTOCOL not in self.scope.get("subprotocols", []):
            return None
        try:
            return await run_in_workshop(PUBLIC_SCHEMA, self._authenticate, self.token)
        except Refusal:
            return None

    def _authenticate(self, token: str) -> Actor:
        workshop = self.scope["workshop"]
        if workshop is not None:
            # It was open when the socket was; a socket lives for hours.
            if not import_string(settings.SCHEMA_IS_OPEN)(schema_name=workshop.schema_name):
                raise WorkshopSuspended
            actor: Actor = import_string(settings.STAFF_AUTHENTICATOR)(token=token, workshop=workshop)
        else:
            actor = import_string(settings.EDGE_AUTHENTICATOR)(token=token, face=self.scope["face"])
        return actor
