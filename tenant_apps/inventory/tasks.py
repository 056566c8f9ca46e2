from __future__ import annotations

import uuid

from celery import shared_task

from tenant_apps.inventory import services


@shared_task(name="inventory.price_list_run")
def price_list_run(*, price_list_id: str, run: int) -> None:
    services.price_list_run(price_list_id=uuid.UUID(price_list_id), run=run)
