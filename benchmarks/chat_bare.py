"""The least a chat can be: a WebSocket, Redis' own publish and subscribe, nothing stored and nobody asked who they are.

Every connection names its group in the path; what it sends goes to everybody else of the group.
"""

from __future__ import annotations

import asyncio
import os
from typing import Any

from redis.asyncio import Redis

# Each socket listens on a connection of its own, and the library's usual pool ends at a hundred.
redis = Redis.from_url(os.environ["REDIS_URL"], max_connections=2_000)


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    if scope["type"] != "websocket":
        return
    group = f"bare:{scope['path']}"
    await receive()
    async with redis.pubsub() as listener:
        await listener.subscribe(group)
        await send({"type": "websocket.accept"})
        passing = asyncio.create_task(_pass_on(listener, send))
        try:
            while (event := await receive())["type"] == "websocket.receive":
                await redis.publish(group, event["text"])
        finally:
            passing.cancel()


async def _pass_on(listener: Any, send: Any) -> None:
    async for event in listener.listen():
        if event["type"] == "message":
            await send({"type": "websocket.send", "text": event["data"].decode()})
