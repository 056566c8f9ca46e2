"""A store room lived through at random, against a model of plain numbers: nothing below zero, nothing lost."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from shared_apps.core.errors import NotHere
from shared_apps.core.tenancy import open_workshop
from shared_apps.core.types import WorkshopRef
from tenant_apps.inventory import services
from tenant_apps.inventory.errors import (
    AlreadyIssued,
    MoreThanIssued,
    NotEnoughStock,
)
from tenant_apps.inventory.models import Part, StockAlert
from tenant_apps.inventory.selectors import ledger_differences, reservations_of
from tenant_apps.inventory.types import alert_kinds
from tests.factories.inventory import part

lines = st.integers(1, 4)
quantities = st.integers(1, 6).map(Decimal)


class StoreRoom(RuleBasedStateMachine):
    """The model: what lies there, and of each line what it wants and what it took, in order of age."""

    workshop: ClassVar[WorkshopRef]

    @initialize()
    def open(self):
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.scope = open_workshop(self.workshop.schema_name)
        self.scope.__enter__()
        self.part = part(0, minimum=Decimal(3), maximum=Decimal(15))
        self.there = Decimal(0)
        self.wanted: dict[int, Decimal] = {}
        self.issued: dict[int, Decimal] = {}

    def teardown(self):
        if hasattr(self, "scope"):
            self.scope.__exit__(None, None, None)
            transaction.set_rollback(True)
            self.transaction.__exit__(None, None, None)

    def held(self):
        return {line: state.reserved for line, state in reservations_of(line_ids=self.wanted).items()}

    @rule(quantity=quantities, cost=st.integers(1, 90).map(Decimal))
    def receive(self, quantity, cost):
        services.part_receive(part_id=self.part.pk, quantity=quantity, unit_cost=cost, actor_id=None)
        self.there += quantity

    @rule(change=st.integers(-6, 6).filter(bool).map(Decimal))
    def correct(self, change):
        try:
            services.part_correct(part_id=self.part.pk, change=change, words="próba", actor_id=None)
        except NotEnoughStock:
            assert self.there + change < 0
        else:
            self.there += change

    @rule(line=lines, quantity=st.integers(0, 6).map(Decimal))
    def reserve(self, line, quantity):
        try:
            services.part_reserve(
                line_id=line, label=f"Z/{line}", part_id=self.part.pk, quantity=quantity, actor_id=None
            )
        except AlreadyIssued:
            assert quantity < self.issued.get(line, 0)
        else:
            self.wanted[line] = quantity

    @rule(line=lines)
    def release(self, line):
        services.part_release(line_id=line, actor_id=None)
        issued = self.issued.get(line, Decimal(0))
        if issued:
            self.wanted[line] = issued
        else:
            self.wanted.pop(line, None)

    @rule(line=lines)
    def issue(self, line):
        free = self.there - sum(self.held().values())
        could = free + self.held().get(line, Decimal(0))
        try:
            services.part_issue(line_id=line, quantity=None, actor_id=None)
        except NotHere:
            assert line not in self.wanted
        except NotEnoughStock:
            assert could < self.wanted[line] - self.issued.get(line, Decimal(0))
        else:
            self.there -= self.wanted[line] - self.issued.get(line, Decimal(0))
            self.issued[line] = self.wanted[line]

    @rule(line=lines, quantity=quantities)
    def bring_back(self, line, quantity):
        try:
            services.part_return(line_id=line, quantity=quantity, actor_id=None)
        except NotHere:
            assert line not in self.wanted
        except MoreThanIssued:
            assert quantity > self.issued.get(line, 0)
        else:
            self.there += quantity
            self.issued[line] -= quantity

    @invariant()
    def balances_are_the_model_and_the_ledger(self):
        if not hasattr(self, "part"):
            return
        row = Part.objects.get(pk=self.part.pk)
        held = self.held()
        assert (row.on_hand, row.reserved) == (self.there, sum(held.values()))
        assert ledger_differences() == []
        lacking = {line: self.wanted[line] - self.issued.get(line, Decimal(0)) - held[line] for line in self.wanted}
        assert min(lacking.values(), default=0) >= 0
        # Nothing lies free while somebody waits.
        assert not (any(lacking.values()) and row.available > 0)
        last = row.movements.order_by("-number").first()
        if last is not None:
            assert (last.on_hand_after, last.reserved_after) == (row.on_hand, row.reserved)
            assert (last.number, last.average_cost_after) == (row.moved, row.average_cost)

    @invariant()
    def alerts_say_how_it_stands(self):
        if not hasattr(self, "part"):
            return
        row = Part.objects.get(pk=self.part.pk)
        kinds = alert_kinds(
            on_hand=row.on_hand,
            reserved=row.reserved,
            minimum=row.minimum,
            maximum=row.maximum,
            is_stocked=row.is_stocked,
        )
        found = StockAlert.objects.filter(part=row, is_resolved=False).values_list("alert_type", flat=True)
        assert sorted(found) == sorted(kinds)


def test_a_store_room_at_random(alpha):
    StoreRoom.workshop = alpha
    run_state_machine_as_test(
        StoreRoom,
        settings=settings(
            max_examples=15, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
