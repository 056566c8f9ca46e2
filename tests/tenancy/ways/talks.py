"""Ways to somebody else's conversation, and to what somebody else has read of it."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from functools import partial

from django.utils import timezone

from shared_apps.core.errors import NotHere
from shared_apps.core.tenancy import open_workshop
from shared_apps.portal.selectors import conversation_workshops, conversations_of
from shared_apps.portal.services import conversation_project
from tenant_apps.chat import selectors, services
from tenant_apps.chat.models import Conversation, Message, ReadMark
from tenant_apps.chat.selectors.conversations import said_in
from tenant_apps.chat.types import Side as Who
from tenant_apps.chat.types import Speaker, Subject
from tenants.services import workshop_set_status
from tests.factories.people import client_person, platform_admin, staff_of
from tests.tenancy.callers import Caller
from tests.tenancy.cells import World, undone
from tests.tenancy.lines import Line
from tests.tenancy.ways.base import CONSOLE_HOST, ROOT, lets, way
from tests.tenancy.ways.directory import both_ways
from tests.tenancy.ways.lines import answer_to
from tests.tenancy.world import Side

LATER = dt.timedelta(minutes=20)


def conversation_of(side: Side) -> uuid.UUID:
    return uuid.UUID(side.ids["conversation_id"][0])


def client_of(side: Side) -> Speaker:
    return Speaker(Who.CLIENT, side.client.user.pk)


def owner_of(side: Side) -> Speaker:
    return Speaker(Who.STAFF, side.owner.user.pk)


def newcomer(side: Side) -> Speaker:
    """Somebody of the workshop who has read nothing yet."""
    return Speaker(Who.STAFF, staff_of(side.workshop, "receptionist").user.pk)


@way
def a_conversation_is_its_clients(world: World) -> Iterator[str]:
    """Inside the workshop too: whoever came in with the wrong name neither reads nor writes."""
    for here, there in both_ways(world):
        one, own, stranger = conversation_of(here), client_of(here), client_of(there)
        read = partial(selectors.conversation_of_client, conversation_id=one)
        write = partial(services.message_send, conversation_id=one, text="słowo")
        with open_workshop(here.workshop.schema_name):
            if read(user_id=own.user_id or 0).pk != one or write(speaker=own).sender_id != own.user_id:
                yield "a client has no part in their own conversation"
            if lets(NotHere, partial(read, user_id=stranger.user_id or 0)):
                yield "another client reads the conversation"
            if lets(NotHere, partial(write, speaker=stranger)):
                yield "another client writes into the conversation"
            if lets(NotHere, partial(services.canned_remove, canned_id=int(there.ids["canned_id"][0]))):
                yield "an answer of another workshop is removed"
        if {entry.user_id for entry in conversations_of(user_id=here.client.user.pk)} != {own.user_id}:
            yield "conversations of another are listed"


@way
def a_conversation_about_the_same_visit_is_each_clients_own(world: World) -> Iterator[str]:
    """The workshop writes to two clients about one visit, as to whoever pays and to whoever drives."""
    for here, there in both_ways(world):
        about = Subject(appointment_id=uuid.UUID(here.ids["appointment_id"][-1]))
        with open_workshop(here.workshop.schema_name):
            begun: dict[int, uuid.UUID] = {}
            for side in (here, there, here, there):
                client = side.client.user.pk
                conversation = services.conversation_begin(
                    client_user_id=client, client_name="", about=about, speaker=owner_of(here), text="Gotowe"
                )
                if conversation.client_user_id != client:
                    yield "words for one client go into a conversation of another"
                if begun.setdefault(client, conversation.pk) != conversation.pk:
                    yield "a conversation about the same visit does not go on"


@way
def a_conversation_at_a_workshop_that_is_not_active(world: World) -> Iterator[str]:
    for here, there in both_ways(world):
        for status in ("suspended", "closed"):
            with undone():
                workshop_set_status(workshop_id=here.workshop.id, status=status)
                looks = [
                    (partial(selectors.workshop_of_conversation, conversation_id=conversation_of(side)), side)
                    for side in (here, there)
                ]
                for look, side in looks:
                    if lets(NotHere, partial(look, user_id=side.client.user.pk)) != (side is there):
                        yield f"a conversation is {'lost' if side is there else 'open'} when one workshop is {status}"


@way
def what_one_person_has_read_is_their_own(world: World) -> Iterator[str]:
    """The owner has read everything, somebody new one message, the client two: nobody is taken for another."""
    for here, _there in both_ways(world):
        one = conversation_of(here)
        client, owner, new = client_of(here), owner_of(here), newcomer(here)
        with open_workshop(here.workshop.schema_name):
            services.message_send(conversation_id=one, speaker=client, text="Kiedy?")
            last = Conversation.objects.get(pk=one).last_number
            read = {client.user_id: 2, owner.user_id: last, new.user_id: 1}
            for who in (owner, new):
                services.messages_read(conversation_id=one, speaker=who, number=read[who.user_id])
            marks = dict(ReadMark.objects.filter(conversation=one).values_list("user_id", "last_number"))
            if marks != read:
                yield f"one person's reading is written for another: {marks}, not {read}"
            unread = {
                who.user_id: selectors.conversation_out(conversation_id=one, staff_id=who.user_id or 0)["unread"]
                for who in (owner, new)
            }
            if unread != {owner.user_id: 0, new.user_id: 1}:
                yield f"what others have read counts as read: {unread}"


@way
def what_the_workshop_has_read_is_unread_by_its_client(world: World) -> Iterator[str]:
    """Their number of unread words, and the mail that reminds of those, ask for the client's own reading alone."""
    for here, _there in both_ways(world):
        one = conversation_of(here)
        with open_workshop(here.workshop.schema_name):
            yield from _read_by_the_workshop_first(here)
            conversation = Conversation.objects.get(pk=one)
            for who, number, unread in (
                (owner_of(here), conversation.last_number, 2),
                (client_of(here), conversation.last_number - 1, 1),
                (newcomer(here), 1, 1),
            ):
                services.messages_read(conversation_id=one, speaker=who, number=number)
                if (told := selectors.unread_by_client(conversation=conversation).count()) != unread:
                    yield f"a client who has not read {unread} is told of {told}"
            if conversations_of(user_id=here.client.user.pk).get(pk=one).unread != 1:
                yield "a client's list counts what somebody else has read"
            if services.unread_remind(workshop=here.workshop, now=timezone.now() + LATER) != 1:
                yield "a client is not told of words that only the workshop has read"
            services.message_send(conversation_id=one, speaker=owner_of(here), text="Gotowe")
            services.messages_read(conversation_id=one, speaker=client_of(here), number=conversation.last_number + 1)
            if services.unread_remind(workshop=here.workshop, now=timezone.now() + LATER) != 0:
                yield "a client is told of words that they have read and others have not"


