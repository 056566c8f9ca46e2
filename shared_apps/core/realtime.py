"""Sockets carry hints: a topic and an id. The browser refetches over HTTP, so a lost hint loses nothing.

Each audience has a sequence number in Redis; a browser that sees it jump, or that was away, refetches everything.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any, NewType

import structlog
from channels.layers import get_channel_layer
from django.db import transaction
from redis.exceptions import RedisError

from shared_apps.core.redis import redis_client
from shared_apps.core.tenancy import PUBLIC_SCHEMA, current_schema

log = structlog.get_logger(__name__)


# Made by the four functions below alone: a group says whose it is.
Group = NewType("Group", str)


def workshop_group(schema_name: str) -> Group:
    """Channel group of everybody on the staff of one workshop."""
    return Group(f"workshop.{schema_name}")


def user_group(user_id: int) -> Group:
    """Channel group of one person on the shared hosts."""
    return Group(f"user.{user_id}")


def person_group(user_id: int) -> Group:
    """Channel group of one person's open sockets, whichever host they are on."""
    return Group(f"person.{user_id}")


def chat_group(schema_name: str, conversation_id: Any) -> Group:
    """Channel group of everybody who has one conversation of one workshop open, on either side."""
    return Group(f"chat.{schema_name}.{conversation_id}")


async def join(layer: Any, channel: str, *groups: Group) -> None:
    for group in groups:
        await layer.group_add(group, channel)


async def leave(layer: Any, channel: str, *groups: Group) -> None:
    for group in groups:
        await layer.group_discard(group, channel)


async def tell_group(layer: Any, group: Group, event: dict[str, Any]) -> None:
    """Tell who listens, at once and from async code: for what no transaction decides and nothing keeps."""
    await layer.group_send(group, event)


def sequence_key(group: Group) -> str:
    return f"seq:{group}"


def current_sequence(group: Group) -> int:
    return int(redis_client().get(sequence_key(group)) or 0)


def skip_a_number(group: Group) -> None:
    """Whoever sees the next hint has missed something and reads everything anew."""
    redis_client().incr(sequence_key(group))


def announce(topic: str, entity_id: Any) -> None:
    """Tell this workshop's open screens, after commit, that something changed."""
    schema_name = current_schema()
    if schema_name != PUBLIC_SCHEMA:
        transaction.on_commit(partial(_send, workshop_group(schema_name), topic, str(entity_id)))


def announce_to_user(user_id: int, topic: str, entity_id: Any) -> None:
    """Tell one person's open screens on the shared hosts, after commit."""
    transaction.on_commit(partial(_send, user_group(user_id), topic, str(entity_id)))


def tell_conversation(conversation_id: Any, event: dict[str, Any]) -> None:
    """Tell who has a conversation of this workshop open, after commit; what is lost is caught up with."""
    transaction.on_commit(partial(_publish, chat_group(current_schema(), conversation_id), event))


def look_at_conversations(eyes: Iterable[tuple[Any, str]], *, seconds: int) -> None:
    """Somebody of each (conversation, side) of this workshop has it before their eyes, for so long."""
    try:
        with redis_client().pipeline(transaction=False) as pipeline:
            for conversation_id, side in eyes:
                pipeline.set(_eyes(conversation_id, side), 1, ex=seconds)
            pipeline.execute()
    except RedisError:
        log.warning("look_lost", exc_info=True)


def is_looked_at(conversation_id: Any, side: str) -> bool:
    """Whether somebody of this side sees what is written now. When nobody can say, nobody does."""
    try:
        return bool(redis_client().exists(_eyes(conversation_id, side)))
    except RedisError:
        return False


def _eyes(conversation_id: Any, side: str) -> str:
    return f"eyes:{chat_group(current_schema(), conversation_id)}:{side}"


def look_again_at(user_id: int) -> None:
    """Let this person's open sockets ask, after commit, whether they may still be open."""
    transaction.on_commit(partial(_publish, person_group(user_id), {"type": "look.again"}))


def _send(group: Group, topic: str, entity_id: str) -> None:
    _publish(group, {"type": "hint", "topic": topic, "id": entity_id}, is_numbered=True)


def _publish(group: Group, event: dict[str, Any], *, is_numbered: bool = False) -> None:
    try:
        if is_numbered:
            event["seq"] = int(redis_client().incr(sequence_key(group)))
        # The pub/sub layer's own wire format, published from synchronous code without an event loop per call.
        redis_client().publish(f"asgi__group__{group}", get_channel_layer().serialize(event))
    except Exception:
        # What it tells of is committed and shows at the next refetch; a hint is not worth an error to the caller.
        log.warning("hint_lost", group=group, type=event["type"], exc_info=True)
