"""A conversation of each mirrored side, with everything in it that a conversation may hold."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from shared_apps.core.tenancy import open_workshop
from tenant_apps.customers.models import Customer

BASE = "/api/v1/chat/"
JSON = {"content_type": "application/json"}


def keep_chat(side: Any, *, client: str, inside: str, appointment_id: str) -> None:
    """Messages 1 of the client, 2 of the owner, put right once, 3 a quote, 4 a file; a canned answer."""
    body = {
        "workshop_id": side.listing_id,
        "appointment_id": appointment_id,
        "subject": f"{client} hamulce",
        "text": f"{client} piszczy",
    }
    conversation = _made(side.client, "conversations/", body)["id"]
    one = f"conversations/{conversation}/"
    _made(side.owner, f"{one}messages/", {"text": f"{inside} prosimy przyjechac"})
    _made(side.owner, f"{one}messages/2/", {"text": f"{inside} prosimy przyjechać"}, "put")
    line = {"kind": "labour", "name": f"{inside} wymiana", "quantity": "1", "unit": "h", "unit_net": "100.00"}
    _made(side.owner, f"{one}quotes/", {"lines": [line], "note": f"{inside} wycena"})
    file = SimpleUploadedFile(f"{inside} faktura.pdf", b"%PDF-1.4")
    sent = side.owner.post(f"{BASE}{one}files/", {"file": file, "caption": f"{inside} faktura"})
    assert sent.status_code == 201, sent.content
    for person in (side.client, side.owner):
        _made(person, f"{one}read/", {"last_number": 2})
    canned = _made(side.owner, "canned/", {"title": f"{inside} odbiór", "text": f"{inside} gotowe"})["id"]
    with open_workshop(side.workshop.schema_name):
        customer = Customer.objects.get(user_id=side.client.user.pk).pk
    side.ids |= {
        "conversation_id": [str(conversation)],
        # The owner's own, the client's own, a quote.
        "message_number": ["2", "1", "3"],
        "canned_id": [str(canned)],
        "client_customer_id": [str(customer)],
    }


def _made(person: Any, path: str, body: dict[str, Any], method: str = "post") -> Any:
    answer = getattr(person, method)(BASE + path, body, **JSON)
    assert answer.status_code in {200, 201}, (path, answer.content)
    return answer.json()["data"]
