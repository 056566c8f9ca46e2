"""What a client accepted in a conversation becomes positions of the order; the conversation hears how it goes on."""

from __future__ import annotations

import uuid
from dataclasses import asdict

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.permissions import OFFICE
from tenant_apps.calendar.selectors import appointment_get
from tenant_apps.chat.services import quotes_free, quotes_offer_again, visit_tell_soon
from tenant_apps.chat.types import AcceptedQuote
from tenant_apps.workorders.errors import OrderOfAnother
from tenant_apps.workorders.models import WorkOrder
from tenant_apps.workorders.services.consents import decide
from tenant_apps.workorders.services.evidence import Evidence
from tenant_apps.workorders.services.lines import line_add
from tenant_apps.workorders.services.locking import order_locked
from tenant_apps.workorders.types import CLOSED, Channel, Consent, LineTold, Stage, Who


def visit_check(*, client_user_id: int | None, order_id: int | None, appointment_id: uuid.UUID | None) -> None:
    """Raises InvalidInput for an order or a booking that is not here, OrderOfAnother for somebody else's order."""
    if order_id is not None:
        order = WorkOrder.objects.select_related("customer").filter(pk=order_id).first()
        if order is None:
            raise InvalidInput.of("order_id", _("Nie ma takiego zlecenia."))
        if order.customer.user_id != client_user_id:
            raise OrderOfAnother
    if appointment_id is not None:
        try:
            appointment_get(appointment_id=appointment_id)
        except NotHere as missing:
            raise InvalidInput.of("appointment_id", _("Nie ma takiej wizyty.")) from missing


@transaction.atomic
def quote_take_in(*, offer: AcceptedQuote) -> int | None:
    """Add the lines, agreed to, to the order that the conversation is about, or to the client's only open one; its id.

    The price is the one the client said yes to. None while there is no order to add them to, or more than one.
    Raises OrderClosed, OrderOfAnother, InvalidInput: the client's yes is then undone with it.
    """
    found = _order_meant(offer)
    if found is None:
        return None
    order = order_locked(found.pk)
    # Whoever offered it, the price was agreed with the client: it is not asked from the list again.
    author = Who(user_id=offer.author_id, name=offer.author_name, roles=OFFICE)
    lines = [line_add(order_id=order.pk, told=LineTold(**asdict(line)), who=author) for line in offer.lines]
    order.refresh_from_db()
    evidence = Evidence(channel=Channel.CHAT, name=offer.client_name, at=offer.answered_at)
    # The timeline is the workshop's: it is written in its language, whichever the client reads.
    with translation.override("pl"):
        how = _("w rozmowie, wycena w wiadomości nr %(number)s") % {"number": offer.number}
    approved = [(line, Consent.APPROVED) for line in lines]
    decide(order, approved, who=Who(name=offer.client_name), reason=how, evidence=evidence)
    return order.pk


def quotes_wait_for(*, order_id: int) -> int:
    """An order was opened: what its customer accepted before, and no order took, may be meant for it."""
    client_user_id = WorkOrder.objects.values_list("customer__user_id", flat=True).get(pk=order_id)
    return 0 if client_user_id is None else quotes_offer_again(client_user_id=client_user_id)


def quotes_let_go(*, order: WorkOrder) -> None:
    """An order that was prepared is cancelled and another may follow: what the client accepted waits for that one."""
    quotes_free(order_id=order.pk)


def _order_meant(offer: AcceptedQuote) -> WorkOrder | None:
    orders = WorkOrder.objects.select_related("customer")
    if offer.order_id is not None:
        named = orders.filter(pk=offer.order_id).first()
        if named is not None and named.customer.user_id != offer.client_user_id:
            raise OrderOfAnother
        # The booking of one that was cancelled may have another.
        if named is None or named.stage != Stage.CANCELLED or offer.appointment_id is None:
            return named
    own = orders.filter(customer__user_id=offer.client_user_id)
    if offer.appointment_id is not None:
        # One that was cancelled is none: the booking may get another, and the yes waits for it.
        return own.filter(appointment=offer.appointment_id).exclude(stage=Stage.CANCELLED).first()
    running = list(own.exclude(stage__in=CLOSED)[:2])
    return running[0] if len(running) == 1 else None


def order_moved_tell(*, order_id: int, stage: str) -> None:
    """Let conversations about this order say where it stands now."""
    order = WorkOrder.objects.get(pk=order_id)
    with translation.override("pl"):
        text = str(Stage(stage).label)
    visit_tell_soon(
        key=f"order:{order.pk}:{uuid.uuid4().hex}",
        code=f"order.{stage}",
        text=text[:1].upper() + text[1:],
        order_id=order.pk,
        appointment_id=order.appointment_id,
    )
