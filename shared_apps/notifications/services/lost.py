"""Messages that were given up on: seen by a person, sent again by a person, never by themselves."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence

import structlog
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from shared_apps.core.dead_tasks import collect, waiting
from shared_apps.core.errors import Conflict, WorkshopUnavailable
from shared_apps.core.tenancy import PUBLIC_SCHEMA, open_scope
from shared_apps.notifications.models import Delivery
from shared_apps.notifications.selectors import lost_get, lost_list
from shared_apps.notifications.services.sending import TOO_LATE, promise
from shared_apps.notifications.services.telling import tell
from shared_apps.notifications.types import State

log = structlog.get_logger(__name__)

# A message that waits so long after its time was forgotten by the queue and is promised again.
FORGOTTEN = dt.timedelta(minutes=30)
TOO_OLD = dt.timedelta(days=3)
MOST_AT_ONCE = 500
REPORT_EVERY = dt.timedelta(hours=1)
REPORT = "lost_letters"


@transaction.atomic
def lost_resend(*, ref: uuid.UUID) -> Delivery:
    """Try once more from the beginning. Raises NotHere, or Conflict for one whose words are gone or come too late."""
    row = Delivery.objects.select_for_update().get(pk=lost_get(ref=ref).pk)
    if not row.letter or (row.not_after is not None and row.not_after <= timezone.now()):
        raise Conflict
    row.state, row.attempts, row.error, row.not_before, row.reported_at = State.WAITING, 0, "", None, None
    row.save(update_fields=["state", "attempts", "error", "not_before", "reported_at"])
    with open_scope(row.schema_name or PUBLIC_SCHEMA):
        promise(key=row.pk)
    log.info("message_resent", channel=row.channel, words=row.template)
    return row


def lost_leave(*, refs: Sequence[uuid.UUID]) -> int:
    """They stay unsent, and what they say is gone; why they were lost is kept. Returns how many were decided now."""
    left = lost_list().filter(ref__in=refs).order_by().update(state=State.DROPPED, letter="")
    log.info("messages_left", count=left)
    return left


@transaction.atomic
def sweep(*, now: dt.datetime | None = None) -> int:
    """Promise again what the queue forgot, and give up on what is too old to be news. Runs in public; returns how many
    were promised."""
    now = now or timezone.now()
    open_rows = Delivery.objects.filter(state__in=[State.WAITING, State.SENDING]).order_by("promised_at")
    open_rows.filter(state=State.WAITING, not_after__lte=now).update(state=State.DROPPED, letter="", error=TOO_LATE)
    late = open_rows.filter(promised_at__lt=now - FORGOTTEN).exclude(not_before__gt=now - FORGOTTEN)
    late.filter(promised_at__lt=now - TOO_OLD).exclude(not_before__gt=now - TOO_OLD).update(
        state=State.DEAD, error="waited too long"
    )
    promised = 0
    waiting = late.filter(state__in=[State.WAITING, State.SENDING]).values_list("key", "schema_name")
    for key, schema_name in waiting[:MOST_AT_ONCE]:
        if schema_name and not _is_open(schema_name):
            continue
        with open_scope(schema_name or PUBLIC_SCHEMA):
            promise(key=key)
        promised += 1
    return promised


def _is_open(schema_name: str) -> bool:
    """A task for a workshop that is suspended would be refused and lie among the dead letters."""
    try:
        return bool(import_string(settings.SCHEMA_IS_OPEN)(schema_name=schema_name))
    except WorkshopUnavailable:
        return False


@transaction.atomic
def lost_report(*, now: dt.datetime | None = None) -> int:
    """Tell the platform's admins of messages that wait for a decision: once of each, once an hour at most.

    Returns how many wait.
    """
    now = now or timezone.now()
    # The report itself may be lost: that is seen in the list, and told of no further.
    lost = lost_list().exclude(template=REPORT)
    count = lost.count()
    new = lost.filter(reported_at__isnull=True).select_for_update(skip_locked=True).order_by()
    if lost.filter(reported_at__gt=now - REPORT_EVERY).exists() or not (keys := list(new.values_list("pk", flat=True))):
        return count
    Delivery.objects.filter(pk__in=keys).update(reported_at=now)
    tell(
        kind=REPORT,
        key=now.isoformat(),
        context={"count": count},
        people=import_string(settings.PLATFORM_ADMINS)(),
        link="/wiadomosci/niedoreczone",
    )
    return count


def dead_tasks_report(*, now: dt.datetime | None = None) -> int:
    """Take what was given up on out of the broker, and tell the platform's admins, once a day for each number that
    waits for a decision.

    Returns how many wait. Raises kombu's OperationalError when the broker is away.
    """
    collect(import_string("config.celery.app"))
    count = waiting().count()
    if count:
        log.error("dead_tasks", count=count)
        day = (now or timezone.now()).date().isoformat()
        tell(
            kind="dead_tasks",
            key=f"{day}:{count}",
            context={"count": count},
            people=import_string(settings.PLATFORM_ADMINS)(),
            link="/zadania",
        )
    return count
