from __future__ import annotations

from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from tenants.placement import NO_CITUS, has_citus


@register()
def no_table_in_two_schemas(**kwargs: Any) -> list[CheckMessage]:
    """A workshop's table missing in its schema must be an error, never another table of that name in public."""
    names: dict[str, set[str]] = {"shared": set(), "workshop": set()}
    for config in apps.get_app_configs():
        side = "workshop" if config.name in settings.TENANT_APPS else "shared"
        names[side].update(model._meta.db_table for model in config.get_models(include_auto_created=True))
    both = names["shared"] & names["workshop"]
    twice = set(settings.TENANT_APPS) & set(settings.SHARED_APPS)
    return [Error(f"{name} exists in public and in workshops", id="tenants.E001") for name in sorted(both | twice)]


@register()
def citus_is_there_when_it_is_asked_for(**kwargs: Any) -> list[CheckMessage]:
    """Without it workshops would silently be born on the coordinator. A plain installation asks nothing."""
    if settings.SCHEMA_PLACEMENT == "plain" or has_citus():
        return []
    return [Error(NO_CITUS, id="tenants.E002")]
