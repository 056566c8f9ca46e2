from __future__ import annotations

import pytest

from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar import services
from tenant_apps.calendar.errors import SlotTaken
from tenant_apps.calendar.selectors import availability
from tests.factories.calendar import MONDAY, NOW, car, furnish, local, person


def test_a_booked_hour_is_gone_and_the_next_best_is_offered(alpha):
    service = furnish(alpha)

    with open_workshop(alpha.schema_name):
        visit = services.book_by_staff(
            workshop=alpha, service_id=service.pk, start=local(MONDAY, "10:00"), person=person(), car=car(), now=NOW
        )
        free = availability(workshop=alpha, service=service, first=MONDAY, days=1, now=NOW)
        with pytest.raises(SlotTaken) as refusal:
            services.book_by_staff(
                workshop=alpha, service_id=service.pk, start=local(MONDAY, "10:30"), person=person(), car=car(), now=NOW
            )

    starts = [slot.start for slot in free[0].slots]
    assert visit.status == "confirmed"
    assert local(MONDAY, "10:00") not in starts
    assert local(MONDAY, "09:30") not in starts
    assert local(MONDAY, "09:00") in starts
    assert local(MONDAY, "11:00") in starts
    others = [one["start"] for one in refusal.value.details["alternatives"]]
    assert set(others) <= set(starts)
    assert local(MONDAY, "11:00") in others
