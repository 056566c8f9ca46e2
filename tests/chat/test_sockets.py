"""The chat socket on a real ASGI server: what it says, to whom, and in which order."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator

import pytest
from asgiref.sync import sync_to_async
from websockets.exceptions import ConnectionClosed, InvalidStatus

from shared_apps.core.realtime import is_looked_at, tell_conversation
from shared_apps.core.tenancy import open_public, open_workshop
from tenant_apps.chat import services
from tenant_apps.chat.consumers import BEAT_SECONDS
from tenant_apps.chat.types import Side, Speaker, Subject
from tenant_apps.chat.watching import HERE_SECONDS, LOOK_SECONDS
from tenants.models import Membership
from tenants.selectors import membership_of
from tenants.services import membership_change, workshop_create
from tests.chat.lines import is_silent, next_frame, open_line, say, web_server
from tests.factories.people import client_person, staff_of


@pytest.fixture
def port(committed) -> Iterator[int]:
    server = web_server()
    server.start()
    yield server.port
    server.kill()


class Room:
    """A committed conversation of a client with a workshop."""

    def __init__(self, workshop) -> None:
        self.workshop = workshop
        self.client, self.staff = client_person(), staff_of(workshop, "mechanic")
        self.id = self.inside(
            services.conversation_begin,
            client_user_id=self.client.user.pk,
            client_name="Anna",
            about=Subject(),
            speaker=self.as_client,
            text="Dzień dobry",
        ).pk

    @property
    def as_client(self) -> Speaker:
        return Speaker(Side.CLIENT, self.client.user.pk, "Anna")

    @property
    def as_staff(self) -> Speaker:
        return Speaker(Side.STAFF, self.staff.user.pk, "Jan")

    def inside(self, function, **told):
        with open_workshop(self.workshop.schema_name):
            return function(**told)

    def send(self, speaker: Speaker, text: str) -> int:
        return self.inside(services.message_send, conversation_id=self.id, speaker=speaker, text=text).number


@pytest.fixture
def room(new_workshop) -> Room:
    return Room(new_workshop)


async def test_a_message_is_acknowledged_and_heard_on_both_sides(port, room):
    async with (
        await open_line(port, room.client, room.id) as client,
        await open_line(port, room.staff, room.id) as staff,
    ):
        await next_frame(client, "welcome")
        await next_frame(staff, "welcome")
        await say(client, type="send", client_id="c-1", text="Kiedy mogę przyjechać?")

        assert await next_frame(client, "ack") == {"type": "ack", "client_id": "c-1", "number": 2}
        heard = (await next_frame(staff, "message"))["message"]
        assert (heard["number"], heard["side"], heard["text"]) == (2, "client", "Kiedy mogę przyjechać?")

        await say(client, type="send", client_id="c-1", text="Kiedy mogę przyjechać?")
        assert (await next_frame(client, "ack"))["number"] == 2
        assert await is_silent(staff, "message")


async def test_who_comes_back_hears_what_they_missed_once_and_in_order(port, room):
    for number in range(2, 6):
        await sync_to_async(room.send)(room.as_staff, f"{number}")
    async with await open_line(port, room.client, room.id, since=2) as line:
        seen = (await next_frame(line, "welcome"))["revision"]
        numbers = [(await next_frame(line, "message"))["message"]["number"] for _ in range(3)]
        assert numbers == [3, 4, 5]
        assert await is_silent(line, "message", "changed")

    def edit() -> None:
        room.inside(services.message_edit, conversation_id=room.id, number=3, speaker=room.as_staff, text="Inaczej")

    await sync_to_async(edit)()
    await sync_to_async(room.send)(room.as_client, "6")
    async with await open_line(port, room.client, room.id, since=5, revision=seen) as line:
        assert (await next_frame(line, "message"))["message"]["number"] == 6
        changed = (await next_frame(line, "changed"))["message"]
        assert (changed["number"], changed["text"]) == (3, "Inaczej")


async def test_reading_typing_and_presence_reach_the_other_side(port, room):
    async with await open_line(port, room.staff, room.id) as staff:
        await next_frame(staff, "welcome")
        async with await open_line(port, room.client, room.id) as client:
            came = await next_frame(staff, "presence")
            assert (came["who"]["side"], came["is_here"]) == ("client", True)
            assert (await next_frame(client, "presence"))["who"]["user_id"] == room.staff.user.pk

            await say(client, type="typing")
            assert (await next_frame(staff, "typing"))["who"]["user_id"] == room.client.user.pk
            await say(staff, type="read", number=1)
            [mark] = (await next_frame(client, "read"))["read"]
            assert (mark["side"], mark["last_number"]) == ("staff", 1)
        while (went := await next_frame(staff, "presence"))["is_here"]:
            pass
        assert went["who"]["user_id"] == room.client.user.pk


async def test_what_changes_is_told(port, room):
    async with await open_line(port, room.staff, room.id) as staff:
        await next_frame(staff, "welcome")
        await sync_to_async(room.inside)(
            services.message_delete, conversation_id=room.id, number=1, speaker=room.as_client
        )
        changed = (await next_frame(staff, "changed"))["message"]
        assert (changed["number"], changed["text"]) == (1, "")
        assert changed["deleted_at"] is not None


async def test_words_that_come_with_an_event_are_passed_on_in_their_turn_alone(port, room):
    def told(number: int, revision: int, text: str, of: list[str] | None = None) -> None:
        frame = json.dumps({"type": "message", "message": {"number": number, "revision": revision, "text": text}})
        event = {"type": "chat.changed", "revision": revision, "number": number, "frame": frame, "of": of or own}
        room.inside(tell_conversation, conversation_id=room.id, event=event)

    own = [room.workshop.schema_name, str(room.id)]
    async with await open_line(port, room.staff, room.id) as staff:
        standing = (await next_frame(staff, "welcome"))["revision"]
        await sync_to_async(told)(3, standing + 2, "zbyt wcześnie")
        await sync_to_async(told)(1, standing, "znane")
        await sync_to_async(told)(2, standing + 2, "zmiana między nimi")
        await sync_to_async(told)(2, standing + 1, "z innego warsztatu", ["w_innego", str(room.id)])
        await sync_to_async(told)(2, standing + 1, "z innej rozmowy", [room.workshop.schema_name, "inna"])
        assert await is_silent(staff, "message", "changed")

        await sync_to_async(room.send)(room.as_client, "Pierwsza")
        await sync_to_async(told)(2, standing + 1, "znów ta sama")
        await sync_to_async(room.send)(room.as_client, "Druga")
        heard = [(await next_frame(staff, "message"))["message"] for _ in range(2)]
        assert [(one["number"], one["text"]) for one in heard] == [(2, "Pierwsza"), (3, "Druga")]
        assert await is_silent(staff, "message", "changed")


async def test_words_read_the_same_with_their_event_as_from_the_database(port, room):
    async with await open_line(port, room.staff, room.id) as staff:
        await next_frame(staff, "welcome")
        await sync_to_async(room.send)(room.as_client, "  Ząb <b>piszczy</b>  ")
        heard = (await next_frame(staff, "message"))["message"]
    async with await open_line(port, room.staff, room.id, since=1) as again:
        assert (await next_frame(again, "message"))["message"] == heard


async def test_who_may_not_open_it(port, room):
    def strangers():
        other = workshop_create(name="Warsztat", slug=f"s-{room.workshop.slug[2:]}", owner_id=None)
        at_home = client_person(room.staff.user)
        return {"another client": client_person(), "another workshop": staff_of(other, "owner"), "staff": at_home}

    for case, person in (await sync_to_async(strangers)()).items():
        with pytest.raises(InvalidStatus) as refusal:
            await open_line(port, person, room.id)
        assert refusal.value.response.status_code == 403, case
    for origin in ("http://garage.localhost", "null"):
        with pytest.raises(InvalidStatus):
            await open_line(port, room.staff, room.id, origin=origin)


async def test_who_is_taken_off_the_staff_hears_nothing_more(port, room):
    def revoke() -> None:
        with open_public():
            membership = membership_of(user_id=room.staff.user.pk, workshop_id=room.workshop.id)
            assert membership is not None
            membership_change(workshop_id=room.workshop.id, membership_id=membership.id, status="revoked")

    owner = await sync_to_async(staff_of)(room.workshop, "owner")
    at_home = await sync_to_async(client_person)(room.staff.user)
    elsewhere = await sync_to_async(room.inside)(
        services.conversation_begin,
        client_user_id=at_home.user.pk,
        client_name="Jan",
        about=Subject(),
        speaker=Speaker(Side.CLIENT, at_home.user.pk, "Jan"),
        text="Piszę jako klient",
    )
    async with (
        await open_line(port, room.staff, room.id) as line,
        await open_line(port, owner, room.id) as beside,
        await open_line(port, at_home, elsewhere.pk) as as_client,
    ):
        for one in (line, beside, as_client):
            await next_frame(one, "welcome")
        await sync_to_async(revoke)()
        # Sooner than it would ask by itself.
        async with asyncio.timeout(BEAT_SECONDS):
            await line.wait_closed()
        assert line.close_code == 4401
        for one in (beside, as_client):
            await say(one, type="send", client_id="c-1", text="Jestem")
            await next_frame(one, "ack")


async def test_who_lost_the_right_sends_nothing_more(port, room):
    def revoke() -> None:
        """Without a word to open sockets: it may be lost."""
        with open_public():
            Membership.objects.filter(user_id=room.staff.user.pk, workshop_id=room.workshop.id).update(status="revoked")

    async with await open_line(port, room.staff, room.id) as line:
        await next_frame(line, "welcome")
        await sync_to_async(revoke)()
        await say(line, type="send", client_id="s-1", text="Jeszcze tu jestem")
        with pytest.raises(ConnectionClosed):
            await next_frame(line, "ack")
        assert line.close_code == 4401


async def test_nonsense_is_refused_or_left_alone(port, room):
    async with await open_line(port, room.client, room.id) as line:
        await next_frame(line, "welcome")
        for text in ("", "{", "null", "[]", "\x00", '{"type": "read", "number": "x"}', '{"type": "unheard-of"}'):
            await line.send(text)
        for client_id, text in (
            (5, "x"),
            ("", "x"),
            ("c" * 65, "x"),
            ("c-1", " "),
            ("c-2", "x" * 5000),
            ("c-3", "\x00"),
        ):
            await say(line, type="send", client_id=client_id, text=text)
            assert (await next_frame(line, "refused"))["code"] == "VALIDATION_ERROR", (client_id, text[:3])
        await say(line, type="send", client_id="c-4", text="Dobrze")
        assert (await next_frame(line, "ack"))["number"] == 2


async def eyes_of(room: Room, side: Side) -> bool:
    return await sync_to_async(room.inside)(is_looked_at, conversation_id=room.id, side=side)


async def eventually(ask, wanted: bool) -> bool:
    """Eyes are remembered for a few looks after they turned away."""
    for _ in range(5 * int(HERE_SECONDS + 3 * LOOK_SECONDS)):
        if await ask() is wanted:
            return True
        await asyncio.sleep(0.2)
    return False


async def test_a_page_in_the_background_is_open_and_has_no_eyes(port, room):
    async def is_seen() -> bool:
        return await eyes_of(room, Side.STAFF)

    async with await open_line(port, room.staff, room.id, hidden=1) as staff:
        await next_frame(staff, "welcome")
        await asyncio.sleep(LOOK_SECONDS * 1.5)
        assert not await is_seen()
        await say(staff, type="looking", is_looking=True)
        assert await eventually(is_seen, True)
        await say(staff, type="looking", is_looking=False)
        assert await eventually(is_seen, False)
        # What is said meanwhile is heard all the same.
        await sync_to_async(room.send)(room.as_client, "Halo?")
        assert (await next_frame(staff, "message"))["message"]["text"] == "Halo?"
