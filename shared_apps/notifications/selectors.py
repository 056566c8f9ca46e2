from __future__ import annotations

from django.db.models import QuerySet

from shared_apps.core.tenancy import PUBLIC_SCHEMA, current_schema
from shared_apps.notifications.models import Notification


def notification_list(*, user_id: int) -> QuerySet[Notification]:
    """A person's notifications where they are now: this workshop's, or those of the shared hosts. Newest first."""
    schema_name = current_schema()
    here = "" if schema_name == PUBLIC_SCHEMA else schema_name
    return Notification.objects.filter(user_id=user_id, schema_name=here).order_by("-created_at", "-pk")
