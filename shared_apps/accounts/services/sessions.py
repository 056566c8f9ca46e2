"""Log-in, the chain of refresh tokens and its end.

A log-in is a row (SignIn), every refresh token a row of it (RefreshGrant). Rotation locks the log-in: of many that come
with the same token one makes the successor, the others get that same successor for a few seconds, and a use after
that ends the whole log-in.
"""

from __future__ import annotations

import datetime as dt
import json
import uuid
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import authenticate
from django.contrib.auth.hashers import check_password
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from shared_apps.accounts import tokens
from shared_apps.accounts.errors import (
    AdminsOnly,
    EmailNotConfirmed,
    InvalidCredentials,
    MfaRequired,
    NotOnTheTeam,
)
from shared_apps.accounts.events import person_signed_in
from shared_apps.accounts.models import EmailCode, RefreshGrant, SignIn, User
from shared_apps.accounts.selectors import email_of, is_confirmed, user_out
from shared_apps.accounts.services.devices import browser_said, device_of
from shared_apps.accounts.services.login_wait import (
    Try,
    account_counter,
    begin_try,
    forget,
    give_back,
    network_counter,
)
from shared_apps.accounts.services.second_factor import second_factor_is_right, totp_is_active
from shared_apps.accounts.types import CONSOLE, SHARED, Audience, Tokens
from shared_apps.core.errors import InvalidInput, NotAuthenticated, NotHere, Refusal
from shared_apps.core.realtime import look_again_at
from shared_apps.core.tenancy import open_public
from tenants.selectors import membership_of
from tenants.services import membership_accept_open


@dataclass(frozen=True, slots=True)
class Rights:
    """What the person may be on the host they signed in to, read at this moment."""

    roles: frozenset[str]
    membership_version: int


def log_in(
    *,
    email: str,
    password: str,
    audience: Audience,
    address: str,
    device: str | None = None,
    totp: str = "",
    agent: str = "",
    browser: str = "",
) -> Tokens:
    """E-mail and password, and the second factor of those who have one, on one host.

    `address` is the caller's IP, `device` the signed cookie of a browser that logged in before, `agent` what the
    browser calls itself, `browser` the id it was given. Raises Throttled, InvalidCredentials, MfaRequired,
    EmailNotConfirmed, NotOnTheTeam or AdminsOnly.
    """
    try:
        email = email_of(raw=email)
    except InvalidInput as unusable:
        raise InvalidCredentials from unusable
    known = User.objects.filter(email=email).only("id").first()
    device_id = device_of(cookie=device, user_id=known.pk) if known else None
    account = account_counter(email=email, device=device_id)
    this = begin_try(account) if device_id else begin_try(account, network_counter(address=address))
    user = _authenticated(email=email, password=password, is_known=known is not None, this=this)
    if totp_is_active(user_id=user.pk):
        if not totp:
            give_back(this)
            raise MfaRequired
        if not second_factor_is_right(user_id=user.pk, code=totp):
            _count_failure(email)
            raise MfaRequired(details={"totp": [MfaRequired.wrong]})
    give_back(this)
    forget(account)
    return sign_in(
        user_id=user.pk, audience=audience, password_version=user.password_version, agent=agent, browser=browser
    )


def _authenticated(*, email: str, password: str, is_known: bool, this: Try) -> User:
    """The person behind e-mail and password. One password is hashed on every way through."""
    # Read for everybody, so that a known address costs the same look-ups as an unknown one.
    waiting = _waiting_password(email)
    if waiting is not None and not is_known:
        if check_password(password, waiting):
            give_back(this)
            raise EmailNotConfirmed
        _count_failure(email)
        raise InvalidCredentials
    user = authenticate(None, email=email, password=password)
    if not isinstance(user, User) or user.status != User.Status.ACTIVE:
        _count_failure(email)
        raise InvalidCredentials
    if not is_confirmed(email=email):
        give_back(this)
        raise EmailNotConfirmed
    return user


def _waiting_password(email: str) -> str | None:
    """The password hash of somebody who signed up but has not answered from their mailbox yet."""
    row = EmailCode.objects.filter(purpose=EmailCode.Purpose.SIGN_UP, email=email).first()
    if row is None or not row.sign_up:
        return None
    return str(json.loads(row.sign_up)["password"])


