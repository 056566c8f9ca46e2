"""Which sockets exist, and who may knock: the Origin's host must be the Host itself, workshop by workshop."""

from __future__ import annotations

from typing import Any, cast

from channels.routing import ProtocolTypeRouter, URLRouter
from django.urls import path, re_path

from shared_apps.diagnosis.consumers import AiChatConsumer
from shared_apps.notifications.consumers import NotificationsConsumer
from tenant_apps.chat.consumers import ChatConsumer
from tenants.sockets import WorkshopSocketMiddleware, no_such_socket

websocket_routes = [
    path("ws/notifications/<int:user_id>/", NotificationsConsumer.as_asgi()),
    path("ws/chat/<uuid:conversation_id>/", ChatConsumer.as_asgi()),
    path("ws/ai-chat/<uuid:session_id>/", AiChatConsumer.as_asgi()),
]
# Without a last word channels raises, and any stranger could fill the log. Django's types know views only.
anything_else = re_path(r"", cast("Any", no_such_socket))


def application_of(http_application: Any) -> ProtocolTypeRouter:
    return ProtocolTypeRouter(
        {
            "http": http_application,
            "websocket": WorkshopSocketMiddleware(URLRouter([*websocket_routes, anything_else])),
        }
    )
