"""Everybody who may knock at a door: who they are, where they are at home, and with which token they come."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

import jwt
from django.conf import settings

from shared_apps.accounts.models import SignIn, User
from shared_apps.core.tenancy import open_workshop
from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar.models import Mechanic
from tenants.selectors import membership_of
from tenants.services import membership_add, membership_change, membership_invite
from tests.factories.people import Browser, UserFactory, client_person, platform_admin, staff_of
from tests.tenancy.doors import Door
from tests.tenancy.marks import CLIENT, EVERYBODYS, INSIDE, KINDS, STAFF, mark, marks
from tests.tenancy.world import Side, marked_user

STAFF_ROLES = ("owner", "receptionist", "mechanic")
SHARED, CONSOLE, ALFA, BETA = "shared", "console", "alfa", "beta"
HOMES = {1: ALFA, 2: BETA}


@dataclass(frozen=True)
class Caller:
    """`right` is what the policy's lines may name, and holds at `home` alone; without one nothing is open to them."""

    name: str
    right: str
    token: str | None
    home: str = ""
    side: int = 0
    # Somebody of two workshops reads both names in their own list.
    is_known_elsewhere: bool = False
    # Whose words they write about themself on the shared hosts.
    own: str = CLIENT
    user_id: int = 0

    def right_at(self, door: Door) -> str:
        here = HOMES[door.side] if door.api == "workshop" else door.api
        return self.right if self.home == here else ""

    def may_see(self, door: Door) -> frozenset[str]:
        """Whose words this caller may find in an answer at this door."""
        seen = EVERYBODYS if door.api == "shared" or self.is_known_elsewhere else frozenset()
        right = self.right_at(door)
        if right in STAFF_ROLES:
            seen |= marks([self.side])
        elif right == "client":
            seen |= {mark(self.own, self.side)}
        elif right == "admin":
            seen |= marks(kinds=[kind for kind in KINDS if kind != INSIDE])
        return seen


def retold(token: str, **changed: object) -> str:
    """The same token with other claims, signed properly."""
    claims = jwt.decode(token, options={"verify_signature": False}) | changed
    return jwt.encode(claims, str(settings.SIMPLE_JWT["SIGNING_KEY"]), algorithm="HS256")


def everybody(sides: dict[int, Side]) -> dict[str, Caller]:
    return {caller.name: caller for caller in (*_at_home(sides), *_nobody_any_more(sides), *_impostors(sides))}


def _at_home(sides: dict[int, Side]) -> Iterator[Caller]:
    yield Caller("admin", "admin", platform_admin().access, CONSOLE)
    for number, side in sides.items():
        of = "" if number == 1 else " of beta"
        yield Caller(f"client{of}", "client", side.client.access, SHARED, number, user_id=side.client.user.pk)
        yield Caller(f"owner{of}", "owner", side.owner.access, HOMES[number], number)
        as_client = client_person(side.owner.user).access
        yield Caller(
            f"owner{of} on the marketplace", "client", as_client, SHARED, number, own=STAFF, user_id=side.owner.user.pk
        )
        for role in STAFF_ROLES[1:]:
            person = staff_of(side.workshop, role, marked_user(STAFF, number, role))
            yield Caller(f"{role}{of}", role, person.access, HOMES[number], number)
        with open_workshop(side.workshop.schema_name):
            Mechanic.objects.filter(pk=side.ids["mechanic_id"][0]).update(user_id=person.user.pk)
    both = staff_of(sides[2].workshop, "owner")
    membership_add(workshop_id=sides[1].workshop.id, user_id=both.user.pk, roles=["owner"])
    yield Caller("owner of both with beta's token", "owner", both.access, BETA, 2, is_known_elsewhere=True)


def _nobody_any_more(sides: dict[int, Side]) -> Iterator[Caller]:
    alpha = sides[1].workshop
    demoted, revoked, blocked, changed, left = (staff_of(alpha, "owner") for _number in range(5))
    _change(alpha, demoted, roles=["mechanic"])
    _change(alpha, revoked, status="revoked")
    User.objects.filter(pk=blocked.user.pk).update(status=User.Status.BLOCKED)
    inactive = staff_of(alpha, "owner")
    User.objects.filter(pk=inactive.user.pk).update(is_active=False)
    User.objects.filter(pk=changed.user.pk).update(password_version=99)
    SignIn.objects.filter(user=left.user).update(revoked_at=dt.datetime.now(dt.UTC))
    for name, person in {
        "demoted with the old token": demoted,
        "revoked": revoked,
        "blocked": blocked,
        "deactivated": inactive,
        "password changed since": changed,
        "logged out": left,
        "invited, not yet accepted": _invited(alpha),
    }.items():
        yield Caller(name, "", person.access)
    ghost = client_person()
    User.objects.filter(pk=ghost.user.pk).update(status=User.Status.BLOCKED)
    yield Caller("blocked client", "", ghost.access)
    former_admin = platform_admin()
    User.objects.filter(pk=former_admin.user.pk).update(role=User.Role.CLIENT)
    yield Caller("admin no more", "", former_admin.access)


def _impostors(sides: dict[int, Side]) -> Iterator[Caller]:
    owner, client = sides[1].owner, sides[1].client
    unsigned = jwt.encode(jwt.decode(owner.access, options={"verify_signature": False}), "", "none")
    past = int((dt.datetime.now(dt.UTC) - dt.timedelta(hours=2)).timestamp())
    console_audience = jwt.decode(platform_admin().access, options={"verify_signature": False})["aud"]
    for name, token in {
        "nobody": None,
        "expired": retold(owner.access, exp=past),
        "forged signature": owner.access[:-6] + "AAAAAA",
        "unsigned": unsigned,
        "a refresh token": str(owner.cookies["__Host-gm_refresh"].value),
        "deleted person": retold(owner.access, sub="999999999"),
        "another person in the token": retold(owner.access, sub=str(sides[2].owner.user.pk)),
        "a client calling themself console": retold(client.access, aud=console_audience),
        "nonsense": "not-a-token",
    }.items():
        yield Caller(name, "", token)


def sign_in_of(token: str | None) -> str:
    """The log-in that a token belongs to, if it says one."""
    try:
        return str(uuid.UUID(jwt.decode(token or "", options={"verify_signature": False})["fam"]))
    except (jwt.InvalidTokenError, KeyError):
        return str(uuid.UUID(int=0))


def _change(alpha: WorkshopRef, person: Browser, *, roles: list[str] | None = None, status: str | None = None) -> None:
    membership = membership_of(user_id=person.user.pk, workshop_id=alpha.id)
    assert membership is not None
    membership_change(workshop_id=alpha.id, membership_id=membership.id, roles=roles, status=status)


def _invited(alpha: WorkshopRef) -> Browser:
    """A person who was on the staff, left, and is invited again: the old token must stay dead."""
    person = UserFactory.create()
    seat = staff_of(alpha, "mechanic", person)
    _change(alpha, seat, status="revoked")
    membership_invite(workshop_id=alpha.id, user_id=person.pk, roles=["owner"])
    return seat
