"""A token is for one side of the house, and what it says is checked against the database on every call."""

from __future__ import annotations

import datetime as dt
import uuid

import jwt
import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from shared_apps.accounts import tokens
from shared_apps.accounts.models import SignIn, User
from shared_apps.accounts.services import edge_actor, staff_actor
from shared_apps.core.errors import NotAuthenticated, TokenExpired
from tenants.models import Membership
from tenants.services import membership_change
from tests.accounts.talk import bearing, get
from tests.factories.people import browser, client_person, platform_admin, staff_of

pytestmark = pytest.mark.django_db


def test_every_token_opens_its_own_side_and_no_other(alpha, beta):
    holders = {
        "garage.localhost": client_person(),
        "console.garage.localhost": platform_admin(),
        f"{alpha.slug}.garage.localhost": staff_of(alpha),
        f"{beta.slug}.garage.localhost": staff_of(beta),
    }
    for own, holder in holders.items():
        for host in holders:
            answer = get(bearing(browser(host), holder.access), "users/profile/")
            assert answer.status_code == (200 if host == own else 401), f"{own} on {host}"


def test_a_member_of_both_workshops_still_needs_a_token_for_each(alpha, beta):
    at_alpha = staff_of(alpha)
    staff_of(beta, user=at_alpha.user)
    assert get(bearing(browser(f"{beta.slug}.garage.localhost"), at_alpha.access), "me/").status_code == 401


def test_an_admin_is_one_on_the_console_alone():
    admin = platform_admin()
    shared = client_person(admin.user)
    assert len(get(admin, "users/").json()["data"]) >= 1
    assert [person["id"] for person in get(shared, "users/").json()["data"]] == [admin.user.pk]
    assert edge_actor(token=shared.access, face="marketplace").is_platform_admin is False

    User.objects.filter(pk=admin.user.pk).update(role="client")
    assert get(admin, "users/").status_code == 401


def test_changed_rights_end_older_tokens(alpha):
    staff_of(alpha, "owner")
    worker = staff_of(alpha, "receptionist")
    assert get(worker, "people/").status_code == 200
    membership = worker.user.memberships.get()
    membership_change(workshop_id=alpha.id, membership_id=membership.pk, roles=["mechanic"])

    assert get(worker, "people/").status_code == 401


@pytest.mark.parametrize("status", ["invited", "revoked"])
def test_a_membership_that_is_not_active_opens_nothing(alpha, status):
    worker = staff_of(alpha, "mechanic")
    # The version alone would still fit: the status is read as well.
    Membership.objects.filter(user=worker.user).update(status=status)
    assert get(worker, "me/").status_code == 401


@pytest.mark.parametrize(
    "change", [{"status": "blocked"}, {"status": "erased"}, {"is_active": False}, {"password_version": 2}]
)
def test_a_changed_person_ends_older_tokens(alpha, change):
    for holder in (client_person(), staff_of(alpha), platform_admin()):
        assert get(holder, "users/profile/").status_code == 200
        User.objects.filter(pk=holder.user.pk).update(**change)
        assert get(holder, "users/profile/").status_code == 401


def test_a_deleted_person_is_nobody(alpha):
    for holder in (client_person(), staff_of(alpha)):
        holder.user.delete()
        assert get(holder, "users/profile/").status_code == 401


def test_an_expired_token_says_so(alpha):
    person = client_person()
    family = SignIn.objects.get(user=person.user)
    past = {**jwt.decode(person.access, options={"verify_signature": False})}
    past["exp"] = int((timezone.now() - dt.timedelta(minutes=1)).timestamp())
    expired = jwt.encode(past, settings.SIMPLE_JWT["SIGNING_KEY"], algorithm="HS256")

    with pytest.raises(TokenExpired):
        edge_actor(token=expired, face="marketplace")
    answer = get(bearing(browser(), expired), "users/profile/")
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "TOKEN_EXPIRED")
    assert family.revoked_at is None


@pytest.mark.parametrize(
    "change",
    [
        {"sub": "nobody"},
        {"sub": str(2**70)},
        {"aud": None},
        {"aud": ["shared", "console"]},
        {"fam": "x"},
        {"fam": uuid.uuid4().hex},
        {"pv": "x"},
        {"token_type": "refresh"},
        {"jti": None},
    ],
)
def test_a_well_signed_token_with_odd_claims_is_nobodys(change):
    person = client_person()
    claims = {**jwt.decode(person.access, options={"verify_signature": False}), **change}
    odd = jwt.encode(
        {name: value for name, value in claims.items() if value is not None},
        settings.SIMPLE_JWT["SIGNING_KEY"],
        algorithm="HS256",
    )
    assert get(bearing(browser(), odd), "users/profile/").status_code == 401


def test_a_token_of_another_key_or_none_is_nobodys():
    person = client_person()
    claims = jwt.decode(person.access, options={"verify_signature": False})
    for forged in (
        jwt.encode(claims, "x" * 64, algorithm="HS256"),
        jwt.encode(claims, settings.SIMPLE_JWT["SIGNING_KEY"], algorithm="HS512"),
        jwt.encode(claims, "", algorithm="none"),
        person.access[:-4] + "AAAA",
    ):
        assert get(bearing(browser(), forged), "users/profile/").status_code == 401


def test_staff_cost_two_reads_and_people_on_the_edge_one(alpha):
    worker, person = staff_of(alpha), client_person()
    with CaptureQueriesContext(
        connection,
    ) as staff:
        actor = staff_actor(token=worker.access, workshop=alpha)
    with CaptureQueriesContext(connection) as edge:
        edge_actor(token=person.access, face="marketplace")

    def reads(context: CaptureQueriesContext) -> list[str]:
        return [query["sql"] for query in context.captured_queries if "set_config" not in query["sql"]]

    assert len(reads(staff)) == 2
    assert len(reads(edge)) == 1
    assert actor.roles == {"owner"}


def test_the_claims_are_those_that_were_agreed(alpha):
    worker = staff_of(alpha)
    claims = jwt.decode(worker.access, options={"verify_signature": False})
    assert claims["aud"] == f"workshop:{alpha.schema_name}"
    assert claims["sub"] == str(worker.user.pk)
    assert (claims["mv"], claims["pv"]) == (1, 1)
    assert claims["exp"] - claims["iat"] == 3600
    assert {"fam", "jti"} <= set(claims)
    with pytest.raises(NotAuthenticated):
        tokens.read_access("x" * 5000)
