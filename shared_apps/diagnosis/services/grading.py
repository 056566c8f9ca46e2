from __future__ import annotations

import uuid

from django.db import transaction
from django.utils import timezone

from shared_apps.core.tenancy import open_public
from shared_apps.diagnosis.models import AiDiagnosis
from shared_apps.diagnosis.selectors import causes_of


@transaction.atomic
def diagnosis_grade(*, diagnosis_id: uuid.UUID, actual_cause: str, workshop_id: int | None = None) -> int | None:
    """The mechanic's word on what it really was: the place (from 1) that cause had in the list, 0 where it was not.

    A later word replaces an earlier one. None, and nothing written, where there is no such diagnosis: a booking may
    carry an id that was never ours. Called from inside a workshop, in the transaction that closes its order.
    """
    with open_public():
        row = AiDiagnosis.objects.select_for_update().filter(pk=diagnosis_id).first()
        if row is None or not actual_cause.strip():
            return None
        if row.graded_by_id not in (None, workshop_id):
            return row.hit_rank  # Another workshop's word stands: one id was booked twice.
        ids = [cause["id"] for cause in causes_of(diagnosis=row)]
        row.actual_cause = actual_cause.strip()[:60]
        row.hit_rank = ids.index(row.actual_cause) + 1 if row.actual_cause in ids else 0
        row.graded_at, row.graded_by_id = timezone.now(), workshop_id
        row.save(update_fields=["actual_cause", "hit_rank", "graded_at", "graded_by"])
        return row.hit_rank
