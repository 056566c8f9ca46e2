"""No overshoot, whatever arrives at once, and no header buys another budget."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.test import Client, override_settings

from shared_apps.core.errors import Throttled
from shared_apps.core.throttling import spend

PATH = "/api/v1/notifications/"


def rates(**changed: str) -> dict[str, str]:
    return {
        "anon": "100/hour",
        "user": "1000/hour",
        "ai_chat": "50/hour",
        "payment": "10/hour",
        "login": "30/minute",
    } | changed


def test_a_thousand_parallel_calls_pass_exactly_as_often_as_allowed():
    def call(_number: int) -> bool:
        try:
            spend("anon", "parallel")
        except Throttled:
            return False
        return True

    with override_settings(THROTTLE_RATES=rates()), ThreadPoolExecutor(32) as pool:
        assert sum(pool.map(call, range(1000))) == 100


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
