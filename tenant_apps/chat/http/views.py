"""Conversations, for everybody on the staff."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.accounts.selectors import names_of
from shared_apps.core.drf import JSONParser
from shared_apps.core.fields import checked
from shared_apps.core.http import WorkshopView
from shared_apps.core.uploads import UploadParser
from tenant_apps.chat import selectors, services
from tenant_apps.chat.http import answers
from tenant_apps.chat.http.serializers import (
    CannedIn,
    ChatFileIn,
    ChatReadIn,
    ConversationEditIn,
    ConversationIn,
    ConversationsQuery,
    MessageEditIn,
    MessageIn,
    MessagesQuery,
    QuoteIn,
    QuoteOrderIn,
)
from tenant_apps.chat.types import QuoteLineTold, Side, Speaker, Subject

TAGS = ["chat"]
READ_AND_WRITE = {
    "GET": "chat.view",
    "POST": "chat.write",
    "PUT": "chat.write",
    "PATCH": "chat.write",
    "DELETE": "chat.write",
}


class ChatDoor(WorkshopView):
    """Knows who speaks by name."""

    permission: ClassVar[Any] = READ_AND_WRITE

    @property
    def speaker(self) -> Speaker:
        name = names_of(user_ids=[self.actor_id]).get(self.actor_id, "")
        return Speaker(Side.STAFF, self.actor_id, (name or self.actor.email)[:120])

    def conversation(self, conversation_id: uuid.UUID, *, status: int = 200) -> Response:
        said = selectors.conversation_out(conversation_id=conversation_id, staff_id=self.actor_id)
        return Response(said, status=status)

    def message(self, conversation_id: uuid.UUID, number: int, *, status: int = 200) -> Response:
        conversation = selectors.conversation_get(conversation_id=conversation_id)
        message = selectors.message_get(conversation=conversation, number=number)
        return Response(selectors.message_out(message=message, staff_id=self.actor_id), status=status)


class ConversationsView(ChatDoor):
    is_paged = True

    @extend_schema(
        operation_id="chat_conversations_list",
        parameters=[ConversationsQuery],
        responses=answers.ConversationBrief(many=True),
        tags=TAGS,
    )
    def get(self, request: Request) -> Response:
        """The latest word first. `waiting` names who is to write next; `q` looks at subject, client and messages."""
        rows = selectors.conversations_found(staff_id=self.actor_id, **checked(ConversationsQuery, request))
        return Response(selectors.conversations_out(rows=self.page_of(rows)))

    @extend_schema(
        operation_id="chat_conversations_create",
        request=ConversationIn,
        responses={201: answers.ConversationOut},
        tags=TAGS,
    )
    def post(self, request: Request) -> Response:
        """With a customer who has an account (409 NO_ACCOUNT). An open one about the same visit goes on."""
        told = checked(ConversationIn, request)
        user_id, name = selectors.client_of_customer(customer_id=told.pop("customer_id"))
        words = {key: told.pop(key) for key in ("text", "client_id")}
        begun = services.conversation_begin(
            client_user_id=user_id, client_name=name, about=Subject(**told), speaker=self.speaker, **words
        )
        return self.conversation(begun.pk, status=201)


class ConversationView(ChatDoor):
    @extend_schema(operation_id="chat_conversations_get", responses=answers.ConversationOut, tags=TAGS)
    def get(self, request: Request, conversation_id: uuid.UUID) -> Response:
        return self.conversation(conversation_id)

    @extend_schema(
        operation_id="chat_conversations_update",
        request=ConversationEditIn,
        responses=answers.ConversationOut,
        tags=TAGS,
    )
    def patch(self, request: Request, conversation_id: uuid.UUID) -> Response:
        """Subject, priority, who takes care of it, which visit it is about; closed and opened again."""
        changes = checked(ConversationEditIn, request)
        services.conversation_change(conversation_id=conversation_id, speaker=self.speaker, changes=changes)
        return self.conversation(conversation_id)


class MessagesView(ChatDoor):
    @extend_schema(
        operation_id="chat_messages_list",
        parameters=[MessagesQuery],
        responses=answers.MessageOut(many=True),
        tags=TAGS,
    )
    def get(self, request: Request, conversation_id: uuid.UUID) -> Response:
        """At most a hundred, always in their order; `after` the last number that is known, what came since."""
        conversation = selectors.conversation_get(conversation_id=conversation_id)
        rows = selectors.messages_of(conversation=conversation, **checked(MessagesQuery, request))
        return Response(selectors.messages_out(messages=rows, staff_id=self.actor_id))

    @extend_schema(
        operation_id="chat_messages_create", request=MessageIn, responses={201: answers.MessageOut}, tags=TAGS
    )
    def post(self, request: Request, conversation_id: uuid.UUID) -> Response:
        """Sent twice with one `client_id`, it is stored once and answered the same."""
        sent = services.message_send(
            conversation_id=conversation_id, speaker=self.speaker, **checked(MessageIn, request)
        )
        return self.message(conversation_id, sent.number, status=201)


class MessageView(ChatDoor):
    @extend_schema(operation_id="chat_messages_update", request=MessageEditIn, responses=answers.MessageOut, tags=TAGS)
    def put(self, request: Request, conversation_id: uuid.UUID, message_number: int) -> Response:
        """One's own text, for a quarter of an hour. What it said before is kept."""
        text = checked(MessageEditIn, request)["text"]
        services.message_edit(conversation_id=conversation_id, number=message_number, speaker=self.speaker, text=text)
        return self.message(conversation_id, message_number)

    @extend_schema(operation_id="chat_messages_delete", responses=answers.MessageOut, tags=TAGS)
    def delete(self, request: Request, conversation_id: uuid.UUID, message_number: int) -> Response:
        """One's own: the words go, the place stays."""
        services.message_delete(conversation_id=conversation_id, number=message_number, speaker=self.speaker)
        return self.message(conversation_id, message_number)


