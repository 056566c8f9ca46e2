"""Where somebody is signed in, and how it ends: at once, on every host, for every token."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from shared_apps.accounts.models import SignIn
from shared_apps.accounts.services import ticket_issue
from shared_apps.accounts.services.devices import browser_said
from shared_apps.accounts.types import SHARED
from tests.accounts.talk import REFRESH, delete, get, log_in, post, refresh
from tests.accounts.test_tickets import ticket_in
from tests.factories.people import UserFactory, browser, client_person, platform_admin, staff_of

pytestmark = pytest.mark.django_db

WINDOWS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36"
)
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.5 Mobile/15E148 Safari/604.1"
)


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        (WINDOWS, ("Chrome", "Windows")),
        (f"{WINDOWS} Edg/139.0.0.0", ("Edge", "Windows")),
        (f"{WINDOWS} OPR/120.0.0.0", ("Opera", "Windows")),
        (IPHONE, ("Safari", "iPhone")),
        (IPHONE.replace("Version/18.5", "CriOS/139.0"), ("Chrome", "iPhone")),
        (IPHONE.replace("Version/18.5", "FxiOS/140.0"), ("Firefox", "iPhone")),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", ("Firefox", "Linux")),
        (
            "Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 "
            "Chrome/130.0.0.0 Mobile Safari/537.36",
            ("Samsung Internet", "Android"),
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 "
            "Safari/605.1.15",
            ("Safari", "macOS"),
        ),
        ("curl/8.14.1", ("", "")),
        ("", ("", "")),
        ("<script>alert(1)</script>", ("", "")),
    ],
)
def test_a_browser_is_named_in_plain_words(agent, said):
    assert browser_said(agent) == said


@pytest.fixture(params=["marketplace", "workshop", "console"])
def person(request, alpha):
    """Somebody at their own browser, whichever of our hosts it is."""
    if request.param == "workshop":
        return staff_of(alpha)
    return client_person() if request.param == "marketplace" else platform_admin()


def list_of(client):
    answer = get(client, "auth/sign-ins/")
    assert answer.status_code == 200, answer.content
    return answer.json()["data"]


def test_the_list_says_where_and_since_when(alpha):
    user = staff_of(alpha).user
    SignIn.objects.filter(user=user).delete()
    phone, desk = browser(), browser(f"{alpha.slug}.garage.localhost")
    for client, agent in ((phone, IPHONE), (desk, WINDOWS)):
        client.defaults["HTTP_USER_AGENT"] = agent
        client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {log_in(client, user.email).json()['data']['access']}"
    long_ago = timezone.now() - dt.timedelta(days=2)
    SignIn.objects.filter(user=user, audience=SHARED.name).update(last_used_at=long_ago, started_at=long_ago)

    here, there = list_of(desk)
    assert (here["browser"], here["system"], here["face"], here["workshop"], here["is_this_one"]) == (
        "Chrome",
        "Windows",
        "workshop",
        alpha.name,
        True,
    )
    assert (there["browser"], there["system"], there["face"], there["workshop"], there["is_this_one"]) == (
        "Safari",
        "iPhone",
        "marketplace",
        "",
        False,
    )
    assert [one["is_this_one"] for one in list_of(phone)] == [False, True]

    assert refresh(phone).status_code == 200
    assert SignIn.objects.get(pk=there["id"]).last_used_at > long_ago


def test_what_is_over_is_not_listed(person):
    ended, run_out = client_person(person.user), client_person(person.user)
    newest = SignIn.objects.filter(user=person.user).order_by("-started_at")
    ids = [row.pk for row in newest[:2]]
    SignIn.objects.filter(pk=ids[0]).update(revoked_at=timezone.now())
    SignIn.objects.filter(pk=ids[1]).update(expires_at=timezone.now() - dt.timedelta(seconds=1))
    client_person()

    assert [one["is_this_one"] for one in list_of(person)] == [True]
    assert ended.user == run_out.user


def test_everything_ends_at_once_and_everywhere(alpha, person):
    elsewhere = client_person(person.user)
    at_work = staff_of(alpha, user=person.user)
    ticket = ticket_in(post(elsewhere, "auth/ticket/", {"host": "marketplace"}).json()["data"]["url"])
    others = [client_person(), staff_of(alpha)]

    ended = delete(person, "auth/sign-ins/")
    assert ended.status_code == 200, ended.content
    assert ended.json()["data"]["ended"] >= 3
    assert ended.cookies[REFRESH].value == ""
    assert ended.cookies[REFRESH]["max-age"] == 0

    for client in (person, elsewhere, at_work):
        assert get(client, "users/profile/").status_code == 401
        assert get(client, "auth/sign-ins/").status_code == 401
        assert delete(client, "auth/sign-ins/").status_code == 401
        if client is not person:
            assert refresh(client).status_code == 401
    assert post(browser(), "auth/ticket/redeem/", {"ticket": ticket}).status_code == 401
    assert [get(other, "users/profile/").status_code for other in others] == [200, 200]
    assert log_in(browser(person.host), person.user.email).status_code == 200


def test_one_of_them_is_ended_from_another(alpha, person):
    lost = staff_of(alpha, user=person.user)
    (lost_id,) = [one["id"] for one in list_of(lost) if one["is_this_one"]]
    ticket = ticket_in(post(lost, "auth/ticket/", {"host": "marketplace"}).json()["data"]["url"])

    ended = delete(person, f"auth/sign-ins/{lost_id}/")
    assert ended.status_code == 200, ended.content
    assert REFRESH not in ended.cookies
    assert get(lost, "me/").status_code == 401
    assert refresh(lost).status_code == 401
    assert post(browser(), "auth/ticket/redeem/", {"ticket": ticket}).status_code == 401
    assert get(person, "users/profile/").status_code == 200
    assert delete(person, f"auth/sign-ins/{lost_id}/").status_code == 404


def test_ending_the_one_that_asks_takes_its_cookie_along(person):
    (own,) = [one["id"] for one in list_of(person) if one["is_this_one"]]
    ended = delete(person, f"auth/sign-ins/{own}/")

    assert (ended.status_code, ended.cookies[REFRESH].value) == (200, "")
    assert get(person, "users/profile/").status_code == 401


def test_nobody_ends_anothers(person):
    other = client_person()
    (theirs,) = [one["id"] for one in list_of(other)]
    for wrong in (theirs, str(uuid.uuid4())):
        assert delete(person, f"auth/sign-ins/{wrong}/").status_code == 404
    assert delete(person, "auth/sign-ins/nie-taki/").status_code == 404
    assert get(other, "users/profile/").status_code == 200


def test_another_page_cannot_end_anything(person):
    for path in ("auth/sign-ins/", f"auth/sign-ins/{uuid.uuid4()}/"):
        answer = person.delete(f"/api/v1/{path}", headers={"origin": "https://zly.example"})
        assert answer.status_code == 403
    assert get(person, "users/profile/").status_code == 200


def test_a_ticket_of_the_sign_up_ends_with_it_too():
    person = client_person()
    (own,) = [one["id"] for one in list_of(person)]
    ticket = ticket_in(ticket_issue(user_id=person.user.pk, host="marketplace", sign_in_id=uuid.UUID(own)))
    SignIn.objects.filter(pk=own).delete()
    assert post(browser(), "auth/ticket/redeem/", {"ticket": ticket}).status_code == 401


def test_a_long_list_takes_no_more_queries(person):
    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert get(person, "auth/sign-ins/?per_page=100").status_code == 200
        return len(seen)

    # The first call of a process also looks up its host.
    queries()
    few = queries()
    for _ in range(49):
        SignIn.objects.create(user=person.user, audience=SHARED.name, expires_at=timezone.now() + dt.timedelta(days=1))
    assert queries() == few
    assert len(get(person, "auth/sign-ins/?per_page=100").json()["data"]) == 50


def test_a_log_in_keeps_no_more_of_a_browser_than_its_name():
    user = UserFactory.create()
    client = browser()
    client.defaults["HTTP_USER_AGENT"] = f"{WINDOWS} {'x' * 5000} secret-build-7"
    assert log_in(client, user.email).status_code == 200
    (row,) = SignIn.objects.filter(user=user)
    assert (row.browser, row.system) == ("Chrome", "Windows")
