"""What is a client's own: bookings, cars, consents, bells, and the link to an estimate."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from django.utils import timezone

from shared_apps.core.errors import NotHere
from shared_apps.core.tenancy import open_workshop
from shared_apps.diagnosis.models import AiDiagnosis, ChatSession
from shared_apps.diagnosis.selectors import is_own_diagnosis
from shared_apps.diagnosis.talk import SEVERITIES
from shared_apps.notifications.selectors import notification_list
from shared_apps.notifications.services import notify
from shared_apps.portal import selectors as portal
from shared_apps.vehicles import consent, services
from shared_apps.vehicles import selectors as vehicles
from shared_apps.vehicles.errors import NotShared
from shared_apps.vehicles.models import Vehicle, WorkshopGrant
from shared_apps.vehicles.types import VehicleIn
from tenant_apps.calendar.models import Appointment
from tenant_apps.calendar.selectors import appointments as visits
from tenant_apps.calendar.selectors import clients as calendar
from tenant_apps.calendar.services import changes
from tenant_apps.calendar.types import Status
from tenant_apps.chat import services as talks
from tenant_apps.chat.models import Quote
from tenant_apps.chat.selectors import talking_of
from tenant_apps.chat.types import AcceptedQuote, QuoteLineTold, Speaker, Subject
from tenant_apps.chat.types import Side as ChatSide
from tenant_apps.customers.models import Customer
from tenant_apps.customers.services import customer_remember, customers_take_in
from tenant_apps.customers.types import PersonSeen
from tenant_apps.workorders import links
from tenant_apps.workorders import services as orders
from tenant_apps.workorders.errors import OrderOfAnother
from tenant_apps.workorders.models import Estimate, OrderFile
from tenant_apps.workorders.selectors import estimates
from tenant_apps.workorders.types import Opening, Who
from tenants.services import workshop_set_status
from tests.factories.people import UserFactory
from tests.tenancy.cells import World
from tests.tenancy.ways.base import lets, way
from tests.tenancy.ways.directory import both_ways
from tests.tenancy.world import Side

CAR = VehicleIn(make="Skoda", model="Octavia")


def refused(acts: dict[str, Callable[[], Any]], error: type[Exception] = NotHere) -> Iterator[str]:
    for name, act in acts.items():
        if lets(error, act):
            yield f"{name} is let through"


@way
def bookings_are_the_clients_own(world: World) -> Iterator[str]:
    for here, there in both_ways(world):
        own, visit = here.client.user.pk, uuid.UUID(there.ids["appointment_id"][0])
        if {entry.user_id for entry in portal.bookings_of(user_id=own)} != {own}:
            yield "bookings of another are listed"
        if portal.workshops_of_vehicle(user_id=own, vehicle_id=uuid.UUID(there.ids["vehicle_id"][0])):
            yield "another's car says where it was"
        entries = [portal.booking_ref(entry=entry) for entry in portal.bookings_of(user_id=there.client.user.pk)]
        if calendar.visits_of_client(user_id=own, entries=entries):
            yield "another's visits are read by their entries"
        yield from refused({"another's entry": partial(portal.booking_entry, user_id=own, appointment_id=visit)})


@way
def only_ones_own_visit_is_no_obstacle(world: World) -> Iterator[str]:
    """Whoever could name another's visit would learn from the free times when it is."""
    for here, there in both_ways(world):
        visit, own, stranger = uuid.UUID(here.ids["appointment_id"][0]), here.client.user.pk, there.client.user.pk
        with open_workshop(here.workshop.schema_name):
            row = Appointment.objects.filter(pk=visit)
            status = row.get().status
            row.update(status=Status.CONFIRMED)
            if calendar.visit_to_move(user_id=own, appointment_id=visit) is None:
                yield "a client's own visit stands in its own way"
            if calendar.visit_to_move(user_id=stranger, appointment_id=visit) is not None:
                yield "free times are counted without another's visit"
            row.update(status=status)


@way
def a_diagnosis_goes_into_its_own_persons_booking(world: World) -> Iterator[str]:
    """A workshop reads what comes with a booking: nobody hands over what another, or a browser of nobody, was told."""
    whose: list[dict[str, Any]] = [{"user": side.client.user} for side in world.sides.values()]
    rows = [_diagnosis(**one) for one in (*whose, {"visitor": "way"})]
    for one in whose:
        own = [is_own_diagnosis(user_id=one["user"].pk, diagnosis_id=row.pk) for row in rows]
        if own != [row.session.user == one["user"] for row in rows]:
            yield f"whose a diagnosis is: {own}"


