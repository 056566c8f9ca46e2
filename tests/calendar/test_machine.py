"""A workshop lived through at random, against a model of plain lists: never an overlap, never a lost or ghost visit."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import ClassVar

from django.db import transaction
from django.db.models import Q
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from shared_apps.accounts.models import User
from shared_apps.core.tenancy import open_workshop
from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar import services
from tenant_apps.calendar.errors import HoldExpired, SlotTaken
from tenant_apps.calendar.models import Appointment, Mechanic, Service, TimeSlot
from tenant_apps.calendar.selectors import availability
from tenant_apps.calendar.types import Caller, SlotKind
from tests.factories.calendar import MONDAY, NOW, car, furnish, local, person
from tests.factories.people import UserFactory

HOUR, MINUTE = dt.timedelta(hours=1), dt.timedelta(minutes=1)
callers = itertools.count(1)
half_hours = st.integers(0, 15).map(lambda number: local(MONDAY, "08:00") + number * 30 * MINUTE)
anything = st.integers(0, 10**6)


class Calendar(RuleBasedStateMachine):
    """The model: what is held (token, start, until) and what is booked (visit, start, length) on two mechanics."""

    workshop: ClassVar[WorkshopRef]
    service: ClassVar[Service]
    user: ClassVar[User]

    @initialize()
    def open(self):
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.scope = open_workshop(self.workshop.schema_name)
        self.scope.__enter__()
        self.now = NOW
        self.holds: dict = {}
        self.visits: dict = {}
        self.absent: list[tuple] = []

    def teardown(self):
        if hasattr(self, "scope"):
            self.scope.__exit__(None, None, None)
            transaction.set_rollback(True)
            self.transaction.__exit__(None, None, None)

    def taken(self, without=None) -> list[tuple]:
        held = [(start, start + HOUR) for token, (start, until) in self.holds.items() if until > self.now]
        return held + [span for visit, span in self.visits.items() if visit != without]

    def room_at(self, start, length=HOUR, without=None) -> bool:
        """Two mechanics, two lifts: there is room while at most one other visit overlaps any of its moments."""
        others = [span for span in self.taken(without) if span[0] < start + length and span[1] > start]
        moments = [start, *(span[0] for span in others if span[0] >= start)]
        return all(sum(span[0] <= moment < span[1] for span in others) < 2 for moment in moments)

    def pick(self, found, number):
        return list(found)[number % len(found)]

    @rule(start=half_hours)
    def hold(self, start):
        caller = Caller(key=f"ip:{next(callers)}")
        try:
            held = services.hold_make(
                workshop=self.workshop, service_code=self.service.code, start=start, caller=caller, now=self.now
            )
        except SlotTaken as refusal:
            self.offered(refusal)
        else:
            assert self.room_at(start)
            self.holds[held.id] = (start, held.expires_at)

    @precondition(lambda self: self.holds)
    @rule(number=anything)
    def book_the_hold(self, number):
        token = self.pick(self.holds, number)
        start, until = self.holds[token]
        try:
            visit = services.book_for_client(
                workshop=self.workshop,
                user_id=self.user.pk,
                wish=services.Wish(hold_id=token),
                car=car(),
                phone="600100200",
                now=self.now,
            )
        except (SlotTaken, HoldExpired):
            assert until <= self.now
        else:
            self.visits[visit.pk] = (start, start + HOUR)
        del self.holds[token]

    @rule(start=half_hours)
    def book(self, start):
        try:
            visit = services.book_for_client(
                workshop=self.workshop,
                user_id=self.user.pk,
                wish=services.Wish(service_code=self.service.code, start=start),
                car=car(),
                phone="600100200",
                now=self.now,
            )
        except SlotTaken as refusal:
            self.offered(refusal)
        else:
            assert self.room_at(start)
            self.visits[visit.pk] = (start, start + HOUR)

    @rule(start=half_hours, minutes=st.sampled_from([30, 60, 90, 120]))
    def book_at_the_counter(self, start, minutes):
        length = minutes * MINUTE
        try:
            visit = services.book_by_staff(
                workshop=self.workshop,
                service_id=self.service.pk,
                start=start,
                person=person(),
                car=car(),
                duration_minutes=minutes,
                ignore_warnings=True,
                now=self.now,
            )
        except SlotTaken as refusal:
            self.offered(refusal)
        else:
            assert self.room_at(start, length)
            self.visits[visit.pk] = (start, start + length)

    @precondition(lambda self: self.visits)
    @rule(number=anything, start=half_hours)
    def move(self, number, start):
        key = self.pick(self.visits, number)
        length = self.visits[key][1] - self.visits[key][0]
        version = Appointment.objects.get(pk=key).version
        try:
            services.appointment_edit(
                workshop=self.workshop,
                appointment_id=key,
                version=version,
                start=start,
                ignore_warnings=True,
                now=self.now,
            )
        except SlotTaken as refusal:
            self.offered(refusal, without=key)
        else:
            assert self.room_at(start, length, without=key)
            self.visits[key] = (start, start + length)

    @precondition(lambda self: self.visits)
    @rule(number=anything)
    def cancel(self, number):
        key = self.pick(self.visits, number)
        services.cancel_by_staff(workshop=self.workshop, appointment_id=key, reason="próba", now=self.now)
        del self.visits[key]

    @rule(minutes=st.sampled_from([1, 5, 10, 11]))
    def time_passes(self, minutes):
        self.now = min(self.now + minutes * MINUTE, local(MONDAY, "06:55"))

    @rule()
    def sweep(self):
        services.holds_sweep(now=self.now)
        self.holds = {token: (start, until) for token, (start, until) in self.holds.items() if until > self.now}

    @rule(start=half_hours, number=anything)
    def fall_ill(self, start, number):
        mechanic = Mechanic.objects.filter(is_active=True).order_by("pk")[number % 2]
        services.absence_save(
            absence_id=None, mechanic_id=mechanic.pk, starts_at=start, ends_at=start + HOUR, reason="chory"
        )
        self.absent.append((mechanic.pk, start, start + HOUR))

    def offered(self, refusal, without=None):
        """What a refusal offers is free for the very mechanic and bay it names."""
        for other in refusal.details["alternatives"]:
            assert other["start"] >= self.now
            clashes = (
                TimeSlot.objects.filter(during__overlap=(other["start"], other["end"]))
                .filter(Q(mechanic=other["mechanic_id"]) | Q(bay=other["bay_id"]))
                .exclude(kind=SlotKind.HOLD, expires_at__lte=self.now)
                .exclude(appointment__isnull=False, appointment=without)
            )
            assert not clashes.exists()

    def free(self):
        [day] = availability(workshop=self.workshop, service=self.service, first=MONDAY, days=1, now=self.now)
        return day.slots

    @invariant()
    def the_database_agrees(self):
        if not hasattr(self, "scope"):
            return
        booked = {
            slot.appointment_id: (slot.during.lower, slot.during.upper)
            for slot in TimeSlot.objects.filter(kind=SlotKind.BOOKING)
        }
        assert booked == self.visits
        slots = list(TimeSlot.objects.exclude(kind=SlotKind.HOLD, expires_at__lte=self.now))
        for one, other in itertools.combinations(slots, 2):
            if one.during.lower < other.during.upper and other.during.lower < one.during.upper:
                assert one.mechanic_id != other.mechanic_id
                assert one.bay_id != other.bay_id

    @invariant()
    def what_is_free_has_room_and_a_mechanic_at_work(self):
        if not hasattr(self, "scope"):
            return
        for slot in self.free():
            assert self.room_at(slot.start)
            away = {who for who, start, end in self.absent if start < slot.end and end > slot.start}
            assert len(away) < 2


def test_a_random_life_has_no_overlap(alpha):
    Calendar.workshop = alpha
    Calendar.service = furnish(alpha, mechanics=2, bays=2)
    Calendar.user = UserFactory.create()
    run_state_machine_as_test(
        Calendar,
        settings=settings(
            max_examples=12,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
