"""An order whose client was sent an estimate: what tests of it do over and over."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_public
from tenant_apps.workorders import links, services
from tenant_apps.workorders.models import Estimate, OrderLine, WorkOrder
from tenant_apps.workorders.types import LineTold
from tests.calendar import desk
from tests.factories.people import browser
from tests.workorders.bench import RECEPTION, Bench, a_car

DAY = dt.timedelta(days=1)
NAME = "Jan Kowal"


def call(*told, **query):
    """Through the door and back into the workshop: a request leaves the connection in public."""
    with open_public():
        return desk.call(*told, **query)


class Asked:
    """An order whose client was asked about pads and wipers, and the client's browser."""

    def __init__(self, bench: Bench, **car):
        self.bench, self.workshop = bench, bench.workshop
        self.order = bench.order(a_car(**car))
        self.pads = bench.line(self.order, name="Klocki przód", unit_net=Decimal(200), quantity=Decimal(1))
        self.wipers = bench.line(self.order, name="Wycieraczki", unit_net=Decimal(50), quantity=Decimal(1))
        bench.put(self.order, "inspected")
        self.send()
        self.client = browser()

    def send(self) -> Estimate:
        self.bench.act(self.order, "send_estimate")
        self.estimate = Estimate.objects.filter(order=self.order).order_by("-number")[0]
        return self.estimate

    def token(self, estimate: Estimate | None = None) -> str:
        estimate = estimate or self.estimate
        secret = links.secret_of(workshop_id=self.workshop.id, seed=estimate.token_seed)
        return links.token_of(links.Address(self.workshop.id, estimate.pk, secret))

    def read(self, token: str | None = None, *, client=None):
        with open_public():
            return (client or self.client).get(f"/api/v1/estimates/{token or self.token()}/")

    def paper(self, token: str | None = None):
        with open_public():
            return self.client.get(f"/api/v1/estimates/{token or self.token()}/pdf/")

    def page(self, token: str | None = None):
        answer = self.read(token)
        assert answer.status_code == 200, answer.content
        return answer.json()["data"]

    def photo(self, file_id: int, token: str | None = None):
        with open_public():
            return self.client.get(f"/api/v1/estimates/{token or self.token()}/files/{file_id}/?small=1")

    def body(self, page, decisions, **fields):
        shown = {line["id"]: line["version"] for line in page["lines"]}
        return {
            "estimate": page["number"],
            "decisions": [
                {"line_id": line.pk, "line_version": shown[line.pk], "decision": decision}
                for line, decision in decisions.items()
            ],
            "name": NAME,
            "consent": True,
        } | fields

    def post(self, body, *, token: str | None = None, client=None, **headers):
        with open_public():
            return (client or self.client).post(
                f"/api/v1/estimates/{token or self.token()}/decisions/",
                body,
                content_type="application/json",
                headers=headers,
            )

    def decide(self, decisions, *, page=None, **fields):
        answer = self.post(self.body(page or self.page(), decisions, **fields))
        assert answer.status_code == 200, answer.content
        return answer.json()["data"]

    def change_price(self, line: OrderLine, price: int) -> None:
        line.refresh_from_db()
        told = LineTold(kind=line.kind, name=line.name, quantity=line.quantity, unit=line.unit, unit_net=Decimal(price))
        services.line_save(order_id=self.order.pk, line_id=line.pk, told=told, version=line.version, who=RECEPTION)

    def states(self, page=None):
        return [line["state"] for line in (page or self.page())["lines"]]

    def consent(self, line: OrderLine) -> str:
        return OrderLine.objects.get(pk=line.pk).consent

    def stage(self) -> str:
        return WorkOrder.objects.get(pk=self.order.pk).stage


def code_of(answer) -> str:
    return answer.json()["error"]["code"]


def promised(task: str) -> list[dict]:
    return [message.payload for message in OutboxMessage.objects.filter(task=task).order_by("created_at")]
