from __future__ import annotations

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from tenant_apps.chat.models import CannedAnswer


def canned_save(*, canned_id: int | None, title: str, text: str, position: int = 0) -> CannedAnswer:
    """Write a canned answer down, or anew. Raises NotHere, InvalidInput when the title is taken."""
    answer = CannedAnswer()
    if canned_id is not None:
        found = CannedAnswer.objects.filter(pk=canned_id).first()
        if found is None:
            raise NotHere
        answer = found
    answer.title, answer.text, answer.position = title, text, position
    try:
        with transaction.atomic():
            answer.save()
    except IntegrityError as taken:
        raise InvalidInput.of("title", _("Gotowa odpowiedź o tej nazwie już jest.")) from taken
    return answer


def canned_remove(*, canned_id: int) -> None:
    """Raises NotHere."""
    if not CannedAnswer.objects.filter(pk=canned_id).delete()[0]:
        raise NotHere
