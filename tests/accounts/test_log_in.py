"""Log-in: the same answer for what must not be told apart, a wait that grows, a door that stays open for the owner."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import ClassVar

import pytest
from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from shared_apps.accounts.errors import InvalidCredentials
from shared_apps.accounts.models import SignIn, User
from shared_apps.accounts.services import log_in as service_log_in
from shared_apps.accounts.services import person_change
from shared_apps.accounts.services.login_wait import (
    account_counter,
    begin_try,
    give_back,
    network_counter,
    network_of,
)
from shared_apps.accounts.types import SHARED
from shared_apps.core.errors import Throttled
from shared_apps.core.redis import redis_client
from tests.accounts.talk import OURS, REFRESH, address, get, log_in, mails_to, post
from tests.factories.people import (
    PASSWORD,
    UserFactory,
    browser,
    client_person,
    platform_admin,
    staff_of,
)

pytestmark = pytest.mark.django_db

WRONG = "to-nie-to-haslo-9"
DEVICE = "__Host-gm_device"


def rules(**changes: float) -> dict[str, float]:
    return {**settings.LOGIN_WAIT, **changes}


def test_unknown_wrong_blocked_and_passwordless_get_one_answer():
    known, blocked, passwordless = UserFactory.create(), UserFactory.create(), UserFactory.create(password=None)
    person_change(actor_id=known.pk, user_id=blocked.pk, status="blocked")
    answers = [
        log_in(browser(), known.email, WRONG),
        log_in(browser(), address(), WRONG),
        log_in(browser(), blocked.email, PASSWORD),
        log_in(browser(), passwordless.email, WRONG),
        log_in(browser(), "to nie adres", WRONG),
    ]

    bodies = [{**answer.json(), "timestamp": ""} for answer in answers]
    assert {answer.status_code for answer in answers} == {401}
    assert all(body == bodies[0] for body in bodies)
    assert bodies[0]["error"]["code"] == "INVALID_CREDENTIALS"


def test_a_mailbox_nobody_has_proven_opens_nothing():
    user = UserFactory.create(confirmed=False)
    answer = log_in(browser(), user.email)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "EMAIL_NOT_CONFIRMED")
    assert log_in(browser(), user.email, WRONG).status_code == 401


def test_the_address_is_read_in_any_case():
    user = UserFactory.create()
    assert log_in(browser(), f"  {user.email.upper()} ").status_code == 200


def test_failures_are_counted_on_the_person_and_forgotten_by_a_success():
    user = UserFactory.create()
    for _ in range(3):
        log_in(browser(), user.email, WRONG)
    user.refresh_from_db()
    assert user.login_attempts == 3

    assert log_in(browser(), user.email).status_code == 200
    user.refresh_from_db()
    assert user.login_attempts == 0
    assert user.last_login is not None


def test_the_wait_doubles_up_to_its_longest_and_no_try_counts_meanwhile():
    user = UserFactory.create()
    _count, lock = account_counter(email=user.email).keys
    waits = []
    with override_settings(LOGIN_WAIT=rules(free_tries=2, first_seconds=100, longest_seconds=700)):
        for _ in range(2):
            assert log_in(browser(), user.email, WRONG).status_code == 401
        for _ in range(5):
            assert log_in(browser(), user.email, WRONG).status_code == 401
            assert log_in(browser(), user.email, WRONG).status_code == 429
            waits.append(redis_client().pttl(lock) / 1000)
            redis_client().delete(lock)  # the wait is over
    assert waits == pytest.approx([100, 200, 400, 700, 700], abs=30)


def test_a_wait_is_told_in_seconds_and_holds_for_the_right_password_too():
    user = UserFactory.create()
    for _ in range(6):
        assert log_in(browser(), user.email, WRONG).status_code == 401
    refused = log_in(browser(), user.email)

    assert (refused.status_code, refused.json()["error"]["code"]) == (429, "THROTTLED")
    assert int(refused["Retry-After"]) == 2


def test_unknown_addresses_wait_as_well():
    email = address()
    answers = [log_in(browser(), email, WRONG).status_code for _ in range(8)]
    assert answers == [401] * 6 + [429] * 2


def test_the_owner_gets_in_from_a_known_browser_while_somebody_attacks():
    user = UserFactory.create()
    home = browser()
    assert log_in(home, user.email).status_code == 200
    for _ in range(12):
        log_in(browser(), user.email, WRONG)

    assert log_in(browser(), user.email).status_code == 429
    assert log_in(home, user.email).status_code == 200
    assert log_in(browser(), user.email).status_code == 429


def test_a_known_browser_waits_for_its_own_failures():
    user = UserFactory.create()
    home = browser()
    log_in(home, user.email)
    answers = [log_in(home, user.email, WRONG).status_code for _ in range(8)]
    assert answers == [401] * 6 + [429] * 2


def test_a_browser_is_known_only_to_the_people_who_used_it():
    owner, other = UserFactory.create(), UserFactory.create()
    home = browser()
    log_in(home, other.email)
    for _ in range(6):
        log_in(browser(), owner.email, WRONG)
    assert log_in(home, owner.email).status_code == 429
    forged = browser()
    forged.cookies[DEVICE] = home.cookies[DEVICE].value[:-3] + "abc"
    assert log_in(forged, other.email, WRONG).status_code == 401


def test_a_whole_network_waits_and_others_do_not():
    victim = UserFactory.create()
    with override_settings(LOGIN_WAIT=rules(free_tries_of_network=3)):
        for number in range(4):
            near = browser()
            near.defaults["REMOTE_ADDR"] = f"203.0.113.{number + 1}"
            assert log_in(near, address(), WRONG).status_code == 401
        near.defaults["REMOTE_ADDR"] = "203.0.113.77"
        assert log_in(near, victim.email).status_code == 429
        far = browser()
        far.defaults["REMOTE_ADDR"] = "203.0.114.77"
        assert log_in(far, victim.email).status_code == 200


def test_a_success_ends_no_wait_that_others_began():
    account = account_counter(email=address())
    with override_settings(LOGIN_WAIT=rules(free_tries=9, free_tries_of_network=1)):
        network = network_counter(address="192.0.2.1")
        right = begin_try(account, network)
        begin_try(account_counter(email=address()), network)
        give_back(right)

        with pytest.raises(Throttled):
            begin_try(account, network)


def test_a_header_does_not_move_a_stranger_to_another_network():
    with override_settings(LOGIN_WAIT=rules(free_tries_of_network=3)):
        answers = []
        for number in range(6):
            attacker = browser()
            attacker.defaults["REMOTE_ADDR"] = "198.51.100.9"
            attacker.defaults["HTTP_X_FORWARDED_FOR"] = f"192.0.2.{number}, 10.{number}.0.1"
            answers.append(log_in(attacker, address(), WRONG).status_code)
    assert answers == [401] * 4 + [429] * 2


@pytest.mark.parametrize(
    ("ip", "network"),
    [("203.0.113.9", "203.0.113.0/24"), ("2001:db8:1:2::9", "2001:db8:1::/48"), ("", "unknown")],
)
def test_networks(ip, network):
    assert network_of(ip) == network


class CountedHasher(PBKDF2PasswordHasher):
    """Remembers how much hashing was done: in production that is nearly all of the time an answer takes."""

    algorithm = "pbkdf2_sha256"
    iterations = 1_000
    rounds: ClassVar[list[int]] = []

    def encode(self, password, salt, iterations=None):
        self.rounds.append(iterations or self.iterations)
        return super().encode(password, salt, iterations)


def work_of(act: Callable[[], object]) -> tuple[list[int], list[str]]:
    """What the caller waits for: every hashing with its rounds, every statement without its values."""
    CountedHasher.rounds.clear()
    with CaptureQueriesContext(connection) as statements:
        act()
    shapes = [re.sub(r"\bs\d+_x\d+\b|'(?:[^']|'')*'(?:::\w+)?|\b\d+\b", "?", each["sql"]) for each in statements]
    return list(CountedHasher.rounds), shapes


# Equal work, not equal seconds: a clock on a shared machine tells two ends of the same code apart as well.
@override_settings(PASSWORD_HASHERS=["tests.accounts.test_log_in.CountedHasher"], LOGIN_WAIT=rules(free_tries=10_000))
def test_a_known_and_an_unknown_address_cost_the_same_work():
    known, passwordless = UserFactory.create().email, UserFactory.create(password=None).email

    def logs_in(email: str) -> None:
        with pytest.raises(InvalidCredentials):
            service_log_in(email=email, password=WRONG, audience=SHARED, address="10.0.0.1")

    logs_in(address())  # what a process does once
    works = [work_of(partial(logs_in, email)) for email in (known, passwordless, address())]

    assert works[0][0] == works[1][0] == works[2][0] == [CountedHasher.iterations]
    assert works[0] == works[1]
    # allauth looks for an unknown address in one table more: a read by index beside a hashing a thousand times longer.
    assert len(works[2][1]) - len(works[0][1]) == 1


@override_settings(PASSWORD_HASHERS=["tests.accounts.test_log_in.CountedHasher"])
def test_registering_and_resetting_cost_the_same_work_for_known_and_unknown():
    from shared_apps.accounts.services import password_reset_ask, sign_up

    def registers(email: str) -> None:
        sign_up(email=email, password=PASSWORD, first_name="A", last_name="B", language="pl", privacy_accepted=True)

    def resets(email: str) -> None:
        password_reset_ask(email=email, language="pl")

    for act, hashes in ((registers, 1), (resets, 0)):
        works = [work_of(partial(act, email)) for email in (UserFactory.create().email, address())]
        assert len(works[0][0]) == hashes, act.__name__
        assert works[0] == works[1], act.__name__


def test_a_password_reset_says_who_is_known_only_in_the_mailbox():
    known, unknown = UserFactory.create(), address()
    answers = [post(browser(), "auth/password/reset/", {"email": email}) for email in (known.email, unknown)]

    assert [answer.status_code for answer in answers] == [202, 202]
    assert answers[0].json()["data"] == answers[1].json()["data"] == {}
    assert [mail["template"] for mail in mails_to(known.email)] == ["password_reset_code"]
    assert [mail["template"] for mail in mails_to(unknown)] == ["no_account"]


def test_staff_log_in_on_their_workshops_host_only(alpha, beta):
    owner = staff_of(alpha, "owner").user
    here = log_in(browser(f"{alpha.slug}.garage.localhost"), owner.email)
    assert here.status_code == 200, here.content
    assert here.json()["data"]["user"]["roles_here"] == ["owner"]
    assert here.json()["data"]["user"]["workshops"][0]["url"] == f"http://{alpha.slug}.garage.localhost:8000/"

    there = log_in(browser(f"{beta.slug}.garage.localhost"), owner.email)
    assert (there.status_code, there.json()["error"]["code"]) == (403, "FORBIDDEN")
    assert log_in(browser("console.garage.localhost"), owner.email).status_code == 403
    assert log_in(browser(), owner.email).status_code == 200


def test_admins_log_in_on_the_console():
    admin = platform_admin().user
    answer = log_in(browser("console.garage.localhost"), admin.email)
    assert answer.json()["data"]["user"]["roles_here"] == ["admin"]


def test_the_api_host_serves_both_sides(alpha):
    owner = staff_of(alpha, "owner").user
    shared = browser("api.garage.localhost")
    body = {"email": owner.email, "password": PASSWORD}
    answer = shared.post("/v1/auth/login/", body, content_type="application/json")
    assert answer.json()["data"]["user"]["roles_here"] == []
    token = answer.json()["data"]["access"]
    assert shared.get("/v1/users/profile/", headers={"authorization": f"Bearer {token}"}).status_code == 200

    header = {"x-workshop": alpha.slug}
    answer = shared.post("/v1/auth/login/", body, content_type="application/json", headers=header)
    assert answer.json()["data"]["user"]["roles_here"] == ["owner"]
    staff = {**header, "authorization": f"Bearer {answer.json()['data']['access']}"}
    assert shared.get("/v1/me/", headers=staff).status_code == 200
    # The shared token with the workshop's header, and the workshop's without it.
    assert shared.get("/v1/me/", headers={**header, "authorization": f"Bearer {token}"}).status_code == 401
    staff.pop("x-workshop")
    assert shared.get("/v1/users/profile/", headers=staff).status_code == 401


def test_a_foreign_page_cannot_log_anybody_in(alpha):
    user = staff_of(alpha).user
    for host in ("garage.localhost", f"{alpha.slug}.garage.localhost"):
        body = {"email": user.email, "password": PASSWORD}
        foreign = post(browser(host), "auth/login/", body, origin="https://evil.example")
        assert foreign.status_code == 403
        assert REFRESH not in foreign.cookies
        assert post(browser(host), "auth/login/", body, origin=f"http://{host}").status_code == 200


def test_no_cookie_names_a_domain(alpha):
    user = staff_of(alpha).user
    for host in ("garage.localhost", f"{alpha.slug}.garage.localhost"):
        page = browser(host)
        answers = [log_in(page, user.email), page.post("/api/v1/auth/refresh/", headers=OURS)]
        answers += [page.post("/api/v1/auth/logout/", headers=OURS)]
        for answer in answers:
            assert REFRESH in answer.cookies
            for cookie in answer.cookies.values():
                assert cookie.key.startswith("__Host-")
                assert cookie["domain"] == ""
                assert cookie["path"] == "/"
                assert cookie["secure"]
                assert cookie["httponly"]
                assert cookie["samesite"] == "Lax"


def test_a_stale_token_does_not_keep_anybody_from_logging_in(alpha):
    worker = staff_of(alpha, "owner")
    SignIn.objects.filter(user=worker.user).delete()
    assert log_in(worker, worker.user.email).status_code == 200
    person = client_person()
    person.defaults["HTTP_AUTHORIZATION"] = "Bearer nonsense"
    assert log_in(person, person.user.email).status_code == 200


def test_a_blocked_person_is_out_at_once():
    person = client_person()
    assert get(person, "users/profile/").status_code == 200
    person_change(actor_id=0, user_id=person.user.pk, status="blocked")

    assert get(person, "users/profile/").status_code == 401
    assert User.objects.get(pk=person.user.pk).is_active is False
