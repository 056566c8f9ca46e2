"""A workshop at the counter: what tests of bookings do over and over, in one word each."""

from __future__ import annotations

import datetime as dt

from tenant_apps.calendar import services
from tenant_apps.calendar.selectors import availability
from tenant_apps.calendar.types import Caller
from tests.factories.calendar import MONDAY, NOW, car, local, person

DAY = dt.timedelta(days=1)
CALLER = Caller(key="ip:test")
TEN, ELEVEN = local(MONDAY, "10:00"), local(MONDAY, "11:00")


class Shop:
    def __init__(self, workshop, service):
        self.workshop, self.service = workshop, service

    def starts(self, day=MONDAY, now=NOW):
        [found] = availability(workshop=self.workshop, service=self.service, first=day, days=1, now=now)
        return [slot.start for slot in found.slots]

    def staff(self, start=TEN, now=NOW, **fields):
        told = {"person": person(), "car": car(), "service_id": self.service.pk} | fields
        return services.book_by_staff(workshop=self.workshop, start=start, now=now, **told)

    def hold(self, start=TEN, now=NOW, caller=CALLER):
        return services.hold_make(
            workshop=self.workshop, service_code=self.service.code, start=start, caller=caller, now=now
        )

    def client(self, user, *, hold=None, start=TEN, now=NOW, vehicle=None, phone="600 100 200"):
        wish = (
            services.Wish(hold_id=hold.id)
            if hold is not None
            else services.Wish(service_code=self.service.code, start=start)
        )
        return services.book_for_client(
            workshop=self.workshop,
            user_id=user.pk,
            wish=wish,
            car=vehicle or car(),
            phone=phone,
            concern="Piszczy przy hamowaniu",
            now=now,
        )

    def edit(self, visit, **fields):
        return services.appointment_edit(
            workshop=self.workshop, appointment_id=visit.pk, now=NOW, **({"version": visit.version} | fields)
        )

    def status(self, visit, status, *, now=NOW, **fields):
        return services.appointment_status_set(
            workshop=self.workshop, appointment_id=visit.pk, status=status, now=now, **fields
        )
