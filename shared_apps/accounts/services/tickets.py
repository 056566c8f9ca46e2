"""From one host to another without a common cookie: a ticket for one person and one host, good once, for a minute."""

from __future__ import annotations

import hashlib
import json
import secrets
import uuid
from typing import Any

from shared_apps.accounts.errors import AdminsOnly, NotOnTheTeam, OtherPersonHere, TicketRefused
from shared_apps.accounts.models import SignIn, User
from shared_apps.accounts.selectors import person_get
from shared_apps.accounts.services.sessions import sign_in, signed_in_here
from shared_apps.accounts.types import CONSOLE, SHARED, Audience, Tokens, workshop_audience
from shared_apps.core.errors import NotHere
from shared_apps.core.redis import redis_client
from shared_apps.core.tenancy import open_public
from tenants.selectors import face_url, membership_list, workshop_by_slug, workshop_url

TICKET_SECONDS = 60


def ticket_issue(*, user_id: int, host: str, sign_in_id: uuid.UUID | None = None) -> str:
    """The address that signs this person in on another host: `marketplace`, `console` or a workshop's slug.

    The ticket ends with the log-in that asked for it. Raises NotHere for an unknown workshop, NotOnTheTeam or
    AdminsOnly for a host that is not theirs.
    """
    user = person_get(user_id=user_id)
    with open_public():
        audience, url = _target(user=user, host=host)
    ticket = secrets.token_urlsafe(32)
    content = {
        "user": user.pk,
        "audience": audience.name,
        "password_version": user.password_version,
        "sign_in": sign_in_id and sign_in_id.hex,
    }
    redis_client().set(_key(ticket), json.dumps(content), ex=TICKET_SECONDS)
    return f"{url}#ticket={ticket}"


def ticket_redeem(
    *, ticket: str, audience: Audience, here: str | None = None, replace: bool = False, agent: str = ""
) -> Tokens:
    """Sign in with a ticket on the host it was made for.

    `here` is the refresh token of the browser that brings it. Whoever is signed in there is not replaced by somebody
    else unless `replace` says that they were asked: anybody can send a link. Raises OtherPersonHere, which leaves the
    ticket as it is, or TicketRefused; in every other case the ticket is gone.
    """
    content = _content(redis_client().get(_key(ticket)))
    if content["audience"] == audience.name and not replace:
        _ask_whoever_is_here(here=here, audience=audience, coming=content["user"])
    content = _content(redis_client().getdel(_key(ticket)))
    if content["audience"] != audience.name or not _still_signed_in(content):
        raise TicketRefused
    return sign_in(
        user_id=content["user"], audience=audience, password_version=content["password_version"], agent=agent
    )


def _content(kept: Any) -> dict[str, Any]:
    if kept is None:
        raise TicketRefused
    content: dict[str, Any] = json.loads(kept)
    return content


def _ask_whoever_is_here(*, here: str | None, audience: Audience, coming: int) -> None:
    person = signed_in_here(token=here, audience=audience)
    if person is not None and person.pk != coming:
        raise OtherPersonHere(details={"here": person.email, "next": person_get(user_id=coming).email})


def _still_signed_in(content: dict[str, Any]) -> bool:
    if content["sign_in"] is None:
        return True
    return SignIn.objects.filter(pk=content["sign_in"], user_id=content["user"], revoked_at__isnull=True).exists()


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
