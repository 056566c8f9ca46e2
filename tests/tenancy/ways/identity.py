"""Tokens that say something else than their log-in, and what belongs to one account alone."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Iterator
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from shared_apps.accounts.models import Profile, SignIn, User
from shared_apps.accounts.selectors import sign_ins_of
from shared_apps.accounts.services.actors import edge_actor
from shared_apps.accounts.services.sessions import sign_in as begin_session
from shared_apps.accounts.services.sessions import sign_out_everywhere, signed_in_here
from shared_apps.accounts.services.tickets import ticket_issue
from shared_apps.accounts.tokens import LONGEST
from shared_apps.accounts.types import SHARED, workshop_audience
from shared_apps.core.errors import NotAuthenticated
from shared_apps.core.models import OutboxMessage
from tenants.selectors import membership_of
from tenants.services import membership_change
from tests.factories.people import PASSWORD, UserFactory, browser, client_person, platform_admin, staff_of
from tests.tenancy.callers import retold, sign_in_of
from tests.tenancy.cells import World
from tests.tenancy.ways.base import (
    BASE,
    CONSOLE_HOST,
    OURS,
    REFRESH,
    ROOT,
    get,
    host_of,
    lets,
    logged_in,
    post,
    refreshed,
    way,
)
from tests.tenancy.ways.tickets import redeemed


def status_at(host: str, token: str, path: str = "auth/sign-ins/") -> int:
    told = {"host": host, "authorization": f"Bearer {token}"}
    return int(Client(headers=told, raise_request_exception=False).get(BASE + path).status_code)


@way
def tokens_that_say_something_else_than_their_log_in(world: World) -> Iterator[str]:
    """Signed by us, as a bug of ours could: one claim alone must not be enough."""
    side, here = world.sides[1], host_of(world, 1)
    workshop = workshop_audience(workshop_id=side.workshop.id, schema_name=side.workshop.schema_name).name
    colleague = staff_of(side.workshop, "owner")
    stranger = client_person()
    for name, host, token in (
        ("a workshop's log-in as the marketplace's", ROOT, retold(side.owner.access, aud=SHARED.name)),
        ("the marketplace's name at a workshop", here, retold(side.owner.access, aud=SHARED.name)),
        ("a client's log-in as a workshop's", here, retold(side.client.access, aud=workshop)),
        ("a colleague's name", here, retold(side.owner.access, sub=str(colleague.user.pk))),
        ("a stranger's name", ROOT, retold(side.client.access, sub=str(stranger.user.pk))),
        ("a stranger's log-in", ROOT, retold(side.client.access, fam=sign_in_of(stranger.access))),
        ("a log-in of nobody", ROOT, retold(side.client.access, fam=uuid.uuid4().hex)),
        ("too long a token", ROOT, retold(side.client.access, more="x" * LONGEST)),
    ):
        if status_at(host, token) != 401:
            yield f"{name} is let in"
    if lets(NotAuthenticated, lambda: edge_actor(token="żółw\udcff" * 9, face="marketplace")):
        yield "a token of strange letters is read"
    if lets(NotAuthenticated, lambda: edge_actor(token=side.client.access, face="workshop")):
        yield "a client's token makes somebody at a workshop's face"
    demoted, changed = staff_of(side.workshop, "owner"), client_person()
    membership = membership_of(user_id=demoted.user.pk, workshop_id=side.workshop.id)
    assert membership is not None
    membership_change(workshop_id=side.workshop.id, membership_id=membership.id, roles=["mechanic"])
    if status_at(here, demoted.access) != 401:
        yield "a token from before the rights changed is let in"
    User.objects.filter(pk=changed.user.pk).update(password_version=77)
    if status_at(ROOT, changed.access) != 401:
        yield "a token from before the password changed is let in"
    for change in ({"is_active": False}, {"status": User.Status.BLOCKED}):
        gone = client_person()
        User.objects.filter(pk=gone.user.pk).update(**change)
        if status_at(ROOT, gone.access) != 401:
            yield f"somebody with {change} is let in"
    former = platform_admin()
    User.objects.filter(pk=former.user.pk).update(role=User.Role.CLIENT)
    if status_at(CONSOLE_HOST, former.access) != 401:
        yield "who was an admin once is let into the console"


@way
def refresh_tokens_that_say_something_else(world: World) -> Iterator[str]:
    side, here = world.sides[1], host_of(world, 1)
    audience = workshop_audience(workshop_id=side.workshop.id, schema_name=side.workshop.schema_name)
    colleague, stranger = staff_of(side.workshop, "owner"), client_person()
    staff, client = side.owner.cookies[REFRESH].value, side.client.cookies[REFRESH].value
    for name, host, token in (
        ("a workshop's log-in as the marketplace's", ROOT, retold(staff, aud=SHARED.name)),
        ("a colleague's name", here, retold(staff, sub=str(colleague.user.pk))),
        ("a stranger's name", ROOT, retold(client, sub=str(stranger.user.pk))),
        ("a stranger's log-in", ROOT, retold(client, fam=sign_in_of(stranger.access))),
    ):
        if refreshed(host, token) != 401:
            yield f"{name} is refreshed"
    if browser(here).post(f"{BASE}auth/refresh/", headers=OURS).status_code != 401:
        yield "nothing at all is refreshed"
    for side_here in world.sides.values():
        found = signed_in_here(token=side_here.client.cookies[REFRESH].value, audience=SHARED)
        if found != side_here.client.user:
            yield "somebody else is found to sit here"
    for name, where, token in (
        ("a colleague's name", audience, retold(staff, sub=str(colleague.user.pk))),
        ("the marketplace's name", audience, retold(staff, aud=SHARED.name)),
        ("a workshop's, told as the marketplace's", SHARED, retold(staff, aud=SHARED.name)),
    ):
        if signed_in_here(token=token, audience=where) is not None:
            yield f"{name} sits here"
    left = client_person()
    sign_out_everywhere(user_id=left.user.pk)
    if signed_in_here(token=left.cookies[REFRESH].value, audience=SHARED) is not None:
        yield "who has left sits here"
    if sign_ins_of(user_id=left.user.pk).exists():
        yield "a log-in that has ended is listed as an open one"
    if sign_out_everywhere(user_id=left.user.pk):
        yield "a log-in ends twice"
    url = ticket_issue(user_id=stranger.user.pk, host="marketplace", sign_in_id=uuid.UUID(sign_in_of(client_of(side))))
    if redeemed(ROOT, url.partition("#ticket=")[2]) != 401:
        yield "a ticket of a log-in that is somebody else's"


def client_of(side: Any) -> str:
    return str(side.client.access)


@way
def nobody_signs_in_who_is_not_there(world: World) -> Iterator[str]:
    person = UserFactory.create()
    if lets(NotAuthenticated, lambda: begin_session(user_id=999_999_999, audience=SHARED)):
        yield "somebody who does not exist"
    if lets(NotAuthenticated, lambda: begin_session(user_id=person.pk, audience=SHARED, password_version=77)):
        yield "a proof made with an older password"
    User.objects.filter(pk=person.pk).update(status=User.Status.BLOCKED)
    if lets(NotAuthenticated, lambda: begin_session(user_id=person.pk, audience=SHARED)):
        yield "somebody blocked"


@way
def log_ins_are_ones_own(world: World) -> Iterator[str]:
    person, stranger = client_person(), client_person()
    own, theirs = sign_in_of(person.access), sign_in_of(stranger.access)
    if [row["id"] for row in get(person, "auth/sign-ins/")] != [own]:
        yield "the list of log-ins shows others"
    if person.delete(f"{BASE}auth/sign-ins/{theirs}/", headers=OURS).status_code != 404:
        yield "another's log-in is ended"
    person.delete(f"{BASE}auth/sign-ins/", headers=OURS)
    if get(stranger, "auth/sign-ins/") is None:
        yield "ending all of one's log-ins ends another's"
    if SignIn.objects.filter(user=person.user, revoked_at__isnull=True).exists():
        yield "one's own are not ended"


@way
def nobody_makes_themself_more(world: World) -> Iterator[str]:
    person, stranger = client_person(), client_person()
    for body in ({"role": "admin"}, {"status": "blocked"}):
        path = f"{BASE}users/{person.user.pk}/"
        if person.put(path, body, content_type="application/json").status_code != 403:
            yield f"a client writes {body} about themself"
    path = f"{BASE}users/{stranger.user.pk}/"
    if person.put(path, {"first_name": "X"}, content_type="application/json").status_code != 404:
        yield "a client writes about another"
    profiles = list(Profile.objects.exclude(user=person.user).order_by("pk").values())
    person.put(f"{BASE}users/profile/", {"address": "Nowa 1"}, content_type="application/json")
    if get(person, "users/profile/")["address"] != "Nowa 1":
        yield "one's own profile is not written"
    if list(Profile.objects.exclude(user=person.user).order_by("pk").values()) != profiles:
        yield "another's profile is written"
    if [row["id"] for row in get(person, "users/")] != [person.user.pk]:
        yield "a client lists others"


def code_of(secret: str) -> str:
    """What the app on the phone shows now; it counts once."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def switched_on(person: Any) -> tuple[str, list[str]]:
    """The secret of a second factor that is on now, and its recovery codes."""
    secret = str(post(person, "auth/totp/", {"password": PASSWORD}).json()["data"]["secret"])
    done = post(person, "auth/totp/", {"code": code_of(secret)})
    assert done.status_code == 200, done.content
    return secret, done.json()["data"]["recovery_codes"]


