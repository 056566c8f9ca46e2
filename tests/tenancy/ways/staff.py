"""Places on a staff, and what staff may say of whom inside their own workshop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from django.utils import timezone

from shared_apps.core.errors import NotHere
from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.models import Appointment, CalendarFeed, Mechanic
from tenant_apps.calendar.selectors import mechanic_of_user
from tenant_apps.calendar.services import feeds
from tenant_apps.calendar.services.first_slots import REFRESH as COUNT_AGAIN
from tenant_apps.calendar.services.first_slots import first_slots_soon
from tenant_apps.calendar.types import Status
from tenant_apps.inventory.services.shelves import Shelves
from tenants.lifecycle.doors import let_in
from tenants.lifecycle.selectors import people_counts
from tenants.models import Membership
from tenants.selectors import membership_of, places_of, workshop_by_schema
from tenants.services import (
    membership_accept,
    membership_accept_open,
    membership_change,
    membership_invite,
)
from tests.factories.calendar import coming_monday, local
from tests.factories.people import UserFactory, staff_of
from tests.tenancy.cells import World
from tests.tenancy.ways.base import get, lets, post, way
from tests.tenancy.ways.directory import both_ways


@way
def places_are_given_by_their_own_workshop(world: World) -> Iterator[str]:
    for here, there in both_ways(world):
        guest, stranger = UserFactory.create().pk, UserFactory.create().pk
        invited = {
            side.number: membership_invite(workshop_id=side.workshop.id, user_id=guest, roles=["mechanic"])
            for side in (there, here)
        }
        theirs = {"membership_id": invited[there.number].id, "user_id": stranger}
        if lets(NotHere, partial(membership_accept, **theirs)):
            yield "somebody accepts another's invitation"
        accepted = membership_accept_open(workshop_id=here.workshop.id, user_id=guest)
        if accepted is None or accepted.id != invited[here.number].id:
            yield "an invitation of one workshop is accepted at another"
        if membership_of(user_id=guest, workshop_id=there.workshop.id) is not None:
            yield "an invitation is accepted that nobody answered"
        change: dict[str, Any] = {"membership_id": int(there.ids["membership_id"][0]), "roles": ["mechanic"]}
        if lets(NotHere, partial(membership_change, workshop_id=here.workshop.id, **change)):
            yield "one workshop changes rights at another"


@way
def people_are_told_of_their_own_workshop(world: World) -> Iterator[str]:
    for here, _there in both_ways(world):
        own, schema_name = here.workshop.id, here.workshop.schema_name
        if set(people_counts(workshop_ids=[own])) != {own}:
            yield "the people of another workshop are counted"
        if workshop_by_schema(schema_name=schema_name).id != own:
            yield "a schema is taken for another workshop's"
        if {place.schema_name for place in places_of(user_id=here.owner.user.pk)} != {schema_name}:
            yield "somebody is told of places that are not theirs"
        if Membership.objects.filter(workshop_id=own).count() < 2:
            yield "nobody works here"


@way
def a_state_that_nobody_knows_lets_nobody_in(world: World) -> Iterator[str]:
    odd = replace(world.sides[1].workshop, status="odd")
    if lets(NotHere, lambda: let_in(workshop=odd, method="GET", path="/api/v1/me/")):
        yield "a workshop in a state that nobody knows is read"


@way
def a_mechanic_is_one_person(world: World) -> Iterator[str]:
    side = world.sides[1]
    first, second = staff_of(side.workshop, "mechanic"), staff_of(side.workshop, "mechanic")
    with open_workshop(side.workshop.schema_name):
        rows = list(Mechanic.objects.filter(is_active=True).order_by("pk")[:2])
        for row, person in zip(rows, (first, second), strict=True):
            Mechanic.objects.filter(pk=row.pk).update(user_id=person.user.pk)
        for row, person in zip(rows, (first, second), strict=True):
            found = mechanic_of_user(user_id=person.user.pk)
            if found is None or found.pk != row.pk:
                yield "an account is taken for another mechanic"
    for row, person in zip(rows, (first, second), strict=True):
        if get(person, "clock/sheet/")["sheet"]["mechanic"]["id"] != row.pk:
            yield "a mechanic reads another's hours"
    for row, other, person in ((rows[0], rows[1], first), (rows[1], rows[0], second)):
        if [one["mechanic_id"] for one in get(person, "feeds/")["mechanics"]] != [row.pk]:
            yield "a mechanic reads another's secret address"
        if post(person, "feeds/", {"mechanic_id": other.pk}).status_code != 403:
            yield "a mechanic ends another's secret address"
        if post(person, "feeds/", {"mechanic_id": row.pk}).status_code != 200:
            yield "a mechanic cannot end their own secret address"


@way
def a_mechanic_takes_cars_in_and_decides_about_no_visit(world: World) -> Iterator[str]:
    side = world.sides[1]
    mechanic, office = staff_of(side.workshop, "mechanic"), staff_of(side.workshop, "receptionist")
    visit_id = side.ids["appointment_id"][0]
    for was, to, is_offices in (
        (Status.CONFIRMED, Status.ARRIVED, False),
        (Status.REQUESTED, Status.CONFIRMED, True),
        (Status.CONFIRMED, Status.NO_SHOW, True),
        (Status.CONFIRMED, Status.CANCELLED, True),
    ):
        for person, may in ((mechanic, not is_offices), (office, True)):
            with open_workshop(side.workshop.schema_name):
                Appointment.objects.filter(pk=visit_id).update(status=was, starts_at=timezone.now())
            asked = {"status": to, "reason": "awaria"}
            if post(person, f"appointments/{visit_id}/status/", asked).status_code != (200 if may else 403):
                yield f"{was} to {to}: not what this person may do with a visit"


@way
def a_secret_is_more_than_its_hash(world: World) -> Iterator[str]:
    side = world.sides[1]
    with open_workshop(side.workshop.schema_name):
        feed = feeds.feed_of(mechanic_id=None)
        CalendarFeed.objects.filter(pk=feed.pk).update(secret_hash=feeds._hash("zgaduje"))
        if lets(NotHere, lambda: feeds.feed_text(workshop=side.workshop, secret="zgaduje")):
            yield "a calendar opens for another secret of the same hash"


@way
def a_secret_address_ends_with_the_place(world: World) -> Iterator[str]:
    side = world.sides[1]
    worker, receptionist = staff_of(side.workshop, "mechanic"), staff_of(side.workshop, "receptionist")
    with open_workshop(side.workshop.schema_name):
        row = Mechanic.objects.filter(is_active=True).order_by("pk").first()
        assert row is not None
        Mechanic.objects.filter(pk=row.pk).update(user_id=worker.user.pk)
        secrets = {pk: feeds.feed_of(mechanic_id=pk).secret for pk in (None, row.pk)}

        def opens(pk: int | None) -> bool:
            return lets(NotHere, lambda: feeds.feed_text(workshop=side.workshop, secret=secrets[pk]))

        if not opens(None) or not opens(row.pk):
            yield "a calendar does not open for its own secret"
        place = Membership.objects.get(user=worker.user, workshop_id=side.workshop.id)
        Membership.objects.filter(pk=place.pk).update(status=Membership.Status.REVOKED)
        if opens(row.pk):
            yield "a dismissed mechanic reads on"
        Membership.objects.filter(pk=place.pk).update(status=Membership.Status.ACTIVE)
        Mechanic.objects.filter(pk=row.pk).update(is_active=False)
        if opens(row.pk):
            yield "a mechanic who was switched off reads on"
        Mechanic.objects.filter(pk=row.pk).update(is_active=True)
    office = Membership.objects.get(user=receptionist.user, workshop_id=side.workshop.id)
    membership_change(workshop_id=side.workshop.id, membership_id=office.pk, status="revoked")
    with open_workshop(side.workshop.schema_name):
        if opens(None) or opens(row.pk):
            yield "somebody who left the office reads on"


@way
def who_is_not_here_is_not_booked(world: World) -> Iterator[str]:
    here, there = world.sides[1], world.sides[2]
    visit: dict[str, Any] = {
        "service_id": int(here.ids["service_id"][0]),
        "start": local(coming_monday(), "12:00").isoformat(),
        "customer": {"name": "Jan Kowal", "phone": "600 200 300"},
        "vehicle": {"label": "Skoda", "plate": "KR 1AB23"},
        "concern": "stuka",
        "ignore_warnings": True,
    }
    for name in ("mechanic_id", "bay_id"):
        if post(here.owner, "appointments/", visit | {name: int(there.ids[name][0])}).status_code != 404:
            yield f"a visit with a foreign {name} is not told that it is not here"
    if post(here.owner, "appointments/", visit).status_code != 201:
        yield "an honest visit is not booked"
    with open_workshop(here.workshop.schema_name):
        part_id = int(there.ids["part_id"][0])
        if lets(NotHere, lambda: Shelves([part_id], actor_id=None).part(part_id)):
            yield "another's part lies on the shelf"


@way
def one_workshops_message_is_not_anothers(world: World) -> Iterator[str]:
    OutboxMessage.objects.filter(task=COUNT_AGAIN).delete()
    for side in world.sides.values():
        with open_workshop(side.workshop.schema_name):
            first_slots_soon()
        if not OutboxMessage.objects.filter(task=COUNT_AGAIN, schema_name=side.workshop.schema_name).exists():
            yield "a message of one workshop stands for another's"