def _diagnosis(**whose: Any) -> AiDiagnosis:
    return AiDiagnosis.objects.create(
        session=ChatSession.objects.create(**whose),
        severity_level=SEVERITIES[0],
        estimated_cost_min=1,
        estimated_cost_max=2,
        confidence_score="0.50",
        provider="embedded",
    )


@way
def an_accepted_quote_goes_into_its_own_clients_order(world: World) -> Iterator[str]:
    """Of the visit that the conversation names, or the client's only open one; never into another's."""
    for here, there in both_ways(world):
        visit, own, stranger = uuid.UUID(here.ids["appointment_id"][0]), here.client.user.pk, there.client.user.pk
        who = Who(user_id=here.owner.user.pk, name="szef", roles=frozenset({"owner"}))
        with open_workshop(here.workshop.schema_name):
            order = orders.order_open(workshop=here.workshop, opening=Opening(appointment_id=visit), who=who)
            for named in (visit, None):
                if orders.quote_take_in(offer=_accepted(own, named)) != order.pk:
                    yield "a quote does not go into its client's own order"
                if orders.quote_take_in(offer=_accepted(stranger, named)) is not None:
                    yield "a quote of one client goes into another's order"
            chosen = replace(_accepted(stranger, None), order_id=order.pk)
            if lets(OrderOfAnother, partial(orders.quote_take_in, offer=chosen)):
                yield "a quote of one client is put on another's order"


@way
def what_was_accepted_before_goes_into_its_own_clients_order(world: World) -> Iterator[str]:
    """An order that is opened takes what its own customer said yes to, and nobody else's."""
    for here, there in both_ways(world):
        own, stranger = here.client.user.pk, there.client.user.pk
        with open_workshop(here.workshop.schema_name):
            for client in (own, stranger):
                _said_yes(client)
            if talks.quotes_offer_again(client_user_id=stranger) != 0:
                yield "what another accepted is taken in without an order of theirs"
            visit = uuid.UUID(here.ids["appointment_id"][0])
            who = Who(user_id=here.owner.user.pk, name="szef", roles=frozenset({"owner"}))
            order = orders.order_open(workshop=here.workshop, opening=Opening(appointment_id=visit), who=who)
            taken = Quote.objects.filter(order_id=order.pk)
            if {quote.message.conversation.client_user_id for quote in taken} != {own}:
                yield "an order takes in what another client accepted, or not what its own did"
            _said_yes(own)
            if talks.quotes_offer_again(client_user_id=stranger) != 0:
                yield "what one client accepted is offered again when another's order is opened"


@way
def a_visit_is_told_of_to_its_own_client_alone(world: World) -> Iterator[str]:
    """Where no conversation is about the visit, its client's own general one hears of it; not the newest of anybody."""
    for here, there in both_ways(world):
        own, stranger = here.client.user.pk, there.client.user.pk
        with open_workshop(here.workshop.schema_name):
            for client in (own, stranger):
                _said_yes(client)
            found = talking_of(appointment_id=uuid.uuid4(), client_user_id=own)
            if {one.client_user_id for one in found} != {own}:
                yield "a visit is told of in another client's conversation, or not in its own client's"


def _said_yes(client_user_id: int) -> None:
    """A conversation about nothing in particular, with a quote that was accepted and no order has."""
    client = Speaker(ChatSide.CLIENT, client_user_id, "klient")
    begun = talks.conversation_begin(
        client_user_id=client_user_id, client_name="klient", about=Subject(), speaker=client, text="ile?"
    )
    line = QuoteLineTold(kind="labour", name="wymiana", quantity=Decimal(1), unit_net=Decimal(100))
    sent = talks.quote_send(conversation_id=begun.pk, speaker=Speaker(ChatSide.STAFF), lines=[line])
    Quote.objects.filter(message=sent).update(status="accepted", answered_at=timezone.now())


def _accepted(client_user_id: int, appointment_id: uuid.UUID | None) -> AcceptedQuote:
    return AcceptedQuote(
        conversation_id=uuid.uuid4(),
        number=1,
        client_user_id=client_user_id,
        client_name="",
        answered_at=timezone.now(),
        author_id=None,
        author_name="",
        order_id=None,
        appointment_id=appointment_id,
        lines=[QuoteLineTold(kind="labour", name="wymiana", quantity=Decimal(1), unit_net=Decimal(100))],
    )


