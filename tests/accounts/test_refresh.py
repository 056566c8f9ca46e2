"""The chain of refresh tokens: one successor in a race, the same one within the grace, the end upon reuse."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.conf import settings
from django.db import connections
from django.test import override_settings
from django.utils import timezone

from shared_apps.accounts.models import RefreshGrant, SignIn, User
from shared_apps.accounts.services import forget_expired, sign_out_everywhere
from tenants.services import membership_change
from tests.accounts.talk import OURS, REFRESH, bearing, get, log_in, refresh
from tests.factories.people import (
    UserFactory,
    browser,
    client_person,
    platform_admin,
    sign_in,
    staff_of,
)

RACERS = 8


def cookie(client) -> str:
    return str(client.cookies[REFRESH].value)


def holding(token: str, host: str = "garage.localhost"):
    client = browser(host)
    client.cookies[REFRESH] = token
    return client


@pytest.mark.django_db
def test_a_token_is_replaced_and_the_new_one_works():
    person = client_person()
    first = cookie(person)
    answer = refresh(person)

    assert answer.status_code == 200
    assert cookie(person) != first
    assert refresh(person).status_code == 200
    assert RefreshGrant.objects.filter(sign_in__user=person.user).count() == 3


@pytest.mark.django_db
def test_within_the_grace_the_same_successor_comes_back():
    person = client_person()
    first = cookie(person)
    successors = []
    for _ in range(5):
        tab = holding(first)
        assert refresh(tab).status_code == 200
        successors.append(cookie(tab))

    assert len(set(successors)) == 1
    assert RefreshGrant.objects.filter(sign_in__user=person.user).count() == 2


@pytest.mark.django_db
def test_reuse_after_the_grace_ends_the_whole_log_in():
    person = client_person()
    first = cookie(person)
    refresh(person)
    RefreshGrant.objects.filter(used_at__isnull=False).update(used_at=timezone.now() - dt.timedelta(seconds=11))

    assert refresh(holding(first)).status_code == 401
    assert refresh(person).status_code == 401
    assert get(person, "users/profile/").status_code == 401


@pytest.mark.django_db
def test_another_log_in_of_the_same_person_goes_on():
    person = client_person()
    other = client_person(person.user)
    first = cookie(person)
    refresh(person)
    RefreshGrant.objects.filter(used_at__isnull=False).update(used_at=timezone.now() - dt.timedelta(seconds=11))
    refresh(holding(first))

    assert refresh(other).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("fate", ["blocked", "deleted", "erased"])
def test_a_person_who_is_gone_gets_401(fate):
    person = client_person()
    if fate == "deleted":
        person.user.delete()
    else:
        User.objects.filter(pk=person.user.pk).update(status=fate)

    answer = refresh(person)
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "NOT_AUTHENTICATED")


@pytest.mark.django_db
def test_a_revoked_membership_gets_401_and_a_changed_one_its_new_roles(alpha):
    staff_of(alpha, "owner")
    worker = staff_of(alpha, "mechanic")
    membership = worker.user.memberships.get()
    membership_change(workshop_id=alpha.id, membership_id=membership.pk, roles=["receptionist"])
    answer = refresh(worker)
    assert answer.json()["data"]["user"]["roles_here"] == ["receptionist"]

    membership_change(workshop_id=alpha.id, membership_id=membership.pk, status="revoked")
    assert refresh(worker).status_code == 401


@pytest.mark.django_db
def test_an_admin_who_is_none_any_more_gets_401():
    admin = platform_admin()
    User.objects.filter(pk=admin.user.pk).update(role="client")
    assert refresh(admin).status_code == 401


@pytest.mark.django_db
@pytest.mark.parametrize("token", ["", "nonsense", "a.b.c", "x" * 5000, "\xc4\x85"])
def test_a_cookie_that_says_nothing_gets_401(token):
    assert refresh(holding(token)).status_code == 401
    assert refresh(browser()).status_code == 401


@pytest.mark.django_db
def test_an_access_token_is_no_refresh_token_and_the_other_way_round():
    person = client_person()
    assert refresh(holding(person.access)).status_code == 401
    assert get(bearing(browser(), cookie(person)), "users/profile/").status_code == 401


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["auth/refresh/", "auth/logout/"])
def test_a_foreign_page_moves_nothing(alpha, path):
    for client in (client_person(), staff_of(alpha)):
        host = client.host
        assert client.post(f"/api/v1/{path}").status_code == 403
        foreign = client.post(f"/api/v1/{path}", headers={**OURS, "origin": "http://beta-auto.garage.localhost"})
        assert foreign.status_code == 403
        own = client.post(f"/api/v1/{path}", headers={**OURS, "origin": f"http://{host}"})
        assert own.status_code == 200, own.content


@pytest.mark.django_db
def test_a_token_of_one_host_is_nothing_on_another(alpha, beta):
    worker = staff_of(alpha)
    token = cookie(worker)
    for host in ("garage.localhost", "console.garage.localhost", f"{beta.slug}.garage.localhost"):
        assert refresh(holding(token, host)).status_code == 401
    assert refresh(holding(token, f"{alpha.slug}.garage.localhost")).status_code == 200


@pytest.mark.django_db
def test_what_has_run_out_is_forgotten():
    person, gone = client_person(), client_person()
    SignIn.objects.filter(user=gone.user).update(expires_at=timezone.now() - dt.timedelta(days=2))

    assert forget_expired() >= 1
    assert not SignIn.objects.filter(user=gone.user).exists()
    assert refresh(person).status_code == 200


def race(token: str, host: str = "garage.localhost") -> list[tuple[int, str]]:
    """Eight browsers, one token, the same moment: status and the refresh token each was given."""
    barrier = Barrier(RACERS)

    def run(_: int) -> tuple[int, str]:
        try:
            client = holding(token, host)
            barrier.wait()
            answer = refresh(client)
            return answer.status_code, answer.cookies[REFRESH].value if REFRESH in answer.cookies else ""
        finally:
            connections.close_all()

    with ThreadPoolExecutor(RACERS) as pool:
        return list(pool.map(run, range(RACERS)))


def test_a_race_of_eight_has_one_successor(committed):
    user = UserFactory.create(email="wyscig-odswiezania@example.com")
    try:
        for _ in range(10):
            person = client_person(user)
            family = SignIn.objects.filter(user=user).latest("started_at")
            outcomes = race(cookie(person))

            assert [status for status, _ in outcomes] == [200] * RACERS
            assert len({token for _, token in outcomes}) == 1
            assert family.grants.count() == 2
    finally:
        user.delete()


def test_whoever_signs_out_everywhere_during_a_race_is_out(committed):
    user = UserFactory.create(email="wyscig-wylogowania@example.com")
    try:
        for _ in range(5):
            person = client_person(user)
            token = cookie(person)
            with ThreadPoolExecutor(1) as pool:
                racing = pool.submit(race, token)
                sign_out_everywhere(user_id=user.pk)
                outcomes = racing.result()
            for given in {given for status, given in outcomes if status == 200} | {token}:
                assert refresh(holding(given)).status_code == 401
    finally:
        user.delete()


def test_five_log_ins_at_once_all_pass(committed):
    user = UserFactory.create(email="piec-logowan@example.com")

    def run(_: int) -> int:
        try:
            return int(log_in(browser(), user.email).status_code)
        finally:
            connections.close_all()

    try:
        with ThreadPoolExecutor(5) as pool:
            assert list(pool.map(run, range(5))) == [200] * 5
        assert SignIn.objects.filter(user=user).count() == 5
    finally:
        user.delete()


@pytest.mark.django_db
def test_signing_in_again_starts_a_family_of_its_own():
    user = UserFactory.create()
    one, two = sign_in(browser(), user), sign_in(browser(), user)
    one.post("/api/v1/auth/logout/", headers=OURS)

    assert refresh(one).status_code == 401
    assert refresh(two).status_code == 200


@pytest.mark.django_db
def test_opening_pages_does_not_use_up_the_limit_of_strangers():
    with override_settings(THROTTLE_RATES={**settings.THROTTLE_RATES, "anon": "3/hour", "user": "8/hour"}):
        person = client_person()
        del person.defaults["HTTP_AUTHORIZATION"]
        assert [refresh(person).status_code for _ in range(6)] == [200] * 6
        assert [refresh(browser()).status_code for _ in range(5)] == [401] * 3 + [429] * 2
        assert [refresh(person).status_code for _ in range(4)] == [200] * 2 + [429] * 2
