"""From one host to another without a common cookie: a ticket for one person and one host, good once, for a minute."""

from __future__ import annotations

import hashlib
import json
import secrets

from shared_apps.accounts.errors import AdminsOnly, NotOnTheTeam, TicketRefused
from shared_apps.accounts.models import User
from shared_apps.accounts.selectors import person_get
from shared_apps.accounts.services.sessions import sign_in
from shared_apps.accounts.types import CONSOLE, SHARED, Audience, Tokens, workshop_audience
from shared_apps.core.errors import NotHere
from shared_apps.core.redis import redis_client
from shared_apps.core.tenancy import open_public
from tenants.selectors import face_url, membership_list, workshop_by_slug, workshop_url

TICKET_SECONDS = 60


def ticket_issue(*, user_id: int, host: str) -> str:
    """The address that signs this person in on another host: `marketplace`, `console` or a workshop's slug.

    Raises NotHere for an unknown workshop, NotOnTheTeam or AdminsOnly for a host that is not theirs.
    """
    user = person_get(user_id=user_id)
    with open_public():
        audience, url = _target(user=user, host=host)
    ticket = secrets.token_urlsafe(32)
    content = {"user": user.pk, "audience": audience.name, "password_version": user.password_version}
    redis_client().set(_key(ticket), json.dumps(content), ex=TICKET_SECONDS)
    return f"{url}#ticket={ticket}"


def ticket_redeem(*, ticket: str, audience: Audience) -> Tokens:
    """Sign in with a ticket on the host it was made for. Whatever the outcome, it is gone. Raises TicketRefused."""
    kept = redis_client().getdel(_key(ticket))
    if kept is None:
        raise TicketRefused
    content = json.loads(kept)
    if content["audience"] != audience.name:
        raise TicketRefused
    return sign_in(user_id=content["user"], audience=audience, password_version=content["password_version"])


def _target(*, user: User, host: str) -> tuple[Audience, str]:
    if host == "marketplace":
        return SHARED, face_url(face="marketplace")
    if host == "console":
        if user.role != User.Role.ADMIN:
            raise AdminsOnly
        return CONSOLE, face_url(face="console")
    workshop = workshop_by_slug(slug=host)
    if workshop is None or workshop.status == "closed":
        raise NotHere
    if not membership_list(workshop_id=workshop.id).filter(user_id=user.pk).exclude(status="revoked").exists():
        raise NotOnTheTeam
    audience = workshop_audience(workshop_id=workshop.id, schema_name=workshop.schema_name)
    return audience, workshop_url(slug=workshop.slug)


def _key(ticket: str) -> str:
    return f"ticket:{hashlib.sha256(ticket.encode()).hexdigest()}"