@way
def visits_are_the_clients_own(world: World) -> Iterator[str]:
    """Inside the workshop too: whoever came in with the wrong name finds nothing."""
    side, stranger = world.sides[1], world.sides[2].client.user.pk
    visit, own = uuid.UUID(side.ids["appointment_id"][0]), side.client.user.pk
    told: dict[str, Any] = {"workshop": side.workshop, "appointment_id": visit, "user_id": stranger}
    with open_workshop(side.workshop.schema_name):
        yield from refused(
            {
                "reading another's visit": lambda: visits.appointment_of_client(appointment_id=visit, user_id=stranger),
                "moving another's visit": lambda: changes.reschedule_by_client(**told, start=timezone.now()),
                "cancelling another's visit": lambda: changes.cancel_by_client(**told),
            }
        )
        if visits.upcoming_of_client(user_id=stranger, now=timezone.now()):
            yield "another's coming visits are counted"
        if visits.appointment_of_client(appointment_id=visit, user_id=own).pk != visit:
            yield "one's own visit is not found"


@way
def cars_are_their_owners(world: World) -> Iterator[str]:
    side, stranger = world.sides[1], world.sides[2].client.user.pk
    car, slug = uuid.UUID(side.ids["vehicle_id"][0]), side.workshop.slug
    told: dict[str, Any] = {"owner_id": stranger, "vehicle_id": car}
    consented: dict[str, Any] = {"slug": slug, "text_version": consent.VERSION, "language": "pl"}
    yield from refused(
        {
            "reading another's car": lambda: vehicles.vehicle_get(**told),
            "changing another's car": lambda: services.vehicle_change(**told, vehicle=CAR),
            "removing another's car": lambda: services.vehicle_remove(**told),
            "showing another's car": lambda: services.grant_give(**told, **consented),
            "hiding another's car": lambda: services.grant_revoke(**told, slug=slug),
        }
    )
    if {row.owner_id for row in vehicles.vehicles_of(owner_id=stranger)} != {stranger}:
        yield "another's cars are listed"
    crowd = UserFactory.create()
    Vehicle.objects.bulk_create(Vehicle(owner=crowd, make="X", model="Y") for _ in range(services.MOST_VEHICLES))
    if services.vehicle_add(owner_id=stranger, vehicle=CAR).owner_id != stranger:
        yield "a car is added for another"


@way
def a_car_is_read_by_whom_it_was_shown(world: World) -> Iterator[str]:
    side, other = world.sides[1], world.sides[2]
    car, client = uuid.UUID(side.ids["vehicle_id"][0]), side.client.user.pk
    look: dict[str, Any] = {"vehicle_id": car, "user_id": other.owner.user.pk, "purpose": "visit"}
    with open_workshop(other.workshop.schema_name):
        if vehicles.vehicles_shared_with(schema_name=other.workshop.schema_name, vehicle_ids=[car]):
            yield "a car counts as shown to a workshop that it was not shown to"
        yield from refused(
            {"a look": lambda: services.vehicle_look(schema_name=other.workshop.schema_name, **look)}, NotShared
        )
    # Shown to both, hidden from one: the other still reads it.
    given = WorkshopGrant.objects.get(vehicle=car, revoked_at=None)
    both = WorkshopGrant.objects.create(
        vehicle_id=car, workshop_id=other.workshop.id, given_at=timezone.now(), text_version="x", text_language="pl"
    )
    services.grant_revoke(owner_id=client, vehicle_id=car, slug=side.workshop.slug)
    both.refresh_from_db()
    if both.revoked_at is not None:
        yield "hiding a car from one workshop hides it from another"
    yield from _read_no_more(side, car)
    consented: dict[str, Any] = {"slug": side.workshop.slug, "text_version": consent.VERSION, "language": "pl"}
    services.grant_give(owner_id=client, vehicle_id=car, **consented)
    if not WorkshopGrant.objects.filter(vehicle=car, workshop_id=given.workshop_id, revoked_at=None).exists():
        yield "a car that was shown to one workshop counts as shown to another"


def _read_no_more(side: Side, car: uuid.UUID) -> Iterator[str]:
    """A car that its client has just hidden from this workshop."""
    schema_name, client = side.workshop.schema_name, side.client.user.pk
    look: dict[str, Any] = {"vehicle_id": car, "user_id": side.owner.user.pk, "purpose": "visit"}
    with open_workshop(schema_name):
        if vehicles.vehicles_shared_with(schema_name=schema_name, vehicle_ids=[car]):
            yield "a car counts as shown to a workshop that it was hidden from"
        yield from refused(
            {"a look at a hidden car": lambda: services.vehicle_look(schema_name=schema_name, **look)}, NotShared
        )
    told = {one["slug"]: one["given_at"] for one in vehicles.sharing_of(owner_id=client, vehicle_id=car)}
    if told[side.workshop.slug] is not None:
        yield "a consent that was taken back is told as one that stands"
    hidden = WorkshopGrant.objects.filter(vehicle=car, workshop_id=side.workshop.id)
    since = hidden.values_list("revoked_at", flat=True).latest("revoked_at")
    services.grant_revoke(owner_id=client, vehicle_id=car, slug=side.workshop.slug)
    if hidden.filter(revoked_at__gt=since).exists():
        yield "when a consent was taken back is written anew"


