"""Idempotency-Key on every POST that creates: the same key and body answers the same, another body is refused.

The key's row, the effect and the stored answer are one transaction. A second caller with the same key waits for the
first on the unique index, then reads its answer. Answers other than 2xx are not kept: nothing happened.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from shared_apps.core.actors import actor_of
from shared_apps.core.envelope import refusal_response
from shared_apps.core.errors import IdempotencyMismatch, InvalidInput, Refusal
from shared_apps.core.models import IdempotencyRecord
from shared_apps.core.tenancy import current_schema
from shared_apps.core.throttling import client_ip
from shared_apps.core.uploads import pieces_of

HEADER = "Idempotency-Key"
MAX_KEY = 100
KEEP_ANSWERS = dt.timedelta(hours=24)
# Answers of these paths carry secrets and are never stored.
NEVER_STORED = ("/auth/",)
# These keep the key themselves: their answer takes longer than a transaction may last, or comes in pieces.
KEPT_ELSEWHERE = ("/ai-chat/message/",)

GetResponse = Callable[[HttpRequest], HttpResponse]


class IdempotencyMiddleware:
    """Innermost middleware: everything below it happens at most once per key."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = request.headers.get(HEADER)
        if (
            key is None
            or request.method != "POST"
            or any(part in request.path for part in (*NEVER_STORED, *KEPT_ELSEWHERE))
        ):
            return self.get_response(request)
        try:
            return self._once(request, key)
        except Refusal as refusal:
            return refusal_response(refusal)

    def _once(self, request: HttpRequest, key: str) -> HttpResponse:
        _sane(key)
        actor = actor_of(request)
        caller = f"user:{actor.user_id}" if actor else f"ip:{client_ip(request)}"
        fingerprint = _fingerprint_of(request)
        with transaction.atomic():
            record, created = IdempotencyRecord.objects.get_or_create(
                caller=caller, schema_name=current_schema(), key=key, defaults={"fingerprint": fingerprint}
            )
            if not created:
                return _answer_again(record, fingerprint)
            response = self.get_response(request)
            if 200 <= response.status_code < 300:
                record.status = response.status_code
                record.body = response.content
                record.save(update_fields=["status", "body"])
            else:
                transaction.set_rollback(True)
            return response


def key_of(request: HttpRequest) -> str:
    """The caller's key, for a route that keeps it itself; empty without one. Raises InvalidInput."""
    key = request.headers.get(HEADER)
    if key is not None:
        _sane(key)
    return key or ""


def _sane(key: str) -> None:
    if not key.isascii() or not key.isprintable() or not 1 <= len(key) <= MAX_KEY:
        raise InvalidInput.of(HEADER, _("Klucz musi mieć od 1 do 100 zwykłych znaków."))


def _fingerprint_of(request: HttpRequest) -> str:
    digest = hashlib.sha256(f"{request.path}\n".encode())
    for piece in pieces_of(request) if request.content_type == "multipart/form-data" else (request.body,):
        digest.update(piece)
    return digest.hexdigest()


def _answer_again(record: IdempotencyRecord, fingerprint: str) -> HttpResponse:
    if record.fingerprint != fingerprint:
        raise IdempotencyMismatch
    response = HttpResponse(bytes(record.body), status=record.status, content_type="application/json")
    response["Idempotency-Replayed"] = "true"
    return response


def forget_answers(*, before: dt.datetime) -> int:
    """Delete stored answers older than `before`; returns how many."""
    deleted, _models = IdempotencyRecord.objects.filter(created_at__lt=before).delete()
    return deleted
