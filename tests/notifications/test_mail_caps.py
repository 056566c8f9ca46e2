"""Anybody may open a workshop and type anybody's address: no mailbox is flooded by that, and nothing else is lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings
from structlog.testing import capture_logs

from shared_apps.core.errors import Throttled
from shared_apps.core.redis import redis_client
from shared_apps.core.tenancy import open_workshop
from shared_apps.core.throttling import spend
from shared_apps.notifications.services import mail_promise
from tenant_apps.calendar import services
from tenant_apps.calendar.models import Appointment
from tenant_apps.customers.types import PersonSeen
from tests.accounts.talk import address, mails_to, post
from tests.calendar.shop import DAY
from tests.factories.calendar import MONDAY, NOW, car, coming_monday, furnish, local, publish
from tests.factories.people import UserFactory, browser, client_person, staff_of

pytestmark = pytest.mark.django_db

CLOCKS = ("08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00")


def capped(**rates: str):
    return override_settings(THROTTLE_RATES={**settings.THROTTLE_RATES, **rates})


@pytest.fixture
def service(alpha):
    publish(alpha)
    return furnish(alpha)


def book(workshop, service, clock: str, email: str) -> Appointment:
    with open_workshop(workshop.schema_name):
        return services.book_by_staff(
            workshop=workshop,
            service_id=service.pk,
            start=local(MONDAY, clock),
            person=PersonSeen(name="Jan Kowal", email=email),
            car=car(),
            ignore_warnings=True,
            now=NOW,
        )


def test_the_visit_is_written_and_says_that_its_mail_was_left_out(alpha, service):
    owner, email, monday = staff_of(alpha), address(), coming_monday()
    with capped(mail_to="2/hour"), capture_logs() as logs:
        answers = [
            post(
                owner,
                "appointments/",
                {
                    "service_id": service.pk,
                    "start": local(monday, clock).isoformat(),
                    "customer": {"name": "Jan Kowal", "email": email.upper() if number % 2 else email},
                    "vehicle": {"label": f"Skoda Octavia {number}"},
                    "ignore_warnings": True,
                },
            )
            for number, clock in enumerate(CLOCKS[:4])
        ]

    assert [answer.status_code for answer in answers] == [201] * 4, answers[0].content
    told = [[one["code"] for one in answer.json()["data"]["warnings"]] for answer in answers]
    assert ["MAIL_LEFT_OUT" in codes for codes in told] == [False, False, True, True]
    with open_workshop(alpha.schema_name):
        kept = {visit.pk: visit.warnings for visit in Appointment.objects.order_by("starts_at")}
    assert ["MAIL_LEFT_OUT" in codes for codes in kept.values()] == [False, False, True, True]
    assert len(mails_to(email)) + len(mails_to(email.upper())) == 2
    left_out = [entry for entry in logs if entry["event"] == "mail_left_out"]
    assert [entry["workshop"] for entry in left_out] == [alpha.schema_name] * 2
    assert email not in str(left_out)


def test_the_note_goes_when_the_next_mail_does(alpha, service):
    email = address()
    with capped(mail_to="0/hour"):
        visit = book(alpha, service, "08:00", email)
    assert visit.warnings == ["MAIL_LEFT_OUT"]
    with open_workshop(alpha.schema_name):
        moved = services.appointment_edit(
            workshop=alpha,
            appointment_id=visit.pk,
            version=visit.version,
            start=local(MONDAY, "10:00"),
            ignore_warnings=True,
            now=NOW,
        )
    assert moved.warnings == []
    assert [mail["template"] for mail in mails_to(email)] == ["booking_moved"]


def test_moving_a_visit_to_and_fro_fills_no_mailbox(alpha, service):
    email = address()
    with capped(mail_to="3/hour"):
        visit = book(alpha, service, "08:00", email)
        for number in range(8):
            with open_workshop(alpha.schema_name):
                visit = services.appointment_edit(
                    workshop=alpha,
                    appointment_id=visit.pk,
                    version=visit.version,
                    start=local(MONDAY, CLOCKS[1 + number % 2]),
                    ignore_warnings=True,
                    now=NOW,
                )
    assert len(mails_to(email)) == 3


def test_two_workshops_fill_it_no_faster_than_one(alpha, beta, service):
    publish(beta)
    there, email = furnish(beta), address()
    with capped(mail_to="3/hour"):
        for clock in CLOCKS[:3]:
            book(alpha, service, clock, email)
            book(beta, there, clock, email)
    assert len(mails_to(email)) == 3


def test_a_workshop_writes_to_many_but_not_to_everybody(alpha, beta, service):
    publish(beta)
    there, people = furnish(beta), [address() for _ in CLOCKS]
    with capped(mail_from="5/hour"):
        for clock, email in zip(CLOCKS, people, strict=True):
            book(alpha, service, clock, email)
        book(beta, there, "08:00", people[-1])
    assert [len(mails_to(email)) for email in people] == [1] * 5 + [0, 1]


@pytest.mark.parametrize("full", ["mail_to", "mail_from"])
def test_a_mail_that_is_left_out_takes_nothing_from_anybody(alpha, beta, full):
    def write(to: str, workshop) -> bool:
        with open_workshop(workshop.schema_name):
            return mail_promise(
                to=to, template="invitation", language="pl", context={}, key=to, unasked_by=workshop.schema_name
            )

    one, another = address(), address()
    with capped(**({"mail_to": "3/hour", "mail_from": "3/hour"} | {full: "1/hour"})):
        assert [write(one, alpha) for _ in range(5)] == [True] + [False] * 4
        # Whatever has room left: the workshop to others, others to the address.
        left = [write(another, alpha) for _ in range(3)] if full == "mail_to" else [write(one, beta) for _ in range(3)]
    assert left == [True, False, False]


def test_what_people_ask_for_themselves_is_not_counted(alpha, service):
    client = client_person()
    with capped(mail_to="0/hour", mail_from="0/hour"), open_workshop(alpha.schema_name):
        visit = services.book_for_client(
            workshop=alpha,
            user_id=client.user.pk,
            wish=services.Wish(service_code=service.code, start=local(MONDAY + 7 * DAY, "10:00")),
            car=car(),
            phone="600 100 200",
            now=NOW,
        )
        services.cancel_by_client(workshop=alpha, appointment_id=visit.pk, user_id=client.user.pk, now=NOW)
    assert len(mails_to(client.user.email)) == 2
    assert visit.warnings == []


def test_a_flooded_mailbox_still_gets_the_code_its_owner_asks_for(alpha, service):
    user = UserFactory.create()
    with capped(mail_to="1/hour"):
        for clock in CLOCKS[:3]:
            book(alpha, service, clock, user.email)
        asked = post(browser(), "auth/password/reset/", {"email": user.email})
    assert asked.status_code == 202
    assert [mail["template"] for mail in mails_to(user.email)] == ["password_reset_code", "booking_confirmed"]


def test_an_invitation_without_its_mail_is_none(alpha):
    owner, people = staff_of(alpha), [address() for _ in range(3)]
    with capped(mail_from="2/hour"):
        answers = [post(owner, "people/", {"email": email, "roles": ["mechanic"]}) for email in people]

    assert [answer.status_code for answer in answers] == [201, 201, 429]
    assert answers[-1].json()["error"]["code"] == "THROTTLED"
    assert not UserFactory._meta.model.objects.filter(email=people[-1]).exists()
    assert [len(mails_to(email)) for email in people] == [1, 1, 0]


def test_many_at_once_are_counted_exactly():
    with capped(mail_to="7/hour"), ThreadPoolExecutor(16) as pool:

        def may(_number: int) -> bool:
            try:
                spend("mail_to", "one-and-the-same")
            except Throttled:
                return False
            return True

        assert sum(pool.map(may, range(64))) == 7


def test_addresses_are_counted_without_being_kept(alpha):
    email = address()
    with open_workshop(alpha.schema_name):
        mail_promise(to=email, template="invitation", language="pl", context={}, key="x", unasked_by=alpha.schema_name)
    keys = [key.decode() for key in redis_client().scan_iter("throttle:mail_*")]
    assert len(keys) == 2
    assert not any(email in key or "@" in key for key in keys)


def test_no_mail_leaves_by_another_way():
    rooms = [Path(settings.BASE_DIR) / room for room in ("shared_apps", "tenant_apps", "tenants", "config")]
    naming = {
        path.relative_to(settings.BASE_DIR).as_posix()
        for room in rooms
        for path in room.rglob("*.py")
        if '"notifications.mail"' in path.read_text()
    }
    assert naming == {
        "config/celery.py",  # which queue it waits in
        "shared_apps/notifications/services/mails.py",
        "shared_apps/notifications/tasks.py",
    }
