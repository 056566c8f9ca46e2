"""What a client does in their conversations, from the shared hosts: each call enters one workshop, and only here."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from ninja import Query, Router

from shared_apps.accounts.selectors import names_of
from shared_apps.core.edge import actor, paginated, signed_in
from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.tenancy import open_workshop
from shared_apps.core.uploads import form_of_file, uploaded
from shared_apps.portal.selectors import booking_entry, conversations_of
from tenant_apps.chat import selectors, services
from tenant_apps.chat.schemas import (
    ChatReadIn,
    ChatReadOut,
    ClientConversationOut,
    ConversationBeginIn,
    ConversationEntryOut,
    ConversationsIn,
    MessageChangeIn,
    MessageOut,
    MessageSendIn,
    MessagesIn,
    QuoteAnswerIn,
)
from tenant_apps.chat.types import Side, Speaker, Subject

router = Router(tags=["chat"], auth=signed_in)
ONE = "chat/conversations/{uuid:conversation_id}/"
FILE_TEXTS = {"caption": 500, "client_id": 64}


def _speaker(request: HttpRequest) -> Speaker:
    user_id = actor(request).user_id
    return Speaker(Side.CLIENT, user_id, names_of(user_ids=[user_id]).get(user_id, "")[:120])


@contextmanager
def _inside(request: HttpRequest, conversation_id: uuid.UUID) -> Iterator[Speaker]:
    """The workshop in which this client's conversation lives. Raises NotHere before any schema is entered."""
    speaker = _speaker(request)
    workshop = selectors.workshop_of_conversation(user_id=speaker.user_id or 0, conversation_id=conversation_id)
    with open_workshop(workshop.schema_name):
        yield speaker


def _message(conversation_id: uuid.UUID, number: int, speaker: Speaker) -> Any:
    conversation = selectors.conversation_of_client(conversation_id=conversation_id, user_id=speaker.user_id or 0)
    message = selectors.message_get(conversation=conversation, number=number)
    return selectors.message_out(message=message, staff_id=None)


@router.get(
    "chat/conversations/",
    response=list[ConversationEntryOut],
    operation_id="chat_conversations_list",
    openapi_extra={"x-paginated": True},
)
def conversations(request: HttpRequest, query: Query[ConversationsIn]) -> Any:
    """The client's conversations over all workshops, the latest word first. `q` looks at subject, workshop, words."""
    found = selectors.entries_found(user_id=actor(request).user_id, q=query.q)
    return selectors.entries_out(entries=paginated(request, found))


@router.post("chat/conversations/", response={201: ClientConversationOut}, operation_id="chat_conversations_create")
def begin(request: HttpRequest, body: ConversationBeginIn) -> Any:
    """Write to a workshop. An open conversation about the same visit goes on."""
    speaker = _speaker(request)
    user_id = speaker.user_id or 0
    workshop = selectors.workshop_of_listing(listing_id=body.workshop_id)
    if body.appointment_id is not None:
        _check_visit(user_id, body.appointment_id, workshop.id)
    with open_workshop(workshop.schema_name):
        begun = services.conversation_begin(
            client_user_id=user_id,
            client_name=speaker.name,
            about=Subject(subject=body.subject, appointment_id=body.appointment_id),
            speaker=speaker,
            text=body.text,
            client_id=body.client_id,
        )
    return 201, _conversation(request, begun.pk)


def _check_visit(user_id: int, appointment_id: uuid.UUID, workshop_id: int) -> None:
    try:
        known = booking_entry(user_id=user_id, appointment_id=appointment_id).workshop_id == workshop_id
    except NotHere:
        known = False
    if not known:
        raise InvalidInput.of("appointment_id", _("Nie masz takiej wizyty w tym warsztacie."))


@router.get(ONE, response=ClientConversationOut, operation_id="chat_conversations_get")
def conversation(request: HttpRequest, conversation_id: uuid.UUID) -> Any:
    return _conversation(request, conversation_id)