@way
def a_second_factor_is_ones_own(world: World) -> Iterator[str]:
    person, other, without = client_person(), client_person(), client_person()
    (secret, codes), (_theirs, their_codes) = switched_on(person), switched_on(other)
    if secret in post(without, "auth/totp/", {"password": PASSWORD}).content.decode():
        yield "another's secret"
    if get(without, "auth/totp/")["active"] or get(without, "auth/totp/")["recovery_codes_left"]:
        yield "another's second factor shows"
    if logged_in(ROOT, without.user).status_code != 200:
        yield "another's second factor is asked of somebody who has none"
    if logged_in(ROOT, person.user).status_code != 401:
        yield "one's own is not asked"
    told = {"email": person.user.email, "password": PASSWORD, "totp": their_codes[0]}
    if post(browser(), "auth/login/", told).status_code != 401:
        yield "another's code opens the account"
    before = _factors(other.user)
    if post(person, "auth/totp/recovery-codes/", {"password": PASSWORD, "code": codes[0]}).status_code != 200:
        yield "one's own code makes no new recovery codes"
    off = {"password": PASSWORD, "code": code_of(secret)}
    if person.delete(f"{BASE}auth/totp/", off, content_type="application/json", headers=OURS).status_code != 200:
        yield "one's own cannot be switched off"
    if _factors(other.user) != before or not get(other, "auth/totp/")["active"]:
        yield "what one changes about one's own changes another's"


