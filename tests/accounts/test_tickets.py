"""From one host to another: once, within a minute, for one person on one host."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections
from django.utils import timezone

from shared_apps.accounts.models import SignIn, User
from shared_apps.accounts.services import ticket_issue
from shared_apps.core.redis import redis_client
from tenants.services import membership_change, membership_invite
from tests.accounts.talk import REFRESH, bearing, delete, get, post
from tests.factories.people import UserFactory, browser, client_person, platform_admin, staff_of


def ticket_in(url: str) -> str:
    return url.partition("#ticket=")[2]


@pytest.mark.django_db
def test_an_owner_walks_from_the_marketplace_to_the_dashboard(alpha):
    owner = staff_of(alpha).user
    person = client_person(owner)
    issued = post(person, "auth/ticket/", {"host": alpha.slug})
    assert issued.status_code == 200, issued.content
    assert issued.json()["data"]["expires_in"] == 60
    url = issued.json()["data"]["url"]
    assert url.startswith(f"http://{alpha.slug}.garage.localhost:8000/#ticket=")

    dashboard = browser(f"{alpha.slug}.garage.localhost")
    redeemed = post(dashboard, "auth/ticket/redeem/", {"ticket": ticket_in(url)})
    assert redeemed.status_code == 200, redeemed.content
    assert redeemed.json()["data"]["user"]["roles_here"] == ["owner"]
    assert get(bearing(dashboard, redeemed.json()["data"]["access"]), "me/").status_code == 200
    assert post(browser(dashboard.host), "auth/ticket/redeem/", {"ticket": ticket_in(url)}).status_code == 401


@pytest.mark.django_db
def test_back_to_the_marketplace_and_to_the_console(alpha):
    staff = staff_of(alpha)
    back = post(staff, "auth/ticket/", {"host": "marketplace"}).json()["data"]["url"]
    assert post(browser(), "auth/ticket/redeem/", {"ticket": ticket_in(back)}).status_code == 200
    assert post(staff, "auth/ticket/", {"host": "console"}).status_code == 403

    admin = client_person(platform_admin().user)
    url = post(admin, "auth/ticket/", {"host": "console"}).json()["data"]["url"]
    there = post(browser("console.garage.localhost"), "auth/ticket/redeem/", {"ticket": ticket_in(url)})
    assert there.json()["data"]["user"]["roles_here"] == ["admin"]


@pytest.mark.django_db
def test_a_ticket_is_good_on_its_host_only_and_a_wrong_try_ends_it(alpha, beta):
    owner = staff_of(alpha).user
    staff_of(beta, user=owner)
    for wrong in (f"{beta.slug}.garage.localhost", "garage.localhost", "console.garage.localhost"):
        ticket = ticket_in(ticket_issue(user_id=owner.pk, host=alpha.slug))
        assert post(browser(wrong), "auth/ticket/redeem/", {"ticket": ticket}).status_code == 401
        right = browser(f"{alpha.slug}.garage.localhost")
        assert post(right, "auth/ticket/redeem/", {"ticket": ticket}).status_code == 401


@pytest.mark.django_db
def test_tickets_go_only_where_the_person_belongs(alpha):
    stranger = client_person()
    assert post(stranger, "auth/ticket/", {"host": alpha.slug}).status_code == 403
    assert post(stranger, "auth/ticket/", {"host": "nie-ma-takiego"}).status_code == 404
    assert post(browser(), "auth/ticket/", {"host": alpha.slug}).status_code == 401


@pytest.mark.django_db
def test_a_ticket_dies_with_the_rights_or_the_password_it_came_from(alpha):
    staff_of(alpha)
    worker = staff_of(alpha, "mechanic")
    here = browser(worker.host)
    ticket = ticket_in(ticket_issue(user_id=worker.user.pk, host=alpha.slug))
    membership_change(workshop_id=alpha.id, membership_id=worker.user.memberships.get().pk, status="revoked")
    assert post(here, "auth/ticket/redeem/", {"ticket": ticket}).status_code == 403

    person = client_person()
    ticket = ticket_in(ticket_issue(user_id=person.user.pk, host="marketplace"))
    User.objects.filter(pk=person.user.pk).update(password_version=2)
    assert post(browser(), "auth/ticket/redeem/", {"ticket": ticket}).status_code == 401


@pytest.mark.django_db
def test_an_invitation_is_accepted_by_walking_in(alpha):
    user = UserFactory.create()
    membership = membership_invite(workshop_id=alpha.id, user_id=user.pk, roles=["receptionist"])
    ticket = ticket_in(ticket_issue(user_id=user.pk, host=alpha.slug))
    there = post(browser(f"{alpha.slug}.garage.localhost"), "auth/ticket/redeem/", {"ticket": ticket})

    assert there.json()["data"]["user"]["roles_here"] == ["receptionist"]
    assert user.memberships.get().pk == membership.id


@pytest.mark.django_db
def test_a_ticket_lasts_a_minute_and_is_not_kept_in_the_clear():
    user = UserFactory.create()
    before = set(redis_client().scan_iter("ticket:*"))
    ticket = ticket_in(ticket_issue(user_id=user.pk, host="marketplace"))
    (key,) = set(redis_client().scan_iter("ticket:*")) - before

    assert ticket.encode() not in key
    assert 0 < redis_client().ttl(key) <= 60
    redis_client().delete(key)
    assert post(browser(), "auth/ticket/redeem/", {"ticket": ticket}).status_code == 401


def test_of_eight_who_redeem_at_once_one_gets_in(committed):
    user = UserFactory.create(email="wyscig-biletow@example.com")
    ticket = ticket_in(ticket_issue(user_id=user.pk, host="marketplace"))

    def run(_: int) -> int:
        try:
            return int(post(browser(), "auth/ticket/redeem/", {"ticket": ticket}).status_code)
        finally:
            connections.close_all()

    try:
        with ThreadPoolExecutor(8) as pool:
            assert sorted(pool.map(run, range(8))) == [200] + [401] * 7
    finally:
        user.delete()


@pytest.mark.django_db
def test_nobody_becomes_somebody_else_by_following_a_link(alpha):
    """A link that signs its sender in would put the reader's car and visits into the sender's account."""
    reader, sender = client_person(), client_person()
    ticket = ticket_in(post(sender, "auth/ticket/", {"host": "marketplace"}).json()["data"]["url"])

    asked = post(reader, "auth/ticket/redeem/", {"ticket": ticket})
    assert (asked.status_code, asked.json()["error"]["code"]) == (409, "OTHER_PERSON_HERE")
    assert asked.json()["error"]["details"] == {"here": reader.user.email, "next": sender.user.email}
    assert REFRESH not in asked.cookies
    assert get(reader, "users/profile/").json()["data"]["id"] == reader.user.pk

    agreed = post(reader, "auth/ticket/redeem/", {"ticket": ticket, "replace": True})
    assert agreed.status_code == 200, agreed.content
    assert agreed.json()["data"]["user"]["id"] == sender.user.pk
    assert post(reader, "auth/ticket/redeem/", {"ticket": ticket, "replace": True}).status_code == 401


@pytest.mark.django_db
def test_the_same_person_and_an_empty_browser_are_not_asked(alpha):
    person, left = client_person(), client_person()
    delete(left, "auth/sign-ins/")
    for here in (person, browser(), left):
        ticket = ticket_in(post(person, "auth/ticket/", {"host": "marketplace"}).json()["data"]["url"])
        assert post(here, "auth/ticket/redeem/", {"ticket": ticket}).status_code == 200


@pytest.mark.django_db
def test_whose_log_in_has_ended_is_nobody_here(alpha):
    ended, off_the_team, person = client_person(), staff_of(alpha, "mechanic"), client_person()
    SignIn.objects.filter(user=ended.user).update(revoked_at=timezone.now())
    ticket = ticket_in(post(person, "auth/ticket/", {"host": "marketplace"}).json()["data"]["url"])
    assert post(ended, "auth/ticket/redeem/", {"ticket": ticket}).status_code == 200

    staff_of(alpha)
    owner = staff_of(alpha)
    membership_change(workshop_id=alpha.id, membership_id=off_the_team.user.memberships.get().pk, status="revoked")
    ticket = ticket_in(post(owner, "auth/ticket/", {"host": alpha.slug}).json()["data"]["url"])
    assert post(off_the_team, "auth/ticket/redeem/", {"ticket": ticket}).status_code == 200


@pytest.mark.django_db
def test_a_ticket_for_elsewhere_tells_nobodys_address(alpha):
    reader, owner = client_person(), staff_of(alpha)
    ticket = ticket_in(post(owner, "auth/ticket/", {"host": alpha.slug}).json()["data"]["url"])
    refused = post(reader, "auth/ticket/redeem/", {"ticket": ticket})

    assert refused.status_code == 401
    assert owner.user.email not in refused.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "host",
    ["//evil.example", "https://evil.example/", "alfa-auto.evil.example", "alfa-auto\r\nX: y", "../x", "ALFA-AUTO#"],
)
def test_a_ticket_leads_to_our_own_hosts_only(alpha, host):
    answer = post(staff_of(alpha), "auth/ticket/", {"host": host})

    assert answer.status_code in (400, 404)
    assert "evil" not in answer.content.decode()
