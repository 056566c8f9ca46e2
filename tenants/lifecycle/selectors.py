from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.conf import settings
from django.db import connection
from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from psycopg import sql

from shared_apps.core.tenancy import any_schema
from tenants.archive.catalog import HISTORY, workshop_labels
from tenants.archive.state import state_of_code
from tenants.archive.undo import undo_schemas
from tenants.models import Membership, ReleasedSlug, Workshop


def workshops_to_erase(*, at: dt.datetime | None = None) -> list[tuple[int, str]]:
    """(id, slug) of the closed workshops whose grace is over."""
    limit = (at or timezone.now()) - dt.timedelta(days=settings.CLOSED_DAYS)
    rows = Workshop.objects.filter(status=Workshop.Status.CLOSED, closed_at__lt=limit).order_by("pk")
    return list(rows.values_list("pk", "slug"))


def workshops_found(*, search: str = "", status: str = "") -> QuerySet[Workshop]:
    """Newest first; every word of `search` stands in the name or the address."""
    workshops = Workshop.objects.order_by("-created_at", "-pk")
    for word in search.split()[:5]:
        workshops = workshops.filter(Q(name__icontains=word) | Q(slug__icontains=word))
    return workshops.filter(status=status) if status else workshops


def people_counts(*, workshop_ids: Sequence[int]) -> dict[int, int]:
    """How many people are on each staff now, by workshop; one without anybody is missing."""
    rows = Membership.objects.filter(workshop_id__in=workshop_ids, status=Membership.Status.ACTIVE)
    return dict(rows.values_list("workshop_id").annotate(people=Count("pk")).values_list("workshop_id", "people"))


def schemas_current(*, schema_names: Sequence[str]) -> set[str]:
    """Of these schemas the ones that have every migration of this code. Two queries for any number of them."""
    wanted = {f"{app}.{name}" for app, names in state_of_code().items() for name in names}
    with any_schema(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            " WHERE c.relname = %s AND n.nspname = ANY(%s)",
            [HISTORY, list(schema_names)],
        )
        there = [name for (name,) in cursor.fetchall()]
        if not there:
            return set()
        each = sql.SQL("SELECT {}, array_agg(app || '.' || name) FROM {} WHERE app = ANY({})")
        labels = sql.Literal(sorted(workshop_labels()))
        cursor.execute(
            sql.SQL(" UNION ALL ").join(
                each.format(sql.Literal(name), sql.Identifier(name, HISTORY), labels) for name in there
            )
        )
        return {name for name, applied in cursor.fetchall() if wanted <= set(applied or ())}


def schema_bytes(*, schema_name: str) -> int:
    """What a workshop's tables and indexes take on disk."""
    with any_schema(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class c"
            " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = %s AND c.relkind = 'r'",
            [schema_name],
        )
        size: int = cursor.fetchone()[0]
        return size


def former_slugs(*, workshop_id: int) -> list[str]:
    """Addresses that lead to this workshop because it had them before."""
    rows = ReleasedSlug.objects.filter(leads_to=workshop_id, free_again_at__gt=timezone.now())
    return list(rows.order_by("slug").values_list("slug", flat=True))


def undo_until(*, schema_name: str) -> dt.datetime | None:
    """Until when the last restore can be undone, or None when there is nothing to go back to."""
    kept = undo_schemas(schema_name=schema_name)
    return kept[0][1] + dt.timedelta(days=settings.UNDO_DAYS) if kept else None
