"""Ways to somebody else's conversation, and to somebody else's browser."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from shared_apps.core.errors import NotHere
from shared_apps.core.tenancy import open_workshop
from shared_apps.notifications.selectors import push_subscriptions
from shared_apps.notifications.services.preferences import push_subscribe
from shared_apps.portal.selectors import conversation_workshops, conversations_of
from tenant_apps.chat.models import Message
from tenant_apps.chat.selectors.conversations import conversation_of_client, said_in
from tests.tenancy.cells import World
from tests.tenancy.ways.base import lets, way
from tests.tenancy.ways.directory import both_ways


@way
def a_conversation_is_its_clients(world: World) -> Iterator[str]:
    here, there = world.sides[1], world.sides[2]
    conversation = uuid.UUID(here.ids["conversation_id"][0])
    with open_workshop(here.workshop.schema_name):
        conversation_of_client(conversation_id=conversation, user_id=here.client.user.pk)
        stranger = there.client.user.pk
        if lets(NotHere, lambda: conversation_of_client(conversation_id=conversation, user_id=stranger)):
            yield "another client reads the conversation"


@way
def words_are_looked_for_in_ones_own_conversations(world: World) -> Iterator[str]:
    for mine, theirs in both_ways(world):
        me = mine.client.user.pk
        conversation = uuid.UUID(mine.ids["conversation_id"][0])
        foreign = uuid.UUID(theirs.ids["conversation_id"][0])
        for side, its in ((mine, conversation), (theirs, foreign)):
            with open_workshop(side.workshop.schema_name):
                word = Message.objects.filter(conversation=its).exclude(content="").values_list("content", flat=True)[0]
                if (its in said_in(user_id=me, word=word[:20])) is not (side is mine):
                    yield "words are looked for in another client's conversation"
        if set(conversation_workshops(user_id=me)) != {mine.workshop.id}:
            yield "another client's workshop is looked through"
        if any(row.user_id != me for row in conversations_of(user_id=me, said={})):
            yield "another client's entry is listed"


@way
def a_browser_is_woken_for_its_own_person(world: World) -> Iterator[str]:
    mine, theirs = world.sides[1].client.user.pk, world.sides[2].client.user.pk
    push_subscribe(user_id=mine, endpoint="https://fcm.googleapis.com/fcm/send/way", p256dh="x", auth="y")
    if not push_subscriptions(user_id=mine, schema_name="").filter(endpoint__endswith="/way").exists():
        yield "one's own browser is not woken"
    if push_subscriptions(user_id=theirs, schema_name="").filter(endpoint__endswith="/way").exists():
        yield "somebody else's browser is woken"