def _conversation(request: HttpRequest, conversation_id: uuid.UUID) -> Any:
    entry = conversations_of(user_id=actor(request).user_id).filter(pk=conversation_id).first()
    with _inside(request, conversation_id) as speaker:
        found = selectors.conversation_of_client(conversation_id=conversation_id, user_id=speaker.user_id or 0)
        return selectors.entries_out(entries=[entry])[0] | {
            "appointment_id": found.appointment_id,
            "last_number": found.last_number,
            "read": selectors.read_out(conversation=found),
        }


@router.get(f"{ONE}messages/", response=list[MessageOut], operation_id="chat_messages_list")
def messages(request: HttpRequest, conversation_id: uuid.UUID, query: Query[MessagesIn]) -> Any:
    """At most a hundred, always in their order; `after` the last number that is known, what came since."""
    with _inside(request, conversation_id) as speaker:
        found = selectors.conversation_of_client(conversation_id=conversation_id, user_id=speaker.user_id or 0)
        rows = selectors.messages_of(conversation=found, after=query.after, before=query.before, q=query.q)
        return selectors.messages_out(messages=rows, staff_id=None)


@router.post(f"{ONE}messages/", response={201: MessageOut}, operation_id="chat_messages_create")
def send(request: HttpRequest, conversation_id: uuid.UUID, body: MessageSendIn) -> Any:
    """Sent twice with one `client_id`, it is stored once and answered the same."""
    with _inside(request, conversation_id) as speaker:
        sent = services.message_send(
            conversation_id=conversation_id, speaker=speaker, text=body.text, client_id=body.client_id
        )
        return 201, _message(conversation_id, sent.number, speaker)


@router.put(f"{ONE}messages/{{int:message_number}}/", response=MessageOut, operation_id="chat_messages_update")
def edit(request: HttpRequest, conversation_id: uuid.UUID, message_number: int, body: MessageChangeIn) -> Any:
    """One's own text, for a quarter of an hour."""
    with _inside(request, conversation_id) as speaker:
        services.message_edit(conversation_id=conversation_id, number=message_number, speaker=speaker, text=body.text)
        return _message(conversation_id, message_number, speaker)


@router.delete(f"{ONE}messages/{{int:message_number}}/", response=MessageOut, operation_id="chat_messages_delete")
def delete(request: HttpRequest, conversation_id: uuid.UUID, message_number: int) -> Any:
    """One's own: the words go, the place stays."""
    with _inside(request, conversation_id) as speaker:
        services.message_delete(conversation_id=conversation_id, number=message_number, speaker=speaker)
        return _message(conversation_id, message_number, speaker)


@router.post(f"{ONE}messages/{{int:message_number}}/answer/", response=MessageOut, operation_id="chat_quotes_answer")
def answer(request: HttpRequest, conversation_id: uuid.UUID, message_number: int, body: QuoteAnswerIn) -> Any:
    """Yes or no to a quote, once. A yes adds its lines to the order of the visit."""
    with _inside(request, conversation_id) as speaker:
        services.quote_answer(
            conversation_id=conversation_id, number=message_number, speaker=speaker, accepted=body.accepted
        )
        return _message(conversation_id, message_number, speaker)


@router.post(
    f"{ONE}files/",
    response={201: MessageOut},
    operation_id="chat_files_create",
    openapi_extra=form_of_file(**FILE_TEXTS),
)
def send_file(request: HttpRequest, conversation_id: uuid.UUID) -> Any:
    """A photo or a file of at most 10 MB as a message of its own."""
    with _inside(request, conversation_id) as speaker:
        file, said = uploaded(request, field="file", texts=FILE_TEXTS)
        sent = services.file_send(
            conversation_id=conversation_id, speaker=speaker, file=file, name=file.name or "", **said
        )
        return 201, _message(conversation_id, sent.number, speaker)


@router.post(f"{ONE}read/", response=ChatReadOut, operation_id="chat_read")
def read(request: HttpRequest, conversation_id: uuid.UUID, body: ChatReadIn) -> Any:
    """The client has read up to here; it never goes back."""
    with _inside(request, conversation_id) as speaker:
        number = services.messages_read(conversation_id=conversation_id, speaker=speaker, number=body.last_number)
        return {"last_number": number}
