"""Who is calling: a token says who and where, the database says whether that still holds, on every request."""

from __future__ import annotations

from typing import NamedTuple

from shared_apps.accounts import tokens
from shared_apps.accounts.models import SignIn, User
from shared_apps.accounts.types import CONSOLE, SHARED, workshop_audience
from shared_apps.core.errors import NotAuthenticated
from shared_apps.core.tenancy import open_public
from shared_apps.core.types import Actor, Face, WorkshopRef
from tenants.selectors import membership_of


class Person(NamedTuple):
    """Who a token speaks of, while that still holds."""

    pk: int
    email: str
    role: str


def staff_actor(*, token: str, workshop: WorkshopRef) -> Actor:
    """A member of this workshop's staff. Raises TokenExpired or NotAuthenticated.

    Two reads: the person with their log-in, and the membership.
    """
    audience = workshop_audience(workshop_id=workshop.id, schema_name=workshop.schema_name)
    claims = tokens.read_access(token)
    with open_public():
        user = _person(claims, audience.name)
        membership = membership_of(user_id=user.pk, workshop_id=workshop.id)
    # Rights that have changed since need a new token, which says what they are now.
    if membership is None or membership.version != claims.membership_version:
        raise NotAuthenticated
    return Actor(
        user_id=user.pk,
        email=user.email,
        roles=membership.roles,
        membership_id=membership.id,
        sign_in_id=claims.family,
    )


def edge_actor(*, token: str, face: Face) -> Actor:
    """A person on the shared hosts, or a platform admin on the console. Raises TokenExpired or NotAuthenticated."""
    claims = tokens.read_access(token)
    if face == "console":
        user = _person(claims, CONSOLE.name)
        if user.role != User.Role.ADMIN:
            raise NotAuthenticated
        return Actor(
            user_id=user.pk,
            email=user.email,
            roles=frozenset({"admin"}),
            is_platform_admin=True,
            sign_in_id=claims.family,
        )
    if face not in ("marketplace", "api"):
        raise NotAuthenticated
    user = _person(claims, SHARED.name)
    return Actor(user_id=user.pk, email=user.email, sign_in_id=claims.family)


def _person(claims: tokens.Claims, audience: str) -> Person:
    if claims.audience != audience:
        raise NotAuthenticated
    live = SignIn.objects.filter(
        pk=claims.family,
        user=claims.user_id,
        audience=audience,
        revoked_at=None,
        user__is_active=True,
        user__status=User.Status.ACTIVE,
        user__password_version=claims.password_version,
    )
    found = live.values_list("user", "user__email", "user__role").first()
    if found is None:
        raise NotAuthenticated
    return Person(*found)
