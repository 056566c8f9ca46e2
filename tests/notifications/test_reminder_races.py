"""What is cancelled while reminders are written is not reminded of."""

from __future__ import annotations

from threading import Event, Thread
from time import sleep

from django.db import connection, transaction

from shared_apps.core.tenancy import open_public, open_scope, open_workshop
from tenant_apps.calendar.models import Appointment
from tenant_apps.calendar.services import changes, visits_remind
from tests.calendar.shop import DAY, Shop
from tests.factories.calendar import MONDAY, NOW, furnish, local, publish
from tests.notifications.people import person
from tests.processes import somebody_waits

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
    cancelled, may_end, told = Event(), Event(), []

    def cancel() -> None:
        with open_scope("public"), open_workshop(new_workshop.schema_name), transaction.atomic():
            changes.cancel_by_client(workshop=new_workshop, appointment_id=visit.pk, user_id=user.pk, now=NINE)
            cancelled.set()
            may_end.wait(60)
        connection.close()

    def remind() -> None:
        with open_scope("public"), open_workshop(new_workshop.schema_name):
            told.append(visits_remind(workshop=new_workshop, now=NINE))
        connection.close()

    threads = [Thread(target=cancel), Thread(target=remind)]
    threads[0].start()
    assert cancelled.wait(60)
    threads[1].start()
    for _time in range(600):
        if not threads[1].is_alive() or somebody_waits():
            break
        sleep(0.05)
    may_end.set()
    for thread in threads:
        thread.join(60)
    assert told == [0]
