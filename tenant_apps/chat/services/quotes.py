"""An offer in the conversation, and what the client says of it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import asdict

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from tenant_apps.chat.errors import QuoteAnswered
from tenant_apps.chat.events import quote_accepted
from tenant_apps.chat.models import Conversation, Message, Quote, QuoteLine
from tenant_apps.chat.services.ringing import ring
from tenant_apps.chat.services.writing import append, change, conversation_locked, sent_before
from tenant_apps.chat.types import MOST_LINES, AcceptedQuote, Kind, QuoteLineTold, QuoteState, Speaker


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
    """The client's yes or no, once. A yes adds the lines to the visit's order, or to none while there is no order.

    Raises NotHere, QuoteAnswered when they said the opposite before, and whatever the order refuses with.
    """
    conversation = conversation_locked(conversation_id, speaker)
    named = {"message__conversation": conversation, "message__number": number, "message__deleted_at": None}
    quote = Quote.objects.select_related("message").filter(**named).first()
    if quote is None:
        raise NotHere
    message = quote.message
    status = QuoteState.ACCEPTED if accepted else QuoteState.DECLINED
    if quote.status == status:
        return message
    if quote.status != QuoteState.OPEN:
        raise QuoteAnswered(details={"status": quote.status})
    quote.status, quote.answered_at = status, timezone.now()
    if accepted:
        quote.order_id = _taken_in(conversation, message, quote, speaker)
    quote.save()
    change(conversation, message)
    ring(conversation, append(conversation, speaker, Kind.SYSTEM, code=f"quote.{status}"))
    return message


def _taken_in(conversation: Conversation, message: Message, quote: Quote, speaker: Speaker) -> int | None:
    lines = [
        QuoteLineTold(**{name: getattr(line, name) for name in QuoteLineTold.__dataclass_fields__})
        for line in quote.lines.order_by("position", "pk")
    ]
    offer = AcceptedQuote(
        conversation_id=conversation.pk,
        number=message.number,
        client_user_id=speaker.user_id or 0,
        client_name=speaker.name,
        author_id=message.sender_id,
        author_name=message.sender_name,
        order_id=conversation.order_id,
        appointment_id=conversation.appointment_id,
        lines=lines,
    )
    answers = [answer for _receiver, answer in quote_accepted.send(sender=Quote, offer=offer)]
    return next((int(order_id) for order_id in answers if order_id is not None), None)
