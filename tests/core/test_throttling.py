"""No overshoot, whatever arrives at once, and no header buys another budget."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings
from django.test import Client, RequestFactory, override_settings

from shared_apps.core.errors import Throttled
from shared_apps.core.redis import redis_client
from shared_apps.core.throttling import scope_of, spend, spend_all, throttle_key
from tests.factories.people import client_person, staff_of
from tests.tenancy.policy import POLICIES, SHARED, SIGN_IN

PATH = "/api/v1/notifications/"


def rates(**changed: str) -> dict[str, str]:
    return {**settings.THROTTLE_RATES, "anon": "100/hour", "user": "1000/hour", "browse": "1200/hour"} | changed


def test_a_thousand_parallel_calls_pass_exactly_as_often_as_allowed():
    def call(_number: int) -> bool:
        try:
            spend("anon", "parallel")
        except Throttled:
            return False
        return True

    with override_settings(THROTTLE_RATES=rates()), ThreadPoolExecutor(32) as pool:
        assert sum(pool.map(call, range(1000))) == 100


@pytest.mark.parametrize("full", ["mail_from", "mail_to"])
def test_what_one_scope_refuses_is_counted_under_none(full):
    both = {"mail_from": "w_1", "mail_to": "hash"}
    with override_settings(THROTTLE_RATES=rates(mail_from="5/hour", mail_to="5/hour") | {full: "2/hour"}):
        spend_all(both)
        spend_all(both)
        for _ in range(3):
            with pytest.raises(Throttled) as refused:
                spend_all(both)
            assert 0 < refused.value.retry_after <= 3600
    counted = {scope: int(redis_client().get(throttle_key(scope, ident))) for scope, ident in both.items()}
    assert counted == {"mail_from": 2, "mail_to": 2}
    assert all(0 < redis_client().ttl(throttle_key(scope, ident)) <= 3600 for scope, ident in both.items())


def test_many_at_once_under_two_scopes_are_counted_exactly():
    def call(number: int) -> bool:
        try:
            spend_all({"mail_from": "w_1", "mail_to": f"hash-{number % 2}"})
        except Throttled:
            return False
        return True

    with override_settings(THROTTLE_RATES=rates(mail_from="9/hour", mail_to="4/hour")), ThreadPoolExecutor(16) as pool:
        assert sum(pool.map(call, range(64))) == 8
    assert int(redis_client().get(throttle_key("mail_from", "w_1"))) == 8


def test_the_answer_says_when_to_come_back(db):
    client = Client(headers={"host": "garage.localhost"})
    with override_settings(THROTTLE_RATES=rates(anon="2/minute")):
        statuses = [client.get(PATH).status_code for _ in range(3)]
        refused = client.get(PATH)

    assert statuses == [401, 401, 401] or statuses[:2] == [401, 401]
    assert refused.status_code == 429
    assert refused.json()["error"]["code"] == "THROTTLED"
    assert 1 <= int(refused["Retry-After"]) <= 60


@pytest.mark.parametrize("host", ["garage.localhost", "alfa-auto.garage.localhost"])
def test_a_forged_forwarded_for_changes_nothing(alpha, host):
    client = Client(headers={"host": host}, REMOTE_ADDR="203.0.113.7")
    with override_settings(THROTTLE_RATES=rates(anon="5/hour")):
        statuses = [client.get(PATH, headers={"x-forwarded-for": f"198.51.100.{n}"}).status_code for n in range(10)]

    assert statuses == [401] * 5 + [429] * 5


def test_our_own_proxy_tells_the_real_address(db):
    client = Client(headers={"host": "garage.localhost"}, REMOTE_ADDR="127.0.0.1")
    with override_settings(THROTTLE_RATES=rates(anon="1/hour")):
        first = client.get(PATH, headers={"x-forwarded-for": "198.51.100.1"}).status_code
        second = client.get(PATH, headers={"x-forwarded-for": "198.51.100.2"}).status_code
        again = client.get(PATH, headers={"x-forwarded-for": "198.51.100.2"}).status_code

    assert (first, second, again) == (401, 401, 429)


def test_an_ipv6_line_has_one_budget(db):
    client = Client(headers={"host": "garage.localhost"}, REMOTE_ADDR="127.0.0.1")
    with override_settings(THROTTLE_RATES=rates(anon="5/hour")):
        same, other = (
            [client.get(PATH, headers={"x-forwarded-for": address}).status_code for address in addresses]
            for addresses in ([f"2001:db8:1:2::{n:x}" for n in range(1, 8)], ["2001:db8:1:3::1", "::ffff:198.51.100.9"])
        )

    assert same == [401] * 5 + [429] * 2
    assert other == [401, 401]


LISTING = "7b1f0d6c-0c58-4d33-9a52-5b6d0f4f6a11"
LOOKED_AT = {
    ("GET", "estimates/{token}/files/{file_id}/"),
    ("GET", "notifications/unsubscribe/{unsubscribe_token}/"),
    ("GET", "places/"),
    ("GET", "plans/"),
    ("GET", "services/"),
    ("GET", "workshops/"),
    ("GET", "workshops/nearby/"),
    ("GET", "workshops/slug-check/"),
    ("GET", "workshops/{listing_id}/"),
    ("GET", "workshops/{listing_id}/availability/"),
    ("POST", "calendar/hold/"),
    ("POST", "notifications/unsubscribe/{unsubscribe_token}/"),
    ("DELETE", "calendar/hold/{hold_id}/"),
}


def scope(method: str, path: str, *, face: str = "marketplace", base: str = "/api/v1/", workshop: object = None):
    request = RequestFactory().generic(method, base + re.sub(r"{\w+}", LISTING, path))
    request.__dict__.update(face=face, workshop=workshop)
    return scope_of(request)


def test_what_everybody_may_look_at_counts_as_looking_and_nothing_else_does():
    looked_at = {(method, path) for method, path in SHARED if scope(method, path) == "browse"}

    assert looked_at == LOOKED_AT
    assert not {path for _method, path in looked_at} & {line.split()[-1] for line in SIGN_IN.strip().splitlines()}
    assert scope("HEAD", "workshops/nearby/") == "browse"
    assert scope("GET", "places/", face="api", base="/v1/") == "browse"


def test_on_a_workshops_host_the_same_words_are_the_staffs(alpha):
    for api in ("workshop", "console"):
        for method, path in POLICIES[api]:
            assert scope(method, path, face=api) is None
    assert scope("GET", "services/", face="api", base="/v1/", workshop=alpha) is None


def test_who_looks_around_for_an_hour_is_not_sent_away(db):
    visitor = Client(headers={"host": "garage.localhost"}, REMOTE_ADDR="203.0.113.7")
    with override_settings(THROTTLE_RATES=rates(anon="2/hour", browse="20/hour")):
        looks = [visitor.get("/api/v1/plans/").status_code for _ in range(22)]
        others = [visitor.get(PATH).status_code for _ in range(3)]

    assert looks == [200] * 20 + [429] * 2
    assert others == [401, 401, 429]


def test_a_signed_in_person_looks_around_on_a_budget_of_their_own(db):
    person, neighbour = client_person(), client_person()
    with override_settings(THROTTLE_RATES=rates(anon="1/hour", user="2/hour", browse="3/hour")):
        looks = [person.get("/api/v1/plans/").status_code for _ in range(4)]
        own = [person.get(PATH).status_code for _ in range(3)]
        beside = neighbour.get("/api/v1/plans/").status_code
        nobody = Client(headers={"host": "garage.localhost"}).get("/api/v1/plans/").status_code

    assert looks == [200, 200, 200, 429]
    assert own == [200, 200, 429]
    assert (beside, nobody) == (200, 200)


def test_staff_count_as_before_on_their_own_host(alpha):
    owner = staff_of(alpha)
    with override_settings(THROTTLE_RATES=rates(user="2/hour", browse="1/hour")):
        assert [owner.get("/api/v1/services/").status_code for _ in range(3)] == [200, 200, 429]


def test_a_made_up_token_buys_no_second_budget(db):
    with override_settings(THROTTLE_RATES=rates(browse="3/hour")):
        statuses = [
            Client(headers={"host": "garage.localhost", "authorization": f"Bearer made-up-{n}"})
            .get("/api/v1/plans/")
            .status_code
            for n in range(5)
        ]

    assert statuses == [200] * 3 + [429] * 2
