"""A workshop with cars to work on: what tests of orders do over and over, in one word each."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import Any

from shared_apps.core.permissions import MECHANIC, OWNER, RECEPTIONIST
from tenant_apps.customers.models import Customer, CustomerVehicle
from tenant_apps.customers.services import customer_remember, vehicle_remember
from tenant_apps.customers.types import CarSeen
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.models import OrderLine, SignedProtocol, WorkOrder
from tenant_apps.workorders.types import Action, Consent, LineTold, Opening, OrderTold, Who
from tests.factories.calendar import car, person

_numbers = itertools.count(1)
RECEPTION = Who(name="Recepcja", roles=frozenset({RECEPTIONIST}))
PIT = Who(name="Mechanik", roles=frozenset({MECHANIC}))
BOSS = Who(name="Właściciel", roles=frozenset({OWNER}))

SIGNATURE = [[[0.1, 0.5], [0.4, 0.2], [0.6, 0.7]], [[0.7, 0.5]]]


def a_car(**fields) -> CustomerVehicle:
    customer: Customer = customer_remember(person=person())
    seen: CarSeen = car()
    vehicle = vehicle_remember(customer_id=customer.pk, car=seen)
    for name, value in fields.items():
        setattr(vehicle, name, value)
    vehicle.save()
    return vehicle


class Bench:
    """Orders of one workshop; the test stands inside it."""

    def __init__(self, workshop):
        self.workshop = workshop

    def order(self, vehicle: CustomerVehicle | None = None, **told) -> WorkOrder:
        opening = Opening(customer_vehicle_id=(vehicle or a_car()).pk, told=OrderTold(**{"concern": "Piszczy"} | told))
        return services.order_open(workshop=self.workshop, opening=opening, who=RECEPTION)

    def line(self, order: WorkOrder, *, who=RECEPTION, consent: str = "", **fields) -> OrderLine:
        told: dict[str, Any] = {
            "kind": "labour",
            "name": f"Praca {next(_numbers)}",
            "quantity": Decimal("1.5"),
            "unit": "h",
            "unit_net": Decimal("180.00"),
        } | fields
        line = services.line_add(order_id=order.pk, told=LineTold(**told), who=who)
        if consent:
            OrderLine.objects.filter(pk=line.pk).update(consent=consent)
            line.consent = consent
        return line

    def at(self, stage: str, **told) -> WorkOrder:
        """An order that stands at this stage, however it got there, with one approved piece of work that is done."""
        order = self.order(**told)
        line = self.line(order, consent=Consent.APPROVED)
        OrderLine.objects.filter(pk=line.pk).update(done_at=order.created_at)
        self.put(order, stage)
        return order

    def put(self, order: WorkOrder, stage: str) -> None:
        """One that has left has its invoice, and nobody has paid it yet."""
        closed_at = order.created_at if stage in ("released", "cancelled") else None
        invoice = {"document": "FV 1"} if stage == "released" else {}
        WorkOrder.objects.filter(pk=order.pk).update(stage=stage, closed_at=closed_at, **invoice)

    def act(self, order: WorkOrder, action: str, *, who=RECEPTION, **said) -> WorkOrder:
        version = said.pop("version", None)
        return services.order_act(
            workshop=self.workshop,
            order_id=order.pk,
            action=Action(action),
            who=who,
            said=services.Said(**said),
            version=version,
        )

    def seen(self, order: WorkOrder) -> dict[str, Any]:
        """The protocol as it stands on the screen now."""
        fresh = selectors.order_get(order_id=order.pk)
        return selectors.intake_out(order=fresh, staff_id=None, with_prices=True)

    def sign(self, order: WorkOrder, seen: dict[str, Any] | None = None, by: str = "Jan Łoś") -> SignedProtocol:
        """Under what was `seen`; without it, under what stands there now."""
        seen = seen or self.seen(order)
        return services.protocol_sign(
            order_id=order.pk,
            version=seen["version"],
            seen_hash=seen["content_hash"],
            signed_by=by,
            signature=SIGNATURE,
            who=RECEPTION,
        )

    def say(self, order: WorkOrder, decisions: dict[int, str]) -> WorkOrder:
        return services.consents_record(order_id=order.pk, decisions=decisions, how="telefonicznie", who=RECEPTION)
