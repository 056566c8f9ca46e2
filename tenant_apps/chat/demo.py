"""Conversations of the demo's client: one with a quote that waits, one that is over, canned answers. All demo data."""

from __future__ import annotations

from decimal import Decimal

from django.db import transaction

from shared_apps.core.tenancy import open_workshop
from tenant_apps.chat import services
from tenant_apps.chat.models import CannedAnswer, Conversation
from tenant_apps.chat.types import QuoteLineKind, QuoteLineTold, Side, Speaker, State, Subject

CANNED = (
    ("Auto gotowe", "Dzień dobry, auto jest gotowe do odbioru. Czekamy do 18:00."),
    ("Potrzebny VIN", "Dzień dobry, prosimy o numer VIN z dowodu rejestracyjnego, dobierzemy właściwą część."),
    ("Wycena w drodze", "Dziękujemy za wiadomość. Wycenę prześlemy tutaj do godziny."),
)
QUOTE = (
    QuoteLineTold(QuoteLineKind.LABOUR, "Wymiana klocków hamulcowych, przód", Decimal(1), Decimal(180), unit="h"),
    QuoteLineTold(QuoteLineKind.PART, "Klocki hamulcowe, przód", Decimal(1), Decimal(189), unit="kpl."),
)


def chat_demo_load(*, schema_name: str, client_id: int, client_name: str, staff_id: int | None, staff_name: str) -> int:
    """Write the demo's conversations down, once. Returns how many were made. Run it in public."""
    client = Speaker(Side.CLIENT, client_id, client_name)
    staff = Speaker(Side.STAFF, staff_id, staff_name)
    with open_workshop(schema_name), transaction.atomic():
        if Conversation.objects.filter(is_demo=True).exists():
            return 0
        for position, (title, text) in enumerate(CANNED):
            CannedAnswer.objects.get_or_create(title=title, defaults={"text": text, "position": position})
        _brakes(client, staff)
        _tyres(client, staff)
        return 2


def _brakes(client: Speaker, staff: Speaker) -> None:
    begun = _begin(client, "Hamulce", "Dzień dobry, przy hamowaniu słychać pisk z przodu. Czy to coś pilnego?")
    for speaker, text in (
        (staff, "Dzień dobry, to zwykle zużyte klocki. Można dojechać, ale nie warto zwlekać."),
        (client, "Ile by kosztowała wymiana?"),
    ):
        services.message_send(conversation_id=begun.pk, speaker=speaker, text=text)
    services.quote_send(conversation_id=begun.pk, speaker=staff, lines=QUOTE, note="Z częścią, robota w godzinę.")
    changes = {"assigned_to_id": staff.user_id, "priority": "high"}
    services.conversation_change(conversation_id=begun.pk, speaker=staff, changes=changes)


def _tyres(client: Speaker, staff: Speaker) -> None:
    begun = _begin(client, "Opony zimowe", "Czy przechowują Państwo opony przez lato?")
    services.message_send(conversation_id=begun.pk, speaker=staff, text="Tak, komplet kosztuje 120 zł za sezon.")
    services.message_send(conversation_id=begun.pk, speaker=client, text="Dziękuję, przywiozę w kwietniu.")
    services.messages_read(conversation_id=begun.pk, speaker=staff, number=3)
    services.conversation_change(conversation_id=begun.pk, speaker=staff, changes={"status": State.CLOSED})
    services.messages_read(conversation_id=begun.pk, speaker=client, number=4)


def _begin(client: Speaker, subject: str, text: str) -> Conversation:
    return services.conversation_begin(
        client_user_id=client.user_id or 0,
        client_name=client.name,
        about=Subject(subject=subject),
        speaker=client,
        text=text,
        is_demo=True,
    )
