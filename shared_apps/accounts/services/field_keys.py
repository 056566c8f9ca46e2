"""New Fernet keys without downtime: put the new key first, run this, then drop the old one.

Every row is locked only for its batch, and what already carries the newest key is left alone: a run that was stopped
goes on where it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken
from django.apps import apps
from django.conf import settings
from django.db import models, transaction
from django.db.models.functions import Cast

from shared_apps.core.errors import WorkshopUnavailable
from shared_apps.core.models import EncryptedTextField
from shared_apps.core.tenancy import open_public, open_workshop
from tenants.selectors import workshop_list

BATCH = 500
SECRETS = ("secret", "seed")


@dataclass(frozen=True, slots=True)
class Rotated:
    """Rows written, and the schemas that could not be entered: older keys are still needed there."""

    written: int
    left: list[str]


def rotate_field_keys(*, batch: int = BATCH) -> Rotated:
    """Write everything encrypted again under the first key, in public and in every workshop."""
    with open_public():
        schema_names = [workshop.schema_name for workshop in workshop_list()]
        written = sum(_rotate(model, fields, batch) for model, fields in _encrypted(shared=True))
        written += _rotate_second_factors()
    of_workshops = list(_encrypted(shared=False))
    left = []
    for schema_name in schema_names if of_workshops else []:
        try:
            with open_workshop(schema_name):
                written += sum(_rotate(model, fields, batch) for model, fields in of_workshops)
        except WorkshopUnavailable:
            left.append(schema_name)
    return Rotated(written, left)


def _encrypted(*, shared: bool) -> Iterator[tuple[type[models.Model], list[str]]]:
    for model in apps.get_models():
        names = [field.attname for field in model._meta.concrete_fields if isinstance(field, EncryptedTextField)]
        is_of_workshop = apps.get_app_config(model._meta.app_label).name in settings.TENANT_APPS
        if names and is_of_workshop != shared:
            yield model, names


def _rotate(model: type[models.Model], fields: list[str], batch: int) -> int:
    newest = Fernet(settings.FIELD_ENCRYPTION_KEYS[0])
    written = 0
    last = None
    while True:
        with transaction.atomic():
            rows = model._default_manager.select_for_update().order_by("pk")
            if last is not None:
                rows = rows.filter(pk__gt=last)
            raw = {f"raw_{name}": Cast(name, models.TextField()) for name in fields}
            page = list(rows.annotate(**raw)[:batch])
            for row in page:
                old = [name for name in fields if not _is_newest(newest, getattr(row, f"raw_{name}"))]
                if old:
                    model._default_manager.filter(pk=row.pk).update(**{name: getattr(row, name) for name in old})
                    written += 1
        if len(page) < batch:
            return written
        last = page[-1].pk


def _rotate_second_factors() -> int:
    newest = Fernet(settings.FIELD_ENCRYPTION_KEYS[0])
    adapter = get_adapter()
    written = 0
    for pk in list(Authenticator.objects.order_by("pk").values_list("pk", flat=True)):
        with transaction.atomic():
            row = Authenticator.objects.select_for_update().filter(pk=pk).first()
            if row is None:
                continue
            old = [name for name in SECRETS if name in row.data and not _is_newest(newest, row.data[name])]
            for name in old:
                row.data[name] = adapter.encrypt(adapter.decrypt(row.data[name]))
            if old:
                row.save(update_fields=["data"])
                written += 1
    return written


def _is_newest(newest: Fernet, ciphertext: str | None) -> bool:
    if not ciphertext:
        return True
    try:
        newest.decrypt(ciphertext.encode())
    except InvalidToken:
        return False
    return True