def _read_by_the_workshop_first(side: Side) -> Iterator[str]:
    """Whichever mark is the older: in the conversation of the world it is the client's."""
    begun = services.conversation_begin(
        client_user_id=side.client.user.pk,
        client_name="",
        about=Subject(subject="Odbiór"),
        speaker=owner_of(side),
        text="Gotowe",
    )
    for who, unread in ((owner_of(side), 1), (client_of(side), 0)):
        services.messages_read(conversation_id=begun.pk, speaker=who, number=1)
        if (told := selectors.unread_by_client(conversation=begun).count()) != unread:
            yield f"of words that the workshop has read {told} are unread, not {unread}"


@way
def a_client_talks_on_the_marketplace_alone(world: World) -> Iterator[str]:
    """An admin of the platform has a car as well: the console is no place for their own conversations."""
    here = world.sides[1]
    admin = platform_admin()
    with open_workshop(here.workshop.schema_name):
        own = services.conversation_begin(
            client_user_id=admin.user.pk,
            client_name="Ewa",
            about=Subject(subject="Hamulce"),
            speaker=Speaker(Who.CLIENT, admin.user.pk),
            text="Piszczy",
        )
    pattern = "ws/chat/<uuid:conversation_id>/"
    at_home = Caller("admin as a client", "client", client_person(admin.user).access, "shared")
    at_work = Caller("admin", "admin", admin.access, "console")
    if answer_to(Line(pattern, ROOT, "shared", at_home, str(own.pk), is_own=True)) is not None:
        yield "an admin's own conversation is closed on the marketplace"
    if answer_to(Line(pattern, CONSOLE_HOST, "console", at_work, str(own.pk), is_own=True)) is None:
        yield "a client's conversation is open on the console"


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
def an_entry_is_written_by_its_own_workshop_for_its_own_client(world: World) -> Iterator[str]:
    for here, there in both_ways(world):
        own = {"user_id": here.client.user.pk, "workshop_id": here.workshop.id}
        for case, whose in {
            "": {},
            "another client's": {"user_id": there.client.user.pk},
            "another workshop's": {"workshop_id": there.workshop.id},
        }.items():
            with undone():
                write = partial(
                    conversation_project,
                    **own | whose,
                    conversation_id=conversation_of(here),
                    workshop_name="",
                    subject="",
                    is_closed=False,
                    last_text="",
                    last_kind="",
                    last_message_at=None,
                    unread=0,
                )
                if lets(LookupError, write) != (not case):
                    yield f"{case or 'their own'} entry"
