"""An offer in the conversation, and what the client says of it."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import asdict, replace

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere, Refusal
from tenant_apps.chat.errors import QuoteAnswered, QuoteNotWaiting
from tenant_apps.chat.events import quote_accepted
from tenant_apps.chat.models import Conversation, Message, Quote, QuoteLine
from tenant_apps.chat.services.ringing import ring
from tenant_apps.chat.services.writing import append, change, conversation_locked, sent_before
from tenant_apps.chat.types import (
    MOST_LINES,
    YES_WAITS,
    AcceptedQuote,
    Kind,
    QuoteLineTold,
    QuoteState,
    Speaker,
)


@transaction.atomic
def quote_send(
    *,
    conversation_id: uuid.UUID,
    speaker: Speaker,
    lines: Sequence[QuoteLineTold],
    note: str = "",
    client_id: str = "",
) -> Message:
    """Positions with prices for the client to accept or decline. Raises NotHere, InvalidInput."""
    if not 1 <= len(lines) <= MOST_LINES:
        raise InvalidInput.of("lines", _("Wycena musi mieć od 1 do 50 pozycji."))
    conversation = conversation_locked(conversation_id, speaker)
    known = sent_before(conversation, client_id, speaker)
    if known is not None:
        return known
    message = append(conversation, speaker, Kind.QUOTE, note, client_id=client_id)
    quote = Quote.objects.create(message=message)
    QuoteLine.objects.bulk_create(
        QuoteLine(quote=quote, position=position, **asdict(line)) for position, line in enumerate(lines)
    )
    ring(conversation, message)
    return message


@transaction.atomic
def quote_answer(*, conversation_id: uuid.UUID, number: int, speaker: Speaker, accepted: bool) -> Message:
    """The client's yes or no, once. A yes adds the lines to the visit's order; while there is none, it waits for one.

    Raises NotHere, QuoteAnswered when they said the opposite before, and whatever the order refuses with.
    """
    conversation = conversation_locked(conversation_id, speaker)
    quote = _quote(conversation, number)
    message = quote.message
    status = QuoteState.ACCEPTED if accepted else QuoteState.DECLINED
    if quote.status == status:
        return message
    if quote.status != QuoteState.OPEN:
        raise QuoteAnswered(details={"status": quote.status})
    quote.status, quote.answered_at = status, timezone.now()
    if accepted:
        quote.order_id = _taken_in(_offer(conversation, quote, name=speaker.name))
    quote.save()
    change(conversation, message)
    ring(conversation, append(conversation, speaker, Kind.SYSTEM, code=f"quote.{status}"))
    return message


@transaction.atomic
def quote_put_on(*, conversation_id: uuid.UUID, number: int, speaker: Speaker, order_id: int) -> Message:
    """What the client accepted and no order took goes on this one of theirs, once.

    Raises NotHere, InvalidInput, QuoteNotWaiting when another order has it, and whatever the order refuses with.
    """
    conversation = conversation_locked(conversation_id, speaker)
    quote = _quote(conversation, number)
    if quote.order_id == order_id:
        return quote.message
    if quote.status != QuoteState.ACCEPTED or quote.order_id is not None:
        raise QuoteNotWaiting(details={"status": quote.status, "order_id": quote.order_id})
    offer = _offer(conversation, quote, name=_who_said_yes(conversation, quote))
    if not _give(conversation, quote, replace(offer, order_id=order_id, appointment_id=None)):
        raise InvalidInput.of("order_id", _("Nie ma takiego zlecenia."))
    return quote.message


@transaction.atomic
def quotes_offer_again(*, client_user_id: int, now: dt.datetime | None = None) -> int:
    """An order of this client was opened: what they said yes to before may belong to it. Returns how many were taken.

    All their conversations are locked, so that whoever says yes meanwhile either waits and finds the order, or is
    waited for and found here. What an order refuses stays where staff see it.
    """
    conversations = Conversation.objects.select_for_update().filter(client_user_id=client_user_id).order_by("pk")
    whole = {one.pk: one for one in conversations}
    waiting = _quotes().filter(
        message__conversation__in=whole,
        status=QuoteState.ACCEPTED,
        order_id=None,
        answered_at__gt=(now or timezone.now()) - YES_WAITS,
    )
    return sum(_tried(whole[quote.message.conversation_id], quote) for quote in waiting.order_by("answered_at", "pk"))


def quotes_free(*, order_id: int) -> int:
    """The order that took them is gone before anything was done: they wait for another again. Returns how many.

    Locks no conversation: the caller holds the order, which whoever answers in a conversation asks for after it.
    """
    return Quote.objects.filter(order_id=order_id).update(order_id=None)


def _tried(conversation: Conversation, quote: Quote) -> bool:
    try:
        with transaction.atomic():
            return _give(conversation, quote, _offer(conversation, quote, name=_who_said_yes(conversation, quote)))
    except Refusal:
        return False


def _give(conversation: Conversation, quote: Quote, offer: AcceptedQuote) -> bool:
    """Whether an order took it."""
    order_id = _taken_in(offer)
    if order_id is None:
        return False
    Quote.objects.filter(pk=quote.pk).update(order_id=order_id)
    quote.order_id = order_id
    change(conversation, quote.message)
    return True


def _quotes() -> QuerySet[Quote]:
    return Quote.objects.select_related("message").filter(message__deleted_at=None)


def _quote(conversation: Conversation, number: int) -> Quote:
    found = _quotes().filter(message__conversation=conversation, message__number=number).first()
    if found is None:
        raise NotHere
    return found


def _who_said_yes(conversation: Conversation, quote: Quote) -> str:
    """The client's name as it stood under their answer."""
    told = Message.objects.filter(conversation=conversation, code="quote.accepted", created_at__gte=quote.answered_at)
    return told.order_by("number").values_list("sender_name", flat=True).first() or conversation.client_name


def _offer(conversation: Conversation, quote: Quote, *, name: str) -> AcceptedQuote:
    message = quote.message
    lines = [
        QuoteLineTold(**{field: getattr(line, field) for field in QuoteLineTold.__dataclass_fields__})
        for line in quote.lines.order_by("position", "pk")
    ]
    return AcceptedQuote(
        conversation_id=conversation.pk,
        number=message.number,
        client_user_id=conversation.client_user_id or 0,
        client_name=name,
        answered_at=quote.answered_at or timezone.now(),
        author_id=message.sender_id,
        author_name=message.sender_name,
        order_id=conversation.order_id,
        appointment_id=conversation.appointment_id,
        lines=lines,
    )


def _taken_in(offer: AcceptedQuote) -> int | None:
    answers = [answer for _receiver, answer in quote_accepted.send(sender=Quote, offer=offer)]
    return next((int(order_id) for order_id in answers if order_id is not None), None)
