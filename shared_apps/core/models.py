from __future__ import annotations

import uuid
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Q


class TimestampedModel(models.Model):
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


class UserKey(models.BigIntegerField[Any, Any]):
    """A soft key from a workshop to a person in public: no constraint, no triggers on the user table, no joins.

    At 1,000 workshops hard keys put 14,410 triggers on the user table and made deleting a person fail.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("null", True)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)


@lru_cache(maxsize=4)
def _cipher(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


class EncryptedTextField(models.TextField[Any, Any]):
    """Text encrypted at rest with rotating Fernet keys, bound to its column.

    The column's name travels inside the ciphertext and is checked on reading, so that a value copied from another
    column is refused instead of decrypted. The first key encrypts, all of them decrypt.
    """

    @property
    def _context(self) -> str:
        return f"{self.model._meta.db_table}.{self.attname}|"

    def get_prep_value(self, value: Any) -> Any:
        if value is None or value == "":
            return value
        cipher = _cipher(tuple(settings.FIELD_ENCRYPTION_KEYS))
        return cipher.encrypt((self._context + str(value)).encode()).decode()

    def from_db_value(self, value: str | None, expression: Any, connection: BaseDatabaseWrapper) -> str | None:
        if value is None or value == "":
            return value
        cipher = _cipher(tuple(settings.FIELD_ENCRYPTION_KEYS))
        text = cipher.decrypt(value.encode()).decode()
        if not text.startswith(self._context):
            raise InvalidToken(f"ciphertext does not belong to {self._context}")
        return text.removeprefix(self._context)


class OutboxMessage(models.Model):
    """Something that must leave the house, written in the transaction that caused it, sent at least once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    task = models.CharField(max_length=120)
    schema_name = models.CharField(max_length=63)
    payload = models.JSONField()
    request_id = models.CharField(max_length=64, blank=True, default="")
    created_at = models.DateTimeField(auto_now_add=True)
    not_before = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(name="outbox_unsent", fields=["created_at"], condition=Q(sent_at__isnull=True)),
            models.Index(name="outbox_sent", fields=["sent_at"], condition=Q(sent_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.task} in {self.schema_name}"


class DeadTask(models.Model):
    """A task that was given up on, under its message's id: taken from the broker, it waits for an admin's decision."""

    id = models.UUIDField(primary_key=True, editable=False)
    task = models.CharField(max_length=120, blank=True)
    schema_name = models.CharField(max_length=63, blank=True)
    # What the message said, to the letter. May hold anybody's data and codes: gone with the decision.
    body = EncryptedTextField(blank=True)
    queue = models.CharField(max_length=120, blank=True)
    # The broker's word (rejected, delivery_limit, …), and what the last attempt said.
    reason = models.CharField(max_length=40, blank=True)
    error = models.CharField(max_length=120, blank=True)
    request_id = models.CharField(max_length=64, blank=True)
    died_at = models.DateTimeField()
    times = models.IntegerField(default=1)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(name="deadtask_times_sane", condition=Q(times__gte=1))]
        indexes = [
            models.Index(name="deadtask_waiting", fields=["-died_at"], condition=Q(decided_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.task} in {self.schema_name}"


class DoneEffect(models.Model):
    """A delivered effect by its key, so that a message handled twice acts once."""

    key = models.CharField(primary_key=True, max_length=200)
    done_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.key


class IdempotencyRecord(models.Model):
    """The stored answer to one Idempotency-Key of one caller on one face."""

    caller = models.CharField(max_length=100)
    schema_name = models.CharField(max_length=63)
    key = models.CharField(max_length=100)
    fingerprint = models.CharField(max_length=64)
    status = models.IntegerField(default=0)
    body = models.BinaryField(default=bytes)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="idempotency_once", fields=["caller", "schema_name", "key"]),
        ]
        indexes = [models.Index(name="idempotency_age", fields=["created_at"])]

    def __str__(self) -> str:
        return self.key
