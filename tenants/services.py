from __future__ import annotations

import datetime as dt
import uuid
import zoneinfo
from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.tenancy import open_public
from shared_apps.core.types import WorkshopRef
from tenants import blueprint, hosts
from tenants.errors import AlreadyMember, LastOwner, SlugRefused, SlugTaken
from tenants.events import membership_changed, workshop_born, workshop_status_changed
from tenants.models import Domain, Membership, ReleasedSlug, Workshop
from tenants.slugs import refusal_of
from tenants.types import ROLES, MembershipRef

SLUG_REST = dt.timedelta(days=365)


@transaction.atomic
def workshop_create(
    *, name: str, slug: str, owner_id: int | None, timezone_name: str = "Europe/Warsaw", is_demo: bool = False
) -> WorkshopRef:
    """A workshop with its schema, host and owner, all in one transaction: a half-born one cannot exist.

    Raises SlugRefused (400), SlugTaken (409) or InvalidInput for an unknown time zone.
    """
    with open_public():
        workshop = workshop_row_create(
            schema_name=f"w_{uuid.uuid4().hex[:16]}",
            name=name,
            slug=slug,
            timezone_name=timezone_name,
            is_demo=is_demo,
        )
        blueprint.give_birth(workshop.schema_name)
        if owner_id is not None:
            Membership.objects.create(workshop=workshop, user_id=owner_id, roles=["owner"], accepted_at=timezone.now())
        ref = hosts.workshop_ref(workshop)
        workshop_born.send(Workshop, workshop=ref, owner_id=owner_id)
    return ref


def workshop_row_create(
    *, schema_name: str, name: str, slug: str, timezone_name: str, is_demo: bool = False
) -> Workshop:
    """The workshop's row and host, without its schema. Part of the caller's transaction.

    Raises SlugRefused (400), SlugTaken (409) or InvalidInput for an unknown time zone.
    """
    slug = slug.strip().lower()
    reason = refusal_of(slug)
    if reason is not None:
        raise SlugRefused(details={"slug": [reason]})
    if timezone_name not in zoneinfo.available_timezones():
        raise InvalidInput.of("timezone", _("Nieznana strefa czasowa."))
    if ReleasedSlug.objects.filter(slug=slug, free_again_at__gt=timezone.now()).exists():
        raise SlugTaken(details={"slug": [SlugTaken.message]})
    workshop = Workshop(schema_name=schema_name, name=name, slug=slug, timezone=timezone_name, is_demo=is_demo)
    try:
        with transaction.atomic():
            workshop.save()
            Domain.objects.create(domain=hosts.host_of_slug(slug), tenant=workshop, is_primary=True)
    except IntegrityError as taken:
        raise SlugTaken(details={"slug": [SlugTaken.message]}) from taken
    return workshop


@transaction.atomic
def workshop_set_status(*, workshop_id: int, status: str) -> WorkshopRef:
    """Suspend, resume or close. Seen by the next request of every process. Raises NotHere or InvalidInput."""
    if status not in Workshop.Status.values:
        raise InvalidInput.of("status", _("Nieznany stan warsztatu."))
    workshop = Workshop.objects.select_for_update().filter(pk=workshop_id).first()
    if workshop is None:
        raise NotHere
    workshop.status = status
    workshop.save(update_fields=["status", "updated_at"])
    ref = hosts.workshop_ref(workshop)
    workshop_status_changed.send(Workshop, workshop=ref)
    return ref


@transaction.atomic
def workshop_update(*, workshop_id: int, name: str | None = None, timezone_name: str | None = None) -> WorkshopRef:
    """Raises NotHere, or InvalidInput for an unknown time zone."""
    workshop = Workshop.objects.select_for_update().filter(pk=workshop_id).first()
    if workshop is None:
        raise NotHere
    if timezone_name is not None:
        if timezone_name not in zoneinfo.available_timezones():
            raise InvalidInput.of("timezone", _("Nieznana strefa czasowa."))
        workshop.timezone = timezone_name
    if name is not None:
        workshop.name = name
    with open_public():
        workshop.save(update_fields=["name", "timezone", "updated_at"])
    return hosts.workshop_ref(workshop)


def slug_release(*, slug: str) -> None:
    """Give a slug back: nobody may take it for a year."""
    ReleasedSlug.objects.update_or_create(slug=slug, defaults={"free_again_at": timezone.now() + SLUG_REST})


