"""Both ends of a conversation, each through their own door."""

from __future__ import annotations

import itertools
from typing import Any

from shared_apps.core.tenancy import open_workshop
from tenant_apps.customers.services import customer_remember, vehicle_remember
from tenant_apps.customers.types import PersonSeen
from tenant_apps.workorders.models import WorkOrder
from tests.factories.calendar import car
from tests.factories.people import Browser
from tests.workorders.bench import Bench

BASE = "/api/v1/chat/"
_numbers = itertools.count(1)


def call(person: Browser, method: str, path: str, body: Any = None, **query: Any) -> Any:
    """(status, data or error) of a call to one side's door."""
    answer = getattr(person, method)(
        BASE + path, query if method == "get" else (body or {}), **({} if method == "get" else JSON)
    )
    said = answer.json() if answer.content else {}
    return answer.status_code, said.get("data", said.get("error"))


JSON = {"content_type": "application/json"}


class Talk:
    def __init__(self, workshop: Any, listing_id: Any, client: Browser, staff: Browser) -> None:
        self.workshop, self.listing_id, self.client, self.staff = workshop, listing_id, client, staff

    def begin(self, text: str = "Dzień dobry, piszczy", **told: Any) -> str:
        """The client writes to the workshop; the conversation's id."""
        body = {"workshop_id": str(self.listing_id), "text": text} | told
        return str(self.ok(self.client, "post", "conversations/", body)["id"])

    def customer(self) -> int:
        with open_workshop(self.workshop.schema_name):
            seen = PersonSeen(name="Anna Nowak", phone="+48600100200", user_id=self.client.user.pk)
            return customer_remember(person=seen).pk

    def order(self, stage: str = "on_site") -> WorkOrder:
        """An order of the client's car that stands at this stage."""
        customer = self.customer()
        with open_workshop(self.workshop.schema_name):
            bench = Bench(self.workshop)
            order = bench.order(vehicle_remember(customer_id=customer, car=car()))
            bench.put(order, stage)
        return order

    def ok(self, person: Browser, method: str, path: str, body: Any = None, **query: Any) -> Any:
        status, data = call(person, method, path, body, **query)
        assert status < 300, (path, status, data)
        return data

    def send(self, person: Browser, conversation: str, text: str = "", **told: Any) -> Any:
        body = {"text": text or f"Wiadomość {next(_numbers)}"} | told
        return self.ok(person, "post", f"conversations/{conversation}/messages/", body)

    def heard(self, person: Browser, conversation: str, **query: Any) -> list[Any]:
        found: list[Any] = self.ok(person, "get", f"conversations/{conversation}/messages/", **query)
        return found

    def list_of(self, person: Browser, **query: Any) -> list[Any]:
        found: list[Any] = self.ok(person, "get", "conversations/", **query)
        return found
