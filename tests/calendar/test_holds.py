from __future__ import annotations

import datetime as dt

import pytest

from shared_apps.portal.selectors import bookings_of
from tenant_apps.calendar import services
from tenant_apps.calendar.errors import (
    HoldExpired,
    TooManyHolds,
)
from tenant_apps.calendar.models import TimeSlot
from tenant_apps.calendar.types import Caller
from tests.calendar.shop import TEN
from tests.factories.calendar import MONDAY, NOW, local
from tests.factories.people import UserFactory


def test_a_hold_becomes_a_visit_with_the_same_mechanic_and_lift(shop):
    user = UserFactory.create()
    held = shop.hold()
    slot = TimeSlot.objects.get(hold_token=held.id)

    visit = shop.client(user, hold=held)

    slot.refresh_from_db()
    assert (slot.kind, slot.is_booked, slot.appointment_id, slot.expires_at) == ("booking", True, visit.pk, None)
    assert (visit.mechanic_id, visit.bay_id) == (slot.mechanic_id, slot.bay_id)
    assert visit.starts_at == TEN
    assert visit.customer_phone == "+48600100200"
    assert [entry.pk for entry in bookings_of(user_id=user.pk)] == [visit.pk]


def test_a_hold_is_used_once(shop):
    user = UserFactory.create()
    held = shop.hold()
    shop.client(user, hold=held)

    with pytest.raises(HoldExpired):
        shop.client(user, hold=held)


def test_a_hold_that_ran_out_is_booked_when_its_start_is_still_free(shop):
    held = shop.hold()

    visit = shop.client(UserFactory.create(), hold=held, now=NOW + dt.timedelta(minutes=11))

    assert visit.starts_at == TEN


def test_a_hold_that_ran_out_and_was_taken_is_refused_with_others(shop):
    held = shop.hold()
    later = NOW + dt.timedelta(minutes=11)
    shop.client(UserFactory.create(), start=TEN, now=later)

    with pytest.raises(HoldExpired):
        shop.client(UserFactory.create(), hold=held, now=later)


def test_one_caller_holds_three_and_not_four(shop):
    for clock in ("08:00", "10:00", "12:00"):
        shop.hold(local(MONDAY, clock))

    with pytest.raises(TooManyHolds):
        shop.hold(local(MONDAY, "14:00"))
    shop.hold(local(MONDAY, "14:00"), caller=Caller(key="ip:other"))
    shop.hold(local(MONDAY, "15:00"), now=NOW + dt.timedelta(minutes=10))


def test_a_released_hold_is_free_again_and_the_sweep_counts(shop):
    held = shop.hold()
    assert services.hold_release(hold_id=held.id)
    assert not services.hold_release(hold_id=held.id)
    assert TEN in shop.starts()

    shop.hold()
    assert services.holds_sweep(now=NOW) == 0
    assert services.holds_sweep(now=NOW + dt.timedelta(minutes=10)) == 1
