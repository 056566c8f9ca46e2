"""Which sockets exist, and who may knock: the Origin's host must be the Host itself, workshop by workshop."""

from __future__ import annotations

from typing import Any

from channels.routing import ProtocolTypeRouter, URLRouter
from django.urls import path

from shared_apps.notifications.consumers import NotificationsConsumer
from tenants.sockets import WorkshopSocketMiddleware

websocket_routes = [
    path("ws/notifications/<int:user_id>/", NotificationsConsumer.as_asgi()),
]


def application_of(http_application: Any) -> ProtocolTypeRouter:
    return ProtocolTypeRouter(
        {
            "http": http_application,
            "websocket": WorkshopSocketMiddleware(URLRouter(websocket_routes)),
        }
    )