class MessageEditsView(ChatDoor):
    @extend_schema(operation_id="chat_messages_edits", responses=answers.MessageEditOut(many=True), tags=TAGS)
    def get(self, request: Request, conversation_id: uuid.UUID, message_number: int) -> Response:
        """What a message said before, the oldest first."""
        return Response(selectors.edits_of(conversation_id=conversation_id, number=message_number))


class ChatFilesView(ChatDoor):
    # JSON is read too, so that a body without a file is told which field is missing.
    parser_classes = [UploadParser, JSONParser]

    @extend_schema(
        operation_id="chat_files_create",
        request={"multipart/form-data": ChatFileIn},
        responses={201: answers.MessageOut},
        tags=TAGS,
    )
    def post(self, request: Request, conversation_id: uuid.UUID) -> Response:
        """A photo or a file of at most 10 MB as a message of its own."""
        told = checked(ChatFileIn, request)
        file = told.pop("file")
        sent = services.file_send(
            conversation_id=conversation_id, speaker=self.speaker, file=file, name=file.name or "", **told
        )
        return self.message(conversation_id, sent.number, status=201)


class ChatQuotesView(ChatDoor):
    @extend_schema(operation_id="chat_quotes_create", request=QuoteIn, responses={201: answers.MessageOut}, tags=TAGS)
    def post(self, request: Request, conversation_id: uuid.UUID) -> Response:
        """Positions with prices. What the client accepts becomes part of the visit's order."""
        told = checked(QuoteIn, request)
        lines = [QuoteLineTold(**line) for line in told.pop("lines")]
        sent = services.quote_send(conversation_id=conversation_id, speaker=self.speaker, lines=lines, **told)
        return self.message(conversation_id, sent.number, status=201)


class QuoteOrderView(ChatDoor):
    permission = "chat.write"

    @extend_schema(operation_id="chat_quotes_order", request=QuoteOrderIn, responses=answers.MessageOut, tags=TAGS)
    def post(self, request: Request, conversation_id: uuid.UUID, message_number: int) -> Response:
        """An accepted quote that no order took, put on one of the client's. 409 QUOTE_NOT_WAITING."""
        services.quote_put_on(
            conversation_id=conversation_id,
            number=message_number,
            speaker=self.speaker,
            order_id=checked(QuoteOrderIn, request)["order_id"],
        )
        return self.message(conversation_id, message_number)


class ChatReadView(ChatDoor):
    permission = "chat.view"

    @extend_schema(operation_id="chat_read", request=ChatReadIn, responses=answers.ChatReadOut, tags=TAGS)
    def post(self, request: Request, conversation_id: uuid.UUID) -> Response:
        """This person has read up to here; it never goes back."""
        read = services.messages_read(
            conversation_id=conversation_id, speaker=self.speaker, number=checked(ChatReadIn, request)["last_number"]
        )
        return Response({"last_number": read})


class ColleaguesView(WorkshopView):
    permission = "chat.view"

    @extend_schema(operation_id="chat_people", responses=answers.ColleagueOut(many=True), tags=TAGS)
    def get(self, request: Request) -> Response:
        """To whom a conversation may be given: the user ids and names of everybody who works here."""
        return Response(selectors.colleagues(workshop_id=self.workshop.id))


class CannedAnswersView(WorkshopView):
    permission = {"GET": "chat.view", "POST": "chat.settings"}

    @extend_schema(operation_id="chat_canned_list", responses=answers.CannedOut(many=True), tags=TAGS)
    def get(self, request: Request) -> Response:
        return Response(answers.CannedOut(selectors.canned_list(), many=True).data)

    @extend_schema(operation_id="chat_canned_create", request=CannedIn, responses={201: answers.CannedOut}, tags=TAGS)
    def post(self, request: Request) -> Response:
        saved = services.canned_save(canned_id=None, **checked(CannedIn, request))
        return Response(answers.CannedOut(saved).data, status=201)


class CannedAnswerView(WorkshopView):
    permission = {"PUT": "chat.settings", "DELETE": "chat.settings"}

    @extend_schema(operation_id="chat_canned_update", request=CannedIn, responses=answers.CannedOut, tags=TAGS)
    def put(self, request: Request, canned_id: int) -> Response:
        return Response(answers.CannedOut(services.canned_save(canned_id=canned_id, **checked(CannedIn, request))).data)

    @extend_schema(operation_id="chat_canned_delete", responses={204: None}, tags=TAGS)
    def delete(self, request: Request, canned_id: int) -> Response:
        services.canned_remove(canned_id=canned_id)
        return Response(status=204)
