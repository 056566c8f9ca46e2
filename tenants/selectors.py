from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from shared_apps.core.errors import NotHere
from shared_apps.core.tenancy import open_public, open_workshop
from shared_apps.core.types import WorkshopRef
from tenants import hosts
from tenants.models import Domain, Membership, ReleasedSlug, Workshop
from tenants.slugs import refusal_of, suggestion_for
from tenants.types import MembershipRef, StaffPlace
from tenants.upgrade import readiness


def workshop_by_host(*, host: str) -> WorkshopRef | None:
    """The workshop behind a host name, whatever its status."""
    return hosts.workshop_by_host(host)


def workshop_by_id(*, workshop_id: int) -> WorkshopRef:
    """Raises NotHere for an unknown id."""
    return _there(_found(pk=workshop_id))


def workshop_by_slug(*, slug: str) -> WorkshopRef | None:
    return _found(slug=slug.lower())


def workshop_by_schema(*, schema_name: str) -> WorkshopRef:
    """Raises NotHere for a schema without a workshop."""
    return _there(_found(schema_name=schema_name))


def _found(**named: object) -> WorkshopRef | None:
    row = Workshop.objects.filter(**named).values_list(*WorkshopRef.__slots__).first()
    return None if row is None else WorkshopRef(*row)


def _there(workshop: WorkshopRef | None) -> WorkshopRef:
    if workshop is None:
        raise NotHere
    return workshop


def slugs_of(*, schema_names: Iterable[str]) -> dict[str, str]:
    """The address of each schema's workshop; one without a workshop is left out."""
    found = Workshop.objects.in_bulk(list(schema_names), field_name="schema_name")
    return {schema_name: workshop.slug for schema_name, workshop in found.items()}


def workshop_list(*, status: str | None = None) -> QuerySet[Workshop]:
    """All workshops, newest first."""
    workshops = Workshop.objects.order_by("-created_at", "-pk")
    return workshops.filter(status=status) if status else workshops


def schema_is_open(*, schema_name: str) -> bool:
    """True when background work may enter this schema: its workshop exists and is active.

    Raises WorkshopUnavailable when it is, but its schema is missing or behind this code: worth trying again later.
    """
    if not Workshop.objects.filter(schema_name=schema_name, status=Workshop.Status.ACTIVE).exists():
        return False
    with open_workshop(schema_name):
        readiness.enter()
    return True


def membership_of(*, user_id: int, workshop_id: int) -> MembershipRef | None:
    """The person's active place on this workshop's staff, read afresh."""
    with open_public():
        row = (
            Membership.objects.filter(user_id=user_id, workshop_id=workshop_id, status=Membership.Status.ACTIVE)
            .values_list("id", "user_id", "roles", "version")
            .first()
        )
    return None if row is None else MembershipRef(row[0], row[1], frozenset(row[2]), row[3])


def membership_list(*, workshop_id: int) -> QuerySet[Membership]:
    """Everybody on the staff, invited ones included, with the person already joined."""
    return Membership.objects.filter(workshop_id=workshop_id).select_related("user").order_by("pk")


def places_of(*, user_id: int) -> list[StaffPlace]:
    """The workshops a person may enter as staff, by name."""
    memberships = (
        Membership.objects.filter(user_id=user_id, status=Membership.Status.ACTIVE)
        .exclude(workshop__status=Workshop.Status.CLOSED)
        .select_related("workshop")
        .order_by("workshop__name", "pk")
    )
    return [
        StaffPlace(
            slug=membership.workshop.slug,
            name=membership.workshop.name,
            schema_name=membership.workshop.schema_name,
            status=membership.workshop.status,
            roles=tuple(sorted(membership.roles)),
        )
        for membership in memberships
    ]


def member_ids(*, workshop_id: int, roles: Iterable[str]) -> list[int]:
    """Active members' user ids holding any of the roles."""
    return list(
        Membership.objects.filter(
            workshop_id=workshop_id, status=Membership.Status.ACTIVE, roles__overlap=list(roles)
        ).values_list("user_id", flat=True)
    )


def slug_refusal(*, slug: str) -> str | None:
    """Why a new workshop cannot have this slug (shape, reserved, look-alike), or None."""
    return refusal_of(slug)


def slug_is_taken(*, slug: str) -> bool:
    return (
        Workshop.objects.filter(slug=slug).exists()
        or Domain.objects.filter(domain=hosts.host_of_slug(slug)).exists()
        or ReleasedSlug.objects.filter(slug=slug, free_again_at__gt=timezone.now()).exists()
    )


def slug_suggestion(*, name: str) -> str | None:
    """A free, allowed slug for a workshop of this name, or None when none of the first twenty is."""
    base = suggestion_for(name)
    for number in range(1, 21):
        slug = base if number == 1 else f"{base[:36]}-{number}"
        if refusal_of(slug) is None and not slug_is_taken(slug=slug):
            return slug
    return None


def workshop_url(*, slug: str, path: str = "/") -> str:
    """The address of a workshop's dashboard."""
    return hosts.url_of_host(hosts.host_of_slug(slug), path)


def face_url(*, face: str, path: str = "/") -> str:
    """The address of the marketplace or the console."""
    host = settings.ROOT_HOST if face == "marketplace" else f"{face}.{settings.ROOT_HOST}"
    return hosts.url_of_host(host, path)