def _count_failure(email: str) -> None:
    """Seen in the console. Does not wait for the disk, so that a known address takes no longer than an unknown one."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL synchronous_commit TO off")
        User.objects.filter(email=email).update(login_attempts=F("login_attempts") + 1)


@transaction.atomic
def sign_in(
    *,
    user_id: int,
    audience: Audience,
    password_version: int | None = None,
    agent: str = "",
    browser: str = "",
) -> Tokens:
    """A new log-in of a person whose identity was just proven. An open invitation to this workshop is accepted by it.

    `password_version` is the one the proof was made with: a password changed in between voids it.
    Raises NotAuthenticated, NotOnTheTeam or AdminsOnly.
    """
    user = User.objects.select_for_update().filter(pk=user_id).first()
    if user is None or not _is_alive(user):
        raise NotAuthenticated
    if password_version not in (None, user.password_version):
        raise NotAuthenticated
    if audience.workshop_id is not None:
        membership_accept_open(workshop_id=audience.workshop_id, user_id=user.pk)
    rights = _rights(user=user, audience=audience)
    now = timezone.now()
    user.last_login = now
    user.login_attempts = 0
    user.save(update_fields=["last_login", "login_attempts"])
    program, system = browser_said(agent)
    family = SignIn.objects.create(
        user=user,
        audience=audience.name,
        expires_at=now + tokens.refresh_lifetime(),
        last_used_at=now,
        browser=program,
        system=system,
    )
    grant = _grant(family=family, now=now)
    if browser and audience == SHARED:
        person_signed_in.send(User, user_id=user.pk, browser=browser)
    return _tokens(user=user, family=family, grant=grant, rights=rights)


def refresh(*, token: str | None, audience: Audience) -> Tokens:
    """The next pair of tokens. Raises TokenExpired or NotAuthenticated, also when the rights are gone."""
    if token is None:
        raise NotAuthenticated
    claims = tokens.read_refresh(token)
    if claims.audience != audience.name:
        raise NotAuthenticated
    found = _rotate(claims=claims, audience=audience)
    if found is None:
        raise NotAuthenticated
    return found


@transaction.atomic
def _rotate(*, claims: tokens.Claims, audience: Audience) -> Tokens | None:
    """None refuses; what was written before (an ended family) is kept."""
    family = (
        SignIn.objects.select_for_update()
        .filter(pk=claims.family, user_id=claims.user_id, audience=claims.audience, revoked_at__isnull=True)
        .first()
    )
    if family is None:
        return None
    grant = RefreshGrant.objects.select_related("successor").filter(pk=claims.jti, sign_in=family).first()
    user = User.objects.filter(pk=family.user_id).first()
    if grant is None or user is None or not _is_alive(user):
        return None
    try:
        rights = _rights(user=user, audience=audience)
    except Refusal:
        return None
    now = timezone.now()
    if grant.used_at is None:
        successor = _grant(family=family, now=now)
        grant.used_at = now
        grant.successor = successor
        grant.save(update_fields=["used_at", "successor"])
        family.expires_at = successor.expires_at
        family.last_used_at = now
        family.save(update_fields=["expires_at", "last_used_at"])
        return _tokens(user=user, family=family, grant=successor, rights=rights)
    grace = dt.timedelta(seconds=settings.REFRESH_GRACE_SECONDS)
    if grant.successor is not None and now - grant.used_at <= grace:
        return _tokens(user=user, family=family, grant=grant.successor, rights=rights)
    # Somebody else holds this chain: whoever it is, it ends here.
    family.revoked_at = now
    family.save(update_fields=["revoked_at"])
    look_again_at(user.pk)
    return None


def signed_in_here(*, token: str | None, audience: Audience) -> User | None:
    """Whom the refresh token of this browser would sign in again, asked without using it up."""
    if token is None:
        return None
    try:
        claims = tokens.read_refresh(token)
        family = SignIn.objects.filter(
            pk=claims.family, user_id=claims.user_id, audience=audience.name, revoked_at__isnull=True
        )
        user = User.objects.filter(pk=claims.user_id).first()
        if claims.audience != audience.name or user is None or not _is_alive(user) or not family.exists():
            return None
        _rights(user=user, audience=audience)
    except Refusal:
        return None
    return user


def log_out(*, token: str | None) -> None:
    """End the log-in this refresh token belongs to. A token that says nothing ends nothing."""
    if token is None:
        return
    try:
        claims = tokens.read_refresh(token)
    except Refusal:
        return
    _end(user_id=claims.user_id, sign_in_id=claims.family)


def sign_in_end(*, user_id: int, sign_in_id: uuid.UUID) -> None:
    """End one of a person's log-ins, wherever it is; its tokens are refused from now on. Raises NotHere."""
    if not _end(user_id=user_id, sign_in_id=sign_in_id):
        raise NotHere


def sign_out_everywhere(*, user_id: int) -> int:
    """End every log-in of a person on every host; returns how many ended."""
    return _end(user_id=user_id)


@transaction.atomic
def _end(*, user_id: int, sign_in_id: uuid.UUID | None = None) -> int:
    live = SignIn.objects.filter(user_id=user_id, revoked_at__isnull=True)
    if sign_in_id is not None:
        live = live.filter(pk=sign_in_id)
    ended = live.update(revoked_at=timezone.now())
    if ended:
        look_again_at(user_id)
    return ended


def _is_alive(user: User) -> bool:
    return user.is_active and user.status == User.Status.ACTIVE


def _rights(*, user: User, audience: Audience) -> Rights:
    if audience.workshop_id is not None:
        membership = membership_of(user_id=user.pk, workshop_id=audience.workshop_id)
        if membership is None:
            raise NotOnTheTeam
        return Rights(membership.roles, membership.version)
    if audience == CONSOLE:
        if user.role != User.Role.ADMIN:
            raise AdminsOnly
        return Rights(frozenset({"admin"}), 0)
    return Rights(frozenset(), 0)


def _grant(*, family: SignIn, now: dt.datetime) -> RefreshGrant:
    # Whole seconds: the token is made from this row, again and again the same.
    issued = now.replace(microsecond=0)
    return RefreshGrant.objects.create(
        jti=uuid.uuid4(), sign_in=family, issued_at=issued, expires_at=issued + tokens.refresh_lifetime()
    )


def _tokens(*, user: User, family: SignIn, grant: RefreshGrant, rights: Rights) -> Tokens:
    access = tokens.access_token(
        user_id=user.pk,
        audience=family.audience,
        family=family.pk,
        membership_version=rights.membership_version,
        password_version=user.password_version,
    )
    refresh_token = tokens.refresh_token(
        user_id=user.pk,
        audience=family.audience,
        family=family.pk,
        jti=grant.pk,
        issued_at=grant.issued_at,
        expires_at=grant.expires_at,
    )
    with open_public():
        person = user_out(user=user, roles_here=sorted(rights.roles))
    return Tokens(
        access=access,
        expires_in=int(tokens.access_lifetime().total_seconds()),
        refresh=refresh_token,
        user_id=user.pk,
        user=person,
    )