def _factors(user: User) -> list[Any]:
    return list(Authenticator.objects.filter(user=user).order_by("pk").values_list("pk", "data"))


@way
def a_new_account_is_its_own(world: World) -> Iterator[str]:
    host, email = browser(), f"{uuid.uuid4().hex[:12]}@example.com"
    consents = dict(Profile.objects.values_list("user_id", "marketing_consent_at"))
    body = {"email": email, "password": PASSWORD, "first_name": "Ewa", "last_name": "Król"}
    told = body | {"privacy_accepted": True, "marketing_consent": True}
    if post(host, "auth/register/", told).status_code >= 400:
        yield "nobody can sign up"
    mails = OutboxMessage.objects.filter(task="notifications.mail", payload__to=email).order_by("-created_at")
    code = str(next((row.payload["context"]["code"] for row in mails if "code" in row.payload["context"]), ""))
    if post(host, "auth/confirm/", {"email": email, "code": code}).status_code >= 400:
        yield "a sign-up cannot be confirmed"
    known = Profile.objects.filter(user_id__in=consents)
    if dict(known.values_list("user_id", "marketing_consent_at")) != consents:
        yield "a sign-up writes a consent of somebody else"
    if json.loads(logged_in(ROOT, User.objects.get(email=email)).content).get("success") is not True:
        yield "a new account cannot log in"
