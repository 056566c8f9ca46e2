"""Everybody who may knock at a door of alfa, of the marketplace or of the console, and with which token."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import jwt
from django.conf import settings

from shared_apps.accounts.models import User
from shared_apps.core.types import WorkshopRef
from tenants.selectors import membership_of
from tenants.services import membership_add, membership_change, membership_invite
from tests.factories.people import Browser, UserFactory, client_person, platform_admin, staff_of


@dataclass(frozen=True)
class Caller:
    """`right` is what the policy's lines may name; a caller without one is refused everywhere but at the open doors."""

    right: str
    token: str | None


def _retold(token: str, **changed: object) -> str:
    """The same token with other claims, signed properly."""
    claims = jwt.decode(token, options={"verify_signature": False}) | changed
    return jwt.encode(claims, str(settings.SIMPLE_JWT["SIGNING_KEY"]), algorithm="HS256")


def everybody(alpha: WorkshopRef, beta: WorkshopRef) -> dict[str, Caller]:
    owner = staff_of(alpha, "owner")
    expired = int((dt.datetime.now(dt.UTC) - dt.timedelta(hours=2)).timestamp())
    demoted, revoked, blocked, changed = (staff_of(alpha, "owner") for _number in range(4))
    for person, change in ((demoted, {"roles": ["mechanic"]}), (revoked, {"status": "revoked"})):
        membership = membership_of(user_id=person.user.pk, workshop_id=alpha.id)
        assert membership is not None
        membership_change(workshop_id=alpha.id, membership_id=membership.id, **change)
    User.objects.filter(pk=blocked.user.pk).update(status=User.Status.BLOCKED, is_active=False)
    User.objects.filter(pk=changed.user.pk).update(password_version=99)
    invited = _invited(alpha)
    two_places = staff_of(beta, "owner")
    membership_add(workshop_id=alpha.id, user_id=two_places.user.pk, roles=["owner"])
    return {
        "nobody": Caller("", None),
        "client": Caller("client", client_person().access),
        "admin": Caller("admin", platform_admin().access),
        "owner": Caller("owner", owner.access),
        "receptionist": Caller("receptionist", staff_of(alpha, "receptionist").access),
        "mechanic": Caller("mechanic", staff_of(alpha, "mechanic").access),
        "owner of beta": Caller("", staff_of(beta, "owner").access),
        "mechanic of beta": Caller("", staff_of(beta, "mechanic").access),
        "owner of both with beta's token": Caller("", two_places.access),
        "invited, not yet accepted": Caller("", invited.access),
        "demoted with the old token": Caller("", demoted.access),
        "revoked": Caller("", revoked.access),
        "blocked": Caller("", blocked.access),
        "password changed since": Caller("", changed.access),
        "expired": Caller("", _retold(owner.access, exp=expired)),
        "forged signature": Caller("", owner.access[:-6] + "AAAAAA"),
        "unsigned": Caller("", jwt.encode(jwt.decode(owner.access, options={"verify_signature": False}), "", "none")),
        "a refresh token": Caller("", str(owner.cookies["__Host-gm_refresh"].value)),
        "deleted person": Caller("", _retold(owner.access, sub="999999999")),
        "nonsense": Caller("", "not-a-token"),
    }


def _invited(alpha: WorkshopRef) -> Browser:
    """A person who was on the staff, left, and is invited again: the old token must stay dead."""
    person = UserFactory.create()
    seat = staff_of(alpha, "mechanic", person)
    membership = membership_of(user_id=person.pk, workshop_id=alpha.id)
    assert membership is not None
    membership_change(workshop_id=alpha.id, membership_id=membership.id, status="revoked")
    membership_invite(workshop_id=alpha.id, user_id=person.pk, roles=["owner"])
    return seat
