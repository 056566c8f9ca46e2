"""Anybody may type anybody's number: no phone is flooded by that, and nobody pays for texts around the world."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import override_settings
from structlog.testing import capture_logs

from shared_apps.core.redis import redis_client
from shared_apps.core.tenancy import open_workshop
from shared_apps.notifications.models import Delivery
from shared_apps.notifications.services import tell
from shared_apps.notifications.services.texts import is_texted
from shared_apps.notifications.types import Contact
from tests.notifications.people import VISIT, person, promised

pytestmark = pytest.mark.django_db

PHONE = "+48600100310"


def capped(**rates: str):
    return override_settings(THROTTLE_RATES={**settings.THROTTLE_RATES, **rates})


def tell_visit(*people: int, key: str, **more) -> int:
    return tell(kind="visit_reminder", key=key, context=VISIT, people=people, **more)


def texts(**where) -> int:
    return Delivery.objects.filter(channel="sms", **where).count()


def test_a_number_gets_only_so_many_whoever_typed_it_and_whoever_writes(alpha, beta):
    one, another = (person(phone=PHONE, prefers_sms=True) for _ in range(2))
    with capped(sms_to="3/day"), capture_logs() as logs:
        for workshop in (alpha, beta):
            with open_workshop(workshop.schema_name):
                for number in range(2):
                    tell_visit(one.pk, another.pk, key=f"v{number}")
        with open_workshop(alpha.schema_name):
            tell_visit(key="out", outside=[Contact(phone=PHONE)])
    assert texts(recipient=PHONE) == 3
    # Nobody misses what else they are told.
    assert {Delivery.objects.filter(user=user, channel="mail").count() for user in (one, another)} == {4}
    left_out = [entry for entry in logs if entry["event"] == "notice_left_out"]
    assert {entry["channel"] for entry in left_out} == {"sms"}
    assert PHONE not in str(left_out)


def test_a_workshop_texts_many_but_not_everybody(alpha, beta):
    people = [person(phone=f"+4860010032{number}", prefers_sms=True) for number in range(5)]
    with capped(sms_from="3/day"):
        for workshop in (alpha, beta):
            with open_workshop(workshop.schema_name):
                tell_visit(*(one.pk for one in people), key="v")
    assert (texts(schema_name=alpha.schema_name), texts(schema_name=beta.schema_name)) == (3, 3)


def test_an_exhausted_workshop_takes_nothing_from_a_number(alpha, beta):
    user = person(phone=PHONE, prefers_sms=True)
    with capped(sms_to="2/day", sms_from="1/day"):
        with open_workshop(alpha.schema_name):
            for number in range(4):
                tell_visit(user.pk, key=f"v{number}")
        with open_workshop(beta.schema_name):
            tell_visit(user.pk, key="v")
    assert (texts(schema_name=alpha.schema_name), texts(schema_name=beta.schema_name)) == (1, 1)


def test_a_number_that_has_had_enough_takes_nothing_from_the_workshop(alpha):
    capped_one, another = person(phone=PHONE, prefers_sms=True), person(phone="+48600100311", prefers_sms=True)
    with capped(sms_to="1/day", sms_from="2/day"), open_workshop(alpha.schema_name):
        tell_visit(capped_one.pk, key="v")
        for _run in range(5):
            tell_visit(capped_one.pk, key="left out")
        tell_visit(another.pk, key="v")
    assert (texts(user=capped_one), texts(user=another)) == (1, 1)


def test_what_the_house_tells_is_counted_for_each_person():
    first, second = person(phone=PHONE, prefers_sms=True), person(phone="+48600100311", prefers_sms=True)
    with capped(sms_from="1/day"):
        for number in range(3):
            tell_visit(first.pk, second.pk, key=f"v{number}")
    assert (texts(user=first), texts(user=second)) == (1, 1)


@pytest.mark.parametrize("phone", ["+447400123456", "+18765550123", "+48", "600100200", ""])
def test_a_number_from_elsewhere_is_as_none(alpha, phone):
    user = person(phone=phone, prefers_sms=True)
    with open_workshop(alpha.schema_name):
        tell_visit(user.pk, key="v")
        assert tell_visit(key="w", outside=[Contact(phone=phone)]) == 0
    assert set(promised(user)) == {"mail"}


def test_whose_numbers_get_sms_is_said_in_the_settings():
    assert settings.SMS_COUNTRIES == ["PL"]
    user = person(phone="+420601123456", prefers_sms=True)
    with override_settings(SMS_COUNTRIES=["PL", "CZ"]):
        assert is_texted(number=PHONE)
        tell_visit(user.pk, key="v")
    assert set(promised(user)) == {"mail", "sms"}


def test_numbers_are_counted_without_being_kept(alpha):
    user = person(phone=PHONE, prefers_sms=True)
    with open_workshop(alpha.schema_name):
        tell_visit(user.pk, key="v")
    keys = [key.decode() for key in redis_client().scan_iter("throttle:sms_*")]
    assert len(keys) == 2
    assert not any(PHONE[3:] in key for key in keys)
