"""How much one caller may hold, and how much all who share an address: an office is many people, a script is one."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar import services
from tenant_apps.calendar.errors import TooManyHolds
from tenant_apps.calendar.models import TimeSlot
from tenant_apps.calendar.services.holds import HOLDS_PER_ADDRESS, HOLDS_PER_CALLER
from tenant_apps.calendar.types import Caller
from tests.calendar.shop import DAY
from tests.factories.calendar import MONDAY, NOW, coming_monday, furnish, local, publish
from tests.factories.people import browser, client_person

CLOCKS = ("08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00")
DEVICE = "__Host-gm_device"


@pytest.fixture
def listing(alpha):
    furnish(alpha, code="oil-change", mechanics=2, bays=2)
    return publish(alpha)


def hold_at(client, listing, start: dt.datetime, address: str = "203.0.113.7") -> int:
    body = {"workshop_id": str(listing), "service": "oil-change", "start": start.isoformat()}
    answer = client.post("/api/v1/calendar/hold/", body, content_type="application/json", REMOTE_ADDR=address)
    return int(answer.status_code)


def test_people_behind_one_address_hold_each_their_own(alpha, listing):
    monday = coming_monday()
    for number, visitor in enumerate((browser(), browser(), client_person(), client_person())):
        starts = [local(monday + number * DAY, clock) for clock in CLOCKS[:4]]
        assert [hold_at(visitor, listing, start) for start in starts] == [201] * HOLDS_PER_CALLER + [409]


def test_a_person_is_one_caller_wherever_they_call_from(alpha, listing):
    monday, person = coming_monday(), client_person()
    elsewhere = client_person(person.user)
    statuses = [
        hold_at(visitor, listing, local(monday, clock), address)
        for visitor, clock, address in (
            (person, "08:00", "203.0.113.7"),
            (elsewhere, "09:00", "198.51.100.4"),
            (person, "10:00", "198.51.100.5"),
            (elsewhere, "11:00", "198.51.100.6"),
        )
    ]
    assert statuses == [201, 201, 201, 409]


def test_all_who_share_an_address_hold_many_and_no_more(shop):
    starts = [local(MONDAY + number * DAY, clock) for number in (0, 1, 2, 3, 4, 7) for clock in CLOCKS]
    for number, start in enumerate(starts[:HOLDS_PER_ADDRESS]):
        shop.hold(start, caller=Caller(key=f"browser:{number}", address="office"))

    with pytest.raises(TooManyHolds):
        shop.hold(starts[HOLDS_PER_ADDRESS], caller=Caller(key="browser:one-more", address="office"))
    shop.hold(starts[HOLDS_PER_ADDRESS], caller=Caller(key="browser:one-more", address="elsewhere"))
    shop.hold(
        starts[HOLDS_PER_ADDRESS + 1],
        caller=Caller(key="browser:later", address="office"),
        now=NOW + dt.timedelta(minutes=10),
    )


def test_a_visitor_is_known_by_a_cookie_that_nobody_else_can_write(alpha, listing):
    visitor, monday = browser(), coming_monday()
    assert hold_at(visitor, listing, local(monday, "08:00")) == 201
    cookie = visitor.cookies[DEVICE]
    marks = (cookie["secure"], cookie["httponly"], cookie["samesite"], cookie["path"], cookie["domain"])
    assert marks == (True, True, "Lax", "/", "")

    for clock in CLOCKS[1:4]:
        visitor.cookies[DEVICE] = f"{cookie.value[:-4]}AAAA"
        assert hold_at(visitor, listing, local(monday, clock)) == 201
    with open_workshop(alpha.schema_name):
        holders = list(TimeSlot.objects.values_list("holder", flat=True))
    # A made-up cookie is nobody's: each time a new visitor, all of the same address, which is not kept as it is.
    assert len({holder.partition("@")[0] for holder in holders}) == 4
    assert len({holder.partition("@")[2] for holder in holders}) == 1
    assert not any("203.0.113" in holder for holder in holders)


def test_who_holds_at_the_same_moment_gets_no_more(new_workshop):
    service = furnish(new_workshop, mechanics=8, bays=8)
    caller = Caller(key="browser:eager", address="office")

    def hold(clock: str) -> bool:
        try:
            with open_workshop(new_workshop.schema_name):
                services.hold_make(
                    workshop=new_workshop,
                    service_code=service.code,
                    start=local(MONDAY, clock),
                    caller=caller,
                    now=NOW,
                )
        except TooManyHolds:
            return False
        finally:
            connections.close_all()
        return True

    with ThreadPoolExecutor(len(CLOCKS)) as pool:
        assert sum(pool.map(hold, CLOCKS)) == HOLDS_PER_CALLER