@way
def a_bell_rings_for_one_person_in_one_place(world: World) -> Iterator[str]:
    for here, there in both_ways(world):
        with open_workshop(there.workshop.schema_name):
            notify(user_ids=[here.owner.user.pk, there.owner.user.pk], kind="test", title="cudzy dzwonek")
        with open_workshop(here.workshop.schema_name):
            found = notification_list(user_id=here.owner.user.pk)
            if {(row.user_id, row.schema_name) for row in found} != {(here.owner.user.pk, here.workshop.schema_name)}:
                yield "a bell of somebody else, or of another place, is heard"


@way
def a_customer_is_not_taken_for_another(world: World) -> Iterator[str]:
    side = world.sides[1]
    with open_workshop(side.workshop.schema_name):
        known = customer_remember(person=PersonSeen(name="Ewa", phone="+48600700800", user_id=side.client.user.pk))
        Customer.objects.filter(pk=known.pk).update(name="Ewa", phone="+48600700800")
        new = UserFactory.create().pk
        for name, person in (
            ("somebody with another account", PersonSeen(name="Jan", user_id=new)),
            ("somebody with the same phone and no account", PersonSeen(name="Jan", phone="+48600700800")),
        ):
            if customer_remember(person=person).user_id == side.client.user.pk:
                yield f"{name} is taken for a client with an account"
        if Customer.objects.get(pk=known.pk).name != "Ewa":
            yield "a client's record is written over"


@way
def nobody_takes_over_a_customer_by_what_they_type(world: World) -> Iterator[str]:
    """The workshop knows Ewa; anybody can type her number, and sign up with her address without proving it."""
    side = world.sides[1]
    ewa = {"name": "Ewa z warsztatu", "phone": "+48600700900", "email": "ewa.z.warsztatu@example.com"}
    stranger = {"name": "Ktoś Obcy", "phone": ewa["phone"], "email": "obcy@example.com", "is_email_proven": True}
    with open_workshop(side.workshop.schema_name):
        known = Customer.objects.create(**ewa)
        for how, told in (
            ("with her phone number", stranger),
            ("with her address that nobody has proven", ewa),
        ):
            if customer_remember(person=PersonSeen(**told, user_id=UserFactory.create().pk)).pk == known.pk:
                yield f"an account {how} is taken for a customer of the workshop"
            now = Customer.objects.get(pk=known.pk)
            if now.user_id is not None or {name: getattr(now, name) for name in ewa} != ewa:
                yield f"an account {how} writes over a customer of the workshop"
        phone, email = "+48600700902", "wspolny@example.com"
        theirs = Customer.objects.create(name="Ola", phone=phone, email=email, user_id=UserFactory.create().pk)
        other = PersonSeen(
            name="Ktoś Obcy", phone=phone, email=email, is_email_proven=True, user_id=UserFactory.create().pk
        )
        if customer_remember(person=other).pk == theirs.pk:
            yield "an account is taken for the customer that another account is"
        account = customer_remember(
            person=PersonSeen(name="Ktoś Obcy", phone="+48600700901", user_id=UserFactory.create().pk)
        )
        customers_take_in(content="Nazwa;Telefon;Miasto\nAdam;600700901;Kraków\n".encode(), dry_run=False)
        if Customer.objects.get(pk=account.pk).city:
            yield "what the workshop knows of a customer is given to an account with the same phone number"


@way
def a_link_opens_one_estimate(world: World) -> Iterator[str]:
    """Signed by us, as a bug of ours could: what it says must be what the workshop keeps."""
    side = world.sides[1]
    address = links.address_in(side.ids["token"][0])
    with open_workshop(side.workshop.schema_name):
        changed = {
            "a guessed secret": links.Address(address.workshop_id, address.estimate_id, "0" * 40),
            "an estimate that does not exist": links.Address(address.workshop_id, 999_999_999, address.secret),
        }
        for name, wrong in changed.items():
            yield from refused({name: partial(estimates.estimate_of_link, address=wrong)})
        estimate: Estimate = estimates.estimate_of_link(address=address)
        file_id = OrderFile.objects.filter(order=estimate.order_id, removed_at=None).values_list("pk", flat=True)[0]
        photo: dict[str, Any] = {"estimate": estimate, "file_id": file_id, "is_small": False}
        yield from refused({"a photo that the estimate does not show": lambda: estimates.photo_key(**photo)})
    for status in ("suspended", "closed"):
        workshop_set_status(workshop_id=side.workshop.id, status=status)
        yield from refused({f"a {status} workshop": lambda: estimates.workshop_of_link(address=address)})
