"""What is cancelled while reminders are written is not reminded of."""

from __future__ import annotations

from shared_apps.core.tenancy import open_public, open_workshop
from tenant_apps.calendar.models import Appointment
from tenant_apps.calendar.services import changes, visits_remind
from tests.calendar.shop import DAY, Shop
from tests.factories.calendar import MONDAY, NOW, furnish, local, publish
from tests.notifications.people import person
from tests.processes import one_behind_another

NINE = local(MONDAY - DAY, "09:00")


def test_a_reminder_does_not_overtake_a_cancellation(new_workshop):
    """The cancellation is not committed yet when the reminders are written: they wait for it and say nothing."""
    service = furnish(new_workshop)
    publish(new_workshop)
    with open_public():
        user = person()
    with open_workshop(new_workshop.schema_name):
        visit = Shop(new_workshop, service).client(user, now=NOW - 3 * DAY)
        Appointment.objects.update(created_at=NOW - 3 * DAY, status="confirmed")
    told: list[int] = []

    def cancel() -> None:
        changes.cancel_by_client(workshop=new_workshop, appointment_id=visit.pk, user_id=user.pk, now=NINE)

    one_behind_another(
        new_workshop.schema_name, cancel, lambda: told.append(visits_remind(workshop=new_workshop, now=NINE))
    )
    assert told == [0]
