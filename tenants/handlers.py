from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django_tenants.signals import schema_migrated

from tenants.hosts import forget_all
from tenants.models import Domain, Workshop


@receiver([post_save, post_delete], sender=Workshop)
@receiver([post_save, post_delete], sender=Domain)
@receiver(schema_migrated)
def forget_hosts(**kwargs: Any) -> None:
    transaction.on_commit(forget_all)