@transaction.atomic
def membership_invite(*, workshop_id: int, user_id: int, roles: Iterable[str]) -> MembershipRef:
    """Invite a person; they are on the staff once they accept. An open invitation takes the new roles.

    Raises AlreadyMember (409) or InvalidInput.
    """
    wanted = _known_roles(roles)
    membership, created = Membership.objects.select_for_update().get_or_create(
        workshop_id=workshop_id,
        user_id=user_id,
        defaults={"roles": wanted, "status": Membership.Status.INVITED},
    )
    if not created:
        if membership.status == Membership.Status.ACTIVE:
            raise AlreadyMember
        membership.roles = wanted
        membership.status = Membership.Status.INVITED
        membership.version += 1
        membership.save(update_fields=["roles", "status", "version", "updated_at"])
    return _ref(membership)


@transaction.atomic
def membership_add(*, workshop_id: int, user_id: int, roles: Iterable[str]) -> MembershipRef:
    """Put a person on the staff at once (birth, demo, command line); existing roles are replaced."""
    membership, _created = Membership.objects.update_or_create(
        workshop_id=workshop_id,
        user_id=user_id,
        defaults={
            "roles": _known_roles(roles),
            "status": Membership.Status.ACTIVE,
            "accepted_at": timezone.now(),
        },
    )
    return _ref(membership)


@transaction.atomic
def membership_accept(*, membership_id: int, user_id: int) -> MembershipRef:
    """Raises NotHere when this person has no such open invitation."""
    membership = (
        Membership.objects.select_for_update()
        .filter(pk=membership_id, user_id=user_id, status=Membership.Status.INVITED)
        .first()
    )
    if membership is None:
        raise NotHere
    membership.status = Membership.Status.ACTIVE
    membership.accepted_at = membership.accepted_at or timezone.now()
    membership.version += 1
    membership.save(update_fields=["status", "accepted_at", "version", "updated_at"])
    return _ref(membership)


@transaction.atomic
def membership_accept_open(*, workshop_id: int, user_id: int) -> MembershipRef | None:
    """Accept this person's open invitation to the workshop, if there is one."""
    invitation = Membership.objects.filter(
        workshop_id=workshop_id, user_id=user_id, status=Membership.Status.INVITED
    ).first()
    return None if invitation is None else membership_accept(membership_id=invitation.pk, user_id=user_id)


@transaction.atomic
def membership_change(
    *, workshop_id: int, membership_id: int, roles: Iterable[str] | None = None, status: str | None = None
) -> MembershipRef:
    """Change rights at once: older tokens carry an older version and are refused.

    Raises NotHere, InvalidInput, or LastOwner (409) when nobody would be left to own the workshop.
    """
    # Lock every membership of the workshop, so that two owners cannot remove each other at the same moment.
    everyone = {m.pk: m for m in Membership.objects.select_for_update().filter(workshop_id=workshop_id).order_by("pk")}
    membership = everyone.get(membership_id)
    if membership is None:
        raise NotHere
    had = _rights(membership)
    if roles is not None:
        membership.roles = _known_roles(roles)
    if status is not None:
        if status not in Membership.Status.values:
            raise InvalidInput.of("status", _("Nieznany stan."))
        membership.status = status
    if not any(m.status == Membership.Status.ACTIVE and "owner" in m.roles for m in everyone.values()):
        raise LastOwner
    membership.version = F("version") + 1
    membership.save(update_fields=["roles", "status", "version", "updated_at"])
    membership.refresh_from_db()
    membership_changed.send(
        Membership,
        workshop=hosts.workshop_ref(membership.workshop),
        user_id=membership.user_id,
        had=had,
        has=_rights(membership),
    )
    return _ref(membership)


def _rights(membership: Membership) -> frozenset[str]:
    return frozenset(membership.roles if membership.status == Membership.Status.ACTIVE else ())


def _known_roles(roles: Iterable[str]) -> list[str]:
    wanted = sorted(set(roles))
    if not wanted or not set(wanted) <= set(ROLES):
        raise InvalidInput.of("roles", _("Wybierz co najmniej jedną znaną rolę."))
    return wanted


def _ref(membership: Membership) -> MembershipRef:
    return MembershipRef(membership.pk, membership.user_id, frozenset(membership.roles), membership.version)
